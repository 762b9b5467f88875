// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SeriesSummary.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

std::optional<double> phaseDuration(const Phases &phases, QStringView key)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (phaseKey(static_cast<Phase>(i)) == key)
            return phases.get(static_cast<Phase>(i));
    }
    return std::nullopt;
}

std::optional<double> findValue(const QList<StoredValue> &values, QStringView name)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const StoredValue &value) { return value.name == name; });
    return found == values.end() ? std::nullopt : std::optional(found->number);
}

} // namespace

bool isAnswered(std::optional<ErrorType> error)
{
    return !error || error == ErrorType::Condition || error == ErrorType::Command || error == ErrorType::Protocol;
}

QString durationSeries()
{
    return u"duration"_s;
}

QString phaseSeries(Phase phase)
{
    return "phase:"_L1 + phaseKey(phase);
}

QString valueSeries(const QString &name)
{
    return "value:"_L1 + name;
}

std::optional<double> responseTime(const StoredResult &result)
{
    // A degraded check was successful too, but with a warning.
    const bool wentWell = result.outcome == Outcome::Up || result.outcome == Outcome::Degraded;
    return wentWell || isAnswered(result.errorType) ? std::optional(result.durationMs) : std::nullopt;
}

std::optional<double> seriesNumber(const StoredResult &result, const QString &key)
{
    if (key == "duration"_L1)
        return responseTime(result);
    if (key.startsWith("phase:"_L1))
        return phaseDuration(result.phases, QStringView(key).mid(6));
    if (key.startsWith("value:"_L1))
        return findValue(result.values, QStringView(key).mid(6));
    return std::nullopt;
}

namespace {

constexpr double kGamma = (1 + Sketch::kAccuracy) / (1 - Sketch::kAccuracy);
constexpr double kLogGamma = 0.020000666706669435; // natural logarithm of gamma
//! Smaller magnitudes are counted as zero, because doubles lose precision there.
constexpr double kMinMagnitude = std::numeric_limits<double>::min();
constexpr qint32 kMaxIndex = 40'000; // greater than the index of any double, for either sign

} // namespace

qint32 Sketch::indexOf(double size)
{
    return static_cast<qint32>(std::ceil(std::log(size) / kLogGamma));
}

double Sketch::middleValue(qint32 index)
{
    const double middle = std::exp(index * kLogGamma + std::log(2 / (1 + kGamma)));
    return std::min(middle, std::numeric_limits<double>::max());
}

void Sketch::add(double number, quint64 times)
{
    if (!std::isfinite(number) || times == 0)
        return;
    const double size = std::abs(number);
    if (size < kMinMagnitude)
        m_zeros += times;
    else
        count(number > 0 ? &m_positive : &m_negative, {indexOf(size), times});
}

void Sketch::count(Buckets *buckets, const Bucket &added)
{
    const auto place = std::lower_bound(buckets->cbegin(), buckets->cend(), added.index,
                                        [](const Bucket &bucket, qint32 index) { return bucket.index < index; });
    const auto at = place - buckets->cbegin();
    if (at < buckets->size() && place->index == added.index) {
        (*buckets)[at].count += added.count;
        return;
    }
    buckets->insert(at, added);
    limitSize(buckets);
}

//! Limits the number of buckets. The lowest remaining bucket receives the counts of all lower buckets, so the result doesn't
//! depend on the order of adding and merging.
void Sketch::limitSize(Buckets *buckets)
{
    const qsizetype excess = buckets->size() - kMaxBuckets;
    if (excess <= 0)
        return;
    for (qsizetype i = 0; i < excess; ++i)
        (*buckets)[excess].count += buckets->at(i).count;
    buckets->remove(0, excess);
}

void Sketch::mergeInto(Buckets *buckets, const Buckets &others)
{
    Buckets merged;
    merged.reserve(buckets->size() + others.size());
    std::merge(buckets->cbegin(), buckets->cend(), others.cbegin(), others.cend(), std::back_inserter(merged),
               [](const Bucket &a, const Bucket &b) { return a.index < b.index; });
    qsizetype kept = 0;
    for (qsizetype i = 1; i < merged.size(); ++i) {
        if (merged[i].index == merged[kept].index)
            merged[kept].count += merged[i].count;
        else
            merged[++kept] = merged[i];
    }
    merged.resize(std::min(merged.size(), kept + 1));
    limitSize(&merged);
    *buckets = merged;
}

void Sketch::merge(const Sketch &other)
{
    m_zeros += other.m_zeros;
    mergeInto(&m_positive, other.m_positive);
    mergeInto(&m_negative, other.m_negative);
}

bool Sketch::remove(const Sketch &previous)
{
    auto above = without(m_positive, previous.m_positive);
    auto below = without(m_negative, previous.m_negative);
    if (!above || !below || previous.m_zeros > m_zeros)
        return false;
    m_positive = std::move(*above);
    m_negative = std::move(*below);
    m_zeros -= previous.m_zeros;
    return true;
}

std::optional<Sketch::Buckets> Sketch::without(const Buckets &buckets, const Buckets &previous)
{
    Buckets left;
    left.reserve(buckets.size());
    auto removed = previous.cbegin();
    for (const Bucket &bucket : buckets) {
        const bool wasRemoved = removed != previous.cend() && removed->index == bucket.index;
        const quint64 gone = wasRemoved ? removed->count : 0;
        if (gone > bucket.count)
            return std::nullopt;
        if (gone < bucket.count)
            left.append({bucket.index, bucket.count - gone});
        if (wasRemoved)
            ++removed;
    }
    return removed == previous.cend() ? std::optional(left) : std::nullopt;
}

quint64 Sketch::totalCount(const Buckets &buckets)
{
    quint64 sum = 0;
    for (const Bucket &bucket : buckets)
        sum += bucket.count;
    return sum;
}

quint64 Sketch::count() const
{
    return m_zeros + totalCount(m_positive) + totalCount(m_negative);
}

std::optional<double> Sketch::quantile(double q) const
{
    const quint64 all = count();
    if (all == 0)
        return std::nullopt;
    const auto rank = static_cast<quint64>(std::floor(std::clamp(q, 0.0, 1.0) * static_cast<double>(all - 1)));
    quint64 passed = 0;
    for (auto bucket = m_negative.crbegin(); bucket != m_negative.crend(); ++bucket) {
        passed += bucket->count;
        if (passed > rank)
            return -middleValue(bucket->index);
    }
    passed += m_zeros;
    if (passed > rank || m_positive.isEmpty())
        return 0;
    for (const Bucket &bucket : m_positive) {
        passed += bucket.count;
        if (passed > rank)
            return middleValue(bucket.index);
    }
    return middleValue(m_positive.last().index);
}

//! Stores the distance between the indexes of adjacent buckets, and each count. Both are usually small.
void Sketch::packBuckets(const Buckets &buckets, BitPacker *bits)
{
    bits->smallNumber(static_cast<quint64>(buckets.size()));
    qint32 before = -kMaxIndex;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        const auto further = static_cast<quint64>(buckets[i].index - before);
        if (i == 0)
            bits->bits(further, 17);
        else
            bits->smallNumber(further - 1);
        bits->smallNumber(buckets[i].count - 1);
        before = buckets[i].index;
    }
}

Sketch::Buckets Sketch::unpackBuckets(BitUnpacker *bits)
{
    const quint64 size = bits->count(2);
    if (size > kMaxBuckets)
        bits->fail();
    Buckets buckets;
    qint64 index = -kMaxIndex;
    for (quint64 i = 0; i < size && bits->isValid(); ++i) {
        const quint64 further = i == 0 ? bits->bits(17) : bits->smallNumber() + 1;
        const quint64 count = bits->smallNumber() + 1;
        if (further > 2 * kMaxIndex || count > kMaxCount || index + static_cast<qint64>(further) > kMaxIndex) {
            bits->fail();
            break;
        }
        index += static_cast<qint64>(further);
        buckets.append({static_cast<qint32>(index), count});
    }
    return bits->isValid() ? buckets : Buckets();
}

QList<Sketch::Bin> Sketch::bins() const
{
    const auto edge = [](qint32 index) { return std::min(std::exp(index * kLogGamma), std::numeric_limits<double>::max()); };
    QList<Bin> bins;
    for (auto bucket = m_negative.crbegin(); bucket != m_negative.crend(); ++bucket)
        bins.append({-edge(bucket->index), -edge(bucket->index - 1), bucket->count});
    if (m_zeros > 0)
        bins.append({0, 0, m_zeros});
    for (const Bucket &bucket : m_positive)
        bins.append({edge(bucket.index - 1), edge(bucket.index), bucket.count});
    return bins;
}

void Sketch::pack(BitPacker *bits) const
{
    bits->smallNumber(m_zeros);
    packBuckets(m_positive, bits);
    packBuckets(m_negative, bits);
}

Sketch Sketch::unpack(BitUnpacker *bits)
{
    Sketch sketch;
    sketch.m_zeros = bits->smallNumber();
    sketch.m_positive = unpackBuckets(bits);
    sketch.m_negative = unpackBuckets(bits);
    if (sketch.m_zeros > kMaxCount)
        bits->fail();
    return bits->isValid() ? sketch : Sketch();
}

namespace {

//! Clamps sums to the largest double, because unpack() would reject infinity.
double clampedSum(double sum)
{
    constexpr double kMaximum = std::numeric_limits<double>::max();
    return std::clamp(sum, -kMaximum, kMaximum);
}

//! Rounds to seven digits. The decimal takes few bits and is precise enough for a mean.
double roundedSum(double sum)
{
    if (!(std::abs(sum) >= 1e-6 && std::abs(sum) < 1e15))
        return sum;
    const int places = 6 - static_cast<int>(std::floor(std::log10(std::abs(sum))));
    const double power = std::pow(10.0, std::abs(places));
    return places >= 0 ? std::round(sum * power) / power : std::round(sum / power) * power;
}

} // namespace

void SeriesSummary::add(double number)
{
    if (!std::isfinite(number))
        return;
    m_min = m_count ? std::min(m_min, number) : number;
    m_max = m_count ? std::max(m_max, number) : number;
    m_sum = clampedSum(m_sum + number);
    m_sketch.add(number);
    ++m_count;
}

void SeriesSummary::merge(const SeriesSummary &other)
{
    unit = std::max(unit, other.unit);
    if (other.m_count == 0)
        return;
    m_min = m_count ? std::min(m_min, other.m_min) : other.m_min;
    m_max = m_count ? std::max(m_max, other.m_max) : other.m_max;
    m_sum = clampedSum(m_sum + other.m_sum);
    m_sketch.merge(other.m_sketch);
    m_count += other.m_count;
}

bool SeriesSummary::remove(const SeriesSummary &previous)
{
    if (previous.m_count == 0)
        return true;
    const bool isWithin = previous.m_min > m_min && previous.m_max < m_max;
    if (!isWithin || !m_sketch.remove(previous.m_sketch))
        return false;
    m_sum = clampedSum(m_sum - previous.m_sum);
    m_count -= previous.m_count;
    return true;
}

std::optional<double> SeriesSummary::mean() const
{
    return m_count ? std::optional(m_sum / static_cast<double>(m_count)) : std::nullopt;
}

std::optional<double> SeriesSummary::quantile(double q) const
{
    if (m_count == 0)
        return std::nullopt;
    if (q <= 0)
        return m_min;
    if (q >= 1)
        return m_max;
    return std::clamp(m_sketch.quantile(q).value_or(m_min), m_min, m_max);
}

//! Packs a series of equal numbers, such as a status, as that number and a count. For other series, the sketch contains the
//! count.
void SeriesSummary::pack(BitPacker *bits) const
{
    bits->bits(static_cast<quint64>(unit), 5);
    const bool isSingleNumber = m_count == 0 || m_min == m_max;
    bits->flag(isSingleNumber);
    if (isSingleNumber) {
        bits->number(m_count);
        bits->real(m_min);
        return;
    }
    bits->real(m_min);
    bits->real(m_max);
    bits->real(roundedSum(m_sum));
    m_sketch.pack(bits);
}

SeriesSummary SeriesSummary::unpack(BitUnpacker *bits)
{
    SeriesSummary summary;
    const quint64 unit = bits->bits(5);
    if (unit >= kUnitCount)
        bits->fail();
    summary.unit = static_cast<Unit>(unit);
    const bool isSingleNumber = bits->flag();
    if (isSingleNumber)
        summary.unpackSingleNumber(bits);
    else
        summary.unpackNumbers(bits);
    return bits->isValid() ? summary : SeriesSummary();
}

void SeriesSummary::unpackSingleNumber(BitUnpacker *bits)
{
    m_count = bits->number();
    m_min = m_max = bits->real();
    m_sum = clampedSum(m_min * static_cast<double>(m_count));
    m_sketch.add(m_min, m_count);
    if (m_count > Sketch::kMaxCount)
        bits->fail();
}

void SeriesSummary::unpackNumbers(BitUnpacker *bits)
{
    m_min = bits->real();
    m_max = bits->real();
    m_sum = bits->real();
    m_sketch = Sketch::unpack(bits);
    m_count = m_sketch.count();
    if (!(m_min < m_max) || m_count < 2)
        bits->fail();
}

} // namespace watchkeeper
