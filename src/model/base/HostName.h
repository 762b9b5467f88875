// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Validates host names and addresses. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Validates a host name or address. Returns an error message, or an empty string.
//!
//! Accepts IPv4 addresses, IPv6 addresses without brackets, and names as in RFC 1123, which can also contain underscores and
//! letters of any script. Rejects a leading `-`, because programs would treat the text as an option.
QString hostProblem(const QString &host);

} // namespace watchkeeper
