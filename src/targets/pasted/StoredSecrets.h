// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds secrets that should not be stored in a file in plain text. Pure.

#include "targets/pasted/RecognisedTarget.h"

namespace watchkeeper {

//! \brief The places in the target's fields, named for people, that look like a password, token or cookie and aren't placeholders:
//! `password`, `Authorization of Headers`, `password in the address`, `token in the address`.
QStringList storedSecrets(const Target &target);

//! Adds a remark if there are any.
void addSecretRemark(RecognisedTarget *found);

} // namespace watchkeeper
