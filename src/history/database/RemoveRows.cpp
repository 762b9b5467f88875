// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/RemoveRows.h"

namespace watchkeeper {

Expected<int, HistoryError> removeRows(HistoryDatabase *database, const QString &sql, const QVariantList &values)
{
    int removed = 0;
    const auto fault = database->runInTransaction([&] {
        removed = 0;
        return database->select(sql + QLatin1String(" RETURNING 1"), values, [&removed](const QSqlQuery &) { ++removed; });
    });
    if (fault)
        return Unexpected(*fault);
    return removed;
}

} // namespace watchkeeper
