// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowShape.h"

#include "history/codec/PackedNumber.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace watchkeeper {

namespace {

constexpr quint8 kHasValidityFlag =
    1 << kPhaseCount; //!< flag after those of the phases; if set, the validity period of the result follows
static_assert(kPhaseCount < 8);

Phase phaseAt(int i)
{
    return static_cast<Phase>(i);
}

bool hasPhase(quint8 phases, int i)
{
    return (phases >> i) & 1;
}

quint8 phaseFlags(const StoredResult &result)
{
    unsigned phases = 0;
    for (int i = 0; i < kPhaseCount; ++i)
        phases |= (result.phases.get(phaseAt(i)) ? 1U : 0U) << i;
    return static_cast<quint8>(phases);
}

qint64 packedValidity(const StoredResult &result)
{
    return std::clamp<qint64>(result.validityMs, 0, RowShape::kMaxValidityMs);
}

qint64 readValidity(ByteReader *bytes)
{
    const quint64 holds = bytes->varint();
    if (holds > static_cast<quint64>(RowShape::kMaxValidityMs))
        bytes->fail();
    return bytes->isValid() ? static_cast<qint64>(holds) : 0;
}

//! \param ranks  ranks of the measured phases; 0 for an invalid one
qint64 expectedDuration(quint8 phases, std::span<const qint64> ranks)
{
    qint64 millionths = 0;
    size_t next = 0;
    for (int i = 0; i < kPhaseCount; ++i) {
        if (!hasPhase(phases, i))
            continue;
        if (phaseAt(i) != Phase::Queue) // durations don't include time in the queue
            millionths += millionthsOfRank(ranks[next]);
        ++next;
    }
    return rankOfMillionths(millionths);
}

} // namespace

RowShape RowShape::of(const StoredResult &result)
{
    RowShape shape;
    shape.phases = phaseFlags(result);
    shape.validityMs = packedValidity(result);
    shape.values.reserve(result.values.size());
    for (const StoredValue &value : result.values)
        shape.values.append({value.name, value.unit, choosePackedForm(value.unit, value.number)});
    return shape;
}

bool RowShape::fits(const StoredResult &result) const
{
    if (result.values.size() != values.size() || phaseFlags(result) != phases || packedValidity(result) != validityMs)
        return false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const StoredValue &value = result.values[i];
        const ValueShape &shape = values[i];
        if (value.unit != shape.unit || choosePackedForm(value.unit, value.number) != shape.form || value.name != shape.name)
            return false;
    }
    return true;
}

qsizetype RowShape::phaseCount() const
{
    return std::popcount(phases);
}

PackedNumbers RowShape::numbersOf(const StoredResult &result) const
{
    PackedNumbers numbers{0};
    for (int i = 0; i < kPhaseCount; ++i) {
        if (hasPhase(phases, i))
            numbers.append(rankOfDecimal(*result.phases.get(phaseAt(i))));
    }
    const std::span<const qint64> ranks(numbers.constData() + 1, static_cast<size_t>(phaseCount()));
    numbers[0] = rankOfDecimal(result.durationMs) - expectedDuration(phases, ranks);
    for (qsizetype i = 0; i < values.size(); ++i)
        numbers.append(packedNumber(result.values[i].number, values[i].form));
    return numbers;
}

bool RowShape::apply(std::span<const qint64> numbers, StoredResult *result) const
{
    const std::span<const qint64> ranks = numbers.subspan(1, static_cast<size_t>(phaseCount()));
    size_t next = 0;
    for (int i = 0; i < kPhaseCount; ++i) {
        if (!hasPhase(phases, i))
            continue;
        const auto time = unpackedNumber(ranks[next++], PackedForm::ThreeDigits);
        if (!time)
            return false;
        result->phases.set(phaseAt(i), *time);
    }
    if (!isDecimalRank(numbers[0] / 2)) // allows the difference of two ranks and prevents an overflow below
        return false;
    const auto duration = unpackedNumber(numbers[0] + expectedDuration(phases, ranks), PackedForm::ThreeDigits);
    if (!duration)
        return false;
    result->durationMs = *duration;
    result->validityMs = validityMs;
    result->values.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto number = unpackedNumber(numbers[ranks.size() + 1 + static_cast<size_t>(i)], values[i].form);
        if (!number)
            return false;
        result->values.append({values[i].name, values[i].unit, *number});
    }
    return true;
}

void RowShape::write(ByteWriter *bytes) const
{
    bytes->byte(static_cast<quint8>(validityMs > 0 ? phases | kHasValidityFlag : phases));
    if (validityMs > 0)
        bytes->varint(static_cast<quint64>(validityMs));
    bytes->varint(static_cast<quint64>(values.size()));
    for (const ValueShape &value : values) {
        bytes->text(value.name);
        bytes->byte(static_cast<quint8>(value.unit));
        bytes->byte(static_cast<quint8>(value.form));
    }
}

RowShape RowShape::read(ByteReader *bytes)
{
    RowShape shape;
    const quint8 first = bytes->byte();
    shape.phases = static_cast<quint8>(first & (kHasValidityFlag - 1));
    if (first & kHasValidityFlag)
        shape.validityMs = readValidity(bytes);
    const quint64 count = bytes->count(3 * 8);
    for (quint64 i = 0; i < count && bytes->isValid(); ++i) {
        const QString name = bytes->text();
        const quint8 unit = bytes->byte();
        const quint8 form = bytes->byte();
        if (unit >= kUnitCount || form >= kPackedFormCount)
            bytes->fail();
        shape.values.append({name, static_cast<Unit>(unit), static_cast<PackedForm>(form)});
    }
    return shape;
}

namespace {

constexpr int kMaxErrorNumber = static_cast<int>(ErrorType::Internal) + 1;

} // namespace

qint64 packedVerdict(const StoredResult &result)
{
    const int error = result.errorType ? 1 + static_cast<int>(*result.errorType) : 0;
    const int low = static_cast<int>(result.outcome) | (result.hard ? 4 : 0) | (error << 3);
    return result.attempt * qint64(256) + low;
}

bool applyVerdict(qint64 packed, StoredResult *result)
{
    const qint64 attempt = packed >> 8;
    const int low = static_cast<int>(packed & 255);
    const int error = low >> 3;
    if (attempt < std::numeric_limits<int>::min() || attempt > std::numeric_limits<int>::max() || error > kMaxErrorNumber)
        return false;
    result->attempt = static_cast<int>(attempt);
    result->outcome = static_cast<Outcome>(low & 3);
    result->hard = (low & 4) != 0;
    result->errorType = error == 0 ? std::nullopt : std::optional(static_cast<ErrorType>(error - 1));
    return true;
}

} // namespace watchkeeper
