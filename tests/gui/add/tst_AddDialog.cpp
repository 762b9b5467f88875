// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "app/monitor/Monitor.h"
#include "gui/GuiSamples.h"
#include "gui/add/AddDialog.h"
#include "gui/add/AddModel.h"
#include "gui/add/PastedTargets.h"
#include "gui/look/Colours.h"
#include "gui/look/picker/PickerDialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace AddDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the add dialog with a real Monitor and real input events.
class tst_AddDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void commandsKeepTheirOrder();
    void recognisesWhileTyping_data();
    void recognisesWhileTyping();
    void enterUsesTheCurrentText();
    void programsAreSearchedInAnotherThread_data();
    void programsAreSearchedInAnotherThread();
    void enterDuringReadingAddsAfterwards();
    void enterDuringReadingReportsInvalidLines();
    void furtherTypingRevokesEnter();
    void closingRevokesEnter();
    void testsTargetsReadInAnotherThread();
    void severalLinesAddSeveralTargets();
    void reportsAnInvalidLine();
    void testsAutomatically();
    void aFailingTargetCanBeAdded();
    void commandsAndPostsAreTestedOnRequestOnly();
    void dataIsSentOnRequestOnly_data();
    void dataIsSentOnRequestOnly();
    void aFormRequestedByGetKeepsItsMethod();
    void reportsAMissingParent();
    void escapeCancelsTestRuns();
    void escapeAsksBeforeDiscardingLines();
    void testRunsCanBeStopped();
    void skipsTargetsAlreadyMonitored();
    void cellsCanBeEdited_data();
    void cellsCanBeEdited();
    void anEditedAddressKeepsItsCredentials();
    void refusesInvalidEdits();
    void testsAgainAfterAnAddressChange();
    void theKindCanBeChosen();
    void tagsAndIntervalApplyToAll();
    void timeLimitAppliesToAll();
    void showsSlowAnswersImmediately();
    void editsStayDuringFurtherTyping();
    void readsChangedEntriesAgain_data();
    void readsChangedEntriesAgain();
    void startsALineForAService();
    void startsLinesAfterJson();
    void enterStartsALineAndControlEnterAdds();
    void showsRemarks();
    void opensListFiles_data();
    void opensListFiles();
    void opensListsInSeveralFormats();
    void unusableFilesAreExplained();
    void refusesFilesThatAreTooLargeTogether();
    void acceptsDrops();
    void handlesThousandsOfLines();
    void readsALongLineInAnotherThread();
    void readsThousandsOfMonitoredTargetsOnce();
    void reportsTooMuchText();
    void tooMuchTextClearsTheFormerPreview();
    void offersMoreOptions();

private:
    QString cell(int row, AddColumn column) const { return m_preview->model()->index(row, int(column)).data().toString(); }
    int rows() const { return m_preview->model()->rowCount(); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        m_lines->setFocus();
        QTest::keyClick(m_lines, Qt::Key_V, Qt::ControlModifier);
    }
    //! Opens the editor of a cell as a user would. \return the editor
    QWidget *edit(int row, AddColumn column)
    {
        m_preview->setFocus();
        m_preview->setCurrentIndex(m_preview->model()->index(row, int(column)));
        QTest::keyClick(m_preview, Qt::Key_F2);
        return m_preview->viewport()->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    }
    void type(int row, AddColumn column, const QString &text)
    {
        const QPointer<QLineEdit> editor(qobject_cast<QLineEdit *>(edit(row, column)));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!editor); // closed once the text was accepted
    }
    //! Clicks a button in the prompt that asks whether to discard the lines.
    void answer(const QString &text)
    {
        const QPointer<QMessageBox> box(m_dialog->findChild<QMessageBox *>());
        QVERIFY(box);
        const QList<QAbstractButton *> buttons = box->buttons();
        const auto wanted = std::find_if(buttons.begin(), buttons.end(),
                                         [&text](const QAbstractButton *button) { return button->text() == text; });
        QVERIFY(wanted != buttons.end());
        (*wanted)->click();
        QTRY_VERIFY(!box);
    }
    QList<Target> chosen() const
    {
        return m_chosen->isEmpty() ? QList<Target>() : m_chosen->constFirst().constFirst().value<QList<Target>>();
    }
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_programs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<AddDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_chosen;
    std::unique_ptr<QSignalSpy> m_loads;
    int running() const { return m_loads->isEmpty() ? 0 : m_loads->constLast().constFirst().value<EngineLoad>().running; }
    QPlainTextEdit *m_lines = nullptr;
    QTreeView *m_preview = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_remarks = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_tryAll = nullptr;
};

void tst_AddDialog::initTestCase()
{
    qRegisterMetaType<QList<Target>>();
    qRegisterMetaType<QList<RecognisedTarget>>();
    installTranslations();
    for (const QString &name : {u"backup.sh"_s, u"mysql"_s}) {
        QFile file(m_programs.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    }
    const QByteArray others = QDir::listSeparator().toLatin1() + qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_programs.path()) + others);
}

void tst_AddDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_monitor = std::make_unique<Monitor>(Profile(m_folder->path()));
    m_loads = std::make_unique<QSignalSpy>(m_monitor.get(), &Monitor::loadChanged);
    Target watched = recognise(u"127.0.0.1:7 name:Echo"_s, TargetsContext(Schedule(), {})).constFirst().target;
    watched.paused = true;
    m_monitor->targets().add({watched});
    m_dialog = std::make_unique<AddDialog>(m_monitor.get());
    m_chosen = std::make_unique<QSignalSpy>(m_dialog.get(), &AddDialog::targetsChosen);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get())); // otherwise, a late activation would take the focus from an editor
    m_lines = m_dialog->findChild<QPlainTextEdit *>(u"lines"_s);
    m_preview = m_dialog->findChild<QTreeView *>(u"preview"_s);
    m_summary = m_dialog->findChild<QLabel *>(u"summary"_s);
    m_remarks = m_dialog->findChild<QLabel *>(u"remarks"_s);
    m_tryAll = m_dialog->findChild<QPushButton *>(u"tryAll"_s);
    m_add = m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(m_lines && m_preview && m_summary && m_remarks && m_add && m_tryAll);
    m_lines->setFocus();
}

void tst_AddDialog::cleanup()
{
    m_dialog.reset();
    QSignalSpy finished(m_monitor.get(), &Monitor::finished);
    m_monitor->shutDown();
    QVERIFY(!finished.isEmpty() || finished.wait(30'000));
    m_monitor.reset();
}

//! From right to left, `df -h /` would begin with the slash.
void tst_AddDialog::commandsKeepTheirOrder()
{
    m_dialog->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(m_lines->layoutDirection(), Qt::LeftToRight);
}

void tst_AddDialog::recognisesWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kind");
    QTest::newRow("url") << u"http://127.0.0.1:9/health"_s << u"http"_s;
    QTest::newRow("host and port") << u"127.0.0.1:9"_s << u"tcp"_s;
    QTest::newRow("command") << u"df -h /"_s << u"command"_s;
    QTest::newRow("curl") << u"curl -I http://127.0.0.1:9/"_s << u"http"_s;
}

void tst_AddDialog::recognisesWhileTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, kind);
    QVERIFY(!m_add->isEnabled());
    QTest::keyClicks(m_lines, typed);
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(m_add->isEnabled());
    for (const AddColumn column : {AddColumn::Name, AddColumn::Kind, AddColumn::Address, AddColumn::Every, AddColumn::Result})
        QTRY_VERIFY2(!cell(0, column).isEmpty(), qPrintable(QString::number(int(column))));
    QVERIFY(m_remarks->text().contains(u"Success: "_s));
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(chosen().size(), 1);
    QCOMPARE(chosen().first().kind, kind);
    QVERIFY(!m_dialog->isVisible());
}

void tst_AddDialog::enterUsesTheCurrentText()
{
    QTest::keyClicks(m_lines, u"127.0.0.1:80"_s);
    QTest::keyClick(m_lines, Qt::Key_Enter, Qt::ControlModifier); // the table isn't up to date yet
    QCOMPARE(chosen().value(0).name, u"127.0.0.1:80"_s);
}

//! PATH may contain a folder on a network drive that doesn't respond. The GUI thread therefore must not search it.
void tst_AddDialog::programsAreSearchedInAnotherThread_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a program") << u"backup.sh"_s << u"command"_s;
    QTest::newRow("none") << u"127.0.0.1"_s << u"http"_s;
    QTest::newRow("one that is called as a service") << u"mysql localhost"_s << u"command"_s;
    QTest::newRow("in JSON") << u"[\"backup.sh\"]"_s << u"command"_s;
}

void tst_AddDialog::programsAreSearchedInAnotherThread()
{
    QFETCH(QString, text);
    RecogniseJob job;
    QSignalSpy finished(&job, &RecogniseJob::finished);
    job.start(text, TargetsContext(Schedule(), {}));
    QVERIFY(job.isRunning()); // runs in another thread
    QVERIFY(finished.wait(30'000));
    QTEST(finished.first().first().value<QList<RecognisedTarget>>().value(0).target.kind, "kind");
}

void tst_AddDialog::enterDuringReadingAddsAfterwards()
{
    QTest::keyClicks(m_lines, u"127.0.0.1"_s);
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_chosen->count(), 0); // Enter doesn't block the window
    QTRY_COMPARE(m_chosen->count(), 1);
    QCOMPARE(chosen().value(0).name, u"127.0.0.1"_s);
    QVERIFY(!m_dialog->isVisible());
}

void tst_AddDialog::enterDuringReadingReportsInvalidLines()
{
    m_dialog->addLines(u"127.0.0.1\n127.0.0.1:99999"_s);
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 2);
    QVERIFY2(m_summary->text().startsWith(u"1 line can't be read. Fix or remove"_s), qPrintable(m_summary->text()));
    QCOMPARE(m_preview->currentIndex().row(), 1);
    QCOMPARE(m_chosen->count(), 0);
}

void tst_AddDialog::furtherTypingRevokesEnter()
{
    QTest::keyClicks(m_lines, u"127.0.0.1"_s);
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(m_lines, u":9"_s);
    QTRY_COMPARE(cell(0, AddColumn::Name), u"127.0.0.1:9"_s);
    QCOMPARE(m_chosen->count(), 0);
    QVERIFY(m_dialog->isVisible());
}

void tst_AddDialog::closingRevokesEnter()
{
    QTest::keyClicks(m_lines, u"127.0.0.1"_s);
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(m_lines, Qt::Key_Escape);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_chosen->count(), 0);
}

void tst_AddDialog::testsTargetsReadInAnotherThread()
{
    m_dialog->addLines(u"127.0.0.1"_s);
    QTRY_VERIFY(m_preview->model()->index(0, int(AddColumn::Result)).data(AddModel::MarkRole).isValid());
}

void tst_AddDialog::severalLinesAddSeveralTargets()
{
    QTest::keyClicks(m_lines, u"127.0.0.1:1"_s);
    QTest::keyClick(m_lines, Qt::Key_Return);
    QTest::keyClicks(m_lines, u"127.0.0.1:2"_s);
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(m_add->text(), u"&Add 2 targets"_s);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(chosen().size(), 2);
}

void tst_AddDialog::reportsAnInvalidLine()
{
    paste(u"127.0.0.1:1\n127.0.0.1:99999\n127.0.0.1:2"_s);
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(1, AddColumn::Name), u"Line 2"_s);
    QCOMPARE(cell(1, AddColumn::Address), u"127.0.0.1:99999"_s);
    QVERIFY2(cell(1, AddColumn::Result).contains(u"isn't a valid port"_s), qPrintable(cell(1, AddColumn::Result)));
    QVERIFY2(m_summary->text().contains(u"1 line can't be read and will be skipped."_s), qPrintable(m_summary->text()));
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier); // rejected, because the invalid line might be a mistake
    QCOMPARE(m_chosen->count(), 0);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_preview->currentIndex().row(), 1);
    QCOMPARE(m_add->text(), u"&Add 2 targets"_s);
    QTest::mouseClick(m_add, Qt::LeftButton); // the button states the number of targets, so the line may be skipped
    QCOMPARE(chosen().size(), 2);
}

void tst_AddDialog::testsAutomatically()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    paste(u"127.0.0.1:%1"_s.arg(server.serverPort()));
    QTRY_VERIFY(m_preview->model()->index(0, int(AddColumn::Result)).data(AddModel::MarkRole).isValid());
    QCOMPARE(m_preview->model()->index(0, int(AddColumn::Result)).data(AddModel::MarkRole).toInt(), int(MarkState::Up));
    QVERIFY(!cell(0, AddColumn::Time).isEmpty());
    QVERIFY(m_monitor->targets().document().targets.size() == 1); // a test run adds no target
}

void tst_AddDialog::aFailingTargetCanBeAdded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    paste(u"127.0.0.1:%1"_s.arg(port));
    const auto mark = [this] { return m_preview->model()->index(0, int(AddColumn::Result)).data(AddModel::MarkRole); };
    QTRY_COMPARE(mark().toInt(), int(MarkState::Down));
    QVERIFY2(m_remarks->text().contains(u"refused"_s), qPrintable(m_remarks->text()));
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen().size(), 1);
}

void tst_AddDialog::commandsAndPostsAreTestedOnRequestOnly()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connections(&server, &QTcpServer::newConnection);
    QSignalSpy tried(m_monitor.get(), &Monitor::testRunFinished);
    const QString mark = m_folder->filePath(u"touched"_s);
    paste(u"touch %1\ncurl -d x http://127.0.0.1:%2/\n127.0.0.1:%2"_s.arg(mark).arg(server.serverPort()));
    QTRY_COMPARE(tried.count(), 1); // only the third line was tested
    QCOMPARE(cell(0, AddColumn::Result), u"Not tested yet: runs a command"_s);
    QCOMPARE(cell(1, AddColumn::Result), u"Not tested yet: sends data"_s);
    QCOMPARE(connections.count(), 1);
    QVERIFY(!QFile::exists(mark));
    QTest::mouseClick(m_tryAll, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(mark));
    QTRY_VERIFY(connections.count() >= 3);
}

void tst_AddDialog::dataIsSentOnRequestOnly_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("word");
    const QString sends = u"Not tested yet: sends data"_s;
    const QString filled = u"Not tested yet: contains a placeholder"_s;
    const auto request = [](const char *row, const char *kind, const char *more, const QString &word) {
        const QString form = uR"("kind":"%1","url":"http://127.0.0.1:%3/",%2)"_s;
        QTest::newRow(row) << form.arg(QLatin1StringView(kind), QLatin1StringView(more)) << word;
    };
    const auto port = [&sends](const char *row, const char *kind, const char *more) {
        const QString form = uR"("kind":"%1","host":"127.0.0.1","port":%3,%2)"_s;
        QTest::newRow(row) << form.arg(QLatin1StringView(kind), QLatin1StringView(more)) << sends;
    };
    request("files", "http", R"("files":{"f":"/etc/hostname"})", sends);
    request("form", "http", R"("form":{"a":"b"})", sends);
    request("body without a method", "http", R"("body":"a")", sends);
    request("token server", "http", R"("oauthTokenUrl":"http://127.0.0.1:9/","oauthClientId":"a","oauthClientSecret":"b")",
            sends);
    request("JSON that deletes", "json", R"("method":"DELETE","values":{"a":"$.a"})", sends);
    request("placeholder in a header", "http", R"("headers":{"X-Key":"${env:HOME}"})", filled);
    request("placeholder of a file", "json", R"("bearerToken":"${file:/etc/hostname}","values":{"a":"$.a"})", filled);
    QTest::newRow("placeholder in an address") << uR"("kind":"http","url":"http://127.0.0.1:%3/?k=${env:HOME}")"_s << filled;
    QTest::newRow("message") << uR"("kind":"websocket","url":"ws://127.0.0.1:%3/","send":"a")"_s << sends;
    port("datagram", "udp", R"("send":"a")");
    port("datagram of bytes", "udp", R"("sendHex":"00")");
    port("steps", "tcp", R"("steps":["send a"])");
    port("service that passes a message on", "mqtt", R"("topic":"a")");
    port("service that runs a command", "zabbix-agent", R"("item":"system.run[a]")");
}

void tst_AddDialog::dataIsSentOnRequestOnly()
{
    QFETCH(QString, fields);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connections(&server, &QTcpServer::newConnection);
    QSignalSpy tried(m_monitor.get(), &Monitor::testRunFinished);
    const QString number = QString::number(server.serverPort());
    paste(uR"([{"name":"x",%1},"127.0.0.1:%2"])"_s.arg(fields.replace(u"%3"_s, number), number));
    QTRY_COMPARE(tried.count(), 1); // only the second target was tested
    QTRY_COMPARE(connections.count(), 1);
    QTEST(cell(0, AddColumn::Result), "word");
    QVERIFY2(m_remarks->text().contains(u"is tested only when you click “Test all”."_s), qPrintable(m_remarks->text()));
}

//! Without a method, curl's form request is a POST.
void tst_AddDialog::aFormRequestedByGetKeepsItsMethod()
{
    paste(u"curl -X GET -F a=b http://127.0.0.1:9/"_s);
    QTRY_COMPARE(rows(), 1);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(chosen().value(0).fields.written().value(u"method"_s).toString(), u"GET"_s);
}

void tst_AddDialog::reportsAMissingParent()
{
    paste(uR"([{"name":"x","kind":"tcp","host":"127.0.0.1","port":9,"dependsOn":["Office router"]},"127.0.0.1:10"])"_s);
    QTRY_COMPARE(rows(), 2);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(m_chosen->count(), 0);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_summary->text(), u"Target “Office router” doesn't exist."_s);
    QVERIFY(m_lines->toPlainText().contains(u"Office router"_s));
}

void tst_AddDialog::escapeCancelsTestRuns()
{
    paste(uR"({"name":"hung","kind":"simulated","timeoutRate":100})"_s);
    QTRY_COMPARE(cell(0, AddColumn::Result), u"Testing…"_s);
    QTRY_COMPARE(running(), 1);
    QTest::keyClick(m_lines, Qt::Key_Escape);
    answer(u"&Discard"_s);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_chosen->count(), 0);
    m_dialog.reset(); // done automatically in the program
    QTRY_COMPARE(running(), 0);
}

//! Regression test: a single key discarded all typed lines.
void tst_AddDialog::escapeAsksBeforeDiscardingLines()
{
    QTest::keyClicks(m_lines, u"127.0.0.1:9"_s);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(m_lines, Qt::Key_Escape);
    answer(u"&Keep editing"_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_lines->toPlainText(), u"127.0.0.1:9"_s);
    m_lines->clear();
    QTest::keyClick(m_lines, Qt::Key_Escape); // there is nothing to lose
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_dialog->findChild<QMessageBox *>());
}

void tst_AddDialog::testRunsCanBeStopped()
{
    paste(uR"([{"name":"hung","kind":"simulated","timeoutRate":100}])"_s);
    QTRY_COMPARE(m_tryAll->text(), u"S&top testing"_s);
    QTRY_COMPARE(running(), 1);
    QTest::mouseClick(m_tryAll, Qt::LeftButton);
    QTRY_COMPARE(running(), 0);
    QCOMPARE(m_tryAll->text(), u"&Test all"_s);
    QCOMPARE(cell(0, AddColumn::Result), u"Not tested yet"_s);
}

void tst_AddDialog::skipsTargetsAlreadyMonitored()
{
    paste(u"127.0.0.1:7\n127.0.0.1:9\n127.0.0.1:9 name:Again"_s);
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(0, AddColumn::Result), u"Already monitored as Echo"_s);
    QCOMPARE(cell(2, AddColumn::Result), u"Same as 127.0.0.1:9"_s);
    QCOMPARE(m_add->text(), u"&Add target"_s);
    QVERIFY2(m_summary->text().contains(
                 u"1 already monitored target will be skipped. 1 duplicate of a line above will be skipped."_s),
             qPrintable(m_summary->text()));
    m_preview->setFocus();
    m_preview->setCurrentIndex(m_preview->model()->index(0, 0));
    QTest::keyClick(m_preview, Qt::Key_Space); // selects the row for adding despite the duplicate
    QCOMPARE(m_add->text(), u"&Add 2 targets"_s);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(chosen().size(), 2);
    QCOMPARE(chosen().first().name, u"127.0.0.1:7"_s);
}

void tst_AddDialog::cellsCanBeEdited_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << int(AddColumn::Name) << u"  Shop  API "_s << u"Shop API"_s;
    QTest::newRow("name that is taken") << int(AddColumn::Name) << u"Echo"_s << u"Echo 2"_s;
    QTest::newRow("address") << int(AddColumn::Address) << u"127.0.0.1:8/health"_s << u"http://127.0.0.1:8/health"_s;
    QTest::newRow("interval") << int(AddColumn::Every) << u"30s"_s << u"30 s"_s;
    QTest::newRow("interval with a blank") << int(AddColumn::Every) << u"5 m"_s << u"5 min"_s;
    QTest::newRow("tags") << int(AddColumn::Tags) << u"a, b ,A,,"_s << u"a, b"_s;
}

void tst_AddDialog::cellsCanBeEdited()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    paste(u"http://127.0.0.1:9/"_s);
    QTRY_COMPARE(rows(), 1);
    type(0, AddColumn(column), typed);
    QCOMPARE(cell(0, AddColumn(column)), shown);
    QVERIFY(m_dialog->isVisible()); // Enter closed only the cell editor
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(chosen().size(), 1);
    const Target target = chosen().constFirst();
    const QStringList values{target.name, target.fields.url(u"url"_s).toString(),
                             humanDuration(double(target.schedule.every.count())), target.tags.join(u", "_s)};
    QVERIFY2(values.contains(shown), qPrintable(values.join(u'|')));
}

void tst_AddDialog::anEditedAddressKeepsItsCredentials()
{
    paste(u"http://bob:hunter2@127.0.0.1:9/"_s);
    QTRY_COMPARE(rows(), 1);
    QVERIFY2(!cell(0, AddColumn::Address).contains(u"hunter2"_s), qPrintable(cell(0, AddColumn::Address)));
    const QPointer<QLineEdit> editor(qobject_cast<QLineEdit *>(edit(0, AddColumn::Address)));
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClicks(editor, u"health"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!editor);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(chosen().value(0).fields.url(u"url"_s).toString(), u"http://bob:hunter2@127.0.0.1:9/health"_s);
}

void tst_AddDialog::refusesInvalidEdits()
{
    paste(u"127.0.0.1:9"_s);
    QTRY_COMPARE(rows(), 1);
    type(0, AddColumn::Every, u"soon"_s);
    QCOMPARE(cell(0, AddColumn::Every), u"1 min"_s);
    QVERIFY2(m_summary->text().startsWith(u"“soon” isn't a valid interval."_s), qPrintable(m_summary->text()));
    type(0, AddColumn::Address, u"127.0.0.1:0"_s);
    QCOMPARE(cell(0, AddColumn::Address), u"127.0.0.1:9"_s);
    QVERIFY2(m_summary->text().contains(u"isn't a valid port"_s), qPrintable(m_summary->text()));
    type(0, AddColumn::Name, u"  "_s);
    QCOMPARE(cell(0, AddColumn::Name), u"127.0.0.1:9"_s);
}

void tst_AddDialog::testsAgainAfterAnAddressChange()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    paste(u"127.0.0.1:9"_s);
    const auto mark = [this] { return m_preview->model()->index(0, int(AddColumn::Result)).data(AddModel::MarkRole).toInt(); };
    QTRY_COMPARE(mark(), int(MarkState::Down));
    type(0, AddColumn::Address, u"127.0.0.1:%1"_s.arg(server.serverPort()));
    QTRY_COMPARE(mark(), int(MarkState::Up));
}

void tst_AddDialog::theKindCanBeChosen()
{
    paste(u"http://127.0.0.1:9/x\ndf"_s);
    QTRY_COMPARE(rows(), 2);
    auto *choice = qobject_cast<QComboBox *>(edit(0, AddColumn::Kind));
    QVERIFY(choice);
    QCOMPARE(choice->count(), 2);
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::keyClick(m_preview->viewport(), Qt::Key_Tab); // closes the editor
    m_lines->setFocus();
    QTRY_COMPARE(cell(0, AddColumn::Address), u"127.0.0.1:9"_s);
    QVERIFY(!(m_preview->model()->index(1, int(AddColumn::Kind)).flags() & Qt::ItemIsEditable));
}

void tst_AddDialog::tagsAndIntervalApplyToAll()
{
    paste(u"127.0.0.1:1 tag:own\n127.0.0.1:2 every 2h"_s);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClicks(m_dialog->findChild<QLineEdit *>(u"tags"_s), u"web, own,"_s);
    QCOMPARE(cell(0, AddColumn::Tags), u"own, web"_s);
    QCOMPARE(cell(1, AddColumn::Every), u"2 h"_s);
    auto *every = m_dialog->findChild<QComboBox *>(u"every"_s);
    every->setFocus();
    QTest::keyClick(every, Qt::Key_Down);
    QCOMPARE(cell(1, AddColumn::Every), u"10 s"_s);
    m_preview->model()->setData(m_preview->model()->index(0, int(AddColumn::Every)), cell(0, AddColumn::Every));
    type(0, AddColumn::Every, u"3h"_s);
    QCOMPARE(cell(0, AddColumn::Every), u"3 h"_s);
    m_lines->setFocus();
    QTest::keyClick(m_lines, Qt::Key_Return);
    QTest::keyClicks(m_lines, u"127.0.0.1:3 every 4h"_s);
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(2, AddColumn::Every), u"10 s"_s);
    QTest::keyClick(every, Qt::Key_Up); // selects “as in each line”
    QCOMPARE(cell(0, AddColumn::Every), u"3 h"_s);
    QCOMPARE(cell(1, AddColumn::Every), u"2 h"_s);
    QCOMPARE(cell(2, AddColumn::Every), u"4 h"_s);
    QTest::keyClick(every, Qt::Key_Down);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QCOMPARE(chosen().at(0).tags, QStringList({u"own"_s, u"web"_s}));
    QCOMPARE(chosen().at(1).tags, QStringList({u"web"_s, u"own"_s}));
    QCOMPARE(chosen().at(1).schedule.every, Milliseconds(10'000));
}

//! The time limit applies to all lines and to their test run.
void tst_AddDialog::timeLimitAppliesToAll()
{
    paste(u"true\ntrue 1"_s);
    QTRY_COMPARE(rows(), 2);
    auto *limit = m_dialog->findChild<QComboBox *>(u"limit"_s);
    limit->setFocus();
    QTest::keyClick(limit, Qt::Key_Down);
    QTest::mouseClick(m_add, Qt::LeftButton);
    for (const Target &target : chosen())
        QCOMPARE(target.conditions, (QList<TargetCondition>{{u"[RESPONSE_TIME] <= 100ms"_s, Outcome::Degraded}}));
}

void tst_AddDialog::showsSlowAnswersImmediately()
{
    const auto mark = [this] {
        const QVariant known = m_preview->model()->index(0, int(AddColumn::Result)).data(AddModel::MarkRole);
        return known.isValid() ? std::optional(known.value<MarkState>()) : std::nullopt;
    };
    paste(u"{\"targets\":[{\"name\":\"Slow\",\"kind\":\"simulated\",\"latency\":\"150ms\"}]}"_s);
    QTRY_VERIFY(mark() == MarkState::Up);
    auto *limit = m_dialog->findChild<QComboBox *>(u"limit"_s);
    limit->setFocus();
    QTest::keyClick(limit, Qt::Key_Down);
    QVERIFY2(m_remarks->text().contains(u"Conditions: [RESPONSE_TIME] <= 100ms, else degraded."_s),
             qPrintable(m_remarks->text()));
    QTRY_VERIFY(mark() == MarkState::Degraded);
    QTest::keyClick(limit, Qt::Key_Up);
    QTRY_VERIFY(mark() == MarkState::Up);
    QTest::keyClick(limit, Qt::Key_Down);
    QTest::keyClick(limit, Qt::Key_Up); // another change during the test run; the last choice applies
    QTRY_VERIFY(mark() == MarkState::Up);
}

void tst_AddDialog::editsStayDuringFurtherTyping()
{
    paste(u"127.0.0.1:1"_s);
    QTRY_COMPARE(rows(), 1);
    type(0, AddColumn::Name, u"Mine"_s);
    m_lines->setFocus();
    QTest::keyClick(m_lines, Qt::Key_Home);
    QTest::keyClicks(m_lines, u"127.0.0.1:2"_s);
    QTest::keyClick(m_lines, Qt::Key_Return);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(cell(1, AddColumn::Name), u"Mine"_s);
}

void tst_AddDialog::readsChangedEntriesAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &text, const QString &from, const QString &to) {
        QTest::newRow(name) << text << QString(text).replace(from, to);
    };
    const QString csv = u"name,url,every,tags\nShop,http://127.0.0.1:9/,2h,web\n"_s;
    row("name in CSV", csv, u"Shop"_s, u"Office"_s);
    row("interval in CSV", csv, u"2h"_s, u"3h"_s);
    row("tags in CSV", csv, u"web"_s, u"shop"_s);
    row("words of a bookmark", u"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF=\"http://127.0.0.1:9/\">Shop</A></DL>"_s,
        u"Shop"_s, u"Office"_s);
    const QString json =
        uR"([{"kind": "http", "body": "%1", "method": "POST", "name": "A", "url": "http://127.0.0.1:9/a"}])"_s.arg(
            QString(400, u'x'));
    row("address in long JSON", json, u":9/a"_s, u":9/b"_s);
    const QString file = uR"({"version": 1, "defaults": {"every": "2h"}, "targets": [{"kind": "command", "name": "A",
        "command": "true"}]})"_s;
    row("defaults of JSON", file, u"2h"_s, u"3h"_s);
}

void tst_AddDialog::readsChangedEntriesAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto shown = [this] {
        return QStringList{cell(0, AddColumn::Name), cell(0, AddColumn::Address), cell(0, AddColumn::Every),
                           cell(0, AddColumn::Tags)};
    };
    paste(after);
    QTRY_COMPARE(rows(), 1);
    const QStringList wanted = shown();
    m_lines->selectAll();
    paste(u"127.0.0.1:1\n127.0.0.1:2"_s);
    QTRY_COMPARE(rows(), 2);
    m_lines->selectAll();
    paste(before);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(shown() != wanted);
    m_lines->selectAll();
    paste(after);
    QTRY_COMPARE(shown(), wanted);
}

void tst_AddDialog::startsALineForAService()
{
    paste(u"127.0.0.1:1"_s);
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"service"_s), Qt::LeftButton);
    auto *picker = m_dialog->findChild<ServicePicker *>();
    QVERIFY(picker && picker->isVisible());
    picker->findChild<QLineEdit *>(u"pickerSearch"_s)->setText(u"postgresql"_s);
    picker->accept();
    QCOMPARE(m_lines->toPlainText(), u"127.0.0.1:1\npostgresql localhost:5432"_s);
    QCOMPARE(m_lines->textCursor().selectedText(), u"localhost"_s);
    QTest::keyClicks(m_lines, u"127.0.0.1"_s); // replaces the host
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(cell(1, AddColumn::Address), u"127.0.0.1:5432"_s);
    QCOMPARE(cell(1, AddColumn::Kind), u"PostgreSQL"_s);
}

//! The first service requires a setting that only the user knows, so its line is JSON.
void tst_AddDialog::startsLinesAfterJson()
{
    const auto choose = [this](const QString &name) {
        QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"service"_s), Qt::LeftButton);
        auto *picker = m_dialog->findChildren<ServicePicker *>().constLast();
        picker->findChild<QLineEdit *>(u"pickerSearch"_s)->setText(name);
        picker->accept();
    };
    choose(u"kerberos"_s);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!m_add->isEnabled());
    QTest::keyClicks(m_lines, u"EXAMPLE.ORG"_s); // the realm, at the cursor
    QTRY_VERIFY(m_add->isEnabled());
    choose(u"redis"_s);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(cell(0, AddColumn::Kind), u"Kerberos (KDC)"_s); // without a list of its own, the JSON would be read as a command
    QCOMPARE(cell(1, AddColumn::Address), u"localhost:6379"_s);
}

void tst_AddDialog::enterStartsALineAndControlEnterAdds()
{
    paste(u"127.0.0.1:1\n127.0.0.1:2"_s);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(m_lines, Qt::Key_Return);
    QVERIFY2(m_lines->toPlainText().endsWith(u"127.0.0.1:2\n"_s), qPrintable(m_lines->toPlainText()));
    QCOMPARE(m_chosen->count(), 0);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen().size(), 2);
}

void tst_AddDialog::showsRemarks()
{
    paste(u"127.0.0.1:1\ncurl -u a:b -T a.png http://127.0.0.1:9/"_s);
    QTRY_COMPARE(rows(), 2);
    QVERIFY(!m_remarks->text().contains(u"is ignored"_s));
    m_preview->setFocus();
    QTest::keyClick(m_preview, Qt::Key_Down);
    QVERIFY2(m_remarks->text().contains(u"“-T a.png” is ignored"_s), qPrintable(m_remarks->text()));
    QVERIFY(m_remarks->text().contains(u"Will be stored in targets.json as plain text: “Password”."_s));
}

void tst_AddDialog::opensListFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("txt") << u"a.txt"_s << QByteArray("# servers\n127.0.0.1:1\n\n127.0.0.1:2\n")
                         << QStringList{u"127.0.0.1:1"_s, u"127.0.0.1:2"_s};
    QTest::newRow("csv") << u"a.csv"_s << QByteArray("name,url\nShop,http://127.0.0.1:9/\n") << QStringList{u"Shop"_s};
    QTest::newRow("json") << u"a.json"_s << QByteArray("[\"127.0.0.1:1\"]") << QStringList{u"127.0.0.1:1"_s};
    QTest::newRow("html") << u"a.html"_s
                          << QByteArray(
                                 "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"http://127.0.0.1:9/\">Shop</A></DL>")
                          << QStringList{u"Shop"_s};
    QTest::newRow("url") << u"a.url"_s << QByteArray("[InternetShortcut]\r\nURL=http://127.0.0.1:9/\r\n")
                         << QStringList{u"127.0.0.1:9"_s};
    QTest::newRow("desktop") << u"a.desktop"_s << QByteArray("[Desktop Entry]\nType=Link\nName=Shop\nURL=http://127.0.0.1:9/\n")
                             << QStringList{u"Shop"_s};
    QTest::newRow("webloc")
        << u"a.webloc"_s
        << QByteArray("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>URL</key><string>http://127.0.0.1:9/"
                      "</string></dict></plist>")
        << QStringList{u"127.0.0.1:9"_s};
}

void tst_AddDialog::opensListFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    m_dialog->openLists({write(name, content)});
    QStringList names;
    for (int row = 0; row < rows(); ++row)
        names.append(cell(row, AddColumn::Name));
    QTEST(names, "names");
}

void tst_AddDialog::opensListsInSeveralFormats()
{
    paste(u"127.0.0.1:5"_s);
    m_dialog->openLists({write(u"a.csv"_s, "name,url\nShop,http://127.0.0.1:9/\n"),
                         write(u"b.json"_s, "[\"127.0.0.1:1\", \"127.0.0.1:0\"]"),
                         write(u"c.txt"_s, "127.0.0.1:2\n127.0.0.1:99999\n")});
    QCOMPARE(rows(), 6);
    QCOMPARE(cell(1, AddColumn::Name), u"Shop"_s);
    QCOMPARE(cell(2, AddColumn::Name), u"127.0.0.1:1"_s);
    QCOMPARE(cell(3, AddColumn::Name), u"Entry"_s);
    QCOMPARE(cell(5, AddColumn::Name), u"Line 9"_s);
}

void tst_AddDialog::unusableFilesAreExplained()
{
    m_dialog->openLists({m_folder->filePath(u"missing.txt"_s)});
    QVERIFY(m_summary->text().contains(u"missing.txt"_s));
    QFile large(m_folder->filePath(u"large.txt"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(2 * 1024 * 1024));
    large.close();
    m_dialog->openLists({large.fileName()});
    QVERIFY(m_summary->text().contains(u"larger than 1 MiB"_s));
    m_dialog->openLists({m_folder->path()});
    QVERIFY(m_summary->text().contains(u"is a folder"_s));
    m_dialog->openLists({write(u"a.png"_s, QByteArray("\x89PNG\0\0\0", 7))});
    QVERIFY(m_summary->text().contains(u"isn't a text file"_s));
#ifdef Q_OS_UNIX
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    m_dialog->openLists({pipe}); // opening a pipe would block until a writer opens it
    QVERIFY(m_summary->text().contains(u"pipe isn't a regular file"_s));
#endif
    QVERIFY(m_lines->toPlainText().isEmpty());
}

void tst_AddDialog::refusesFilesThatAreTooLargeTogether()
{
    const auto list = [this](const QString &name, int port) {
        return write(name, u"127.0.0.1:%1\n"_s.arg(port).repeated(600 * 1024 / 14).toLatin1());
    };
    m_dialog->openLists({list(u"a.txt"_s, 1001), list(u"b.txt"_s, 1002), list(u"c.txt"_s, 1003)});
    const QString text = m_lines->toPlainText();
    QVERIFY(text.startsWith(u"#: a.txt\n127.0.0.1:1001"_s));
    QVERIFY(!text.contains(u"127.0.0.1:1002"_s) && !text.contains(u"127.0.0.1:1003"_s));
    QVERIFY2(m_summary->text().startsWith(u"The text is larger than 1 MiB."_s), qPrintable(m_summary->text()));
    QTRY_VERIFY_WITH_TIMEOUT(m_add->isEnabled(), 30'000);
    // still shown
    QVERIFY2(m_summary->text().startsWith(u"The text is larger than 1 MiB."_s), qPrintable(m_summary->text()));
    m_lines->setFocus();
    m_lines->selectAll();
    QTest::keyClicks(m_lines, u"127.0.0.1:1"_s);
    QTRY_VERIFY2(m_summary->text().startsWith(u"1 target recognised."_s), qPrintable(m_summary->text()));
}

void tst_AddDialog::acceptsDrops()
{
    QMimeData data;
    data.setUrls({QUrl(u"http://127.0.0.1:9/a"_s), QUrl::fromLocalFile(write(u"a.txt"_s, "127.0.0.1:1\n"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_dialog.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_dialog.get(), &drop);
    QCOMPARE(rows(), 2);
    QCOMPARE(cell(0, AddColumn::Address), u"http://127.0.0.1:9/a"_s);
    QCOMPARE(cell(1, AddColumn::Name), u"127.0.0.1:1"_s);
}

void tst_AddDialog::handlesThousandsOfLines()
{
    QStringList lines;
    for (int i = 0; i < 5'000; ++i)
        lines.append(u"127.0.0.1:%1"_s.arg(10'000 + i));
    QElapsedTimer timer;
    timer.start();
    m_dialog->addLines(lines.join(u'\n'));
    const qint64 blocked = timer.elapsed();
    QVERIFY(!m_add->isEnabled()); // disabled while lines are being recognised
    QTRY_COMPARE_WITH_TIMEOUT(m_add->text(), u"&Add 5000 targets"_s, 30'000);
    qInfo("5,000 lines: %lld ms in the window's thread, %lld ms in all", static_cast<long long>(blocked),
          static_cast<long long>(timer.elapsed()));
    const auto isTried = [this](int row) {
        return m_preview->model()->index(row, int(AddColumn::Result)).data(AddModel::MarkRole).isValid();
    };
    QTRY_VERIFY(isTried(0) && isTried(19));
    QVERIFY(!isTried(2'500)); // rows that aren't visible aren't tested
    m_preview->verticalScrollBar()->setValue(m_preview->verticalScrollBar()->maximum());
    QTRY_VERIFY(isTried(4'999));
    QVERIFY(!isTried(2'500));
    m_lines->setFocus();
    QTest::keyClick(m_lines, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen().size(), 5'000);
}

void tst_AddDialog::readsALongLineInAnotherThread()
{
    QString text = u"[\"127.0.0.1:1\""_s;
    while (text.size() <= RecogniseJob::kMaxSynchronousLength)
        text += u", \"127.0.0.1:2\""_s;
    text += u']';
    RecogniseJob job;
    QSignalSpy finished(&job, &RecogniseJob::finished);
    job.start(text, TargetsContext(Schedule(), {}));
    QVERIFY(job.isRunning()); // runs in another thread
    QVERIFY(finished.wait(30'000));
    QVERIFY(finished.first().first().value<QList<RecognisedTarget>>().size() > 1'000);
}

void tst_AddDialog::readsThousandsOfMonitoredTargetsOnce()
{
    const TargetsContext context(Schedule(), makeTargets(2'000)); // all targets have the same address
    RecogniseJob job;
    QSignalSpy finished(&job, &RecogniseJob::finished);
    job.start(u"127.0.0.1:9"_s, context);
    QVERIFY(job.isRunning()); // runs in another thread
    QVERIFY(finished.wait(30'000));
    QVERIFY(finished.first().first().value<QList<RecognisedTarget>>().first().isInProfile);
    job.start(u"127.0.0.1:10"_s, context); // as after typing another character
    QVERIFY(!job.isRunning());
    QCOMPARE(finished.count(), 2);
    QVERIFY(!finished.last().first().value<QList<RecognisedTarget>>().first().isInProfile);
}

void tst_AddDialog::reportsTooMuchText()
{
    m_dialog->addLines(QString(2 * 1024 * 1024, u'x'));
    QVERIFY2(m_summary->text().startsWith(u"The text is larger than 1 MiB."_s), qPrintable(m_summary->text()));
    QVERIFY(!m_add->isEnabled());
}

void tst_AddDialog::tooMuchTextClearsTheFormerPreview()
{
    auto *more = m_dialog->findChild<QPushButton *>(u"more"_s);
    paste(u"127.0.0.1:1"_s);
    QTRY_VERIFY(more->isEnabled() && !m_remarks->text().isEmpty());
    auto *progress = m_dialog->findChild<QProgressBar *>(u"progress"_s);
    m_dialog->addLines(u"127.0.0.1:2\n"_s.repeated(80'000));
    QTRY_VERIFY(progress->isVisible());
    m_lines->appendPlainText(u"127.0.0.1:2\n"_s.repeated(20'000));
    QTRY_VERIFY2(m_summary->text().startsWith(u"The text is larger than 1 MiB."_s), qPrintable(m_summary->text()));
    QCOMPARE(rows(), 0);
    QVERIFY(!more->isEnabled());
    QVERIFY(m_remarks->text().isEmpty());
    QVERIFY(!progress->isVisible());
}

void tst_AddDialog::offersMoreOptions()
{
    auto *more = m_dialog->findChild<QPushButton *>(u"more"_s);
    QVERIFY(!more->isVisible()); // hidden, because no receiver is connected
    QSignalSpy wanted(m_dialog.get(), &AddDialog::moreOptionsRequested);
    m_dialog->hide();
    m_dialog->show();
    QVERIFY(more->isVisible() && !more->isEnabled());
    paste(u"127.0.0.1:1"_s);
    QTRY_VERIFY(more->isEnabled());
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    Target target = wanted.first().first().value<Target>();
    target.name = u"By hand"_s;
    m_dialog->setTarget(target);
    QCOMPARE(cell(0, AddColumn::Name), u"By hand"_s);
}

QTEST_MAIN(tst_AddDialog)

} // namespace AddDialogTest

#include "tst_AddDialog.moc"
