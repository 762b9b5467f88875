// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "engine/EngineHarness.h"

#include <QJsonArray>
#include <QTest>

namespace EngineMemoryTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Records the states of targets that an engine reported for storage, and those that it restored.
class StateRecorder : public QObject
{
public:
    explicit StateRecorder(EngineHarness *harness)
    {
        connect(&harness->engine, &Engine::changesToStore, this,
                [this](const QList<Transition> &changes, const QList<SavedState> &kept) {
                    ++batches;
                    transitions += changes;
                    reported += kept;
                    for (const SavedState &one : kept)
                        states.insert(one.targetId, one.state);
                    for (const Transition &change : changes)
                        isWhole = isWhole && states.value(change.targetId).hardOutcome == change.after.hardOutcome;
                });
        connect(&harness->engine, &Engine::statesRestored, this, [this](const QList<SavedState> &news) { recalled += news; });
    }

    //! Returns the recorded states as the history would return them to another engine.
    QList<StoredState> stored(const QList<Target> &targets) const
    {
        QList<StoredState> list;
        for (const Target &target : targets)
            list.append({target.id, QDateTime::currentMSecsSinceEpoch(), stateDefinition(target), states.value(target.id)});
        return list;
    }

    int batches = 0;
    bool isWhole = true; //!< whether each transition was reported together with its new state
    QList<Transition> transitions;
    QList<SavedState> reported;
    QList<SavedState> recalled;
    QHash<TargetId, TargetState> states;
};

Target flaky(const QString &name, int attempts = 3)
{
    Target target = TestKinds::target(u"flaky"_s, name);
    target.schedule.attempts = attempts;
    target.schedule.every = 1h;
    return target;
}

//! \return whether a new result of the target arrived
bool checkAndWait(EngineHarness *harness, const Target &target)
{
    const qsizetype before = harness->resultsOf(target.name).size();
    harness->check({target});
    return QTest::qWaitFor([&] { return harness->resultsOf(target.name).size() > before; });
}

} // namespace

//! Tests that states of targets are reported for storage and restored.
class tst_EngineMemory : public QObject
{
    Q_OBJECT

private slots:
    void reportsEachStep();
    void steadyTargetsCostNothing();
    void continuesFromTheStoredState();
    void restoresATargetAddedLater();
    void newResultsOverrideStoredStates();
    void restoresReachability();
    void groupsWaitForResultsOfThisRun();
};

void tst_EngineMemory::reportsEachStep()
{
    TestKinds kinds;
    EngineHarness harness;
    StateRecorder memory(&harness);
    const Target shop = flaky(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, shop));
    QTRY_COMPARE(memory.reported.size(), 1);
    QCOMPARE(memory.reported.last().targetName, u"Shop"_s);
    kinds.say(u"Shop"_s, u"down"_s);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QVERIFY(checkAndWait(&harness, shop));
        QTRY_COMPARE(memory.reported.size(), 1 + attempt);
        QCOMPARE(memory.reported.last().state.attempt, attempt);
        QCOMPARE(memory.reported.last().state.hard, attempt == 3);
    }
    QCOMPARE(memory.transitions.size(), 2);
    QVERIFY(memory.isWhole);
    kinds.say(u"Shop"_s, u"degraded"_s);
    QVERIFY(checkAndWait(&harness, shop));
    QTRY_COMPARE(memory.reported.size(), 5);
    QVERIFY(memory.isWhole);
}

//! For ten thousand targets that don't change, nothing is written.
void tst_EngineMemory::steadyTargetsCostNothing()
{
    TestKinds kinds;
    EngineHarness harness;
    StateRecorder memory(&harness);
    const QList<Target> targets = TestKinds::targets(u"quick"_s, 10'000);
    harness.setTargets(targets);
    for (quint64 round = 1; round <= 2; ++round) {
        harness.check(targets);
        QTRY_VERIFY_WITH_TIMEOUT(!harness.runSnapshots.isEmpty() && harness.runSnapshots.last().id == round, 60'000);
        QVERIFY(harness.waitForRun(60'000));
    }
    QVERIFY(waitForQuiet());
    QCOMPARE(harness.results.size(), 20'000);
    QCOMPARE(memory.reported.size(), 10'000); // all of them in the first run
}

//! Reports the recovery of a target that was down before the restart, but doesn't report its failure again.
void tst_EngineMemory::continuesFromTheStoredState()
{
    TestKinds kinds;
    const Target shop = flaky(u"Shop"_s);
    const Target mail = flaky(u"Mail"_s);
    QList<StoredState> stored;
    {
        EngineHarness harness;
        StateRecorder memory(&harness);
        harness.setTargets({shop, mail});
        QVERIFY(checkAndWait(&harness, mail));
        kinds.say(u"Shop"_s, u"down"_s);
        kinds.say(u"Mail"_s, u"down"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(checkAndWait(&harness, shop));
        for (int i = 0; i < 2; ++i)
            QVERIFY(checkAndWait(&harness, mail));
        QTRY_COMPARE(memory.states.value(mail.id).attempt, 2);
        stored = memory.stored({shop, mail});
    }
    EngineHarness harness;
    StateRecorder memory(&harness);
    harness.setTargets({shop, mail});
    harness.engine.core()->applyStates(stored);
    QCOMPARE(memory.recalled.size(), 2);
    QCOMPARE(memory.recalled.first().targetName, u"Shop"_s);
    QCOMPARE(memory.recalled.first().state, stored.first().state);
    QVERIFY(checkAndWait(&harness, shop));
    QVERIFY(checkAndWait(&harness, mail)); // the third attempt, after two before the restart
    QTRY_COMPARE(harness.transitions.size(), 1);
    QCOMPARE(harness.transitions.first().targetName, u"Mail"_s);
    QCOMPARE(harness.transitions.first().before.outcome, Outcome::Up);
    QCOMPARE(harness.resultsOf(u"Shop"_s).last().attempt, 3);
    QVERIFY(harness.resultsOf(u"Shop"_s).last().hard);
    kinds.say(u"Shop"_s, u"up"_s);
    QVERIFY(checkAndWait(&harness, shop));
    QTRY_COMPARE(harness.transitions.size(), 2);
    QCOMPARE(harness.transitions.last().before.outcome, Outcome::Down);
    QCOMPARE(harness.transitions.last().before.since, stored.first().state.since);
    QCOMPARE(harness.transitions.last().after.outcome, Outcome::Up);
}

void tst_EngineMemory::restoresATargetAddedLater()
{
    TestKinds kinds;
    EngineHarness harness;
    StateRecorder memory(&harness);
    const Target shop = flaky(u"Shop"_s, 1);
    TargetState down;
    down.known = true;
    down.outcome = Outcome::Down;
    down.hardOutcome = Outcome::Down;
    const StoredState stored{shop.id, QDateTime::currentMSecsSinceEpoch(), stateDefinition(shop), down};
    harness.engine.core()->applyStates({stored});
    QVERIFY(memory.recalled.isEmpty());
    harness.setTargets({shop});
    QCOMPARE(memory.recalled.size(), 1);
    QVERIFY(checkAndWait(&harness, shop));
    QTRY_COMPARE(harness.transitions.size(), 1);
    QCOMPARE(harness.transitions.first().before.outcome, Outcome::Down);
    harness.setTargets({});
    harness.setTargets({shop}); // the removal is undone
    QCOMPARE(memory.recalled.size(), 2);
    QCOMPARE(memory.recalled.last().state.hardOutcome, Outcome::Up);
}

void tst_EngineMemory::newResultsOverrideStoredStates()
{
    TestKinds kinds;
    EngineHarness harness;
    StateRecorder memory(&harness);
    const Target shop = flaky(u"Shop"_s, 1);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, shop));
    TargetState down;
    down.known = true;
    down.outcome = Outcome::Down;
    down.hardOutcome = Outcome::Down;
    harness.engine.core()->applyStates({{shop.id, 0, stateDefinition(shop), down}});
    QVERIFY(memory.recalled.isEmpty());
    QVERIFY(checkAndWait(&harness, shop));
    QVERIFY(waitForQuiet());
    QCOMPARE(harness.transitions.size(), 1);
}

//! A parent that was down makes its child unreachable before the first check. A removed parent doesn't.
void tst_EngineMemory::restoresReachability()
{
    TestKinds kinds;
    EngineHarness harness;
    StateRecorder memory(&harness);
    const Target router = flaky(u"Router"_s, 1);
    Target shop = flaky(u"Shop"_s, 1);
    shop.dependsOn = {{u"Router"_s}};
    Target mail = flaky(u"Mail"_s, 1);
    TargetState down;
    down.known = true;
    down.outcome = Outcome::Down;
    down.hardOutcome = Outcome::Down;
    TargetState behind = down;
    behind.unreachable = true;
    behind.because = u"Gone"_s;
    harness.setTargets({router, shop, mail});
    harness.engine.core()->applyStates({{router.id, 0, stateDefinition(router), down},
                                        {shop.id, 0, stateDefinition(shop), down},
                                        {mail.id, 0, stateDefinition(mail), behind}});
    QTRY_COMPARE(memory.states.value(shop.id).because, u"Router"_s);
    QTRY_VERIFY(memory.states.contains(mail.id));
    QVERIFY(!memory.states.value(mail.id).unreachable);
    QCOMPARE(memory.states.value(mail.id).outcome, Outcome::Down);
}

//! The stored states of group and member come from an earlier run.
void tst_EngineMemory::groupsWaitForResultsOfThisRun()
{
    TestKinds kinds;
    EngineParts parts; // groups need the real EngineParts services
    parts.findKind = [](const QString &key) { return key == u"group"_s ? findKind(key) : TestKinds::find(key); };
    EngineHarness harness({}, parts);
    Target group = TestKinds::target(u"flaky"_s, u"All"_s);
    group.kind = u"group"_s;
    group.schedule.every = 1h;
    TargetState up;
    up.known = true;
    up.outcome = Outcome::Up;
    up.hardOutcome = Outcome::Up;
    Target member = TestKinds::target(u"deaf"_s, u"Slow"_s);
    member.schedule.every = 1h;
    member.schedule.timeout = 1h;
    group.fields = *Fields::fromJson(findKind(u"group"_s)->fields, {{u"members"_s, QJsonArray{u"Slow"_s}}});
    harness.setTargets({member, group});
    harness.engine.core()->applyStates(
        {{member.id, 0, stateDefinition(member), up}, {group.id, 0, stateDefinition(group), up}});
    harness.engine.core()->startSchedule();
    QTRY_COMPARE(kinds.running(), 1);
    QVERIFY(waitForQuiet());
    QVERIFY(harness.resultsOf(u"All"_s).isEmpty());
    // Since the state of the group doesn't change, it has a result, but no transition.
    kinds.release();
    QTRY_VERIFY(!harness.resultsOf(u"All"_s).isEmpty());
    QVERIFY(harness.transitions.isEmpty());
}

QTEST_GUILESS_MAIN(tst_EngineMemory)

} // namespace EngineMemoryTest

#include "tst_EngineMemory.moc"
