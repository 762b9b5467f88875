// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/NetworkPool.h"
#include "engine/EngineHarness.h"
#include "engine/core/EngineCore.h"
#include "engine/schedule/Scheduler.h"
#include "support/EventLoop.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <stdexcept>

namespace EngineTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const EngineLimits kWide{10'000, {}, 1'000, 0};

QList<TargetId> idsOf(const QList<Target> &targets)
{
    QList<TargetId> ids;
    for (const Target &target : targets)
        ids.append(target.id);
    return ids;
}

} // namespace

//! Tests the complete engine, in the thread of the test and in a separate thread.
class tst_Engine : public QObject
{
    Q_OBJECT

private slots:
    void checksRequestedTargets();
    void anEmptyRunFinishesImmediately();
    void keepsReportingAfterAnException();
    void repeatsFailedChecksInARun_data();
    void repeatsFailedChecksInARun();
    void overlappingRunsAreMerged();
    void checksAgainAfterCancelling();
    void withdrawsARequestAfterCancelling_data();
    void withdrawsARequestAfterCancelling();
    void aHungHostDoesNotDelayOthers();
    void cancelsSingleChecks();
    void cancelsAThousand();
    void aLargeRunDoesNotBlockTheEventLoop();
    void aLargeRunMeasuresOnlyTheChecks();
    void cancelsALargeRun();
    void aRunKeepsItsOrderAndCountsWaitingChecks();
    void aRunReplacesTheFirstChecks();
    void skipsPausedTargets();
    void waitsForTheStartOfTheSchedule();
    void followsTheSchedule();
    void pausesAndResumes();
    void retriesSoftOutcomes();
    void checksAgainSoonDuringRecovery();
    void runAndScheduleDoNotBothRetry();
    void setTargetsLive_data();
    void setTargetsLive();
    void forgetsARemovedTarget();
    void changedTargetIsCheckedAgain();
    void keepsTheStateWhenATargetChanges();
    void reportsTheFirstResultAtOnceThenInBatches();
    void reportsComeInOrder();
    void reportsLoadAndTasks();
    void listsRequestedChecksFirst();
    void wallClockJumpsChangeNothing_data();
    void wallClockJumpsChangeNothing();
    void resumeCancelsRunningChecks();
    void resumeClosesKeptConnections();
    void deadlinesPassedDuringSleepDoNotCount();
    void abandonsACheckThatDoesNotEnd();
    void removesOverdueChecksFromTheQueue();
    void noticesAMissedCheck();
    void stopsWithAThousandRunning();
    void stopsAlthoughACheckDoesNotEnd();
    void stopsWithoutBeingUsed();
    void callsAfterItsEndHaveNoEffect();
    void worksInItsOwnThread();
};

void tst_Engine::checksRequestedTargets()
{
    TestKinds kinds;
    EngineHarness harness;
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 20, {{u"ms"_s, 20}});
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 20);
    const RunSnapshot round = harness.runSnapshots.last();
    QCOMPARE(round.id, 1U);
    QCOMPARE(round.total, 20);
    QCOMPARE(round.done, 20);
    QVERIFY(!round.cancelled);
    double sum = 0;
    for (const Result &result : std::as_const(harness.results)) {
        sum += result.observation.durationMs;
        QCOMPARE(result.outcome, Outcome::Up);
        QCOMPARE(result.kind, u"slow"_s);
        QVERIFY(result.hard);
        QVERIFY(result.at.isValid() && result.at.timeSpec() == Qt::UTC);
    }
    QCOMPARE(round.sequentialMs, sum);
    QVERIFY2(round.elapsedMs < sum, qPrintable(QString::number(round.elapsedMs)));
    QCOMPARE(harness.transitions.size(), 20);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(harness.results.at(i).sequence, quint64(i + 1));
}

//! An exception while a batch is reported is a bug, but it must not stop all later reports.
void tst_Engine::keepsReportingAfterAnException()
{
    TestKinds kinds;
    int reported = 0;
    bool clockFails = false; // the batch reads the clock for the load, after it has reported the results
    EngineEvents events;
    connect(&events, &EngineEvents::resultsReady, &events, [&] { clockFails = ++reported == 1; });
    const Clock real;
    const Clock clock(
        [&] {
            if (std::exchange(clockFails, false))
                throw std::runtime_error("trouble");
            return real.now();
        },
        [&real] { return real.wall(); });
    EngineCore core({}, EngineHarness::partsWith(clock), &events);
    const Target target = kinds.target(u"quick"_s, u"a"_s);
    core.setTargets({target}, {});
    QTest::ignoreMessage(QtCriticalMsg, "a task ended by an exception: trouble");
    core.checkNow({}, 1);
    QTRY_COMPARE(reported, 1);
    core.checkNow({}, 1);
    QTRY_COMPARE(reported, 2);
    const QCoro::Task<bool> closed = core.close(Milliseconds(5'000));
    QTRY_VERIFY(closed.isReady());
}

void tst_Engine::anEmptyRunFinishesImmediately()
{
    TestKinds kinds;
    EngineHarness harness;
    harness.engine.core()->checkNow({});
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.runSnapshots.last().total, 0);
    harness.engine.core()->checkNow({QUuid::createUuid()}); // unknown to the engine
    QTRY_COMPARE(harness.runSnapshots.last().id, 2U);
    QVERIFY(harness.waitForRun());
    QVERIFY(harness.results.isEmpty());
}

void tst_Engine::repeatsFailedChecksInARun_data()
{
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("checks");
    QTest::newRow("up: once") << u"up"_s << 3 << 1;
    QTest::newRow("down: as often as asked for") << u"down"_s << 3 << 3;
    QTest::newRow("down, one attempt") << u"down"_s << 1 << 1;
    QTest::newRow("degraded is repeated, too") << u"degraded"_s << 2 << 2;
    QTest::newRow("nonsense counts as one") << u"down"_s << -4 << 1;
}

void tst_Engine::repeatsFailedChecksInARun()
{
    QFETCH(QString, says);
    QFETCH(int, attempts);
    QFETCH(int, checks);
    TestKinds kinds;
    EngineHarness harness;
    Target target = TestKinds::target(u"flaky"_s, u"shop"_s);
    target.schedule.attempts = 3;
    target.schedule.retryEvery = 20ms;
    kinds.say(u"shop"_s, says);
    harness.setTargets({target});
    harness.check({target}, attempts);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), checks);
    QCOMPARE(harness.runSnapshots.last().total, 1);
    QCOMPARE(harness.runSnapshots.last().done, 1);
    if (says == u"up"_s)
        return;
    for (int i = 0; i < checks; ++i) {
        QCOMPARE(harness.results.at(i).attempt, i + 1);
        QCOMPARE(harness.results.at(i).hard, i == 2);
    }
    QCOMPARE(harness.transitions.size(), checks == 3 ? 1 : 0);
}

void tst_Engine::overlappingRunsAreMerged()
{
    TestKinds kinds;
    EngineHarness harness;
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 10, {{u"ms"_s, 60}});
    harness.setTargets(targets);
    harness.check(targets.mid(0, 6));
    QTRY_COMPARE(kinds.running(), 6);
    harness.check(targets); // six checks are running, and count as part of this run
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.runSnapshots.last().id, 1U);
    QCOMPARE(harness.runSnapshots.last().total, 10);
    QCOMPARE(harness.results.size(), 10);
    QVERIFY(!kinds.overlapped());
    harness.check(targets);
    QTRY_COMPARE(harness.runSnapshots.last().id, 2U);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 20);
}

void tst_Engine::checksAgainAfterCancelling()
{
    TestKinds kinds;
    EngineHarness harness;
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 5, {{u"ms"_s, 50}});
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(kinds.running(), 5);
    harness.engine.core()->cancelAll();
    harness.check(targets); // same event loop turn: pending results of cancelled checks don't count towards the new run
    QTRY_COMPARE(harness.results.size(), 10);
    QCOMPARE(harness.count(ErrorType::Cancelled), 5);
    QVERIFY(harness.waitForRun());
}

void tst_Engine::withdrawsARequestAfterCancelling_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"removed", "changed", "cancelled"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

//! A new check waits until the pending result of the cancelled check has been delivered. Until then, the new check may be
//! cancelled, and its target may be changed or removed.
void tst_Engine::withdrawsARequestAfterCancelling()
{
    QFETCH(const QString, what);
    TestKinds kinds;
    EngineHarness harness;
    const Target target = TestKinds::target(u"slow"_s, u"former"_s, {{u"ms"_s, 50}});
    Target changed = TestKinds::target(u"slow"_s, u"present"_s, {{u"ms"_s, 40}});
    changed.id = target.id;
    harness.setTargets({target});
    harness.check({target});
    QTRY_COMPARE(kinds.running(), 1);
    harness.engine.core()->cancelAll();
    harness.check({target});
    if (what == "removed"_L1)
        harness.setTargets({});
    else if (what == "changed"_L1)
        harness.setTargets({changed});
    else
        harness.engine.core()->cancelAll();
    QTRY_COMPARE(kinds.runsOf(u"present"_s), what == "changed"_L1 ? 1 : 0);
    QTRY_COMPARE(kinds.running(), 0);
    QVERIFY(waitForQuiet());
    QCOMPARE(kinds.runsOf(u"former"_s), 1);
    QCOMPARE(kinds.runsOf(u"present"_s), what == "changed"_L1 ? 1 : 0);
}

void tst_Engine::aHungHostDoesNotDelayOthers()
{
    TestKinds kinds;
    EngineHarness harness; // the default limits: 50 at the same time, 6 for each host
    QList<Target> hung = TestKinds::targets(u"hung"_s, 60, {{u"host"_s, u"dead.example"_s}});
    QList<Target> others;
    for (int i = 0; i < 100; ++i) {
        const QString host = QStringLiteral("host%1.example").arg(i % 20);
        others.append(TestKinds::target(u"slow"_s, QString::number(i), {{u"ms"_s, 5}, {u"host"_s, host}}));
    }
    harness.setTargets(hung + others);
    harness.check(hung);
    harness.check(others);
    QTRY_COMPARE(harness.results.size(), 100); // while all hung checks are still running
    QCOMPARE(kinds.mostAtOnceOfHost(u"dead.example"_s), 6);
    QCOMPARE(kinds.running(), 6);
    for (const Result &result : std::as_const(harness.results)) {
        QCOMPARE(result.outcome, Outcome::Up);
        QVERIFY(result.observation.phases.get(Phase::Queue).value_or(9e9) < 2'000);
    }
}

void tst_Engine::cancelsSingleChecks()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{2, {}, 6, 0});
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 3);
    harness.setTargets(targets);
    harness.engine.core()->cancel(idsOf(targets)); // nothing has started, so this has no effect
    harness.check(targets);
    QTRY_COMPARE(kinds.running(), 2);
    harness.engine.core()->cancel({targets.at(2).id}); // still waiting
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).targetId, targets.at(2).id);
    QCOMPARE(kinds.runs().size(), 2);
    harness.engine.core()->cancel({targets.at(0).id, QUuid::createUuid()}); // running
    QTRY_COMPARE(harness.results.size(), 2);
    QCOMPARE(harness.results.at(1).targetId, targets.at(0).id);
    QCOMPARE(harness.count(ErrorType::Cancelled), 2);
    QVERIFY(!harness.runSnapshots.last().finished);
    harness.engine.core()->cancelAll();
    QVERIFY(harness.waitForRun());
    QVERIFY(harness.runSnapshots.last().cancelled);
    QCOMPARE(harness.runSnapshots.last().done, 3);
    QVERIFY(harness.transitions.isEmpty());
    harness.engine.core()->cancel(idsOf(targets)); // all checks have ended, so this has no effect
    harness.engine.core()->cancelAll();
    QCOMPARE(harness.results.size(), 3);
}

void tst_Engine::cancelsAThousand()
{
    TestKinds kinds;
    EngineHarness harness(kWide);
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 1'000);
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(kinds.running(), 1'000);
    QElapsedTimer timer;
    timer.start();
    harness.engine.core()->cancelAll();
    QVERIFY(harness.waitForRun());
    QVERIFY2(timer.elapsed() < 1'000 * slowdownOfThisBuild(), qPrintable(QString::number(timer.elapsed())));
    qInfo("1,000 running checks cancelled and told in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(harness.count(ErrorType::Cancelled), 1'000);
    QCOMPARE(kinds.running(), 0);
}

void tst_Engine::aLargeRunDoesNotBlockTheEventLoop()
{
    TestKinds kinds;
    EngineHarness harness(kWide);
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 10'000);
    harness.setTargets(targets);
    qsizetype most = 0;
    qsizetype before = 0;
    QTimer turns;
    connect(&turns, &QTimer::timeout, this, [&] {
        most = std::max(most, kinds.runs().size() - before);
        before = kinds.runs().size();
    });
    turns.start(0);
    harness.check(targets);
    QTRY_COMPARE_WITH_TIMEOUT(kinds.running(), 10'000, 20'000);
    QVERIFY2(most <= 50, qPrintable(QString::number(most))); // two slices may start between two turns of this timer
    turns.stop();
    QElapsedTimer timer;
    timer.start();
    harness.engine.core()->cancelAll();
    QVERIFY(harness.waitForRun());
    qInfo("10,000 running checks cancelled in %lld ms", static_cast<long long>(timer.elapsed()));
}

void tst_Engine::aLargeRunMeasuresOnlyTheChecks()
{
    TestKinds kinds;
    EngineHarness harness; // default limit: 50 checks at the same time
    QList<Target> targets;
    QHash<QString, int> latencies;
    for (int i = 0; i < 10'000; ++i) {
        const QString name = QString::number(i);
        latencies.insert(name, 1 + i % 40);
        targets.append(TestKinds::target(u"slow"_s, name, {{u"ms"_s, 1 + i % 40}}));
    }
    harness.setTargets(targets);
    QEventLoop loop; // never idle, whereas qWaitFor() sleeps between turns
    connect(&harness.engine, &Engine::runChanged, &loop, [&loop](const RunSnapshot &round) {
        if (round.finished)
            loop.quit();
    });
    QTimer::singleShot(60s, &loop, &QEventLoop::quit);
    harness.check(targets);
    loop.exec();
    QCOMPARE(harness.results.size(), 10'000);
    QList<double> excess;
    for (const Result &result : std::as_const(harness.results))
        excess.append(result.observation.durationMs - latencies.value(result.targetName));
    std::sort(excess.begin(), excess.end());
    const double middle = excess.at(excess.size() / 2);
    qInfo("longer than their latency by %.2f ms (median), %.2f ms (99 %%), %.2f ms (most)", middle,
          excess.at(excess.size() * 99 / 100), excess.last());
    QVERIFY(excess.first() > -1);
    QVERIFY2(middle < 10 * slowdownOfThisBuild(), qPrintable(QString::number(middle)));
}

void tst_Engine::cancelsALargeRun()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{50, {}, 6, 0}); // most of them are queued
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 10'000);
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(harness.load.waiting, 9'950);
    harness.engine.core()->cancel({targets.last().id}); // a queued check
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).targetId, targets.last().id);
    QTRY_COMPARE(harness.load.waiting, 9'949);
    QList<Target> fewer = targets;
    fewer.remove(9'000, 100); // removed while queued: no results are expected
    harness.setTargets(fewer);
    QElapsedTimer timer;
    timer.start();
    harness.engine.core()->cancelAll();
    QVERIFY(harness.waitForRun());
    QVERIFY2(timer.elapsed() < 1'000 * slowdownOfThisBuild(), qPrintable(QString::number(timer.elapsed())));
    qInfo("10,000 checks, most of them waiting, cancelled and told in %lld ms", static_cast<long long>(timer.elapsed()));
    QTRY_COMPARE(harness.count(ErrorType::Cancelled), 9'900);
    QCOMPARE(harness.results.size(), 9'900);
    QVERIFY(harness.runSnapshots.last().cancelled);
    QCOMPARE(harness.runSnapshots.last().done, 10'000);
    QCOMPARE(kinds.runs().size(), 50);
    QTRY_COMPARE(harness.load.waiting, 0);
}

void tst_Engine::aRunKeepsItsOrderAndCountsWaitingChecks()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1, {}, 1, 0});
    const Target first = TestKinds::target(u"deaf"_s, u"first"_s);
    QList<Target> targets{first};
    targets += TestKinds::targets(u"hung"_s, 500, {{u"host"_s, u"dead.example"_s}}); // more than may be queued for one host
    targets += TestKinds::targets(u"quick"_s, 500);
    harness.setTargets(targets);
    harness.check(targets);
    harness.engine.core()->listTasks();
    QTRY_COMPARE(harness.tasks.size(), 1'000); // the default limit of the task list
    harness.engine.core()->listTasks(2'000);
    QTRY_COMPARE(harness.tasks.size(), 1'001);
    QTRY_COMPARE(harness.load.waiting, 1'000);
    for (const Target &target : std::as_const(targets)) {
        const auto isIt = [&](const TaskInfo &task) { return task.targetId == target.id; };
        QCOMPARE(std::count_if(harness.tasks.cbegin(), harness.tasks.cend(), isIt), 1);
    }
    QList<TargetId> hung;
    for (int i = 1; i <= 500; ++i)
        hung.append(targets.at(i).id);
    harness.engine.core()->cancel({hung.first()}); // the only check queued for its host, without a slot
    kinds.release();
    QTRY_VERIFY(kinds.running() == 1 && kinds.runs().size() > 1); // a hung check occupies the only slot
    harness.engine.core()->cancel(hung);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 1'001);
    QStringList quick = kinds.namesInOrder();
    quick.removeIf([](const QString &name) { return !name.startsWith(u"quick"_s); });
    for (int i = 0; i < 500; ++i)
        QCOMPARE(quick.at(i), targets.at(501 + i).name);
}

void tst_Engine::aRunReplacesTheFirstChecks()
{
    TestKinds kinds;
    ShiftedClock shift;
    EngineHarness harness(EngineLimits{}, shift.clock());
    QList<Target> targets = TestKinds::targets(u"quick"_s, 40); // first checks are spread over two seconds
    for (Target &target : targets)
        target.schedule.every = 60s;
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    harness.engine.core()->checkNow({});
    QVERIFY(harness.waitForRun());
    QCOMPARE(kinds.runs().size(), 40);
    // Nearly a quarter of the interval, in steps. Each step waits for the check of a new target, which runs after all checks
    // that were due earlier.
    for (int passed = 2; passed <= 14; passed += 2) {
        shift.monotonic += 2s;
        shift.wall += 2s;
        Target next = TestKinds::target(u"quick"_s, QString::number(passed));
        next.schedule.every = 365 * 24h;
        targets.append(next);
        harness.setTargets(targets);
        QVERIFY(QTest::qWaitFor([&] { return kinds.runsOf(next.name) == 1; }));
    }
    QCOMPARE(kinds.runs().size(), 40 + 7);
}

void tst_Engine::skipsPausedTargets()
{
    TestKinds kinds;
    EngineHarness harness;
    QList<Target> targets = TestKinds::targets(u"quick"_s, 3);
    targets[1].paused = true;
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.results.size(), 2);
    harness.engine.core()->checkNow({});
    QTRY_COMPARE(harness.results.size(), 4);
    QCOMPARE(kinds.runsOf(targets.at(1).name), 0);
    harness.check({targets.at(1)}); // a manual check
    QTRY_COMPARE(harness.results.size(), 5);
    QCOMPARE(kinds.runsOf(targets.at(1).name), 1);
    targets[1].paused = false;
    harness.setTargets(targets);
    QTRY_COMPARE(kinds.runsOf(targets.at(1).name), 2);
}

void tst_Engine::waitsForTheStartOfTheSchedule()
{
    TestKinds kinds;
    const QList<Target> targets = TestKinds::targets(u"quick"_s, 5);
    EngineHarness idle;
    idle.setTargets(targets);
    EngineHarness started; // runs checks at the times at which `idle` would
    started.setTargets(targets);
    started.engine.core()->startSchedule();
    QTRY_COMPARE(started.results.size(), 5);
    QVERIFY(waitForQuiet());
    QVERIFY(idle.started.isEmpty());
}

void tst_Engine::followsTheSchedule()
{
    TestKinds kinds;
    EngineHarness harness;
    QList<Target> targets = TestKinds::targets(u"quick"_s, 5);
    for (Target &target : targets)
        target.schedule.every = 1s;
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    harness.engine.core()->startSchedule();
    QTRY_VERIFY(kinds.runs().size() >= 5 * 4);
    for (const Target &target : std::as_const(targets)) {
        QList<double> began;
        for (const TestKinds::Run &run : kinds.runs()) {
            if (run.name == target.name)
                began.append(run.beganMs);
        }
        QVERIFY(began.size() >= 3);
        for (qsizetype i = 2; i < began.size(); ++i) {
            // On a busy computer, a check may start late, but never early.
            QVERIFY2(began.at(i) - began.at(1) > 1'000.0 * double(i - 1) - 900, qPrintable(QString::number(began.at(i))));
        }
    }
}

void tst_Engine::pausesAndResumes()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1, {}, 6, 0});
    Target running = TestKinds::target(u"deaf"_s, u"runs on"_s); // until it is released
    running.schedule.every = 365 * 24h;
    QList<Target> waiting = TestKinds::targets(u"quick"_s, 3);
    for (Target &target : waiting)
        target.schedule.every = 1s;
    harness.setTargets({running});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.running(), 1);
    harness.setTargets(QList<Target>{running} + waiting);
    QTRY_COMPARE(harness.load.waiting, 3);
    harness.engine.core()->setPaused(true);
    QTRY_VERIFY(harness.load.paused && harness.load.waiting == 0);
    QCOMPARE(kinds.running(), 1); // running checks continue
    kinds.release();
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(kinds.runs().size(), 1);
    QCOMPARE(harness.results.at(0).outcome, Outcome::Up);
    harness.check({waiting.at(0)}); // manual checks also run while paused
    QTRY_COMPARE(kinds.runs().size(), 2);
    EngineHarness going; // a second engine that isn't paused keeps checking
    Target marker = TestKinds::target(u"quick"_s, u"marker"_s);
    marker.schedule.every = 1s;
    going.setTargets({marker});
    going.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.runsOf(u"marker"_s), 3);
    QCOMPARE(kinds.runs().size(), 2 + 3);
    QCOMPARE(harness.count(ErrorType::Cancelled), 0); // a check removed from the queue has no result

    harness.started.clear();
    const double resumedAt = kinds.nowMs();
    harness.engine.core()->setPaused(false);
    QTRY_COMPARE(kinds.runsOf(u"marker"_s), 5);
    const double passed = (kinds.nowMs() - resumedAt) / 1e3; // [s]
    for (const Target &target : std::as_const(waiting)) {    // checked soon, and all missed checks are merged into one
        const qsizetype runs = harness.started.count(target.id);
        QVERIFY2(runs >= 1 && double(runs) <= passed + 2, qPrintable(QString::number(runs)));
    }
    QVERIFY(!harness.load.paused);
}

void tst_Engine::retriesSoftOutcomes()
{
    TestKinds kinds;
    EngineHarness harness;
    Target target = TestKinds::target(u"flaky"_s, u"shop"_s);
    target.schedule.every = 60s;
    target.schedule.attempts = 3;
    target.schedule.retryEvery = 60ms;
    kinds.say(u"shop"_s, u"down"_s);
    Target stubborn = TestKinds::target(u"flaky"_s, u"stubborn"_s);
    stubborn.schedule = target.schedule;
    stubborn.schedule.attempts = 5;
    kinds.say(u"stubborn"_s, u"down"_s);
    harness.setTargets({target});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.transitions.size(), 1);
    QCOMPARE(harness.results.size(), 3);
    QVERIFY(!harness.results.at(0).hard);
    QVERIFY(!harness.results.at(1).hard);
    QVERIFY(harness.results.at(2).hard);
    QCOMPARE(harness.results.at(2).attempt, 3);
    QCOMPARE(harness.transitions.at(0).after.outcome, Outcome::Down);
    QVERIFY(!harness.transitions.at(0).before.known);
    const QList<TestKinds::Run> runs = kinds.runs();
    QVERIFY(runs.at(1).beganMs - runs.at(0).beganMs >= 60 * 0.9);
    QVERIFY(runs.at(2).beganMs - runs.at(1).beganMs >= 120 * 0.9); // twice the interval
    harness.setTargets({target, stubborn});
    QTRY_COMPARE(kinds.runsOf(u"stubborn"_s), 4); // a fourth attempt of the first target would have run before this
    QCOMPARE(kinds.runsOf(u"shop"_s), 3);         // confirmed, so the schedule applies again

    kinds.say(u"shop"_s, u"up"_s);
    harness.setTargets({target});
    harness.check({target});
    QTRY_COMPARE(harness.transitions.size(), 2);
    QCOMPARE(harness.transitions.at(1).before.outcome, Outcome::Down);
    QCOMPARE(harness.transitions.at(1).after.outcome, Outcome::Up);
}

void tst_Engine::checksAgainSoonDuringRecovery()
{
    TestKinds kinds;
    EngineHarness harness;
    Target target = TestKinds::target(u"flaky"_s, u"shop"_s);
    target.schedule.every = 60s;
    target.schedule.attempts = 1;
    target.schedule.successes = 3;
    target.schedule.retryEvery = 20ms;
    kinds.say(u"shop"_s, u"down"_s);
    harness.setTargets({target});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.transitions.size(), 1);
    kinds.say(u"shop"_s, u"up"_s);
    harness.check({target});
    QTRY_COMPARE(harness.transitions.size(), 2);
    QCOMPARE(harness.results.size(), 1 + 3);
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(harness.results.at(i).hard, i == 3);
        QCOMPARE(harness.results.at(i).attempt, i == 3 ? 1 : i);
    }
    QCOMPARE(harness.transitions.at(1).after.outcome, Outcome::Up);
    QCOMPARE(harness.transitions.at(1).after.since, harness.results.at(1).at);
}

void tst_Engine::runAndScheduleDoNotBothRetry()
{
    TestKinds kinds;
    EngineHarness harness;
    Target target = TestKinds::target(u"flaky"_s, u"shop"_s);
    target.schedule.attempts = 50;
    target.schedule.retryEvery = 100ms;
    harness.setTargets({target});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.results.size(), 1);
    kinds.say(u"shop"_s, u"down"_s);
    int runs = 0;
    connect(&harness.engine, &Engine::runChanged, &harness,
            [&](const RunSnapshot &round) { runs = round.finished ? int(kinds.runs().size()) : 0; });
    harness.check({target}, 3);
    QTRY_COMPARE(runs, 1 + 3);            // the first check and the three of the run
    QTRY_VERIFY(kinds.runs().size() > 5); // still soft: the schedule continues with the retries
}

void tst_Engine::setTargetsLive_data()
{
    QTest::addColumn<bool>("following");
    QTest::newRow("while the schedule runs") << true;
    QTest::newRow("before it is started") << false;
}

void tst_Engine::setTargetsLive()
{
    QFETCH(bool, following);
    TestKinds kinds;
    EngineHarness harness;
    QList<Target> targets = TestKinds::targets(u"quick"_s, 3);
    harness.setTargets(targets);
    if (following)
        harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.load.targets, 3);
    QTRY_COMPARE(harness.results.size(), following ? 3 : 0);
    targets.append(TestKinds::target(u"quick"_s, u"new"_s));
    harness.setTargets(targets);
    QTRY_COMPARE(harness.load.targets, 4);
    QTRY_COMPARE(kinds.runsOf(u"new"_s),
                 following ? 1 : 0); // a new target is checked immediately, the schedule of the others is unchanged
    QCOMPARE(kinds.runs().size(), following ? 4 : 0);
    targets[0].name = u"renamed"_s; // changing only the name triggers no check
    Target later = TestKinds::target(u"quick"_s, u"later"_s);
    while (Scheduler::spread(later.id, {}, 1s) < Scheduler::spread(targets.at(0).id, {}, 1s))
        later.id = QUuid::createUuid(); // if the rename triggered a check, it would precede the check of this target
    targets.append(later);
    harness.setTargets(targets);
    if (following)
        QTRY_COMPARE(kinds.runsOf(u"later"_s), 1);
    QCOMPARE(kinds.runs().size(), following ? 5 : 0);
    harness.check({targets.at(0)});
    QTRY_VERIFY(!harness.resultsOf(u"renamed"_s).isEmpty());
    QCOMPARE(kinds.runs().size(), following ? 6 : 1);
}

void tst_Engine::forgetsARemovedTarget()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{2, {}, 6, 0});
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 3);
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    harness.check(targets);
    QTRY_COMPARE(kinds.running(), 2);
    harness.setTargets({});
    QTRY_COMPARE(kinds.running(), 0);
    QVERIFY(harness.waitForRun());
    QTRY_COMPARE(harness.load.targets, 0);
    QTRY_COMPARE(harness.load.waiting, 0);
    QCOMPARE(harness.results.size(), 0);
    QCOMPARE(kinds.runs().size(), 2);
}

void tst_Engine::changedTargetIsCheckedAgain()
{
    TestKinds kinds;
    EngineHarness harness;
    Target target = TestKinds::target(u"hung"_s, u"before"_s);
    harness.setTargets({target});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.running(), 1);
    Target changed = TestKinds::target(u"quick"_s, u"after"_s);
    changed.id = target.id;
    harness.setTargets({changed});
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).targetName, u"after"_s); // no result for the old version
    QCOMPARE(kinds.running(), 0);

    changed.schedule.every = 5s; // another interval: checked soon
    harness.setTargets({changed});
    QTRY_COMPARE(harness.results.size(), 2);

    // Within a run, the check of the target's new version counts.
    Target third = TestKinds::target(u"hung"_s, u"third"_s);
    third.id = target.id;
    harness.setTargets({third});
    harness.check({third});
    QTRY_COMPARE(kinds.running(), 1);
    harness.setTargets({changed});
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.last().targetName, u"after"_s);
    QCOMPARE(harness.count(ErrorType::Cancelled), 0);
}

void tst_Engine::keepsTheStateWhenATargetChanges()
{
    TestKinds kinds;
    EngineHarness harness;
    Target target = TestKinds::target(u"flaky"_s, u"shop"_s);
    kinds.say(u"shop"_s, u"down"_s);
    target.schedule.attempts = 2;
    harness.setTargets({target});
    harness.check({target});
    QTRY_COMPARE(harness.results.size(), 1);
    target.tags.append(u"prod"_s);
    harness.setTargets({target});
    harness.check({target});
    QTRY_COMPARE(harness.results.size(), 2);
    QCOMPARE(harness.results.at(1).attempt, 2);
    QVERIFY(harness.results.at(1).hard);
}

void tst_Engine::reportsTheFirstResultAtOnceThenInBatches()
{
    TestKinds kinds;
    EngineHarness harness(kWide);
    QList<Target> targets;
    for (int i = 0; i < 1'000; ++i)
        targets.append(TestKinds::target(u"slow"_s, QString::number(i), {{u"ms"_s, i}}));
    harness.setTargets(targets);
    QElapsedTimer timer;
    timer.start();
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 1'000);
    const double whole = harness.batchTimes.last() - harness.batchTimes.first();
    QVERIFY(whole > 900);
    const double rate = double(harness.batchTimes.size() - 1) / (whole / 1e3);
    qInfo("%lld batches, %.1f a second", static_cast<long long>(harness.batchTimes.size()), rate);
    QVERIFY2(rate <= 30, qPrintable(QString::number(rate)));
    for (qsizetype i = 1; i < harness.batchTimes.size(); ++i)
        QVERIFY(harness.batchTimes.at(i) - harness.batchTimes.at(i - 1) > 30);

    const Target one = TestKinds::target(u"quick"_s, u"one"_s);
    harness.setTargets({one});
    QTRY_COMPARE(harness.load.targets, 1);
    QVERIFY(waitForQuiet());
    harness.check({one});
    processPendingEvents();
    QCOMPARE(harness.results.last().targetName, u"one"_s);
}

void tst_Engine::reportsComeInOrder()
{
    TestKinds kinds;
    EngineHarness harness;
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 10, {{u"ms"_s, 5}});
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    for (const Target &target : targets) {
        const QString id = target.id.toString();
        const qsizetype started = harness.signalLog.indexOf(u"started "_s + id);
        const qsizetype result = harness.signalLog.indexOf(u"result "_s + id);
        const qsizetype transition = harness.signalLog.indexOf(u"transition "_s + id);
        QVERIFY(started >= 0);
        QVERIFY(started < result);
        QVERIFY(result < transition);
        QVERIFY(transition < harness.signalLog.indexOf(u"round 1 10"_s));
    }
    QVERIFY(harness.shutDown());
    QCOMPARE(harness.signalLog.last(), u"stopped"_s);
    const qsizetype said = harness.signalLog.size();
    harness.engine.post([targets](EngineCore &core) {
        core.setTargets(targets);
        core.checkNow({});
        core.cancelAll();
        core.listTasks();
    });
    harness.engine.shutDown();
    QVERIFY(waitForQuiet());
    QCOMPARE(harness.signalLog.size(), said); // no further report
}

void tst_Engine::reportsLoadAndTasks()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{3, {}, 6, 0});
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 8);
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(harness.load.running, 3);
    QTRY_COMPARE(harness.load.waiting, 5);
    QCOMPARE(harness.load.targets, 8);
    QCOMPARE(harness.load.limit, 3);
    harness.engine.core()->listTasks();
    QTRY_COMPARE(harness.tasks.size(), 8);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(harness.tasks.at(i).waitingFor, i < 3 ? WaitReason::None : WaitReason::Limit);
        QCOMPARE(harness.tasks.at(i).reason, CheckReason::OnDemand);
        QCOMPARE(harness.tasks.at(i).targetId, targets.at(i).id);
    }
    harness.engine.core()->setLimits(EngineLimits{8, {}, 8, 0});
    QTRY_COMPARE(harness.load.running, 8);
    QCOMPARE(harness.load.limit, 8);
}

void tst_Engine::listsRequestedChecksFirst()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1, {}, 500, 0});
    const QList<Target> scheduled = TestKinds::targets(u"hung"_s, 2);
    // more checks than can be queued at the same time
    const QList<Target> asked = TestKinds::targets(u"hung"_s, 300);
    harness.setTargets(scheduled);
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.load.waiting, 1);
    harness.setTargets(scheduled + asked);
    harness.check(asked);
    QTRY_VERIFY(harness.load.waiting > 300);
    harness.engine.core()->listTasks();
    QTRY_VERIFY(harness.tasks.size() > 300);
    for (int i = 1; i <= 300; ++i)
        QCOMPARE(harness.tasks.at(i).reason, CheckReason::OnDemand);
    QCOMPARE(harness.tasks.at(301).reason, CheckReason::Scheduled);
}

void tst_Engine::wallClockJumpsChangeNothing_data()
{
    QTest::addColumn<std::chrono::milliseconds>("jump");
    QTest::newRow("two hours back") << std::chrono::milliseconds(-2h);
    QTest::newRow("two hours forward") << std::chrono::milliseconds(2h);
}

void tst_Engine::wallClockJumpsChangeNothing()
{
    QFETCH(std::chrono::milliseconds, jump);
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    QList<Target> targets = TestKinds::targets(u"quick"_s, 10);
    for (Target &target : targets)
        target.schedule.every = 1s;
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.transitions.size(), 10);
    shifted.wall += jump;
    const double jumpedAt = kinds.nowMs();
    const auto keepsGoing = [&](const Target &target) {
        return std::count_if(kinds.runs().cbegin(), kinds.runs().cend(),
                             [&](const TestKinds::Run &run) { return run.name == target.name && run.beganMs > jumpedAt; })
            >= 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(targets.cbegin(), targets.cend(), keepsGoing), 20'000);
    QCOMPARE(harness.transitions.size(), 10);
    QCOMPARE(harness.count(ErrorType::Cancelled), 0);
    for (const Target &target : std::as_const(targets)) {
        double last = 0;
        double longest = 0;
        for (const TestKinds::Run &run : kinds.runs()) {
            if (run.name != target.name)
                continue;
            longest = last > 0 ? std::max(longest, run.beganMs - last) : 0;
            last = run.beganMs;
        }
        QVERIFY2(longest < 2'000 * slowdownOfThisBuild(), qPrintable(QString::number(longest))); // two check intervals
    }
    QCOMPARE(harness.results.last().sequence, quint64(harness.results.size())); // the sequence doesn't depend on the clock
}

void tst_Engine::resumeCancelsRunningChecks()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    QList<Target> targets = TestKinds::targets(u"hung"_s, 4);
    for (Target &target : targets) {
        target.schedule.timeout = 1'500ms;
        target.schedule.attempts = 1;
    }
    harness.setTargets(targets);
    QList<EngineInterruption> stands;
    QObject::connect(&harness.engine, &Engine::interruptionEnded, &harness,
                     [&stands](const EngineInterruption &stand) { stands.append(stand); });
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.running(), 4);
    shifted.wall += 1h; // the computer sleeps through the deadlines
    QTRY_COMPARE(harness.count(ErrorType::Cancelled), 4);
    QCOMPARE(stands.size(), 1);
    QVERIFY(stands.first().slept);
    QVERIFY(std::abs(stands.first().to - stands.first().from - 3'600'000) < 10'000);
    QCOMPARE(harness.count(ErrorType::Timeout), 0);
    QVERIFY(harness.transitions.isEmpty());
    for (const Result &result : std::as_const(harness.results))
        QVERIFY(result.observation.error->message().contains(u"interrupted"_s));
    QTRY_COMPARE(kinds.runs().size(), 8); // repeated soon, although the next tick is a minute away
    QTRY_COMPARE(harness.count(ErrorType::Timeout), 4);
    QTRY_COMPARE(harness.transitions.size(), 4);
    QVERIFY(!kinds.overlapped());

    // In a run, the repeated check counts. This also applies if the schedule is stopped.
    EngineHarness unscheduled({}, shifted.clock());
    const Target slow = TestKinds::target(u"slow"_s, u"slow"_s, {{u"ms"_s, 100}});
    unscheduled.setTargets({slow});
    unscheduled.check({slow});
    QTRY_COMPARE(kinds.runsOf(u"slow"_s), 1);
    shifted.wall += 1h;
    QVERIFY(unscheduled.waitForRun());
    QCOMPARE(unscheduled.results.size(), 2);
    QCOMPARE(unscheduled.results.at(1).outcome, Outcome::Up);
    QCOMPARE(unscheduled.runSnapshots.last().done, 1);
}

void tst_Engine::resumeClosesKeptConnections()
{
    TestKinds kinds;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
    QVERIFY(socket->waitForConnected());
    ShiftedClock shifted;
    CheckServices *services = nullptr;
    EngineParts parts = EngineHarness::partsWith(shifted.clock());
    parts.makeServices = [&services] {
        auto made = std::make_unique<CheckServices>();
        services = made.get();
        return made;
    };
    EngineHarness harness({}, parts);
    harness.setTargets({});
    QVERIFY(services);
    services->get<NetworkPool>().storeIdleConnection(u"key"_s, std::move(socket));
    QCOMPARE(services->get<NetworkPool>().idleConnections(), 1);
    shifted.wall += 1h;
    QTRY_COMPARE(services->get<NetworkPool>().idleConnections(), 0);
}

void tst_Engine::deadlinesPassedDuringSleepDoNotCount()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    QList<Target> targets = TestKinds::targets(u"hung"_s, 4);
    for (Target &target : targets)
        target.schedule.timeout = 300ms; // long before the engine reads the clocks again
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(kinds.running(), 4);
    shifted.wall += 1h;
    QTRY_COMPARE(harness.results.size(), 4);
    QCOMPARE(harness.count(ErrorType::Cancelled), 4); // none of the interrupted checks timed out
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.count(ErrorType::Timeout), 4); // the repeated checks timed out
    QCOMPARE(kinds.runs().size(), 8);
}

void tst_Engine::abandonsACheckThatDoesNotEnd()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness(EngineLimits{1, {}, 6, 0}, shifted.clock());
    Target target = TestKinds::target(u"deaf"_s, u"stuck"_s);
    target.schedule.timeout = 50ms;
    target.schedule.attempts = 1;
    harness.setTargets({target});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.running(), 1);
    QTest::ignoreMessage(QtCriticalMsg, "the check of stuck didn't stop at its timeout and was abandoned");
    QVERIFY(shifted.pass(6s));
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).outcome, Outcome::Unknown);
    QCOMPARE(harness.results.at(0).observation.error->type(), ErrorType::Internal);
    QCOMPARE(harness.transitions.size(), 1);
    harness.check({target});
    QTRY_COMPARE(kinds.runs().size(), 2); // the target can be checked again although there is only one slot
    kinds.release();
    QTest::ignoreMessage(QtWarningMsg, "the abandoned check of stuck has finished");
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 2);
}

void tst_Engine::removesOverdueChecksFromTheQueue()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness(EngineLimits{1, {}, 6, 0}, shifted.clock());
    Target blocker = TestKinds::target(u"hung"_s, u"blocker"_s);
    blocker.schedule.timeout = 1h;
    Target waiting = TestKinds::target(u"quick"_s, u"waiting"_s);
    waiting.schedule.every = 2s;
    waiting.schedule.timeout = 1s;
    waiting.schedule.attempts = 1;
    harness.setTargets({blocker});
    harness.check({blocker});
    QTRY_COMPARE(kinds.running(), 1);
    harness.setTargets({blocker, waiting});
    harness.engine.core()->startSchedule();
    QTRY_VERIFY(harness.load.waiting >= 1);
    QTest::ignoreMessage(QtWarningMsg, "the check of waiting waited too long and was removed from the queue");
    QVERIFY(shifted.pass(6s));
    QTRY_COMPARE(harness.resultsOf(u"waiting"_s).size(), 1);
    const Result result = harness.resultsOf(u"waiting"_s).at(0);
    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.observation.error->type(), ErrorType::Cancelled); // the result says nothing about the target
    QVERIFY(result.observation.error->message().startsWith(u"Not checked: waited "_s));
    QVERIFY(harness.transitions.isEmpty());
    harness.engine.core()->cancel({blocker.id});
    QTRY_VERIFY(harness.resultsOf(u"waiting"_s).size() >= 2); // the target is checked again
    QCOMPARE(harness.resultsOf(u"waiting"_s).at(1).outcome, Outcome::Up);
}

void tst_Engine::noticesAMissedCheck()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    Target lost = TestKinds::target(u"quick"_s, u"lost"_s);
    lost.schedule.every = 60s;
    lost.schedule.timeout = 10s;
    Target other = TestKinds::target(u"quick"_s, u"other"_s);
    other.schedule.every = 365 * 24h;
    harness.setTargets({lost, other});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.transitions.size(), 2);

    // The clock passes the next tick and every tolerance. The scheduler's timer doesn't fire, because it runs on real time.
    QTest::ignoreMessage(QtCriticalMsg, "the check of lost is overdue and runs now");
    while (shifted.monotonic < 200s) { // in steps too short to be mistaken for sleep
        shifted.monotonic += 2s;
        shifted.wall += 2s;
        const int before = kinds.runsOf(u"other"_s);
        harness.check({other});
        QTRY_COMPARE(kinds.runsOf(u"other"_s), before + 1); // when this check ends, the engine reads the clocks
    }
    QTRY_COMPARE(harness.resultsOf(u"lost"_s).size(), 3);
    const Result missed = harness.resultsOf(u"lost"_s).at(1);
    QCOMPARE(missed.outcome, Outcome::Unknown);
    QCOMPARE(missed.observation.error->type(), ErrorType::Internal);
    QVERIFY(missed.observation.error->message().startsWith(
        u"The check of this target is overdue because of a bug in Watchkeeper"_s));
    QCOMPARE(missed.observation.durationMs, 0);
    QCOMPARE(harness.resultsOf(u"lost"_s).at(2).outcome, Outcome::Up); // checked immediately
    QCOMPARE(kinds.runsOf(u"lost"_s), 2);
    QCOMPARE(harness.load.waiting, 0);
}

void tst_Engine::stopsWithAThousandRunning()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1'000, {}, 1'000, 0});
    QList<Target> targets = TestKinds::targets(u"hung"_s, 2'000);
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    harness.check(targets, 3);
    QTRY_COMPARE(kinds.running(), 1'000); // another 1,000 are queued
    QElapsedTimer timer;
    timer.start();
    QVERIFY(harness.shutDown());
    qInfo("stopped with 1,000 running and 1,000 waiting checks in %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(timer.elapsed() < 1'000 * slowdownOfThisBuild(), qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(kinds.running(), 0);
    QCOMPARE(kinds.runs().size(), 1'000);
    QCOMPARE(harness.count(ErrorType::Cancelled), 2'000); // reported before the engine stopped
}

void tst_Engine::stopsAlthoughACheckDoesNotEnd()
{
    TestKinds kinds;
    EngineHarness harness;
    const QList<Target> targets{TestKinds::target(u"deaf"_s, u"stuck"_s), TestKinds::target(u"quick"_s, u"good"_s)};
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(harness.results.size(), 1);
    QTest::ignoreMessage(QtCriticalMsg, "some checks don't stop and are abandoned");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(harness.shutDown());
    QVERIFY2(timer.elapsed() < 1'000 * slowdownOfThisBuild(), qPrintable(QString::number(timer.elapsed())));
    kinds.release(); // the late end of this check must not access deleted objects or leak memory
    QTRY_COMPARE(kinds.running(), 0);
    QVERIFY(waitForQuiet());
}

void tst_Engine::stopsWithoutBeingUsed()
{
    Engine engine;
    QSignalSpy stopped(&engine, &Engine::stopped);
    engine.shutDown();
    engine.shutDown();
    QCOMPARE(stopped.count(), 1);
    const Engine neverUsed;
}

void tst_Engine::callsAfterItsEndHaveNoEffect()
{
    int calls = 0;
    const auto count = [&calls](EngineCore &) { ++calls; };
    EngineHarness harness;
    harness.engine.post(count);
    QTRY_COMPARE(calls, 1);
    QVERIFY(harness.shutDown());
    QVERIFY(!harness.engine.core());
    harness.engine.post(count);
    Engine().post(count); // destroyed before the call can run
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 1);
}

void tst_Engine::worksInItsOwnThread()
{
    TestKinds kinds; // not accessed until the thread has ended
    QThread thread;
    thread.setObjectName(u"engine"_s);
    EngineParts parts = EngineHarness::partsWith(Clock());
    QThread *servicesMadeIn = nullptr;
    parts.makeServices = [&servicesMadeIn] {
        servicesMadeIn = QThread::currentThread();
        return std::make_unique<CheckServices>();
    };
    auto *engine = new Engine(kWide, parts);
    engine->moveToThread(&thread);
    connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    thread.start();

    const QList<Target> targets = TestKinds::targets(u"slow"_s, 200, {{u"ms"_s, 10}});
    QList<Result> results;
    std::optional<RunSnapshot> last;
    bool stopped = false;
    connect(engine, &Engine::resultsReady, this, [&results](const QList<Result> &news) { results += news; });
    connect(engine, &Engine::runChanged, this, [&last](const RunSnapshot &news) { last = news; });
    connect(engine, &Engine::stopped, this, [&stopped] { stopped = true; });
    engine->post([targets](EngineCore &core) { core.setTargets(targets); });
    engine->post([](EngineCore &core) { core.checkNow({}); });
    QTRY_VERIFY(last && last->finished);
    QCOMPARE(results.size(), 200);
    engine->post([](EngineCore &core) { core.startSchedule(); });
    engine->post([](EngineCore &core) { core.checkNow({}); });
    QMetaObject::invokeMethod(engine, &Engine::shutDown, Qt::QueuedConnection);
    QTRY_VERIFY(stopped);
    thread.quit();
    QVERIFY(thread.wait(5'000));
    QCOMPARE(servicesMadeIn, &thread);
    QCOMPARE(kinds.running(), 0);
}

QTEST_GUILESS_MAIN(tst_Engine)

} // namespace EngineTest

#include "tst_Engine.moc"
