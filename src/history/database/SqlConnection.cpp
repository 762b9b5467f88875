// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/SqlConnection.h"

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

void SqlConnection::hangUp()
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
    if ((*query)->lastError().isValid()) // an error while reading the rows
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

} // namespace watchkeeper
