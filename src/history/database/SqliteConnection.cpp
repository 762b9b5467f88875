// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/SqliteConnection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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

} // namespace watchkeeper
