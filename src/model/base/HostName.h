// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Validates host names and addresses. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Validates a host name or address. Returns a sentence about the error, or an empty string.
//!
//! Accepts names as in RFC 1123, which can also contain underscores and letters of any script, IPv4 addresses, and IPv6 addresses
//! without brackets. Rejects a leading `-`, since programs would treat such a text as an option.
QString hostProblem(const QString &host);

} // namespace watchkeeper
