// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/SqliteConnection.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>

#include <atomic>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString uniqueName()
{
    static std::atomic<quint64> number = 0;
    return u"watchkeeper-history-%1"_s.arg(++number);
}

//! Qt binds a null text as NULL.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), bindable(values[i]));
}

} // namespace

SqliteConnection::SqliteConnection(QString path)
    : m_path(std::move(path))
    , m_name(uniqueName())
    , m_thread(QThread::currentThread())
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
}

SqliteConnection::~SqliteConnection()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    m_queries.clear(); // before the connection on which they run
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase SqliteConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

HistoryFault SqliteConnection::open(Mode mode)
{
    QSqlDatabase connection = database();
    connection.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyMs);
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection.setConnectOptions(options);
    if (!connection.open())
        return historyError(connection.lastError(), m_path);
    return {};
}

HistoryFault SqliteConnection::execute(const QString &sql, const QVariantList &values)
{
    return select(sql, values, {});
}

HistoryFault SqliteConnection::select(const QString &sql, const QVariantList &values,
                                      const std::function<void(const QSqlQuery &)> &eachRow)
{
    const auto query = prepared(sql);
    if (!query)
        return query.error();
    const auto finish = qScopeGuard([&query] { (*query)->finish(); });
    bind(**query, values);
    if (!(*query)->exec())
        return faultOf(**query);
    while ((*query)->next()) {
        if (eachRow)
            eachRow(**query);
    }
    if ((*query)->lastError().isValid()) // in the middle of the rows
        return faultOf(**query);
    return {};
}

Expected<QVariant, HistoryError> SqliteConnection::single(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return Unexpected(faultOf(query));
    const QVariant answer = query.next() ? query.value(0) : QVariant();
    if (query.lastError().isValid())
        return Unexpected(faultOf(query));
    return answer;
}

Expected<QSqlQuery *, HistoryError> SqliteConnection::prepared(const QString &sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    const auto known = m_queries.find(sql);
    if (known != m_queries.end())
        return &known->second;
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return Unexpected(faultOf(query));
    return &m_queries.emplace(sql, std::move(query)).first->second;
}

HistoryError SqliteConnection::faultOf(const QSqlQuery &query) const
{
    return historyError(query.lastError(), m_path);
}

} // namespace watchkeeper
