// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"
#include "app/language/Language.h"
#include "gui/Screenshot.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/add/WelcomePage.h"
#include "gui/details/DetailsPane.h"
#include "gui/filter/FilterBox.h"
#include "gui/header/StatusHeader.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MessagePanel.h"
#include "gui/window/StatusLine.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <cstdlib>

namespace MainWindowTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kQuick = "\"latency\": \"5ms\"";
const QByteArray kForEver = "\"timeoutRate\": 100, \"timeout\": \"50m\"";
const QByteArray kBroken =
    "\"latency\": \"5ms\", \"failureRate\": 100, \"message\": \"The pump has stopped. Look at the fuse.\"";

//! Returns the texts of the rows of targets, without headings.
QStringList column(const QAbstractItemView *view, ResultColumn which, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int i = 0; i < view->model()->rowCount(); ++i) {
        const QModelIndex cell = view->model()->index(i, static_cast<int>(which));
        if (cell.flags() & Qt::ItemIsSelectable)
            texts.append(cell.data(role).toString());
    }
    return texts;
}

QStringList names(const QAbstractItemView *view)
{
    return column(view, ResultColumn::Name);
}

QStringList states(const QAbstractItemView *view)
{
    return column(view, ResultColumn::Mark, Qt::AccessibleTextRole);
}

QString labelText(const QWidget *parent, const QString &name)
{
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->objectName() == name)
            return label->text();
    }
    return {};
}

//! Stands in for the file manager.
class FolderWindow : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toLocalFile()); }
};

//! Waits for `count` results.
bool waitForResults(QSignalSpy &spy, int count)
{
    return QTest::qWaitFor([&] {
        qsizetype seen = 0;
        for (const QList<QVariant> &arguments : spy)
            seen += arguments.first().value<QList<Result>>().size();
        return seen >= count;
    });
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<QList<Result>>();
        installTranslations();
    }

    void resultsAppearAutomatically()
    {
        WindowSession session({simulated("Good", kQuick), simulated("Bad", kBroken)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(states(view), (QStringList{u"Down, attempt 1 of 3"_s, u"Up"_s})); // sorted by name
        QCOMPARE(session.window().windowTitle(), u"Watchkeeper"_s);
    }

    //! The title counts a problem once it is confirmed, like the tray and the alerts.
    void theTitleCountsConfirmedProblems()
    {
        WindowSession session({simulated("Good", kQuick), simulated("Bad", kBroken + ", \"attempts\": 1")});
        QVERIFY(session.open());
        QTRY_COMPARE(session.window().windowTitle(), u"1 down — Watchkeeper"_s);
    }

    void addsByKeyboard()
    {
        WindowSession session({simulated("First", kQuick)});
        QVERIFY(session.open());
        QTest::keyClick(&session.window(), Qt::Key_N, Qt::ControlModifier);
        auto *dialog = session.find<AddDialog>();
        QVERIFY(dialog);
        auto *lines = dialog->findChild<QPlainTextEdit *>(u"lines"_s);
        QTest::keyClicks(lines, u"true"_s);
        QTest::keyClick(lines, Qt::Key_Return);
        QTest::keyClicks(lines, u"false"_s);
        QTest::keyClick(lines, Qt::Key_Return, Qt::ControlModifier);
        auto *view = session.find<ResultsView>();
        QCOMPARE(names(view).size(), 3);
        QCOMPARE(view->selectedIds().size(), 2);
        QTRY_VERIFY(!states(view).contains(u"Pending"_s)); // new targets are checked immediately
        QTRY_VERIFY(session.readFile().contains("\"command\": \"false\""));
    }

    void pasteOpensAFilledDialog()
    {
        WindowSession session({simulated("First", kQuick)});
        QVERIFY(session.open());
        QGuiApplication::clipboard()->setText(u"127.0.0.1:1\n127.0.0.1:2"_s);
        session.find<ResultsView>()->setFocus();
        QTest::keyClick(session.find<ResultsView>(), Qt::Key_V, Qt::ControlModifier);
        auto *dialog = session.find<AddDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"lines"_s)->toPlainText(), u"127.0.0.1:1\n127.0.0.1:2"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(names(session.find<ResultsView>()).size(), 1);
    }

    //! Lines that another start of the program hands over.
    void handedOverLinesWaitForEditableTargets()
    {
        WindowSession session;
        session.writeFile("damaged");
        QVERIFY(session.open());
        QVERIFY(session.window().addLines(u"127.0.0.1:1"_s));
        QVERIFY(session.window().addLines(u"127.0.0.1:2"_s));
        QVERIFY(!session.find<AddDialog>());
        session.writeTargets({simulated("Fixed", kQuick)});
        QTRY_VERIFY(session.find<AddDialog>());
        QVERIFY(session.window().addLines(u"127.0.0.1:3"_s)); // appended to those of the open dialog
        QCOMPARE(session.window().findChildren<AddDialog *>().size(), 1);
        QCOMPARE(session.find<AddDialog>()->findChild<QPlainTextEdit *>(u"lines"_s)->toPlainText(),
                 u"127.0.0.1:1\n127.0.0.1:2\n127.0.0.1:3"_s);
        session.find<AddDialog>()->findChild<QPlainTextEdit *>(u"lines"_s)->clear();
        session.find<AddDialog>()->reject();
        QVERIFY(session.close());
    }

    void removesUndoesAndRedoes()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick), simulated("C", kQuick)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        view->setFocus();
        view->selectIds(session.ids({u"A"_s, u"C"_s}));
        QAction *undo = session.action(u"actionUndo"_s);
        QVERIFY(!undo->isEnabled());
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(names(view), QStringList{u"B"_s});
        QCOMPARE(undo->text(), u"&Undo: Remove 2 targets"_s);
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names(view), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        QVERIFY(!undo->isEnabled());
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(names(view), QStringList{u"B"_s});
        QTRY_VERIFY(!session.readFile().contains("\"A\""));
    }

    //! Undo reverts the last edit, whether of targets or of alerts.
    void undoesEditsOfAlerts()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        AlertsStore *store = &session.monitor().alerts();
        QTRY_VERIFY(store->wasRead());
        const auto channelsInFile = [&] {
            return readAlertsFile(session.monitor().profile().alertsFile()).document.value_or(AlertsDocument()).channels.size();
        };
        QAction *undo = session.action(u"actionUndo"_s);
        QAction *redo = session.action(u"actionRedo"_s);
        AlertsDocument edited;
        edited.channels.append(AlertChannel());
        edited.channels.first().name = u"R&D"_s;
        edited.channels.first().provider = u"desktop"_s;
        store->save(edited);
        QTRY_COMPARE(undo->text(), u"&Undo: Add “R&&D”"_s);
        QVERIFY(undo->isEnabled());
        QCOMPARE(channelsInFile(), 1);
        auto *view = session.find<ResultsView>();
        view->setFocus();
        view->selectIds(session.ids({u"A"_s}));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(undo->text(), u"&Undo: Remove “A”"_s);
        undo->trigger();
        QCOMPARE(names(view), QStringList{u"A"_s});
        undo->trigger();
        QTRY_COMPARE(channelsInFile(), 0);
        QTRY_VERIFY(!undo->isEnabled());
        QCOMPARE(undo->text(), u"&Undo"_s);
        QCOMPARE(redo->text(), u"&Redo: Add “R&&D”"_s);
        redo->trigger();
        QTRY_COMPARE(redo->text(), u"&Redo: Remove “A”"_s);
        QCOMPARE(channelsInFile(), 1);
        QCOMPARE(undo->text(), u"&Undo: Add “R&&D”"_s);
    }

    void checkNowChecksTheSelectionOrAll()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick), simulated("C", kQuick)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(states(view), (QStringList{u"Up"_s, u"Up"_s, u"Up"_s}));
        QSignalSpy results(&session.monitor(), &Monitor::resultsReady);
        QTest::keyClick(&session.window(), Qt::Key_F5);
        QVERIFY(waitForResults(results, 3));
        results.clear();
        view->selectIds(session.ids({u"B"_s}));
        QSignalSpy rounds(&session.monitor(), &Monitor::runChanged);
        QTest::keyClick(&session.window(), Qt::Key_F5);
        QVERIFY(waitForResults(results, 1));
        QTRY_VERIFY(!rounds.isEmpty() && rounds.last().first().value<RunSnapshot>().finished);
        QCOMPARE(rounds.last().first().value<RunSnapshot>().total, 1);
    }

    void runningChecksShowAndCancelEndsThemAll()
    {
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver), simulated("C", kQuick)});
        QVERIFY(session.open());
        session.action(u"actionPauseSchedule"_s)->trigger(); // otherwise, the schedule would restart the cancelled checks
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(column(view, ResultColumn::Checked).first(), u"checking…"_s);
        QTRY_COMPARE(states(view).last(), u"Up"_s);
        session.action(u"actionCancelAll"_s)->trigger();
        QTRY_COMPARE(column(view, ResultColumn::Checked).first(2), (QStringList{u"cancelled"_s, u"cancelled"_s}));
        QCOMPARE(states(view), (QStringList{u"Pending"_s, u"Pending"_s, u"Up"_s}));
        QTRY_VERIFY(labelText(&session.window(), u"status"_s).contains(u"0 of 100 running · 0 waiting"_s));
        QTRY_VERIFY(labelText(&session.window(), u"status"_s).contains(u"last run cancelled"_s));
    }

    void escapeCancelsOnlyTheSelection()
    {
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver)});
        QVERIFY(session.open());
        session.action(u"actionPauseSchedule"_s)->trigger(); // otherwise, the schedule would restart the cancelled checks
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(column(view, ResultColumn::Checked), (QStringList{u"checking…"_s, u"checking…"_s}));
        view->setFocus();
        view->selectIds(session.ids({u"B"_s}));
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_COMPARE(column(view, ResultColumn::Checked), (QStringList{u"checking…"_s, u"cancelled"_s}));
    }

    void statusShowsManyResultsWhileTheyArrive()
    {
        WindowSession session;
        QVERIFY(session.open());
        const auto text = [&session] { return session.find<QLabel>(u"status"_s)->text(); };
        session.find<StatusLine>()->countResults(QList<Result>(1'000));
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(u" results a second"_s), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!text().contains(u" a second"_s), 20'000);
    }

    void spacePausesAndResumes()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(states(view), (QStringList{u"Up"_s, u"Up"_s}));
        view->setFocus();
        view->selectIds(session.ids({u"A"_s}));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(states(view), (QStringList{u"Up"_s, u"Paused"_s}));
        QCOMPARE(session.action(u"actionPause"_s)->text(), u"Resu&me"_s);
        QVERIFY(session.action(u"actionPause"_s)->toolTip().startsWith(u"Check the selected targets on"_s));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(states(view), (QStringList{u"Up"_s, u"Up"_s}));
    }

    void keysEnterAndLeaveTheFilter()
    {
        WindowSession session({simulated("North gate", kQuick), simulated("South gate", kQuick)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        auto *filter = session.find<QLineEdit>(u"filter"_s);
        QTest::keyClick(&session.window(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(session.window().focusWidget(), filter);
        QTest::keyClicks(filter, u"gate north"_s); // Space isn't a shortcut in the filter box
        QTRY_COMPARE(names(view), QStringList{u"North gate"_s});
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(session.window().focusWidget(), view);
        QCOMPARE(view->currentId(), session.ids({u"North gate"_s}).first());
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_COMPARE(names(view).size(), 2);
        QVERIFY(!session.monitor().targets().document().targets.first().paused);
    }

    void theDetailsEditTheirTarget()
    {
        WindowSession session({simulated("Pump", kQuick)});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectIds(session.ids({u"Pump"_s}));
        session.find<QTabWidget>(u"detailsTabs"_s)->setCurrentIndex(DetailsPane::Setup);
        const QSignalSpy edits(session.action(u"actionEdit"_s), &QAction::triggered);
        auto *edit = session.find<QPushButton>(u"editTarget"_s);
        QVERIFY(edit->isVisible());
        edit->click();
        QCOMPARE(edits.size(), 1);
    }

    void detailsShowTheWholeReason()
    {
        WindowSession session({simulated("Pump", kBroken), simulated("Valve", kQuick)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        auto *details = session.find<DetailsPane>();
        QTRY_VERIFY(states(view).first().startsWith(u"Down"_s));
        view->selectIds(session.ids({u"Pump"_s}));
        QCOMPARE(labelText(details, u"target"_s), u"Pump"_s);
        QCOMPARE(labelText(details, u"message"_s), u"The pump has stopped. Look at the fuse."_s);
        QVERIFY2(labelText(details, u"since"_s).startsWith(u"Down, attempt"_s), qPrintable(labelText(details, u"since"_s)));
        QTest::keyClick(&session.window(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!details->isVisible());
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(details->isVisible());
    }

    void explainsAnInvalidFileAndLeavesItUnchanged()
    {
        WindowSession session;
        const QByteArray broken = "{ \"version\": 1, \"targets\": [\n"
                                  "{ \"name\": \"A\", \"kind\": \"tcp\", \"host\": \"127.0.0.1\", \"port\": 99999 },\n"
                                  "{ \"name\": \"B\", \"kind\": \"nonsense\" }\n] }\n";
        session.writeFile(broken);
        QVERIFY(session.open());
        auto *panel = session.find<MessagePanel>();
        QTRY_VERIFY(panel->has(MessagePanel::Topic::Targets));
        QVERIFY(panel->findChild<QWidget *>(u"warningMark"_s));
        const QString problems = panel->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(problems.contains(u"targets.json:2"_s) && problems.contains(u"targets.json:3"_s), qPrintable(problems));
        for (const QString &name : {u"actionAdd"_s, u"actionPaste"_s, u"actionRemove"_s, u"actionUndo"_s})
            QVERIFY2(!session.action(name)->isEnabled(), qPrintable(name));
        QVERIFY(!session.find<WelcomePage>()->isVisible());
        QCOMPARE(session.readFile(), broken);

        session.writeTargets({simulated("Mended", kQuick)});
        QTRY_VERIFY(session.action(u"actionAdd"_s)->isEnabled()); // reloaded automatically
        QVERIFY(!panel->has(MessagePanel::Topic::Targets));
        QTRY_COMPARE(states(session.find<ResultsView>()), QStringList{u"Up"_s});
        QVERIFY(session.close());
    }

    void reportsInvalidUserFiles()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        auto *panel = session.find<MessagePanel>();
        session.window().profileMessages()->showUserFileProblems({});
        QVERIFY(!panel->has(MessagePanel::Topic::OwnFiles));
        session.window().profileMessages()->showUserFileProblems(
            {Problem(u"/profile/dialogues/ours.json"_s, 12, {}, u"steps[2].read"_s, u"This is wrong."_s)});
        QVERIFY(panel->has(MessagePanel::Topic::OwnFiles));
        const QString details = panel->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(details.contains(u"ours.json:12: steps[2].read: This is wrong."_s), qPrintable(details));
        QVERIFY(session.close());
    }

    void opensFoldersOfInvalidFiles_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QStringList>("folders");
        const QString dialogue = u"/profile/dialogues/ours.json"_s;
        QTest::newRow("one") << QStringList{dialogue, dialogue, u"/profile/dialogues/more.json"_s} << u"&Open folder"_s
                             << QStringList{u"/profile/dialogues"_s};
        QTest::newRow("both") << QStringList{dialogue, u"/profile/presets/ours.json"_s} << u"&Open folders"_s
                              << QStringList{u"/profile/dialogues"_s, u"/profile/presets"_s};
    }
    void opensFoldersOfInvalidFiles()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, button);
        QFETCH(QStringList, folders);
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        QList<Problem> problems;
        for (const QString &file : files)
            problems.append(Problem(file, 1, {}, u"key"_s, u"This is wrong."_s));
        session.window().profileMessages()->showUserFileProblems(problems);
        const QList<QPushButton *> buttons = session.find<MessagePanel>()->findChildren<QPushButton *>();
        const auto found =
            std::find_if(buttons.begin(), buttons.end(), [&button](const QPushButton *each) { return each->text() == button; });
        QVERIFY(found != buttons.end());
        FolderWindow fileManager;
        QDesktopServices::setUrlHandler(u"file"_s, &fileManager, "open");
        const auto restore = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"file"_s); });
        (*found)->click();
        QCOMPARE(fileManager.opened, folders);
        QVERIFY(session.close());
    }

    void aFixedFileRemovesTheMessage()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        QTRY_VERIFY(session.readFile().contains("\"id\"")); // waits for the first save, which adds IDs
        const QByteArray sound = session.readFile();
        session.writeFile("{ nonsense");
        auto *panel = session.find<MessagePanel>();
        QTRY_VERIFY(panel->has(MessagePanel::Topic::Targets));
        QVERIFY(!session.action(u"actionAdd"_s)->isEnabled());
        session.writeFile(sound); // identical to the previous content
        QTRY_VERIFY(!panel->has(MessagePanel::Topic::Targets));
        QVERIFY(session.action(u"actionAdd"_s)->isEnabled());
        QCOMPARE(names(session.find<ResultsView>()), QStringList{u"A"_s});
    }

    void closingLeavesAnInvalidFileUnchanged()
    {
        WindowSession session;
        session.writeFile("{ nonsense");
        QVERIFY(session.open());
        QVERIFY(session.close());
        QCOMPARE(session.readFile(), QByteArray("{ nonsense"));
    }

    //! Either the file is damaged from the start, so the backup is used, or it is damaged just before the window closes.
    void closingLaterLeavesAnInvalidFileUnchanged_data()
    {
        QTest::addColumn<bool>("fromStart");
        QTest::newRow("with a backup") << true;
        QTest::newRow("before ids are saved") << false;
    }

    void closingLaterLeavesAnInvalidFileUnchanged()
    {
        QFETCH(bool, fromStart);
        WindowSession session({simulated("A", kQuick)});
        const QByteArray sound = session.readFile();
        if (fromStart) {
            session.writeFile(sound, u"targets.json~"_s);
            session.writeFile("{ nonsense");
        }
        QVERIFY(session.open());
        QCOMPARE(names(session.find<ResultsView>()), QStringList{u"A"_s});
        session.writeFile("{ nonsense");
        QVERIFY(session.close());
        QCOMPARE(session.readFile(), QByteArray("{ nonsense"));
        QVERIFY(QDir(session.folder()).entryList({u"targets.json.broken-*"_s}).isEmpty());
    }

    void reportsThatThisComputerIsOffline()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        auto *panel = session.find<MessagePanel>();
        ConnectivityChange news;
        news.isOnline = false;
        news.at = QDateTime::currentDateTimeUtc();
        news.silent = QStringList{u"the default gateway 192.0.2.1"_s};
        emit session.monitor().connectivityChanged(news);
        const auto *header = session.find<StatusHeader>();
        const QString reason = u"the default gateway 192.0.2.1 doesn't respond"_s;
        QTRY_VERIFY2(header->accessibleName().contains(reason), qPrintable(header->accessibleName()));
        const QList<QLabel *> labels = panel->findChildren<QLabel *>();
        QVERIFY(
            std::none_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(reason); }));
        news.isOnline = true;
        news.lostAt = QDateTime::currentDateTimeUtc();
        news.at = news.lostAt.addSecs(65);
        emit session.monitor().connectivityChanged(news);
        QTRY_VERIFY2(!header->accessibleName().contains(reason), qPrintable(header->accessibleName()));
        QCOMPARE(session.find<QLabel>(u"notice"_s)->text(), u"This computer is online again, after 1 min 5 s."_s);
        emit session.monitor().connectivityProblems({u"“x” is of no use."_s});
        QVERIFY(panel->has(MessagePanel::Topic::ConnectivityReferences));
        emit session.monitor().connectivityProblems({});
        QVERIFY(!panel->has(MessagePanel::Topic::ConnectivityReferences));
        QVERIFY(session.close());
    }

    void reportsAStalledEngine()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        auto *alarm = session.find<QLabel>(u"alarm"_s);
        QVERIFY(!alarm->isVisible());
        emit session.monitor().engineStalled(12s);
        QVERIFY(alarm->isVisible());
        QVERIFY2(alarm->text().startsWith(u"No checks are running: the engine hasn't responded since "_s),
                 qPrintable(alarm->text()));
        QVERIFY(alarm->toolTip().contains(u"network drive"_s));
        emit session.monitor().engineRecovered();
        QVERIFY(!alarm->isVisible());
        QCOMPARE(session.find<QLabel>(u"notice"_s)->text(), u"The engine is responding again, and checks continue."_s);
        QVERIFY(session.close());
    }

    void anOutsideEditAppears()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        QTRY_VERIFY(session.readFile().contains("\"id\"")); // waits for the first save, which adds IDs
        session.writeTargets({simulated("A", kQuick), simulated("B", kQuick)});
        QTRY_COMPARE(names(session.find<ResultsView>()), (QStringList{u"A"_s, u"B"_s}));
    }

    void reportsUnsavedChangesBeforeClosing()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick)});
        QVERIFY(session.open());
        QTRY_VERIFY(session.readFile().contains("\"id\""));
        // The folder is replaced by a file, so that no user can write to it.
        QVERIFY(QDir(session.folder()).removeRecursively());
        QFile obstacle(session.folder());
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        session.monitor().targets().remove(session.ids({u"A"_s}));
        QSignalSpy finished(&session.monitor(), &Monitor::finished);
        QSignalSpy failed(&session.window(), &MainWindow::quitFailed);
        session.window().close();
        auto *panel = session.find<MessagePanel>();
        QTRY_VERIFY(panel->has(MessagePanel::Topic::Saving));
        QCOMPARE(failed.count(), 1);
        QVERIFY(session.window().isVisible());
        QVERIFY(finished.isEmpty());
        const auto buttons = panel->findChildren<QAbstractButton *>();
        const auto quit = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
            return plainActionText(button->text()) == u"Quit without saving"_s;
        });
        QVERIFY(quit != buttons.end());
        obstacle.close();
        QVERIFY(obstacle.remove());
        QVERIFY(QDir().mkdir(session.folder())); // lets the second attempt to save succeed
        QTest::mouseClick(*quit, Qt::LeftButton);
        QVERIFY(!session.window().isVisible());
        QVERIFY(!session.window().quit()); // it is closing already
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(session.readFile().contains("\"B\""));
        session.markClosed();
    }

    void reportsSettingsThatCannotBeSaved()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        QTRY_VERIFY(session.readFile().contains("\"id\""));
        QVERIFY(QDir(session.folder()).removeRecursively());
        QFile obstacle(session.folder()); // a file in place of the folder
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        session.monitor().settings().set(u"maxConcurrent"_s, 7);
        auto *panel = session.find<MessagePanel>();
        QTRY_VERIFY(panel->has(MessagePanel::Topic::SavingSettings));
        obstacle.close();
        QVERIFY(obstacle.remove());
        QVERIFY(QDir().mkdir(session.folder()));
        const auto buttons = panel->findChildren<QAbstractButton *>();
        const auto again = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
            return plainActionText(button->text()) == u"Try again"_s;
        });
        QVERIFY(again != buttons.end());
        QTest::mouseClick(*again, Qt::LeftButton);
        QVERIFY(!panel->has(MessagePanel::Topic::SavingSettings));
        QTRY_VERIFY(QFile::exists(session.folder() + u"/settings.json"_s));
    }

    void reportsATemporaryProfile()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        session.window().showTemporaryProfile();
        QVERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::TemporaryProfile));
    }

    void emptyWindowShowsTheWelcomePage()
    {
        WindowSession session;
        QVERIFY(session.open());
        auto *welcome = session.find<WelcomePage>();
        QTRY_VERIFY(welcome->isVisible());
        session.action(u"actionAddSample"_s)->trigger();
        QVERIFY(!welcome->isVisible());
        QVERIFY(!names(session.find<ResultsView>()).isEmpty());
        QVERIFY(session.find<MessagePanel>()->has(MessagePanel::Topic::Sample));
        session.find<MessagePanel>()->findChild<QAbstractButton *>()->click(); // removes the sample
        QVERIFY(welcome->isVisible());
    }

    //! Opens each scene of `--show`, so that a page or action with another name is noticed.
    void opensEachScene_data()
    {
        QTest::addColumn<QString>("scene");
        for (const QString &scene : sceneNames())
            QTest::newRow(qPrintable(scene)) << scene;
    }
    void opensEachScene()
    {
        QFETCH(const QString, scene);
        WindowSession session({simulated("A", kQuick + R"(, "failureRate": 100, "attempts": 1)")}); // some need a problem
        session.keepHistory();
        QVERIFY(session.open());
        const QString file = session.folder() + u"/picture.png"_s;
        Screenshot screenshot(&session.monitor(), &session.window(), {file, 1, {scene}});
        QSignalSpy failed(&screenshot, &Screenshot::failed);
        QSignalSpy finished(&session.monitor(), &Monitor::finished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QVERIFY2(failed.isEmpty(), qPrintable(scene));
        QVERIFY(!QImage(file).isNull());
        session.markClosed();
    }

    void restoresGeometryColumnsFilterAndPanes()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick)});
        QVERIFY(session.open());
        session.window().resize(1011, 666);
        session.action(u"actionShowDetails"_s)->setChecked(false);
        session.find<ResultsView>()->sortByColumn(static_cast<int>(ResultColumn::Checked), Qt::DescendingOrder);
        session.find<FilterBox>()->setFilterText(u"name:B"_s);
        QVERIFY(session.close());
        QVERIFY(session.open());
        QTRY_COMPARE(names(session.find<ResultsView>()), QStringList{u"B"_s});
        QCOMPARE(session.window().size(), QSize(1011, 666));
        QVERIFY(!session.action(u"actionShowDetails"_s)->isChecked());
        QVERIFY(!session.find<DetailsPane>()->isVisible());
        QCOMPARE(qobject_cast<ResultsProxy *>(session.find<ResultsView>()->model())->sortColumn(),
                 static_cast<int>(ResultColumn::Checked));
    }

    void marksAreFoundAgain()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick), simulated("C", kQuick), simulated("D", kQuick)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        const auto shown = [&session] { return names(session.find<ResultsView>()); };
        QVERIFY(!session.action(u"actionNextMarked"_s)->isEnabled());
        view->selectIds(session.ids({u"B"_s, u"D"_s}));
        session.action(u"actionMark"_s)->trigger();
        const QModelIndex name = view->currentIndex().siblingAtColumn(columnIndex(ResultColumn::Name));
        QVERIFY2(name.data(Qt::AccessibleTextRole).toString().endsWith(u", marked"_s),
                 qPrintable(name.data(Qt::AccessibleTextRole).toString()));
        QCOMPARE(session.action(u"actionMark"_s)->text(), u"Un&mark"_s);
        for (const auto &[key, expected] :
             {std::pair(u"actionNextMarked"_s, u"D"_s), {u"actionNextMarked"_s, u"B"_s}, {u"actionPreviousMarked"_s, u"D"_s}}) {
            session.action(key)->trigger();
            QCOMPARE(view->selectedIds(), session.ids({expected}));
        }
        session.find<FilterBox>()->setFilterText(u"is:marked"_s);
        QCOMPARE(shown(), (QStringList{u"B"_s, u"D"_s}));
        QVERIFY(session.close());
        QVERIFY(session.open());
        QTRY_COMPARE(shown(), (QStringList{u"B"_s, u"D"_s}));
        view = session.find<ResultsView>();
        view->selectIds(session.ids({u"B"_s}));
        session.action(u"actionRemove"_s)->trigger();
        QTRY_COMPARE(shown(), QStringList{u"D"_s});
        session.action(u"actionUndo"_s)->trigger(); // the mark is gone
        QTRY_COMPARE(session.ids({u"B"_s}).size(), 1);
        QCOMPARE(shown(), QStringList{u"D"_s});
        session.find<FilterBox>()->setFilterText(u"-is:marked"_s);
        QTRY_COMPARE(shown().size(), 3);
        view->selectIds(session.ids({u"A"_s, u"B"_s})); // both get a mark and leave the filtered rows
        session.action(u"actionMark"_s)->trigger();
        QCOMPARE(shown(), QStringList{u"C"_s});
        session.action(u"actionUnmarkAll"_s)->trigger();
        QCOMPARE(shown().size(), 4);
        QVERIFY(!session.action(u"actionUnmarkAll"_s)->isEnabled());
        QVERIFY(session.close());
    }

    //! Another program may remove targets while the window is closed.
    void marksOfMissingTargetsAreForgotten()
    {
        WindowSession session({simulated("A", kQuick), simulated("B", kQuick)});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectAll();
        session.action(u"actionMark"_s)->trigger();
        QVERIFY(session.close());
        session.writeTargets({simulated("C", kQuick)});
        QVERIFY(session.open());
        QTRY_VERIFY(!session.action(u"actionUnmarkAll"_s)->isEnabled());
        QVERIFY(session.close());
    }

    void resetsTheLayout()
    {
        WindowSession session({simulated("A", "\"latency\": \"1ms\"")});
        QVERIFY(session.open());
        session.window().resize(1280, 800);
        session.find<ResultsView>()->selectIds(session.ids({u"A"_s}));
        auto *details = session.find<DetailsPane>();
        QTRY_VERIFY(details->isVisible());
        const QSize usual = details->size();
        const int table = session.find<ResultsView>()->width();
        for (const auto *name : {"actionShowTasks", "actionDetailsBeside", "actionShowDetails", "actionShowSidebar"})
            session.action(QString::fromLatin1(name))->trigger();
        auto *tasks = session.find<QDockWidget>(u"tasksDock"_s);
        QTRY_VERIFY(tasks->isVisible());
        QVERIFY(!details->isVisible() && session.find<ResultsView>()->width() > table);
        session.action(u"actionResetLayout"_s)->trigger();
        QTRY_COMPARE(details->size(), usual);
        QTRY_VERIFY(std::abs(session.find<ResultsView>()->width() - table) < 10); // the borders are placed in proportion
        QVERIFY(details->isVisible() && !tasks->isVisible());
        QVERIFY(session.action(u"actionDetailsBeside"_s)->isChecked());
    }

    void restoresTheSelectedTarget()
    {
        WindowSession session({simulated("A", "\"latency\": \"1ms\""), simulated("B", "\"latency\": \"1ms\"")});
        for (int start = 0; start < 3; ++start) {
            QVERIFY(session.open());
            auto *view = session.find<ResultsView>();
            if (start == 0)
                view->selectIds(session.ids({u"B"_s}));
            QTRY_COMPARE(view->selectedIds(), session.ids({u"B"_s}));
            QCOMPARE(view->isSelectionAutomatic(), start > 0); // a problem takes its place
            QVERIFY(session.close());
        }
    }

    void keysOpenTheTabsOfTheDetails()
    {
        WindowSession session({simulated("A", "\"latency\": \"1ms\"")});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectIds(session.ids({u"A"_s}));
        auto *tabs = session.find<QTabWidget>(u"detailsTabs"_s);
        QTRY_VERIFY(tabs->isTabEnabled(3)); // Reply, after the first result
        for (const int tab : {4, 3, 0}) {
            const QAction *action = session.action(u"actionTab%1"_s.arg(tab + 1));
            QCOMPARE(action->shortcut(), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + tab)));
            QTest::keyClick(&session.window(), Qt::Key(Qt::Key_1 + tab), Qt::AltModifier);
            QTRY_COMPARE(tabs->currentIndex(), tab);
        }
    }

    void theMenuChangesHowTimesAreShown()
    {
        WindowSession session({simulated("A", "\"latency\": \"1ms\"")});
        QVERIFY(session.open());
        QTRY_VERIFY(session.action(u"actionTimes-relative"_s)->isChecked());
        session.action(u"actionTimes-utc"_s)->trigger();
        QCOMPARE(session.monitor().settings().value(u"timeFormat"_s), QJsonValue(u"utc"_s));
        QVERIFY(session.action(u"actionTimes-utc"_s)->isChecked());
        session.monitor().settings().set(u"timeFormat"_s, u"absolute"_s);
        QVERIFY(session.action(u"actionTimes-absolute"_s)->isChecked());
    }

    void copiedCommandsFollowTheVerificationSetting()
    {
        WindowSession session(
            {QByteArray("{\"name\": \"A\", \"kind\": \"http\", \"url\": \"https://127.0.0.1:9/\", \"paused\": true}")});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectIds(session.ids({u"A"_s}));
        const auto copied = [&session] {
            session.action(u"copyCurl"_s)->trigger();
            return QGuiApplication::clipboard()->text();
        };
        QVERIFY2(!copied().contains(u" --insecure "_s), qPrintable(copied()));
        QCOMPARE(session.monitor().settings().set(u"verifyTls"_s, false), QString());
        QVERIFY2(copied().contains(u" --insecure "_s), qPrintable(copied()));
    }

    void aClickOnACellFiltersByItsValue()
    {
        WindowSession session({simulated("Good", kQuick), simulated("Bad", kBroken)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(states(view), (QStringList{u"Down, attempt 1 of 3"_s, u"Up"_s}));
        QTRY_COMPARE(view->model()->rowCount(), 4); // with headings
        const QModelIndex cell = view->model()->index(1, static_cast<int>(ResultColumn::Mark));
        const QPoint place = view->visualRect(cell).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
        QApplication::sendEvent(view->viewport(), &event);
        auto *menu = view->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu && menu->actions().contains(session.action(u"actionCheckNow"_s)));
        menu->setActiveAction(menu->findChild<QAction *>(u"filterOutCell"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(session.find<QLineEdit>(u"filter"_s)->text(), u"-is:unconfirmed"_s);
        QTRY_COMPARE(names(view), QStringList{u"Good"_s});
    }
};

QTEST_MAIN(tst_MainWindow)

} // namespace MainWindowTest

#include "tst_MainWindow.moc"
