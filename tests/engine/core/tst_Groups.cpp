// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "engine/EngineHarness.h"

#include <QJsonArray>
#include <QTest>

#include <ctime>

namespace GroupsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Returns parts with the real kind `group` and the test kinds.
EngineParts parts()
{
    EngineParts parts;
    parts.findKind = [](const QString &key) { return key == u"group"_s ? findKind(key) : TestKinds::find(key); };
    return parts;
}

Target group(const QString &name, QJsonObject object)
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = name;
    target.kind = u"group"_s;
    const auto fields = Fields::fromJson(findKind(u"group"_s)->fields, object);
    if (!fields)
        qFatal("%s", qPrintable(fields.error().first().text));
    target.fields = *fields;
    target.schedule.every = 1h;
    return target;
}

QJsonObject members(const QStringList &names)
{
    return {{u"members"_s, QJsonArray::fromStringList(names)}};
}

Target memberTarget(const QString &kind, const QString &name, const QJsonObject &more = {})
{
    Target target = TestKinds::target(kind, name, more);
    target.schedule.every = 1h;
    target.schedule.attempts = 1;
    return target;
}

} // namespace

//! Tests groups in the complete engine. In a run, they are evaluated after their members. Otherwise, they are evaluated when a
//! member changes, and report nothing while nothing changes.
class tst_Groups : public QObject
{
    Q_OBJECT

private slots:
    void runsEvaluateGroupsLast();
    void runsWaitForRetries();
    void nestedGroupsRunInOrder();
    void runsWithCyclesEnd();
    void aWaitingGroupDoesNotDelayOthers();
    void cancelsRunsWithGroups();
    void failedGroupsAreNotRetried();
    void runsAGroupAlone();
    void memberTagsExcludeGroups();
    void memberTagsIgnoreCase();
    void pausedMembersDoNotCount();
    void isEvaluatedAgainWhenAMemberChanges();
    void confirmedMembersNeedNoAttempts();
    void groupsFlapLikeOtherTargets();
    void reportsNothingBeforeItsMembers();
    void followsChangesOfTargets();
    void manyChangesCauseFewEvaluations();
    void handlesThousandsOfMembers();
    void testsTheFirstGroup_data();
    void testsTheFirstGroup();
};

void tst_Groups::runsEvaluateGroupsLast()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const QList<Target> targets{group(u"both"_s, members({u"fast"_s, u"slow"_s})),
                                memberTarget(u"slow"_s, u"slow"_s, {{u"ms"_s, 100}}),
                                memberTarget(u"quick"_s, u"fast"_s, {{u"says"_s, u"down"_s}})};
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 3);
    QCOMPARE(harness.results.last().targetName, u"both"_s);
    QCOMPARE(harness.results.last().outcome, Outcome::Down);
    QCOMPARE(harness.results.last().observation.summary, u"1 of 2 up; down: fast"_s);
    QCOMPARE(harness.runSnapshots.last().done, 3);
}

void tst_Groups::runsWaitForRetries()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target flaky = memberTarget(u"flaky"_s, u"flaky"_s);
    flaky.schedule.attempts = 2;
    flaky.schedule.retryEvery = 100ms;
    kinds.say(u"flaky"_s, u"down"_s);
    const QList<Target> targets{group(u"group"_s, members({u"flaky"_s})), flaky};
    harness.setTargets(targets);
    harness.check(targets, 2);
    QTRY_COMPARE(harness.resultsOf(u"flaky"_s).size(), 1);
    kinds.say(u"flaky"_s, u"up"_s);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"flaky"_s).size(), 2);
    QCOMPARE(harness.resultsOf(u"group"_s).size(), 1);
    QCOMPARE(harness.resultsOf(u"group"_s).first().outcome, Outcome::Up);
}

void tst_Groups::nestedGroupsRunInOrder()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const QList<Target> targets{group(u"top"_s, members({u"middle"_s, u"a"_s})), group(u"middle"_s, members({u"low"_s})),
                                group(u"low"_s, members({u"a"_s})),
                                memberTarget(u"slow"_s, u"a"_s, {{u"ms"_s, 20}, {u"says"_s, u"down"_s}})};
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QStringList order;
    for (const Result &result : std::as_const(harness.results))
        order.append(result.targetName + u' ' + outcomeKey(result.outcome));
    QCOMPARE(order, (QStringList{u"a down"_s, u"low down"_s, u"middle down"_s, u"top down"_s}));
}

//! The file format prevents cycles. If one occurs anyway, the run still ends.
void tst_Groups::runsWithCyclesEnd()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const QList<Target> targets{group(u"a"_s, members({u"b"_s})), group(u"b"_s, members({u"a"_s})),
                                memberTarget(u"quick"_s, u"c"_s)};
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 3);
    QCOMPARE(harness.resultsOf(u"a"_s).first().outcome, Outcome::Unknown);
}

//! While a group waits for a hung member, other checks still get slots.
void tst_Groups::aWaitingGroupDoesNotDelayOthers()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const Target quick = memberTarget(u"quick"_s, u"quick"_s);
    const QList<Target> held{group(u"group"_s, members({u"hung"_s})), memberTarget(u"hung"_s, u"hung"_s)};
    harness.setTargets(held + QList<Target>{quick});
    harness.check(held);
    QTRY_COMPARE(kinds.running(), 1);
    harness.check({quick});
    QTRY_COMPARE(harness.resultsOf(u"quick"_s).size(), 1);
    QVERIFY(harness.resultsOf(u"group"_s).isEmpty());
    harness.engine.core()->cancelAll();
    QVERIFY(harness.waitForRun());
}

void tst_Groups::cancelsRunsWithGroups()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const QList<Target> targets{group(u"group"_s, members({u"hung"_s})), group(u"other"_s, members({u"hung"_s})),
                                memberTarget(u"hung"_s, u"hung"_s)};
    harness.setTargets(targets);
    harness.check(targets);
    QTRY_COMPARE(kinds.running(), 1);
    harness.engine.core()->listTasks();
    QTRY_COMPARE(harness.tasks.size(), 3);
    QCOMPARE(harness.tasks.last().waitingFor, WaitReason::Members);
    QTRY_COMPARE(harness.load.waiting, 2);
    harness.engine.core()->cancel({targets.first().id});
    QTRY_COMPARE(harness.resultsOf(u"group"_s).size(), 1);
    harness.engine.core()->cancelAll();
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.count(ErrorType::Cancelled), 3);
}

void tst_Groups::failedGroupsAreNotRetried()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target groupTarget = group(u"group"_s, members({u"a"_s}));
    groupTarget.schedule.attempts = 3;
    groupTarget.schedule.retryEvery = 10ms;
    const QList<Target> targets{groupTarget, memberTarget(u"quick"_s, u"a"_s, {{u"says"_s, u"down"_s}})};
    harness.setTargets(targets);
    harness.check({targets[1]});
    QVERIFY(harness.waitForRun());
    harness.check({groupTarget}, 3);
    QTRY_COMPARE(harness.runSnapshots.last().id, 2U);
    QVERIFY(harness.waitForRun());
    const QList<Result> results = harness.resultsOf(u"group"_s);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first().outcome, Outcome::Down);
    QVERIFY(results.first().hard);
}

void tst_Groups::runsAGroupAlone()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const QList<Target> targets{group(u"group"_s, members({u"a"_s, u"nobody"_s})), memberTarget(u"quick"_s, u"a"_s)};
    harness.setTargets(targets);
    harness.check({targets.first()});
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.first().outcome, Outcome::Unknown);
    QCOMPARE(harness.results.first().observation.summary, u"0 of 2 up; no result yet: a; missing: nobody"_s);
}

void tst_Groups::memberTagsExcludeGroups()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target one = memberTarget(u"quick"_s, u"one"_s);
    one.tags = {u"web"_s, u"prod"_s};
    Target two = memberTarget(u"quick"_s, u"two"_s, {{u"says"_s, u"down"_s}});
    two.tags = {u"web"_s};
    Target itself = group(u"web"_s, {{u"memberTags"_s, QJsonArray{u"web"_s, u"prod"_s}}});
    itself.tags = {u"web"_s};
    const QList<Target> targets{itself, one, two};
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"web"_s).first().observation.summary, u"1 of 2 up; down: two"_s);
}

void tst_Groups::memberTagsIgnoreCase()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target one = memberTarget(u"quick"_s, u"one"_s);
    one.tags = {u"prod"_s};
    Target two = memberTarget(u"quick"_s, u"two"_s, {{u"says"_s, u"down"_s}});
    two.tags = {u"Prod"_s};
    const QList<Target> targets{group(u"lower"_s, {{u"memberTags"_s, QJsonArray{u"prod"_s}}}),
                                group(u"upper"_s, {{u"memberTags"_s, QJsonArray{u"PROD"_s}}}), one, two};
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"lower"_s).first().observation.summary, u"1 of 2 up; down: two"_s);
    QCOMPARE(harness.resultsOf(u"upper"_s).first().observation.summary, u"1 of 2 up; down: two"_s);
}

void tst_Groups::pausedMembersDoNotCount()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target paused = memberTarget(u"quick"_s, u"paused"_s, {{u"says"_s, u"down"_s}});
    paused.paused = true;
    const QList<Target> targets{group(u"group"_s, members({u"a"_s, u"paused"_s})), memberTarget(u"quick"_s, u"a"_s), paused};
    harness.setTargets(targets);
    harness.engine.core()->checkNow({});
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"group"_s).first().observation.summary, u"1 of 1 up; paused: paused"_s);
}

//! The groups are evaluated when a member changes, although their next tick is an hour away.
void tst_Groups::isEvaluatedAgainWhenAMemberChanges()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const QList<Target> targets{group(u"top"_s, members({u"group"_s})), group(u"group"_s, members({u"a"_s})),
                                memberTarget(u"flaky"_s, u"a"_s)};
    harness.setTargets(targets);
    harness.engine.core()->startSchedule();
    QTRY_VERIFY(!harness.resultsOf(u"top"_s).isEmpty());
    QCOMPARE(harness.resultsOf(u"top"_s).last().outcome, Outcome::Up);
    for (const QString &says : {u"down"_s, u"degraded"_s, u"down"_s, u"up"_s}) {
        kinds.say(u"a"_s, says);
        const qsizetype before = harness.resultsOf(u"top"_s).size();
        harness.check({targets[2]});
        const Outcome wanted = says == u"down"_s ? Outcome::Down : Outcome::Up;
        QTRY_COMPARE(harness.resultsOf(u"group"_s).last().outcome, wanted);
        QTRY_COMPARE(harness.resultsOf(u"top"_s).last().outcome, wanted);
        QVERIFY(harness.resultsOf(u"top"_s).size() <= before + 2);
    }
}

//! A member isn't down after a single failure. A group whose members are confirmed needs no further attempts.
void tst_Groups::confirmedMembersNeedNoAttempts()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target flaky = memberTarget(u"flaky"_s, u"a"_s);
    flaky.schedule.attempts = 2;
    Target groupTarget = group(u"group"_s, members({u"a"_s}));
    groupTarget.schedule.attempts = 5;
    harness.setTargets({groupTarget, flaky});
    harness.check({flaky, groupTarget});
    QVERIFY(harness.waitForRun());
    kinds.say(u"a"_s, u"down"_s);
    harness.check({flaky, groupTarget});
    QTRY_COMPARE(harness.runSnapshots.last().id, 2U);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"a"_s).last().outcome, Outcome::Down);
    QVERIFY(!harness.resultsOf(u"a"_s).last().hard);
    QCOMPARE(harness.resultsOf(u"group"_s).last().outcome, Outcome::Up);
    harness.check({flaky, groupTarget});
    QTRY_COMPARE(harness.runSnapshots.last().id, 3U);
    QVERIFY(harness.waitForRun());
    QCOMPARE(harness.resultsOf(u"group"_s).last().outcome, Outcome::Down);
    QVERIFY(harness.resultsOf(u"group"_s).last().hard);
    QCOMPARE(harness.transitions.last().targetName, u"group"_s);
}

//! Groups flap like other targets. They have no attempts: as in Nagios, each result of a group counts.
void tst_Groups::groupsFlapLikeOtherTargets()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target flaky = memberTarget(u"flaky"_s, u"a"_s);
    flaky.schedule.flapping = FlapRule::Off;
    Target groupTarget = group(u"group"_s, members({u"a"_s}));
    groupTarget.schedule.attempts = 3;
    groupTarget.schedule.flapping = FlapRule::Nagios;
    harness.setTargets({groupTarget, flaky});
    for (quint64 round = 1; round <= 7; ++round) {
        kinds.say(u"a"_s, round % 2 == 0 ? u"down"_s : u"up"_s);
        harness.check({flaky, groupTarget});
        QTRY_VERIFY(!harness.runSnapshots.isEmpty() && harness.runSnapshots.last().id == round);
        QVERIFY(harness.waitForRun());
    }
    QTRY_COMPARE(harness.otherChanges.size(), 1);
    QCOMPARE(harness.otherChanges.first().targetName, u"group"_s);
    QVERIFY(harness.otherChanges.first().state.flapping);
}

//! A group reports nothing until all its members have a result. Otherwise, every start would report all groups as unknown.
void tst_Groups::reportsNothingBeforeItsMembers()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    Target groupTarget = group(u"group"_s, members({u"a"_s, u"late"_s, u"paused"_s}));
    groupTarget.schedule.every = 1s;
    Target paused = memberTarget(u"quick"_s, u"paused"_s);
    paused.paused = true;
    harness.setTargets({groupTarget, memberTarget(u"quick"_s, u"a"_s), memberTarget(u"deaf"_s, u"late"_s), paused});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(harness.resultsOf(u"a"_s).size(), 1);
    QTRY_COMPARE(kinds.running(), 1);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(QTest::qWaitFor(
        [&clock] { return clock.hasExpired(1500); })); // the group's own scheduled check comes due during this wait
    QVERIFY(harness.resultsOf(u"group"_s).isEmpty());
    kinds.release();
    QTRY_VERIFY(!harness.resultsOf(u"group"_s).isEmpty());
    QCOMPARE(harness.resultsOf(u"group"_s).first().observation.summary, u"2 of 2 up; paused: paused"_s);
}

void tst_Groups::followsChangesOfTargets()
{
    TestKinds kinds;
    EngineHarness harness({}, parts());
    const Target groupTarget = group(u"group"_s, members({u"a"_s, u"b"_s}));
    const Target a = memberTarget(u"quick"_s, u"a"_s);
    Target b = memberTarget(u"quick"_s, u"b"_s, {{u"says"_s, u"down"_s}});
    harness.setTargets({groupTarget, a, b});
    harness.engine.core()->startSchedule();
    const auto summary = [&harness] {
        const QList<Result> results = harness.resultsOf(u"group"_s);
        return results.isEmpty() ? QString() : results.last().observation.summary;
    };
    QTRY_COMPARE(summary(), u"1 of 2 up; down: b"_s);
    b.paused = true;
    harness.setTargets({groupTarget, a, b});
    QTRY_COMPARE(summary(), u"1 of 1 up; paused: b"_s);
    b.name = u"c"_s;
    harness.setTargets({groupTarget, a, b});
    QTRY_COMPARE(summary(), u"1 of 2 up; missing: b"_s);
    harness.setTargets({groupTarget});
    QTRY_COMPARE(summary(), u"0 of 2 up; missing: a, b"_s);
}

void tst_Groups::manyChangesCauseFewEvaluations()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{1000, {}, 1000, 0}, parts());
    QList<Target> targets;
    for (int i = 0; i < 300; ++i) {
        Target target = memberTarget(u"flaky"_s, u"m%1"_s.arg(i));
        target.tags = {u"web"_s};
        targets.append(target);
    }
    const QList<Target> looked = targets;
    targets.append(group(u"group"_s, {{u"memberTags"_s, QJsonArray{u"web"_s}}}));
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    harness.engine.core()->startSchedule();
    for (const Target &target : looked)
        kinds.say(target.name, u"down"_s);
    harness.check(looked);
    QTRY_COMPARE_WITH_TIMEOUT(harness.resultsOf(u"group"_s).last().observation.values.value(3).value.toInt(), 300, 20'000);
    QVERIFY2(harness.resultsOf(u"group"_s).size() < 100, qPrintable(QString::number(harness.resultsOf(u"group"_s).size())));
}

void tst_Groups::handlesThousandsOfMembers()
{
    TestKinds kinds;
    EngineHarness harness(EngineLimits{10'000, {}, 1'000, 0}, parts());
    QList<Target> targets;
    for (int i = 0; i < 3'000; ++i) {
        Target target = memberTarget(u"quick"_s, u"m%1"_s.arg(i));
        target.tags = {u"web"_s, u"rack %1"_s.arg(i % 100)};
        targets.append(target);
    }
    for (int i = 0; i < 100; ++i)
        targets.append(group(u"rack %1"_s.arg(i), {{u"memberTags"_s, QJsonArray{u"rack %1"_s.arg(i)}}}));
    targets.append(group(u"all"_s, {{u"memberTags"_s, QJsonArray{u"web"_s}}}));
    harness.setTargets(targets);
    const std::clock_t begin = std::clock(); // CPU time, since the event loop sleeps between iterations
    harness.check(targets);
    QVERIFY(harness.waitForRun(60'000));
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    QCOMPARE(harness.resultsOf(u"all"_s).first().observation.summary, u"3000 of 3000 up"_s);
    QVERIFY2(seconds < 1.5 * slowdownOfThisBuild(), qPrintable(QString::number(seconds)));
}

//! There are no groups among the existing targets.
void tst_Groups::testsTheFirstGroup_data()
{
    QTest::addColumn<QJsonObject>("choice");
    QTest::newRow("by name") << members({u"a"_s, u"b"_s});
    QTest::newRow("by tag") << QJsonObject{{u"memberTags"_s, QJsonArray{u"shop"_s}}};
}

void tst_Groups::testsTheFirstGroup()
{
    QFETCH(QJsonObject, choice);
    TestKinds kinds;
    EngineHarness harness({}, parts());
    QList<Result> heard;
    QObject::connect(&harness.engine, &Engine::testRunFinished, &harness,
                     [&heard](const Result &result) { heard.append(result); });
    QList<Target> targets{memberTarget(u"quick"_s, u"a"_s), memberTarget(u"quick"_s, u"b"_s)};
    for (Target &target : targets)
        target.tags = QStringList{u"shop"_s};
    harness.setTargets(targets);
    harness.check(targets);
    QVERIFY(harness.waitForRun());
    harness.engine.core()->testRun(group(u"both"_s, choice));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.first().observation.summary, u"2 of 2 up"_s);
    QCOMPARE(heard.first().outcome, Outcome::Up);
}

QTEST_GUILESS_MAIN(tst_Groups)

} // namespace GroupsTest

#include "tst_Groups.moc"
