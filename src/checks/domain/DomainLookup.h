// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Asks registries: RDAP (RFC 9082) where there is a server for it, else WHOIS (RFC 3912).

#include "checks/CheckContext.h"
#include "checks/domain/DomainAnswer.h"
#include "model/Fields.h"

#include <QCoroTask>
#include <QUrl>

namespace watchkeeper {

//! \brief What a target says of its domain and of whom to ask.
class DomainOptions
{
public:
    explicit DomainOptions(const Fields &fields);

    enum class Source { Any, Rdap, Whois };

    QString domain; //!< in ASCII form, lower case, without a dot at the end
    Source source;
    QUrl bootstrap;
    QUrl rdapServer; //!< in place of what the bootstrap list says; empty: that
    QString whoisServer;

    //! Equal where the same would be asked.
    QByteArray key() const;
};

//! \brief Asks, whatever is known already.
//! \return NotFound where the registry cannot be asked in this way; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<DomainLookUp> lookUpDomain(DomainOptions wish, CheckContext *context);

} // namespace watchkeeper
