// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/TableCopy.h"

#include "history/tables/TargetTable.h"

#include <QCborArray>
#include <QCborValue>
#include <QSqlQuery>
#include <QSqlRecord>

#include <bit>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! \return the key of the target, or NULL for a NULL id; the name may be empty
Expected<QVariant, HistoryError> targetKeyForId(HistoryDatabase *database, const QVariant &id, const QString &name)
{
    if (id.isNull())
        return QVariant();
    TargetTable targets(database);
    const auto key = targets.key(TargetId::fromRfc4122(id.toByteArray()), name);
    if (!key)
        return Unexpected(key.error());
    return QVariant(*key);
}

HistoryFault insertTransition(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[0], values[4].toString());
    if (!target)
        return target.error();
    return to->execute(
        u"INSERT INTO transition (target, at, since, outcome, outcome_before, attempt, summary, error_type, message)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target, at, since, outcome) DO NOTHING"_s,
        QVariantList{*target} + values.sliced(1, 3) + values.sliced(5));
}

HistoryFault insertSession(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    if (auto fault = to->execute(u"DELETE FROM session WHERE begun = ?"_s, values.first(1)))
        return fault;
    return to->execute(u"INSERT INTO session (begun, ended, clean) VALUES (?, ?, ?)"_s, values);
}

HistoryFault insertSpan(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[1], {});
    if (!target)
        return target.error();
    const QVariantList identity{values[0], *target, values[2]};
    if (auto fault =
            to->execute(u"DELETE FROM span WHERE kind = ? AND target IS NOT DISTINCT FROM ? AND begun = ?"_s, identity))
        return fault;
    return to->execute(u"INSERT INTO span (kind, target, begun, ended, reason) VALUES (?, ?, ?, ?, ?)"_s,
                       identity + values.sliced(3));
}

HistoryFault readSingleRow(HistoryDatabase *database, const QString &sql, const QVariant &value, QVariant *answer)
{
    return database->select(sql, {value}, [answer](const QSqlQuery &row) { *answer = row.value(0); });
}

//! Copies the content unless it already exists. \return its key, or NULL if there is no hash
Expected<QVariant, HistoryError> findOrInsertPiece(HistoryDatabase *from, HistoryDatabase *to, const QVariant &hash)
{
    QVariant key;
    if (hash.isNull())
        return key;
    const QString query = u"SELECT key FROM piece WHERE hash = ?"_s;
    auto fault = readSingleRow(to, query, hash, &key);
    if (!fault && !key.isValid()) {
        QVariant data;
        fault = readSingleRow(from, u"SELECT data FROM piece WHERE hash = ?"_s, hash, &data);
        if (!fault && data.isValid()) // there is no data if it was removed after the row was read
            fault = to->execute(u"INSERT INTO piece (hash, data) VALUES (?, ?)"_s, {hash, data});
        if (!fault)
            fault = readSingleRow(to, query, hash, &key);
    }
    if (fault)
        return Unexpected(*fault);
    return key;
}

HistoryFault insertEvidence(HistoryDatabase *from, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[0], {});
    if (!target)
        return target.error();
    QVariant there;
    if (auto fault = to->select(u"SELECT 1 FROM evidence WHERE target = ? AND at = ?"_s, {*target, values[1]},
                                [&there](const QSqlQuery &row) { there = row.value(0); }))
        return fault;
    if (there.isValid()) // returns before copying the row's pieces, because they would never be removed
        return {};
    QVariantList row{*target, values[1], values[2]};
    for (const QVariant &hash : values.sliced(3)) {
        const auto piece = findOrInsertPiece(from, to, hash);
        if (!piece)
            return piece.error();
        row.append(*piece);
    }
    return to->execute(u"INSERT INTO evidence (target, at, envelope, body, errors, chain) VALUES (?, ?, ?, ?, ?, ?)"_s, row);
}

HistoryFault insertRecording(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[0], {});
    if (!target)
        return target.error();
    return to->execute(u"INSERT INTO recording (target, at, data) VALUES (?, ?, ?) ON CONFLICT (target, at) DO NOTHING"_s,
                       QVariantList{*target} + values.sliced(1));
}

HistoryFault insertIncident(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[0], values[3].toString());
    if (!target)
        return target.error();
    return to->execute(
        u"INSERT INTO incident (target, opened, closed, began, outcome, worst, summary, error_type, message, host, address,"
        " parent, issuer, resolver, acknowledged_by, snoozed_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (target, opened) DO UPDATE SET closed = excluded.closed, outcome = excluded.outcome,"
        " worst = excluded.worst, parent = excluded.parent, acknowledged_by = excluded.acknowledged_by,"
        " snoozed_until = excluded.snoozed_until"_s,
        QVariantList{*target, values[1], values[2]} + values.sliced(4));
}

//! Inserts the entry unless its incident has been removed.
HistoryFault insertIncidentEntry(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[0], {});
    if (!target)
        return target.error();
    QVariant incident;
    if (auto fault = to->select(u"SELECT key FROM incident WHERE target = ? AND opened = ?"_s, {*target, values[1]},
                                [&incident](const QSqlQuery &row) { incident = row.value(0); }))
        return fault;
    if (!incident.isValid())
        return {};
    return to->execute(u"INSERT INTO incident_entry (incident, at, event, text, author, outcome, until)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                       QVariantList{incident} + values.sliced(2));
}

HistoryFault insertNote(HistoryDatabase *, HistoryDatabase *to, const QVariantList &values)
{
    const auto target = targetKeyForId(to, values[1], {});
    if (!target)
        return target.error();
    if (auto fault = to->execute(u"DELETE FROM note WHERE id = ?"_s, values.first(1)))
        return fault;
    return to->execute(u"INSERT INTO note (id, target, begun, ended, author, text) VALUES (?, ?, ?, ?, ?, ?)"_s,
                       QVariantList{values[0], *target} + values.sliced(2));
}

QList<CopiedTable> makeTables()
{
    return {
        {u"transition"_s,
         u"SELECT t.key, target.id, t.at, t.since, t.outcome, target.name, t.outcome_before, t.attempt, t.summary, "
         u"t.error_type,"
         " t.message FROM transition AS t JOIN target ON target.key = t.target"_s,
         4, -1, insertTransition},
        {u"session"_s, u"SELECT t.key, t.begun, t.ended, t.clean FROM session AS t"_s, 1, -1, insertSession},
        {u"span"_s,
         u"SELECT t.key, t.kind, target.id, t.begun, t.ended, t.reason FROM span AS t LEFT JOIN target ON target.key = t.target"_s,
         3, 3, insertSpan},
        {u"evidence"_s,
         u"SELECT t.key, target.id, t.at, t.envelope, body.hash, errors.hash, chain.hash FROM evidence AS t"
         " JOIN target ON target.key = t.target LEFT JOIN piece AS body ON body.key = t.body"
         " LEFT JOIN piece AS errors ON errors.key = t.errors LEFT JOIN piece AS chain ON chain.key = t.chain"_s,
         2, -1, insertEvidence},
        {u"recording"_s, u"SELECT t.key, target.id, t.at, t.data FROM recording AS t JOIN target ON target.key = t.target"_s, 2,
         -1, insertRecording},
        {u"incident"_s,
         u"SELECT t.key, target.id, t.opened, t.closed, target.name, t.began, t.outcome, t.worst, t.summary, t.error_type,"
         " t.message, t.host, t.address, t.parent, t.issuer, t.resolver, t.acknowledged_by, t.snoozed_until"
         " FROM incident AS t JOIN target ON target.key = t.target"_s,
         2, 2, insertIncident},
        {u"incident_entry"_s,
         u"SELECT t.key, target.id, incident.opened, t.at, t.event, t.text, t.author, t.outcome, t.until"
         " FROM incident_entry AS t JOIN incident ON incident.key = t.incident JOIN target ON target.key = incident.target"_s,
         5, -1, insertIncidentEntry},
        {u"note"_s,
         u"SELECT t.key, t.id, target.id, t.begun, t.ended, t.author, t.text FROM note AS t LEFT JOIN target ON target.key = t.target"_s,
         1, -1, insertNote},
    };
}

} // namespace

const QList<CopiedTable> &copiedTables()
{
    static const QList<CopiedTable> tables = makeTables();
    return tables;
}

namespace {

constexpr qsizetype kMaxKeysPerStatement = 512; //!< maximum number of keys bound in one statement

QVariantList valuesWithoutKey(const QSqlQuery &row)
{
    QVariantList values;
    for (int column = 1; column < row.record().count(); ++column)
        values.append(row.isNull(column) ? QVariant() : row.value(column));
    return values;
}

qint64 byteCountOf(const QVariantList &values)
{
    qint64 bytes = 0;
    for (const QVariant &value : values)
        bytes += value.toByteArray().size();
    return bytes;
}

} // namespace

HistoryFault TableCopy::resume(HistoryDatabase *from, HistoryDatabase *to)
{
    m_lastKey = 0;
    m_copiedCount = 0;
    m_recheckedRows.clear();
    m_pendingRows.clear();
    qint64 key = 0;
    QByteArray mark;
    if (auto fault = to->select(u"SELECT last, mark FROM copied WHERE name = ?"_s, {m_table.name}, [&](const QSqlQuery &row) {
            key = row.value(0).toLongLong();
            mark = row.value(1).toByteArray();
        }))
        return fault;
    const auto row = rows(from, u" WHERE t.key = ?"_s, {key});
    if (!row)
        return row.error();
    if (!row->isEmpty() && resumeMark(row->first()) == mark)
        m_lastKey = key - 1; // reads the last copied row again, because it may have changed since then
    return {};
}

Expected<bool, HistoryError> TableCopy::read(HistoryDatabase *from, Source source)
{
    m_pendingRows.clear();
    if (const auto fault = source == Source::Changing ? readChangedRows(from) : HistoryFault())
        return Unexpected(*fault);
    const auto added = rows(from, u" WHERE t.key > ? ORDER BY t.key LIMIT ?"_s, {m_lastKey, CopyAllowance::kMaxRows});
    if (!added)
        return Unexpected(added.error());
    m_pendingRows.insert(*added);
    return !m_pendingRows.isEmpty();
}

//! Reads changed rows again. If a copied row is now different or missing, the rows were replaced, and all rows are read again.
HistoryFault TableCopy::readChangedRows(HistoryDatabase *from)
{
    const QList<qint64> keys = m_recheckedRows.keys();
    Rows now;
    for (qsizetype at = 0; at < keys.size(); at += kMaxKeysPerStatement) {
        const auto some = rowsOf(from, keys.mid(at, kMaxKeysPerStatement));
        if (!some)
            return some.error();
        now.insert(*some);
    }
    for (auto previous = m_recheckedRows.cbegin(); previous != m_recheckedRows.cend(); ++previous) {
        const QVariantList values = now.value(previous.key());
        if (values.isEmpty() || resumeMark(values) != resumeMark(*previous)) {
            m_lastKey = 0;
            m_recheckedRows.clear();
            m_pendingRows.clear();
            return {};
        }
        if (values != *previous)
            m_pendingRows.insert(previous.key(), values);
    }
    return {};
}

//! One prepared statement is kept for each number of placeholders. To limit the number of statements, only a few placeholder counts are
//! used. Spare placeholders repeat the last key.
Expected<TableCopy::Rows, HistoryError> TableCopy::rowsOf(HistoryDatabase *from, const QList<qint64> &keys) const
{
    QVariantList values;
    for (const qint64 key : keys)
        values.append(key);
    values.resize(static_cast<qsizetype>(std::bit_ceil(static_cast<size_t>(keys.size()))), QVariant(keys.last()));
    return rows(from, u" WHERE t.key IN (%1)"_s.arg(QStringList(values.size(), u"?"_s).join(u", "_s)), values);
}

Expected<bool, HistoryError> TableCopy::put(HistoryDatabase *from, HistoryDatabase *to, CopyAllowance *allowance)
{
    if (m_pendingRows.isEmpty())
        return false;
    const bool mayBeMore = m_pendingRows.size() >= CopyAllowance::kMaxRows;
    while (!m_pendingRows.isEmpty() && !allowance->isExhausted()) {
        const qint64 key = m_pendingRows.firstKey();
        const QVariantList values = m_pendingRows.take(key);
        if (auto fault = m_table.insertRow(from, to, values))
            return Unexpected(*fault);
        allowance->take(byteCountOf(values));
        ++m_copiedCount;
        if (key > m_lastKey && m_recheckedRows.contains(m_lastKey) && !isOpen(m_recheckedRows.value(m_lastKey)))
            m_recheckedRows.remove(m_lastKey);
        m_lastKey = std::max(m_lastKey, key);
        if (isOpen(values) || key == m_lastKey)
            m_recheckedRows.insert(key, values);
        else
            m_recheckedRows.remove(key);
    }
    if (auto fault = saveResumeMark(to))
        return Unexpected(*fault);
    return mayBeMore || !m_pendingRows.isEmpty();
}

Expected<TableCopy::Rows, HistoryError> TableCopy::rows(HistoryDatabase *from, const QString &where,
                                                        const QVariantList &values) const
{
    Rows found;
    if (auto fault = from->select(m_table.select + where, values, [&found](const QSqlQuery &row) {
            found.insert(row.value(0).toLongLong(), valuesWithoutKey(row));
        }))
        return Unexpected(*fault);
    return found;
}

HistoryFault TableCopy::saveResumeMark(HistoryDatabase *to) const
{
    if (m_recheckedRows.isEmpty())
        return {};
    return to->execute(u"INSERT INTO copied (name, last, mark) VALUES (?, ?, ?)"
                       " ON CONFLICT (name) DO UPDATE SET last = excluded.last, mark = excluded.mark"_s,
                       {m_table.name, m_recheckedRows.firstKey(), resumeMark(m_recheckedRows.first())});
}

QByteArray TableCopy::resumeMark(const QVariantList &values) const
{
    return QCborArray::fromVariantList(values.first(m_table.identity)).toCborValue().toCbor();
}

bool TableCopy::isOpen(const QVariantList &values) const
{
    return m_table.openColumn >= 0 && values[m_table.openColumn].isNull();
}

} // namespace watchkeeper
