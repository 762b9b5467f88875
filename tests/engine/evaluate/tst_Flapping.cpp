// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/StateTracker.h"

#include <QTest>

namespace FlappingTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

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

Schedule scheduleOf(FlapRule rule, double high, double low)
{
    Schedule schedule;
    schedule.flapping = rule;
    schedule.flappingHigh = high;
    schedule.flappingLow = low;
    return schedule;
}

//! Returns the state after a result. Upper-case letters mean confirmed, lower-case letters soft.
TargetState stateOf(const TargetState &before, QChar letter)
{
    TargetState after = before;
    after.known = true;
    after.hard = letter.isUpper() || letter == u'?';
    after.outcome = outcomeOf(letter.toUpper());
    return after;
}

QString percents(const FlapHistory &history)
{
    return u"%1 %2"_s.arg(flapPercent(history, FlapRule::Nagios), 0, 'f', 2)
        .arg(flapPercent(history, FlapRule::Icinga), 0, 'f', 2);
}

} // namespace

class tst_Flapping : public QObject
{
    Q_OBJECT

private slots:
    void weighsRecentChangesMore_data();
    void weighsRecentChangesMore();
    void matchesTheTestVectors_data();
    void matchesTheTestVectors();
    void startsAndStops_data();
    void startsAndStops();
    void firstResultIsNotAChange_data();
    void firstResultIsNotAChange();
    void recordsChanges_data();
    void recordsChanges();
    void resultsWithoutConnectionDoNotCount_data();
    void resultsWithoutConnectionDoNotCount();
    void turningOffClearsTheHistory();
};

void tst_Flapping::weighsRecentChangesMore_data()
{
    QTest::addColumn<quint32>("changes");
    QTest::addColumn<QString>("wanted"); // expected result in Nagios, Icinga
    QTest::newRow("none") << 0U << u"0.00 0.00"_s;
    QTest::newRow("one, the newest") << 1U << u"6.25 5.90"_s;
    QTest::newRow("one, the oldest") << (1U << 19) << u"3.75 4.00"_s;
    QTest::newRow("all") << 0xFFFFFU << u"100.00 99.00"_s;
    QTest::newRow("older than the window") << 0xFFF00000U << u"0.00 0.00"_s;
}

void tst_Flapping::weighsRecentChangesMore()
{
    QFETCH(quint32, changes);
    QFETCH(QString, wanted);
    const FlapHistory history{changes, Outcome::Up};
    QCOMPARE(percents(history), wanted);
    QCOMPARE(flapPercent(history, FlapRule::Off), 0.0);
}

//! A steady target, then six flips, then twenty unchanged results.
void tst_Flapping::matchesTheTestVectors_data()
{
    QTest::addColumn<FlapRule>("rule");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("low");
    QTest::addColumn<QString>("percent"); // after each result
    QTest::addColumn<int>("starts");      // number of the result; the first flip is 1
    QTest::addColumn<int>("stops");
    QTest::newRow("Nagios")
        << FlapRule::Nagios << 30.0 << 20.0
        << u"6.25 12.37 18.36 24.21 29.93 35.53 40.99 40.07 39.14 38.22 37.30 36.38 35.46 34.54 33.62 32.70 "
           "31.78 30.86 29.93 29.01 24.47 20.07 15.79 11.64 7.63 3.75 0.00"_s
        << 6 << 23;
    QTest::newRow("Icinga")
        << FlapRule::Icinga << 30.0 << 25.0
        << u"5.90 11.70 17.40 23.00 28.50 33.90 39.20 38.50 37.80 37.10 36.40 35.70 35.00 34.30 33.60 32.90 "
           "32.20 31.50 30.80 30.10 25.50 21.00 16.60 12.30 8.10 4.00 0.00"_s
        << 6 << 22;
    QTest::newRow("Nagios, low thresholds")
        << FlapRule::Nagios << 20.0 << 5.0
        << u"6.25 12.37 18.36 24.21 29.93 35.53 40.99 40.07 39.14 38.22 37.30 36.38 35.46 "
           "34.54 33.62 32.70 31.78 30.86 29.93 29.01 24.47 20.07 15.79 11.64 7.63 3.75 0.00"_s
        << 4 << 26;
}

void tst_Flapping::matchesTheTestVectors()
{
    QFETCH(FlapRule, rule);
    QFETCH(double, high);
    QFETCH(double, low);
    QFETCH(QString, percent);
    QFETCH(int, starts);
    QFETCH(int, stops);
    const Schedule schedule = scheduleOf(rule, high, low);
    TargetState state = withFlapping(stateOf({}, u'U'), schedule);
    QStringList seen;
    for (int result = 1; result <= 27; ++result) {
        state = withFlapping(stateOf(state, result <= 7 && result % 2 == 0 ? u'U' : u'D'), schedule);
        seen.append(QString::number(flapPercent(state.flaps, rule), 'f', 2));
        QCOMPARE(state.flapping, result >= starts && result < stops);
    }
    QCOMPARE(seen.join(u' '), percent);
}

void tst_Flapping::startsAndStops_data()
{
    QTest::addColumn<FlapRule>("rule");
    QTest::addColumn<double>("percent");
    QTest::addColumn<bool>("was");
    QTest::addColumn<bool>("is");
    const auto row = [](const char *name, FlapRule rule, double percent, bool was, bool is) {
        QTest::newRow(name) << rule << percent << was << is;
    };
    row("Nagios starts at high", FlapRule::Nagios, 30, false, true);
    row("Nagios not below", FlapRule::Nagios, 29.93, false, false);
    row("Nagios goes on in between", FlapRule::Nagios, 20.07, true, true);
    row("Nagios stops at low", FlapRule::Nagios, 20, true, false);
    row("Icinga not at high", FlapRule::Icinga, 30, false, false);
    row("Icinga starts above high", FlapRule::Icinga, 30.1, false, true);
    row("Icinga goes on in between", FlapRule::Icinga, 20.1, true, true);
    row("Icinga stops at low", FlapRule::Icinga, 20, true, false);
    row("nothing starts in between", FlapRule::Icinga, 25, false, false);
    row("off", FlapRule::Off, 99, true, false);
}

void tst_Flapping::startsAndStops()
{
    QFETCH(FlapRule, rule);
    QFETCH(double, percent);
    QFETCH(bool, was);
    QFETCH(bool, is);
    QCOMPARE(isFlapping(was, percent, scheduleOf(rule, 30, 20)), is);
}

void tst_Flapping::firstResultIsNotAChange_data()
{
    QTest::addColumn<FlapRule>("rule");
    QTest::addColumn<QChar>("first");
    for (const auto &[name, rule] : {std::pair("Icinga", FlapRule::Icinga), std::pair("Nagios", FlapRule::Nagios)}) {
        QTest::addRow("%s, up", name) << rule << QChar(u'U');
        QTest::addRow("%s, down", name) << rule << QChar(u'D');
        QTest::addRow("%s, unknown", name) << rule << QChar(u'?');
    }
}

void tst_Flapping::firstResultIsNotAChange()
{
    QFETCH(FlapRule, rule);
    QFETCH(QChar, first);
    const Schedule schedule = scheduleOf(rule, 30, 20);
    TargetState state = withFlapping(stateOf({}, first), schedule);
    QCOMPARE(state.flaps.changes, 0U);
    QCOMPARE(state.flaps.last, std::optional(outcomeOf(first)));
    state = withFlapping(stateOf(state, u'W'), schedule);
    QCOMPARE(state.flaps.changes, 1U);
}

void tst_Flapping::recordsChanges_data()
{
    QTest::addColumn<FlapRule>("rule");
    QTest::addColumn<QString>("results");
    QTest::addColumn<QString>("changes"); // the window of counted results, oldest first
    QTest::newRow("Icinga: soft ones too") << FlapRule::Icinga << u"UddUdU"_s << u"10111"_s;
    QTest::newRow("Icinga: between bad ones") << FlapRule::Icinga << u"UdwD"_s << u"111"_s;
    QTest::newRow("Icinga: a recovery that is not sure") << FlapRule::Icinga << u"UDuU"_s << u"110"_s;
    QTest::newRow("Nagios: no soft ones") << FlapRule::Nagios << u"UddUdU"_s << u"00"_s;
    QTest::newRow("Nagios: hard ones") << FlapRule::Nagios << u"UddDDU"_s << u"101"_s;
    QTest::newRow("Nagios: between hard bad ones") << FlapRule::Nagios << u"UDW?U"_s << u"1111"_s;
    QTest::newRow("Nagios: a recovery that is not sure") << FlapRule::Nagios << u"UDuUU"_s << u"110"_s;
}

void tst_Flapping::recordsChanges()
{
    QFETCH(FlapRule, rule);
    QFETCH(QString, results);
    QFETCH(QString, changes);
    TargetState state;
    for (const QChar letter : std::as_const(results))
        state = withFlapping(stateOf(state, letter), scheduleOf(rule, 30, 20));
    QCOMPARE(QString::number(state.flaps.changes, 2).rightJustified(changes.size(), u'0'), changes);
    QCOMPARE(state.flaps.last, std::optional(outcomeOf(results.back().toUpper())));
}

void tst_Flapping::resultsWithoutConnectionDoNotCount_data()
{
    QTest::addColumn<bool>("isUnreachable");
    QTest::newRow("a parent is down") << true;
    QTest::newRow("our own link is down") << false;
}

void tst_Flapping::resultsWithoutConnectionDoNotCount()
{
    QFETCH(bool, isUnreachable);
    const Schedule schedule = scheduleOf(FlapRule::Icinga, 30, 20);
    TargetState state;
    for (int i = 0; i < 20; ++i) {
        state = stateOf(state, i % 2 == 0 ? u'U' : u'D');
        (isUnreachable ? state.unreachable : state.unobserved) = i % 2 != 0;
        state = withFlapping(state, schedule);
    }
    QCOMPARE(state.flaps.changes, 0U);
    QVERIFY(!state.flapping);
}

void tst_Flapping::turningOffClearsTheHistory()
{
    TargetState state;
    state.flaps = {0xFFFFF, Outcome::Up};
    state.flapping = true;
    state = withFlapping(stateOf(state, u'D'), scheduleOf(FlapRule::Off, 30, 20));
    QVERIFY(!state.flapping);
    QCOMPARE(state.flaps, FlapHistory());
    QCOMPARE(state.outcome, Outcome::Down);
}

QTEST_GUILESS_MAIN(tst_Flapping)

} // namespace FlappingTest

#include "tst_Flapping.moc"
