// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/OriginTable.h"

#include <QSqlQuery>
#include <QUuid>

namespace watchkeeper {

using namespace Qt::StringLiterals;

QString HistoryOrigin::schema() const
{
    return "watchkeeper_"_L1 + QString::fromLatin1(id.toHex());
}

HistoryFault OriginTable::ensure()
{
    const auto found = find();
    if (!found)
        return found.error();
    return *found ? HistoryFault() : put({QUuid::createUuid().toRfc4122(), {}, 0});
}

Expected<std::optional<HistoryOrigin>, HistoryError> OriginTable::find() const
{
    std::optional<HistoryOrigin> found;
    if (auto fault =
            m_database->select(u"SELECT id, name, seen FROM origin WHERE key = 1"_s, {}, [&found](const QSqlQuery &row) {
                found = HistoryOrigin{row.value(0).toByteArray(), row.value(1).toString(), row.value(2).toLongLong()};
            }))
        return Unexpected(*fault);
    return found;
}

HistoryFault OriginTable::put(const HistoryOrigin &origin)
{
    return m_database->runInTransaction([&] {
        return m_database->execute(
            u"INSERT INTO origin (key, id, name, seen) VALUES (1, ?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET id = excluded.id, name = excluded.name, seen = excluded.seen"_s,
            {origin.id, origin.name, origin.seen});
    });
}

} // namespace watchkeeper
