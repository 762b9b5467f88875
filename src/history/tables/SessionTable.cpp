// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/SessionTable.h"

#include "history/database/HistoryDatabase.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

HistoryFault SessionTable::begin(qint64 now)
{
    m_startedAt = now;
    m_key = 0;
    return write(now, false);
}

HistoryFault SessionTable::recordHeartbeat(qint64 now)
{
    return write(now, false);
}

HistoryFault SessionTable::finish(qint64 now)
{
    return write(now, true);
}

HistoryFault SessionTable::write(qint64 now, bool isClean)
{
    Q_ASSERT(m_startedAt);
    // The row may be missing because the disk was full, or because a damaged file was replaced during this run.
    const bool isKnown = m_key != 0;
    const QString sql = isKnown
        ? u"INSERT INTO session (key, begun, ended, clean) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
          " SET begun = excluded.begun, ended = excluded.ended, clean = excluded.clean RETURNING key"_s
        : u"INSERT INTO session (begun, ended, clean) VALUES (?, ?, ?) RETURNING key"_s;
    QVariantList values{*m_startedAt, now, static_cast<int>(isClean)};
    if (isKnown)
        values.prepend(m_key);
    qint64 key = 0;
    const auto fault = m_database->runInTransaction(
        [&] { return m_database->select(sql, values, [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); }); });
    if (!fault)
        m_key = key;
    return fault;
}

Expected<QList<StoredSession>, HistoryError> SessionTable::between(qint64 from, qint64 to) const
{
    QList<StoredSession> found;
    if (auto fault = m_database->select(
            u"SELECT begun, ended, clean FROM session WHERE begun < ? AND ended >= ? ORDER BY begun, key"_s, {to, from},
            [&found](const QSqlQuery &row) {
                found.append({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toInt() != 0});
            }))
        return Unexpected(*fault);
    return found;
}

Expected<int, HistoryError> SessionTable::removeBefore(qint64 time, int atMost)
{
    return removeRows(m_database,
                      u"DELETE FROM session WHERE key IN (SELECT key FROM session WHERE ended < ? AND key <> ? LIMIT ?)"_s,
                      {time, m_key, atMost});
}

} // namespace watchkeeper
