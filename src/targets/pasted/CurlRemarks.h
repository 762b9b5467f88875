// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sentences that explain why parts of a curl command line are left out. Pure.

#include "targets/pasted/CurlOptions.h"

namespace watchkeeper {

//! The reason for leaving out an option without an equivalent.
QString omittedOptionReason(const CurlOption &option);

//! The reason for leaving out the header field, or an empty text if it is converted.
QString omittedHeaderReason(const QString &name);

} // namespace watchkeeper
