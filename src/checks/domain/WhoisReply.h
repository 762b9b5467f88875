// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a WHOIS server reports (RFC 3912) in no fixed format: the labels that registries use. Pure, safe from any thread.

#include "checks/domain/DomainAnswer.h"

#include <optional>

namespace watchkeeper {

//! \brief The server to query next, from `whois:` or `refer:`; empty if the reply names none.
QString whoisReferral(const QString &reply);

//! \param domain  that was queried, in ASCII form
//! \return nothing if the reply contains neither an end date nor that the domain doesn't exist
std::optional<DomainAnswer> parseWhoisDomain(const QString &reply, const QString &domain);

//! One of the date formats that registries use, in UTC unless it states a zone; invalid if it isn't one.
QDateTime whoisDate(const QString &text);

} // namespace watchkeeper
