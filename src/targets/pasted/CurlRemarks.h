// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sentences that explain why options and header fields of a curl command line are omitted. Pure.

#include "targets/pasted/CurlOptions.h"

namespace watchkeeper {

//! The reason for omitting an option without an equivalent.
QString omittedOptionReason(const CurlOption &option);

//! The reason for omitting the header field, or an empty string if it is converted.
QString omittedHeaderReason(const QString &name);

} // namespace watchkeeper
