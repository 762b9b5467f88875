// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Simulates weeks of random events. The alerts sent must be consistent for every seed. Failures report the seed.
#include "alerts/rules/RouterPlay.h"

#include <QRandomGenerator>
#include <QTest>

namespace AlertSimulationTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! The state of a target as known to a recipient of all alerts of one rule.
struct Listener
{
    std::optional<Outcome> alerted;
    bool flapping = false;
};

QString inconsistencyOf(Listener *listener, const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::Problem:
        if (listener->alerted == alert.after)
            return u"the same problem twice"_s;
        if (alert.before != listener->alerted)
            return u"another state before than was told"_s;
        listener->alerted = alert.after;
        break;
    case AlertKind::Recovery:
        if (!listener->alerted)
            return u"a recovery of nothing"_s;
        listener->alerted.reset();
        break;
    case AlertKind::Reminder:
        if (listener->alerted != alert.after)
            return u"a reminder of something else"_s;
        break;
    case AlertKind::FlappingStart:
        if (std::exchange(listener->flapping, true))
            return u"flaps twice"_s;
        break;
    case AlertKind::FlappingEnd:
        if (!std::exchange(listener->flapping, false))
            return u"flaps no more, but did not"_s;
        listener->alerted = alert.after == Outcome::Up ? std::nullopt : std::optional(alert.after);
        break;
    case AlertKind::Acknowledged:
        if (!listener->alerted)
            return u"acknowledged nothing"_s;
        break;
    default:
        break;
    }
    return {};
}

QString randomLine(QRandomGenerator *dice, qint64 seconds)
{
    static const QStringList whats{u"up"_s,          u"down"_s,     u"degraded"_s, u"unknown"_s,     u"maintained"_s,
                                   u"worked"_s,      u"flapping"_s, u"steady"_s,   u"unobserved"_s,  u"observed"_s,
                                   u"acknowledge"_s, u"forget"_s,   u"snooze"_s,   u"look"_s,        u"up"_s,
                                   u"down"_s,        u"restart"_s,  u"wait"_s,     u"unreachable"_s, u"reachable"_s,
                                   u"offline"_s,     u"online"_s};
    static const QStringList names{u"A"_s, u"B"_s, u"C"_s, u"P"_s};
    const QString what = whats[dice->bounded(whats.size())];
    QString line = u"%1s %2 %3"_s.arg(seconds).arg(what, names[dice->bounded(names.size())]);
    if (what == "snooze"_L1)
        line += u" %1m"_s.arg(1 + dice->bounded(60));
    if (what == "look"_L1)
        line += dice->bounded(2) == 0 ? u" up hard"_s : u" down soft"_s;
    return line;
}

} // namespace

class tst_AlertSimulation : public QObject
{
    Q_OBJECT

private slots:
    void alertsAreConsistent_data();
    void alertsAreConsistent();
    void lastAlertsMatchTheStates();
};

void tst_AlertSimulation::alertsAreConsistent_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("hasDigests"); // whether digests also report problems

    QTest::newRow("plain") << QByteArray(R"({"name": "R", "channels": ["x"]})") << false;
    QTest::newRow("reminders") << QByteArray(R"({"name": "R", "channels": ["x"], "repeatEvery": "5m", "delay": "1m"})")
                               << false;
    QTest::newRow("escalation") << QByteArray(
        R"({"name": "R", "channels": ["x"], "repeatEvery": "7m", "escalation": [{"after": "3m", "channels": ["x"]}],
            "on": ["down", "degraded", "unknown", "recovery", "flapping", "acknowledged"]})")
                                << false;
    QTest::newRow("severity") << QByteArray(
        R"({"name": "R", "channels": ["x"], "minSeverity": "unknown", "repeatEvery": "5m"})")
                              << false;
}

void tst_AlertSimulation::alertsAreConsistent()
{
    QFETCH(QByteArray, rule);
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator dice(seed);
        RouterPlay play({ruleOf(rule)});
        QStringList script;
        qint64 seconds = 1;
        for (int i = 0; i < 300; ++i) {
            script.append(randomLine(&dice, seconds));
            seconds += dice.bounded(1, 400);
        }
        const QStringList lines = play.play(script.join(u'\n'));
        QHash<QString, Listener> listeners;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const AlertDecision &decision = play.decisions()[i];
            if (decision.suppressedBy || decision.targets.isEmpty())
                continue;
            const QString wrong = inconsistencyOf(&listeners[decision.alert.targetName], decision.alert);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2: %3"_s.arg(seed).arg(lines[i], wrong)));
        }
    }
}

//! When nothing is suppressed any longer, the last alerts match the current states.
void tst_AlertSimulation::lastAlertsMatchTheStates()
{
    const QList<QByteArray> rules{
        R"({"name": "R", "channels": ["x"]})", R"({"name": "R", "channels": ["x"], "delay": "3m", "grouping": "1m"})",
        R"({"name": "R", "channels": ["x"], "quietHours": {"from": "13:00", "to": "15:00", "zone": "UTC"}})"};
    for (const QByteArray &rule : rules) {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            QRandomGenerator dice(seed);
            RouterPlay play({ruleOf(rule)});
            qint64 seconds = 1;
            for (int i = 0; i < 200; ++i) {
                play.runLine(randomLine(&dice, seconds));
                seconds += dice.bounded(1, 100);
            }
            for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"P"_s}) {
                for (const QString &what : {u"worked"_s, u"steady"_s, u"observed"_s, u"reachable"_s, u"forget"_s})
                    play.runLine(u"%1s %2 %3"_s.arg(seconds).arg(what, name));
            }
            const qsizetype before = play.decisions().size();
            seconds += 86'400; // by this time, snoozes, quiet hours and groups have ended
            play.runLine(u"%1s wait"_s.arg(seconds));
            for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"P"_s})
                play.runLine(u"%1s down %2"_s.arg(seconds).arg(name));
            play.runLine(u"%1s wait"_s.arg(seconds + 7'200));
            for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"P"_s})
                play.runLine(u"%1s up %2"_s.arg(seconds + 7'200).arg(name));
            play.runLine(u"%1s wait"_s.arg(seconds + 86'400));
            int alerted = 0;
            for (const AlertDecision &decision : play.decisions().sliced(before)) {
                if (!decision.suppressedBy && decision.alert.kind == AlertKind::Recovery)
                    alerted += static_cast<int>(decision.targets.size());
            }
            QVERIFY2(alerted >= 4,
                     qPrintable(u"seed %1: %2 of 4 recoveries by %3"_s.arg(seed).arg(alerted).arg(QString::fromUtf8(rule))));
        }
    }
}

QTEST_GUILESS_MAIN(tst_AlertSimulation)

} // namespace AlertSimulationTest

#include "tst_AlertSimulation.moc"
