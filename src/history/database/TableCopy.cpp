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
    m_last = 0;
    m_copied = 0;
    m_watched.clear();
    m_waiting.clear();
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
    if (!row->isEmpty() && markOf(row->first()) == mark)
        m_last = key - 1; // reads the last copied row again because it may have changed meanwhile
    return {};
}

Expected<bool, HistoryError> TableCopy::read(HistoryDatabase *from, Source source)
{
    m_waiting.clear();
    if (const auto fault = source == Source::Changing ? revisit(from) : HistoryFault())
        return Unexpected(*fault);
    const auto added = rows(from, u" WHERE t.key > ? ORDER BY t.key LIMIT ?"_s, {m_last, CopyAllowance::kMaxRows});
    if (!added)
        return Unexpected(added.error());
    m_waiting.insert(*added);
    return !m_waiting.isEmpty();
}

//! If a copied row is different or missing now, the rows were replaced, and all rows are read again.
HistoryFault TableCopy::revisit(HistoryDatabase *from)
{
    const QList<qint64> keys = m_watched.keys();
    Rows now;
    for (qsizetype at = 0; at < keys.size(); at += kMaxKeysPerStatement) {
        const auto some = rowsOf(from, keys.mid(at, kMaxKeysPerStatement));
        if (!some)
            return some.error();
        now.insert(*some);
    }
    for (auto former = m_watched.cbegin(); former != m_watched.cend(); ++former) {
        const QVariantList values = now.value(former.key());
        if (values.isEmpty() || markOf(values) != markOf(*former)) {
            m_last = 0;
            m_watched.clear();
            m_waiting.clear();
            return {};
        }
        if (values != *former)
            m_waiting.insert(former.key(), values);
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
    if (m_waiting.isEmpty())
        return false;
    const bool mayBeMore = m_waiting.size() >= CopyAllowance::kMaxRows;
    while (!m_waiting.isEmpty() && !allowance->isExhausted()) {
        const qint64 key = m_waiting.firstKey();
        const QVariantList values = m_waiting.take(key);
        if (auto fault = m_table.put(from, to, values))
            return Unexpected(*fault);
        allowance->take(byteCountOf(values));
        ++m_copied;
        if (key > m_last && m_watched.contains(m_last) && !isOpen(m_watched.value(m_last)))
            m_watched.remove(m_last);
        m_last = std::max(m_last, key);
        if (isOpen(values) || key == m_last)
            m_watched.insert(key, values);
        else
            m_watched.remove(key);
    }
    if (auto fault = saveResumeMark(to))
        return Unexpected(*fault);
    return mayBeMore || !m_waiting.isEmpty();
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
    if (m_watched.isEmpty())
        return {};
    return to->execute(u"INSERT INTO copied (name, last, mark) VALUES (?, ?, ?)"
                       " ON CONFLICT (name) DO UPDATE SET last = excluded.last, mark = excluded.mark"_s,
                       {m_table.name, m_watched.firstKey(), markOf(m_watched.first())});
}

QByteArray TableCopy::markOf(const QVariantList &values) const
{
    return QCborArray::fromVariantList(values.first(m_table.identity)).toCborValue().toCbor();
}

bool TableCopy::isOpen(const QVariantList &values) const
{
    return m_table.openColumn >= 0 && values[m_table.openColumn].isNull();
}

} // namespace watchkeeper
