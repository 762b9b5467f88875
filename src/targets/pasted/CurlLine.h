// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A curl command line as an `http` target. Pure, safe from any thread.

#include "targets/pasted/CurlWords.h"
#include "targets/pasted/Recognised.h"

namespace watchkeeper {

//! \brief Takes over address, method, header fields, body, user, certificates, proxy, limits; what has no counterpart here is named
//! in `remarks`.
//!
//! Redirects are followed with and without `-L`, as in a browser. A line that goes on behind a `|`, has the shell run another
//! command for its words or names no web address stays a command that runs curl.
Recognised recogniseCurl(const QString &text, const Schedule &defaults);

} // namespace watchkeeper
