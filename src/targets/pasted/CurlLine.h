// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A curl command line as an `http` target. Pure, safe from any thread.

#include "targets/pasted/CurlArguments.h"
#include "targets/pasted/RecognisedTarget.h"

namespace watchkeeper {

//! \brief Takes over address, method, header fields, body, user, certificates, proxy, limits; parts without a counterpart are named in
//! `remarks`.
//!
//! Redirects are followed with and without `-L`, as in a browser. A line stays a command that runs curl if it continues after a `|`, needs
//! a shell to run another command for its words, or contains no web address.
RecognisedTarget recogniseCurl(const QString &text, const Schedule &defaults);

} // namespace watchkeeper
