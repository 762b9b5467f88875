// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/Acknowledgement.h"

#include <QTest>

namespace AcknowledgementTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);

std::optional<Outcome> outcomeOf(QChar letter)
{
    switch (letter.toLatin1()) {
    case 'U':
        return Outcome::Up;
    case 'W':
        return Outcome::Degraded;
    case 'D':
        return Outcome::Down;
    case '?':
        return Outcome::Unknown;
    default:
        return {};
    }
}

//! \param hard  U up, W degraded, D down, ? unknown, - no outcome so far
TargetState state(QChar hard)
{
    TargetState state;
    state.known = true;
    state.hardOutcome = outcomeOf(hard);
    state.outcome = state.hardOutcome.value_or(Outcome::Down);
    return state;
}

//! \param how  letters: `a` acknowledged, `s` acknowledged and sticky, `t` with an end in a minute, `z` snoozed for a minute
TargetState acknowledgedOrSnoozed(QChar hard, const QString &how)
{
    TargetState one = state(hard);
    if (how.contains(u'a') || how.contains(u's'))
        one.acknowledged = Acknowledgement{u"Anna"_s, {}, kNow, {}, how.contains(u's')};
    if (how.contains(u't'))
        one.acknowledged->until = kNow.addSecs(60);
    if (how.contains(u'z'))
        one.snoozedUntil = kNow.addSecs(60);
    return one;
}

QString shown(const TargetState &state)
{
    QString how;
    if (state.acknowledged)
        how += state.acknowledged->sticky ? u's' : u'a';
    if (state.acknowledged && state.acknowledged->until)
        how += u't';
    if (state.snoozedUntil.isValid())
        how += u'z';
    return how;
}

} // namespace

class tst_Acknowledgement : public QObject
{
    Q_OBJECT

private slots:
    void acceptsProblemsOnly_data();
    void acceptsProblemsOnly();
    void storesTheRequestedAcknowledgement();
    void secondAcknowledgementReplacesTheFirst();
    void removesAnAcknowledgement();
    void endsASnooze();
    void refusesAnEndInThePast();
    void endsWithAResult_data();
    void endsWithAResult();
    void expires_data();
    void expires();
    void expiredAcknowledgementCannotBeRemoved();
};

void tst_Acknowledgement::acceptsProblemsOnly_data()
{
    QTest::addColumn<QChar>("hard");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("up") << QChar(u'U') << false;
    QTest::newRow("nothing believed yet") << QChar(u'-') << false;
    QTest::newRow("degraded") << QChar(u'W') << true;
    QTest::newRow("down") << QChar(u'D') << true;
    QTest::newRow("unknown") << QChar(u'?') << true;
}

void tst_Acknowledgement::acceptsProblemsOnly()
{
    QFETCH(QChar, hard);
    QFETCH(bool, isTaken);
    const AcknowledgementOutcome wanted = isTaken ? AcknowledgementOutcome::Done : AcknowledgementOutcome::NoProblem;
    TargetState acknowledged = state(hard);
    QCOMPARE(acknowledge(&acknowledged, {1, AcknowledgementRequest::Action::Acknowledge, {}, {}, {}}, kNow), wanted);
    QCOMPARE(acknowledged.acknowledged.has_value(), isTaken);
    TargetState snoozed = state(hard);
    QCOMPARE(acknowledge(&snoozed, {1, AcknowledgementRequest::Action::Snooze, {}, {}, kNow.addSecs(60)}, kNow), wanted);
    QCOMPARE(snoozed.snoozedUntil.isValid(), isTaken);
}

void tst_Acknowledgement::storesTheRequestedAcknowledgement()
{
    TargetState bad = state(u'D');
    const Acknowledgement said{u"Anna"_s, u"on it"_s, {}, kNow.addSecs(60), true};
    QCOMPARE(acknowledge(&bad, {1, AcknowledgementRequest::Action::Acknowledge, {}, said, {}}, kNow),
             AcknowledgementOutcome::Done);
    Acknowledgement wanted = said;
    wanted.at = kNow;
    QCOMPARE(bad.acknowledged, wanted);
}

void tst_Acknowledgement::secondAcknowledgementReplacesTheFirst()
{
    TargetState bad = acknowledgedOrSnoozed(u'D', u"s"_s);
    QCOMPARE(acknowledge(&bad, {1, AcknowledgementRequest::Action::Acknowledge, {}, {u"Ben"_s, {}, {}, {}, false}, {}}, kNow),
             AcknowledgementOutcome::Done);
    QCOMPARE(bad.acknowledged->by, u"Ben"_s);
    QVERIFY(!bad.acknowledged->sticky);
}

void tst_Acknowledgement::removesAnAcknowledgement()
{
    TargetState bad = acknowledgedOrSnoozed(u'D', u"az"_s);
    const AcknowledgementRequest order{1, AcknowledgementRequest::Action::Unacknowledge, {}, {}, {}};
    QCOMPARE(acknowledge(&bad, order, kNow), AcknowledgementOutcome::Done);
    QCOMPARE(shown(bad), u"z"_s);
    QCOMPARE(acknowledge(&bad, order, kNow), AcknowledgementOutcome::NotAcknowledged);
}

void tst_Acknowledgement::endsASnooze()
{
    TargetState bad = acknowledgedOrSnoozed(u'D', u"az"_s);
    const AcknowledgementRequest order{1, AcknowledgementRequest::Action::Snooze, {}, {}, {}};
    QCOMPARE(acknowledge(&bad, order, kNow), AcknowledgementOutcome::Done);
    QCOMPARE(shown(bad), u"a"_s);
    QCOMPARE(acknowledge(&bad, order, kNow), AcknowledgementOutcome::NotSnoozed);
}

void tst_Acknowledgement::refusesAnEndInThePast()
{
    TargetState bad = state(u'D');
    const Acknowledgement said{{}, {}, {}, kNow, false};
    QCOMPARE(acknowledge(&bad, {1, AcknowledgementRequest::Action::Acknowledge, {}, said, {}}, kNow),
             AcknowledgementOutcome::EndInPast);
    QCOMPARE(acknowledge(&bad, {1, AcknowledgementRequest::Action::Snooze, {}, {}, kNow}, kNow),
             AcknowledgementOutcome::EndInPast);
    QCOMPARE(shown(bad), QString());
}

void tst_Acknowledgement::endsWithAResult_data()
{
    QTest::addColumn<QChar>("before");
    QTest::addColumn<QChar>("after");
    QTest::addColumn<QString>("care");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *name, char before, char after, const char *care, const char *left) {
        QTest::newRow(name) << QChar::fromLatin1(before) << QChar::fromLatin1(after) << QString::fromLatin1(care)
                            << QString::fromLatin1(left);
    };
    row("normal: as it was", 'D', 'D', "a", "a");
    row("normal: another problem", 'D', 'W', "a", "");
    row("normal: worse", 'W', 'D', "a", "");
    row("normal: not seen any more", 'D', '?', "a", "");
    row("normal: up", 'D', 'U', "a", "");
    row("with an end: another problem", 'D', 'W', "at", "");
    row("sticky: as it was", 'D', 'D', "s", "s");
    row("sticky: another problem", 'D', 'W', "s", "s");
    row("sticky: not seen any more", 'D', '?', "s", "s");
    row("sticky: up", 'D', 'U', "s", "");
    row("snoozed: another problem", 'D', 'W', "z", "z");
    row("snoozed: up", 'D', 'U', "z", "");
    row("both: another problem", 'D', 'W', "az", "z");
    row("both: up", '?', 'U', "sz", "");
    row("nothing", 'D', 'U', "", "");
}

void tst_Acknowledgement::endsWithAResult()
{
    QFETCH(QChar, before);
    QFETCH(QChar, after);
    QFETCH(QString, care);
    QFETCH(QString, left);
    TargetState one = acknowledgedOrSnoozed(after, care);
    QCOMPARE(endAcknowledgementAfter(&one, outcomeOf(before)), care != left);
    QCOMPARE(shown(one), left);
}

void tst_Acknowledgement::expires_data()
{
    QTest::addColumn<QString>("care");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("left");
    QTest::newRow("without an end") << u"a"_s << 1'000'000 << u"a"_s;
    QTest::newRow("before") << u"atz"_s << 59 << u"atz"_s;
    QTest::newRow("at that moment") << u"atz"_s << 60 << QString();
    QTest::newRow("sticky, after") << u"st"_s << 61 << QString();
    QTest::newRow("the snooze alone") << u"az"_s << 61 << u"a"_s;
}

void tst_Acknowledgement::expires()
{
    QFETCH(QString, care);
    QFETCH(int, seconds);
    QFETCH(QString, left);
    TargetState one = acknowledgedOrSnoozed(u'D', care);
    QCOMPARE(expireAcknowledgement(&one, kNow.addSecs(seconds)), care != left);
    QCOMPARE(shown(one), left);
    QCOMPARE(isAcknowledged(one), !left.isEmpty());
}

//! No check has run since the acknowledgement expired.
void tst_Acknowledgement::expiredAcknowledgementCannotBeRemoved()
{
    TargetState bad = acknowledgedOrSnoozed(u'D', u"at"_s);
    QCOMPARE(acknowledge(&bad, {1, AcknowledgementRequest::Action::Unacknowledge, {}, {}, {}}, kNow.addSecs(61)),
             AcknowledgementOutcome::NotAcknowledged);
}

QTEST_GUILESS_MAIN(tst_Acknowledgement)

} // namespace AcknowledgementTest

#include "tst_Acknowledgement.moc"
