// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where a history on a PostgreSQL server is: `postgresql://user:password@host:port/database?sslmode=require`. A plain value.

#include "model/Expected.h"

#include <QString>
#include <QUrl>

namespace watchkeeper {

//! \brief The URL as libpq has it (PostgreSQL 15 manual, 34.1.1.2), with those parameters that make sense here.
class HistoryServerPlace
{
public:
    //! Whether that is meant to be one, rather than a file.
    static bool isMeant(const QString &place);
    //! \return a sentence that says what is wrong
    static Expected<HistoryServerPlace, QString> fromUrl(const QString &url);

    const QUrl &url() const { return m_url; }
    //! As people may see it: without the password.
    QString shown() const;
    //! A name, an address, or the folder of a Unix socket: `?host=/run/postgresql`.
    QString host() const;
    //! What the driver is to hand to libpq beside host, user and database: limits on waiting, and what the URL says of TLS.
    QString options() const;

private:
    explicit HistoryServerPlace(QUrl url)
        : m_url(std::move(url))
    {
    }

    QUrl m_url;
};

} // namespace watchkeeper
