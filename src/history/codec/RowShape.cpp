// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowShape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace watchkeeper {

namespace {

constexpr int kSmallestExponent = -300; //!< decimal exponent
constexpr int kLargestExponent = 307;
constexpr qint64 kMantissaCount = 900; //!< number of mantissas, 100 - 999
constexpr qint64 kMaxRank = (kLargestExponent - kSmallestExponent + 1) * kMantissaCount;
constexpr qint64 kMaxMillionths = 100'000'000'000'000'000;

constexpr auto kPowersOfTen = [] {
    std::array<qint64, 19> powers{1};
    for (size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

//! Returns the powers of ten. They are exact up to 10^22; beyond that, the nearest double is precise enough for
//! three digits.
const std::array<double, 310> &powersOfTen()
{
    static const auto powers = [] {
        std::array<double, 310> table{};
        for (size_t i = 0; i < table.size() - 1; ++i)
            table[i] = std::pow(10.0, static_cast<double>(i));
        return table;
    }();
    return powers;
}

//! Returns mantissa * 10^exponent, rounded once.
double scaled(double mantissa, int exponent)
{
    const auto &powers = powersOfTen();
    return exponent >= 0 ? mantissa * powers[static_cast<size_t>(exponent)] : mantissa / powers[static_cast<size_t>(-exponent)];
}

//! Returns the largest e with 10^e <= size, for a size in [1e-301, 1e308).
int decimalExponent(double size)
{
    const int binary = static_cast<int>(std::bit_cast<quint64>(size) >> 52) - 1023; // `size` is positive and not denormal
    const int guess = (binary * 1233) >> 12; // log10(2) is about 1233 / 4096; the guess is correct or off by one
    if (size >= scaled(1, guess + 1))
        return guess + 1;
    return size < scaled(1, guess) ? guess - 1 : guess;
}

qint64 rankOf(int exponent, qint64 mantissa)
{
    return 1 + (exponent - kSmallestExponent) * kMantissaCount + (mantissa - 100);
}

} // namespace

qint64 rankOfDecimal(double value)
{
    const double size = std::fabs(value);
    if (!(size >= 9.995e-301)) // rounds to less than the smallest decimal, or is NaN
        return 0;
    const auto signedRank = [value](qint64 rank) { return value < 0 ? -rank : rank; };
    if (size >= 9.99e307)
        return signedRank(kMaxRank);
    int exponent = decimalExponent(size);
    auto mantissa = static_cast<qint64>(scaled(size, 2 - exponent) + 0.5);
    if (mantissa >= 1000) {
        mantissa = 100;
        ++exponent;
    }
    return signedRank(rankOf(exponent, std::max(mantissa, qint64(100))));
}

bool isDecimalRank(qint64 rank)
{
    return rank >= -kMaxRank && rank <= kMaxRank;
}

double decimalOfRank(qint64 rank)
{
    if (rank == 0)
        return 0;
    const qint64 place = std::abs(rank) - 1;
    const int exponent = static_cast<int>(place / kMantissaCount) + kSmallestExponent;
    const double size = scaled(static_cast<double>(place % kMantissaCount + 100), exponent - 2);
    return rank < 0 ? -size : size;
}

qint64 millionthsOfRank(qint64 rank)
{
    if (rank == 0)
        return 0;
    const qint64 place = std::abs(rank) - 1;
    const int power = static_cast<int>(place / kMantissaCount) + kSmallestExponent - 2 + 6;
    qint64 size = place % kMantissaCount + 100;
    if (power > 14)
        return kMaxMillionths;
    if (power >= 0)
        size *= kPowersOfTen[static_cast<size_t>(power)];
    else
        size = power < -3 ? 0 : size / kPowersOfTen[static_cast<size_t>(-power)];
    return std::min(size, kMaxMillionths);
}

qint64 rankOfMillionths(qint64 millionths)
{
    if (millionths <= 0)
        return 0;
    size_t power = 0; // the power of ten to divide by, which leaves three digits
    while (millionths >= kPowersOfTen[power + 3])
        ++power;
    qint64 mantissa = (millionths + kPowersOfTen[power] / 2) / kPowersOfTen[power];
    int exponent = static_cast<int>(power) + 2 - 6;
    for (; mantissa < 100; --exponent)
        mantissa *= 10;
    if (mantissa >= 1000) {
        mantissa = 100;
        ++exponent;
    }
    return rankOf(exponent, mantissa);
}

PackedForm choosePackedForm(Unit unit, double number)
{
    if (unit != Unit::Counter)
        return PackedForm::ThreeDigits;
    constexpr double kMaxExactInteger = 9007199254740992; // 2^53; integers up to this number are exact in a double
    const bool isWholeNumber = std::fabs(number) <= kMaxExactInteger && std::trunc(number) == number;
    return isWholeNumber ? PackedForm::Integer : PackedForm::Bits;
}

qint64 packedNumber(double number, PackedForm form)
{
    switch (form) {
    case PackedForm::ThreeDigits:
        break;
    case PackedForm::Integer:
        return static_cast<qint64>(number);
    case PackedForm::Bits:
        return std::bit_cast<qint64>(number);
    }
    return rankOfDecimal(number);
}

std::optional<double> unpackedNumber(qint64 packed, PackedForm form)
{
    double number = 0;
    if (form == PackedForm::Integer)
        number = static_cast<double>(packed);
    else if (form == PackedForm::Bits)
        number = std::bit_cast<double>(packed);
    else if (isDecimalRank(packed))
        number = decimalOfRank(packed);
    else
        return std::nullopt;
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

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
