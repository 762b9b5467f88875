// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/StoredStanding.h"

#include <QTest>

namespace StoredStandingTest {

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
Standing everything()
{
    Standing standing;
    standing.known = true;
    standing.outcome = Outcome::Degraded;
    standing.hard = false;
    standing.attempt = 2;
    standing.since = at(kNow - 1'000);
    standing.hardOutcome = Outcome::Down;
    standing.hardAttempt = 3;
    standing.hardSince = at(kNow - 60'001);
    standing.unreachable = true;
    standing.because = u"Office “router”"_s;
    standing.flaps = {0xA5A5A, Outcome::Unknown};
    standing.flapping = true;
    standing.unobserved = true;
    standing.inMaintenance = true;
    standing.maintenance = u"Update"_s;
    standing.maintenanceUntil = at(kNow + 3'600'000);
    standing.acknowledged = Acknowledgement{u"Ada"_s, u"I look"_s, at(kNow - 500), at(kNow + 7'200'000), true};
    standing.snoozedUntil = at(kNow + 600'000);
    return standing;
}

} // namespace

class tst_StoredStanding : public QObject
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

void tst_StoredStanding::statesCanBeReadBack()
{
    QCOMPARE(unpackedStanding(packed(everything())), everything());
    QCOMPARE(unpackedStanding(packed(Standing())), Standing());
    Standing plain;
    plain.known = true;
    plain.acknowledged.emplace(); // without an end
    QCOMPARE(unpackedStanding(packed(plain)), plain);
}

//! The history keeps one state per target, and writes it at each attempt.
void tst_StoredStanding::aSteadyStateIsSmall()
{
    Standing up;
    up.known = true;
    up.outcome = Outcome::Up;
    up.hardOutcome = Outcome::Up;
    up.since = up.hardSince = at(kNow);
    QVERIFY2(packed(up).size() < 100, packed(up));
}

void tst_StoredStanding::refusesInvalidStates_data()
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

void tst_StoredStanding::refusesInvalidStates()
{
    QFETCH(QByteArray, json);
    QVERIFY(!unpackedStanding(json));
}

//! The program ran with a clock that was a day ahead, and restarts with the correct time. Remaining durations must not change.
void tst_StoredStanding::correctsTimesOfAClockAhead()
{
    const StoredStanding held = clampedToNow({{}, kNow, {}, everything()}, kNow - kDay);
    QCOMPARE(held.at, kNow - kDay);
    QCOMPARE(held.standing.since, at(kNow - kDay - 1'000));
    QCOMPARE(held.standing.hardSince, at(kNow - kDay - 60'001));
    QCOMPARE(held.standing.snoozedUntil, at(kNow - kDay + 600'000));
    QCOMPARE(held.standing.maintenanceUntil, at(kNow - kDay + 3'600'000));
    QCOMPARE(held.standing.acknowledged->at, at(kNow - kDay - 500));
    QCOMPARE(held.standing.acknowledged->until, at(kNow - kDay + 7'200'000));
    Standing ahead; // the result is from before the clock was set back, but was stored after that
    ahead.since = ahead.hardSince = at(kNow + 5);
    QCOMPARE(clampedToNow({{}, kNow, {}, ahead}, kNow).standing.since, at(kNow));
    QCOMPARE(clampedToNow({{}, kNow, {}, ahead}, kNow).standing.hardSince, at(kNow));
    QVERIFY(!clampedToNow({{}, kNow, {}, Standing()}, kNow - kDay).standing.since.isValid());
}

void tst_StoredStanding::keepsTimesOfACorrectClock()
{
    const StoredStanding stored{QUuid::createUuid(), kNow, "x", everything()};
    QCOMPARE(clampedToNow(stored, kNow), stored);
    QCOMPARE(clampedToNow(stored, kNow + kDay), stored); // expired times are kept: other code handles them
}

void tst_StoredStanding::anEditResetsAttempts()
{
    Target target;
    target.kind = u"tcp"_s;
    StoredStanding stored{{}, kNow, standingDefinition(target), everything()};
    QCOMPARE(restoredStanding(stored, target), everything());
    target.kind = u"udp"_s;
    const Standing forgotten = restoredStanding(stored, target);
    QCOMPARE(forgotten.outcome, Outcome::Down); // the confirmed outcome
    QVERIFY(forgotten.known && forgotten.hard);
    QCOMPARE(forgotten.attempt, 3);
    QCOMPARE(forgotten.since, at(kNow - 60'001));
    QCOMPARE(forgotten.acknowledged, everything().acknowledged);
    stored.standing.hardOutcome.reset(); // no confirmed outcome
    QVERIFY(!restoredStanding(stored, target).known);
    QCOMPARE(restoredStanding(stored, target).attempt, 3);
    stored.standing = everything();
    stored.standing.hard = true;
    QCOMPARE(restoredStanding(stored, target), stored.standing);
}

void tst_StoredStanding::definitionsDependOnTheChecks()
{
    Target target;
    target.kind = u"tcp"_s;
    const QByteArray before = standingDefinition(target);
    QCOMPARE(before.size(), 8);
    QCOMPARE(before.toHex(), "376cfeb9f894d557"); // must not change: one version writes it, the next one reads it
    target.name = u"Shop"_s;
    target.schedule.attempts = 7;
    target.tags = {u"prod"_s};
    QCOMPARE(standingDefinition(target), before);
    target.kind = u"udp"_s;
    QVERIFY(standingDefinition(target) != before);
}

QTEST_GUILESS_MAIN(tst_StoredStanding)

} // namespace StoredStandingTest

#include "tst_StoredStanding.moc"
