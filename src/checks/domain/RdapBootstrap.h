// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the RDAP server for the domains below a top-level domain in IANA's list (RFC 9224). Pure, safe from any thread.

#include "model/base/Expected.h"

#include <QHash>
#include <QUrl>

namespace watchkeeper {

//! \brief The parsed list. A plain value.
class RdapBootstrap
{
public:
    RdapBootstrap() = default;

    //! \return the list, or a description of the problem
    static Expected<RdapBootstrap, QString> parse(const QByteArray &json);

    //! \brief The base URL for queries, ending with a slash; empty if the list has no server for the domain. The longest matching suffix is
    //! used, and https is preferred to http.
    QUrl serverFor(const QString &domain) const;

private:
    QHash<QString, QUrl> m_servers; //!< by domain suffix in lower case
};

} // namespace watchkeeper
