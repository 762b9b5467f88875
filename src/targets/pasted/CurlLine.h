// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a curl command line into an `http` target. Pure, safe from any thread.

#include "targets/pasted/CurlArguments.h"
#include "targets/pasted/RecognisedTarget.h"

namespace watchkeeper {

//! \brief Converts the address, method, header fields, body, user, certificates, proxy and limits. Parts without an equivalent are listed
//! in `remarks`.
//!
//! Redirects are followed with and without `-L`, as in a browser. The line is kept as a command that runs curl if it continues after a `|`,
//! needs a shell to expand its words, or contains no web address.
RecognisedTarget recogniseCurl(const QString &text, const Schedule &defaults);

} // namespace watchkeeper
