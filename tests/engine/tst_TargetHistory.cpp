// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"
#include "engine/past/TargetHistory.h"
#include "support/CpuClock.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <malloc.h>
#include <random>
#include <tuple>

namespace TargetHistoryTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests the history that is kept for conditions.
class tst_TargetHistory : public QObject
{
    Q_OBJECT

private slots:
    void evaluatesEachFunction();
    void excludesTheCurrentResult();
    void failuresWithoutAnswerAreNotResponseTimes();
    void usesTheMeasuredUnits();
    void eachPlaceholderHasASeries();
    void countersContinueAcrossHours();
    void reachesBackToTheFirstResult();
    void lateResultsCount();
    void continuesAfterARestart();
    void earlierResultsCountOnce();
    void keepsWindowsStillInUse();
    void forgetsUnusedWindows();
    void isCheap();
};

namespace {

constexpr qint64 kStart = 1'795'222'800'000;
const TargetId kTarget = QUuid::createUuidV5(QUuid(), u"past"_s);

QList<WindowQuery> windowQueriesFor(const char *condition)
{
    const auto parsed = Condition::parse(QString::fromUtf8(condition));
    return parsed ? parsed->windowQueries() : QList<WindowQuery>();
}

Result resultAt(qint64 at, double milliseconds, double used = 0, const TargetId &target = kTarget)
{
    Result result;
    result.targetId = target;
    result.at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    result.observation.durationMs = milliseconds;
    result.observation.addValue(u"status"_s, 200);
    result.observation.addValue(u"used"_s, used, Unit::Second);
    result.observation.addValue(u"word"_s, u"12"_s);
    return result;
}

double valueOf(TargetHistory &past, const char *condition, const Result &now)
{
    const QList<WindowQuery> queries = windowQueriesFor(condition);
    const QList<WindowValue> facts = past.answers(queries, now.observation, now.at.toMSecsSinceEpoch());
    return facts.isEmpty() ? qQNaN() : facts.first().value.value_or(qQNaN());
}

bool isNear(double value, double wanted, double share = 0.01)
{
    return std::abs(value - wanted) <= share * std::abs(wanted) + 1e-9;
}

} // namespace

//! One result per minute for an hour: response times from 1 to 60 ms, and a value that grows by half a second per minute.
void tst_TargetHistory::evaluatesEachFunction()
{
    const char *conditions[]{"median(1h) < 1s",
                             "p95(1h) < 1s",
                             "min(1h) < 1s",
                             "max(1h) < 1s",
                             "mean(1h) < 1s",
                             "rate([VALUE].used, 30m) < 1s",
                             "forecast([VALUE].used, 2h, 1h) < 1s",
                             "median([VALUE].word, 1h) < 1"};
    QList<WindowQuery> queries;
    for (const char *condition : conditions)
        queries += windowQueriesFor(condition);
    QCOMPARE(queries.size(), 8);
    TargetHistory past(queries);
    for (int i = 0; i < 60; ++i)
        past.add(resultAt(kStart + i * 60'000, i + 1, i * 0.5));
    const Result now = resultAt(kStart + 3'600'000, 1000, 30);
    QVERIFY(isNear(valueOf(past, conditions[0], now), 30));
    QVERIFY(isNear(valueOf(past, conditions[1], now), 57));
    QCOMPARE(valueOf(past, conditions[2], now), 1.0);
    QCOMPARE(valueOf(past, conditions[3], now), 60.0);
    QCOMPARE(valueOf(past, conditions[4], now), 30.5);
    QVERIFY(isNear(valueOf(past, conditions[5], now), 500.0 / 60, 1e-9)); // [ms] per second
    QVERIFY(isNear(valueOf(past, conditions[6], now), 90'000, 1e-9));
    QVERIFY(qIsNaN(valueOf(past, conditions[7], now))); // strings aren't numbers
    for (const WindowValue &fact : past.answers(queries.first(7), now.observation, kStart + 3'600'000))
        QVERIFY(fact.isEnough());
}

void tst_TargetHistory::excludesTheCurrentResult()
{
    TargetHistory past(windowQueriesFor("max(1h) < 1s"));
    past.add(resultAt(kStart, 5));
    QCOMPARE(valueOf(past, "max(1h) < 1s", resultAt(kStart + 1000, 500)), 5.0);
    TargetHistory rate(windowQueriesFor("rate([VALUE].used, 1h) < 1s"));
    rate.add(resultAt(kStart, 5, 10));
    QCOMPARE(valueOf(rate, "rate([VALUE].used, 1h) < 1s", resultAt(kStart + 10'000, 5, 30)), 2000.0);
    QVERIFY(qIsNaN(valueOf(rate, "rate([VALUE].used, 1h) < 1s", resultAt(kStart, 5, 30))));
}

//! If failures without a response counted, every response would seem slow after an hour without responses.
void tst_TargetHistory::failuresWithoutAnswerAreNotResponseTimes()
{
    TargetHistory past(windowQueriesFor("median(1h) < 1s"));
    for (int i = 0; i < 60; ++i) {
        Result result = resultAt(kStart + i * 60'000, i < 10 ? 80 : 1);
        if (i >= 10)
            result.observation.error.emplace(i % 2 ? ErrorType::Refused : ErrorType::Dns, u"Nothing listens there."_s);
        past.add(result);
    }
    const Result now = resultAt(kStart + 3'600'000, 80);
    QVERIFY(isNear(valueOf(past, "median(1h) < 1s", now), 80));
    for (int i = 0; i < 30; ++i) { // failed responses are responses too
        Result result = resultAt(kStart + 3'600'000 + i * 1'000, 200);
        result.observation.error.emplace(ErrorType::Condition, u"503"_s);
        past.add(result);
    }
    QVERIFY(isNear(valueOf(past, "median(1h) < 1s", resultAt(kStart + 3'640'000, 80)), 200));
}

void tst_TargetHistory::usesTheMeasuredUnits()
{
    TargetHistory past(windowQueriesFor("max([VALUE].used, 1h) < 1"));
    past.add(resultAt(kStart, 5, 1.5));
    const auto facts = past.answers(windowQueriesFor("max([VALUE].used, 1h) < 1"), Observation(), kStart + 1);
    QCOMPARE(*facts.first().value, 1500.0);
    QVERIFY(facts.first().dimension == Dimension::Time);
    QCOMPARE(facts.first().unit, 1000.0);
}

//! The series exist for results of this run, stored results and hourly rollups.
void tst_TargetHistory::eachPlaceholderHasASeries()
{
    Result result = resultAt(kStart, 5, 1.5);
    result.observation.phases.set(Phase::Tls, 7);
    result.observation.addValue(u"packetLoss"_s, 3, Unit::Percent);
    result.observation.addValue(u"jitter"_s, 2, Unit::Millisecond);
    result.observation.addValue(u"sent"_s, 4096, Unit::Byte);
    const StoredResult stored = storedResult(result);
    struct Wanted
    {
        const char *condition;
        double value;
        Dimension dimension;
    };
    for (const Wanted &wanted : {Wanted{"max([RESPONSE_TIME], 1h) < 1", 5, Dimension::Time},
                                 {"max([PHASE].tls, 1h) < 1", 7, Dimension::Time},
                                 {"max([PACKET_LOSS], 1h) < 1", 3, Dimension::Percent},
                                 {"max([JITTER], 1h) < 1", 2, Dimension::Time},
                                 {"max([VALUE].sent, 1h) < 1", 4096, Dimension::Size},
                                 {"max([VALUE].used, 1h) < 1", 1500, Dimension::Time}}) {
        const QList<WindowQuery> queries = windowQueriesFor(wanted.condition);
        TargetHistory now(queries), earlier(queries), byHour(queries);
        now.add(result);
        earlier.add(stored);
        byHour.add(kStart, kStart, Rollup({stored}, 1h));
        for (TargetHistory *past : {&now, &earlier, &byHour}) {
            const WindowValue fact = past->answers(queries, Observation(), kStart + 1).first();
            QVERIFY2(fact.value == wanted.value, wanted.condition);
            QVERIFY2(fact.dimension == wanted.dimension, wanted.condition);
        }
    }
    // This value isn't in the plugin's performance data.
    TargetHistory figures(windowQueriesFor("max([PERFDATA].sent, 1h) < 1"));
    figures.add(result);
    QVERIFY(qIsNaN(valueOf(figures, "max([PERFDATA].sent, 1h) < 1", result)));
}

//! A counter that grows by one per second and is reset to zero at noon.
void tst_TargetHistory::countersContinueAcrossHours()
{
    const QList<WindowQuery> queries = windowQueriesFor("rate([VALUE].sent, 1d) < 1/s");
    TargetHistory past(queries);
    for (int hour = 0; hour < 24; ++hour) {
        QList<StoredResult> results;
        for (int minute = 0; minute < 60; minute += 5) {
            StoredResult result;
            result.at = kStart + (hour * 60 + minute) * 60'000LL;
            result.values = {{u"sent"_s, Unit::Counter, (hour % 12 * 60 + minute) * 60.0}};
            results.append(result);
        }
        past.add(results.first().at, results.last().at, Rollup(results, 1h));
    }
    const WindowValue fact = past.answers(queries, Observation(), kStart + 24 * 3'600'000LL).first();
    QVERIFY2(isNear(*fact.value, 1), qPrintable(QString::number(*fact.value)));
}

//! The history reaches back to the first result, not to the start of that result's step. For a week, a step starts up to five
//! hours earlier.
void tst_TargetHistory::reachesBackToTheFirstResult()
{
    const QList<WindowQuery> queries = windowQueriesFor("[VALUE].used < median(7d) + forecast(7d) + rate(7d)");
    QCOMPARE(queries.size(), 3);
    TargetHistory past(queries), earlier(queries), now(queries);
    for (int minute = 0; minute < 8; ++minute) {
        const Result result = resultAt(kStart + minute * 60'000, 5, 1);
        past.add(result);
        if (minute < 4)
            earlier.add(storedResult(result));
        else
            now.add(result);
    }
    now.mergeEarlier(earlier);
    for (TargetHistory *one : {&past, &now}) {
        for (const WindowValue &fact : one->answers(queries, Observation(), kStart + 8 * 60'000))
            QVERIFY2(fact.reach == 8min, qPrintable(QString::number(fact.reach.count())));
    }
}

void tst_TargetHistory::lateResultsCount()
{
    QRandomGenerator dice(5);
    TargetHistory ordered(windowQueriesFor("p90(2h) < 1s"));
    TargetHistory shuffled(windowQueriesFor("p90(2h) < 1s"));
    QList<Result> results;
    for (int i = 0; i < 100; ++i)
        results.append(resultAt(kStart + i * 60'000, 1 + dice.bounded(100)));
    for (const Result &result : std::as_const(results))
        ordered.add(result);
    std::shuffle(results.begin(), results.end(), std::mt19937(1));
    for (const Result &result : std::as_const(results))
        shuffled.add(result);
    const Result now = resultAt(kStart + 6'000'000, 1);
    QCOMPARE(valueOf(shuffled, "p90(2h) < 1s", now), valueOf(ordered, "p90(2h) < 1s", now));
}

//! Stored results are merged with results that arrived while the stored ones were read.
void tst_TargetHistory::continuesAfterARestart()
{
    const QList<WindowQuery> queries = windowQueriesFor("[RESPONSE_TIME] < median(1h) + rate([VALUE].used, 1h)");
    TargetHistory whole(queries);
    TargetHistory present(queries);
    TargetHistory earlier(queries);
    for (int i = 0; i < 60; ++i) {
        const Result result = resultAt(kStart + i * 60'000, i + 1, i);
        whole.add(result);
        if (i < 40)
            earlier.add(storedResult(result));
        else
            present.add(result);
    }
    const qint64 now = kStart + 3'600'000;
    QVERIFY(present.answers(queries, Observation(), now).first().isBackfilling);
    present.mergeEarlier(earlier);
    present.mergeEarlier(earlier); // a repeated answer must not count again
    const auto wanted = whole.answers(queries, Observation(), now);
    const auto found = present.answers(queries, Observation(), now);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(found[i].count, wanted[i].count);
        QCOMPARE(*found[i].value, *wanted[i].value);
        QVERIFY(found[i].reach == wanted[i].reach);
        QVERIFY(!found[i].isBackfilling);
    }
}

//! An hourly rollup has the values of its results, but places all of them in the middle of the hour.
void tst_TargetHistory::earlierResultsCountOnce()
{
    const QList<WindowQuery> queries = windowQueriesFor("[VALUE].used < p95(7d) + forecast(7d)");
    TargetHistory byHour(queries);
    TargetHistory byResult(queries);
    for (int hour = 0; hour < 7 * 24; ++hour) {
        QList<StoredResult> results;
        for (int i = 0; i < 12; ++i)
            results.append(storedResult(resultAt(kStart + hour * 3'600'000LL + i * 300'000, 5, hour + i / 12.0)));
        for (const StoredResult &result : std::as_const(results))
            byResult.add(result);
        byHour.add(results.first().at, results.last().at, Rollup(results, 1h));
    }
    const qint64 now = kStart + 7 * 24 * 3'600'000LL;
    const auto wanted = byResult.answers(queries, Observation(), now);
    const auto found = byHour.answers(queries, Observation(), now);
    QCOMPARE(found[0].count, 7 * 24 * 12);
    QVERIFY(isNear(*found[0].value, *wanted[0].value));
    QVERIFY(isNear(*found[1].value, *wanted[1].value));
    QVERIFY(isNear(*found[1].value, 14 * 24 * 1000.0)); // [ms]: one hour more every hour
}

void tst_TargetHistory::keepsWindowsStillInUse()
{
    MetricWindows book;
    QCOMPARE(book.setQueries(kTarget, windowQueriesFor("median(1h) < 1s"), kStart).queries.size(), 1);
    book.add(resultAt(kStart + 1, 5));
    QVERIFY(book.setQueries(kTarget, windowQueriesFor("median(1h) < 2s"), kStart + 2).queries.isEmpty());
    const HistoryRequest more = book.setQueries(kTarget, windowQueriesFor("p95(1h) < median(1d)"), kStart + 3);
    QCOMPARE(more.queries, windowQueriesFor("median(1d) < 1s"));
    QCOMPARE(more.before, kStart + 3);
    const auto facts = book.answers(kTarget, windowQueriesFor("p95(1h) < median(1d)"), Observation(), kStart + 4);
    QCOMPARE(facts[0].count, 1);
    QCOMPARE(facts[1].count, 0);
}

void tst_TargetHistory::forgetsUnusedWindows()
{
    MetricWindows book;
    const QList<WindowQuery> queries = windowQueriesFor("median(1h) < 1s");
    book.setQueries(kTarget, queries, kStart);
    QVERIFY(book.setQueries(kTarget, {}, kStart).queries.isEmpty());
    QVERIFY(book.answers(kTarget, queries, Observation(), kStart).isEmpty());
    book.setQueries(kTarget, queries, kStart);
    book.retainOnly({});
    QVERIFY(book.answers(kTarget, queries, Observation(), kStart).isEmpty());
    book.add(resultAt(kStart, 5)); // result of an unknown target: ignored
}

//! Ten thousand targets, checked every 30 s, with a condition on the last hour or week.
void tst_TargetHistory::isCheap()
{
    constexpr int kTargets = 10'000;
    QRandomGenerator dice(9);
    constexpr int kEvery = 30'000; // [ms]
    // Covers twice the span, but measures only as many targets as fit into a short test. The cost per target is the same.
    for (const auto &[condition, rounds, measured] :
         {std::tuple("[RESPONSE_TIME] < 3 * median(1h)", 240, 500), std::tuple("[RESPONSE_TIME] < p95(7d)", 30'000, 5),
          std::tuple("forecast([VALUE].used, 7d) < 1", 30'000, 5)}) {
        const QList<WindowQuery> queries = windowQueriesFor(condition);
        const size_t before = mallinfo2().uordblks;
        MetricWindows book;
        QList<TargetId> ids;
        for (int i = 0; i < measured; ++i) {
            ids.append(QUuid::createUuidV5(kTarget, QString::number(i)));
            book.setQueries(ids.last(), queries, kStart);
        }
        test::CpuClock clock;
        for (int round = 0; round < rounds; ++round) {
            for (const TargetId &id : std::as_const(ids)) {
                const qint64 at = kStart + round * qint64(kEvery) + dice.bounded(1000);
                const Result result = resultAt(at, 20 + dice.bounded(80) + dice.generateDouble(), dice.bounded(100), id);
                book.answers(id, queries, result.observation, at);
                book.add(result);
            }
        }
        const double microseconds = double(clock.elapsedNs()) / 1000 / rounds / measured;
        const double kilobytes = double(mallinfo2().uordblks - before) / 1024 / measured;
        qInfo("%s: %.2f us of CPU a result (the result itself included), %.1f KB a target, %.0f MB for ten thousand", condition,
              microseconds, kilobytes, kilobytes * kTargets / 1024);
        QVERIFY(kilobytes < 16);
        QVERIFY(microseconds < 500); // allows for a sanitizer on a busy computer
    }
}

QTEST_GUILESS_MAIN(tst_TargetHistory)

} // namespace TargetHistoryTest

#include "tst_TargetHistory.moc"
