// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/NoteTable.h"

#include "history/database/HistoryDatabase.h"

#include <QSqlQuery>
#include <QStringList>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

Note noteOf(const QSqlQuery &row)
{
    Note note;
    note.id = QUuid::fromRfc4122(row.value(0).toByteArray());
    if (!row.isNull(1))
        note.target = TargetId::fromRfc4122(row.value(1).toByteArray());
    note.targetName = row.value(2).toString();
    note.from = row.value(3).toLongLong();
    note.to = row.value(4).toLongLong();
    note.author = row.value(5).toString();
    note.text = row.value(6).toString();
    return note;
}

} // namespace

//! A new row replaces the earlier one, so that TableCopy copies it again.
HistoryFault NoteTable::put(const Note &note)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        QVariant target;
        if (note.target) {
            const auto key = m_targets.key(*note.target, note.targetName);
            if (!key)
                return key.error();
            target = *key;
        }
        const QByteArray id = note.id.toRfc4122();
        if (auto fault = m_database->execute(u"DELETE FROM note WHERE id = ?"_s, {id}))
            return fault;
        return m_database->execute(u"INSERT INTO note (id, target, begun, ended, author, text) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                   {id, target, note.from, std::max(note.from, note.to), note.author, note.text});
    });
}

Expected<QList<Note>, HistoryError> NoteTable::between(qint64 from, qint64 to, int limit, const QList<TargetId> &targets) const
{
    QString where = u"WHERE n.text <> '' AND n.begun < ? AND n.ended >= ?"_s;
    QVariantList values{to, from};
    if (!targets.isEmpty()) {
        where += u" AND (n.target IS NULL OR target.id IN (%1))"_s.arg(QStringList(targets.size(), u"?"_s).join(u','));
        for (const TargetId &target : targets)
            values.append(target.toRfc4122());
    }
    values.append(limit);
    auto found = read(where + u" ORDER BY n.begun DESC, n.key DESC LIMIT ?"_s, values);
    if (found)
        std::reverse(found.value().begin(), found.value().end());
    return found;
}

Expected<std::optional<Note>, HistoryError> NoteTable::find(const QUuid &id) const
{
    const auto found = read(u"WHERE n.id = ?"_s, {id.toRfc4122()});
    if (!found)
        return Unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Expected<int, HistoryError> NoteTable::removeBefore(qint64 time, int atMost)
{
    return removeRows(
        m_database,
        u"DELETE FROM note WHERE key IN (SELECT key FROM note WHERE begun < ? AND ended < ? ORDER BY begun LIMIT ?)"_s,
        {time, time, atMost});
}

Expected<QList<Note>, HistoryError> NoteTable::read(const QString &where, const QVariantList &values) const
{
    return m_database->rows(u"SELECT n.id, target.id, target.name, n.begun, n.ended, n.author, n.text FROM note AS n"
                            " LEFT JOIN target ON target.key = n.target "_s
                                + where,
                            values, noteOf);
}

} // namespace watchkeeper
