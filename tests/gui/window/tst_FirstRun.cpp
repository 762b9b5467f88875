// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"
#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/add/WelcomePage.h"
#include "gui/header/StatusHeader.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/targets/TargetDialogs.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/TargetMime.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MessagePanel.h"
#include "gui/window/StartPages.h"
#include "targets/pasted/PastedText.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QTreeView>

namespace FirstRunTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the steps from an empty window to a monitored target, for each way of adding a target.
class tst_FirstRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }
    void beginsWithTheAddressField();
    void addsATarget_data();
    void addsATarget();
    void offersMoreOptionsBeforeAdding();
    void addsATypedList();
    void opensTheSample();
    void addsTheSampleOnce();
    void offersUndoAfterAdding();
    void offersUndoAfterRemoving();
    void undoneRemovalsKeepTheState();
    void offersNoUndoAfterARefusedEdit();
    void undoDisappearsWithTheNextEdit();
    void pastingOpensTheDialog();
    void droppingOpensTheDialog_data();
    void droppingOpensTheDialog();
    void ignoresDropsOfOwnRows();
    void closesDuringATestRun();
    void anInvalidFileIsNotAFirstRun();
    void leavesAFileAloneThatBecomesInvalid();
    void showsReadingOnlyWhenItTakesLong();
    void saysThatNobodyIsNotified();
    void remindsAgainOnlyAfterAlertsWereOn();

private:
    static AddDialog *dialogOf(const WindowSession &session) { return session.find<AddDialog>(); }
    static QPushButton *buttonOf(const WindowSession &session, const QString &text)
    {
        for (QPushButton *button : session.find<MessagePanel>()->findChildren<QPushButton *>()) {
            // A clicked button is hidden immediately and deleted later.
            if (plainActionText(button->text()) == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    //! Returns the name of the current start page.
    static QString page(const WindowSession &session)
    {
        const QWidget *current = session.find<StartPages>()->currentWidget();
        if (current->findChild<ResultsView *>())
            return u"table"_s;
        return qobject_cast<const WelcomePage *>(current) ? u"welcome"_s : current->objectName();
    }
    static bool drop(QWidget *window, const QMimeData &data)
    {
        QDragEnterEvent enter({50, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({50, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
        return event.isAccepted();
    }
};

void tst_FirstRun::beginsWithTheAddressField()
{
    WindowSession session;
    QVERIFY(session.open());
    QCOMPARE(page(session), u"welcome"_s);
    QVERIFY(!session.find<StatusHeader>()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&session.window()));
    QTRY_VERIFY(session.find<QLineEdit>(u"address"_s)->hasFocus());
    for (const QString &name : {u"addAddress"_s, u"actionAddList"_s, u"actionDemo"_s}) {
        const auto *choice = session.find<WelcomePage>()->findChild<QPushButton *>(name);
        QVERIFY2(choice && choice->isVisible() && choice->isEnabled(), qPrintable(name));
    }
    for (const QString &name : {u"actionCheckNow"_s, u"actionCancelAll"_s})
        QVERIFY2(!session.action(name)->isEnabled(), qPrintable(name)); // disabled, because there are no targets to check
}

void tst_FirstRun::addsATarget_data()
{
    QTest::addColumn<bool>("inDialog");
    QTest::newRow("on the first screen") << false;
    QTest::newRow("in the dialog") << true;
}

void tst_FirstRun::addsATarget()
{
    QFETCH(bool, inDialog);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    WindowSession session;
    QVERIFY(session.open());
    QElapsedTimer timer;
    timer.start();
    QWidget *field = session.find<QLineEdit>(u"address"_s);
    if (inDialog) {
        session.action(u"actionAdd"_s)->trigger();
        AddDialog *dialog = dialogOf(session);
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        field = dialog->findChild<QPlainTextEdit *>(u"lines"_s);
    }
    QTest::keyClicks(field, u"127.0.0.1:%1"_s.arg(server.serverPort()));
    QTest::keyClick(field, Qt::Key_Return, inDialog ? Qt::ControlModifier : Qt::NoModifier);
    QCOMPARE(page(session), u"table"_s);
    const auto *model = session.find<ResultsModel>();
    QTRY_VERIFY(model->rowCount() == 1 && model->row(0).last);
    QCOMPARE(model->row(0).last->outcome, Outcome::Up);
    QVERIFY(timer.elapsed() < 10'000); // users should need at most one minute
    qInfo("From the address to its first result: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(session.find<ResultsView>()->selectedIds().size(), 1);
}

void tst_FirstRun::offersMoreOptionsBeforeAdding()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAdd"_s)->trigger();
    AddDialog *dialog = dialogOf(session);
    dialog->addLines(u"127.0.0.1:1"_s);
    auto *more = dialog->findChild<QPushButton *>(u"more"_s);
    QVERIFY(more->isVisible() && more->isEnabled());
    QTest::mouseClick(more, Qt::LeftButton);
    auto *options = dialog->findChild<TargetOptionsDialog *>();
    QVERIFY(options && options->isVisible());
    auto *form = options->findChild<FieldForm *>();
    QCOMPARE(form->values().written.value(u"port"_s).toInt(), 1);
    form->propose(u"name"_s, QString()); // invalid, so the dialog stays open
    QTest::mouseClick(options->findChild<QPushButton *>(u"use"_s), Qt::LeftButton);
    QVERIFY(options->isVisible());
    form->propose(u"name"_s, u"By hand"_s);
    form->propose(u"every"_s, u"2m"_s);
    QTest::mouseClick(options->findChild<QPushButton *>(u"use"_s), Qt::LeftButton);
    QVERIFY(!options->isVisible());
    QVERIFY(session.monitor().targets().document().targets.isEmpty());
    dialog->accept();
    const Target added = session.monitor().targets().document().targets.value(0);
    QCOMPARE(added.name, u"By hand"_s);
    QCOMPARE(added.schedule.every, Milliseconds(120'000));
}

void tst_FirstRun::addsATypedList()
{
    WindowSession session;
    QVERIFY(session.open());
    QTest::mouseClick(session.find<WelcomePage>()->findChild<QPushButton *>(u"actionAddList"_s), Qt::LeftButton);
    AddDialog *dialog = dialogOf(session);
    QVERIFY(dialog);
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files && files->isVisible());
    session.writeFile("127.0.0.1:1\n127.0.0.1:2\n", u"list.txt"_s);
    emit files->filesSelected({session.folder() + u"/list.txt"_s});
    files->close();
    QCOMPARE(dialog->findChild<QTreeView *>(u"preview"_s)->model()->rowCount(), 2);
    dialog->accept();
    QCOMPARE(session.monitor().targets().document().targets.size(), 2);
    QCOMPARE(session.find<ResultsView>()->selectedIds().size(), 2);
}

void tst_FirstRun::opensTheSample()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAddSample"_s)->trigger();
    QCOMPARE(page(session), u"table"_s);
    QVERIFY(session.find<ResultsModel>()->rowCount() >= 12);
    QVERIFY(session.action(u"actionCheckNow"_s)->isEnabled());
    QVERIFY(session.find<ResultsView>()->selectedIds().size() <= 1); // selecting all new targets would suggest editing them
}

//! Regression test: adding the sample twice duplicated it, and the button to remove it removed other targets.
void tst_FirstRun::addsTheSampleOnce()
{
    WindowSession session({simulated("Mine", "")});
    QVERIFY(session.open());
    QAction *add = session.action(u"actionAddSample"_s);
    const auto count = [&session] { return session.monitor().targets().document().targets.size(); };
    add->trigger();
    const qsizetype whole = count();
    QVERIFY(whole > 12);
    QVERIFY(!add->isEnabled());
    session.window().addSample();
    QCOMPARE(count(), whole);
    session.monitor().targets().remove({session.monitor().targets().document().targets.at(1).id});
    QVERIFY(add->isEnabled()); // adds the missing target again
    add->trigger();
    QCOMPARE(count(), whole);
    buttonOf(session, u"Remove sample targets"_s)->click();
    QCOMPARE(count(), 1);
    QCOMPARE(session.monitor().targets().document().targets.first().name, u"Mine"_s);
    QVERIFY(add->isEnabled());
}

void tst_FirstRun::offersUndoAfterAdding()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAdd"_s)->trigger();
    dialogOf(session)->addLines(u"127.0.0.1:1\n127.0.0.1:2\n127.0.0.1:3"_s);
    dialogOf(session)->accept();
    QVERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::LastEdit));
    QVERIFY(session.find<QWidget>(u"noticeMark"_s));
    QPushButton *undo = buttonOf(session, u"Undo"_s);
    QVERIFY(undo && undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(session.monitor().targets().document().targets.isEmpty());
    QCOMPARE(page(session), u"welcome"_s);
    QTRY_COMPARE(QApplication::focusWidget(), session.find<QWidget>(u"address"_s));
    QVERIFY(!session.find<MessagePanel>()->has(MessagePanel::Topic::LastEdit));
}

//! Regression test: the message stayed after undo, and its button undid an earlier edit.
void tst_FirstRun::offersUndoAfterRemoving()
{
    WindowSession session({simulated("one", ""), simulated("two", "")});
    QVERIFY(session.open());
    const auto *messages = session.find<MessagePanel>();
    for (const bool byKey : {false, true}) {
        session.find<ResultsView>()->selectIds(session.ids({u"one"_s, u"two"_s}));
        session.action(u"actionRemove"_s)->trigger();
        QVERIFY(session.monitor().targets().document().targets.isEmpty());
        QVERIFY(messages->has(MessagePanel::Topic::LastEdit));
        if (byKey)
            session.action(u"actionUndo"_s)->trigger();
        else
            QTest::mouseClick(buttonOf(session, u"Undo"_s), Qt::LeftButton);
        QCOMPARE(session.monitor().targets().document().targets.size(), 2);
        QVERIFY(!messages->has(MessagePanel::Topic::LastEdit));
        QVERIFY(session.find<QLabel>(u"notice"_s)->text().isEmpty());
        QTRY_COMPARE(session.find<ResultsModel>()->rowCount(), 2);
    }
}

//! Regression test: the target was pending, then soft down again, and its incident was closed.
void tst_FirstRun::undoneRemovalsKeepTheState()
{
    WindowSession session({R"({"name":"Broken","kind":"command","command":"false","retryEvery":"100ms","every":"1h"})"});
    session.keepHistory();
    QVERIFY(session.open());
    const auto *model = session.find<ResultsModel>();
    QTRY_VERIFY(model->rowCount() == 1 && model->row(0).state.hardOutcome == Outcome::Down);
    AcknowledgementRequest request;
    request.targets = session.ids({u"Broken"_s});
    request.acknowledgement = Acknowledgement{u"Ann"_s, u"on it"_s, {}, std::nullopt, false};
    session.monitor().acknowledge(request);
    QTRY_VERIFY(model->row(0).state.acknowledged);
    const TargetState before = model->row(0).state;
    session.find<ResultsView>()->selectIds(session.ids({u"Broken"_s}));
    session.action(u"actionRemove"_s)->trigger();
    QTRY_COMPARE(model->rowCount(), 0);
    QSignalSpy results(&session.monitor(), &Monitor::resultsReady);
    session.action(u"actionUndo"_s)->trigger();
    QTRY_VERIFY(model->rowCount() == 1 && !results.isEmpty());
    const TargetState after = model->row(0).state;
    QVERIFY(after.hard);
    QCOMPARE(after.hardOutcome, before.hardOutcome);
    QCOMPARE(after.since, before.since);
    QCOMPARE(after.acknowledged, before.acknowledged);
}

void tst_FirstRun::offersNoUndoAfterARefusedEdit()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAdd"_s)->trigger();
    Target orphan = recognise(u"127.0.0.1:1"_s, TargetsContext(Schedule(), {})).constFirst().target;
    orphan.dependsOn.append(QStringList{u"Office router"_s});
    emit dialogOf(session)->targetsChosen({orphan}); // as if the parent had been removed while the dialog was open
    QVERIFY(session.monitor().targets().document().targets.isEmpty());
    QVERIFY(!session.find<MessagePanel>()->has(MessagePanel::Topic::LastEdit));
    dialogOf(session)->reject();
}

void tst_FirstRun::undoDisappearsWithTheNextEdit()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAdd"_s)->trigger();
    dialogOf(session)->addLines(u"127.0.0.1:1"_s);
    dialogOf(session)->accept();
    QVERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::LastEdit));
    session.action(u"actionPause"_s)->trigger(); // the message disappears; otherwise, its button would undo the pause
    QVERIFY(!session.find<MessagePanel>()->has(MessagePanel::Topic::LastEdit));
}

void tst_FirstRun::pastingOpensTheDialog()
{
    WindowSession session;
    QVERIFY(session.open());
    QGuiApplication::clipboard()->setText(u"127.0.0.1:1\n127.0.0.1:2"_s);
    QTest::keyClick(&session.window(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(dialogOf(session));
    QCOMPARE(dialogOf(session)->findChild<QTreeView *>(u"preview"_s)->model()->rowCount(), 2);
}

void tst_FirstRun::droppingOpensTheDialog_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("address") << QString() << QByteArray() << u"http://127.0.0.1:9/"_s << 1;
    QTest::newRow("text") << QString() << QByteArray() << u"127.0.0.1:1\ndf -h"_s << 2;
    QTest::newRow("txt") << u"a.txt"_s << QByteArray("127.0.0.1:1\n127.0.0.1:2\n") << QString() << 2;
    QTest::newRow("csv") << u"a.csv"_s << QByteArray("name,url\nA,http://127.0.0.1:9/\n") << QString() << 1;
    QTest::newRow("json") << u"a.json"_s << QByteArray("[\"127.0.0.1:1\"]") << QString() << 1;
    QTest::newRow("html") << u"a.html"_s << QByteArray("<html><a href=\"http://127.0.0.1:9/\">A</a></html>") << QString() << 1;
    QTest::newRow("url") << u"a.url"_s << QByteArray("[InternetShortcut]\nURL=http://127.0.0.1:9/\n") << QString() << 1;
    QTest::newRow("desktop") << u"a.desktop"_s << QByteArray("[Desktop Entry]\nType=Link\nURL=http://127.0.0.1:9/\n")
                             << QString() << 1;
}

void tst_FirstRun::droppingOpensTheDialog()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, text);
    QFETCH(int, rows);
    WindowSession session;
    QVERIFY(session.open());
    QMimeData data;
    if (!file.isEmpty()) {
        session.writeFile(content, file);
        data.setUrls({QUrl::fromLocalFile(session.folder() + u'/' + file)});
    } else if (text.startsWith("http"_L1)) {
        data.setUrls({QUrl(text)});
    } else {
        data.setText(text);
    }
    QVERIFY(drop(&session.window(), data));
    QVERIFY(dialogOf(session));
    QCOMPARE(dialogOf(session)->findChild<QTreeView *>(u"preview"_s)->model()->rowCount(), rows);
}

void tst_FirstRun::ignoresDropsOfOwnRows()
{
    WindowSession session({simulated("one", "")});
    QVERIFY(session.open());
    QMimeData data;
    data.setText(u"one"_s);
    storeTargets(&data, session.ids({u"one"_s}));
    QVERIFY(!drop(&session.window(), data));
    QVERIFY(!dialogOf(session));
}

void tst_FirstRun::closesDuringATestRun()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAdd"_s)->trigger();
    QSignalSpy loads(&session.monitor(), &Monitor::loadChanged);
    dialogOf(session)->addLines(uR"([{"name":"hung","kind":"simulated","timeoutRate":100}])"_s);
    QTRY_VERIFY(!loads.isEmpty() && loads.constLast().constFirst().value<EngineLoad>().running == 1);
    QElapsedTimer timer;
    timer.start();
    session.window().quitNow();
    QVERIFY(session.close());
    QVERIFY2(timer.elapsed() < 8'000, // the check itself takes ten seconds
             qPrintable(QString::number(timer.elapsed())));
}

void tst_FirstRun::anInvalidFileIsNotAFirstRun()
{
    WindowSession session;
    session.writeFile("{ \"version\": 1, \"targets\": [");
    QVERIFY(session.open());
    QCOMPARE(page(session), u"unreadablePage"_s);
    QVERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::Targets));
    session.writeTargets({simulated("one", "")}); // fixed by another program
    QTRY_COMPARE(page(session), u"table"_s);
}

void tst_FirstRun::leavesAFileAloneThatBecomesInvalid()
{
    WindowSession session;
    QVERIFY(session.open());
    session.action(u"actionAddSample"_s)->trigger();
    session.action(u"actionAdd"_s)->trigger();
    AddDialog *dialog = dialogOf(session);
    dialog->addLines(u"127.0.0.1:1"_s);
    const auto *messages = session.find<MessagePanel>();
    QVERIFY(messages->has(MessagePanel::Topic::Sample));
    QSignalSpy saved(&session.monitor().targets(), &TargetsStore::saved);
    session.monitor().targets().save();
    QVERIFY(saved.wait(30'000));

    session.writeFile("{ broken");
    QTRY_VERIFY(messages->has(MessagePanel::Topic::Targets));
    QVERIFY(!messages->has(MessagePanel::Topic::Sample)); // hidden, because its button would remove targets
    const qsizetype before = session.monitor().targets().document().targets.size();
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<QLabel *>(u"summary"_s)->text().isEmpty());
    QCOMPARE(session.monitor().targets().document().targets.size(), before);
    QVERIFY(session.close());
    QCOMPARE(session.readFile(), QByteArray("{ broken"));
}

void tst_FirstRun::showsReadingOnlyWhenItTakesLong()
{
    StartPages pages;
    auto *content = new QWidget;
    pages.setContent(content);
    pages.setState(StartPages::State::Reading);
    QCOMPARE(pages.currentWidget(), content); // the page stays for a moment to avoid flicker
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(pages.currentWidget()->objectName(), u"readingPage"_s);
    QVERIFY(timer.elapsed() >= 400);
    pages.setState(StartPages::State::Filled);
    QCOMPARE(pages.currentWidget(), content);
}

QTEST_MAIN(tst_FirstRun)

void tst_FirstRun::saysThatNobodyIsNotified()
{
    const QString turnOn = u"Turn on desktop notifications"_s;
    WindowSession session;
    QVERIFY(session.open());
    session.window().offerNotifications();
    QTest::qWait(100);
    QVERIFY(!buttonOf(session, turnOn)); // there is nothing to be notified of
    session.writeTargets({simulated("A", {})});
    QTRY_VERIFY(buttonOf(session, turnOn));
    QTest::mouseClick(buttonOf(session, turnOn), Qt::LeftButton);
    const QString file = session.monitor().profile().alertsFile();
    QTRY_VERIFY(readAlertsFile(file).document->notifiesAnybody());
    QTest::qWait(100);
    QVERIFY(!buttonOf(session, turnOn));
    session.action(u"actionUndo"_s)->trigger();
    QTRY_VERIFY(!readAlertsFile(file).document->notifiesAnybody());
    QTRY_VERIFY(buttonOf(session, turnOn));
}

void tst_FirstRun::remindsAgainOnlyAfterAlertsWereOn()
{
    const QString turnOn = u"Turn on desktop notifications"_s;
    const QByteArray paused = R"({"version":1,"channels":[{"name":"D","provider":"desktop"}],
                                  "rules":[{"name":"R","channels":["D"],"paused":true}]})";
    WindowSession session({simulated("A", {})});
    session.writeFile(paused, u"alerts.json"_s);
    QVERIFY(session.open());
    session.window().offerNotifications();
    QTRY_VERIFY(buttonOf(session, turnOn));
    QTest::mouseClick(buttonOf(session, u"Don't remind me"_s), Qt::LeftButton);
    session.writeTargets({simulated("A", {}), simulated("B", {})});
    QTRY_COMPARE(session.find<ResultsModel>()->rowCount(), 2);
    QVERIFY(!buttonOf(session, turnOn));
    session.writeFile(QByteArray(paused).replace("true", "false"), u"alerts.json"_s);
    QTest::qWait(1'500);
    session.writeFile(paused, u"alerts.json"_s);
    QTRY_VERIFY(buttonOf(session, turnOn));
}

} // namespace FirstRunTest

#include "tst_FirstRun.moc"
