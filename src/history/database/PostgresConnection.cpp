// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/PostgresConnection.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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
