// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QSignalSpy>

namespace EnginePastTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests an engine with targets that have conditions on their history.
class tst_EnginePast : public QObject
{
    Q_OBJECT

private slots:
    void requestsHistoryOnceForNewConditions();
    void skipsConditionsUntilHistoryIsLoaded();
    void scheduledChecksWaitForHistory();
    void scheduledChecksDoNotWaitForever();
    void newResultsBecomeHistory();
    void cancelledChecksAreNotHistory();
    void testRunUsesTheHistoryOfAnotherTarget();

private:
    TestKinds m_kinds;
};

namespace {

Target targetWith(const QString &name, const QString &condition)
{
    Target target = TestKinds::target(u"quick"_s, name);
    if (!condition.isEmpty())
        target.conditions = {{condition, Outcome::Down}};
    return target;
}

QList<HistoryRequest> requestsIn(const QSignalSpy &spy)
{
    QList<HistoryRequest> all;
    for (const QList<QVariant> &arguments : spy)
        all += arguments.first().value<QList<HistoryRequest>>();
    return all;
}

//! Returns the stored history for a request: one result per minute for an hour.
StoredWindow earlierWindow(const HistoryRequest &wanted, double milliseconds)
{
    StoredWindow earlier;
    earlier.target = wanted.target;
    earlier.history = TargetHistory(wanted.queries);
    for (int minute = 60; minute > 0; --minute) {
        StoredResult result;
        result.at = wanted.before - minute * 60'000;
        result.durationMs = milliseconds;
        earlier.history.add(result);
    }
    return earlier;
}

} // namespace

void tst_EnginePast::requestsHistoryOnceForNewConditions()
{
    EngineHarness harness;
    QSignalSpy wanted(&harness.engine, &Engine::historyRequested);
    Target asking = targetWith(u"asking"_s, u"[RESPONSE_TIME] < 3 * median(1h)"_s);
    const Target plain = targetWith(u"plain"_s, u"[RESPONSE_TIME] < 1h"_s);
    harness.setTargets({asking, plain});
    harness.setTargets({asking, plain});
    QCOMPARE(requestsIn(wanted).size(), 1);
    QCOMPARE(requestsIn(wanted).first().target, asking.id);
    asking.conditions.append({u"p99(7d) < 1h"_s, Outcome::Down});
    harness.setTargets({asking, plain});
    QCOMPARE(requestsIn(wanted).size(), 2);
    QCOMPARE(requestsIn(wanted).last().queries.size(), 1);
}

void tst_EnginePast::skipsConditionsUntilHistoryIsLoaded()
{
    EngineHarness harness;
    QSignalSpy wanted(&harness.engine, &Engine::historyRequested);
    const Target fast = targetWith(u"fast"_s, u"max(1h) < 5s"_s);
    const Target slow = targetWith(u"slow"_s, u"max(1h) < 5s"_s);
    harness.setTargets({fast, slow});
    harness.check({fast, slow});
    QVERIFY(harness.waitForRun());
    for (const QString &name : {u"fast"_s, u"slow"_s}) {
        const Result first = harness.resultsOf(name).constLast();
        QCOMPARE(first.outcome, Outcome::Up);
        QVERIFY(first.conditions.first().isSkipped);
        QCOMPARE(first.conditions.first().reason, u"max(1h) can't be evaluated yet: the history is still being read."_s);
    }
    const QList<HistoryRequest> both = requestsIn(wanted);
    QCOMPARE(both.size(), 2);
    harness.engine.core()->takeStoredWindow({earlierWindow(both[0], 5), earlierWindow(both[1], 6'000)});
    harness.runSnapshots.clear();
    harness.check({fast, slow});
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"fast"_s).constLast().outcome, Outcome::Up);
    QVERIFY(harness.resultsOf(u"fast"_s).constLast().conditions.first().passes == true);
    QCOMPARE(harness.resultsOf(u"slow"_s).constLast().outcome, Outcome::Down);
}

//! Without stored history, a check skips conditions on the past. A target that was down could then become up after each start.
void tst_EnginePast::scheduledChecksWaitForHistory()
{
    ShiftedClock shift;
    EngineHarness harness({}, shift.clock());
    QSignalSpy wanted(&harness.engine, &Engine::historyRequested);
    const Target waiting = targetWith(u"waiting"_s, u"max(1h) < 5s"_s);
    const Target plain = targetWith(u"plain, after it"_s, {});
    harness.setTargets({waiting});
    harness.engine.core()->startSchedule();
    shift.monotonic += std::chrono::seconds(2);
    shift.wall += std::chrono::seconds(2);
    harness.setTargets({waiting, plain});
    QTRY_COMPARE(m_kinds.runsOf(plain.name), 1);
    QCOMPARE(m_kinds.runsOf(waiting.name), 0);
    harness.engine.core()->takeStoredWindow({earlierWindow(requestsIn(wanted).first(), 6'000)});
    QTRY_COMPARE(harness.resultsOf(waiting.name).size(), 1);
    QCOMPARE(harness.resultsOf(waiting.name).constFirst().outcome, Outcome::Down);
}

//! The history is on a disk that hangs.
void tst_EnginePast::scheduledChecksDoNotWaitForever()
{
    ShiftedClock shift;
    EngineHarness harness({}, shift.clock());
    QList<Target> targets{targetWith(u"hanging"_s, u"max(1h) < 5s"_s)};
    targets.first().schedule.every = std::chrono::hours(1);
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    // Steps too short to be mistaken for sleep. Each step ends with the check of a new target, which runs after all checks that
    // were due before.
    for (int passed = 2; passed <= 14; passed += 2) {
        shift.monotonic += std::chrono::seconds(2);
        shift.wall += std::chrono::seconds(2);
        targets.append(targetWith(u"after %1 s"_s.arg(passed), {}));
        targets.last().schedule.every = std::chrono::hours(1);
        harness.setTargets(targets);
        QTRY_COMPARE(m_kinds.runsOf(targets.constLast().name), 1);
        if (passed <= 6)
            QCOMPARE(m_kinds.runsOf(u"hanging"_s), 0);
    }
    QTRY_COMPARE(harness.resultsOf(u"hanging"_s).size(), 1);
    QVERIFY(harness.resultsOf(u"hanging"_s).constFirst().conditions.first().isSkipped);
}

//! Without stored history, five results that cover a quarter of the span suffice.
void tst_EnginePast::newResultsBecomeHistory()
{
    ShiftedClock clock;
    EngineHarness harness({}, clock.clock());
    const Target target = targetWith(u"own"_s, u"[RESPONSE_TIME] <= max(1m) + 1h"_s);
    harness.setTargets({target});
    for (int round = 0; round < 6; ++round) {
        harness.runSnapshots.clear();
        harness.check({target});
        QVERIFY(harness.waitForRun());
        clock.monotonic += std::chrono::seconds(4);
        clock.wall += std::chrono::seconds(4);
    }
    const QList<Result> results = harness.resultsOf(u"own"_s);
    QCOMPARE(results.size(), 6);
    QVERIFY(results[4].conditions.first().isSkipped);
    QVERIFY2(results[5].conditions.first().passes == true, qPrintable(results[5].conditions.first().reason));
    QVERIFY(results[5].conditions.first().reason.contains("from 5 result"_L1));
}

void tst_EnginePast::cancelledChecksAreNotHistory()
{
    EngineHarness harness;
    QSignalSpy wanted(&harness.engine, &Engine::historyRequested);
    Target target = TestKinds::target(u"slow"_s, u"stopped"_s, {{u"ms"_s, 200}});
    target.conditions = {{u"max(1h) < 5s"_s, Outcome::Down}};
    harness.setTargets({target});
    StoredWindow none;
    none.target = target.id;
    none.history = TargetHistory(requestsIn(wanted).first().queries);
    harness.engine.core()->takeStoredWindow({none});
    harness.check({target});
    QTRY_COMPARE(harness.started.size(), 1);
    harness.engine.core()->cancel({target.id});
    QVERIFY(harness.waitForRun());
    harness.runSnapshots.clear();
    harness.check({target});
    QVERIFY(harness.waitForRun());
    const Result result = harness.resultsOf(u"stopped"_s).constLast();
    QVERIFY2(result.conditions.first().reason.contains("can't be evaluated yet: 0 result"_L1),
             qPrintable(result.conditions.first().reason));
}

void tst_EnginePast::testRunUsesTheHistoryOfAnotherTarget()
{
    EngineHarness harness;
    QSignalSpy wanted(&harness.engine, &Engine::historyRequested);
    QSignalSpy testRunFinished(&harness.engine, &Engine::testRunFinished);
    Target target = targetWith(u"watched"_s, u"max(1h) < 5s"_s);
    harness.setTargets({target});
    harness.engine.core()->takeStoredWindow({earlierWindow(requestsIn(wanted).first(), 6'000)});
    Target trial = target;
    trial.id = QUuid::createUuid();
    harness.engine.core()->testRun(trial, target.id);
    QTRY_COMPARE(testRunFinished.size(), 1); // the test run may finish immediately
    QCOMPARE(testRunFinished.first().first().value<Result>().outcome, Outcome::Down);
}

QTEST_GUILESS_MAIN(tst_EnginePast)

} // namespace EnginePastTest

#include "tst_EnginePast.moc"
