// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/SqlConnection.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>
#include <QUrl>

#include <atomic>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString uniqueName()
{
    static std::atomic<quint64> number = 0;
    return u"watchkeeper-history-%1"_s.arg(++number);
}

} // namespace

SqlConnection::SqlConnection(const QString &driver)
    : m_name(uniqueName())
    , m_thread(QThread::currentThread())
{
    QSqlDatabase::addDatabase(driver, m_name);
}

SqlConnection::~SqlConnection()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    m_queries.clear(); // statements must be released before their connection
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

void SqlConnection::abortConnection()
{
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase SqlConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

//! Qt would bind a null string as NULL.
QVariant SqlConnection::bindableValue(const QVariant &value) const
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

HistoryFault SqlConnection::execute(const QString &sql, const QVariantList &values)
{
    if (!values.isEmpty())
        return select(sql, values, {});
    const auto answer = queryValue(sql); // a server can't prepare BEGIN and similar statements
    return answer ? HistoryFault() : answer.error();
}

HistoryFault SqlConnection::executeEach(const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const auto answer = queryValue(sql); !answer)
            return answer.error();
    }
    return {};
}

HistoryFault SqlConnection::select(const QString &sql, const QVariantList &values,
                                   const std::function<void(const QSqlQuery &)> &eachRow)
{
    const auto query = preparedQuery(sql);
    if (!query)
        return query.error();
    const auto finish = qScopeGuard([&query] { (*query)->finish(); });
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(static_cast<int>(i), bindableValue(values[i]));
    if (!(*query)->exec())
        return faultOf((*query)->lastError());
    while ((*query)->next()) {
        if (eachRow)
            eachRow(**query);
    }
    if ((*query)->lastError().isValid()) // reading the rows failed
        return faultOf((*query)->lastError());
    return {};
}

Expected<QVariant, HistoryError> SqlConnection::queryValue(const QString &sql)
{
    if (!database().isOpen()) // the server is unreachable, and Qt would log a warning
        return Unexpected(faultOf(database().lastError()));
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return Unexpected(faultOf(query.lastError()));
    const QVariant answer = query.next() ? query.value(0) : QVariant();
    if (query.lastError().isValid())
        return Unexpected(faultOf(query.lastError()));
    return answer;
}

Expected<QSqlQuery *, HistoryError> SqlConnection::preparedQuery(const QString &sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    const auto known = m_queries.find(sql);
    if (known != m_queries.end())
        return &known->second;
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return Unexpected(faultOf(query.lastError()));
    return &m_queries.emplace(sql, std::move(query)).first->second;
}

SqliteConnection::SqliteConnection(QString path)
    : SqlConnection(u"QSQLITE"_s)
    , m_path(std::move(path))
{
}

HistoryFault SqliteConnection::open(Mode mode)
{
    QSqlDatabase connection = database();
    connection.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs);
    if (mode != Mode::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Mode::ImmutableFile) {
        connection.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()) + u"?immutable=1"_s);
        options += u";QSQLITE_OPEN_URI"_s;
    }
    connection.setConnectOptions(options);
    if (!connection.open())
        return historyError(connection.lastError(), m_path);
    return {};
}

HistoryError SqliteConnection::faultOf(const QSqlError &error) const
{
    return historyError(error, m_path);
}

PostgresConnection::PostgresConnection(HistoryServerLocation location)
    : SqlConnection(u"QPSQL"_s)
    , m_location(std::move(location))
{
}

HistoryFault PostgresConnection::open(Mode mode)
{
    QSqlDatabase connection = database();
    if (!connection.isValid())
        return HistoryError(HistoryError::Kind::Unreachable, m_location.displayUrl(),
                            u"Qt's driver for PostgreSQL isn't installed"_s);
    const QUrl &url = m_location.url();
    connection.setHostName(m_location.host());
    connection.setPort(url.port(-1));
    connection.setUserName(url.userName(QUrl::FullyDecoded));
    connection.setPassword(url.password(QUrl::FullyDecoded));
    connection.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    connection.setConnectOptions(m_location.options());
    if (!connection.open())
        return faultOf(connection.lastError());
    if (mode == Mode::ReadOnly)
        return execute(u"SET default_transaction_read_only = on"_s);
    return {};
}

HistoryError PostgresConnection::faultOf(const QSqlError &error) const
{
    return serverError(error, m_location.displayUrl(), database().isOpen());
}

QVariant PostgresConnection::bindableValue(const QVariant &value) const
{
    if (value.typeId() == QMetaType::QString && value.toString().contains(QChar::Null))
        return value.toString().replace(QChar::Null, QChar::ReplacementCharacter);
    return SqlConnection::bindableValue(value);
}

} // namespace watchkeeper
