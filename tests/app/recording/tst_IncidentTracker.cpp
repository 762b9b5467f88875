// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/IncidentTracker.h"

#include <QTest>

namespace IncidentTrackerTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const TargetId kShop = QUuid::createUuid();

Outcome outcomeOf(QChar letter)
{
    switch (letter.toLatin1()) {
    case 'U':
        return Outcome::Up;
    case 'W':
        return Outcome::Degraded;
    case 'D':
        return Outcome::Down;
    default:
        return Outcome::Unknown;
    }
}

IncidentTransition turnTo(QChar letter, qint64 at)
{
    IncidentTransition turn;
    turn.transition.target = kShop;
    turn.transition.targetName = u"Shop"_s;
    turn.transition.at = at;
    turn.transition.since = at - 40;
    turn.transition.after = outcomeOf(letter);
    turn.transition.summary = u"seen at %1"_s.arg(at);
    turn.transition.message = letter == u'U' ? QString() : u"Refused."_s;
    turn.traits.host = u"shop.example"_s;
    return turn;
}

StateChange changeAt(qint64 at, StateAspect part, const TargetState &state)
{
    return {kShop, u"Shop"_s, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), state, part};
}

TargetState down()
{
    TargetState state;
    state.known = true;
    state.outcome = Outcome::Down;
    state.hardOutcome = Outcome::Down;
    return state;
}

//! Formats the entries as `opened 100 Refused.; closed 200 seen at 200`.
QString timeline(const IncidentChange &change)
{
    QStringList lines;
    for (const IncidentEntry &entry : change.entries)
        lines.append(u"%1 %2 %3"_s.arg(incidentEventKey(entry.event), QString::number(entry.at), entry.text).trimmed());
    return lines.join(u"; "_s);
}

QString timelines(const IncidentTracker &book)
{
    QStringList all;
    for (const IncidentChange &change : book.changes())
        all.append(timeline(change));
    return all.join(u" | "_s);
}

} // namespace

class tst_IncidentTracker : public QObject
{
    Q_OBJECT

private slots:
    void opensAndCloses_data();
    void opensAndCloses();
    void storesTheCause();
    void updatesTheOutcome();
    void openIncidentsContinueAfterARestart();
    void isAcknowledgedAndSnoozed();
    void acknowledgementAloneOpensNoIncident();
    void recordsChangesBesidesTheOutcome();
    void failureWhileOfflineOpensNothing_data();
    void failureWhileOfflineOpensNothing();
    void failureDuringMaintenanceOpensNothing_data();
    void failureDuringMaintenanceOpensNothing();
    void maintenanceAndOfflineBothDeferTheIncident();
    void incidentOpenBeforeMaintenanceContinues();
    void recordsMaintenanceThatEndedBetweenRuns();
    void continuesFailuresDeferredInAnEarlierRun_data();
    void continuesFailuresDeferredInAnEarlierRun();
    void removingTheTargetClosesTheIncident();
    void undoingTheRemovalOpensTheIncidentAgain();
    void neverEndsBeforeItBegan();
};

void tst_IncidentTracker::opensAndCloses_data()
{
    QTest::addColumn<QString>("turns"); // one outcome per letter, at 100, 200, …
    QTest::addColumn<QString>("wanted");
    QTest::newRow("up at first") << u"U"_s << QString();
    QTest::newRow("not seen at first") << u"?"_s << QString();
    QTest::newRow("not seen, then up") << u"?U"_s << QString();
    QTest::newRow("down") << u"D"_s << u"opened 100 Refused."_s;
    QTest::newRow("degraded") << u"UW"_s << u"opened 200 Refused."_s;
    QTest::newRow("down and up") << u"DU"_s << u"opened 100 Refused.; closed 200 seen at 200"_s;
    QTest::newRow("not seen, then down") << u"?D"_s << u"opened 200 Refused."_s;
    QTest::newRow("worse, better, up")
        << u"WDWU"_s << u"opened 100 Refused.; worsened 200 Refused.; improved 300 Refused.; closed 400 seen at 400"_s;
    QTest::newRow("not seen in between") << u"D?U"_s << u"opened 100 Refused.; notSeen 200 Refused.; closed 300 seen at 300"_s;
    QTest::newRow("twice") << u"DUDU"_s
                           << u"opened 100 Refused.; closed 200 seen at 200 | opened 300 Refused.; closed 400 seen at 400"_s;
    QTest::newRow("told twice") << u"DDUU"_s << u"opened 100 Refused.; closed 300 seen at 300"_s;
}

void tst_IncidentTracker::opensAndCloses()
{
    QFETCH(QString, turns);
    QFETCH(QString, wanted);
    IncidentTracker book;
    book.setOpenIncidents({});
    qint64 at = 0;
    for (const QChar letter : turns)
        book.apply(turnTo(letter, at += 100));
    QCOMPARE(timelines(book), wanted);
}

void tst_IncidentTracker::storesTheCause()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 100));
    const Incident incident = book.changes().first().incident;
    QCOMPARE(incident.target, kShop);
    QCOMPARE(incident.targetName, u"Shop"_s);
    QCOMPARE(incident.began, 60);
    QCOMPARE(incident.opened, 100);
    QCOMPARE(incident.summary, u"seen at 100"_s);
    QCOMPARE(incident.message, u"Refused."_s);
    QCOMPARE(incident.traits.host, u"shop.example"_s);
    QVERIFY(!incident.closed);
}

void tst_IncidentTracker::updatesTheOutcome()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'W', 100));
    book.clearChanges();
    QVERIFY(book.changes().isEmpty());
    book.apply(turnTo(u'D', 200));
    book.apply(turnTo(u'W', 300));
    QCOMPARE(book.changes().size(), 1);
    QCOMPARE(book.changes().first().incident.outcome, Outcome::Degraded);
    QCOMPARE(book.changes().first().incident.worst, Outcome::Down);
    book.apply(turnTo(u'?', 400));
    book.apply(turnTo(u'U', 500));
    const Incident incident = book.changes().first().incident;
    QCOMPARE(incident.outcome, Outcome::Unknown);
    QCOMPARE(incident.worst, Outcome::Down);
    QCOMPARE(incident.closed, 500);
}

//! After a restart, the first confirmed outcome is reported again.
void tst_IncidentTracker::openIncidentsContinueAfterARestart()
{
    IncidentTracker first;
    first.setOpenIncidents({});
    first.apply(turnTo(u'D', 100));
    Incident stored = first.changes().first().incident;
    stored.id = 7;
    IncidentTracker second;
    QVERIFY(!second.isReady());
    second.setOpenIncidents({stored});
    QVERIFY(second.isReady());
    second.apply(turnTo(u'D', 900));
    QVERIFY(second.changes().isEmpty());
    second.apply(turnTo(u'U', 1'000));
    QCOMPARE(timelines(second), u"closed 1000 seen at 1000"_s);
    QCOMPARE(second.changes().first().incident.opened, 100);
}

void tst_IncidentTracker::isAcknowledgedAndSnoozed()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 100));
    book.clearChanges();
    TargetState state = down();
    const auto at = [](qint64 time) { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC); };
    state.acknowledged = Acknowledgement{u"Anna"_s, u"on it"_s, at(150), at(900), true};
    book.apply(changeAt(151, StateAspect::Acknowledgement, state));
    QCOMPARE(timelines(book), u"acknowledged 150 on it"_s);
    QCOMPARE(book.changes().first().entries.first().author, u"Anna"_s);
    QCOMPARE(book.changes().first().entries.first().until, 900);
    QCOMPARE(book.changes().first().incident.acknowledgedBy, u"Anna"_s);
    book.clearChanges();
    state.snoozedUntil = at(800);
    book.apply(changeAt(160, StateAspect::Acknowledgement, state));
    QCOMPARE(timelines(book), u"snoozed 160"_s); // the acknowledgement isn't recorded again
    QCOMPARE(book.changes().first().incident.snoozedUntil, 800);
    book.clearChanges();
    state.acknowledged.reset();
    state.snoozedUntil = {};
    book.apply(changeAt(170, StateAspect::Acknowledgement, state));
    QCOMPARE(timelines(book), u"unacknowledged 170; snoozeEnded 170"_s);
    QVERIFY(!book.changes().first().incident.acknowledgedBy);
    QVERIFY(!book.changes().first().incident.snoozedUntil);
}

//! A target whose confirmed outcome is unknown can be acknowledged, too.
void tst_IncidentTracker::acknowledgementAloneOpensNoIncident()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'?', 100));
    TargetState state = down();
    state.acknowledged = Acknowledgement{};
    book.apply(changeAt(150, StateAspect::Acknowledgement, state));
    QVERIFY(book.changes().isEmpty());
}

void tst_IncidentTracker::recordsChangesBesidesTheOutcome()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 100));
    book.clearChanges();
    TargetState state = down();
    state.unreachable = true;
    state.because = u"Router"_s;
    book.apply(changeAt(110, StateAspect::Reach, state));
    // reported twice: with both results, the target's and the parent's
    book.apply(changeAt(111, StateAspect::Reach, state));
    state.flapping = true;
    book.apply(changeAt(120, StateAspect::Flapping, state));
    state.inMaintenance = true;
    state.maintenance = u"new disks"_s;
    book.apply(changeAt(130, StateAspect::Maintenance, state));
    state.inMaintenance = false;
    state.maintenance.clear();
    book.apply(changeAt(140, StateAspect::Maintenance, state));
    state.flapping = false;
    book.apply(changeAt(150, StateAspect::Flapping, state));
    state.unreachable = false;
    state.because.clear();
    book.apply(changeAt(160, StateAspect::Reach, state));
    QCOMPARE(timelines(book),
             u"unreachable 110 Router; flapping 120; maintenance 130 new disks; maintenanceEnded 140;"
             " flappingEnded 150; reachable 160"_s);
    QCOMPARE(book.changes().first().incident.traits.parent, u"Router"_s); // keeps the former parent
}

void tst_IncidentTracker::failureWhileOfflineOpensNothing_data()
{
    QTest::addColumn<QString>("afterwards"); // the confirmed outcome after connectivity is restored
    QTest::addColumn<QString>("wanted");
    QTest::newRow("up again") << u"U"_s << QString();
    QTest::newRow("fails by itself") << u"D"_s << u"opened 100 Refused."_s;
}

void tst_IncidentTracker::failureWhileOfflineOpensNothing()
{
    QFETCH(QString, afterwards);
    QFETCH(QString, wanted);
    IncidentTracker book;
    book.setOpenIncidents({});
    IncidentTransition turn = turnTo(u'D', 100);
    turn.isUnobserved = true;
    book.apply(turn);
    TargetState state = down();
    state.unobserved = true;
    book.apply(changeAt(110, StateAspect::Observation, state));
    QVERIFY(book.changes().isEmpty());
    if (afterwards == u"U"_s)
        book.apply(turnTo(u'U', 200));
    state.unobserved = false;
    book.apply(changeAt(300, StateAspect::Observation, state)); // reported after the transition, but with an earlier time
    QCOMPARE(timelines(book), wanted);
}

void tst_IncidentTracker::failureDuringMaintenanceOpensNothing_data()
{
    QTest::addColumn<QString>("turns"); // outcomes during maintenance, at 100, 200, …
    QTest::addColumn<QString>("wanted");
    QTest::newRow("up again") << u"DU"_s << QString();
    QTest::newRow("not seen any more") << u"D?"_s << QString();
    QTest::newRow("fails afterwards") << u"D"_s << u"opened 100 Refused."_s;
    QTest::newRow("degraded afterwards") << u"DW"_s << u"opened 200 Refused."_s;
    QTest::newRow("failed, was up, fails") << u"DUD"_s << u"opened 300 Refused."_s;
}

void tst_IncidentTracker::failureDuringMaintenanceOpensNothing()
{
    QFETCH(QString, turns);
    QFETCH(QString, wanted);
    IncidentTracker book;
    book.setOpenIncidents({});
    TargetState state = down();
    state.inMaintenance = true;
    book.apply(changeAt(50, StateAspect::Maintenance, state));
    qint64 at = 0;
    for (const QChar letter : turns) {
        IncidentTransition turn = turnTo(letter, at += 100);
        turn.inMaintenance = true;
        book.apply(turn);
        state.hardOutcome = outcomeOf(letter);
    }
    state.acknowledged = Acknowledgement{};
    book.apply(changeAt(850, StateAspect::Acknowledgement, state)); // a change that is unrelated to maintenance
    QVERIFY(book.changes().isEmpty());
    state.inMaintenance = false;
    book.apply(changeAt(900, StateAspect::Maintenance, state));
    QCOMPARE(timelines(book), wanted);
    if (wanted.isEmpty())
        return;
    QVERIFY(!book.changes().first().incident.inMaintenance);
    book.apply(turnTo(u'U', 1'000));
    QCOMPARE(book.changes().first().incident.closed, 1'000);
}

void tst_IncidentTracker::maintenanceAndOfflineBothDeferTheIncident()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    IncidentTransition turn = turnTo(u'D', 100);
    turn.inMaintenance = true;
    book.apply(turn);
    TargetState state = down();
    state.inMaintenance = true;
    state.unobserved = true;
    book.apply(changeAt(110, StateAspect::Observation, state));
    state.inMaintenance = false;
    book.apply(changeAt(200, StateAspect::Maintenance, state));
    QVERIFY(book.changes().isEmpty());
    state.unobserved = false;
    book.apply(changeAt(300, StateAspect::Observation, state));
    QCOMPARE(timelines(book), u"opened 100 Refused."_s);
}

void tst_IncidentTracker::incidentOpenBeforeMaintenanceContinues()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 100));
    TargetState state = down();
    state.inMaintenance = true;
    book.apply(changeAt(200, StateAspect::Maintenance, state));
    QVERIFY(book.changes().first().incident.inMaintenance);
    QVERIFY(!book.changes().first().incident.closed);
    state.inMaintenance = false;
    book.apply(changeAt(300, StateAspect::Maintenance, state));
    QVERIFY(!book.changes().first().incident.inMaintenance);
    state.inMaintenance = true;
    book.apply(changeAt(400, StateAspect::Maintenance, state));
    IncidentTransition up = turnTo(u'U', 500);
    up.inMaintenance = true;
    book.apply(up);
    QCOMPARE(timelines(book),
             u"opened 100 Refused.; maintenance 200; maintenanceEnded 300; maintenance 400; closed 500 seen at 500"_s);
    QVERIFY(!book.changes().first().incident.inMaintenance);
}

void tst_IncidentTracker::recordsMaintenanceThatEndedBetweenRuns()
{
    IncidentTracker first;
    first.setOpenIncidents({});
    first.apply(turnTo(u'D', 100));
    Incident stored = first.changes().first().incident;
    stored.inMaintenance = true;
    IncidentTracker second;
    second.setOpenIncidents({stored});
    TargetState state = down();
    state.inMaintenance = true;
    second.apply(changeAt(200, StateAspect::Maintenance, state)); // maintenance continues, so there is nothing to record
    QVERIFY(second.changes().isEmpty());
    state.inMaintenance = false;
    second.apply(changeAt(300, StateAspect::Maintenance, state));
    QCOMPARE(timelines(second), u"maintenanceEnded 300"_s);
}

void tst_IncidentTracker::continuesFailuresDeferredInAnEarlierRun_data()
{
    QTest::addColumn<QString>("happens"); // L: a failing result, E: maintenance ends, U: a confirmed up
    QTest::addColumn<QString>("wanted");
    QTest::newRow("nobody has looked since") << u"E"_s << QString();
    QTest::newRow("is up") << u"EU"_s << QString();
    QTest::newRow("fails still") << u"EL"_s << u"opened 100 Refused."_s;
    QTest::newRow("was seen failing before the end") << u"LE"_s << u"opened 100 Refused."_s;
    QTest::newRow("goes on") << u"LL"_s << QString();
}

//! An incident is opened only if maintenance has ended and a check has failed since the restart.
void tst_IncidentTracker::continuesFailuresDeferredInAnEarlierRun()
{
    QFETCH(QString, happens);
    QFETCH(QString, wanted);
    IncidentTracker book;
    book.setOpenIncidents({});
    IncidentTransition turn = turnTo(u'D', 100);
    turn.inMaintenance = true;
    book.setWithheldFailures({turn});
    const TargetState state = down();
    qint64 at = 1'000;
    for (const QChar letter : happens) {
        at += 100;
        if (letter == u'L')
            book.apply(IncidentFailureCheck{kShop});
        else if (letter == u'E')
            book.apply(changeAt(at, StateAspect::Maintenance, state));
        else
            book.apply(turnTo(letter, at));
    }
    QCOMPARE(timelines(book), wanted);
}

void tst_IncidentTracker::removingTheTargetClosesTheIncident()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 100));
    book.apply(IncidentTargets{{kShop}, 150});
    book.clearChanges();
    QVERIFY(book.changes().isEmpty());
    book.apply(IncidentTargets{{}, 200});
    QCOMPARE(timelines(book), u"removed 200"_s);
    QCOMPARE(book.changes().first().incident.closed, 200);
    book.apply(turnTo(u'U', 300));
    QCOMPARE(book.changes().size(), 1);
}

void tst_IncidentTracker::undoingTheRemovalOpensTheIncidentAgain()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 100));
    TargetState state = down();
    state.acknowledged =
        Acknowledgement{u"Ann"_s, u"on it"_s, QDateTime::fromMSecsSinceEpoch(120, Qt::UTC), std::nullopt, false};
    book.apply(changeAt(120, StateAspect::Acknowledgement, state));
    book.clearChanges();
    book.apply(IncidentTargets{{}, 200});
    book.clearChanges();
    book.apply(IncidentTargets{{kShop}, 210});
    QCOMPARE(timelines(book), u"restored 210"_s);
    QVERIFY(!book.changes().first().incident.closed);
    QCOMPARE(book.changes().first().incident.opened, 100);
    QCOMPARE(book.changes().first().incident.acknowledgedBy, u"Ann"_s);
    book.clearChanges();
    book.apply(IncidentTargets{{kShop}, 220});
    book.apply(changeAt(230, StateAspect::Acknowledgement, state)); // already reported
    book.apply(turnTo(u'D', 240));
    QVERIFY(book.changes().isEmpty());
    book.apply(turnTo(u'U', 300));
    QCOMPARE(timelines(book), u"closed 300 seen at 300"_s);
}

void tst_IncidentTracker::neverEndsBeforeItBegan()
{
    IncidentTracker book;
    book.setOpenIncidents({});
    book.apply(turnTo(u'D', 1'000));
    book.apply(turnTo(u'U', 500));
    QCOMPARE(book.changes().first().incident.closed, 1'000);
}

QTEST_GUILESS_MAIN(tst_IncidentTracker)

} // namespace IncidentTrackerTest

#include "tst_IncidentTracker.moc"
