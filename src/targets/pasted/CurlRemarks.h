// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sentences that explain why options and header fields of a curl command line are omitted. Pure.

#include "targets/pasted/CurlOptions.h"

namespace watchkeeper {

//! The reason for omitting an option that has no equivalent in Watchkeeper.
QString omittedOptionReason(const CurlOption &option);

//! The reason for omitting a header field; empty if the header field is converted.
QString omittedHeaderReason(const QString &name);

} // namespace watchkeeper
