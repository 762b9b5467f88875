// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/ChartData.h"

#include "history/values/SeriesSummary.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr qint64 kMinDailySpan = 120 * kDay; // longer spans are read from day files, with one rollup per day

// Widths that divide a minute, an hour or a day, or are multiples of a day, which makes axis labels readable.
constexpr std::array kBucketWidths{
    qint64(1),   qint64(2),   qint64(5),    qint64(10),   qint64(20),   qint64(50),   qint64(100),  qint64(200),
    qint64(500), kSecond,     2 * kSecond,  5 * kSecond,  10 * kSecond, 15 * kSecond, 30 * kSecond, kMinute,
    2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour,        2 * kHour,    3 * kHour,
    6 * kHour,   12 * kHour,  kDay,         2 * kDay,     4 * kDay,     8 * kDay,     16 * kDay,    32 * kDay};

struct Measurement
{
    qint64 at;
    double number;
};

QList<Measurement> collectMeasurements(const QList<StoredResult> &results, const QString &key, qint64 from, qint64 to)
{
    QList<Measurement> measured;
    for (const StoredResult &result : results) {
        if (result.at < from || result.at >= to)
            continue;
        if (const auto number = seriesNumber(result, key))
            measured.append({result.at, *number});
    }
    std::stable_sort(measured.begin(), measured.end(), [](const Measurement &a, const Measurement &b) { return a.at < b.at; });
    return measured;
}

//! \param sorted  not empty
double nearestRank(const std::vector<double> &sorted, size_t percent)
{
    return sorted[(percent * sorted.size() + 99) / 100 - 1]; // uses integers because 0.95 * 60 isn't exactly 57
}

ChartBucket makeBucket(qint64 from, qint64 width, std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    ChartBucket bucket;
    bucket.from = from;
    bucket.to = from + width;
    bucket.count = static_cast<int>(numbers.size());
    bucket.min = numbers.front();
    bucket.max = numbers.back();
    const double mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / bucket.count;
    bucket.mean = std::clamp(mean, bucket.min, bucket.max); // rounding must not move the mean outside the measured range
    bucket.p50 = nearestRank(numbers, 50);
    bucket.p95 = nearestRank(numbers, 95);
    bucket.p99 = nearestRank(numbers, 99);
    return bucket;
}

//! Returns the end of the bucket in which the span ends.
qint64 lastBucketEnd(qint64 to, qint64 width)
{
    return bucketStart(to - 1, width) + width;
}

//! Sorts by time. Of results at the same time, only the last one in the list is kept.
QList<StoredResult> sortedByTime(QList<StoredResult> results)
{
    std::stable_sort(results.begin(), results.end(), [](const StoredResult &a, const StoredResult &b) { return a.at < b.at; });
    QList<StoredResult> ordered;
    for (const StoredResult &result : results) {
        if (!ordered.isEmpty() && ordered.last().at == result.at)
            ordered.removeLast();
        ordered.append(result);
    }
    return ordered;
}

void appendSpan(QList<OutcomeSpan> *spans, const OutcomeSpan &span)
{
    if (span.from >= span.to)
        return;
    if (!spans->isEmpty() && spans->last().to == span.from && spans->last().outcome == span.outcome)
        spans->last().to = span.to;
    else
        spans->append(span);
}

} // namespace

qint64 bucketWidth(qint64 span, int pixels)
{
    Q_ASSERT(span > 0 && pixels > 0);
    const qint64 minWidth = std::max((span + pixels - 1) / pixels, span >= kMinDailySpan ? kDay : 1);
    const auto *const width = std::lower_bound(kBucketWidths.begin(), kBucketWidths.end(), minWidth);
    if (width != kBucketWidths.end())
        return *width;
    qint64 longer = kBucketWidths.back();
    while (longer < minWidth)
        longer *= 2;
    return longer;
}

qint64 bucketStart(qint64 at, qint64 width)
{
    const qint64 rest = at % width;
    return at - (rest < 0 ? rest + width : rest);
}

QList<ChartBucket> chartBuckets(const QList<StoredResult> &results, const QString &key, qint64 from, qint64 to, qint64 width)
{
    QList<ChartBucket> buckets;
    const QList<Measurement> measured = collectMeasurements(results, key, bucketStart(from, width), lastBucketEnd(to, width));
    for (auto next = measured.begin(); next != measured.end();) {
        const qint64 start = bucketStart(next->at, width);
        std::vector<double> numbers;
        for (; next != measured.end() && next->at < start + width; ++next)
            numbers.push_back(next->number);
        buckets.append(makeBucket(start, width, std::move(numbers)));
    }
    return buckets;
}

Unit seriesUnit(const QList<StoredResult> &results, const QString &key)
{
    if (!key.startsWith("value:"_L1))
        return Unit::Millisecond;
    const QStringView name = QStringView(key).mid(6);
    qint64 newest = std::numeric_limits<qint64>::min();
    Unit unit = Unit::None;
    for (const StoredResult &result : results) {
        const auto found = std::find_if(result.values.begin(), result.values.end(),
                                        [&](const StoredValue &value) { return value.name == name; });
        if (found != result.values.end() && result.at >= newest) {
            newest = result.at;
            unit = found->unit;
        }
    }
    return unit;
}

QList<OutcomeSpan> outcomeSpans(const TargetId &target, const QList<StoredResult> &results, qint64 from, qint64 to,
                                qint64 validityPeriod)
{
    QList<OutcomeSpan> spans;
    const QList<StoredResult> ordered = sortedByTime(results);
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        const qint64 start = ordered[i].at;
        const qint64 latest = start + validityOf(ordered[i], std::chrono::milliseconds(validityPeriod));
        const qint64 until = i + 1 < ordered.size() ? std::min(ordered[i + 1].at, latest) : latest;
        appendSpan(&spans, {target, std::max(start, from), std::min(until, to), ordered[i].outcome});
    }
    return spans;
}

void addResultsToChart(ChartData *data, const TargetId &target, const QList<StoredResult> &results, qint64 validityPeriod)
{
    const ChartRequest &request = data->request;
    const qint64 width = bucketWidth(request.to - request.from, request.pixels);
    for (const QString &key : request.series) {
        const QList<ChartBucket> buckets = chartBuckets(results, key, request.from, request.to, width);
        if (!buckets.isEmpty())
            data->series.append({target, key, seriesUnit(results, key), buckets});
    }
    data->ribbon.append(outcomeSpans(target, results, request.from, request.to, validityPeriod));
}

} // namespace watchkeeper
