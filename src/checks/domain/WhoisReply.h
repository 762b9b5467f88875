// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the reply of a WHOIS server (RFC 3912). There is no standard format, so the parser searches for the labels that registries
//! use. Pure, safe from any thread.

#include "checks/domain/DomainAnswer.h"

#include <optional>

namespace watchkeeper {

//! \brief The server to query next, from a line `whois:` or `refer:`; empty if there is no such line.
QString whoisReferral(const QString &reply);

//! \param domain  the queried domain in ASCII form
//! \return nullopt if the reply contains neither an expiry date nor a statement that the domain doesn't exist
std::optional<DomainAnswer> parseWhoisDomain(const QString &reply, const QString &domain);

//! Parses the date formats that registries use, as UTC unless the text contains a zone. Invalid if the text isn't a date.
QDateTime whoisDate(const QString &text);

} // namespace watchkeeper
