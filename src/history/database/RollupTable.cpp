// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/RollupTable.h"

#include "history/database/RemoveRows.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

HistoryFault RollupTable::put(const QList<StoredRollup> &batch)
{
    if (batch.isEmpty())
        return {};
    return m_database->inTransaction([&]() -> HistoryFault {
        for (const StoredRollup &rollup : batch) {
            if (auto fault = putOne(rollup))
                return fault;
        }
        return {};
    });
}

HistoryFault RollupTable::putOne(const StoredRollup &rollup)
{
    const auto key = m_targets.key(rollup.target, {});
    if (!key)
        return key.error();
    return m_database->execute(
        u"INSERT INTO rollup_day (target, day, data) VALUES (?, ?, ?) ON CONFLICT (target, day) DO UPDATE SET data = excluded.data"_s,
        {*key, rollup.day, rollup.data});
}

Expected<QList<StoredRollup>, HistoryError> RollupTable::between(const TargetId &target, qint64 from, qint64 to) const
{
    QList<StoredRollup> found;
    if (auto fault = m_database->select(u"SELECT day, data FROM rollup_day WHERE target = (SELECT key FROM target WHERE id = ?)"
                                        " AND day >= ? AND day < ? ORDER BY day"_s,
                                        {target.toRfc4122(), from, to}, [&](const QSqlQuery &row) {
                                            found.append({target, row.value(0).toLongLong(), row.value(1).toByteArray()});
                                        }))
        return Unexpected(*fault);
    return found;
}

Expected<int, HistoryError> RollupTable::removeBefore(qint64 day, int atMost)
{
    return removeRows(
        m_database,
        u"DELETE FROM rollup_day WHERE (target, day) IN (SELECT target, day FROM rollup_day WHERE day < ? LIMIT ?)"_s,
        {day, atMost});
}

} // namespace watchkeeper
