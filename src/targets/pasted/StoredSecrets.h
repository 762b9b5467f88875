// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Finds what should not be stored in a file as it is. Pure.

#include "targets/pasted/Recognised.h"

namespace watchkeeper {

//! \brief Names, for people, what in the target's fields looks like a password, token or cookie and is no placeholder: `password`,
//! `Authorization of Headers`, `password in the address`, `token in the address`.
QStringList storedSecrets(const Target &target);

//! Says so where there are any.
void remarkOnSecrets(Recognised *found);

} // namespace watchkeeper
