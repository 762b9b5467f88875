// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Why parts of a curl command line are not taken over, in sentences. Pure.

#include "targets/pasted/CurlOptions.h"

namespace watchkeeper {

//! For an option without a counterpart here.
QString omittedOptionReason(const CurlOption &option);

//! Empty if the header field of that name is taken over.
QString omittedHeaderReason(const QString &name);

} // namespace watchkeeper
