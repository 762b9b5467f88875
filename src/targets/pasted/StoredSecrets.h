// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds secrets in a target that would be stored in plain text. Pure.

#include "targets/pasted/RecognisedTarget.h"

namespace watchkeeper {

//! \brief User-visible names of the fields and parts that seem to contain a password, token or cookie and not a placeholder, such
//! as `password`, `Authorization of Headers`, `password in the address` and `token in the address`.
QStringList storedSecrets(const Target &target);

//! Adds a remark if the target contains secrets.
void addSecretRemark(RecognisedTarget *found);

} // namespace watchkeeper
