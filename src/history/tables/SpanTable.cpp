// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/SpanTable.h"

#include "history/database/HistoryDatabase.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
    return m_database->rows(
        u"SELECT begun, ended, clean FROM session WHERE begun < ? AND ended >= ? ORDER BY begun, key"_s, {to, from},
        [](const QSqlQuery &row) {
            return StoredSession{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toInt() != 0};
        });
}

Expected<int, HistoryError> SessionTable::removeBefore(qint64 time, int atMost)
{
    return removeRows(m_database,
                      u"DELETE FROM session WHERE key IN (SELECT key FROM session WHERE ended < ? AND key <> ? LIMIT ?)"_s,
                      {time, m_key, atMost});
}

namespace {

QVariant orNull(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

StoredSpan spanFromRow(const QSqlQuery &row)
{
    StoredSpan span;
    span.kind = static_cast<SpanKind>(qBound(0, row.value(0).toInt(), static_cast<int>(SpanKind::Maintenance)));
    if (!row.isNull(1))
        span.target = TargetId::fromRfc4122(row.value(1).toByteArray());
    span.begun = row.value(2).toLongLong();
    if (!row.isNull(3))
        span.ended = row.value(3).toLongLong();
    span.reason = row.value(4).toString();
    return span;
}

} // namespace

HistoryFault SpanTable::add(const StoredSpan &span)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        const auto key = keyOf(span.target);
        if (!key)
            return key.error();
        const int kind = static_cast<int>(span.kind);
        if (auto fault = m_database->execute(
                u"DELETE FROM span WHERE kind = ? AND target IS NOT DISTINCT FROM ? AND begun = ?"_s, {kind, *key, span.begun}))
            return fault;
        return m_database->execute(u"INSERT INTO span (kind, target, begun, ended, reason) VALUES (?, ?, ?, ?, ?)"_s,
                                   {kind, *key, span.begun, orNull(span.ended), span.reason});
    });
}

HistoryFault SpanTable::end(SpanKind kind, std::optional<TargetId> target, qint64 ended)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        const auto key = keyOf(target);
        if (!key)
            return key.error();
        // The clock may have been set back since the span began.
        return m_database->execute(
            u"UPDATE span SET ended = CASE WHEN begun > ? THEN begun ELSE ? END WHERE kind = ? AND target IS NOT DISTINCT FROM ? AND ended IS NULL"_s,
            {ended, ended, static_cast<int>(kind), *key});
    });
}

HistoryFault SpanTable::endAll(SpanKind kind, const QString &reason, qint64 ended)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        return m_database->execute(
            u"UPDATE span SET ended = CASE WHEN begun > ? THEN begun ELSE ? END WHERE kind = ? AND reason = ? AND ended IS NULL"_s,
            {ended, ended, static_cast<int>(kind), reason});
    });
}

Expected<QList<StoredSpan>, HistoryError> SpanTable::between(qint64 from, qint64 to, std::optional<TargetId> target) const
{
    QString sql = u"SELECT span.kind, target.id, span.begun, span.ended, span.reason FROM span LEFT JOIN target ON target.key "
                  u"= span.target"
                  " WHERE span.begun < ? AND (span.ended IS NULL OR span.ended > ?)"_s;
    QVariantList values{to, from};
    if (target) {
        sql += u" AND (span.target IS NULL OR target.id = ?)"_s;
        values.append(target->toRfc4122());
    }
    sql += u" ORDER BY span.begun, span.key"_s;
    return m_database->rows(sql, values, spanFromRow);
}

Expected<int, HistoryError> SpanTable::removeBefore(qint64 time, int atMost)
{
    return removeRows(
        m_database,
        u"DELETE FROM span WHERE key IN (SELECT key FROM span WHERE begun < ? AND ended < ? ORDER BY begun LIMIT ?)"_s,
        {time, time, atMost});
}

Expected<QVariant, HistoryError> SpanTable::keyOf(const std::optional<TargetId> &target)
{
    if (!target)
        return QVariant();
    const auto key = m_targets.key(*target, {});
    if (!key)
        return Unexpected(key.error());
    return QVariant(*key);
}

} // namespace watchkeeper
