// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The location of a history on a PostgreSQL server: `postgresql://user:password@host:port/database?sslmode=require`. A plain value.

#include "model/base/Expected.h"

#include <QString>
#include <QUrl>

namespace watchkeeper {

//! \brief The URL in the form that libpq accepts (PostgreSQL 15 manual, 34.1.1.2), limited to the supported parameters.
class HistoryServerLocation
{
public:
    //! Returns whether `place` is a server's URL and not a file path.
    static bool isServerUrl(const QString &place);
    //! \return the location, or an error message
    static Expected<HistoryServerLocation, QString> fromUrl(const QString &url);
    //! \brief Parses a URL entered by the user that is stored or displayed. Rejects a password; the message explains where to put the
    //! password instead.
    static Expected<HistoryServerLocation, QString> fromSetting(const QString &url);

    //! Returns the path where libpq looks for passwords on this system, for display.
    static QString passwordFile();

    //! Returns the same database with a separate schema for one history. \param schema  letters, digits and `_`
    HistoryServerLocation inSchema(const QString &schema) const;
    //! Returns the schema, or an empty string for the server's default.
    QString schema() const;

    const QUrl &url() const { return m_url; }
    //! Returns the URL for display, without the password.
    QString displayUrl() const;
    //! Returns a host name, an address, or the folder of a Unix socket (`?host=/run/postgresql`).
    QString host() const;
    //! Returns the options that the driver passes to libpq in addition to host, user and database: timeouts and the URL's TLS
    //! settings.
    QString options() const;

private:
    explicit HistoryServerLocation(QUrl url)
        : m_url(std::move(url))
    {
    }

    QUrl m_url;
};

} // namespace watchkeeper
