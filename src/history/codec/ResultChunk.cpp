// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ResultChunk.h"

#include "history/codec/ByteStream.h"
#include "history/codec/RowShape.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <zlib.h>

#include <algorithm>

namespace watchkeeper {

//! \brief Numbers texts from 0, in the order in which they first appear.
class TextDictionary
{
public:
    qint64 numberOf(const QString &text);
    //! Deflates texts together (RFC 1950) if that is shorter, for example if they differ only in a time or an address.
    void write(ByteWriter *bytes) const;
    //! \return the texts, or nullopt if they are invalid (and `bytes` is marked as failed)
    static std::optional<QStringList> read(ByteReader *bytes);

private:
    QHash<QString, qint64> m_numbers;
    QStringList m_texts;
    qint64 m_lastNumber = 0;
};

//! \brief Assigns columns to the shapes of a chunk in the order in which shapes are added.
//!
//! Column 0 is the duration, followed by the phases. After these, values with the same name, unit and form share a column. A second such
//! value in the same row gets its own column.
class ShapeColumns
{
public:
    //! \return the number of the shape, starting at 0
    qsizetype add(const RowShape &shape);
    qsizetype count() const { return m_shapes.size(); }
    const RowShape &shape(qsizetype number) const { return m_shapes[number]; }
    //! Returns the column of each number of the shape.
    const QList<qsizetype> &columns(qsizetype number) const { return m_columns[number]; }
    qsizetype columnCount() const { return 1 + kPhaseCount + m_values.size(); }

private:
    QList<RowShape> m_shapes;
    QList<QList<qsizetype>> m_columns;
    QHash<QString, qsizetype> m_values;
};

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
    QList<qint64> numbers(qsizetype limit);

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

QList<qint64> ChunkUnpacker::numbers(qsizetype limit)
{
    QList<qint64> read = column(m_rowCount);
    if (!std::all_of(read.begin(), read.end(), [limit](qint64 number) { return number >= 0 && number < limit; }))
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
    constexpr qsizetype kChecksumSize = sizeof(quint32);
    if (chunk.size() < kChecksumSize)
        return std::nullopt;
    const QByteArrayView content = chunk.chopped(kChecksumSize);
    if (ByteReader(chunk.last(kChecksumSize)).fixed32() != computeChecksum(content))
        return std::nullopt;
    return ChunkUnpacker(content).results();
}

namespace {

constexpr qsizetype kMinDeflateSize = 96;  //!< [bytes] for smaller texts, zlib's overhead exceeds the gain
constexpr quint64 kMaxDeflateRatio = 1040; //!< the best compression ratio that deflate can reach

std::optional<QByteArray> deflated(const QByteArray &plain)
{
    QByteArray packed(plain.size(), Qt::Uninitialized); // compression fails if the result is larger than the input
    auto size = static_cast<uLongf>(packed.size());
    const int result = compress2(reinterpret_cast<Bytef *>(packed.data()), &size,
                                 reinterpret_cast<const Bytef *>(plain.constData()), static_cast<uLong>(plain.size()), 6);
    packed.truncate(static_cast<qsizetype>(size));
    return result == Z_OK ? std::optional(packed) : std::nullopt;
}

std::optional<QByteArray> inflated(QByteArrayView packed, quint64 plainSize)
{
    if (plainSize > static_cast<quint64>(packed.size()) * kMaxDeflateRatio)
        return std::nullopt;
    QByteArray plain(static_cast<qsizetype>(plainSize), Qt::Uninitialized);
    auto size = static_cast<uLongf>(plainSize);
    const int result = uncompress(reinterpret_cast<Bytef *>(plain.data()), &size,
                                  reinterpret_cast<const Bytef *>(packed.data()), static_cast<uLong>(packed.size()));
    return result == Z_OK && size == plainSize ? std::optional(plain) : std::nullopt;
}

std::optional<QStringList> textsIn(QByteArrayView plain)
{
    ByteReader reader(plain);
    QStringList texts;
    while (!reader.atEnd())
        texts.append(reader.text());
    return reader.isValid() ? std::optional(texts) : std::nullopt;
}

} // namespace

qint64 TextDictionary::numberOf(const QString &text)
{
    if (m_lastNumber < m_texts.size() && m_texts[m_lastNumber] == text)
        return m_lastNumber;
    const auto found = m_numbers.constFind(text);
    if (found != m_numbers.cend())
        return m_lastNumber = *found;
    m_lastNumber = m_texts.size();
    m_numbers.insert(text, m_lastNumber);
    m_texts.append(text);
    return m_lastNumber;
}

void TextDictionary::write(ByteWriter *bytes) const
{
    ByteWriter plain;
    for (const QString &text : m_texts)
        plain.text(text);
    const auto packed = plain.size() >= kMinDeflateSize ? deflated(plain.bytes()) : std::nullopt;
    bytes->varint((static_cast<quint64>(plain.size()) << 1) | (packed ? 1 : 0));
    if (packed)
        bytes->varint(static_cast<quint64>(packed->size()));
    bytes->raw(packed ? *packed : plain.bytes());
}

std::optional<QStringList> TextDictionary::read(ByteReader *bytes)
{
    const quint64 head = bytes->varint();
    std::optional<QStringList> texts;
    if ((head & 1) == 0) {
        texts = textsIn(bytes->raw(head >> 1));
    } else if (const auto plain = inflated(bytes->raw(bytes->varint()), head >> 1)) {
        texts = textsIn(*plain);
    }
    if (!texts || !bytes->isValid()) {
        bytes->fail();
        return std::nullopt;
    }
    return texts;
}

namespace {

QString shapeKey(const ValueShape &value)
{
    return value.name + QChar(static_cast<char16_t>(value.unit)) + QChar(static_cast<char16_t>(value.form));
}

} // namespace

qsizetype ShapeColumns::add(const RowShape &shape)
{
    QList<qsizetype> columns{0};
    for (int i = 0; i < kPhaseCount; ++i) {
        if ((shape.phases >> i) & 1)
            columns.append(1 + i);
    }
    QHash<QString, int> seen;
    for (const ValueShape &value : shape.values) {
        const QString key = shapeKey(value);
        const QString column = key + QString::number(seen[key]++);
        if (!m_values.contains(column))
            m_values.insert(column, m_values.size());
        columns.append(1 + kPhaseCount + m_values.value(column));
    }
    m_shapes.append(shape);
    m_columns.append(columns);
    return m_shapes.size() - 1;
}

} // namespace watchkeeper
