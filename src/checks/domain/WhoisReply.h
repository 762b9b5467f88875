// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a WHOIS server says (RFC 3912), which has no form: the labels that registries use. Pure, safe from any thread.

#include "checks/domain/DomainAnswer.h"

#include <optional>

namespace watchkeeper {

//! \brief The server to ask next, from `whois:` or `refer:`; empty where the reply names none.
QString whoisReferral(const QString &reply);

//! \param domain  that was asked for, in ASCII form
//! \return nothing where the reply tells neither an end nor that there is no such domain
std::optional<DomainAnswer> parseWhoisDomain(const QString &reply, const QString &domain);

//! One of the forms in which registries write dates, in UTC where they say nothing else; invalid where it is none.
QDateTime whoisDate(const QString &text);

} // namespace watchkeeper
