// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/backtest/BackTestDialog.h"
#include "gui/settings/SettingsDialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

namespace AlertPagesTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QString shownPage(const WindowSession &session)
{
    auto *dialog = session.find<SettingsDialog>();
    return dialog ? dialog->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName() : QString();
}

} // namespace

//! Tests opening the alert pages from the window, and the window's messages about the file.
class tst_AlertPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void opensFromTheMenu()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        session.action(u"actionAlertChannels"_s)->trigger();
        QCOMPARE(shownPage(session), u"alertChannels"_s);
        session.action(u"actionAlertRules"_s)->trigger(); // the dialog is already open
        QCOMPARE(shownPage(session), u"alertRules"_s);
    }

    void opensFromThePalette_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("page");
        QTest::newRow("channels") << u"alert channels"_s << u"alertChannels"_s;
        QTest::newRow("rules") << u"alert rules"_s << u"alertRules"_s;
    }
    void opensFromThePalette()
    {
        QFETCH(QString, letters);
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        QTest::keyClick(&session.window(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(session.find<QLineEdit>(u"paletteQuery"_s), letters);
        QTest::keyClick(session.find<QLineEdit>(u"paletteQuery"_s), Qt::Key_Return);
        QTRY_VERIFY(session.find<SettingsDialog>());
        QTEST(shownPage(session), "page");
    }

    void backTestsEditedRules()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        session.writeFile(R"({"channels":[{"name":"Ops","provider":"command","command":"true"}],)"
                          R"("rules":[{"name":"All","channels":["Ops"]}]})",
                          u"alerts.json"_s);
        QVERIFY(session.open());
        session.action(u"actionAlertRules"_s)->trigger();
        auto *dialog = session.find<SettingsDialog>();
        auto *button = dialog->findChild<QPushButton *>(u"ruleBackTest"_s);
        QTRY_VERIFY(button->isVisible());
        button->click();
        QVERIFY(dialog->findChild<BackTestDialog *>());
    }

    void listsThePages()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        session.action(u"actionSettings"_s)->trigger();
        const auto *pages = session.find<SettingsDialog>()->findChild<QListWidget *>(u"pageList"_s);
        QStringList titles;
        for (int row = 0; row < pages->count(); ++row)
            titles.append(pages->item(row)->text());
        QCOMPARE(titles.mid(0, 4), (QStringList{u"General"_s, u"Notifications"_s, u"Alert channels"_s, u"Alert rules"_s}));
        QCOMPARE(pages->currentRow(), 0);
    }

    void readsTheFileOfTheProfile()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        session.writeFile(R"({"channels":[{"name":"Ops","provider":"command","command":"true"}],"rules":[]})",
                          u"alerts.json"_s);
        QVERIFY(session.open());
        session.action(u"actionAlertChannels"_s)->trigger();
        auto *list = session.find<SettingsDialog>()
                         ->findChild<QStackedWidget *>(u"pages"_s)
                         ->currentWidget()
                         ->findChild<QListWidget *>(u"alertList"_s);
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"Ops\nCommand"_s);
    }
};

QTEST_MAIN(tst_AlertPages)

} // namespace AlertPagesTest

#include "tst_AlertPages.moc"
