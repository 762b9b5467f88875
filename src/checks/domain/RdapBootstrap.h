// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which server knows the domains below a top-level domain: IANA's list (RFC 9224). Pure, safe from any thread.

#include "model/Expected.h"

#include <QHash>
#include <QUrl>

namespace watchkeeper {

//! \brief The list, read. A value.
class RdapBootstrap
{
public:
    RdapBootstrap() = default;

    //! \return the list, or what is wrong with it
    static Expected<RdapBootstrap, QString> parse(const QByteArray &json);

    //! \brief Where to ask, ending with a slash; empty where the list has no server for it. The longest part of the name counts, and
    //! https goes before http.
    QUrl serverFor(const QString &domain) const;

private:
    QHash<QString, QUrl> m_servers; //!< by the end of a name, in lower case
};

} // namespace watchkeeper
