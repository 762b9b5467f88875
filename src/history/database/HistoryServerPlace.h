// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The place of a history on a PostgreSQL server: `postgresql://user:password@host:port/database?sslmode=require`. A plain value.

#include "model/Expected.h"

#include <QString>
#include <QUrl>

namespace watchkeeper {

//! \brief The URL as libpq accepts it (PostgreSQL 15 manual, 34.1.1.2), with the parameters that make sense here.
class HistoryServerPlace
{
public:
    //! Whether the text is such a URL rather than a file.
    static bool isMeant(const QString &place);
    //! \return a sentence that says what is wrong
    static Expected<HistoryServerPlace, QString> fromUrl(const QString &url);
    //! \brief A URL as users enter it where it is stored or shown: a password is refused, with a sentence that says where it belongs.
    static Expected<HistoryServerPlace, QString> fromSetting(const QString &url);

    //! The path where libpq looks for passwords on this system, for display.
    static QString passwordFile();

    //! The same database, in a separate schema for each history kept there. \param schema  letters, digits and `_`
    HistoryServerPlace inSchema(const QString &schema) const;
    //! Empty: the server's default schema.
    QString schema() const;

    const QUrl &url() const { return m_url; }
    //! For display: without the password.
    QString shown() const;
    //! A name, an address, or the folder of a Unix socket: `?host=/run/postgresql`.
    QString host() const;
    //! What the driver passes to libpq in addition to host, user and database: timeouts, and the TLS settings of the URL.
    QString options() const;

private:
    explicit HistoryServerPlace(QUrl url)
        : m_url(std::move(url))
    {
    }

    QUrl m_url;
};

} // namespace watchkeeper
