// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QTest>

namespace EngineMaintenanceTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Target shopTarget()
{
    Target target = TestKinds::target(u"flaky"_s, u"Shop"_s);
    target.schedule.every = 1h;
    target.schedule.attempts = 1;
    target.tags = {u"prod"_s};
    return target;
}

//! An engine with a wall clock set by the test, and a record of its reports about maintenance.
class MaintenanceHarness
{
public:
    //! \param isRestored  whether the stored states of the targets were restored
    explicit MaintenanceHarness(bool isRestored = true)
        : harness({}, clock.clock())
    {
        if (isRestored)
            harness.engine.core()->applyStates({});
        QObject::connect(&harness.engine, &Engine::maintenanceChanged, &harness,
                         [this](const QList<MaintenanceInEffect> &inEffect) { reported.append(inEffect); });
    }
    //! Returns maintenance that starts at `begin` + `from` and lasts for `lasts`.
    Maintenance entry(const QString &name, std::chrono::seconds from, std::chrono::seconds lasts) const
    {
        Maintenance made;
        made.name = name;
        made.zone = "UTC";
        made.from = begin.addSecs(from.count());
        made.to = made.from.addSecs(lasts.count());
        made.tags = {u"prod"_s};
        return made;
    }
    //! Advances both clocks.
    void pass(std::chrono::seconds time)
    {
        clock.monotonic += time;
        clock.wall += time;
    }
    //! \return true if `many` state changes caused by maintenance were reported
    bool waitForChanges(qsizetype many) const
    {
        return QTest::qWaitFor([&] { return harness.otherChanges.size() >= many; }, 10'000);
    }
    //! Returns one line such as `Shop: Backup` or `Shop: -` per report, in order.
    QStringList changes() const
    {
        QStringList lines;
        for (const StateChange &change : harness.otherChanges) {
            if (change.part != StateAspect::Maintenance)
                lines.append(u"another part"_s);
            const bool isWhole = change.state.inMaintenance == change.state.maintenanceUntil.isValid();
            lines.append(change.targetName + u": "_s + (change.state.inMaintenance ? change.state.maintenance : u"-"_s)
                         + (isWhole ? u""_s : u" in part"_s));
        }
        return lines;
    }

    TestKinds kinds;
    ShiftedClock clock;
    EngineHarness harness;
    QDateTime begin = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    QList<QList<MaintenanceInEffect>> reported;
};

} // namespace

//! Tests maintenance in the complete engine: which targets are in maintenance as time passes or clocks jump. Checks continue
//! during maintenance.
class tst_EngineMaintenance : public QObject
{
    Q_OBJECT

private slots:
    void beginsAndEnds();
    void followsWallClockChanges();
    void followsSleep();
    void checksContinue();
    void followsTargetsAndEntries();
    void reportsOnceThatThereIsNone();
    void reportsMaintenanceChangedBetweenRuns();
};

void tst_EngineMaintenance::beginsAndEnds()
{
    MaintenanceHarness works;
    const Target shop = shopTarget();
    works.harness.engine.core()->setTargets({shop}, {works.entry(u"Backup"_s, 5min, 10min)});
    QVERIFY(works.clock.pass(6s));
    QCOMPARE(works.changes(), QStringList());
    works.pass(5min);
    QVERIFY(works.waitForChanges(1));
    QCOMPARE(works.changes(), QStringList{u"Shop: Backup"_s});
    QCOMPARE(works.harness.otherChanges.first().state.maintenanceUntil, works.begin.addSecs(15 * 60));
    works.pass(11min);
    QVERIFY(works.waitForChanges(2));
    QCOMPARE(works.changes(), QStringList({u"Shop: Backup"_s, u"Shop: -"_s}));
    QCOMPARE(works.reported.size(), 3);
    QVERIFY(works.reported.at(0).isEmpty());
    const qint64 begun = works.begin.addSecs(5 * 60).toMSecsSinceEpoch();
    QCOMPARE(works.reported.at(1), QList{(MaintenanceInEffect{u"Backup"_s, begun, begun + 600'000, false, {shop.id}})});
    QVERIFY(works.reported.at(2).isEmpty());
}

void tst_EngineMaintenance::followsWallClockChanges()
{
    MaintenanceHarness works;
    works.harness.engine.core()->setTargets({shopTarget()}, {works.entry(u"Backup"_s, 2h, 1h)});
    works.clock.wall += 2h + 1min;
    QVERIFY(works.waitForChanges(1));
    works.clock.wall -= 2h;
    QVERIFY(works.waitForChanges(2));
    works.clock.wall += 2h;
    QVERIFY(works.waitForChanges(3));
    QCOMPARE(works.changes(), QStringList({u"Shop: Backup"_s, u"Shop: -"_s, u"Shop: Backup"_s}));
}

//! During sleep, the monotonic clock stands still. Maintenance that began and ended during the sleep isn't reported.
void tst_EngineMaintenance::followsSleep()
{
    MaintenanceHarness works;
    works.harness.engine.core()->setTargets({shopTarget()}, {works.entry(u"Slept"_s, 1h, 1h), works.entry(u"Woken"_s, 3h, 1h)});
    works.clock.wall += 3h + 30min;
    QVERIFY(works.waitForChanges(1));
    works.clock.wall += 1h;
    works.clock.monotonic += 1h; // the monotonic clock also advances, as on Windows
    QVERIFY(works.waitForChanges(2));
    QCOMPARE(works.changes(), QStringList({u"Shop: Woken"_s, u"Shop: -"_s}));
}

void tst_EngineMaintenance::checksContinue()
{
    MaintenanceHarness works;
    const Target shop = shopTarget();
    works.harness.engine.core()->setTargets({shop}, {works.entry(u"Backup"_s, 0s, 1h)});
    works.kinds.say(u"Shop"_s, u"down"_s);
    works.harness.check({shop});
    QTRY_COMPARE(works.harness.transitions.size(), 1);
    const TargetState down = works.harness.transitions.first().after;
    QCOMPARE(down.outcome, Outcome::Down);
    QCOMPARE(down.hardOutcome, std::optional(Outcome::Down));
    QVERIFY(down.inMaintenance);
    QCOMPARE(down.maintenance, u"Backup"_s);
    QCOMPARE(works.harness.resultsOf(u"Shop"_s).size(), 1);
    works.clock.wall += 2h;
    QVERIFY(works.waitForChanges(2));
    QCOMPARE(works.harness.otherChanges.last().state.outcome, Outcome::Down); // maintenance doesn't change the outcome
    QVERIFY(!works.harness.otherChanges.last().state.inMaintenance);
}

void tst_EngineMaintenance::followsTargetsAndEntries()
{
    MaintenanceHarness works;
    Target shop = shopTarget();
    Target disk = TestKinds::target(u"flaky"_s, u"Disk"_s);
    Maintenance entry = works.entry(u"Backup"_s, 0s, 1h);
    works.harness.engine.core()->setTargets({shop, disk}, {entry});
    QVERIFY(works.waitForChanges(1));
    disk.tags = {u"prod"_s};
    works.harness.engine.core()->setTargets({shop, disk}, {entry});
    QVERIFY(works.waitForChanges(2));
    works.harness.engine.core()->setTargets({shop, disk}, {entry});
    entry.name = u"Update"_s;
    works.harness.engine.core()->setTargets({shop, disk}, {entry});
    QVERIFY(works.waitForChanges(4));
    entry.enabled = false;
    works.harness.engine.core()->setTargets({shop}, {entry});
    QVERIFY(works.waitForChanges(5));
    QCOMPARE(works.changes(),
             QStringList({u"Shop: Backup"_s, u"Disk: Backup"_s, u"Shop: Update"_s, u"Disk: Update"_s, u"Shop: -"_s}));
    QCOMPARE(works.reported.size(), 4);
}

//! The history must receive the empty list, because it may still contain open maintenance from an earlier run.
void tst_EngineMaintenance::reportsOnceThatThereIsNone()
{
    MaintenanceHarness works;
    works.harness.engine.core()->setTargets({shopTarget()});
    works.harness.engine.core()->setTargets({shopTarget()});
    QCOMPARE(works.reported.size(), 1);
    QVERIFY(works.reported.first().isEmpty());
}

//! Stored states are restored after the targets have been set. They date from before the start of the program.
void tst_EngineMaintenance::reportsMaintenanceChangedBetweenRuns()
{
    MaintenanceHarness works(false);
    Target shop = shopTarget();
    Target disk = shopTarget();
    disk.id = QUuid::createUuid();
    disk.name = u"Disk"_s;
    disk.tags.clear();
    works.harness.engine.core()->setTargets({shop, disk}, {works.entry(u"Backup"_s, -5min, 10min)});
    const auto stored = [&works](const Target &target, bool inMaintenance) {
        StoredState one;
        one.target = target.id;
        one.at = works.begin.toMSecsSinceEpoch() - 3'600'000;
        one.definition = stateDefinition(target);
        one.state.known = true;
        one.state.outcome = Outcome::Up;
        one.state.hardOutcome = Outcome::Up;
        one.state.inMaintenance = inMaintenance;
        if (inMaintenance) {
            one.state.maintenance = u"Former"_s;
            one.state.maintenanceUntil = works.begin.addSecs(-60);
        }
        return one;
    };
    works.harness.engine.core()->applyStates({stored(shop, false), stored(disk, true)});
    QVERIFY(works.waitForChanges(2));
    QCOMPARE(works.changes(), (QStringList{u"Shop: Backup"_s, u"Disk: -"_s}));
    QCOMPARE(works.harness.otherChanges.first().state.outcome, Outcome::Up); // the restored outcome
}

QTEST_GUILESS_MAIN(tst_EngineMaintenance)

} // namespace EngineMaintenanceTest

#include "tst_EngineMaintenance.moc"
