// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/StateTracker.h"

#include <QTest>

namespace StateTrackerTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Returns a result for a letter: U up, W degraded, D down, ? unknown, x cancelled.
Result resultOf(QChar letter, int second)
{
    Result result;
    result.targetName = u"Shop"_s;
    result.at = QDateTime::fromMSecsSinceEpoch(second * 1000LL, Qt::UTC);
    switch (letter.toLatin1()) {
    case 'U':
        result.outcome = Outcome::Up;
        break;
    case 'W':
        result.outcome = Outcome::Degraded;
        break;
    case 'D':
        result.outcome = Outcome::Down;
        break;
    case 'x':
        result.observation.error = CheckError(ErrorType::Cancelled, u"The check was cancelled."_s);
        [[fallthrough]];
    default:
        result.outcome = Outcome::Unknown;
    }
    return result;
}

QString letterOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return u"U"_s;
    case Outcome::Degraded:
        return u"W"_s;
    case Outcome::Down:
        return u"D"_s;
    case Outcome::Unknown:
        break;
    }
    return u"?"_s;
}

//! Formats a state: `D2s` is down, second attempt, soft; `D3h` is confirmed; `-` is unknown.
QString shown(const TargetState &state)
{
    if (!state.known)
        return u"-"_s;
    return letterOf(state.outcome) + QString::number(state.attempt) + (state.hard ? u"h"_s : u"s"_s);
}

} // namespace

class tst_StateTracker : public QObject
{
    Q_OBJECT

private slots:
    void tracksStates_data();
    void tracksStates();
    void recovers_data();
    void recovers();
    void anUnconfirmedRecoveryDoesNotChangeSince();
    void neverBeginsInTheFuture();
    void sinceIsTheFirstResultOfItsOutcome();
    void transitionStartsFromTheConfirmedState();
    void transitionKeepsOtherProperties();
    void attemptsMayChange();
    void recognisesDiscardedResults_data();
    void recognisesDiscardedResults();

private:
    static void follow(const StateRules &rules, const QString &results);
};

void tst_StateTracker::tracksStates_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("results");
    QTest::addColumn<QString>("states");      // after each result
    QTest::addColumn<QString>("transitions"); // `result number:before>after`
    const auto row = [](const char *name, int attempts, const char *results, const char *states, const char *transitions) {
        QTest::newRow(name) << attempts << QString::fromLatin1(results) << QString::fromLatin1(states)
                            << QString::fromLatin1(transitions);
    };
    // clang-format off
    row("always up",                        3, "UUU",      "U1h U1h U1h",                     "1:->U");
    row("first ever is bad",                3, "DDDD",     "D1s D2s D3h D3h",                 "3:->D");
    row("first ever is bad, one attempt",   1, "DD",       "D1h D1h",                         "1:->D");
    row("first bad, then up",               3, "DU",       "D1s U1h",                         "2:->U");
    row("soft bad, hard bad, recovery",     3, "UDDDDU",   "U1h D1s D2s D3h D3h U1h",         "1:->U 4:U>D 6:D>U");
    row("soft at the first, then up",       3, "UDU",      "U1h D1s U1h",                     "1:->U");
    row("soft spell that recovers",         3, "UDDU",     "U1h D1s D2s U1h",                 "1:->U");
    row("one attempt: hard at once",        1, "UDU",      "U1h D1h U1h",                     "1:->U 2:U>D 3:D>U");
    row("bad changes while soft: counts on",3, "UWDD",     "U1h W1s D2s D3h",                 "1:->U 4:U>D");
    row("bad changes at the last attempt",  3, "UDDW",     "U1h D1s D2s W3h",                 "1:->U 4:U>W");
    row("bad changes while hard: at once",  3, "UWWWDW",   "U1h W1s W2s W3h D3h W3h",         "1:->U 4:U>W 5:W>D 6:D>W");
    row("hard, then bad in another way, up",3, "UDDDDWU",  "U1h D1s D2s D3h D3h W3h U1h",     "1:->U 4:U>D 6:D>W 7:W>U");
    row("unknown is bad too",               2, "U??U",     "U1h ?1s ?2h U1h",                 "1:->U 3:U>? 4:?>U");
    row("known to be unknown at first",     1, "?",        "?1h",                             "1:->?");
    row("cancelled says nothing, up",       3, "UxU",      "U1h U1h U1h",                     "1:->U");
    row("cancelled says nothing, soft",     3, "UDxDxD",   "U1h D1s D1s D2s D2s D3h",         "1:->U 6:U>D");
    row("cancelled says nothing, hard",     1, "DxU",      "D1h D1h U1h",                     "1:->D 3:D>U");
    row("only cancelled",                   3, "xxx",      "- - -",                           "");
    row("two spells",                       2, "UDUDDU",   "U1h D1s U1h D1s D2h U1h",         "1:->U 5:U>D 6:D>U");
    row("zero attempts count as one",       0, "UD",       "U1h D1h",                         "1:->U 2:U>D");
    // clang-format on
}

void tst_StateTracker::tracksStates()
{
    QFETCH(int, attempts);
    QFETCH(QString, results);
    follow(StateRules{attempts, 1}, results);
}

void tst_StateTracker::recovers_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("successes");
    QTest::addColumn<QString>("results");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("transitions");
    const auto row = [](const char *name, int attempts, int successes, const char *results, const char *states,
                        const char *transitions) {
        QTest::newRow(name) << attempts << successes << QString::fromLatin1(results) << QString::fromLatin1(states)
                            << QString::fromLatin1(transitions);
    };
    // clang-format off
    row("after two good ones",              2, 2, "UDDUU",      "U1h D1s D2h U1s U1h",             "1:->U 3:U>D 5:D>U");
    row("after three",                      1, 3, "UDUUUU",     "U1h D1h U1s U2s U1h U1h",         "1:->U 2:U>D 5:D>U");
    row("first good one ever",              3, 3, "UU",         "U1h U1h",                         "1:->U");
    row("soft spell needs no proof",        3, 3, "UDDU",       "U1h D1s D2s U1h",                 "1:->U");
    row("bad again: as hard as before",     3, 2, "UDDDUDUU",   "U1h D1s D2s D3h U1s D3h U1s U1h", "1:->U 4:U>D 8:D>U");
    row("bad in another way",               3, 2, "UDDDUWUU",   "U1h D1s D2s D3h U1s W3h U1s U1h", "1:->U 4:U>D 6:D>W 8:W>U");
    row("counts anew after each bad one",   1, 3, "DUUDUUU",    "D1h U1s U2s D1h U1s U2s U1h",     "1:->D 7:D>U");
    row("cancelled ones say nothing",       1, 2, "DUxU",       "D1h U1s U1s U1h",                 "1:->D 4:D>U");
    row("none counts as one",               1, 0, "DU",         "D1h U1h",                         "1:->D 2:D>U");
    // clang-format on
}

void tst_StateTracker::recovers()
{
    QFETCH(int, attempts);
    QFETCH(int, successes);
    QFETCH(QString, results);
    follow(StateRules{attempts, successes}, results);
}

void tst_StateTracker::anUnconfirmedRecoveryDoesNotChangeSince()
{
    TargetState state;
    const QString results = u"UDDUDUU"_s;
    const QList<int> since{0, 1, 1, 3, 1, 5, 5};
    for (qsizetype i = 0; i < results.size(); ++i) {
        state = track(state, resultOf(results.at(i), static_cast<int>(i)), {2, 2}).state;
        QCOMPARE(state.since.toSecsSinceEpoch(), since.at(i));
    }
    QCOMPARE(state.hardSince.toSecsSinceEpoch(), 5);
}

//! The clock jumps forward, the target fails, and the clock is corrected. No state may begin in the future.
void tst_StateTracker::neverBeginsInTheFuture()
{
    const StateRules rules{1, 2};
    TargetState state;
    const auto step = [&](QChar letter, int at) {
        state = track(state, resultOf(letter, at), rules).state;
        return QList<qint64>{state.since.toSecsSinceEpoch(), state.hardSince.toSecsSinceEpoch()};
    };
    QCOMPARE(step(u'U', 10), (QList<qint64>{10, 10}));
    QCOMPARE(step(u'D', 90'000), (QList<qint64>{90'000, 90'000}));
    QCOMPARE(step(u'D', 30), (QList<qint64>{30, 30}));
    QCOMPARE(step(u'D', 40), (QList<qint64>{30, 30}));
    QCOMPARE(step(u'U', 50), (QList<qint64>{50, 30}));
    QCOMPARE(step(u'D', 20), (QList<qint64>{20, 20})); // set back again, but by less
}

//! Compares states and transitions with those of the data row.
void tst_StateTracker::follow(const StateRules &rules, const QString &results)
{
    QFETCH(QString, states);
    QFETCH(QString, transitions);
    TargetState state;
    QStringList seen;
    QStringList changes;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const Result result = resultOf(results.at(i), static_cast<int>(i));
        const TrackedResult tracked = track(state, result, rules);
        state = tracked.state;
        seen.append(shown(state));
        if (!tracked.transition)
            continue;
        const TargetState &before = tracked.transition->before;
        changes.append(QStringLiteral("%1:%2>%3")
                           .arg(QString::number(i + 1), before.known ? letterOf(before.outcome) : u"-"_s,
                                letterOf(tracked.transition->after.outcome)));
        QVERIFY(before.hard);
        QVERIFY(tracked.transition->after.hard);
        QCOMPARE(tracked.transition->after, state);
        QVERIFY(tracked.transition->result.hard);
        QCOMPARE(tracked.transition->result.attempt, state.attempt);
        QCOMPARE(tracked.transition->targetName, u"Shop"_s);
    }
    QCOMPARE(seen.join(u' '), states);
    QCOMPARE(changes.join(u' '), transitions);
}

void tst_StateTracker::sinceIsTheFirstResultOfItsOutcome()
{
    TargetState state;
    const QString results = u"UUDDDDWU"_s;
    const QList<int> since{0, 0, 2, 2, 2, 2, 6, 7};
    for (qsizetype i = 0; i < results.size(); ++i) {
        state = track(state, resultOf(results.at(i), static_cast<int>(i)), {3}).state;
        QCOMPARE(state.since.toSecsSinceEpoch(), since.at(i));
    }
}

void tst_StateTracker::transitionStartsFromTheConfirmedState()
{
    TargetState state;
    std::optional<Transition> last;
    const QString results = u"UUDDDD"_s;
    for (qsizetype i = 0; i < results.size(); ++i) {
        TrackedResult tracked = track(state, resultOf(results.at(i), static_cast<int>(i)), {3});
        state = tracked.state;
        if (tracked.transition)
            last = std::move(tracked.transition);
    }
    QVERIFY(last);
    QCOMPARE(last->before.outcome, Outcome::Up);
    QCOMPARE(last->before.since.toSecsSinceEpoch(), 0);
    QCOMPARE(last->after.outcome, Outcome::Down);
    QCOMPARE(last->after.since.toSecsSinceEpoch(), 2); // down since the first failed result, confirmed at the third
    QCOMPARE(last->result.at.toSecsSinceEpoch(), 4);
}

void tst_StateTracker::transitionKeepsOtherProperties()
{
    TargetState state = track({}, resultOf(u'U', 0), {1}).state;
    state.flapping = true;
    state.flaps = {0b101, Outcome::Up};
    state.unreachable = true;
    state.because = u"Router"_s;
    state.unobserved = true;
    state.inMaintenance = true;
    state.maintenance = u"Update"_s;
    state.acknowledged = Acknowledgement{u"Ada"_s, u"I look"_s, {}, {}, true};
    state.snoozedUntil = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
    const auto withOutcomesOf = [](TargetState beside, const TargetState &other) {
        beside.outcome = other.outcome;
        beside.attempt = other.attempt;
        beside.since = other.since;
        beside.hardOutcome = other.hardOutcome;
        beside.hardAttempt = other.hardAttempt;
        beside.hardSince = other.hardSince;
        return beside;
    };
    const std::optional<Transition> transition = track(state, resultOf(u'D', 1), {1}).transition;
    QVERIFY(transition);
    QCOMPARE(transition->before, state); // the state before was confirmed, so it is used unchanged
    QCOMPARE(transition->after, withOutcomesOf(state, transition->after));
}

void tst_StateTracker::attemptsMayChange()
{
    TargetState state;
    const auto step = [&state](QChar letter, int attempts) {
        const TrackedResult tracked = track(state, resultOf(letter, 0), {attempts});
        state = tracked.state;
        return tracked.transition.has_value();
    };
    step(u'U', 5);
    step(u'D', 5);
    step(u'D', 5);
    QVERIFY(step(u'D', 2)); // fewer attempts are required, so the state is confirmed now
    QCOMPARE(shown(state), u"D2h"_s);
    QVERIFY(!step(u'D', 5)); // more attempts are required, but the state stays confirmed
    QCOMPARE(shown(state), u"D3h"_s);
}

void tst_StateTracker::recognisesDiscardedResults_data()
{
    QTest::addColumn<ErrorType>("type");
    QTest::addColumn<bool>("isVoidResult");
    QTest::newRow("cancelled") << ErrorType::Cancelled << true;
    QTest::newRow("timeout") << ErrorType::Timeout << false;
    QTest::newRow("internal") << ErrorType::Internal << false;
}

void tst_StateTracker::recognisesDiscardedResults()
{
    QFETCH(ErrorType, type);
    QFETCH(bool, isVoidResult);
    Observation observation;
    QVERIFY(!isDiscarded(observation));
    observation.error = CheckError(type, u"…"_s);
    QCOMPARE(isDiscarded(observation), isVoidResult);
}

QTEST_GUILESS_MAIN(tst_StateTracker)

} // namespace StateTrackerTest

#include "tst_StateTracker.moc"
