// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"
#include "engine/evaluate/StateTracker.h"

#include <QTest>

namespace EngineFlappingTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Tests how the complete engine reports flapping targets.
class tst_EngineFlapping : public QObject
{
    Q_OBJECT

private slots:
    void reportsStartAndEnd();
    void softOutcomesDoNotCountWithNagios();
    void cancelledChecksDoNotCount();
    void endsWhenTurnedOff();
    void transitionsIncludeFlapping();

private:
    //! \return whether one result per letter (U: up, D: down) arrived
    static bool checkSequence(TestKinds *kinds, EngineHarness *harness, const Target &target, const QString &letters);
    static Target flaky(FlapRule rule, int attempts = 1);
};

bool tst_EngineFlapping::checkSequence(TestKinds *kinds, EngineHarness *harness, const Target &target, const QString &letters)
{
    for (const QChar letter : letters) {
        kinds->say(target.name, letter == u'U' ? u"up"_s : u"down"_s);
        const qsizetype before = harness->resultsOf(target.name).size();
        harness->check({target});
        if (!QTest::qWaitFor([&] { return harness->resultsOf(target.name).size() > before; }))
            return false;
    }
    return true;
}

Target tst_EngineFlapping::flaky(FlapRule rule, int attempts)
{
    Target target = TestKinds::target(u"flaky"_s, u"Shop"_s);
    target.schedule.attempts = attempts;
    target.schedule.flapping = rule;
    return target;
}

void tst_EngineFlapping::reportsStartAndEnd()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target target = flaky(FlapRule::Icinga);
    harness.setTargets({target});
    QVERIFY(checkSequence(&kinds, &harness, target, u"UDUDUD"_s));
    QVERIFY(waitForQuiet());
    QVERIFY(harness.otherChanges.isEmpty());
    QVERIFY(checkSequence(&kinds, &harness, target, u"U"_s)); // the sixth change
    QTRY_COMPARE(harness.otherChanges.size(), 1);
    const StateChange begin = harness.otherChanges.first();
    QCOMPARE(begin.part, StateAspect::Flapping);
    QCOMPARE(begin.targetId, target.id);
    QCOMPARE(begin.targetName, u"Shop"_s);
    QVERIFY(begin.at.isValid());
    QVERIFY(begin.state.flapping);
    QCOMPARE(begin.state.outcome, Outcome::Up);
    QCOMPARE(flapPercent(begin.state.flaps, FlapRule::Icinga), 33.9);
    QVERIFY(checkSequence(&kinds, &harness, target, QString(15, u'U')));
    QTRY_COMPARE(harness.otherChanges.size(), 2);
    QVERIFY(!harness.otherChanges.last().state.flapping);
    QCOMPARE(harness.otherChanges.last().part, StateAspect::Flapping);
}

void tst_EngineFlapping::softOutcomesDoNotCountWithNagios()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target target = flaky(FlapRule::Nagios, 3);
    harness.setTargets({target});
    QVERIFY(checkSequence(&kinds, &harness, target, u"UDUDUDUDUDUDUD"_s));
    QVERIFY(waitForQuiet());
    QVERIFY(harness.otherChanges.isEmpty());
    QCOMPARE(harness.transitions.size(), 1);
}

void tst_EngineFlapping::cancelledChecksDoNotCount()
{
    TestKinds kinds;
    EngineHarness harness;
    Target target = flaky(FlapRule::Icinga);
    const Target hung = TestKinds::target(u"hung"_s, u"Shop"_s);
    harness.setTargets({target});
    QVERIFY(checkSequence(&kinds, &harness, target, u"UDUDUD"_s));
    Target waiting = target;
    waiting.kind = hung.kind;
    harness.setTargets({waiting});
    harness.check({waiting});
    QTRY_COMPARE(kinds.running(), 1);
    harness.engine.core()->cancelAll();
    QTRY_COMPARE(harness.count(ErrorType::Cancelled), 1);
    harness.setTargets({target});
    QVERIFY(checkSequence(&kinds, &harness, target, u"D"_s)); // no change; the cancelled check before it doesn't count
    QVERIFY(waitForQuiet());
    QVERIFY(harness.otherChanges.isEmpty());
    QVERIFY(checkSequence(&kinds, &harness, target, u"U"_s));
    QTRY_COMPARE(harness.otherChanges.size(), 1);
    QCOMPARE(flapPercent(harness.otherChanges.first().state.flaps, FlapRule::Icinga),
             33.4); // one unchanged result, not two
}

void tst_EngineFlapping::endsWhenTurnedOff()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target target = flaky(FlapRule::Icinga);
    harness.setTargets({target});
    QVERIFY(checkSequence(&kinds, &harness, target, u"UDUDUDU"_s));
    QTRY_COMPARE(harness.otherChanges.size(), 1);
    Target off = target;
    off.schedule.flapping = FlapRule::Off;
    harness.setTargets({off});
    QVERIFY(checkSequence(&kinds, &harness, off, u"U"_s));
    QTRY_COMPARE(harness.otherChanges.size(), 2);
    QVERIFY(!harness.otherChanges.last().state.flapping);
    QCOMPARE(harness.otherChanges.last().state.flaps, FlapHistory());
}

void tst_EngineFlapping::transitionsIncludeFlapping()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target target = flaky(FlapRule::Icinga);
    harness.setTargets({target});
    QVERIFY(checkSequence(&kinds, &harness, target, u"UDUDUDU"_s));
    QTRY_COMPARE(harness.transitions.size(), 7);
    QVERIFY(!harness.transitions.last().before.flapping);
    QVERIFY(harness.transitions.last().after.flapping); // the result that caused this transition also started flapping
    QVERIFY(checkSequence(&kinds, &harness, target, u"D"_s));
    QTRY_COMPARE(harness.transitions.size(), 8);
    QVERIFY(harness.transitions.last().before.flapping);
    QVERIFY(harness.transitions.last().after.flapping);
}

QTEST_GUILESS_MAIN(tst_EngineFlapping)

} // namespace EngineFlappingTest

#include "tst_EngineFlapping.moc"
