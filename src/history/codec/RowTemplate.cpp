// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowTemplate.h"

#include "history/codec/Verdict.h"

#include <array>
#include <bit>

namespace watchkeeper {

namespace {

//! Ones in front name the class; the next zero ends them, but for the last class.
constexpr std::array<int, 3> kClassBits{8, 10, 14};
constexpr int kEscapeClass = 4;

quint64 differenceOf(qint64 number, qint64 from)
{
    return zigzagOf(static_cast<qint64>(static_cast<quint64>(number) - static_cast<quint64>(from)));
}

//! \return the class
int writeDifference(BitWriter *bits, quint64 difference)
{
    if (difference == 0) {
        bits->bits(0, 1);
        return 0;
    }
    quint64 rest = difference - 1;
    for (int i = 0; i < static_cast<int>(kClassBits.size()); ++i) {
        const int count = kClassBits[static_cast<size_t>(i)];
        const quint64 end = quint64(1) << count;
        if (rest < end) {
            bits->bits((quint64(1) << (i + 1)) - 1, i + 2);
            bits->bits(rest, count);
            return i + 1;
        }
        rest -= end;
    }
    const int length = static_cast<int>(std::bit_width(difference));
    bits->bits((quint64(1) << kEscapeClass) - 1, kEscapeClass);
    bits->bits(static_cast<quint64>(length - 1), 6);
    bits->bits(difference, length);
    return kEscapeClass;
}

quint64 readDifference(BitReader *bits)
{
    const int ones = bits->ones(kEscapeClass);
    if (ones == 0)
        return 0;
    if (ones == kEscapeClass) {
        const int length = static_cast<int>(bits->bits(6)) + 1;
        return bits->bits(length);
    }
    quint64 base = 1;
    for (int i = 0; i + 1 < ones; ++i)
        base += quint64(1) << kClassBits[static_cast<size_t>(i)];
    return base + bits->bits(kClassBits[static_cast<size_t>(ones - 1)]);
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

int RowTemplate::writeNumbers(BitWriter *bits, const PackedNumbers &others) const
{
    int far = 0;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        far += writeDifference(bits, differenceOf(others[i], numbers[i])) > 2 ? 1 : 0;
    return far;
}

PackedNumbers RowTemplate::readNumbers(BitReader *bits) const
{
    PackedNumbers others;
    for (const qint64 number : numbers)
        others.append(
            static_cast<qint64>(static_cast<quint64>(number) + static_cast<quint64>(fromZigzag(readDifference(bits)))));
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
