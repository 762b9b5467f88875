// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RunnerHarness.h"
#include "engine/schedule/TargetRegistry.h"
#include "support/EventLoop.h"

#include <QScopeGuard>
#include <QTest>

namespace RunnerTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Target withTimeout(Target target, Milliseconds timeout)
{
    target.schedule.timeout = timeout;
    return target;
}

} // namespace

class tst_Runner : public QObject
{
    Q_OBJECT

private slots:
    void keepsLimits_data();
    void keepsLimits();
    void limitsTakeEffectAtOnce();
    void answeringTargetsNeverWaitForSilentOnes_data();
    void answeringTargetsNeverWaitForSilentOnes();
    void runsTargetsWithFewerSilencesFirst();
    void placesGrowWithTheTargets();
    void keepsTheRateOfStarts();
    void runsByPriority();
    void raisesAWaitingCheck_data();
    void raisesAWaitingCheck();
    void reportsWaitReasons();
    void runsATargetOnceAtATime();
    void timeoutBeginsWithTheSlot();
    void keepsTheDurationSetByTheKind();
    void turnsExceptionsIntoResults_data();
    void turnsExceptionsIntoResults();
    void reportsAnUnknownKind();
    void refusesWhatAFlatpakCannotReach();
    void resolvesPlaceholders();
    void passesThePreparation();
    void cancelsAtAnyTime_data();
    void cancelsAtAnyTime();
    void allRequestersGetTheResult();
    void aRequestAfterCancellingIsRepeated();
    void dropsWithoutAResult();
    void interruptedChecksDoNotCount();
    void abandonedCheckFreesItsSlot();
    void waitsForDescriptors();
    void reportsTooManyOpenFiles();
    void aFullChannelDelaysChecks();
};

void tst_Runner::keepsLimits_data()
{
    QTest::addColumn<EngineLimits>("limits");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("most");
    QTest::newRow("all") << EngineLimits{7, {}, 1'000, 0} << QString() << 7;
    QTest::newRow("kind") << EngineLimits{50, {{u"slow"_s, 3}}, 1'000, 0} << QString() << 3;
    QTest::newRow("host") << EngineLimits{50, {}, 5, 0} << u"a.example"_s << 5;
    QTest::newRow("no host, no limit of it") << EngineLimits{20, {}, 2, 0} << QString() << 20;
    QTest::newRow("the smallest counts") << EngineLimits{50, {{u"slow"_s, 4}}, 6, 0} << u"a.example"_s << 4;
    QTest::newRow("nonsense is clamped") << EngineLimits{0, {{u"slow"_s, -3}}, -1, -7} << u"a.example"_s << 1;
}

void tst_Runner::keepsLimits()
{
    QFETCH(EngineLimits, limits);
    QFETCH(QString, host);
    QFETCH(int, most);
    TestKinds kinds;
    RunnerHarness harness(limits);
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 60, {{u"ms"_s, 2}, {u"host"_s, host}});
    for (const Target &target : targets)
        harness.request(target);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.size(), 60);
    QCOMPARE(kinds.mostAtOnce(), most);
    if (!host.isEmpty())
        QCOMPARE(kinds.mostAtOnceOfHost(host), most);
}

void tst_Runner::limitsTakeEffectAtOnce()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{2, {{u"hung"_s, 2}}, 2, 0});
    const QList<Target> targets = TestKinds::targets(u"hung"_s, 20, {{u"host"_s, u"a.example"_s}});
    for (const Target &target : targets)
        harness.request(target);
    QTRY_COMPARE(kinds.running(), 2);
    harness.runner.setLimits(EngineLimits{10, {}, 10, 0});
    QTRY_COMPARE(kinds.running(), 10);
    QCOMPARE(harness.runner.limits().all, 10);
    QCOMPARE(harness.runner.queue().waiting(), 10);
}

void tst_Runner::answeringTargetsNeverWaitForSilentOnes_data()
{
    QTest::addColumn<EngineLimits>("limits");
    QTest::addColumn<std::optional<int>>("consecutiveSilences");
    QTest::addColumn<int>("most"); // maximum number of concurrent silent checks
    const EngineLimits eight{8, {}, 1'000, 0};
    QTest::newRow("places, silent since now") << eight << std::optional(1) << 4;
    QTest::newRow("places, silent for long") << eight << std::optional(9) << 2;
    QTest::newRow("places, new") << eight << std::optional<int>() << 4;
    QTest::newRow("host") << EngineLimits{1'000, {}, 6, 0} << std::optional(1) << 3;
    QTest::newRow("kind") << EngineLimits{1'000, {{u"hung"_s, 8}}, 1'000, 0} << std::optional(1) << 4;
}

void tst_Runner::answeringTargetsNeverWaitForSilentOnes()
{
    QFETCH(EngineLimits, limits);
    QFETCH(std::optional<int>, consecutiveSilences);
    QFETCH(int, most);
    TestKinds kinds;
    RunnerHarness harness(limits);
    const QJsonObject host{{u"host"_s, u"a.example"_s}};
    for (const Target &target : TestKinds::targets(u"hung"_s, 20, host))
        harness.request(target, consecutiveSilences);
    QTRY_COMPARE(kinds.running(), most);
    harness.request(TestKinds::target(u"slow"_s, u"healthy"_s, host), CheckReason::Scheduled);
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.first().targetName, u"healthy"_s);
    QCOMPARE(kinds.running(), most);
    // A silent target doesn't delay manual checks.
    harness.request(TestKinds::target(u"hung"_s, u"asked"_s, host), CheckReason::OnDemand);
    QTRY_COMPARE(kinds.running(), most + 1);
    QCOMPARE(kinds.runs().last().name, u"asked"_s);
}

void tst_Runner::runsTargetsWithFewerSilencesFirst()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{2, {}, 6, 0});
    harness.request(TestKinds::target(u"slow"_s, u"first"_s, {{u"ms"_s, 20}}), 1);
    harness.request(TestKinds::target(u"quick"_s, u"three times"_s), 3);
    harness.request(TestKinds::target(u"quick"_s, u"once"_s), 1);
    harness.request(TestKinds::target(u"quick"_s, u"new"_s), std::nullopt);
    harness.request(TestKinds::target(u"quick"_s, u"twice"_s), 2);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(kinds.namesInOrder(), (QStringList{u"first"_s, u"new"_s, u"once"_s, u"twice"_s, u"three times"_s}));
}

void tst_Runner::placesGrowWithTheTargets()
{
    RunnerHarness harness(EngineLimits{}, DescriptorGuard([] { return std::optional<DescriptorGuard::Usage>(); }));
    QCOMPARE(harness.runner.totalSlots(), 100);
    harness.runner.setTargetCount(1'000);
    QCOMPARE(harness.runner.totalSlots(), 2'000);
    harness.runner.setTargetCount(10'000);
    QCOMPARE(harness.runner.totalSlots(), 2'000);
    harness.runner.setLimits(EngineLimits{50, {}, 6, 0});
    QCOMPARE(harness.runner.totalSlots(), 50);
    RunnerHarness few(EngineLimits{}, DescriptorGuard([] { return DescriptorGuard::Usage{100, 1'024}; }));
    few.runner.setTargetCount(1'000);
    QCOMPARE(few.runner.totalSlots(), 64); // half of the descriptors, eight per check
}

void tst_Runner::keepsTheRateOfStarts()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{50, {}, 50, 100});
    const QList<Target> targets = TestKinds::targets(u"quick"_s, 30);
    for (const Target &target : targets)
        harness.request(target);
    QTRY_VERIFY(harness.isIdle());
    const double whole = kinds.runs().last().beganMs - kinds.runs().first().beganMs;
    QVERIFY2(whole > 240, qPrintable(QString::number(whole))); // 29 gaps of 10 ms, minus the catch-up
}

void tst_Runner::runsByPriority()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{1, {}, 6, 0});
    harness.request(TestKinds::target(u"slow"_s, u"first"_s, {{u"ms"_s, 20}}));
    harness.request(TestKinds::target(u"quick"_s, u"scheduled 1"_s), CheckReason::Scheduled);
    harness.request(TestKinds::target(u"quick"_s, u"retry 1"_s), CheckReason::Retry);
    harness.request(TestKinds::target(u"quick"_s, u"asked 1"_s), CheckReason::OnDemand);
    harness.request(TestKinds::target(u"quick"_s, u"scheduled 2"_s), CheckReason::Scheduled);
    harness.request(TestKinds::target(u"quick"_s, u"asked 2"_s), CheckReason::OnDemand);
    harness.request(TestKinds::target(u"quick"_s, u"retry 2"_s), CheckReason::Retry);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(
        kinds.namesInOrder(),
        (QStringList{u"first"_s, u"asked 1"_s, u"asked 2"_s, u"retry 1"_s, u"retry 2"_s, u"scheduled 1"_s, u"scheduled 2"_s}));
}

void tst_Runner::raisesAWaitingCheck_data()
{
    QTest::addColumn<EngineLimits>("limits");
    QTest::newRow("that waits for any place") << EngineLimits{1, {}, 6, 0};
    QTest::newRow("that waits for its host") << EngineLimits{50, {}, 1, 0};
    QTest::newRow("that waits for its kind") << EngineLimits{50, {{u"slow"_s, 1}}, 6, 0};
}

void tst_Runner::raisesAWaitingCheck()
{
    QFETCH(EngineLimits, limits);
    TestKinds kinds;
    RunnerHarness harness(limits);
    QList<Target> targets;
    for (int i = 0; i < 6; ++i)
        targets.append(TestKinds::target(u"slow"_s, QString::number(i), {{u"ms"_s, 5}, {u"host"_s, u"a.example"_s}}));
    for (const Target &target : std::as_const(targets))
        harness.request(target, CheckReason::Scheduled);
    const auto job = harness.request(targets.at(4), CheckReason::OnDemand);
    harness.request(targets.at(3), CheckReason::Retry);
    QCOMPARE(job->reason, CheckReason::OnDemand);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(kinds.namesInOrder().join(u' '), u"0 4 3 1 2 5"_s);
    QCOMPARE(harness.results.size(), 6);
}

void tst_Runner::reportsWaitReasons()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{3, {{u"deaf"_s, 1}}, 1, 0});
    const Target host = TestKinds::target(u"hung"_s, u"host"_s, {{u"host"_s, u"a.example"_s}});
    const Target kind = TestKinds::target(u"deaf"_s, u"kind"_s);
    const Target any = TestKinds::target(u"quick"_s, u"any"_s);
    harness.request(TestKinds::target(u"hung"_s, u"a"_s, {{u"host"_s, u"a.example"_s}}));
    harness.request(TestKinds::target(u"deaf"_s, u"b"_s));
    harness.request(TestKinds::target(u"hung"_s, u"c"_s));
    for (const Target &target : {host, kind, any})
        harness.request(target);
    QTRY_COMPARE(harness.runner.queue().running(), 3);
    QCOMPARE(harness.runner.queue().waitReason(host.id), WaitReason::Host);
    QCOMPARE(harness.runner.queue().waitReason(kind.id), WaitReason::Kind);
    QCOMPARE(harness.runner.queue().waitReason(any.id), WaitReason::Limit);
    harness.runner.setLimits(EngineLimits{10, {}, 1, 1}); // one check started per second
    harness.request(TestKinds::target(u"quick"_s, u"d"_s));
    const Target late = TestKinds::target(u"quick"_s, u"late"_s);
    harness.request(late);
    QTRY_COMPARE(harness.runner.queue().waitReason(late.id), WaitReason::Rate);
    kinds.release();
}

void tst_Runner::runsATargetOnceAtATime()
{
    TestKinds kinds;
    RunnerHarness harness;
    const Target target = TestKinds::target(u"slow"_s, u"one"_s, {{u"ms"_s, 20}});
    const auto job = harness.request(target, CheckReason::Scheduled);
    QTRY_COMPARE(kinds.running(), 1);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(harness.request(target, CheckReason::OnDemand), job);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(kinds.runs().size(), 1);
    harness.request(target);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(kinds.runs().size(), 2);
    QVERIFY(!kinds.overlapped());
}

void tst_Runner::timeoutBeginsWithTheSlot()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{1, {}, 6, 0});
    for (int i = 0; i < 3; ++i)
        harness.request(withTimeout(TestKinds::target(u"hung"_s, QString::number(i)), 1s));
    QTRY_VERIFY_WITH_TIMEOUT(harness.isIdle(), 30'000);
    QCOMPARE(harness.results.size(), 3);
    for (int i = 0; i < 3; ++i) {
        const Observation &seen = harness.results.at(i).observation;
        QCOMPARE(seen.error->type(), ErrorType::Timeout);
        QCOMPARE(harness.results.at(i).outcome, Outcome::Down);
        QVERIFY2(seen.durationMs >= 1'000 && seen.durationMs < 2'000, qPrintable(QString::number(seen.durationMs)));
        const double queued = seen.phases.get(Phase::Queue).value_or(-1);
        QVERIFY2(queued >= 1'000 * i, qPrintable(QString::number(queued)));
    }
}

void tst_Runner::keepsTheDurationSetByTheKind()
{
    TestKinds kinds;
    RunnerHarness harness;
    harness.request(TestKinds::target(u"quick"_s, u"polite"_s, {{u"says"_s, u"goodbye"_s}}));
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.first().outcome, Outcome::Up);
    QCOMPARE(harness.results.first().observation.durationMs, 1e9);
}

void tst_Runner::turnsExceptionsIntoResults_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("after a suspension") << u"throws"_s << u"the test kind broke"_s;
    QTest::newRow("not a std::exception") << u"throwsOddly"_s << u"an exception of unknown type"_s;
    QTest::newRow("out of the call itself") << u"throwsAtOnce"_s << u"before the first suspension"_s;
}

void tst_Runner::turnsExceptionsIntoResults()
{
    QFETCH(QString, kind);
    QFETCH(QString, detail);
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{1, {}, 6, 0});
    QTest::ignoreMessage(QtCriticalMsg, qPrintable(u"exception in the check of bad: "_s + detail));
    harness.request(TestKinds::target(kind, u"bad"_s));
    harness.request(TestKinds::target(u"quick"_s, u"good"_s));
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.size(), 2);
    const Result &bad = harness.results.at(0);
    QCOMPARE(bad.outcome, Outcome::Unknown);
    QCOMPARE(bad.observation.error->type(), ErrorType::Internal);
    QCOMPARE(bad.observation.error->detail(), detail);
    QVERIFY(bad.observation.error->message().contains(u"bug in Watchkeeper"_s));
    QCOMPARE(harness.results.at(1).outcome, Outcome::Up);
}

void tst_Runner::reportsAnUnknownKind()
{
    TestKinds kinds;
    RunnerHarness harness;
    Target target = TestKinds::target(u"quick"_s, u"old"_s);
    target.kind = u"gopher"_s;
    harness.request(target);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.at(0).outcome, Outcome::Unknown);
    QCOMPARE(harness.results.at(0).observation.error->message(),
             u"Unknown check type “gopher”. Choose another type for this target."_s);
}

void tst_Runner::refusesWhatAFlatpakCannotReach()
{
    qputenv("FLATPAK_ID", "io.example.App");
    const auto leave = qScopeGuard([] { qunsetenv("FLATPAK_ID"); });
    TestKinds kinds;
    RunnerHarness harness;
    CheckPlan plan = RunnerHarness::planFor(TestKinds::target(u"quick"_s, u"polite"_s));
    Kind kind = *plan.kind;
    plan.kind = &kind;
    for (const bool needsComputer : {false, true}) {
        kind.needsComputer = needsComputer;
        harness.results.clear();
        harness.runner.request(plan, CheckReason::OnDemand);
        QTRY_COMPARE(harness.results.size(), 1);
        QCOMPARE(harness.results.first().outcome == Outcome::Up, !needsComputer);
    }
    QVERIFY(harness.results.first().observation.error->message().contains("Flatpak"_L1));
}

void tst_Runner::resolvesPlaceholders()
{
    TestKinds kinds;
    RunnerHarness harness;
    qputenv("WATCHKEEPER_TEST_SAYS", "degraded");
    qunsetenv("WATCHKEEPER_TEST_MISSING");
    harness.request(TestKinds::target(u"quick"_s, u"filled"_s, {{u"says"_s, u"${env:WATCHKEEPER_TEST_SAYS}"_s}}));
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.at(0).outcome, Outcome::Degraded);
    harness.request(TestKinds::target(u"quick"_s, u"missing"_s, {{u"says"_s, u"${env:WATCHKEEPER_TEST_MISSING}"_s}}));
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.at(1).outcome, Outcome::Unknown);
    QCOMPARE(harness.results.at(1).observation.error->type(), ErrorType::NotFound);
    QCOMPARE(kinds.runsOf(u"missing"_s), 0);
}

void tst_Runner::passesThePreparation()
{
    TestKinds kinds;
    RunnerHarness harness;
    const TargetRegistry book(TestKinds::find);
    harness.runner.request(book.planFor(TestKinds::target(u"prepared"_s, u"one"_s)), CheckReason::OnDemand);
    harness.runner.request(book.planFor(TestKinds::target(u"prepared"_s, u"${env:HOME}"_s)), CheckReason::OnDemand);
    QTRY_COMPARE(harness.results.size(), 2);
    QCOMPARE(harness.results.at(0).observation.summary, u"one"_s);
    // not prepared: the placeholder is filled at check time
    QCOMPARE(harness.results.at(1).observation.summary, QString());
}

void tst_Runner::cancelsAtAnyTime_data()
{
    QTest::addColumn<EngineLimits>("limits");
    QTest::addColumn<bool>("runs");
    QTest::newRow("while it waits for its host") << EngineLimits{50, {}, 1, 0} << false;
    QTest::newRow("while it waits for its kind") << EngineLimits{50, {{u"hung"_s, 1}}, 6, 0} << false;
    QTest::newRow("while it waits for any place") << EngineLimits{1, {}, 6, 0} << false;
    QTest::newRow("while it waits for its turn to start") << EngineLimits{50, {}, 6, 1} << false;
    QTest::newRow("while it runs") << EngineLimits{} << true;
}

void tst_Runner::cancelsAtAnyTime()
{
    QFETCH(EngineLimits, limits);
    QFETCH(bool, runs);
    TestKinds kinds;
    RunnerHarness harness(limits);
    const Target first = TestKinds::target(u"hung"_s, u"first"_s, {{u"host"_s, u"a.example"_s}});
    const Target target = TestKinds::target(u"hung"_s, u"second"_s, {{u"host"_s, u"a.example"_s}});
    harness.request(first);
    harness.request(target);
    QTRY_COMPARE(kinds.running(), runs ? 2 : 1);
    QVERIFY(harness.runner.cancel(target.id));
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(kinds.runsOf(u"second"_s), runs ? 1 : 0);
    QCOMPARE(harness.results.at(0).targetId, target.id);
    QCOMPARE(harness.results.at(0).observation.error->type(), ErrorType::Cancelled);
    QCOMPARE(harness.results.at(0).outcome, Outcome::Unknown);
    QVERIFY(!harness.runner.cancel(target.id)); // already ended, so this has no effect
    harness.runner.cancelAll();
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.size(), 2);
    QCOMPARE(harness.runner.queue().running() + harness.runner.queue().waiting(), 0);
}

void tst_Runner::allRequestersGetTheResult()
{
    TestKinds kinds;
    RunnerHarness harness;
    CheckPlan plan;
    plan.target =
        std::make_shared<const Target>(TestKinds::target(u"slow"_s, u"one"_s, {{u"ms"_s, 20}, {u"says"_s, u"down"_s}}));
    plan.kind = TestKinds::find(plan.target->kind);
    QList<Result> reported;
    const auto keep = [&reported](const CheckCompletion &end) { reported.append(end.result); };
    for (int i = 0; i < 3; ++i)
        harness.runner.check(plan, CheckReason::OnDemand, Clock().now()).then(keep);
    QTRY_COMPARE(reported.size(), 3);
    QCOMPARE(kinds.runs().size(), 1);
    for (const Result &result : std::as_const(reported)) {
        QCOMPARE(result.targetId, plan.target->id);
        QCOMPARE(result.targetName, u"one"_s);
        QCOMPARE(result.outcome, Outcome::Down);
        QCOMPARE(result.observation.summary, u"down"_s);
        QVERIFY(result.observation.error);
    }
}

void tst_Runner::aRequestAfterCancellingIsRepeated()
{
    TestKinds kinds;
    RunnerHarness harness;
    const Target target = TestKinds::target(u"slow"_s, u"again"_s, {{u"ms"_s, 30}});
    harness.request(target);
    QTRY_COMPARE(kinds.running(), 1);
    harness.runner.cancel(target.id);
    CheckPlan plan;
    plan.target = std::make_shared<const Target>(target);
    plan.kind = TestKinds::find(target.kind);
    std::optional<CheckCompletion> end;
    const auto keep = [&end](CheckCompletion ended) { end.emplace(std::move(ended)); };
    harness.runner.check(plan, CheckReason::OnDemand, Clock().now()).then(keep);
    QTRY_VERIFY(end.has_value());
    QVERIFY(end->repeat);
    QCOMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).observation.error->type(), ErrorType::Cancelled);
}

void tst_Runner::dropsWithoutAResult()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{1, {}, 6, 0});
    const Target running = TestKinds::target(u"hung"_s, u"running"_s);
    const Target waiting = TestKinds::target(u"hung"_s, u"waiting"_s);
    const Target asked = TestKinds::target(u"quick"_s, u"asked"_s);
    harness.request(running, CheckReason::Scheduled);
    harness.request(waiting, CheckReason::Scheduled);
    harness.request(asked, CheckReason::OnDemand);
    QTRY_COMPARE(kinds.running(), 1);
    harness.runner.dropScheduled();
    QTRY_COMPARE(harness.dropped, QStringList{u"waiting"_s});
    harness.runner.drop(running.id);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.dropped, (QStringList{u"waiting"_s, u"running"_s}));
    QCOMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).targetId, asked.id);
}

void tst_Runner::interruptedChecksDoNotCount()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{2, {}, 6, 0});
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 3, {{u"ms"_s, 30}});
    QList<std::shared_ptr<CheckJob>> jobs;
    for (const Target &target : targets)
        jobs.append(harness.request(target));
    QTRY_COMPARE(kinds.running(), 2);
    QCOMPARE(harness.runner.interruptRunning().size(), 2);
    QVERIFY(harness.runner.interruptRunning().isEmpty());
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.size(), 3);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(harness.results.at(i).observation.error->type(), ErrorType::Cancelled);
        QVERIFY(harness.results.at(i).observation.error->message().contains(u"interrupted"_s));
    }
    QVERIFY(jobs.at(0)->end->repeat);
    QVERIFY(!jobs.at(2)->end->repeat); // it was only queued, so nothing was interrupted
    QCOMPARE(harness.results.at(2).outcome, Outcome::Up);
}

void tst_Runner::abandonedCheckFreesItsSlot()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{1, {{u"deaf"_s, 1}}, 1, 0});
    const Target target = TestKinds::target(u"deaf"_s, u"stuck"_s, {{u"host"_s, u"a.example"_s}});
    harness.request(target);
    QTRY_COMPARE(kinds.running(), 1);
    harness.runner.abandon(target.id, CheckError(ErrorType::Internal, u"It did not end."_s));
    QCOMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.at(0).observation.error->message(), u"It did not end."_s);
    harness.request(target); // restarts immediately in the same slot
    QTRY_COMPARE(kinds.running(), 2);
    QTest::ignoreMessage(QtWarningMsg, "the abandoned check of stuck has finished");
    kinds.release();
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.size(), 2); // the result of the abandoned check is dropped
    QCOMPARE(harness.results.at(1).observation.summary, u"released"_s);
}

void tst_Runner::waitsForDescriptors()
{
    TestKinds kinds;
    DescriptorGuard guard([&kinds] { return DescriptorGuard::Usage{100 + 8 * kinds.running(), 200}; });
    RunnerHarness harness(EngineLimits{50, {}, 50, 0}, std::move(guard));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"too many open files: .* of 200"_s));
    const QList<Target> targets = TestKinds::targets(u"slow"_s, 40, {{u"ms"_s, 5}});
    for (const Target &target : targets)
        harness.request(target);
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(harness.results.size(), 40);
    QCOMPARE(kinds.mostAtOnce(), 6); // (200 - 50 in reserve - 100) / 8
    for (const Result &result : std::as_const(harness.results))
        QCOMPARE(result.outcome, Outcome::Up);
}

void tst_Runner::reportsTooManyOpenFiles()
{
    TestKinds kinds;
    RunnerHarness harness(EngineLimits{}, DescriptorGuard([] { return DescriptorGuard::Usage{1'020, 1'024}; }));
    QTest::ignoreMessage(QtCriticalMsg, "internal error: too many open files: 1020 of 1024. Fewer checks run at the same time");
    harness.request(TestKinds::target(u"quick"_s, u"one"_s));
    harness.request(TestKinds::target(u"quick"_s, u"two"_s)); // the message is logged only once
    QTRY_VERIFY(harness.isIdle());
    QCOMPARE(kinds.runs().size(), 0);
    QCOMPARE(harness.results.size(), 2);
    QCOMPARE(harness.results.at(0).outcome, Outcome::Unknown);
    QCOMPARE(harness.results.at(0).observation.error->type(), ErrorType::Internal);
    QVERIFY(harness.results.at(0).observation.error->message().startsWith(u"Too many open files: 1020 of 1024 are in use."_s));
}

void tst_Runner::aFullChannelDelaysChecks()
{
    TestKinds kinds;
    Channel<CheckReport> reports(2);
    RunnerHooks hooks;
    hooks.started = [](const CheckJob &) {};
    hooks.ended = [] {};
    hooks.evaluate = [](const CheckJob &, Result result) { return CheckReport(std::move(result), std::nullopt); };
    hooks.dropped = [](const CheckJob &) {};
    Runner runner(EngineLimits{3, {}, 6, 0}, DescriptorGuard(), Clock(), hooks, &reports, nullptr);
    for (const Target &target : TestKinds::targets(u"quick"_s, 20)) {
        CheckPlan plan;
        plan.target = std::make_shared<const Target>(target);
        plan.kind = TestKinds::find(target.kind);
        plan.consecutiveSilences = 0;
        runner.request(plan, CheckReason::Scheduled);
    }
    QTRY_COMPARE(kinds.runs().size(), 5); // two results in the channel, three checks still in their slots
    processPendingEvents();
    QCOMPARE(kinds.runs().size(), 5);
    int received = 0;
    const auto receive = [&] {
        received += reports.tryReceive() ? 1 : 0;
        return received == 20;
    };
    QVERIFY(QTest::qWaitFor(receive));
    QTRY_COMPARE(runner.tasks().running(), 0);
    QCOMPARE(kinds.runs().size(), 20);
}

QTEST_GUILESS_MAIN(tst_Runner)

} // namespace RunnerTest

#include "tst_Runner.moc"
