// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/StoredResult.h"

#include <QTest>

namespace StoredStateTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'790'000'000'123;
constexpr qint64 kDay = 86'400'000;

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

//! Returns a state in which every field differs from its default.
TargetState everything()
{
    TargetState state;
    state.known = true;
    state.outcome = Outcome::Degraded;
    state.hard = false;
    state.attempt = 2;
    state.since = at(kNow - 1'000);
    state.hardOutcome = Outcome::Down;
    state.hardAttempt = 3;
    state.hardSince = at(kNow - 60'001);
    state.unreachable = true;
    state.because = u"Office “router”"_s;
    state.flaps = {0xA5A5A, Outcome::Unknown};
    state.flapping = true;
    state.unobserved = true;
    state.inMaintenance = true;
    state.maintenance = u"Update"_s;
    state.maintenanceUntil = at(kNow + 3'600'000);
    state.acknowledged = Acknowledgement{u"Ada"_s, u"I look"_s, at(kNow - 500), at(kNow + 7'200'000), true};
    state.snoozedUntil = at(kNow + 600'000);
    return state;
}

} // namespace

class tst_StoredState : public QObject
{
    Q_OBJECT

private slots:
    void statesCanBeReadBack();
    void aSteadyStateIsSmall();
    void refusesInvalidStates_data();
    void refusesInvalidStates();
    void correctsTimesOfAClockAhead();
    void keepsTimesOfACorrectClock();
    void anEditResetsAttempts();
    void definitionsDependOnTheChecks();
};

void tst_StoredState::statesCanBeReadBack()
{
    QCOMPARE(unpackedState(packed(everything())), everything());
    QCOMPARE(unpackedState(packed(TargetState())), TargetState());
    TargetState plain;
    plain.known = true;
    plain.acknowledged.emplace(); // without an end
    QCOMPARE(unpackedState(packed(plain)), plain);
}

//! The history keeps one state per target, and writes it at each attempt.
void tst_StoredState::aSteadyStateIsSmall()
{
    TargetState up;
    up.known = true;
    up.outcome = Outcome::Up;
    up.hardOutcome = Outcome::Up;
    up.since = up.hardSince = at(kNow);
    QVERIFY2(packed(up).size() < 100, packed(up));
}

void tst_StoredState::refusesInvalidStates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\xFF\x00{", 3);
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray(R"({"outcome":"up"})");
    QTest::newRow("a newer one") << QByteArray(R"({"v":2,"outcome":"up"})");
    QTest::newRow("an unknown outcome") << QByteArray(R"({"v":1,"outcome":"sideways"})");
    QTest::newRow("an outcome of another type") << QByteArray(R"({"v":1,"outcome":5})");
    QTest::newRow("cut") << packed(everything()).chopped(1);
}

void tst_StoredState::refusesInvalidStates()
{
    QFETCH(QByteArray, json);
    QVERIFY(!unpackedState(json));
}

//! The program ran with a clock that was a day ahead, and restarts with the correct time. Remaining durations must not change.
void tst_StoredState::correctsTimesOfAClockAhead()
{
    const StoredState held = clampedToNow({{}, kNow, {}, everything()}, kNow - kDay);
    QCOMPARE(held.at, kNow - kDay);
    QCOMPARE(held.state.since, at(kNow - kDay - 1'000));
    QCOMPARE(held.state.hardSince, at(kNow - kDay - 60'001));
    QCOMPARE(held.state.snoozedUntil, at(kNow - kDay + 600'000));
    QCOMPARE(held.state.maintenanceUntil, at(kNow - kDay + 3'600'000));
    QCOMPARE(held.state.acknowledged->at, at(kNow - kDay - 500));
    QCOMPARE(held.state.acknowledged->until, at(kNow - kDay + 7'200'000));
    TargetState ahead; // the result is from before the clock was set back, but was stored after that
    ahead.since = ahead.hardSince = at(kNow + 5);
    QCOMPARE(clampedToNow({{}, kNow, {}, ahead}, kNow).state.since, at(kNow));
    QCOMPARE(clampedToNow({{}, kNow, {}, ahead}, kNow).state.hardSince, at(kNow));
    QVERIFY(!clampedToNow({{}, kNow, {}, TargetState()}, kNow - kDay).state.since.isValid());
}

void tst_StoredState::keepsTimesOfACorrectClock()
{
    const StoredState stored{QUuid::createUuid(), kNow, "x", everything()};
    QCOMPARE(clampedToNow(stored, kNow), stored);
    QCOMPARE(clampedToNow(stored, kNow + kDay), stored); // expired times are kept: other code handles them
}

void tst_StoredState::anEditResetsAttempts()
{
    Target target;
    target.kind = u"tcp"_s;
    StoredState stored{{}, kNow, stateDefinition(target), everything()};
    QCOMPARE(restoredState(stored, target), everything());
    target.kind = u"udp"_s;
    const TargetState forgotten = restoredState(stored, target);
    QCOMPARE(forgotten.outcome, Outcome::Down); // the confirmed outcome
    QVERIFY(forgotten.known && forgotten.hard);
    QCOMPARE(forgotten.attempt, 3);
    QCOMPARE(forgotten.since, at(kNow - 60'001));
    QCOMPARE(forgotten.acknowledged, everything().acknowledged);
    stored.state.hardOutcome.reset(); // no confirmed outcome
    QVERIFY(!restoredState(stored, target).known);
    QCOMPARE(restoredState(stored, target).attempt, 3);
    stored.state = everything();
    stored.state.hard = true;
    QCOMPARE(restoredState(stored, target), stored.state);
}

void tst_StoredState::definitionsDependOnTheChecks()
{
    Target target;
    target.kind = u"tcp"_s;
    const QByteArray before = stateDefinition(target);
    QCOMPARE(before.size(), 8);
    QCOMPARE(before.toHex(), "376cfeb9f894d557"); // must not change: one version writes it, the next one reads it
    target.name = u"Shop"_s;
    target.schedule.attempts = 7;
    target.tags = {u"prod"_s};
    QCOMPARE(stateDefinition(target), before);
    target.kind = u"udp"_s;
    QVERIFY(stateDefinition(target) != before);
}

QTEST_GUILESS_MAIN(tst_StoredState)

} // namespace StoredStateTest

#include "tst_StoredState.moc"
