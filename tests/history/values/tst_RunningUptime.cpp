// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/OutcomeTimeline.h"
#include "history/values/Rollup.h"
#include "history/values/Uptime.h"

#include <QTest>

#include <random>

namespace RunningUptimeTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

//! Tests that uptime calculated result by result equals the uptime calculated from all results at once.
class tst_RunningUptime : public QObject
{
    Q_OBJECT

private slots:
    void equalsUptimeOfAllResults_data();
    void equalsUptimeOfAllResults();
    void excludesUnmonitoredSpans_data() { equalsUptimeOfAllResults_data(); }
    void excludesUnmonitoredSpans();
    void excludedResultsDoNotCountAgain();
    void theFirstResultCounts();
    void isUnknownWithoutResults();
    void sameResultCountsOnce();
    void ignoresResultsAfterTheSpan();
    void addsTimelines();
    void usesTheTimelineOfARollup();
};

namespace {

constexpr std::chrono::milliseconds kGap = 130s;

StoredResult result(qint64 at, Outcome outcome)
{
    StoredResult stored;
    stored.at = at;
    stored.outcome = outcome;
    return stored;
}

//! Returns about one result per minute. Some results are missing, and the validity varies.
QList<StoredResult> someResults(unsigned seed, int count)
{
    std::mt19937 random(seed);
    QList<StoredResult> results;
    qint64 at = 1'000'000;
    auto outcome = Outcome::Up;
    for (int i = 0; i < count; ++i) {
        at += 55'000 + random() % 10'000 + (random() % 12 == 0 ? 400'000 : 0);
        if (random() % 4 == 0)
            outcome = static_cast<Outcome>(random() % 4);
        results.append(result(at, outcome));
    }
    return results;
}

UptimeTotals figuresFor(const QList<StoredResult> &results, const TimeSpan &span, const QList<TimeSpan> &unmonitored = {})
{
    QList<MonitoringSpan> spans;
    for (const TimeSpan &time : unmonitored)
        spans.append({SpanKind::Unobserved, time});
    const Uptime uptime(statesDuring(span, OutcomeTimeline(results, kGap), spans), DegradedAccounting::AsUp);
    UptimeTotals figures;
    figures.upMs = uptime.upMs();
    figures.downMs = uptime.downMs();
    figures.excludedMs = uptime.excludedMs();
    figures.outages = static_cast<int>(uptime.outages().size());
    return figures;
}

} // namespace

void tst_RunningUptime::equalsUptimeOfAllResults_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 100; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void tst_RunningUptime::equalsUptimeOfAllResults()
{
    QFETCH(unsigned, seed);
    const QList<StoredResult> results = someResults(seed, 100);
    const qsizetype stored = seed % 101;
    const qint64 from = 1'000'000 + seed * 100'000; // before the results or within them
    const qint64 counted = stored > 0 ? results[stored - 1].at : from;
    RunningUptime uptime({from, std::max(from, counted)}, OutcomeTimeline(results.first(stored), kGap));
    QCOMPARE(uptime.from(), from);
    for (qsizetype i = stored; i < results.size(); ++i)
        uptime.add(results[i].at, results[i].outcome, kGap.count());
    for (const qint64 outsideRangeText : {1, 60'000, 1'000'000}) {
        const qint64 now = results.last().at + outsideRangeText;
        QCOMPARE(uptime.figures(now), figuresFor(results, {from, now}));
    }
}

void tst_RunningUptime::excludesUnmonitoredSpans()
{
    QFETCH(unsigned, seed);
    const QList<StoredResult> results = someResults(seed, 100);
    const TimeSpan whole{1'000'000 + seed * 10'000, results.last().at + 1'000'000};
    std::mt19937 random(seed);
    QList<TimeSpan> unmonitored;
    for (unsigned i = 0; i < seed % 20; ++i) {
        const auto from = static_cast<qint64>(900'000 + random() % 7'000'000);
        unmonitored.append({from, from + static_cast<qint64>(random() % 300'000)});
    }
    const RunningUptime uptime(whole, OutcomeTimeline(results, kGap), mergedSpans(unmonitored));
    const UptimeTotals expected = figuresFor(results, whole, unmonitored);
    QVERIFY(expected.share());
    QCOMPARE(uptime.figures(whole.to), expected);
}

//! Results that are already included don't count again.
void tst_RunningUptime::excludedResultsDoNotCountAgain()
{
    const OutcomeTimeline timeline({result(60'000, Outcome::Up), result(120'000, Outcome::Up)}, kGap);
    RunningUptime uptime({0, 200'000}, timeline, {{90'000, 400'000}});
    uptime.add(120'000, Outcome::Up, kGap.count());
    QCOMPARE(uptime.figures(200'000).upMs, 30'000);
}

void tst_RunningUptime::theFirstResultCounts()
{
    RunningUptime uptime({0, 0}, {});
    uptime.add(5'000, Outcome::Down, kGap.count());
    QCOMPARE(uptime.figures(5'000).share(), std::optional(0.0));
    QCOMPARE(uptime.figures(5'000).outages, 1);
}

void tst_RunningUptime::isUnknownWithoutResults()
{
    RunningUptime uptime({1'000, 9'000}, {});
    QVERIFY(!uptime.figures(9'000).share());
    QCOMPARE(uptime.figures(9'000).excludedMs, 8'000);
    uptime.add(10'000, Outcome::Unknown, kGap.count());
    QVERIFY(!uptime.figures(20'000).share());
}

void tst_RunningUptime::sameResultCountsOnce()
{
    RunningUptime uptime({0, 100'000}, OutcomeTimeline({result(60'000, Outcome::Up)}, kGap));
    const UptimeTotals before = uptime.figures(90'000);
    uptime.add(60'000, Outcome::Down, kGap.count());
    uptime.add(30'000, Outcome::Down, kGap.count());
    QCOMPARE(uptime.figures(90'000), before);
}

void tst_RunningUptime::ignoresResultsAfterTheSpan()
{
    const QList<StoredResult> results = someResults(7, 60);
    const OutcomeTimeline all(results, kGap);
    for (qsizetype i = 0; i < results.size(); ++i) {
        const RunningUptime uptime({0, results[i].at}, all);
        QCOMPARE(uptime.figures(results[i].at + 1), figuresFor(results.first(i + 1), {0, results[i].at + 1}));
    }
}

void tst_RunningUptime::addsTimelines()
{
    const QList<StoredResult> results = someResults(3, 1000);
    TimelineSum sum;
    for (qsizetype i = 0; i < results.size(); i += 20)
        sum.add(OutcomeTimeline(results.mid(i, 20), kGap));
    QCOMPARE(sum.total(), OutcomeTimeline(results, kGap));
    QVERIFY(TimelineSum().total().runs().isEmpty());
}

void tst_RunningUptime::usesTheTimelineOfARollup()
{
    const Rollup rollup(someResults(5, 60), kGap);
    QCOMPARE(Rollup::unpackedTimeline(rollup.packed()), std::optional(rollup.timeline()));
    QVERIFY(!Rollup::unpackedTimeline({}));
    QVERIFY(!Rollup::unpackedTimeline(QByteArray("\x7f")));
    QVERIFY(!Rollup::unpackedTimeline(rollup.packed().first(10)));
}

QTEST_GUILESS_MAIN(tst_RunningUptime)

} // namespace RunningUptimeTest

#include "tst_RunningUptime.moc"
