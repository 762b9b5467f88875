// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QTest>

namespace EngineReachTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Returns a target that is checked once an hour and confirmed immediately. Any check within that hour was triggered by
//! something other than the schedule.
Target hourly(const QString &name, const Alternatives &dependsOn = {})
{
    Target target = TestKinds::target(u"flaky"_s, name);
    target.schedule.every = 1h;
    target.schedule.attempts = 1;
    target.dependsOn = dependsOn;
    return target;
}

//! Returns a target that serves as a clock, see DependencyHarness::waitForSeconds().
Target everySecond()
{
    Target target = TestKinds::target(u"quick"_s, u"Clock"_s);
    target.schedule.every = 1s;
    return target;
}

//! Returns one line per report, in order: `Shop: Router` if Shop became unreachable, `Shop: -` if it became reachable.
QStringList reported(const EngineHarness &harness)
{
    QStringList lines;
    for (const StateChange &change : harness.reachChanges) {
        if (change.state.unreachable == change.state.because.isEmpty())
            return {u"unreachable without a reason, or a reason without that"_s};
        lines.append(change.targetName + u": "_s + (change.state.unreachable ? change.state.because : u"-"_s));
    }
    return lines;
}

//! An engine with a running schedule. Initially, all targets have a result.
class DependencyHarness
{
public:
    explicit DependencyHarness(const QList<Target> &watched)
        : targets(watched)
    {
        harness.setTargets(targets);
        harness.engine.core()->startSchedule();
        const auto isSeen = [this](const Target &target) { return !harness.resultsOf(target.name).isEmpty(); };
        isReady = QTest::qWaitFor([&] { return std::all_of(targets.cbegin(), targets.cend(), isSeen); }, 20'000);
    }
    void say(const QStringList &names, const QString &what)
    {
        for (const QString &name : names)
            kinds.say(name, what);
    }
    //! \return whether the result of the target arrived
    bool checkAndWait(qsizetype target)
    {
        const QString name = targets[target].name;
        const qsizetype before = harness.resultsOf(name).size();
        harness.check({targets[target]});
        return QTest::qWaitFor([&] { return harness.resultsOf(name).size() > before; });
    }
    //! Waits at least two seconds, measured with the target everySecond(). Anything deferred by one second has run by then.
    bool waitForSeconds() const
    {
        const int before = kinds.runsOf(u"Clock"_s);
        return QTest::qWaitFor([&] { return kinds.runsOf(u"Clock"_s) >= before + 3; });
    }
    const Transition *lastTransitionOf(const QString &name) const
    {
        for (auto transition = harness.transitions.crbegin(); transition != harness.transitions.crend(); ++transition) {
            if (transition->targetName == name)
                return &*transition;
        }
        return nullptr;
    }

    TestKinds kinds;
    EngineHarness harness;
    QList<Target> targets;
    bool isReady = false;
};

} // namespace

//! Tests dependencies in the complete engine: which changes are reported, and which targets trigger checks of their parents.
class tst_EngineReach : public QObject
{
    Q_OBJECT

private slots:
    void aFailureChecksTheParentFirst();
    void aFailedParentMakesItsChildrenUnreachable();
    void anAnswerMakesATargetReachable();
    void aRecoveredParentGetsItsChildrenChecked();
    void spreadsTheChecksOfManyChildren();
    void checksAParentOnceForAllChildren();
    void aRecentlyCheckedParentIsNotCheckedAgain();
    void checksAParentAtMostOnceASecond();
    void confirmsTheParentBeforeTheChild();
    void checksNoParentWithoutTheSchedule();
    void cancelledChecksCauseNoParentCheck();
    void followsChangesOfTargets();
    void pausedParentsDoNotCount();
};

void tst_EngineReach::aFailureChecksTheParentFirst()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}})});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(net.kinds.runsOf(u"Router"_s), 2);
    QTRY_COMPARE(reported(net.harness), QStringList{u"Shop: Router"_s});
    QCOMPARE(net.kinds.runsOf(u"Shop"_s), 2);
    const TargetState &state = net.harness.reachChanges.first().state;
    QCOMPARE(state.hardOutcome, Outcome::Down); // being unreachable doesn't change the outcome
    QVERIFY(state.hard);
    QCOMPARE(net.lastTransitionOf(u"Router"_s)->after.outcome, Outcome::Down);
    QVERIFY(!net.lastTransitionOf(u"Router"_s)->after.unreachable);
}

void tst_EngineReach::aFailedParentMakesItsChildrenUnreachable()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}}), hourly(u"Till"_s, {{u"Shop"_s}})});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s, u"Till"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(0));
    QVERIFY(net.checkAndWait(1));
    QTRY_VERIFY(net.lastTransitionOf(u"Shop"_s)->after.unreachable);
    QCOMPARE(net.lastTransitionOf(u"Shop"_s)->after.because, u"Router"_s);
    QCOMPARE(net.lastTransitionOf(u"Shop"_s)->after.hardOutcome, Outcome::Down);
    QVERIFY(!net.lastTransitionOf(u"Shop"_s)->before.unreachable);
    QVERIFY(net.checkAndWait(2));
    QTRY_VERIFY(net.lastTransitionOf(u"Till"_s)->after.unreachable);
    QCOMPARE(net.lastTransitionOf(u"Till"_s)->after.because, u"Router"_s);
}

void tst_EngineReach::anAnswerMakesATargetReachable()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}})});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(0));
    QVERIFY(net.checkAndWait(1));
    net.say({u"Shop"_s}, u"up"_s);
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(reported(net.harness), (QStringList{u"Shop: Router"_s, u"Shop: -"_s}));
    QVERIFY(net.lastTransitionOf(u"Shop"_s)->before.unreachable);
    QVERIFY(!net.lastTransitionOf(u"Shop"_s)->after.unreachable);
    QCOMPARE(net.lastTransitionOf(u"Shop"_s)->after.outcome, Outcome::Up);
    net.say({u"Shop"_s}, u"degraded"_s);
    QVERIFY(net.checkAndWait(1));
    QCOMPARE(net.harness.reachChanges.size(), 2); // no new report: Shop answered
}

void tst_EngineReach::aRecoveredParentGetsItsChildrenChecked()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}}), hourly(u"Till"_s, {{u"Shop"_s}})});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s, u"Till"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(0));
    QVERIFY(net.checkAndWait(1));
    QVERIFY(net.checkAndWait(2));
    const int looks = net.kinds.runsOf(u"Till"_s);
    net.say({u"Router"_s, u"Shop"_s, u"Till"_s}, u"up"_s);
    QVERIFY(net.checkAndWait(0));
    QTRY_COMPARE(net.kinds.runsOf(u"Till"_s), looks + 1); // caused by the shop, which was checked first
    QTRY_COMPARE(net.harness.resultsOf(u"Till"_s).last().outcome, Outcome::Up);
    QCOMPARE(net.harness.resultsOf(u"Shop"_s).last().outcome, Outcome::Up);
    QVERIFY(!net.harness.reachChanges.last().state.unreachable);
}

void tst_EngineReach::spreadsTheChecksOfManyChildren()
{
    QList<Target> targets{hourly(u"Router"_s)};
    QStringList names{u"Router"_s};
    for (int i = 0; i < 40; ++i) {
        names.append(u"Shop %1"_s.arg(i));
        targets.append(hourly(names.last(), {{u"Router"_s}}));
    }
    DependencyHarness net(targets);
    QVERIFY(net.isReady);
    net.say(names, u"down"_s);
    QVERIFY(net.checkAndWait(0));
    net.harness.check(targets);
    QTRY_COMPARE(net.harness.reachChanges.size(), 40);
    QVERIFY(net.harness.waitForRun());
    net.say(names, u"up"_s);
    const qsizetype before = net.kinds.runs().size();
    QVERIFY(net.checkAndWait(0));
    QTRY_COMPARE_WITH_TIMEOUT(net.harness.reachChanges.size(), 80, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(net.kinds.runs().size(), before + 41, 20'000);
    QVERIFY(net.kinds.runs().last().beganMs - net.kinds.runs().at(before + 1).beganMs > 500);
}

void tst_EngineReach::checksAParentOnceForAllChildren()
{
    QList<Target> targets{hourly(u"Router"_s)};
    QStringList names;
    for (int i = 0; i < 20; ++i) {
        names.append(u"Shop %1"_s.arg(i));
        targets.append(hourly(names.last(), {{u"Router"_s}}));
    }
    DependencyHarness net(targets);
    QVERIFY(net.isReady);
    net.say(names, u"down"_s);
    net.harness.check(targets.sliced(1));
    QVERIFY(net.harness.waitForRun());
    QTRY_COMPARE(net.kinds.runsOf(u"Router"_s), 2);
    QVERIFY(waitForQuiet());
    QCOMPARE(net.kinds.runsOf(u"Router"_s), 2);
    QVERIFY(net.harness.reachChanges.isEmpty()); // the router is up: the targets themselves are down
}

//! After this check had started, another target triggered a check of the parent. The parent isn't checked again.
void tst_EngineReach::aRecentlyCheckedParentIsNotCheckedAgain()
{
    DependencyHarness net(
        {hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}}), hourly(u"Till"_s, {{u"Router"_s}}), everySecond()});
    QVERIFY(net.isReady);
    const Target till = TestKinds::target(u"slow"_s, u"Till"_s, {{u"ms"_s, 1500}, {u"says"_s, u"down"_s}});
    net.targets[2].kind = till.kind;
    net.targets[2].fields = till.fields;
    net.harness.setTargets(net.targets);
    QTRY_COMPARE(net.kinds.runsOf(u"Till"_s), 2);
    net.say({u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(net.kinds.runsOf(u"Router"_s), 2);
    QTRY_COMPARE(net.harness.resultsOf(u"Till"_s).last().outcome, Outcome::Down);
    QVERIFY(net.waitForSeconds());
    QCOMPARE(net.kinds.runsOf(u"Router"_s), 2);
}

void tst_EngineReach::checksAParentAtMostOnceASecond()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}}), hourly(u"Till"_s, {{u"Router"_s}})});
    QVERIFY(net.isReady);
    net.say({u"Shop"_s, u"Till"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(net.kinds.runsOf(u"Router"_s), 2);
    QVERIFY(net.checkAndWait(2));
    QTRY_COMPARE(net.kinds.runsOf(u"Router"_s), 3);
    QList<double> began;
    for (const TestKinds::Run &run : net.kinds.runs()) {
        if (run.name == u"Router"_s)
            began.append(run.beganMs);
    }
    QVERIFY2(began[2] - began[1] >= 999, qPrintable(QString::number(began[2] - began[1])));
}

//! The first failed result of the child is soft and triggers a check of the parent. The parent's state is confirmed first.
void tst_EngineReach::confirmsTheParentBeforeTheChild()
{
    Target shop = hourly(u"Shop"_s, {{u"Router"_s}});
    shop.schedule.attempts = 2;
    shop.schedule.retryEvery = 2s; // the router has just been checked, and is checked again a second later
    DependencyHarness net({hourly(u"Router"_s), shop});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(reported(net.harness), QStringList{u"Shop: Router"_s});
    QVERIFY(!net.harness.reachChanges.first().state.hard);
    QTRY_COMPARE(net.lastTransitionOf(u"Shop"_s)->after.outcome, Outcome::Down);
    QVERIFY(net.lastTransitionOf(u"Shop"_s)->after.unreachable);
    QVERIFY(waitForQuiet());
    QCOMPARE(net.kinds.runsOf(u"Router"_s), 2); // the cause is known: the router isn't checked again
    QCOMPARE(net.harness.reachChanges.size(), 1);
}

void tst_EngineReach::checksNoParentWithoutTheSchedule()
{
    TestKinds kinds;
    EngineHarness harness;
    const QList<Target> targets{hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}})};
    harness.setTargets(targets);
    kinds.say(u"Shop"_s, u"down"_s);
    harness.check({targets[1]});
    QVERIFY(harness.waitForRun());
    QVERIFY(waitForQuiet());
    QCOMPARE(harness.results.size(), 1);
}

//! A cancelled check doesn't trigger a check of the parent, although the target has an unconfirmed failure.
void tst_EngineReach::cancelledChecksCauseNoParentCheck()
{
    Target shop = hourly(u"Shop"_s, {{u"Router"_s}});
    shop.schedule.attempts = 3;
    shop.schedule.retryEvery = 1h;
    DependencyHarness net({hourly(u"Router"_s), shop, everySecond()});
    QVERIFY(net.isReady);
    net.say({u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(net.kinds.runsOf(u"Router"_s), 2);
    const Target hung = TestKinds::target(u"hung"_s, u"Shop"_s);
    net.targets[1].kind = hung.kind;
    net.targets[1].fields = hung.fields;
    net.harness.setTargets(net.targets);
    QTRY_COMPARE(net.kinds.runsOf(u"Shop"_s), 3);
    net.harness.engine.core()->cancel({shop.id});
    QTRY_COMPARE(net.harness.count(ErrorType::Cancelled), 1);
    QVERIFY(net.waitForSeconds());
    QCOMPARE(net.kinds.runsOf(u"Router"_s), 2);
}

void tst_EngineReach::followsChangesOfTargets()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s)});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(0));
    QVERIFY(net.checkAndWait(1));
    const auto change = [&net](const auto &edit) {
        edit(net.targets);
        net.harness.setTargets(net.targets);
    };
    change([](QList<Target> &targets) { targets[1].dependsOn = {{u"Router"_s}}; });
    QTRY_COMPARE(reported(net.harness), QStringList{u"Shop: Router"_s});
    change([](QList<Target> &targets) {
        targets[0].name = u"Gateway"_s;
        targets[1].dependsOn = {{u"Gateway"_s}};
    });
    QTRY_COMPARE(reported(net.harness).last(), u"Shop: Gateway"_s);
    change([](QList<Target> &targets) { targets[1].tags = {u"x"_s}; });
    QVERIFY(waitForQuiet());
    QCOMPARE(net.harness.reachChanges.size(), 2);
    change([](QList<Target> &targets) {
        targets.removeFirst();
        targets[0].dependsOn.clear();
    });
    QTRY_COMPARE(reported(net.harness).last(), u"Shop: -"_s);
    QTRY_COMPARE(net.kinds.runsOf(u"Shop"_s), 3); // a change to the dependencies triggers a check
}

void tst_EngineReach::pausedParentsDoNotCount()
{
    DependencyHarness net({hourly(u"Router"_s), hourly(u"Shop"_s, {{u"Router"_s}})});
    QVERIFY(net.isReady);
    net.say({u"Router"_s, u"Shop"_s}, u"down"_s);
    QVERIFY(net.checkAndWait(0));
    QVERIFY(net.checkAndWait(1));
    QTRY_COMPARE(net.harness.reachChanges.size(), 1);
    net.targets[0].paused = true;
    net.harness.setTargets(net.targets);
    QTRY_COMPARE(reported(net.harness), (QStringList{u"Shop: Router"_s, u"Shop: -"_s}));
    QTRY_COMPARE(net.kinds.runsOf(u"Shop"_s), 3);
    QCOMPARE(net.kinds.runsOf(u"Router"_s), 2);
}

QTEST_GUILESS_MAIN(tst_EngineReach)

} // namespace EngineReachTest

#include "tst_EngineReach.moc"
