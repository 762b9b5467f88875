// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PastSamples.h"
#include "app/query/TargetChart.h"
#include "app/words/SpanReason.h"
#include "history/files/Retention.h"
#include "history/values/ChartData.h"
#include "history/values/Rollup.h"
#include "history/values/SeriesSummary.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace TargetChartTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests that chart data read from files equals chart data calculated from the results.
class tst_TargetChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shortBucketsUseResults();
    void longBucketsUseRollups();
    void ribbonAndGapsMatchInBothResolutions();
    void editsDoNotChangeEarlierResults_data();
    void editsDoNotChangeEarlierResults();
    void gapsHaveReasons();
    void readsSeveralTargets();
    void reportsDamagedFiles();
    void worksWithoutAHistory();
    void stopsBetweenTargets();
    void spreadMatchesInBothResolutions();
    void longSpansUseDays();
    void daysReplaceDeletedHours();

private:
    ChartRequest request(qint64 from, qint64 to, int pixels) const;
    TargetChart read(const ChartRequest &request) const;
    //! Writes 130 days with four results each. \return the results
    QList<StoredResult> writeMonths(const QString &folder) const;

    QTemporaryDir m_folder;
    QList<StoredResult> m_results;
};

namespace {

constexpr qint64 kBegin = 1'795'222'800'000 / (24 * kHour) * 24 * kHour;
constexpr qint64 kEnd = kBegin + 72 * kHour;
constexpr auto kGap = 130s;

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);

} // namespace

//! Writes three days with an hour without checks. The last hour is still a tail.
void tst_TargetChart::initTestCase()
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, kGap).packed(); };
    StoredResultWriter writer(m_folder.path(), options);
    QRandomGenerator random(1);
    for (qint64 at = kBegin; at < kEnd; at += 60'000) {
        const qint64 hour = (at - kBegin) / kHour;
        StoredResult result;
        result.at = at - 3'000; // the check began in the hour before its result arrived
        result.durationMs = 10 + random.bounded(90);
        result.outcome = hour % 7 == 3 ? Outcome::Down : Outcome::Up;
        result.values.append({u"size"_s, Unit::Byte, double(random.bounded(1, 900))});
        if (hour == 30)
            continue;
        m_results.append(result);
        writer.append(kShop, result);
        writer.append(kMail, result);
        if (at % 600'000 == 0) {
            QVERIFY(!writer.write(at));
            QVERIFY(packAll(&writer, at));
        }
    }
    QVERIFY(!writer.write(kEnd - 1));
}

ChartRequest tst_TargetChart::request(qint64 from, qint64 to, int pixels) const
{
    ChartRequest wanted;
    wanted.targets = {kShop};
    wanted.series = {durationSeries(), valueSeries(u"size"_s)};
    wanted.from = from;
    wanted.to = to;
    wanted.pixels = pixels;
    return wanted;
}

TargetChart tst_TargetChart::read(const ChartRequest &wanted) const
{
    return readChart(StoredResultReader(m_folder.path()), {{kShop, kGap}, {kMail, kGap}}, wanted, kEnd, [] { return false; });
}

void tst_TargetChart::shortBucketsUseResults()
{
    const ChartRequest wanted = request(kBegin + kHour, kBegin + 3 * kHour, 100);
    const TargetChart chart = read(wanted);
    QVERIFY(chart.faults.isEmpty());
    QCOMPARE(chart.data.series.size(), 2);
    const qint64 width = bucketWidth(wanted.to - wanted.from, wanted.pixels);
    QVERIFY(width < kHour);
    QVERIFY(chart.data.series[0].buckets == chartBuckets(m_results, durationSeries(), wanted.from, wanted.to, width));
    QVERIFY(chart.data.series[1].unit == Unit::Byte);
}

void tst_TargetChart::longBucketsUseRollups()
{
    const ChartRequest wanted = request(kBegin + kHour, kEnd, 12);
    const qint64 width = bucketWidth(wanted.to - wanted.from, wanted.pixels);
    QCOMPARE(width, 6 * kHour);
    // In rollups, the last three seconds of each bucket count in the next one, so the expected results are shifted.
    QList<StoredResult> moved = m_results;
    for (StoredResult &result : moved)
        result.at += 3'000;
    const TargetChart chart = read(wanted);
    QVERIFY(chart.faults.isEmpty());
    for (const ChartSeries &series : chart.data.series) {
        const QList<ChartBucket> expected = chartBuckets(moved, series.key, wanted.from, wanted.to, width);
        QCOMPARE(series.buckets.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const ChartBucket &a = series.buckets[i];
            const ChartBucket &b = expected[i];
            QCOMPARE(a.from, b.from);
            QVERIFY2(std::abs(a.count - b.count) <= 1, qPrintable(u"%1 %2"_s.arg(a.count).arg(b.count)));
            QVERIFY(std::abs(a.mean - b.mean) <= 0.02 * b.mean);
            QVERIFY(std::abs(a.p50 - b.p50) <= 0.03 * b.p50 + 1);
            QVERIFY(std::abs(a.p99 - b.p99) <= 0.03 * b.p99 + 1);
        }
    }
    QCOMPARE(chart.data.series.size(), 2);
}

void tst_TargetChart::ribbonAndGapsMatchInBothResolutions()
{
    const TargetChart fine = read(request(kBegin + kHour, kEnd, 2'000));
    const TargetChart coarse = read(request(kBegin + kHour, kEnd, 12));
    QVERIFY(fine.data.ribbon == coarse.data.ribbon);
    QCOMPARE(fine.data.marks.size(), 1);
    QVERIFY(fine.data.marks.first().kind == ChartMark::Kind::Unobserved);
    QCOMPARE(fine.data.marks.first().from, kBegin + 30 * kHour - 63'000 + std::chrono::milliseconds(kGap).count());
    QCOMPARE(fine.data.marks.first().to, kBegin + 31 * kHour - 3'000);
}

void tst_TargetChart::editsDoNotChangeEarlierResults_data()
{
    QTest::addColumn<int>("pixels");
    QTest::newRow("short buckets") << 1'000;
    QTest::newRow("long buckets") << 10;
}

//! Initially, the target is checked every forty minutes, later every second. The chart starts between two results.
void tst_TargetChart::editsDoNotChangeEarlierResults()
{
    QFETCH(const int, pixels);
    const QTemporaryDir folder;
    StoredResultWriter writer(folder.path());
    for (qint64 at = kBegin + 20 * kMinute; at < kBegin + 24 * kHour; at += 40 * kMinute) {
        StoredResult result;
        result.at = at;
        result.outcome = Outcome::Up;
        result.validityMs = 81 * kMinute;
        writer.append(kShop, result);
    }
    QVERIFY(!writer.write(kBegin + 24 * kHour));
    const ChartRequest wanted = request(kBegin + 4 * kHour, kBegin + 24 * kHour, pixels);
    const auto chart = readChart(StoredResultReader(folder.path()), {{kShop, 3s}}, wanted, wanted.to, [] { return false; });
    QCOMPARE(chart.data.ribbon, (QList<OutcomeSpan>{{kShop, wanted.from, wanted.to, Outcome::Up}}));
    QVERIFY(chart.data.series.value(0).buckets.value(0).from >= wanted.from);
}

void tst_TargetChart::gapsHaveReasons()
{
    const qint64 slept = kBegin + 30 * kHour - 60'000; // the last result before the sleep is valid for longer
    const MonitoringGaps unmonitored(
        {{SpanKind::Unobserved, {}, kBegin - 9 * kHour, kBegin - kHour, span_reason::kNotRunning},
         {SpanKind::Paused, kShop, kBegin + 10 * kHour, kBegin + 12 * kHour, span_reason::kPaused},
         {SpanKind::Unobserved, {}, slept, slept + kHour / 2, span_reason::kSlept},
         {SpanKind::Paused, kMail, kBegin + 40 * kHour, kBegin + 41 * kHour, span_reason::kPaused}});
    const auto chartOf = [&](const QList<TargetId> &targets, int pixels) {
        ChartRequest wanted = request(kBegin - 2 * kHour, kEnd, pixels);
        wanted.targets = targets;
        const QHash<TargetId, std::chrono::milliseconds> gaps{{kShop, kGap}, {kMail, kGap}};
        const StoredResultReader reader(m_folder.path());
        return readChart(
                   reader, gaps, wanted, kEnd, [] { return false; }, unmonitored)
            .data;
    };
    using Kind = ChartMark::Kind;
    const ChartMark notRunning{Kind::Unobserved, kBegin - 2 * kHour, kBegin - kHour, u"Watchkeeper wasn't running"_s};
    const ChartMark waiting{Kind::Unobserved, kBegin - kHour, kBegin - 3'000, QString()};
    const ChartMark paused{Kind::Paused, kBegin + 10 * kHour, kBegin + 12 * kHour, u"the target was paused"_s};
    const ChartMark asleep{Kind::Unobserved, slept, slept + kHour / 2, u"the computer was asleep"_s};
    const ChartMark after{Kind::Unobserved, slept + kHour / 2, kBegin + 31 * kHour - 3'000, QString()};
    const ChartData one = chartOf({kShop}, 2'000);
    QCOMPARE(one.marks, (QList<ChartMark>{notRunning, waiting, paused, asleep, after}));
    QVERIFY(one.ribbon == chartOf({kShop}, 12).ribbon); // results and rollups give the same ribbon
    // If only one of several targets was paused, no mark is shown, because the other one was checked.
    QCOMPARE(chartOf({kShop, kMail}, 2'000).marks, (QList<ChartMark>{notRunning, waiting, asleep, after}));
}

void tst_TargetChart::readsSeveralTargets()
{
    ChartRequest wanted = request(kBegin + kHour, kBegin + 3 * kHour, 100);
    wanted.targets = {kMail, kShop};
    const ChartData several = read(wanted).data;
    QCOMPARE(several.series.size(), 4);
    QVERIFY(several.series[0].target == kMail && several.series[2].target == kShop);
    QVERIFY(several.series[0].buckets == several.series[2].buckets);
}

void tst_TargetChart::reportsDamagedFiles()
{
    QTemporaryDir folder;
    const QStringList names = QDir(m_folder.path()).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile from(m_folder.filePath(name));
        QFile to(folder.filePath(name));
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        QByteArray bytes = from.readAll();
        if (name == names.first())
            bytes.fill('x');
        to.write(bytes);
    }
    const ChartRequest wanted = request(kBegin - kHour, kEnd, 12);
    const TargetChart chart = readChart(StoredResultReader(folder.path()), {}, wanted, kEnd, [] { return false; });
    QVERIFY(!chart.faults.isEmpty());
    QVERIFY(!chart.data.series.isEmpty());
}

void tst_TargetChart::worksWithoutAHistory()
{
    const TargetChart chart =
        readChart(StoredResultReader(m_folder.filePath(u"none"_s)), {}, request(0, kHour, 10), kEnd, [] { return false; });
    QVERIFY(chart.faults.isEmpty());
    QVERIFY(chart.data.series.isEmpty());
    QVERIFY(chart.data.marks.isEmpty());
}

void tst_TargetChart::stopsBetweenTargets()
{
    ChartRequest wanted = request(kBegin, kEnd, 12);
    wanted.targets = {kMail, kShop};
    int asked = 0;
    const TargetChart chart =
        readChart(StoredResultReader(m_folder.path()), {}, wanted, kEnd, [&asked] { return ++asked > 1; });
    QCOMPARE(chart.data.series.size(), 2);
    QVERIFY(chart.data.series.first().target == kMail);
}

void tst_TargetChart::spreadMatchesInBothResolutions()
{
    ChartRequest fine = request(kBegin + 2 * kHour, kBegin + 20 * kHour, 2'000);
    ChartRequest coarse = request(kBegin + 2 * kHour, kBegin + 20 * kHour, 12);
    QVERIFY(read(fine).data.spread.count() == 0); // not requested
    fine.spread = durationSeries();
    coarse.spread = durationSeries();
    fine.series.clear();
    const SeriesSummary one = read(fine).data.spread;
    const SeriesSummary other = read(coarse).data.spread;
    const auto within = std::count_if(m_results.begin(), m_results.end(), [&](const StoredResult &result) {
        return result.at >= fine.from && result.at < fine.to;
    });
    QCOMPARE(one.count(), quint64(within));
    QVERIFY(one.unit == Unit::Millisecond && other.unit == Unit::Millisecond);
    QVERIFY(std::abs(double(other.count()) - double(one.count())) <= 120); // rollups cover only whole buckets
    QVERIFY(std::abs(*other.quantile(0.5) - *one.quantile(0.5)) <= 0.05 * *one.quantile(0.5));
    for (ChartRequest several : {fine, coarse}) {
        several.targets = {kMail, kShop};
        const ChartData data = read(several).data;
        QVERIFY(data.summaries.value(kMail).count() > 0 && data.summaries.value(kShop).count() > 0);
        QCOMPARE(data.summaries.value(kMail).count() + data.summaries.value(kShop).count(), data.spread.count());
    }
}

QList<StoredResult> tst_TargetChart::writeMonths(const QString &folder) const
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, 13h).packed(); };
    options.mergeRollups = &Rollup::merged;
    options.calls.sync = [](int) { return true; };
    StoredResultWriter writer(folder, options);
    QList<StoredResult> results;
    const auto compact = [&writer](qint64 now) {
        for (int idle = 0; idle<3; now += idle> 0 ? 1000 : 0) {
            const auto isMore = writer.compact(now);
            idle = isMore && *isMore ? 0 : idle + 1;
        }
    };
    for (int i = 0; i < 4 * 130; ++i) {
        StoredResult result;
        result.at = kBegin + i * 6 * kHour;
        result.durationMs = 10 + i % 70;
        result.outcome = i % 50 < 3 ? Outcome::Down : Outcome::Up;
        results.append(result);
        writer.append(kShop, result);
        if (writer.write(result.at))
            return {};
        compact(result.at);
    }
    compact(kBegin + 131 * 24 * kHour);
    return results;
}

void tst_TargetChart::longSpansUseDays()
{
    const QTemporaryDir folder;
    const QList<StoredResult> results = writeMonths(folder.path());
    QCOMPARE(results.size(), 520);
    const ChartRequest wanted = request(kBegin, kBegin + 130 * 24 * kHour, 1'000);
    const auto chart = readChart(StoredResultReader(folder.path()), {{kShop, 13h}}, wanted, wanted.to, [] { return false; });
    QVERIFY(chart.faults.isEmpty());
    const QList<ChartBucket> &buckets = chart.data.series.value(0).buckets;
    const QList<ChartBucket> expected = chartBuckets(results, durationSeries(), wanted.from, wanted.to, 24 * kHour);
    QCOMPARE(buckets.size(), 130);
    for (qsizetype i = 0; i < 130; ++i) {
        QCOMPARE(buckets[i].from, expected[i].from);
        QCOMPARE(buckets[i].to, expected[i].to);
        QCOMPARE(buckets[i].count, 4);
        QCOMPARE(buckets[i].max, expected[i].max);
        QVERIFY(std::abs(buckets[i].p50 - expected[i].p50) <= 0.011 * expected[i].p50);
    }
    QVERIFY(chart.data.ribbon == outcomeSpans(kShop, results, wanted.from, wanted.to, std::chrono::milliseconds(13h).count()));
}

void tst_TargetChart::daysReplaceDeletedHours()
{
    const QTemporaryDir folder;
    const QList<StoredResult> results = writeMonths(folder.path());
    const ResultFolder files(folder.path());
    QVERIFY(*removeSegmentsBefore(files, kBegin + 20 * 24 * kHour, 1'000) > 0);
    const ChartRequest wanted = request(kBegin + 10 * 24 * kHour, kBegin + 40 * 24 * kHour, 1'000);
    QCOMPARE(bucketWidth(wanted.to - wanted.from, wanted.pixels), kHour);
    const auto chart = readChart(StoredResultReader(folder.path()), {{kShop, 13h}}, wanted, wanted.to, [] { return false; });
    const QList<ChartBucket> &buckets = chart.data.series.value(0).buckets;
    QVERIFY(buckets.first().to - buckets.first().from == 24 * kHour);
    QVERIFY(buckets.last().to - buckets.last().from == kHour);
    QVERIFY(buckets.size() >= 10 + 80);
    for (qsizetype i = 1; i < buckets.size(); ++i)
        QVERIFY(buckets[i - 1].to <= buckets[i].from);
    QVERIFY(chart.data.ribbon == outcomeSpans(kShop, results, wanted.from, wanted.to, std::chrono::milliseconds(13h).count()));
}

QTEST_GUILESS_MAIN(tst_TargetChart)

} // namespace TargetChartTest

#include "tst_TargetChart.moc"
