// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A target without what nobody should read over a shoulder. Pure.

#include "model/Target.h"

namespace watchkeeper {

//! \brief The same with `***` in place of secrets: secret fields, header fields and variables whose names tell, passwords
//! within addresses, user names without one too: tokens are given so; items of a query whose names tell; in bodies those of a
//! form, and JSON strings under names that tell. Placeholders such as `${env:TOKEN}` are no secrets and stay.
//!
//! To be looked at or copied: read back, it has the mask for a password.
Target maskedTarget(const Target &target);
//! What is looked at, in one line, without secrets; empty where the kind has no such line.
QString maskedAddress(const Target &target);

} // namespace watchkeeper
