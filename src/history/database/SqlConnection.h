// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection to an SQLite file or a PostgreSQL server through Qt SQL, which returns rows and errors as values, and the
//! location of a history on such a server: `postgresql://user:password@host:port/database?sslmode=require`.

#include "history/database/HistoryError.h"
#include "model/base/Expected.h"

#include <QSqlQuery>
#include <QString>
#include <QUrl>
#include <QVariantList>

#include <functional>
#include <unordered_map>

class QSqlDatabase;
class QSqlError;
class QThread;

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

//! Clamps a stored number to [0, `last`], because an edited file, for example, can have a number without an enumerator.
template<typename Enum>
Enum storedEnumerator(const QVariant &number, Enum last)
{
    return static_cast<Enum>(qBound(0, number.toInt(), static_cast<int>(last)));
}

// A connection to a database through Qt SQL that returns rows and errors as values.

//! \brief Opened, used and destroyed in one thread. Prepares each statement once and finishes it after each use, because in SQLite an
//! unfinished read prevents checkpoints of the log and makes later writes see an old state.
class SqlConnection
{
public:
    virtual ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    //! Executes one statement whose rows, if any, are ignored. `values` are bound to its `?` in order. A null string is bound as an empty
    //! string, an invalid QVariant as NULL.
    HistoryFault execute(const QString &sql, const QVariantList &values = {});
    //! Executes statements that run once, up to the first that fails. Their rows are ignored.
    HistoryFault executeEach(const QStringList &statements);
    //! \param eachRow  called for each row; must not run the same SQL again
    HistoryFault select(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &eachRow);
    //! Returns the first column of the first row, or an invalid value. The statement isn't kept prepared, so use this for statements that
    //! run once.
    Expected<QVariant, HistoryError> queryValue(const QString &sql);

protected:
    //! \param driver  name of the Qt SQL driver
    explicit SqlConnection(const QString &driver);
    QSqlDatabase database() const;
    //! Closes the connection before its statements are released. Each release would be sent to the server, and would cause a warning if the
    //! server is unreachable.
    void abortConnection();
    //! Converts values that Qt would bind differently or that the database would reject.
    virtual QVariant bindableValue(const QVariant &value) const;

private:
    virtual HistoryError faultOf(const QSqlError &error) const = 0;
    Expected<QSqlQuery *, HistoryError> preparedQuery(const QString &sql);

    const QString m_name; //!< Qt's name of the connection
    QThread *const m_thread;
    std::unordered_map<QString, QSqlQuery> m_queries;
};

class SqliteConnection final : public SqlConnection
{
public:
    //! Immutable means that no process writes the file and that no files can be created next to it (https://www.sqlite.org/uri.html,
    //! immutable).
    enum class Mode { ReadWrite, ReadOnly, ImmutableFile };

    //! The time that SQLite itself waits for a lock. It is short, because the caller decides how often to retry.
    static constexpr int kBusyTimeoutMs = 100;

    explicit SqliteConnection(QString path);

    //! Opens the file. Call once. ReadWrite creates the file if necessary.
    HistoryFault open(Mode mode);

private:
    HistoryError faultOf(const QSqlError &error) const override;

    const QString m_path;
};

//! \brief Every call blocks until the server responds, limited by the timeouts in HistoryServerLocation::options().
class PostgresConnection final : public SqlConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    explicit PostgresConnection(HistoryServerLocation location);
    ~PostgresConnection() override { abortConnection(); }

    //! Opens the connection. Call it once.
    HistoryFault open(Mode mode);

    const HistoryServerLocation &location() const { return m_location; }

protected:
    //! PostgreSQL rejects text that contains a zero byte.
    QVariant bindableValue(const QVariant &value) const override;

private:
    HistoryError faultOf(const QSqlError &error) const override;

    const HistoryServerLocation m_location;
};

} // namespace watchkeeper
