// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/TableCopy.h"

#include <QCborArray>
#include <QCborValue>
#include <QSqlQuery>
#include <QSqlRecord>

#include <bit>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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
        m_lastKey = key - 1; // reads the last copied row again because it may have changed meanwhile
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

//! If a copied row is different or missing now, the rows were replaced, and all rows are read again.
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
    for (auto former = m_recheckedRows.cbegin(); former != m_recheckedRows.cend(); ++former) {
        const QVariantList values = now.value(former.key());
        if (values.isEmpty() || resumeMark(values) != resumeMark(*former)) {
            m_lastKey = 0;
            m_recheckedRows.clear();
            m_pendingRows.clear();
            return {};
        }
        if (values != *former)
            m_pendingRows.insert(former.key(), values);
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
