// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowTemplate.h"

#include "history/codec/Verdict.h"

#include <bit>

namespace watchkeeper {

namespace {

constexpr int kRowEscape = 10;
constexpr int kDurationBits = 3;  //!< a duration is about the sum of its phases
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

//! Values are often equal, unlike durations.
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

} // namespace watchkeeper
