// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target with its secrets masked. Pure.

#include "model/Target.h"

namespace watchkeeper {

//! \brief The target with `***` in place of secrets. Masks these parts:
//! - secret fields
//! - header fields and variables with names that suggest a secret
//! - passwords in addresses, and user names without a password, which could be tokens
//! - query items with names that suggest a secret
//! - in bodies, form items and JSON strings with such names
//!
//! Placeholders such as `${env:TOKEN}` aren't secrets and stay.
//!
//! Use the result only for display or copying. If it were read back, the mask would become the password.
Target maskedTarget(const Target &target);
//! The checked address on one line without secrets; empty if the kind has no address.
QString maskedAddress(const Target &target);

} // namespace watchkeeper
