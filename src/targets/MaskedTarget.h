// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target with its secrets masked. Pure.

#include "model/Target.h"

namespace watchkeeper {

//! \brief The same target with `***` in place of secrets: secret fields; header fields and variables with names that suggest a secret;
//! passwords in addresses, and user names without a password, which may be tokens; query items with names that suggest a secret; in bodies,
//! such items of a form and JSON strings under such names. Placeholders such as `${env:TOKEN}` aren't secrets and stay.
//!
//! For display or copying only: if read back, the mask is the password.
Target maskedTarget(const Target &target);
//! The address that is checked, on one line, without secrets; empty if the kind has none.
QString maskedAddress(const Target &target);

} // namespace watchkeeper
