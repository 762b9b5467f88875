// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What an RDAP server reports about a domain (RFC 9083). Pure, safe from any thread.

#include "checks/domain/DomainAnswer.h"

namespace watchkeeper {

//! \param json  of a reply with status 200
//! \return the answer, or what is wrong with the reply: a part of a sentence
Expected<DomainAnswer, QString> parseRdapDomain(const QByteArray &json);

} // namespace watchkeeper
