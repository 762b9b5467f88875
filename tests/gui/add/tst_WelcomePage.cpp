// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/WelcomePage.h"

#include "app/language/Language.h"
#include "gui/SessionProfile.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MessagePanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace WelcomePageTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the address field, the suggestions and the demo of the first screen.
class tst_WelcomePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void saysWhatWillBeAdded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("remark");
        QTest::newRow("address") << u"http://127.0.0.1:9/health"_s
                                 << u"Web page or API: http://127.0.0.1:9/health. It will be checked every 1 min."_s;
        QTest::newRow("port") << u"127.0.0.1:9 every 30s"_s << u"TCP port: 127.0.0.1:9. It will be checked every 30 s."_s;
        QTest::newRow("command") << u"df -h /"_s << u"Command: df -h /. It will be checked every 1 min."_s;
        QTest::newRow("none") << u"  "_s << QString();
    }
    void saysWhatWillBeAdded()
    {
        QFETCH(QString, text);
        WindowSession session;
        QVERIFY(session.open());
        auto *field = session.find<QLineEdit>(u"address"_s);
        const auto *remark = session.find<QLabel>(u"addressRemark"_s);
        QTest::keyClicks(field, text);
        QTRY_VERIFY(remark->text().isEmpty() == text.trimmed().isEmpty());
        QTEST(remark->text(), "remark");
        QCOMPARE(field->accessibleDescription(), remark->text()); // a screen reader reads it with the field
        field->clear();
        QVERIFY(remark->text().isEmpty());
        QVERIFY(session.monitor().targets().document().targets.isEmpty());
    }

    void severalLinesOpenTheDialog()
    {
        WindowSession session;
        QVERIFY(session.open());
        auto *field = session.find<QLineEdit>(u"address"_s);
        field->setFocus();
        QGuiApplication::clipboard()->setText(u"127.0.0.1:1\n127.0.0.1:2\n"_s);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        const auto *dialog = session.find<AddDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QTreeView *>(u"preview"_s)->model()->rowCount(), 2);
        QVERIFY(field->text().isEmpty());
    }

    void aPastedLineBreakIsNotASecondLine()
    {
        WindowSession session;
        QVERIFY(session.open());
        auto *field = session.find<QLineEdit>(u"address"_s);
        QGuiApplication::clipboard()->setText(u"127.0.0.1:1\n"_s);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!session.find<AddDialog>());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(session.monitor().targets().document().targets.size(), 1);
        QVERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::LastEdit)); // undo
        QTRY_VERIFY(session.find<ResultsView>()->isVisible());
    }

    void unclearInputOpensTheDialog_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("invalid port") << u"127.0.0.1:99999"_s;
        QTest::newRow("unknown program") << u"no-such-program-here --all"_s;
    }
    void unclearInputOpensTheDialog()
    {
        QFETCH(QString, text);
        WindowSession session;
        QVERIFY(session.open());
        auto *field = session.find<QLineEdit>(u"address"_s);
        QTest::keyClicks(field, text);
        QTRY_VERIFY(!session.find<QLabel>(u"addressRemark"_s)->text().isEmpty()); // says why
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(session.find<AddDialog>());
        QCOMPARE(session.find<AddDialog>()->findChild<QPlainTextEdit *>(u"lines"_s)->toPlainText(), text);
        QVERIFY(session.monitor().targets().document().targets.isEmpty());
    }

    void addsACommandWhoseProgramExists()
    {
        WindowSession session;
        QVERIFY(session.open());
        auto *field = session.find<QLineEdit>(u"address"_s);
        QTest::keyClicks(field, u"sh -c true"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(session.monitor().targets().document().targets.size(), 1);
        QCOMPARE(session.monitor().targets().document().targets.first().kind, u"command"_s);
    }

    void enterInAnEmptyFieldAddsNothing()
    {
        WindowSession session;
        QVERIFY(session.open());
        QTest::keyClick(session.find<QLineEdit>(u"address"_s), Qt::Key_Return);
        QVERIFY(!session.find<AddDialog>());
        QVERIFY(session.find<WelcomePage>()->isVisible());
    }

    void suggestsWhatWasFound()
    {
        ComputerFacts facts;
        QVERIFY(suggestionsFor(facts).isEmpty());
        facts = {u"192.0.2.1"_s, true, true, true, true};
        QStringList texts;
        for (const Suggestion &suggestion : suggestionsFor(facts))
            texts.append(suggestion.label + u": "_s + suggestion.target.kind + u' ' + suggestion.target.name);
        QCOMPARE(texts,
                 (QStringList{u"My gateway 192.0.2.1: ping Gateway"_s, u"DNS resolver: dns DNS resolver"_s,
                              u"This disk: disk Disk space"_s, u"Memory: memory Memory"_s, u"Processors: cpu Processors"_s}));
        QCOMPARE(suggestionsFor(facts).first().target.fields.text(u"host"_s), u"192.0.2.1"_s);
        QCOMPARE(suggestionsFor({{}, false, true, false, false}).size(), 1);
    }

    void aSuggestionIsAddedWithOneClick()
    {
        SuggestionRow row([] { return ComputerFacts{{}, false, true, true, false}; });
        QSignalSpy chosen(&row, &SuggestionRow::chosen);
        QVERIFY(row.findChildren<QPushButton *>().isEmpty()); // nothing is read before the page is shown
        row.find();
        row.find();
        QTRY_COMPARE(row.findChildren<QPushButton *>().size(), 3);
        QVERIFY(row.isVisible());
        const auto buttons = row.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            QVERIFY(!button->accessibleDescription().isEmpty());
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(chosen.at(0).first().value<QList<Target>>().size(), 1);
        QCOMPARE(chosen.at(1).first().value<QList<Target>>().size(), 2);
    }

    void withoutSuggestionsTheRowIsHidden()
    {
        bool isRead = false;
        SuggestionRow row([&isRead] {
            isRead = true;
            return ComputerFacts();
        });
        row.find();
        QTRY_VERIFY(isRead);
        QVERIFY(!row.isVisible());
    }

    void theWindowAddsASuggestion()
    {
        WindowSession session;
        QVERIFY(session.open());
        const auto diskButton = [&session]() -> QPushButton * {
            for (QPushButton *button : session.find<SuggestionRow>()->findChildren<QPushButton *>()) {
                if (button->text() == u"This disk"_s)
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(diskButton());
        QTest::mouseClick(diskButton(), Qt::LeftButton);
        QCOMPARE(session.monitor().targets().document().targets.size(), 1);
        QCOMPARE(session.monitor().targets().document().targets.first().kind, u"disk"_s);
    }

    void theDemoIsLabelledAndCanBeLeft()
    {
        WindowSession session({simulated("A", "")});
        QVERIFY(session.open());
        QSignalSpy wanted(&session.window(), &MainWindow::demoRequested);
        session.action(u"actionDemo"_s)->trigger();
        QCOMPARE(wanted.count(), 1);
        QSignalSpy left(&session.window(), &MainWindow::ownTargetsRequested);
        session.window().showDemo();
        QVERIFY(!session.action(u"actionDemo"_s)->isEnabled());
        QCOMPARE(session.window().windowTitle(), u"Demo: Watchkeeper"_s);
        QPushButton *leave = nullptr;
        for (QPushButton *button : session.find<MessagePanel>()->findChildren<QPushButton *>())
            leave = button->text() == u"&Start with your own targets"_s ? button : leave;
        QVERIFY(leave);
        QTest::mouseClick(leave, Qt::LeftButton);
        QCOMPARE(left.count(), 1);
    }

    void theDemoHasAProfileOfItsOwn()
    {
        const QTemporaryDir original;
        QString folder;
        {
            DemoSession demo{Profile(original.path())};
            QSignalSpy ready(&demo, &DemoSession::ready);
            demo.start(nullptr);
            QVERIFY(!demo.isReady());
            QVERIFY(ready.wait(60'000));
            QVERIFY(demo.isReady());
            folder = demo.profile().folder();
            QVERIFY(folder != original.path());
            QVERIFY(QFile::exists(demo.profile().targetsFile()));
            QVERIFY(QFile::exists(demo.profile().historyFile()));
        }
        QVERIFY(!QFile::exists(folder));
        QVERIFY(QDir(original.path()).isEmpty());
    }

    void theDemoCanBeCancelled()
    {
        const QTemporaryDir original;
        QWidget window;
        DemoSession demo{Profile(original.path())};
        QSignalSpy cancelled(&demo, &DemoSession::cancelled);
        QSignalSpy ready(&demo, &DemoSession::ready);
        demo.start(&window, std::chrono::milliseconds(0)); // as if it took longer
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QProgressDialog *>(), 60'000);
        QTest::mouseClick(window.findChild<QProgressDialog *>()->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(cancelled.wait(60'000));
        QVERIFY(ready.isEmpty());
        QVERIFY(!window.findChild<QProgressDialog *>());
    }
};

QTEST_MAIN(tst_WelcomePage)

} // namespace WelcomePageTest

#include "tst_WelcomePage.moc"
