// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/PackedRows.h"

#include "history/codec/ByteStream.h"
#include "history/codec/RowShape.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace watchkeeper {

int groupOf(const TargetId &target)
{
    return static_cast<int>(computeChecksum(bytesOf(target)) % kTargetGroups); // hashed, because IDs might not be random
}

std::array<char, kTargetIdSize> bytesOf(const TargetId &target)
{
    std::array<char, kTargetIdSize> bytes{};
    qToBigEndian(target.data1, bytes.data());
    qToBigEndian(target.data2, bytes.data() + 4);
    qToBigEndian(target.data3, bytes.data() + 6);
    std::memcpy(bytes.data() + 8, target.data4, sizeof target.data4);
    return bytes;
}

namespace {

constexpr int kRowEscape = 10;
constexpr int kDurationBits = 3;  //!< a duration is about the sum of its phases, so few bits are enough
constexpr int kOutlierFactor = 4; //!< a value is an outlier if it differs by this multiple of the usual difference

quint64 wrappingDifference(qint64 number, qint64 from)
{
    return toZigzag(static_cast<qint64>(static_cast<quint64>(number) - static_cast<quint64>(from)));
}

//! Durations usually vary by about a fifth. The number of ranks in that range depends on the three digits (100 to 999) of the duration.
RiceCode riceCodeForRank(qint64 rank)
{
    if (rank == 0)
        return {0, kRowEscape};
    const quint64 size = rank < 0 ? 0 - static_cast<quint64>(rank) : static_cast<quint64>(rank);
    const quint64 digits = (size - 1) % 900 + 100;
    return {static_cast<int>(std::bit_width(digits)) - 2, kRowEscape};
}

} // namespace

RowTemplate RowTemplate::of(const TargetResult &row)
{
    RowTemplate made;
    made.target = row.target;
    made.verdict = packedVerdict(row.result);
    made.shape = RowShape::of(row.result);
    made.summary = row.result.summary;
    made.message = row.result.errorMessage;
    made.numbers = made.shape.numbersOf(row.result);
    return made;
}

void RowTemplate::write(ByteWriter *bytes) const
{
    bytes->raw(bytesOf(target));
    bytes->zigzag(verdict);
    shape.write(bytes);
    bytes->text(summary);
    bytes->text(message);
    for (const qint64 number : numbers)
        bytes->zigzag(number);
}

RowTemplate RowTemplate::read(ByteReader *bytes)
{
    RowTemplate made;
    if (const QByteArrayView id = bytes->raw(kTargetIdSize); !id.isEmpty())
        made.target = TargetId::fromRfc4122(id);
    made.verdict = bytes->zigzag();
    made.shape = RowShape::read(bytes);
    made.summary = bytes->text();
    made.message = bytes->text();
    for (qsizetype i = 0; i < made.shape.numberCount(); ++i)
        made.numbers.append(bytes->zigzag());
    return made;
}

RiceCode RowTemplate::riceCodeAt(qsizetype number) const
{
    return number == 0 ? RiceCode{kDurationBits, kRowEscape} : riceCodeForRank(numbers[number]);
}

//! Returns whether a flag that marks equality is written with the number. Values are often equal, unlike durations.
bool RowTemplate::hasEqualFlag(qsizetype number) const
{
    return number > shape.phaseCount();
}

int RowTemplate::writeNumbers(BitWriter *bits, const PackedNumbers &others) const
{
    int far = 0;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const quint64 difference = wrappingDifference(others[i], numbers[i]);
        const RiceCode code = riceCodeAt(i);
        far += (difference >> code.k) >= kOutlierFactor ? 1 : 0;
        if (hasEqualFlag(i))
            bits->bits(difference == 0 ? 0 : 1, 1);
        if (!hasEqualFlag(i) || difference != 0)
            code.write(bits, difference);
    }
    return far;
}

PackedNumbers RowTemplate::readNumbers(BitReader *bits) const
{
    PackedNumbers others;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const bool isSame = hasEqualFlag(i) && bits->bits(1) == 0;
        const quint64 difference = isSame ? 0 : riceCodeAt(i).read(bits);
        others.append(static_cast<qint64>(static_cast<quint64>(numbers[i]) + static_cast<quint64>(fromZigzag(difference))));
    }
    return others;
}

std::optional<StoredResult> RowTemplate::result(const PackedNumbers &others) const
{
    StoredResult result;
    const std::span<const qint64> span(others.constData(), static_cast<size_t>(others.size()));
    if (!applyVerdict(verdict, &result) || !shape.apply(span, &result))
        return std::nullopt;
    return result;
}

namespace {

constexpr qsizetype kMaxTemplates = 8; //!< per target; rows that need more templates probably don't repeat
constexpr qsizetype kMaxSharedLists = 16;
constexpr int kMisfitOutlierCount = 2; //!< a row doesn't match its template if this many numbers are outliers
constexpr int kMaxMisfits = 4;

bool isSameText(const RowTemplate &row, const StoredResult &result)
{
    return row.summary == result.summary && row.message == result.errorMessage;
}

bool isShort(const StoredResult &result)
{
    return isShortText(result.summary) && isShortText(result.errorMessage);
}

} // namespace

void RowPacker::shareValues(QList<ValueShape> *values)
{
    const qsizetype known = m_sharedValues.indexOf(*values);
    if (known >= 0)
        *values = m_sharedValues.at(known);
    else
        m_sharedValues.prepend(*values);
    m_sharedValues.resize(std::min(m_sharedValues.size(), kMaxSharedLists));
}

RowPacker::NumberedTemplate &RowPacker::addTemplate(QList<NumberedTemplate> *templates, const TargetResult &row,
                                                    ByteWriter *definitions)
{
    if (templates->size() == kMaxTemplates)
        templates->removeLast();
    if (templates->isEmpty())
        templates->reserve(1); // most targets need only one template
    templates->prepend({m_nextNumber++, RowTemplate::of(row)});
    shareValues(&templates->first().row.shape.values);
    definitions->varint(templates->first().number);
    templates->first().row.write(definitions);
    ++m_addedCount;
    return templates->first();
}

RowPacker::NumberedTemplate &RowPacker::templateFor(const TargetResult &row, ByteWriter *definitions)
{
    QList<NumberedTemplate> &known = m_templates[row.target];
    const qint64 verdict = packedVerdict(row.result);
    NumberedTemplate *near = nullptr;
    for (NumberedTemplate &candidate : known) {
        if (candidate.row.verdict != verdict || !candidate.row.shape.fits(row.result))
            continue;
        const bool isSame = isSameText(candidate.row, row.result);
        if (!near || isSame)
            near = &candidate;
        if (isSame)
            break;
    }
    if (!near || near->misfits >= kMaxMisfits || !(isSameText(near->row, row.result) || isShort(row.result)))
        return addTemplate(&known, row, definitions);
    return *near;
}

QByteArray RowPacker::section(std::span<const TargetResult *const> rows, qint64 base, int timeBits)
{
    m_addedCount = 0;
    ByteWriter definitions;
    ByteWriter packed;
    BitWriter bits(&packed);
    const int numberBits = static_cast<int>(std::bit_width(m_nextNumber + rows.size()));
    for (const TargetResult *row : rows) {
        NumberedTemplate &known = templateFor(*row, &definitions);
        bits.bits(known.number, numberBits);
        bits.bits(static_cast<quint64>(row->result.at) - static_cast<quint64>(base), timeBits);
        const bool differs = !isSameText(known.row, row->result);
        bits.bits(differs ? 1 : 0, 1);
        if (differs) {
            writeShortText(&bits, row->result.summary);
            writeShortText(&bits, row->result.errorMessage);
        }
        const int far = known.row.writeNumbers(&bits, known.row.shape.numbersOf(row->result));
        known.misfits = far >= kMisfitOutlierCount ? known.misfits + 1 : 0;
    }
    bits.finish();
    ByteWriter section;
    section.varint(m_addedCount);
    section.raw(definitions.bytes());
    section.varint(rows.size());
    section.byte(static_cast<quint8>(numberBits));
    section.raw(packed.bytes());
    return section.take();
}

bool RowUnpacker::readTemplates(ByteReader *bytes)
{
    const quint64 count = bytes->count(kTargetIdSize * 8);
    for (quint64 i = 0; i < count; ++i) {
        const quint64 number = bytes->varint();
        const RowTemplate row = RowTemplate::read(bytes);
        if (!bytes->isValid() || number == std::numeric_limits<quint64>::max())
            return false;
        m_templates.insert(number, row);
        m_nextNumber = std::max(m_nextNumber, number + 1);
    }
    return bytes->isValid();
}

bool RowUnpacker::readTemplates(QByteArrayView section)
{
    ByteReader bytes(section);
    return readTemplates(&bytes);
}

QSet<TargetId> RowUnpacker::targets() const
{
    QSet<TargetId> targets;
    for (const RowTemplate &row : m_templates)
        targets.insert(row.target);
    return targets;
}

bool RowUnpacker::readRow(BitReader *bits, int numberBits, qint64 base, int timeBits, const Sink &sink)
{
    const auto found = m_templates.constFind(bits->bits(numberBits));
    if (found == m_templates.cend())
        return false; // without its template, the length of the row is unknown
    const quint64 since = bits->bits(timeBits);
    const bool differs = bits->bits(1) == 1;
    const QString summary = differs ? readShortText(bits) : found->summary;
    const QString message = differs ? readShortText(bits) : found->message;
    const PackedNumbers numbers = found->readNumbers(bits);
    if (!bits->isValid())
        return false;
    if (m_targetFilter && found->target != *m_targetFilter)
        return true;
    auto result = found->result(numbers);
    if (!result)
        return false;
    result->at = static_cast<qint64>(static_cast<quint64>(base) + since);
    result->summary = summary;
    result->errorMessage = message;
    sink(found->target, std::move(*result));
    return true;
}

bool RowUnpacker::read(QByteArrayView section, qint64 base, int timeBits, const Sink &sink)
{
    ByteReader bytes(section);
    if (!readTemplates(&bytes))
        return false;
    const quint64 rows = bytes.varint();
    const int numberBits = bytes.byte();
    if (!bytes.isValid() || numberBits > 64 || timeBits > 64)
        return false;
    BitReader bits(&bytes);
    for (quint64 row = 0; row < rows; ++row) {
        if (!readRow(&bits, numberBits, base, timeBits, sink))
            return false;
    }
    return true;
}

} // namespace watchkeeper
