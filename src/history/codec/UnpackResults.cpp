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

//! \brief Reads the columns of a chunk and assembles rows from them.
class ChunkUnpacker
{
public:
    explicit ChunkUnpacker(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    std::optional<QList<StoredResult>> results();

private:
    bool readRows();
    bool readShapes();
    bool readColumns();
    bool fill(qsizetype row, StoredResult *result);
    QList<qint64> column(qsizetype count) { return readIntegers(&m_bytes, count).value_or(QList<qint64>()); }
    //! Reads numbers. All of them must be in [0, most).
    QList<qint64> numbers(qsizetype most);

    ByteReader m_bytes;
    qsizetype m_rowCount = 0;
    QList<qint64> m_times;
    QList<qint64> m_verdicts;
    QStringList m_texts;
    QList<qint64> m_summaries;
    QList<qint64> m_messages;
    ShapeColumns m_shapes;
    QList<qint64> m_shapeOfRow;
    QList<QList<qint64>> m_columns;
    QList<qsizetype> m_nextIndexes; //!< index of the next number in each column
};

QList<qint64> ChunkUnpacker::numbers(qsizetype most)
{
    QList<qint64> read = column(m_rowCount);
    if (!std::all_of(read.begin(), read.end(), [most](qint64 number) { return number >= 0 && number < most; }))
        m_bytes.fail();
    return read;
}

bool ChunkUnpacker::readRows()
{
    const quint64 count = m_bytes.varint();
    if (count > kMaxRowsInChunk)
        return false;
    m_rowCount = static_cast<qsizetype>(count);
    m_times = column(m_rowCount);
    m_verdicts = column(m_rowCount);
    m_texts = TextDictionary::read(&m_bytes).value_or(QStringList());
    m_summaries = numbers(m_texts.size());
    m_messages = numbers(m_texts.size());
    return m_bytes.isValid();
}

bool ChunkUnpacker::readShapes()
{
    const quint64 count = m_bytes.count(2 * 8);
    for (quint64 i = 0; i < count && m_bytes.isValid(); ++i)
        m_shapes.add(RowShape::read(&m_bytes));
    m_shapeOfRow = numbers(m_shapes.count());
    return m_bytes.isValid();
}

bool ChunkUnpacker::readColumns()
{
    QList<qsizetype> rowsOfShape(m_shapes.count(), 0);
    for (const qint64 shape : std::as_const(m_shapeOfRow))
        ++rowsOfShape[shape];
    QList<qsizetype> sizes(m_shapes.columnCount(), 0);
    qsizetype all = 0;
    for (qsizetype shape = 0; shape < m_shapes.count(); ++shape) {
        for (const qsizetype column : m_shapes.columns(shape))
            sizes[column] += rowsOfShape[shape];
        all += rowsOfShape[shape] * m_shapes.columns(shape).size();
        if (all > kMaxNumbersInChunk)
            return false;
    }
    for (const qsizetype size : std::as_const(sizes))
        m_columns.append(size == 0 || !m_bytes.isValid() ? QList<qint64>() : column(size));
    m_nextIndexes = QList<qsizetype>(m_columns.size(), 0);
    return m_bytes.isValid() && m_bytes.atEnd();
}

bool ChunkUnpacker::fill(qsizetype row, StoredResult *result)
{
    result->at = m_times[row];
    result->summary = m_texts[m_summaries[row]];
    result->errorMessage = m_texts[m_messages[row]];
    const qsizetype shape = m_shapeOfRow[row];
    PackedNumbers numbers;
    for (const qsizetype column : m_shapes.columns(shape))
        numbers.append(std::as_const(m_columns)[column][m_nextIndexes[column]++]);
    return applyVerdict(m_verdicts[row], result)
        && m_shapes.shape(shape).apply({numbers.constData(), static_cast<size_t>(numbers.size())}, result);
}

std::optional<QList<StoredResult>> ChunkUnpacker::results()
{
    if (m_bytes.byte() != kChunkVersion || !readRows() || !readShapes() || !readColumns())
        return std::nullopt;
    QList<StoredResult> results(m_rowCount);
    for (qsizetype row = 0; row < m_rowCount; ++row) {
        if (!fill(row, &results[row]))
            return std::nullopt;
    }
    return results;
}

} // namespace

std::optional<QList<StoredResult>> unpackResults(QByteArrayView chunk)
{
    constexpr qsizetype kChecksum = sizeof(quint32);
    if (chunk.size() < kChecksum)
        return std::nullopt;
    const QByteArrayView content = chunk.chopped(kChecksum);
    if (ByteReader(chunk.last(kChecksum)).fixed32() != computeChecksum(content))
        return std::nullopt;
    return ChunkUnpacker(content).results();
}

} // namespace watchkeeper
