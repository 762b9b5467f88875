// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the reply of an RDAP server (RFC 9083). Pure, safe from any thread.

#include "checks/domain/DomainAnswer.h"

namespace watchkeeper {

//! \param json  the body of a reply with status 200
//! \return the answer, or the problem as part of a sentence: "it isn't valid JSON"
Expected<DomainAnswer, QString> parseRdapDomain(const QByteArray &json);

} // namespace watchkeeper
