// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QSignalSpy>
#include <QTest>

namespace EngineAcknowledgementTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Target targetConfirmedAtOnce(const QString &name)
{
    Target target = TestKinds::target(u"flaky"_s, name);
    target.schedule.every = 1h;
    target.schedule.attempts = 1;
    return target;
}

} // namespace

//! Tests acknowledging and snoozing in the complete engine: replies to requests, and reports when an acknowledgement or snooze
//! ends.
class tst_EngineAcknowledgement : public QObject
{
    Q_OBJECT

private slots:
    void repliesForEachTarget();
    void reportsStateChanges();
    void transitionsIncludeTheAcknowledgement();
    void endsWithRecovery();
    void expiresWithoutAResult();
    void refusesRemovalAfterExpiry();
    void forgetsARemovedTarget();

private:
    //! \return true if a result with outcome `what` arrived
    static bool checkAndWait(EngineHarness *harness, TestKinds *kinds, const Target &target, const QString &what);
    static AcknowledgementReply order(EngineHarness *harness, const AcknowledgementRequest &order);
    static QList<StateChange> acknowledgementChanges(const EngineHarness &harness);
};

bool tst_EngineAcknowledgement::checkAndWait(EngineHarness *harness, TestKinds *kinds, const Target &target,
                                             const QString &what)
{
    kinds->say(target.name, what);
    const qsizetype before = harness->resultsOf(target.name).size();
    harness->check({target});
    return QTest::qWaitFor([&] { return harness->resultsOf(target.name).size() > before; });
}

AcknowledgementReply tst_EngineAcknowledgement::order(EngineHarness *harness, const AcknowledgementRequest &order)
{
    QSignalSpy answers(&harness->engine, &Engine::acknowledgementHandled);
    harness->engine.core()->acknowledge(order);
    return answers.size() == 1 ? answers.first().first().value<AcknowledgementReply>() : AcknowledgementReply{0, {}};
}

QList<StateChange> tst_EngineAcknowledgement::acknowledgementChanges(const EngineHarness &harness)
{
    QList<StateChange> found = harness.otherChanges;
    found.removeIf([](const StateChange &change) { return change.part != StateAspect::Acknowledgement; });
    return found;
}

void tst_EngineAcknowledgement::repliesForEachTarget()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    const Target disk = targetConfirmedAtOnce(u"Disk"_s);
    const TargetId stranger = QUuid::createUuid();
    harness.setTargets({shop, disk});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    QVERIFY(checkAndWait(&harness, &kinds, disk, u"up"_s));
    const AcknowledgementReply answer = order(
        &harness,
        {7, AcknowledgementRequest::Action::Acknowledge, {disk.id, stranger, shop.id}, {u"Anna"_s, {}, {}, {}, false}, {}});
    QCOMPARE(answer.number, 7ULL);
    QCOMPARE(answer.targets,
             (QList<AcknowledgementReply::TargetReply>{{disk.id, AcknowledgementOutcome::NoProblem},
                                                       {stranger, AcknowledgementOutcome::Unknown},
                                                       {shop.id, AcknowledgementOutcome::Done}}));
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 1);
    QCOMPARE(acknowledgementChanges(harness).first().targetId, shop.id);
}

void tst_EngineAcknowledgement::reportsStateChanges()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    order(&harness, {1, AcknowledgementRequest::Action::Acknowledge, {shop.id}, {u"Anna"_s, u"on it"_s, {}, {}, true}, {}});
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3'600);
    order(&harness, {2, AcknowledgementRequest::Action::Snooze, {shop.id}, {}, until});
    order(&harness, {3, AcknowledgementRequest::Action::Unacknowledge, {shop.id}, {}, {}});
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 3);
    const QList<StateChange> reported = acknowledgementChanges(harness);
    QCOMPARE(reported[0].targetName, u"Shop"_s);
    QVERIFY(reported[0].state.acknowledged);
    QCOMPARE(reported[0].state.acknowledged->comment, u"on it"_s);
    QVERIFY(reported[0].state.acknowledged->sticky);
    QCOMPARE(reported[1].state.snoozedUntil, until);
    QVERIFY(reported[1].state.acknowledged);
    QVERIFY(!reported[2].state.acknowledged);
    QCOMPARE(reported[2].state.snoozedUntil, until);
}

//! Alert rules use the states in the transition itself.
void tst_EngineAcknowledgement::transitionsIncludeTheAcknowledgement()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    order(&harness, {1, AcknowledgementRequest::Action::Acknowledge, {shop.id}, {u"Anna"_s, {}, {}, {}, true}, {}});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"degraded"_s));
    QTRY_COMPARE(harness.transitions.size(), 2);
    QVERIFY(harness.transitions.last().after.acknowledged);
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"up"_s));
    QTRY_COMPARE(harness.transitions.size(), 3);
    QVERIFY(!harness.transitions.last().after.acknowledged);
}

void tst_EngineAcknowledgement::endsWithRecovery()
{
    TestKinds kinds;
    EngineHarness harness;
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    order(&harness, {1, AcknowledgementRequest::Action::Acknowledge, {shop.id}, {u"Anna"_s, {}, {}, {}, true}, {}});
    order(&harness, {2, AcknowledgementRequest::Action::Snooze, {shop.id}, {}, QDateTime::currentDateTimeUtc().addSecs(3'600)});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"up"_s));
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 3);
    QVERIFY(!isAcknowledged(acknowledgementChanges(harness).last().state));
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s)); // a new problem has no acknowledgement
    QVERIFY(waitForQuiet());
    QCOMPARE(acknowledgementChanges(harness).size(), 3);
}

//! The target is checked once an hour, but the window must show the end of the acknowledgement immediately.
void tst_EngineAcknowledgement::expiresWithoutAResult()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    order(&harness,
          {1, AcknowledgementRequest::Action::Acknowledge, {shop.id}, {u"Anna"_s, {}, {}, now.addSecs(5), false}, {}});
    order(&harness, {2, AcknowledgementRequest::Action::Snooze, {shop.id}, {}, now.addSecs(5)});
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 2);
    QVERIFY(shifted.pass(6s));
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 3);
    QVERIFY(!isAcknowledged(acknowledgementChanges(harness).last().state));
    QCOMPARE(harness.resultsOf(u"Shop"_s).size(), 1);
}

//! The request is rejected because the acknowledgement has expired. The expiry is reported.
void tst_EngineAcknowledgement::refusesRemovalAfterExpiry()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(2);
    order(&harness, {1, AcknowledgementRequest::Action::Acknowledge, {shop.id}, {u"Anna"_s, {}, {}, until, false}, {}});
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 1);
    shifted.monotonic += 3s;
    shifted.wall += 3s;
    const AcknowledgementReply answer = order(&harness, {2, AcknowledgementRequest::Action::Unacknowledge, {shop.id}, {}, {}});
    QCOMPARE(answer.targets, (QList<AcknowledgementReply::TargetReply>{{shop.id, AcknowledgementOutcome::NotAcknowledged}}));
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 2);
    QVERIFY(!isAcknowledged(acknowledgementChanges(harness).last().state));
}

void tst_EngineAcknowledgement::forgetsARemovedTarget()
{
    TestKinds kinds;
    ShiftedClock shifted;
    EngineHarness harness({}, shifted.clock());
    const Target shop = targetConfirmedAtOnce(u"Shop"_s);
    harness.setTargets({shop});
    QVERIFY(checkAndWait(&harness, &kinds, shop, u"down"_s));
    order(&harness, {1, AcknowledgementRequest::Action::Snooze, {shop.id}, {}, QDateTime::currentDateTimeUtc().addSecs(5)});
    QTRY_COMPARE(acknowledgementChanges(harness).size(), 1);
    harness.setTargets({});
    QVERIFY(shifted.pass(6s));
    QVERIFY(waitForQuiet());
    QCOMPARE(acknowledgementChanges(harness).size(), 1);
}

QTEST_GUILESS_MAIN(tst_EngineAcknowledgement)

} // namespace EngineAcknowledgementTest

#include "tst_EngineAcknowledgement.moc"
