// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/StateTable.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

HistoryFault StateTable::put(const QList<StoredState> &states)
{
    if (states.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const StoredState &state : states) {
            if (auto fault = insertOne(state))
                return fault;
        }
        return {};
    });
}

HistoryFault StateTable::insertOne(const StoredState &state)
{
    const auto key = m_targets.key(state.target, {});
    if (!key)
        return key.error();
    return m_database->execute(u"INSERT INTO standing (target, at, definition, data) VALUES (?, ?, ?, ?) ON CONFLICT (target)"
                               " DO UPDATE SET at = excluded.at, definition = excluded.definition, data = excluded.data"_s,
                               {*key, state.at, state.definition, packed(state.state)});
}

Expected<QList<StoredState>, HistoryError> StateTable::all() const
{
    QList<StoredState> found;
    const auto take = [&found](const QSqlQuery &row) {
        if (const auto state = unpackedState(row.value(3).toByteArray()))
            found.append({TargetId::fromRfc4122(row.value(0).toByteArray()), row.value(1).toLongLong(),
                          row.value(2).toByteArray(), *state});
    };
    if (auto fault = m_database->select(u"SELECT target.id, standing.at, standing.definition, standing.data FROM standing"
                                        " JOIN target ON target.key = standing.target ORDER BY standing.target"_s,
                                        {}, take))
        return Unexpected(*fault);
    return found;
}

} // namespace watchkeeper
