// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Queries registries using RDAP (RFC 9082), or WHOIS (RFC 3912) if there is no RDAP server.

#include "checks/base/CheckContext.h"
#include "checks/domain/RegistryReply.h"
#include "model/field/Fields.h"

#include <QCoroTask>
#include <QUrl>

namespace watchkeeper {

//! \brief A target's domain, and the servers to query.
class DomainOptions
{
public:
    explicit DomainOptions(const Fields &fields);

    enum class Source { Any, Rdap, Whois };

    QString domain; //!< ASCII form, lower case, without a final dot
    Source source;
    QUrl bootstrap;
    QUrl rdapServer; //!< overrides the bootstrap list; if empty, the list is used
    QString whoisServer;

    //! Equal for options that result in the same query.
    QByteArray key() const;
};

//! \brief Queries the registry without using the cache.
//! \return NotFound if the registry can't be queried with these options; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<DomainLookupResult> lookUpDomain(DomainOptions targetOptions, CheckContext *context);

} // namespace watchkeeper
