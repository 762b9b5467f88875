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
    //! \brief As people may write it where it is kept or seen: a password is refused, with a sentence that says where it belongs.
    static Expected<HistoryServerPlace, QString> fromSetting(const QString &url);

    //! Where libpq looks for passwords on this system, as people write it.
    static QString passwordFile();

    //! The same database, in a schema of its own: one for each history that is kept there. \param schema  letters, digits and `_`
    HistoryServerPlace inSchema(const QString &schema) const;
    //! Empty: where the server puts it.
    QString schema() const;

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
