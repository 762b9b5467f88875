// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which server knows the domains below a top-level domain: IANA's list (RFC 9224). Pure, safe from any thread.

#include "model/Expected.h"

#include <QHash>
#include <QUrl>

namespace watchkeeper {

//! \brief The parsed list. A value.
class RdapBootstrap
{
public:
    RdapBootstrap() = default;

    //! \return the list, or what is wrong with it
    static Expected<RdapBootstrap, QString> parse(const QByteArray &json);

    //! \brief Where to query, ending with a slash; empty if the list has no server for it. The longest matching suffix counts, and https
    //! takes precedence over http.
    QUrl serverFor(const QString &domain) const;

private:
    QHash<QString, QUrl> m_servers; //!< by suffix of a name, in lower case
};

} // namespace watchkeeper
