// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/TargetTable.h"

#include <QFileInfo>
#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

Expected<qint64, HistoryError> TargetTable::key(const TargetId &target, const QString &name)
{
    const QByteArray id = target.toRfc4122();
    // An unchanged name isn't written again.
    if (auto fault = m_database->execute(
            u"INSERT INTO target (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name"
            " WHERE excluded.name <> '' AND excluded.name <> target.name"_s,
            {id, name}))
        return Unexpected(*fault);
    qint64 key = 0;
    if (auto fault = m_database->select(u"SELECT key FROM target WHERE id = ?"_s, {id},
                                        [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); }))
        return Unexpected(*fault);
    return key;
}

Expected<QHash<TargetId, QString>, HistoryError> TargetTable::names() const
{
    QHash<TargetId, QString> names;
    if (auto fault = m_database->select(u"SELECT id, name FROM target"_s, {}, [&names](const QSqlQuery &row) {
            names.insert(TargetId::fromRfc4122(row.value(0).toByteArray()), row.value(1).toString());
        }))
        return Unexpected(*fault);
    return names;
}

Expected<QHash<TargetId, QString>, HistoryError> TargetTable::namesIn(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QHash<TargetId, QString>();
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    return TargetTable(&database).names();
}

} // namespace watchkeeper
