// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/StandingTable.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

HistoryFault StandingTable::put(const QList<StoredStanding> &standings)
{
    if (standings.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const StoredStanding &standing : standings) {
            if (auto fault = insertOne(standing))
                return fault;
        }
        return {};
    });
}

HistoryFault StandingTable::insertOne(const StoredStanding &standing)
{
    const auto key = m_targets.key(standing.target, {});
    if (!key)
        return key.error();
    return m_database->execute(u"INSERT INTO standing (target, at, definition, data) VALUES (?, ?, ?, ?) ON CONFLICT (target)"
                               " DO UPDATE SET at = excluded.at, definition = excluded.definition, data = excluded.data"_s,
                               {*key, standing.at, standing.definition, packed(standing.standing)});
}

Expected<QList<StoredStanding>, HistoryError> StandingTable::all() const
{
    QList<StoredStanding> found;
    const auto take = [&found](const QSqlQuery &row) {
        if (const auto standing = unpackedStanding(row.value(3).toByteArray()))
            found.append({TargetId::fromRfc4122(row.value(0).toByteArray()), row.value(1).toLongLong(),
                          row.value(2).toByteArray(), *standing});
    };
    if (auto fault = m_database->select(u"SELECT target.id, standing.at, standing.definition, standing.data FROM standing"
                                        " JOIN target ON target.key = standing.target ORDER BY standing.target"_s,
                                        {}, take))
        return Unexpected(*fault);
    return found;
}

} // namespace watchkeeper
