// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QTest>

namespace TestRunsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Records the results of an engine's test runs.
class TestRunRecorder
{
public:
    explicit TestRunRecorder(EngineHarness *harness)
    {
        QObject::connect(&harness->engine, &Engine::testRunFinished, harness, [this, harness](const Result &result) {
            results.append(result);
            cameAfterTheEnd = cameAfterTheEnd || harness->isStopped();
        });
    }
    int count(ErrorType type) const
    {
        return static_cast<int>(std::count_if(results.cbegin(), results.cend(), [type](const Result &result) {
            return result.observation.error && result.observation.error->type() == type;
        }));
    }

    QList<Result> results;
    bool cameAfterTheEnd = false;
};

} // namespace

//! Tests the test runs of targets that aren't monitored.
class tst_TestRuns : public QObject
{
    Q_OBJECT

private slots:
    void endsWithOneResult_data();
    void endsWithOneResult();
    void leavesNoTrace();
    void respectsTheLimits();
    void runsBeforeScheduledChecks();
    void isCancelled_data();
    void isCancelled();
    void isRepeatedAfterSleep();
    void isAbandonedWhenItDoesNotEnd();
    void endsWithTheEngine();
    void endsWithTheEngineEvenIfItHangs();
};

void tst_TestRuns::endsWithOneResult_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<int>("outcome");
    QTest::newRow("quick") << u"quick"_s << QJsonObject() << int(Outcome::Up);
    QTest::newRow("slow and bad") << u"slow"_s << QJsonObject{{u"ms"_s, 20}, {u"says"_s, u"down"_s}} << int(Outcome::Down);
    QTest::newRow("out of time") << u"hung"_s << QJsonObject() << int(Outcome::Down);
    QTest::newRow("a fault of ours") << u"throwsAtOnce"_s << QJsonObject() << int(Outcome::Unknown);
}

void tst_TestRuns::endsWithOneResult()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, fields);
    QFETCH(int, outcome);
    TestKinds kinds;
    EngineHarness harness;
    const TestRunRecorder heard(&harness);
    if (kind == u"throwsAtOnce"_s)
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"exception in the check"_s));
    Target target = TestKinds::target(kind, u"new"_s, fields);
    target.schedule.timeout = 100ms;
    harness.engine.core()->testRun(target);
    QTRY_COMPARE(heard.results.size(), 1);
    QCOMPARE(heard.results.at(0).targetId, target.id);
    QCOMPARE(heard.results.at(0).targetName, u"new"_s);
    QCOMPARE(int(heard.results.at(0).outcome), outcome);
    QVERIFY(harness.shutDown());
    QCOMPARE(heard.results.size(), 1);
}

void tst_TestRuns::leavesNoTrace()
{
    TestKinds kinds;
    EngineHarness harness;
    const TestRunRecorder heard(&harness);
    const Target known = TestKinds::target(u"hung"_s, u"known"_s);
    harness.setTargets({known});
    harness.engine.core()->setPaused(true); // test runs ignore the pause
    harness.check({known});
    QTRY_COMPARE(kinds.runsOf(u"known"_s), 1);
    harness.engine.core()->testRun(TestKinds::target(u"hung"_s, u"new"_s));
    QTRY_COMPARE(kinds.runsOf(u"new"_s), 1);
    QTRY_COMPARE(harness.load.running, 2); // the reported load includes test runs
    harness.engine.core()->listTasks();
    QCOMPARE(harness.tasks.size(), 1);
    QCOMPARE(harness.tasks.at(0).targetId, known.id);
    harness.engine.core()->cancelAll();
    QTRY_COMPARE(heard.results.size(), 1);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.runSnapshots.last().total, 1);
    QCOMPARE(harness.results.size(), 1);
    QCOMPARE(harness.started, QList<TargetId>{known.id});
    QCOMPARE(harness.load.targets, 1);
}

void tst_TestRuns::respectsTheLimits()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{3, {}, 1'000, 0});
    const TestRunRecorder heard(&harness);
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 12, {{u"ms"_s, 10}});
    for (const Target &target : targets)
        harness.engine.core()->testRun(target);
    QTRY_COMPARE(heard.results.size(), 12);
    QCOMPARE(kinds.mostAtOnce(), 3);
    QTRY_COMPARE(harness.load.running, 0);
}

void tst_TestRuns::runsBeforeScheduledChecks()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1, {}, 1'000, 0});
    const TestRunRecorder heard(&harness);
    const Target blocker = TestKinds::target(u"hung"_s, u"blocker"_s);
    harness.setTargets({blocker});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.running(), 1);
    harness.setTargets(QList<Target>{blocker} + TestKinds::targets(u"quick"_s, 5));
    QTRY_COMPARE(harness.load.waiting, 5);
    harness.engine.core()->testRun(TestKinds::target(u"quick"_s, u"new"_s));
    harness.engine.core()->cancel({blocker.id});
    QTRY_COMPARE(kinds.runs().size(), 7);
    QCOMPARE(kinds.namesInOrder().at(1), u"new"_s);
}

void tst_TestRuns::isCancelled_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("while it runs") << true;
    QTest::newRow("while it waits") << false;
}

void tst_TestRuns::isCancelled()
{
    QFETCH(bool, isRunning);
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1, {}, 1'000, 0});
    const TestRunRecorder heard(&harness);
    const Target other = TestKinds::target(u"hung"_s, u"other"_s);
    const Target target = TestKinds::target(u"hung"_s, u"new"_s);
    if (!isRunning) {
        harness.engine.core()->testRun(other);
        QTRY_COMPARE(kinds.running(), 1);
    }
    harness.engine.core()->testRun(target);
    if (isRunning)
        QTRY_COMPARE(kinds.running(), 1);
    harness.engine.core()->cancelTestRun(target.id);
    QTRY_COMPARE(heard.results.size(), 1);
    QCOMPARE(heard.results.at(0).targetId, target.id);
    QCOMPARE(heard.count(ErrorType::Cancelled), 1);
    QCOMPARE(kinds.runsOf(u"new"_s), isRunning ? 1 : 0);
    harness.engine.core()->cancelTestRun(target.id); // already ended, so this has no effect
    harness.engine.core()->cancelTestRun(QUuid::createUuid());
    harness.engine.core()->cancelTestRun(other.id);
    QTRY_COMPARE(heard.results.size(), isRunning ? 1 : 2);
    QTRY_COMPARE(kinds.running(), 0);
}

void tst_TestRuns::isRepeatedAfterSleep()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    const TestRunRecorder heard(&harness);
    Target target = TestKinds::target(u"hung"_s, u"new"_s);
    target.schedule.timeout = 300ms;
    harness.engine.core()->testRun(target);
    QTRY_COMPARE(kinds.running(), 1);
    shifted.wall += 1h;
    QTRY_COMPARE(heard.results.size(), 1);
    QCOMPARE(heard.count(ErrorType::Timeout), 1); // from the second run; the first run reports nothing
    QCOMPARE(kinds.runsOf(u"new"_s), 2);
    QVERIFY(!kinds.overlapped());
}

void tst_TestRuns::isAbandonedWhenItDoesNotEnd()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness(EngineLimits{1, {}, 6, 0}, shifted.clock());
    const TestRunRecorder heard(&harness);
    Target target = TestKinds::target(u"deaf"_s, u"stuck"_s);
    target.schedule.timeout = 50ms;
    harness.engine.core()->testRun(target);
    QTRY_COMPARE(kinds.running(), 1);
    harness.engine.core()->cancelTestRun(target.id); // this check also ignores cancellation
    QTest::ignoreMessage(QtCriticalMsg, "the check of stuck didn't stop at its timeout and was abandoned");
    for (int step = 0; step < 3 && heard.results.isEmpty(); ++step) {
        shifted.monotonic += 2s; // both clocks advance in steps too short to be mistaken for sleep
        shifted.wall += 2s;
        const bool ended = QTest::qWaitFor([&heard] { return !heard.results.isEmpty(); }, 1'200);
        Q_UNUSED(ended);
    }
    QTRY_COMPARE(heard.results.size(), 1);
    QCOMPARE(heard.count(ErrorType::Internal), 1);
    harness.engine.core()->testRun(TestKinds::target(u"quick"_s, u"next"_s)); // its slot is free again
    QTRY_COMPARE(heard.results.size(), 2);
    kinds.release();
    QTest::ignoreMessage(QtWarningMsg, "the abandoned check of stuck has finished");
    QTRY_COMPARE(kinds.running(), 0);
    QCOMPARE(heard.results.size(), 2);
}

void tst_TestRuns::endsWithTheEngine()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{20, {}, 1'000, 0});
    const TestRunRecorder heard(&harness);
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 50);
    for (const Target &target : targets)
        harness.engine.core()->testRun(target);
    QTRY_COMPARE(kinds.running(), 20);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(harness.shutDown());
    QVERIFY2(timer.elapsed() < 1'000 * slowdownOfThisBuild(), qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(heard.count(ErrorType::Cancelled), 50);
    QCOMPARE(heard.results.size(), 50);
    QVERIFY(!heard.cameAfterTheEnd);
    harness.engine.post(
        [target = targets.first()](EngineCore &core) { core.testRun(target); }); // too late, so this has no effect
    QCoreApplication::sendPostedEvents();
    QCOMPARE(heard.results.size(), 50);
}

void tst_TestRuns::endsWithTheEngineEvenIfItHangs()
{
    TestKinds kinds;
    EngineHarness harness;
    const TestRunRecorder heard(&harness);
    harness.engine.core()->testRun(TestKinds::target(u"deaf"_s, u"stuck"_s));
    QTRY_COMPARE(kinds.running(), 1);
    QTest::ignoreMessage(QtCriticalMsg, "some checks don't stop and are abandoned");
    QVERIFY(harness.shutDown());
    QCOMPARE(heard.count(ErrorType::Cancelled), 1);
    kinds.release();
    QTRY_COMPARE(kinds.running(), 0);
    QCOMPARE(heard.results.size(), 1);
    QVERIFY(!heard.cameAfterTheEnd);
}

QTEST_GUILESS_MAIN(tst_TestRuns)

} // namespace TestRunsTest

#include "tst_TestRuns.moc"
