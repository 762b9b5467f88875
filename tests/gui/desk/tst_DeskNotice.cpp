// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertMessages.h"
#include "gui/desk/DeskNotice.h"

#include <QTest>
#include <QTimeZone>

namespace DeskNoticeTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests desktop notifications about alerts.
class tst_DeskNotice : public QObject
{
    Q_OBJECT

private slots:
    void dependsOnKindAndOutcome_data();
    void dependsOnKindAndOutcome();
    void namesItsTargets();
    void textsAreSafeAndBounded();
    void problemsAreOneSentence();
    void noticesHaveAKey();
};

namespace {

Alert sample()
{
    Alert alert;
    alert.id = QUuid::createUuid();
    alert.problem = u"problem 1"_s;
    alert.after = Outcome::Down;
    alert.targetId = QUuid::createUuid();
    alert.targetName = u"Shop"_s;
    alert.title = u"Shop is down"_s;
    alert.text = u"503\nSince 08:00"_s;
    return alert;
}

} // namespace

void tst_DeskNotice::dependsOnKindAndOutcome_data()
{
    using Urgency = DeskNotice::Urgency;
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Urgency>("urgency");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<bool>("isProblem");
    const auto row = [](const char *name, AlertKind kind, Outcome outcome, Urgency urgency, const char *icon, bool isProblem) {
        QTest::newRow(name) << kind << outcome << urgency << QString::fromLatin1(icon) << isProblem;
    };
    row("down", AlertKind::Problem, Outcome::Down, Urgency::Critical, "dialog-error", true);
    row("down yet", AlertKind::Reminder, Outcome::Down, Urgency::Critical, "dialog-error", true);
    row("degraded", AlertKind::Problem, Outcome::Degraded, Urgency::Normal, "dialog-warning", true);
    row("unknown", AlertKind::Problem, Outcome::Unknown, Urgency::Normal, "dialog-question", true);
    row("recovery", AlertKind::Recovery, Outcome::Up, Urgency::Normal, "dialog-information", false);
    row("flapping", AlertKind::FlappingStart, Outcome::Down, Urgency::Normal, "dialog-information", false);
    row("acknowledged", AlertKind::Acknowledged, Outcome::Down, Urgency::Normal, "dialog-information", false);
    row("offline", AlertKind::ConnectivityLost, Outcome::Unknown, Urgency::Normal, "dialog-warning", false);
    row("a try", AlertKind::Test, Outcome::Up, Urgency::Normal, "dialog-information", false);
}

void tst_DeskNotice::dependsOnKindAndOutcome()
{
    QFETCH(AlertKind, kind);
    QFETCH(Outcome, outcome);
    QFETCH(bool, isProblem);
    Alert alert = sample();
    alert.kind = kind;
    alert.after = outcome;
    const DeskNotice notice = desktopNotice(alert, true);
    QTEST(notice.urgency, "urgency");
    QTEST(notice.icon, "icon");
    QCOMPARE(notice.canBeAcknowledged, isProblem);
    QCOMPARE(notice.stays, isProblem);
    QVERIFY(!desktopNotice(alert, false).stays);
}

void tst_DeskNotice::namesItsTargets()
{
    Alert alert = sample();
    QCOMPARE(desktopNotice(alert, false).target, alert.targetId);
    QCOMPARE(desktopNotice(alert, false).names, QStringList{u"Shop"_s});
    alert.targetId = {};
    alert.others = QStringList{u"Mail"_s, u"Search"_s};
    QCOMPARE(desktopNotice(alert, false).names, (QStringList{u"Shop"_s, u"Mail"_s, u"Search"_s}));
    QVERIFY(desktopNotice(alert, false).target.isNull());
}

void tst_DeskNotice::textsAreSafeAndBounded()
{
    Alert alert = sample();
    alert.title = u"a\nb\x1b[31mc"_s + QString(500, u'x');
    alert.text = u"  one\ntwo\u202e"_s + QString(5'000, u'y');
    const DeskNotice notice = desktopNotice(alert, false);
    QVERIFY(notice.title.startsWith(u"a bc"_s));
    QCOMPARE(notice.title.size(), 200);
    QVERIFY(notice.text.startsWith(u"one\ntwo"_s) && !notice.text.contains(u'\u202e'));
    QCOMPARE(notice.text.size(), 1'000);
    QVERIFY(notice.text.endsWith(u'…'));
}

//! The time, address and explanation of a problem are in the window, for which a notification has a button.
void tst_DeskNotice::problemsAreOneSentence()
{
    const auto textOf = [](Alert alert, const AlertRule &rule) {
        fillAlertTexts(&alert, rule, alert.at.toMSecsSinceEpoch(), QTimeZone::systemTimeZone());
        return desktopNotice(alert, false).text;
    };
    AlertRule rule;
    Alert alert = sampleAlert(rule, AlertKind::Problem);
    alert.others.clear();
    alert.summary = u"Connection refused by db port 5432"_s;
    alert.message = u"Connection refused by db port 5432. Is the service running?"_s;
    QCOMPARE(textOf(alert, rule), alert.summary);
    alert.kind = AlertKind::Reminder;
    QCOMPARE(textOf(alert, rule), alert.summary);
    alert.others = {u"Mail"_s, u"Search"_s};
    QCOMPARE(textOf(alert, rule), u"Connection refused by db port 5432\nOther targets: Mail, Search"_s);
    rule.text = AlertTemplate::parse(u"{{summary}}\nCall the team."_s).value();
    QCOMPARE(textOf(alert, rule), u"Connection refused by db port 5432\nCall the team."_s);
    rule.text = {};
    alert.kind = AlertKind::Recovery;
    QVERIFY2(textOf(alert, rule).contains(u"The target had been "_s), qPrintable(textOf(alert, rule)));
}

void tst_DeskNotice::noticesHaveAKey()
{
    Alert alert = sample();
    QCOMPARE(desktopNotice(alert, false).key, u"problem 1"_s);
    alert.problem.clear();
    QCOMPARE(desktopNotice(alert, false).key, alert.id.toString(QUuid::WithoutBraces));
}

QTEST_GUILESS_MAIN(tst_DeskNotice)

} // namespace DeskNoticeTest

#include "tst_DeskNotice.moc"
