// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/Checksum.h"
#include "history/codec/IntegerColumn.h"
#include "history/codec/ResultChunk.h"
#include "history/codec/ShapeColumns.h"
#include "history/codec/TextDictionary.h"
#include "history/codec/Verdict.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! \brief Splits results into columns and writes the columns one after the other.
class ChunkPacker
{
public:
    explicit ChunkPacker(qsizetype rows);

    void add(const StoredResult &result);
    QByteArray bytes() const;

private:
    qsizetype findOrAddShape(const StoredResult &result);

    QList<qint64> m_times;
    QList<qint64> m_verdicts;
    QList<qint64> m_summaries;
    QList<qint64> m_messages;
    QList<qint64> m_shapeOfRow;
    TextDictionary m_texts;
    ShapeColumns m_shapes;
    qsizetype m_lastShape = 0;
    QList<QList<qint64>> m_columns;
};

ChunkPacker::ChunkPacker(qsizetype rows)
{
    for (QList<qint64> *column : {&m_times, &m_verdicts, &m_summaries, &m_messages, &m_shapeOfRow})
        column->reserve(rows);
}

qsizetype ChunkPacker::findOrAddShape(const StoredResult &result)
{
    if (m_lastShape < m_shapes.count() && m_shapes.shape(m_lastShape).fits(result))
        return m_lastShape;
    constexpr qsizetype kMaxComparedShapes = 64; // if the last 64 shapes don't match, shapes probably don't repeat
    for (qsizetype i = m_shapes.count() - 1; i >= std::max(m_shapes.count() - kMaxComparedShapes, qsizetype(0)); --i) {
        if (m_shapes.shape(i).fits(result))
            return m_lastShape = i;
    }
    m_lastShape = m_shapes.add(RowShape::of(result));
    m_columns.resize(m_shapes.columnCount());
    return m_lastShape;
}

void ChunkPacker::add(const StoredResult &result)
{
    m_times.append(result.at);
    m_verdicts.append(packedVerdict(result));
    m_summaries.append(m_texts.numberOf(result.summary));
    m_messages.append(m_texts.numberOf(result.errorMessage));
    const qsizetype shape = findOrAddShape(result);
    m_shapeOfRow.append(shape);
    const PackedNumbers numbers = m_shapes.shape(shape).numbersOf(result);
    const QList<qsizetype> &columns = m_shapes.columns(shape);
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_columns[columns[i]].append(numbers[i]);
}

QByteArray ChunkPacker::bytes() const
{
    ByteWriter bytes;
    bytes.byte(kChunkVersion);
    bytes.varint(static_cast<quint64>(m_times.size()));
    writeIntegers(&bytes, m_times);
    writeIntegers(&bytes, m_verdicts);
    m_texts.write(&bytes);
    writeIntegers(&bytes, m_summaries);
    writeIntegers(&bytes, m_messages);
    bytes.varint(static_cast<quint64>(m_shapes.count()));
    for (qsizetype i = 0; i < m_shapes.count(); ++i)
        m_shapes.shape(i).write(&bytes);
    writeIntegers(&bytes, m_shapeOfRow);
    for (const QList<qint64> &column : m_columns) {
        if (!column.isEmpty())
            writeIntegers(&bytes, column);
    }
    bytes.fixed32(computeChecksum(bytes.bytes()));
    return bytes.take();
}

} // namespace

qsizetype nextChunkRowCount(const QList<StoredResult> &results, qsizetype begin)
{
    qsizetype numbers = 0;
    qsizetype end = begin;
    for (; end < results.size() && end - begin < kMaxRowsInChunk; ++end) {
        numbers += 1 + kPhaseCount + results[end].values.size();
        if (numbers > kMaxNumbersInChunk && end > begin)
            break;
    }
    return end - begin;
}

QByteArray packResults(const QList<StoredResult> &results)
{
    ChunkPacker packing(results.size());
    for (const StoredResult &result : results)
        packing.add(result);
    return packing.bytes();
}

} // namespace watchkeeper
