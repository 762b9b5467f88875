// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/OwnCommand.h"
#include "gui/WindowSession.h"
#include "gui/commands/OwnCommandsMenu.h"
#include "gui/commands/OwnCommandsPage.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/pages/AdvancedPage.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

Q_DECLARE_METATYPE(watchkeeper::OwnCommand)

namespace OwnCommandsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the commands that users define for their targets.
class tst_OwnCommands : public QObject
{
    Q_OBJECT

private slots:
    void readsItsText_data();
    void readsItsText();
    void fillsPlaceholders_data();
    void fillsPlaceholders();
    void hostileValuesAreHarmless_data();
    void hostileValuesAreHarmless();
    void examplesWorkForAPlainHost();
    void findsHostAndPort();
    void runsForTheSelectedTargets();
    void showsTheOutputOfAFailure();
    void aHostileNameIsOneArgument();
    void asksAboutManyTargets();
    void canBeStopped();
    void isOnlyForItsTypes();
    void keepsItsKeyAfterAnEdit();
    void pageAddsEditsAndOrders();
    void importBringsNoCommands();
};

namespace {

CommandSubject subjectFor(const QString &name, const QString &host, int port = 443)
{
    CommandSubject subject;
    subject.alert.targetName = name;
    subject.alert.address = u"https://"_s + host + u"/a?b=c&d"_s;
    subject.alert.after = Outcome::Down;
    subject.alert.message = u"Connection refused; `reboot`"_s;
    subject.host = host;
    subject.port = port;
    return subject;
}

QStringList callOf(const QString &line, const CommandSubject &subject, QString *problem = nullptr)
{
    const auto call = commandCall({u"x"_s, line, {}, false}, subject, 0, QTimeZone::utc());
    if (!call) {
        if (problem)
            *problem = call.error();
        return {};
    }
    return QStringList{call->program} + call->arguments;
}

void setCommands(test::WindowSession &session, const QStringList &texts)
{
    const QString problem = session.monitor().settings().set(setting::kCommands, QJsonArray::fromStringList(texts));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void trigger(test::WindowSession &session, const QString &command, const QStringList &targets)
{
    session.find<ResultsView>(u"results"_s)->selectIds(session.ids(targets));
    QTRY_VERIFY(session.action(u"actionCommand-"_s + command)->isEnabled());
    session.action(u"actionCommand-"_s + command)->trigger();
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void tst_OwnCommands::readsItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<OwnCommand>("command");
    QTest::newRow("plain") << u"Ping = ping -c 3 {{host}}"_s << OwnCommand{u"Ping"_s, u"ping -c 3 {{host}}"_s, {}, false};
    QTest::newRow("types") << u"Open shell (http, tcp; window) = xterm -e ssh {{host}}"_s
                           << OwnCommand{u"Open shell"_s, u"xterm -e ssh {{host}}"_s, {u"http"_s, u"tcp"_s}, true};
    QTest::newRow("equals sign in the command")
        << u"A (window) = env X=1 b = c"_s << OwnCommand{u"A"_s, u"env X=1 b = c"_s, {}, true};
    for (const char *invalid : {"", "Ping", "= ping", "Ping = ", "Ping = ping 'x", "Ping = ping {{nothing}}",
                                "Ping (nokind) = ping", "Ping = {{name}} x", "Ping = a | b"})
        QTest::newRow(*invalid ? invalid : "empty") << QString::fromUtf8(invalid) << OwnCommand();
}

void tst_OwnCommands::readsItsText()
{
    QFETCH(QString, text);
    QFETCH(OwnCommand, command);
    const auto read = ownCommandFromText(text);
    QCOMPARE(read.has_value(), !command.name.isEmpty());
    if (!read)
        return;
    QVERIFY(*read == command);
    QCOMPARE(ownCommandText(command), text);
}

void tst_OwnCommands::fillsPlaceholders_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("call");
    QTest::newRow("host and port") << u"nc -z {{host}} '{{ port }}'"_s
                                   << QStringList{u"nc"_s, u"-z"_s, u"web.example"_s, u"443"_s};
    QTest::newRow("inside a word") << u"ssh admin@{{host}}"_s << QStringList{u"ssh"_s, u"admin@web.example"_s};
    QTest::newRow("a name stays one word") << u"notify {{name}} \"{{name}} is {{state}}\""_s
                                           << QStringList{u"notify"_s, u"My shop"_s, u"My shop is Down"_s};
    QTest::newRow("literal braces") << u"echo {{{{x {{host}}"_s << QStringList{u"echo"_s, u"{{x"_s, u"web.example"_s};
}

void tst_OwnCommands::fillsPlaceholders()
{
    QFETCH(QString, line);
    QString problem;
    QTEST(callOf(line, subjectFor(u"My shop"_s, u"web.example"_s), &problem), "call");
    QCOMPARE(problem, QString());
}

void tst_OwnCommands::hostileValuesAreHarmless_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("refusal"); // empty if the command runs with the value as one argument
    const QString bad = u"x; rm -rf ~ `id` $(id) | a & b > c"_s;
    QTest::newRow("an argument") << u"echo {{name}}"_s << bad << u"h"_s << QString();
    QTest::newRow("braces") << u"echo {{name}}"_s << u"{{address}}"_s << u"h"_s << QString();
    QTest::newRow("an option") << u"prog {{name}}"_s << u"--evil"_s << u"h"_s << u"begins with “-”"_s;
    QTest::newRow("a host that is an option")
        << u"ssh {{host}}"_s << u"n"_s << u"-oProxyCommand=id"_s << u"isn't a host name"_s;
    QTest::newRow("a host with a command") << u"ssh {{host}}"_s << u"n"_s << u"h;id"_s << u"isn't a host name"_s;
    QTest::newRow("in a shell") << u"sh -c 'echo {{name}}'"_s << bad << u"h"_s << u"a shell could interpret"_s;
    QTest::newRow("in a shell with a path")
        << u"/bin/BASH.exe -c 'echo {{name}}'"_s << bad << u"h"_s << u"a shell could interpret"_s;
    QTest::newRow("in a shell behind another program")
        << u"sudo -n sh -c 'echo {{message}}'"_s << u"n"_s << u"h"_s << u"a shell could interpret"_s;
    QTest::newRow("on another computer") << u"ssh {{host}} restart {{name}}"_s << bad << u"h"_s << u"a shell could interpret"_s;
    QTest::newRow("in a terminal") << u"xterm -e 'echo {{name}}'"_s << u"$(id)"_s << u"h"_s << u"a shell could interpret"_s;
    QTest::newRow("a plain name in a shell") << u"sh -c 'echo {{name}}'"_s << u"Web-1.example"_s << u"h"_s << QString();
    QTest::newRow("no host") << u"ping {{host}}"_s << u"n"_s << QString() << u"contacts no host"_s;
}

void tst_OwnCommands::hostileValuesAreHarmless()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    QFETCH(QString, host);
    QFETCH(QString, refusal);
    QString problem;
    const QStringList call = callOf(line, subjectFor(name, host), &problem);
    QVERIFY2(problem.contains(refusal), qPrintable(problem));
    QCOMPARE(call.isEmpty(), !refusal.isEmpty());
    if (refusal.isEmpty() && !line.contains(u'\''))
        QCOMPARE(call, (QStringList{line.section(u' ', 0, 0), name}));
}

void tst_OwnCommands::examplesWorkForAPlainHost()
{
    for (const OwnCommand &example : exampleCommands()) {
        QCOMPARE(example.problem(), QString());
        QVERIFY(ownCommandFromText(ownCommandText(example)) == example);
        QString problem;
        QVERIFY2(!callOf(example.line, subjectFor(u"n"_s, u"2001:db8::1"_s), &problem).isEmpty(), qPrintable(problem));
    }
}

void tst_OwnCommands::findsHostAndPort()
{
    test::WindowSession session({R"({"name":"Web","kind":"http","url":"https://Shop.example:8443/x","paused":true})",
                                 R"({"name":"DB","kind":"tcp","host":"db.example","port":5432,"paused":true})",
                                 R"({"name":"Disk","kind":"command","command":"true","paused":true})"});
    QVERIFY(session.open());
    const QList<Target> targets = session.monitor().targets().document().targets;
    QCOMPARE(commandSubject(targets.at(0)).host, u"shop.example"_s);
    QCOMPARE(commandSubject(targets.at(0)).port, 8443);
    QCOMPARE(commandSubject(targets.at(1)).host, u"db.example"_s);
    QCOMPARE(commandSubject(targets.at(1)).port, 5432);
    QCOMPARE(commandSubject(targets.at(2)).host, QString());
}

void tst_OwnCommands::runsForTheSelectedTargets()
{
    const QTemporaryDir folder;
    test::WindowSession session({test::simulated("A", {}), test::simulated("B", {}), test::simulated("C", {})});
    QVERIFY(session.open());
    const QString out = folder.filePath(u"out"_s);
    setCommands(session, {u"Note = sh -c 'echo \"$WATCHKEEPER_TARGET $0\" >> %1' {{kind}}"_s.arg(out)});
    QSignalSpy notices(session.find<OwnCommandsMenu>(), &OwnCommandsMenu::notice);
    trigger(session, u"Note"_s, {u"A"_s, u"C"_s});
    QTRY_COMPARE(notices.size(), 2);
    QCOMPARE(contentOf(out).split(u'\n', Qt::SkipEmptyParts).size(), 2);
    QVERIFY(contentOf(out).contains(u"A simulated\n"_s));
    QVERIFY(contentOf(out).contains(u"C simulated\n"_s));
    QVERIFY(!session.find<OwnCommandRunsDialog>()); // a success shows no window
}

void tst_OwnCommands::showsTheOutputOfAFailure()
{
    test::WindowSession session({test::simulated("A", {})});
    QVERIFY(session.open());
    setCommands(session, {u"Fail = sh -c 'echo first; echo second >&2; exit 3'"_s, u"Missing = /no/such/program {{name}}"_s});
    trigger(session, u"Fail"_s, {u"A"_s});
    QTRY_VERIFY(session.find<OwnCommandRunsDialog>());
    auto *dialog = session.find<OwnCommandRunsDialog>();
    QTRY_COMPARE(dialog->findChild<QPlainTextEdit *>(u"runOutput"_s)->toPlainText(), u"first\nsecond\n"_s);
    auto *list = dialog->findChild<QTreeWidget *>(u"runs"_s);
    QCOMPARE(list->topLevelItem(0)->text(2), u"Exit status 3"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"cancelRun"_s)->isEnabled());
    trigger(session, u"Missing"_s, {u"A"_s});
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QTRY_VERIFY(list->topLevelItem(0)->text(2).contains(u"can't be started"_s));
}

void tst_OwnCommands::aHostileNameIsOneArgument()
{
    const QTemporaryDir folder;
    const QString marker = folder.filePath(u"marker"_s);
    const QString hostile = u"x'; touch %1; $(touch %1) `touch %1`"_s.arg(marker);
    test::WindowSession session({test::simulated(hostile.toUtf8(), {})});
    QVERIFY(session.open());
    setCommands(session, {u"Name = printf %s {{name}}"_s, u"Variable = sh -c 'printf %s \"$WATCHKEEPER_TARGET\"'"_s});
    const QString name = session.monitor().targets().document().targets.first().name;
    const auto *runs = session.find<OwnCommandRuns>();
    for (const QString &command : {u"Name"_s, u"Variable"_s}) {
        trigger(session, command, {name});
        QTRY_COMPARE(runs->runs().last().state, OwnCommandRun::State::Finished);
        QCOMPARE(runs->runs().last().output, name);
    }
    QVERIFY(!QFile::exists(marker));
}

void tst_OwnCommands::asksAboutManyTargets()
{
    QByteArrayList targets;
    QStringList names;
    for (char letter = 'A'; letter < 'G'; ++letter) {
        targets.append(test::simulated(QByteArray(1, letter), {}));
        names.append(QString(QLatin1Char(letter)));
    }
    test::WindowSession session(targets);
    QVERIFY(session.open());
    setCommands(session, {u"True = true"_s});
    const auto *runs = session.find<OwnCommandRuns>();
    trigger(session, u"True"_s, names.mid(0, 5));
    QCOMPARE(runs->runs().size(), 5);
    trigger(session, u"True"_s, names);
    auto *question = session.find<QMessageBox>(u"commandQuestion"_s);
    QVERIFY(question);
    QCOMPARE(runs->runs().size(), 5);
    QCOMPARE(question->text(), u"“True” runs once for each of 6 target(s)."_s);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(runs->runs().size(), 11);
    QTRY_VERIFY(std::all_of(runs->runs().begin(), runs->runs().end(),
                            [](const OwnCommandRun &run) { return run.state == OwnCommandRun::State::Finished; }));
}

void tst_OwnCommands::canBeStopped()
{
    test::WindowSession session({test::simulated("A", {})});
    QVERIFY(session.open());
    setCommands(session, {u"Long = sleep 600"_s});
    trigger(session, u"Long"_s, {u"A"_s});
    session.action(u"actionCommandRuns"_s)->trigger();
    auto *dialog = session.find<OwnCommandRunsDialog>();
    QVERIFY(dialog);
    auto *cancel = dialog->findChild<QPushButton *>(u"cancelRun"_s);
    QTRY_VERIFY(cancel->isEnabled());
    cancel->click();
    const auto *runs = session.find<OwnCommandRuns>();
    QTRY_COMPARE(runs->runs().first().state, OwnCommandRun::State::Cancelled);
    trigger(session, u"Long"_s, {u"A"_s});
    QVERIFY(session.close(10'000)); // a running command doesn't keep the program open
}

void tst_OwnCommands::isOnlyForItsTypes()
{
    test::WindowSession session(
        {test::simulated("A", {}), R"({"name":"DB","kind":"tcp","host":"127.0.0.1","port":9,"paused":true})"});
    QVERIFY(session.open());
    setCommands(session, {u"Everywhere = true"_s, u"Only tcp (tcp) = true"_s});
    auto *view = session.find<ResultsView>(u"results"_s);
    QAction *tcp = session.action(u"actionCommand-Only tcp"_s);
    view->selectIds(session.ids({u"A"_s}));
    QTRY_VERIFY(!tcp->isVisible());
    QVERIFY(session.action(u"actionCommand-Everywhere"_s)->isVisible());
    view->selectIds(session.ids({u"A"_s, u"DB"_s}));
    QTRY_VERIFY(tcp->isVisible() && tcp->isEnabled());
    tcp->trigger();
    const auto *runs = session.find<OwnCommandRuns>();
    QCOMPARE(runs->runs().size(), 1);
    QCOMPARE(runs->runs().first().target, u"DB"_s);
    setCommands(session, {});
    QVERIFY(!session.action(u"actionCommand-Only tcp"_s));
}

void tst_OwnCommands::keepsItsKeyAfterAnEdit()
{
    test::WindowSession session({test::simulated("A", {})});
    QVERIFY(session.open());
    setCommands(session, {u"Note = true"_s});
    session.monitor().settings().set(setting::kShortcuts, QJsonObject{{u"command-Note"_s, u"Ctrl+9"_s}});
    QCOMPARE(session.action(u"actionCommand-Note"_s)->shortcut(), QKeySequence(u"Ctrl+9"_s));
    setCommands(session, {u"Note = true again"_s});
    QCOMPARE(session.action(u"actionCommand-Note"_s)->shortcut(), QKeySequence(u"Ctrl+9"_s));
}

void tst_OwnCommands::pageAddsEditsAndOrders()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.json"_s));
    settings.load();
    OwnCommandsPage page(&settings);
    page.show();
    QVERIFY(!page.isDirty());
    const auto addFromMenu = [&page](int index) {
        page.findChild<QMenu *>(u"addCommandMenu"_s)->actions().at(index)->trigger();
    };
    auto *form = page.findChild<FieldForm *>();
    addFromMenu(0);
    QVERIFY(page.isDirty());
    QVERIFY(!page.showProblems()); // no name yet
    form->propose(u"name"_s, u"Ping"_s);
    form->propose(u"line"_s, u"ping {{hots}}"_s);
    QVERIFY(!page.showProblems());
    form->propose(u"line"_s, u"ping {{host}}"_s);
    form->propose(u"kinds"_s, QJsonArray{u"tcp"_s});
    QVERIFY(page.showProblems());
    addFromMenu(2); // after the separator: the first example
    page.findChild<QToolButton *>(u"commandUp"_s)->click();
    QVERIFY(storedOwnCommands(settings).isEmpty());
    page.apply();
    QVERIFY(!page.isDirty());
    const QList<OwnCommand> stored = storedOwnCommands(settings);
    QCOMPARE(stored.size(), 2);
    QVERIFY(stored.at(0) == exampleCommands().first());
    QVERIFY(stored.at(1) == (OwnCommand{u"Ping"_s, u"ping {{host}}"_s, {u"tcp"_s}, false}));
    page.findChild<QToolButton *>(u"removeCommand"_s)->click();
    page.apply();
    QCOMPARE(storedOwnCommands(settings).size(), 1);
    QCOMPARE(page.findChild<QListWidget *>(u"commandList"_s)->item(0)->text(), u"Ping"_s);
}

//! Settings of somebody else must not add a command that a click runs.
void tst_OwnCommands::importBringsNoCommands()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.json"_s));
    settings.load();
    settings.set(setting::kCommands, QJsonArray{u"Mine = true"_s});
    QFile file(folder.filePath(u"import.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"theme":"dark","commands":["Evil = sh -c id"]})");
    file.close();
    AdvancedPage page(&settings, Profile(folder.path()));
    QSignalSpy proposed(&page, &AdvancedPage::proposed);
    page.importFrom(file.fileName());
    QCOMPARE(proposed.size(), 1);
    const QJsonObject values = proposed.first().first().toJsonObject();
    QCOMPARE(values.value(setting::kTheme).toString(), u"dark"_s);
    QCOMPARE(values.value(setting::kCommands).toArray(), QJsonArray{u"Mine = true"_s});
}

QTEST_MAIN(tst_OwnCommands)

} // namespace OwnCommandsTest

#include "tst_OwnCommands.moc"
