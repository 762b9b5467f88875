// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Queries registries: RDAP (RFC 9082) if there is a server for it, otherwise WHOIS (RFC 3912).

#include "checks/CheckContext.h"
#include "checks/domain/DomainAnswer.h"
#include "model/Fields.h"

#include <QCoroTask>
#include <QUrl>

namespace watchkeeper {

//! \brief A target's domain and where to query it.
class DomainOptions
{
public:
    explicit DomainOptions(const Fields &fields);

    enum class Source { Any, Rdap, Whois };

    QString domain; //!< in ASCII form, lower case, without a dot at the end
    Source source;
    QUrl bootstrap;
    QUrl rdapServer; //!< instead of the server in the bootstrap list; empty: the list
    QString whoisServer;

    //! Equal if the query would be the same.
    QByteArray key() const;
};

//! \brief Queries, whatever is known already.
//! \return NotFound if the registry can't be queried this way; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<DomainLookupResult> lookUpDomain(DomainOptions targetOptions, CheckContext *context);

} // namespace watchkeeper
