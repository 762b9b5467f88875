// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/ChartData.h"
#include "history/values/SeriesSummary.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace ChartBucketsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

StoredResult resultAt(qint64 at, double duration, Outcome outcome = Outcome::Up)
{
    StoredResult result;
    result.at = at;
    result.durationMs = duration;
    result.outcome = outcome;
    return result;
}

//! Returns results in random order, with gaps. Some of them have the same time.
QList<StoredResult> randomResults(QRandomGenerator *random, qint64 begin, qint64 span)
{
    QList<StoredResult> results;
    const int count = random->bounded(1, 120);
    for (int i = 0; i < count; ++i) {
        const qint64 at = begin + random->bounded(int(span));
        StoredResult result = resultAt(random->bounded(4) == 0 ? at / 1000 * 1000 : at, random->bounded(1000) / 8.0,
                                       static_cast<Outcome>(random->bounded(4)));
        if (random->bounded(3) == 0)
            result.values.append({u"size"_s, Unit::Byte, double(random->bounded(5000))});
        results.append(result);
    }
    return results;
}

//! Calculates a single bucket by brute force.
std::optional<ChartBucket> bruteBucket(const QList<StoredResult> &results, const QString &key, qint64 start, qint64 width)
{
    std::vector<double> numbers;
    for (const StoredResult &result : results) {
        const auto number = seriesNumber(result, key);
        if (number && result.at >= start && result.at < start + width)
            numbers.push_back(*number);
    }
    if (numbers.empty())
        return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    // Returns the smallest number that is greater than or equal to this percentage of all numbers.
    const auto ranked = [&numbers](int percent) {
        for (size_t i = 0; i < numbers.size(); ++i) {
            if ((i + 1) * 100 >= numbers.size() * size_t(percent))
                return numbers[i];
        }
        return numbers.back();
    };
    const int count = int(numbers.size());
    return ChartBucket{start,       start + width, count,      numbers.front(), numbers.back(),
                       sum / count, ranked(50),    ranked(95), ranked(99)};
}

//! Calculates the outcome of the target at one moment from the entire list.
std::optional<Outcome> bruteOutcome(const QList<StoredResult> &results, qint64 at, qint64 validityPeriod)
{
    const StoredResult *last = nullptr;
    for (const StoredResult &result : results) {
        if (result.at <= at && (!last || result.at >= last->at))
            last = &result;
    }
    if (!last || at - last->at >= validityOf(*last, std::chrono::milliseconds(validityPeriod)))
        return std::nullopt;
    return last->outcome;
}

} // namespace

class tst_ChartBuckets : public QObject
{
    Q_OBJECT

private slots:
    void widthIsTheShortestStepThatFits_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<qint64>("width");
        QTest::newRow("a minute") << qint64(60'000) << 1000 << qint64(100);
        QTest::newRow("exact") << qint64(100'000) << 1000 << qint64(100);
        QTest::newRow("one more") << qint64(100'001) << 1000 << qint64(200);
        QTest::newRow("an hour") << kHour << 1000 << qint64(5'000);
        QTest::newRow("a day") << kDay << 1000 << qint64(120'000);
        QTest::newRow("a quarter of a year") << 90 * kDay << 1000 << 3 * kHour;
        QTest::newRow("a year: of days, however wide") << 365 * kDay << 1000 << kDay;
        QTest::newRow("a hundred years") << 36'500 * kDay << 10 << 4096 * kDay;
        QTest::newRow("less than a millisecond each") << qint64(5) << 1000 << qint64(1);
    }
    void widthIsTheShortestStepThatFits()
    {
        QFETCH(qint64, span);
        QFETCH(int, pixels);
        QTEST(bucketWidth(span, pixels), "width");
    }

    void hasAtMostOneBucketPerPixel()
    {
        QRandomGenerator random(1);
        qint64 before = 0;
        for (qint64 span = 1; span < 100'000 * kDay; span += 1 + span / 50) {
            const qint64 width = bucketWidth(span, 700);
            QVERIFY((span + width - 1) / width <= 700);
            QVERIFY2(width >= before, "a longer span has no finer steps");
            before = width;
        }
    }

    void edgesAreMultiplesOfTheWidthAlsoBefore1970()
    {
        QCOMPARE(bucketStart(0, 10), qint64(0));
        QCOMPARE(bucketStart(9, 10), qint64(0));
        QCOMPARE(bucketStart(-1, 10), qint64(-10));
        QCOMPARE(bucketStart(-10, 10), qint64(-10));
    }

    void bucketsEqualBruteForce()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 100; ++round) {
            const QList<StoredResult> results = randomResults(&random, 1'000'000, 60'000);
            const qint64 width = std::array{qint64(20), qint64(50), qint64(1000), qint64(15'000)}[size_t(random.bounded(4))];
            const qint64 from = 1'000'000 + random.bounded(10'000);
            const qint64 to = from + 1 + random.bounded(10'000);
            for (const QString &key : {durationSeries(), valueSeries(u"size"_s), u"phase:dns"_s}) {
                QList<ChartBucket> expected;
                for (qint64 start = bucketStart(from, width); start < to; start += width) {
                    if (const auto bucket = bruteBucket(results, key, start, width))
                        expected.append(*bucket);
                }
                const QList<ChartBucket> buckets = chartBuckets(results, key, from, to, width);
                QCOMPARE(buckets.size(), expected.size());
                for (qsizetype i = 0; i < buckets.size(); ++i) {
                    QVERIFY(std::abs(buckets[i].mean - expected[i].mean) < 1e-9);
                    expected[i].mean = buckets[i].mean;
                    QCOMPARE(buckets[i], expected[i]);
                }
            }
        }
    }

    //! Buckets within both views are identical to the last digit, so nothing flickers.
    void panningChangesNoBucket()
    {
        QRandomGenerator random(3);
        const QList<StoredResult> results = randomResults(&random, 0, 600'000);
        const QList<ChartBucket> all = chartBuckets(results, durationSeries(), 0, 600'000, 5'000);
        for (int step = 0; step < 200; ++step) {
            const qint64 from = random.bounded(500'000);
            const QList<ChartBucket> some = chartBuckets(results, durationSeries(), from, from + 100'000, 5'000);
            for (const ChartBucket &bucket : some)
                QVERIFY(all.contains(bucket));
        }
    }

    //! A new result changes only the last bucket.
    void liveTailChangesNoOlderBucket()
    {
        QRandomGenerator random(4);
        QList<StoredResult> results = randomResults(&random, 0, 100'000);
        const QList<ChartBucket> before = chartBuckets(results, durationSeries(), 0, 200'000, 5'000);
        results.append(resultAt(150'123, 7));
        QList<ChartBucket> after = chartBuckets(results, durationSeries(), 0, 200'000, 5'000);
        QCOMPARE(after.takeLast().from, qint64(150'000));
        QCOMPARE(after, before);
    }

    void spansEqualBruteForce()
    {
        QRandomGenerator random(5);
        const TargetId target = TargetId::createUuid();
        for (int round = 0; round < 200; ++round) {
            QList<StoredResult> results = randomResults(&random, 0, 3'000);
            for (StoredResult &result : results)
                result.validityMs = random.bounded(2) == 0 ? random.bounded(300) : 0;
            const qint64 gap = 1 + random.bounded(200);
            const qint64 from = random.bounded(2'000);
            const qint64 to = from + 1 + random.bounded(2'000);
            const QList<OutcomeSpan> spans = outcomeSpans(target, results, from, to, gap);
            auto span = spans.begin();
            for (qint64 at = from; at < to; ++at) {
                if (span != spans.end() && at >= span->to)
                    ++span;
                const bool isIn = span != spans.end() && at >= span->from;
                const std::optional<Outcome> outcome = isIn ? std::optional(span->outcome) : std::nullopt;
                QCOMPARE(outcome, bruteOutcome(results, at, gap));
            }
            QVERIFY(spans.isEmpty() || (spans.first().from >= from && spans.last().to <= to));
            for (qsizetype i = 1; i < spans.size(); ++i)
                QVERIFY2(spans[i - 1].to < spans[i].from || spans[i - 1].outcome != spans[i].outcome, "neighbours are one");
        }
    }

    void usesTheUnitOfTheNewestMeasurement()
    {
        StoredResult old = resultAt(1, 5);
        old.values = {{u"size"_s, Unit::Byte, 1}};
        StoredResult young = resultAt(2, 5);
        young.values = {{u"size"_s, Unit::Bit, 8}};
        QCOMPARE(seriesUnit({young, old}, valueSeries(u"size"_s)), Unit::Bit);
        QCOMPARE(seriesUnit({young, old}, valueSeries(u"other"_s)), Unit::None);
        QCOMPARE(seriesUnit({}, durationSeries()), Unit::Millisecond);
        QCOMPARE(seriesUnit({}, phaseSeries(Phase::Dns)), Unit::Millisecond);
    }

    void chartContainsTheMeasurementsOfEachTarget()
    {
        ChartData data;
        const TargetId one = TargetId::createUuid();
        const TargetId two = TargetId::createUuid();
        data.request = {{one, two}, {durationSeries(), phaseSeries(Phase::Dns)}, 0, 1'000, 10, QString()};
        StoredResult result = resultAt(150, 20);
        result.phases.set(Phase::Dns, 3);
        addResultsToChart(&data, one, {result}, 500);
        addResultsToChart(&data, two, {resultAt(950, 40, Outcome::Down)}, 500);
        QCOMPARE(data.series.size(), 3);
        QCOMPARE(data.series[1].key, u"phase:dns"_s);
        QCOMPARE(data.series[1].buckets, (QList<ChartBucket>{{100, 200, 1, 3, 3, 3, 3, 3, 3}}));
        QCOMPARE(data.series[2].target, two);
        QCOMPARE(data.ribbon, (QList<OutcomeSpan>{{one, 150, 650, Outcome::Up}, {two, 950, 1'000, Outcome::Down}}));
    }
};

QTEST_GUILESS_MAIN(tst_ChartBuckets)

} // namespace ChartBucketsTest

#include "tst_ChartBuckets.moc"
