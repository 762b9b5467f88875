// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What is allowed as a host. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Returns a sentence about the error in a host name or address; empty if it is valid.
//!
//! Accepts names by RFC 1123 with underscores and letters of any script, IPv4, and IPv6 without brackets. Refuses a leading `-`, since
//! programs would treat the text as an option.
QString hostProblem(const QString &host);

} // namespace watchkeeper
