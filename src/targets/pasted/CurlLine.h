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
//! Redirects are followed even without `-L`, as in a browser. If the line contains a `|`, needs a shell or contains no web address,
//! it becomes a command that runs curl.
RecognisedTarget recogniseCurl(const QString &text, const Schedule &defaults);

} // namespace watchkeeper
