// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ResultChunk.h"

#include "history/codec/ByteStream.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <span>

namespace watchkeeper {

namespace {

enum ColumnEncoding : quint8 {
    AllEqual,
    Runs,
    Dictionary,
    Raw,
    Rice
}; // Rice: codes of the values. Rice + 1: of their differences. Rice + 2: of the differences of these differences.

constexpr int kMaxDistinctValues = 16;
constexpr int kMaxRiceParameter = 31;
constexpr int kOutlierEscape = 20; //!< number of ones that mark an outlier

// Differences can overflow. Unsigned arithmetic makes that well-defined and exactly reversible.
qint64 wrappingSubtract(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

qint64 wrappingAdd(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

int varintBits(quint64 value)
{
    return 8 * std::max(1, (static_cast<int>(std::bit_width(value)) + 6) / 7);
}

//! Returns the residual of values[i]: what remains after taking differences `order` times. Requires i >= order.
qint64 residualAt(const QList<qint64> &values, qsizetype i, int order)
{
    if (order == 0)
        return values[i];
    const qint64 difference = wrappingSubtract(values[i], values[i - 1]);
    return order == 1 ? difference : wrappingSubtract(difference, wrappingSubtract(values[i - 1], values[i - 2]));
}

//! The parameters for encoding a column after taking differences `order` times. Residuals are relative to a middle value.
struct Residuals
{
    int order = 0;
    int k = 0;
    qint64 middle = 0;
    qint64 cost = 0; //!< [bits] approximate
};

//! Chooses the length of the Rice codes for numbers like those in the sample.
void chooseRice(std::span<const quint64> sample, quint64 median, Residuals *residuals)
{
    const int typical = static_cast<int>(std::bit_width(median));
    qint64 best = std::numeric_limits<qint64>::max();
    for (int k = std::clamp(typical - 2, 0, kMaxRiceParameter); k <= std::min(typical + 1, kMaxRiceParameter); ++k) {
        qint64 cost = 0;
        for (const quint64 number : sample)
            cost += RiceCode{k, kOutlierEscape}.bitsFor(number);
        if (cost < best) {
            best = cost;
            residuals->k = k;
        }
    }
    residuals->cost = best;
}

//! \brief Chooses the parameters from a sample. A larger sample would take more time and hardly improve the result.
//! \param values  must contain more than `order` values
Residuals computeResiduals(const QList<qint64> &values, int order)
{
    constexpr qsizetype kSampleSize = 64;
    const qsizetype count = values.size() - order;
    const qsizetype step = (count + kSampleSize - 1) / kSampleSize;
    std::array<qint64, kSampleSize> sample{}; // the arrays are on the stack, because this runs three times for most columns
    qsizetype size = 0;
    for (qsizetype i = order; i < values.size(); i += step)
        sample[size++] = residualAt(values, i, order);
    const auto middle = sample.begin() + size / 2;
    std::nth_element(sample.begin(), middle, sample.begin() + size);
    Residuals residuals;
    residuals.order = order;
    residuals.middle = *middle;
    std::array<quint64, kSampleSize> numbers{};
    std::transform(sample.begin(), sample.begin() + size, numbers.begin(),
                   [&](qint64 value) { return toZigzag(wrappingSubtract(value, residuals.middle)); });
    const auto median = numbers.begin() + size / 2;
    std::nth_element(numbers.begin(), median, numbers.begin() + size);
    chooseRice({numbers.data(), static_cast<size_t>(size)}, *median, &residuals);
    residuals.cost = residuals.cost * count / size + 8 + varintBits(toZigzag(residuals.middle));
    for (int round = 0; round < order; ++round)
        residuals.cost += varintBits(toZigzag(residualAt(values, round, round)));
    return residuals;
}

void writeResiduals(ByteWriter *bytes, const Residuals &residuals, const QList<qint64> &values)
{
    bytes->byte(static_cast<quint8>((Rice + residuals.order) | (residuals.k << 3)));
    for (int round = 0; round < residuals.order; ++round)
        bytes->zigzag(residualAt(values, round, round));
    bytes->zigzag(residuals.middle);
    const RiceCode code{residuals.k, kOutlierEscape};
    BitWriter bits(bytes);
    for (qsizetype i = residuals.order; i < values.size(); ++i)
        code.write(&bits, toZigzag(wrappingSubtract(residualAt(values, i, residuals.order), residuals.middle)));
    bits.finish();
}

qint64 runsCost(const QList<qint64> &values)
{
    qint64 cost = 8;
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= values.size(); ++i) {
        if (i < values.size() && values[i] == values[begin])
            continue;
        const qint64 before = begin == 0 ? 0 : values[begin - 1];
        cost += varintBits(toZigzag(wrappingSubtract(values[begin], before))) + varintBits(static_cast<quint64>(i - begin));
        begin = i;
    }
    return cost;
}

void writeRuns(ByteWriter *bytes, const QList<qint64> &values)
{
    bytes->byte(Runs);
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= values.size(); ++i) {
        if (i < values.size() && values[i] == values[begin])
            continue;
        bytes->zigzag(wrappingSubtract(values[begin], begin == 0 ? 0 : values[begin - 1]));
        bytes->varint(static_cast<quint64>(i - begin));
        begin = i;
    }
}

using DistinctValues = QVarLengthArray<qint64, kMaxDistinctValues>;

//! Returns the distinct values, or nullopt if there are too many.
std::optional<DistinctValues> collectDistinct(const QList<qint64> &values)
{
    DistinctValues distinct;
    for (const qint64 value : values) {
        if (std::find(distinct.begin(), distinct.end(), value) != distinct.end())
            continue;
        if (distinct.size() == kMaxDistinctValues)
            return std::nullopt;
        distinct.append(value);
    }
    std::sort(distinct.begin(), distinct.end());
    return distinct;
}

int indexBits(qsizetype distinct)
{
    return static_cast<int>(std::bit_width(static_cast<quint64>(distinct - 1)));
}

qint64 dictionaryCost(const DistinctValues &distinct, qsizetype count)
{
    qint64 cost = 16 + indexBits(distinct.size()) * count;
    for (qsizetype i = 0; i < distinct.size(); ++i)
        cost += varintBits(toZigzag(wrappingSubtract(distinct[i], i == 0 ? 0 : distinct[i - 1])));
    return cost;
}

void writeDictionary(ByteWriter *bytes, const DistinctValues &distinct, const QList<qint64> &values)
{
    bytes->byte(Dictionary);
    bytes->byte(static_cast<quint8>(distinct.size()));
    for (qsizetype i = 0; i < distinct.size(); ++i)
        bytes->zigzag(wrappingSubtract(distinct[i], i == 0 ? 0 : distinct[i - 1]));
    BitWriter bits(bytes);
    for (const qint64 value : values) {
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), value) - distinct.begin();
        bits.bits(static_cast<quint64>(at), indexBits(distinct.size()));
    }
    bits.finish();
}

void writeRaw(ByteWriter *bytes, const QList<qint64> &values)
{
    bytes->byte(Raw);
    for (const qint64 value : values)
        bytes->fixed64(static_cast<quint64>(value));
}

Residuals cheapestResiduals(const QList<qint64> &values)
{
    Residuals best = computeResiduals(values, 0);
    for (int order = 1; order <= 2 && order < values.size(); ++order) {
        const Residuals other = computeResiduals(values, order);
        if (other.cost < best.cost)
            best = other;
    }
    return best;
}

QList<qint64> readRuns(ByteReader *bytes, qsizetype count)
{
    QList<qint64> values;
    qint64 value = 0;
    while (values.size() < count) {
        value = wrappingAdd(value, bytes->zigzag());
        const quint64 length = bytes->varint();
        if (!bytes->isValid() || length == 0 || length > static_cast<quint64>(count - values.size())) {
            bytes->fail();
            return {};
        }
        values.resize(values.size() + static_cast<qsizetype>(length), value);
    }
    return values;
}

QList<qint64> readDictionary(ByteReader *bytes, qsizetype count)
{
    QVarLengthArray<qint64, kMaxDistinctValues> distinct(bytes->byte());
    qint64 value = 0;
    for (qint64 &entry : distinct)
        entry = value = wrappingAdd(value, bytes->zigzag());
    QList<qint64> values;
    values.reserve(count);
    BitReader bits(bytes);
    while (values.size() < count && bits.isValid()) {
        const auto at = static_cast<qsizetype>(bits.bits(indexBits(std::max(distinct.size(), qsizetype(1)))));
        if (at >= distinct.size()) {
            bytes->fail();
            return {};
        }
        values.append(distinct[at]);
    }
    bits.finish();
    return values;
}

QList<qint64> readRaw(ByteReader *bytes, qsizetype count)
{
    QList<qint64> values;
    for (qsizetype i = 0; i < count && bytes->isValid(); ++i)
        values.append(static_cast<qint64>(bytes->fixed64()));
    return values;
}

QList<qint64> readResiduals(ByteReader *bytes, qsizetype count, int order, int k)
{
    QVarLengthArray<qint64, 2> firsts;
    for (int i = 0; i < order; ++i)
        firsts.append(bytes->zigzag());
    const qint64 middle = bytes->zigzag();
    QList<qint64> values;
    const RiceCode code{k, kOutlierEscape};
    BitReader bits(bytes);
    for (qsizetype i = order; i < count && bits.isValid(); ++i)
        values.append(wrappingAdd(fromZigzag(code.read(&bits)), middle));
    bits.finish();
    for (int round = order - 1; round >= 0; --round) {
        values.prepend(firsts[round]);
        for (qsizetype i = 1; i < values.size(); ++i)
            values[i] = wrappingAdd(values[i], values[i - 1]);
    }
    return values;
}

} // namespace

void writeIntegers(ByteWriter *bytes, const QList<qint64> &values)
{
    if (std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end()) {
        bytes->byte(AllEqual);
        bytes->zigzag(values.isEmpty() ? 0 : values.first());
        return;
    }
    const auto distinct = collectDistinct(values);
    const Residuals residuals = cheapestResiduals(values);
    const qint64 runs = runsCost(values);
    const qint64 dictionary = distinct ? dictionaryCost(*distinct, values.size()) : std::numeric_limits<qint64>::max();
    const qint64 raw = 8 + 64 * values.size();
    const qint64 best = std::min({residuals.cost, runs, dictionary, raw});
    if (best == runs)
        writeRuns(bytes, values);
    else if (best == dictionary)
        writeDictionary(bytes, *distinct, values);
    else if (best == residuals.cost)
        writeResiduals(bytes, residuals, values);
    else
        writeRaw(bytes, values);
}

std::optional<QList<qint64>> readIntegers(ByteReader *bytes, qsizetype count)
{
    const quint8 head = bytes->byte();
    const int encoding = head & 7;
    QList<qint64> values;
    if (encoding == AllEqual)
        values = QList<qint64>(count, bytes->zigzag());
    else if (encoding == Runs)
        values = readRuns(bytes, count);
    else if (encoding == Dictionary)
        values = readDictionary(bytes, count);
    else if (encoding == Raw)
        values = readRaw(bytes, count);
    else if (encoding - Rice <= 2 && encoding - Rice < std::max(count, qsizetype(1)))
        values = readResiduals(bytes, count, encoding - Rice, head >> 3);
    if (bytes->isValid() && values.size() == count)
        return values;
    bytes->fail();
    return std::nullopt;
}

} // namespace watchkeeper
