// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What may stand where a host is expected. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Says what is wrong with a host name or address, in a sentence; empty when nothing is.
//!
//! Accepts names by RFC 1123 with underscores and letters of any script, IPv4, and IPv6 without brackets. Refuses what
//! begins with `-`, since programs would take it for an option.
QString hostProblem(const QString &host);

} // namespace watchkeeper
