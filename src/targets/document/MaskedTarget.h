// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Masks the secrets in a target. Pure.

#include "model/target/Target.h"

namespace watchkeeper {

//! \brief Returns the target with `***` in place of secrets. Masks these parts:
//! - secret fields
//! - header fields and variables with names that suggest a secret
//! - passwords in addresses, and user names without a password, which could be tokens
//! - query items with names that suggest a secret
//! - in bodies: form items and JSON strings with names that suggest a secret
//!
//! Placeholders such as `${env:TOKEN}` aren't secrets, and stay unchanged.
//!
//! Use the result only for display or copying. If it were stored, `***` would become the password.
Target maskedTarget(const Target &target);
//! Returns the address to check, on one line and without secrets; empty if the kind has no address.
QString maskedAddress(const Target &target);

} // namespace watchkeeper
