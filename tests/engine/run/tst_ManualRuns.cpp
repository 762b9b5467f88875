// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RunnerHarness.h"
#include "engine/run/ManualRuns.h"

#include <QTest>
#include <QTimer>

namespace ManualRunsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

//! Manual runs with a Runner. Records the maximum length of the Runner's queue.
class ManualRunsHarness : public RunnerHarness
{
public:
    ManualRunsHarness(const EngineLimits &limits, const QList<Target> &targets)
        : RunnerHarness(limits)
        , manualRuns(
              &runner, Clock(), [this](const TargetId &id) { return planOf(id); },
              [this](const TargetId &id) { return membersOf(id); }, [this] { noteQueueLength(); })
    {
        for (const Target &target : targets) {
            m_plans.insert(target.id, planFor(target));
            m_ids.append(target.id);
        }
    }

    ~ManualRunsHarness() { end(); } // ends all checks before the members used by them are destroyed

    void start() { manualRuns.start(m_ids, 1); }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return manualRuns.progress().finished; }, 20'000);
    }
    void noteQueueLength() { maxWaiting = std::max(maxWaiting, runner.queue().waiting()); }
    void forget(const TargetId &id) { m_plans.remove(id); }

    QHash<TargetId, QList<TargetId>> members;
    int askedForMembers = 0;
    int maxWaiting = 0;
    ManualRuns manualRuns;

private:
    QList<TargetId> membersOf(const TargetId &id)
    {
        ++askedForMembers;
        return members.value(id);
    }
    const CheckPlan *planOf(const TargetId &id)
    {
        noteQueueLength(); // called just before each check is passed to the Runner
        const auto plan = m_plans.constFind(id);
        return plan == m_plans.cend() ? nullptr : &*plan;
    }

    QHash<TargetId, CheckPlan> m_plans;
    QList<TargetId> m_ids;
};

} // namespace

//! Tests which checks of a run the Runner receives, and when. All other aspects of runs are tested with the engine.
class tst_ManualRuns : public QObject
{
    Q_OBJECT

private slots:
    void queuesNoMoreThanCanRunSoon_data();
    void queuesNoMoreThanCanRunSoon();
    void aBusyHostDoesNotDelayOthers();
    void cancelsChecksWaitingForTheirHost();
    void endsWithManyPendingChecks();
    void processesAChainOfGroupsOnce_data();
    void processesAChainOfGroupsOnce();
    void groupsOfACancelledMemberContinue();
};

void tst_ManualRuns::queuesNoMoreThanCanRunSoon_data()
{
    QTest::addColumn<EngineLimits>("limits");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("hosts");
    QTest::addColumn<int>("most");
    const EngineLimits usual{50, {{u"slow"_s, 8}}, 6, 0};
    QTest::newRow("one host") << usual << u"quick"_s << 1 << 6 + 20;
    QTest::newRow("one host, slow checks") << EngineLimits{50, {}, 6, 0} << u"slow"_s << 1 << 6 + 20;
    QTest::newRow("three hosts") << usual << u"quick"_s << 3 << 3 * (6 + 20);
    QTest::newRow("a kind with a limit") << usual << u"slow"_s << 0 << 8 + 20;
    QTest::newRow("a kind with a limit, of two hosts") << usual << u"slow"_s << 2 << 8 + 20;
    QTest::newRow("no host, no limit of the kind") << usual << u"quick"_s << 0 << 50 + 200;
}

void tst_ManualRuns::queuesNoMoreThanCanRunSoon()
{
    QFETCH(EngineLimits, limits);
    QFETCH(QString, kind);
    QFETCH(int, hosts);
    QFETCH(int, most);
    TestKinds kinds;
    QList<Target> targets;
    for (int i = 0; i < 300; ++i) {
        const QString host = hosts > 0 ? u"host%1.example"_s.arg(i % hosts) : QString();
        targets.append(TestKinds::target(kind, QString::number(i), {{u"host"_s, host}, {u"ms"_s, 1}}));
    }
    ManualRunsHarness harness(limits, targets);
    harness.start();
    QVERIFY(harness.waitForEnd());
    QVERIFY2(harness.maxWaiting <= most, qPrintable(QString::number(harness.maxWaiting)));
    QCOMPARE(harness.results.size(), 300);
    QCOMPARE(kinds.runs().size(), 300);
    QVERIFY(!kinds.overlapped());
    int last = 0; // only checks in the Runner at the same time can overtake each other
    for (const TestKinds::Run &run : kinds.runs()) {
        const int number = run.name.toInt();
        QVERIFY2(number >= last - most, qPrintable(run.name));
        last = std::max(last, number);
    }
    QCOMPARE(harness.manualRuns.pending(), 0);
}

void tst_ManualRuns::aBusyHostDoesNotDelayOthers()
{
    TestKinds kinds;
    const QList<Target> hung = TestKinds::targets(u"hung"_s, 2'000, {{u"host"_s, u"dead.example"_s}});
    const QList<Target> others = TestKinds::targets(u"quick"_s, 500);
    ManualRunsHarness harness({50, {}, 6, 0}, hung + others);
    harness.start();
    QTRY_COMPARE(harness.results.size(), 500); // while the host hangs
    QCOMPARE(kinds.running(), 6);
    QCOMPARE(harness.runner.queue().waiting(), 20);
    QCOMPARE(harness.manualRuns.pending(), 2'000 - 26);
    const QList<TaskInfo> waiting = harness.manualRuns.pendingTasks(5);
    QCOMPARE(waiting.size(), 5);
    QCOMPARE(waiting.at(0).targetId, hung.at(26).id);
    QCOMPARE(waiting.at(0).waitingFor, WaitReason::Host);
}

void tst_ManualRuns::cancelsChecksWaitingForTheirHost()
{
    TestKinds kinds;
    const QList<Target> hung = TestKinds::targets(u"hung"_s, 26, {{u"host"_s, u"a.example"_s}});
    const QList<Target> after = TestKinds::targets(u"quick"_s, 200, {{u"host"_s, u"a.example"_s}});
    ManualRunsHarness harness({50, {}, 6, 0}, hung + after);
    harness.start();
    QTRY_COMPARE(harness.manualRuns.pending(), 200);
    for (int i = 0; i < 190; ++i) // many more than the host's 20 queued checks; when those end, pending ones start
        harness.manualRuns.cancel(after.at(i).id);
    harness.forget(after.at(190).id); // removed while pending
    for (const Target &target : hung) {
        harness.manualRuns.cancel(target.id);
        harness.runner.cancel(target.id);
    }
    QVERIFY(harness.waitForEnd());
    QCOMPARE(kinds.runs().size(), 6 + 9);
    QCOMPARE(harness.manualRuns.progress().done, 226);
    QCOMPARE(harness.manualRuns.pending(), 0);
}

void tst_ManualRuns::endsWithManyPendingChecks()
{
    TestKinds kinds;
    QList<Target> targets = TestKinds::targets(u"hung"_s, 1'000, {{u"host"_s, u"a.example"_s}});
    targets += TestKinds::targets(u"hung"_s, 1'000, {{u"host"_s, u"b.example"_s}});
    ManualRunsHarness harness({50, {}, 6, 0}, targets);
    harness.start();
    QTRY_COMPARE(harness.runner.queue().waiting(), 40);
    QCOMPARE(kinds.running(), 12);
    harness.runner.tasks().cancel();
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(kinds.runs().size(), 12);
    QCOMPARE(harness.results.size(), 12 + 40); // checks already passed to the Runner; pending ones were dropped silently
    QCOMPARE(harness.manualRuns.pending(), 0);
}

void tst_ManualRuns::processesAChainOfGroupsOnce_data()
{
    QTest::addColumn<bool>("isFirstInnermost");
    QTest::newRow("the outermost is asked for first") << false;
    QTest::newRow("the innermost is asked for first") << true;
}

void tst_ManualRuns::processesAChainOfGroupsOnce()
{
    QFETCH(bool, isFirstInnermost);
    constexpr int kChain = 500;
    TestKinds kinds;
    QList<Target> targets = TestKinds::targets(u"quick"_s, kChain);
    QStringList innermostFirst;
    for (const Target &target : std::as_const(targets))
        innermostFirst.prepend(target.name);
    QList<Target> askedFor = targets;
    if (isFirstInnermost)
        std::reverse(askedFor.begin(), askedFor.end());
    ManualRunsHarness harness({50, {}, 6, 0}, askedFor);
    for (int i = 1; i < kChain; ++i)
        harness.members.insert(targets.at(i - 1).id, {targets.at(i).id});
    int turns = 0;
    QTimer turn; // counts turns of the event loop
    connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
    turn.start(0);
    harness.start();
    QVERIFY(harness.waitForEnd());
    QStringList ran;
    for (const TestKinds::Run &run : kinds.runs())
        ran.append(run.name);
    QCOMPARE(ran, innermostFirst);
    QVERIFY2(harness.askedForMembers <= 2 * kChain, qPrintable(QString::number(harness.askedForMembers)));
    QVERIFY2(turns >= kChain / 50, qPrintable(QString::number(turns)));
}

void tst_ManualRuns::groupsOfACancelledMemberContinue()
{
    TestKinds kinds;
    const QList<Target> hung = TestKinds::targets(u"hung"_s, 1);
    const QList<Target> groups = TestKinds::targets(u"quick"_s, 3);
    ManualRunsHarness harness({50, {}, 6, 0}, groups + hung);
    harness.members.insert(groups.at(0).id, {groups.at(1).id});
    harness.members.insert(groups.at(1).id, {hung.at(0).id});
    harness.members.insert(groups.at(2).id, {hung.at(0).id});
    harness.start();
    QTRY_COMPARE(kinds.running(), 1);
    QCOMPARE(harness.manualRuns.pendingTasks(2).size(), 2);
    QCOMPARE(harness.manualRuns.pendingTasks(9).size(), 3);
    QCOMPARE(harness.manualRuns.pendingTasks(9).at(2).waitingFor, WaitReason::Members);
    harness.manualRuns.cancel(groups.at(1).id);
    QTRY_COMPARE(harness.results.size(), 2); // one is the result of the cancelled group
    QCOMPARE(harness.results.at(1).targetId, groups.at(0).id);
    QCOMPARE(harness.manualRuns.pending(), 1);
    harness.manualRuns.cancel(hung.at(0).id);
    harness.runner.cancel(hung.at(0).id);
    QVERIFY(harness.waitForEnd());
    QVERIFY(std::any_of(harness.results.begin(), harness.results.end(),
                        [&](const Result &result) { return result.targetId == groups.at(2).id; }));
    QCOMPARE(harness.manualRuns.pending(), 0);
}

QTEST_GUILESS_MAIN(tst_ManualRuns)

} // namespace ManualRunsTest

#include "tst_ManualRuns.moc"
