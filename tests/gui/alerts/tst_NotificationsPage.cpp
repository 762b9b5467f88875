// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/alerts/AlertsSession.h"
#include "gui/alerts/NotificationsPage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

namespace NotificationsPageTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kRules = R"({"name":"Ops","targets":"tag:prod","on":["down","recovery"],"delay":"5m","channels":["A","B"],
"quietHours":{"from":"22:00","to":"07:00","days":["mon","fri"],"except":"down"}})";

//! Returns the lines of a part, in order.
QList<NotificationLine *> linesOf(const AlertsSession &s, NotificationPart part)
{
    QList<NotificationLine *> lines;
    for (NotificationLine *line : s.page()->findChildren<NotificationLine *>()) {
        if (line->part() == part && line->isVisibleTo(s.page()))
            lines.append(line);
    }
    return lines;
}

QString sentenceOf(const NotificationLine *line)
{
    return line->findChild<QLabel *>(u"sentence"_s)->text();
}

QCheckBox *switchOf(const NotificationLine *line)
{
    return line->findChild<QCheckBox *>(u"switch"_s);
}

void click(const NotificationLine *line, const QString &button)
{
    QTest::mouseClick(line->findChild<QPushButton *>(button), Qt::LeftButton);
}

} // namespace

//! Tests the page that shows rules, channels and quiet hours in sentences.
class tst_NotificationsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Result>();
        installTranslations();
    }

    void showsEverythingInSentences()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B"), programChannel("C")},
                     {kRules, R"({"name":"All","channels":["A"]})", R"({"name":"None"})"});
        QVERIFY(s.open(u"notifications"_s));
        const auto rules = linesOf(s, NotificationPart::Rule);
        QCOMPARE(rules.size(), 3);
        QCOMPARE(switchOf(rules.at(0))->text(), u"Ops"_s);
        QCOMPARE(sentenceOf(rules.at(0)), u"Alerts for tag:prod go to A, B after 5 min: Down, Recovery."_s);
        QCOMPARE(sentenceOf(rules.at(1)),
                 u"Alerts for all targets go to A: Down, Degraded, Unknown, Recovery, Flapping, Connectivity."_s);
        QCOMPARE(sentenceOf(rules.at(2)), u"No alerts are sent, because no channel is selected."_s);
        const auto channels = linesOf(s, NotificationPart::Channel);
        QCOMPARE(channels.size(), 3);
        QVERIFY2(sentenceOf(channels.at(0)).endsWith(u". Used by: Ops, All."_s), qPrintable(sentenceOf(channels.at(0))));
        QVERIFY(sentenceOf(channels.at(2)).endsWith(u". No rule uses it."_s));
        const auto quiet = linesOf(s, NotificationPart::QuietHours);
        QVERIFY(switchOf(quiet.at(0))->isChecked() && !switchOf(quiet.at(1))->isChecked());
        QVERIFY2(sentenceOf(quiet.at(0)).startsWith(u"Quiet on Mon, Fri from "_s), qPrintable(sentenceOf(quiet.at(0))));
        QVERIFY(sentenceOf(quiet.at(0)).endsWith(u", except for problems of the severity Down or worse."_s));
        QCOMPARE(sentenceOf(quiet.at(1)), u"Alerts are sent at any time."_s);
    }

    void switchesAreSaved()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {kRules, R"({"name":"All","channels":["A"]})"});
        QVERIFY(s.open(u"notifications"_s));
        const AlertRule ops = s.saved().rules.first();
        const auto quiet = linesOf(s, NotificationPart::QuietHours);
        switchOf(linesOf(s, NotificationPart::Rule).at(1))->click();
        switchOf(linesOf(s, NotificationPart::Channel).at(1))->click();
        switchOf(quiet.at(0))->click();
        switchOf(quiet.at(1))->click();
        const auto *apply = s.dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Apply);
        QTRY_VERIFY(apply->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QTRY_VERIFY(!s.saved().rules.first().quietHours);
        QVERIFY(s.saved().rules.at(1).paused && s.saved().channels.at(1).paused);
        QCOMPARE(s.saved().rules.at(1).quietHours->from, QTime(22, 0));
        QTRY_VERIFY(s.page()->isEnabled());
        QTRY_COMPARE(linesOf(s, NotificationPart::QuietHours).size(), 2); // the lines are shown again
        for (const auto part : {NotificationPart::Rule, NotificationPart::Channel})
            switchOf(linesOf(s, part).at(1))->click();
        switchOf(linesOf(s, NotificationPart::QuietHours).at(0))->click();
        switchOf(linesOf(s, NotificationPart::QuietHours).at(1))->click();
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(s.saved().rules.first(), ops); // quiet hours return as they were
        QVERIFY(!s.saved().rules.at(1).paused && !s.saved().channels.at(1).paused && !s.saved().rules.at(1).quietHours);
    }

    void testsEveryChannelOfARule()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), R"({"name":"B","provider":"command","command":"false"})"},
                     {kRules, R"({"name":"None"})"});
        QVERIFY(s.open(u"notifications"_s));
        const auto rules = linesOf(s, NotificationPart::Rule);
        click(rules.at(0), u"test"_s);
        QTRY_COMPARE(s.message().count(u'\n'), 1);
        QVERIFY2(s.message().startsWith(u"A: "_s) && s.message().contains(u"\nB: "_s), qPrintable(s.message()));
        click(rules.at(1), u"test"_s);
        QCOMPARE(s.message(), u"Nothing was sent, because the rule has no valid channel."_s);
        click(linesOf(s, NotificationPart::Channel).at(0), u"test"_s);
        QTRY_VERIFY(s.message().startsWith(u"A: "_s));
        click(linesOf(s, NotificationPart::QuietHours).at(0), u"test"_s);
        QVERIFY(s.message().startsWith(u"“Ops” is"_s));
    }

    void aDamagedFileCannotBeEdited()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.write("damaged");
        QVERIFY(s.open(u"notifications"_s));
        QVERIFY(s.find<QLabel>(u"fileProblem"_s)->isVisible());
        QVERIFY(!s.find<QPushButton>(u"allRules"_s)->isEnabled());
    }

    void editOpensThePageOfTheItem()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        session.writeFile("{\"version\":1,\"channels\":[" + programChannel("A") + ',' + programChannel("B") + "],\"rules\":["
                              + kRules + "]}",
                          u"alerts.json"_s);
        QVERIFY(session.open());
        session.action(u"actionSettings"_s)->trigger();
        auto *dialog = session.find<SettingsDialog>();
        QVERIFY(dialog && dialog->showPage(u"notifications"_s));
        const auto *pages = dialog->findChild<QStackedWidget *>(u"pages"_s);
        const auto *page = pages->currentWidget();
        QTRY_COMPARE(page->findChildren<NotificationLine *>().size(), 4);
        for (const NotificationLine *line : page->findChildren<NotificationLine *>()) {
            if (switchOf(line)->text() == "B"_L1)
                click(line, u"edit"_s);
        }
        QCOMPARE(pages->currentWidget()->objectName(), u"alertChannels"_s);
        QCOMPARE(pages->currentWidget()->findChild<QListWidget *>(u"alertList"_s)->currentRow(), 1);
        QVERIFY(dialog->showPage(u"notifications"_s));
        QTest::mouseClick(page->findChild<QPushButton *>(u"allRules"_s), Qt::LeftButton);
        QCOMPARE(pages->currentWidget()->objectName(), u"alertRules"_s);
    }
};

QTEST_MAIN(tst_NotificationsPage)

} // namespace NotificationsPageTest

#include "tst_NotificationsPage.moc"
