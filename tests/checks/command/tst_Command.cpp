// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/SafeText.h"
#include "checks/base/TargetMemory.h"
#include "checks/command/CommandReaper.h"
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/Files.h"
#include "checks/helpers/Processes.h"
#include "support/DescriptorsInUse.h"
#include "support/FewOpenFiles.h"

#include "async/PoolTasks.h"
#include "checks/command/CommandGuard.h"
#include "checks/command/CommandRun.h"
#include "checks/files/kind/FileServices.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace CommandTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject line(const QString &command)
{
    return {{u"command"_s, command}};
}

QJsonObject shell(const QString &command)
{
    return {{u"command"_s, command}, {u"shell"_s, true}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

void writeFile(const QString &path, const QByteArray &content, bool executable)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    const QFileDevice::Permissions plain = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    file.setPermissions(executable ? plain | QFileDevice::ExeOwner : plain);
}

//! \return the error type if filling the placeholders fails; empty otherwise
QCoro::Task<QString> errorOfFilling(CheckServices *services, Fields fields, TargetId target, CancelToken token)
{
    const Kind *const kind = findKind(u"command"_s);
    const Expected<Fields, CheckError> filled = co_await expandPlaceholders(kind, fields, token, services, target);
    co_return filled ? QString() : errorTypeKey(filled.error().type());
}

} // namespace

class tst_Command : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void validates_data();
    void validates();
    void evaluatesFinishedCommands_data();
    void evaluatesFinishedCommands();
    void stopsAtTheTimeout_data();
    void stopsAtTheTimeout();
    void reportsAndKillsSurvivors_data();
    void reportsAndKillsSurvivors();
    void killsDetachedProcesses_data();
    void killsDetachedProcesses();
    void outputIsBounded_data();
    void outputIsBounded();
    void showsBytesSafely_data();
    void showsBytesSafely();
    void showsTheLineBelowAHeading();
    void readsInput_data();
    void readsInput();
    void setsEnvironmentAndFolder();
    void waitsForLateOutput();
    void childInheritsNoDescriptors();
    void failedStartsLeaveNoDescriptor();
    void childHasTheUsersLimitOfOpenFiles();
    void childHasNoIgnoredSignals();
    void childLeadsItsOwnGroup();
    void findsMovedPrograms();
    void reportsClosedFolders();
    void placeholdersAreNeverShellText_data();
    void placeholdersAreNeverShellText();
    void reportsOnce_data();
    void reportsOnce();
    void exitedCommandIsNotKilled();
    void cancelEndsAtOnce();
    void cancelledBeforeStartRunsNothing();
    void hangingFolderBlocksOneThread();
    void checkThatNeverStartedIsUnknown();

private:
    std::unique_ptr<CheckServices> m_services;
    std::string m_token;
    QTemporaryDir m_folder;
};

void tst_Command::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_services = std::make_unique<CheckServices>();
    m_token = m_services->get<CommandGuard>().token();
    writeFile(m_folder.filePath(u"plain"_s), "echo hi\n", false);
    writeFile(m_folder.filePath(u"noshebang"_s), "echo hi\n", true);
    writeFile(m_folder.filePath(u"badshebang"_s), "#!/no/such/interpreter\n", true);
    writeFile(m_folder.filePath(u"own-program"_s), "#!/bin/sh\necho \"own $1\"\n", true);
    writeFile(m_folder.filePath(u"odd%2"_s), "#!/bin/sh\nexit 1\n", true);
    writeFile(m_folder.filePath(u"secret"_s), "from file\n", false);
}

//! No test may leave a process running.
void tst_Command::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_services->get<CommandGuard>().pendingRunCount(), 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(processesWithToken(m_token), QList<qint64>(), 5'000);
}

//! No supervisor or zombie may be left over.
void tst_Command::cleanupTestCase()
{
    killProcessesWithToken(m_token); // needed only if a test has failed
    QCOMPARE(supervisorsOf(m_token).size(), 1);
    m_services.reset();
    QTRY_COMPARE_WITH_TIMEOUT(supervisorsOf(m_token), QList<qint64>(), 5'000);
    QTRY_COMPARE(zombies(), 0);
}

void tst_Command::validates_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << line(u"df -h /"_s) << QString();
    QTest::newRow("shell line") << shell(u"ls /backup | tail -1"_s) << QString();
    QTest::newRow("open quote") << line(u"df '"_s) << u"command: A single quote (') isn't closed."_s;
    QTest::newRow("pipe without shell") << line(u"ls | tail"_s)
                                        << u"command: | requires a shell: set shell to true, or put it in quotes."_s;
    QTest::newRow("blank shell line") << shell(u" "_s) << u"command: Enter a command line."_s;
    QTest::newRow("relative folder") << with(line(u"df"_s), u"directory"_s, u"here"_s)
                                     << u"directory: Enter the full path of the folder."_s;
    QTest::newRow("variable name") << with(line(u"df"_s), u"environment"_s, QJsonObject{{u"A=B"_s, u"c"_s}})
                                   << u"environment: “A=B” isn't a valid name for an environment variable."_s;
}

void tst_Command::validates()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, problem);
    QCOMPARE(CheckBench::problems(u"command"_s, object).join(u'\n'), problem);
}

void tst_Command::evaluatesFinishedCommands_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("message"); // a substring
    QTest::addColumn<QString>("summary");

    const QString folder = m_folder.path() + u'/';
    const auto exits = [](int code) { return line(u"sh -c 'echo out; exit %1'"_s.arg(code)); };
    QTest::newRow("exit 0") << exits(0) << Outcome::Up << QString() << QString() << u"out"_s;
    QTest::newRow("exit 1") << exits(1) << Outcome::Down << u"command"_s << u"sh exited with code 1. Output: out"_s << u"out"_s;
    QTest::newRow("exit 1 of a program with %2 in its name")
        << line(folder + u"odd%2"_s) << Outcome::Down << u"command"_s << u"/odd%2 exited with code 1."_s << QString();
    QTest::newRow("exit 2") << exits(2) << Outcome::Down << u"command"_s << u"exited with code 2"_s << u"out"_s;
    QTest::newRow("exit 3") << exits(3) << Outcome::Down << u"command"_s << u"exited with code 3"_s << u"out"_s;
    QTest::newRow("exit 126") << exits(126) << Outcome::Down << u"command"_s << u"exited with code 126"_s << u"out"_s;
    QTest::newRow("exit 127") << exits(127) << Outcome::Down << u"command"_s << u"exited with code 127"_s << u"out"_s;
    QTest::newRow("exit 255") << exits(255) << Outcome::Down << u"command"_s << u"exited with code 255"_s << u"out"_s;
    QTest::newRow("accepted code") << with(exits(3), u"accept"_s, u"0,3-4"_s) << Outcome::Up << QString() << QString()
                                   << u"out"_s;
    QTest::newRow("0 not accepted") << with(exits(0), u"accept"_s, u"1"_s) << Outcome::Down << u"command"_s
                                    << u"exited with code 0"_s << u"out"_s;
    QTest::newRow("warning code") << with(exits(1), u"warnCodes"_s, u"1"_s) << Outcome::Degraded << QString()
                                  << u"sh exited with code 1. Output: out"_s << u"out"_s;
    const QJsonObject lines = line(u"printf 'one\\n\\n two\\nthree\\n\\n'"_s);
    QTest::newRow("first line") << lines << Outcome::Up << QString() << QString() << u"one"_s;
    QTest::newRow("second line") << with(lines, u"resultLine"_s, 2) << Outcome::Up << QString() << QString() << u"two"_s;
    QTest::newRow("last line") << with(lines, u"resultLine"_s, -1) << Outcome::Up << QString() << QString() << u"three"_s;
    QTest::newRow("beyond the end") << with(lines, u"resultLine"_s, 9) << Outcome::Up << QString() << QString() << u"three"_s;
    QTest::newRow("no output") << line(u"true"_s) << Outcome::Up << QString() << QString() << u"exit code 0"_s;
    QTest::newRow("only errors") << line(u"sh -c 'echo oops >&2; exit 1'"_s) << Outcome::Down << u"command"_s
                                 << u"Output: oops"_s << u"oops"_s;
    QTest::newRow("killed by KILL") << line(u"sh -c 'kill -KILL $$'"_s) << Outcome::Down << u"command"_s
                                    << u"sh was killed by SIGKILL."_s << u"SIGKILL"_s;
    QTest::newRow("killed by SEGV") << line(u"sh -c 'echo last words; kill -SEGV $$'"_s) << Outcome::Down << u"command"_s
                                    << u"sh was killed by SIGSEGV. Output: last words"_s << u"last words"_s;
    QTest::newRow("missing")
        << line(u"no-such-program -x"_s) << Outcome::Unknown << u"notfound"_s
        << u"no-such-program was not found. Use its full path, or check PATH in the target's environment."_s << QString();
    QTest::newRow("missing path") << line(u"/no/such/program"_s) << Outcome::Unknown << u"notfound"_s
                                  << u"/no/such/program was not found. Is the path correct"_s << QString();
    QTest::newRow("tilde") << line(u"~/bin/x"_s) << Outcome::Unknown << u"notfound"_s << u"Only a shell expands ~"_s
                           << QString();
    QTest::newRow("other PATH") << with(line(u"ls"_s), u"environment"_s, QJsonObject{{u"PATH"_s, u"/nowhere"_s}})
                                << Outcome::Unknown << u"notfound"_s << u"ls was not found."_s << QString();
    QTest::newRow("own PATH") << with(line(u"own-program a"_s), u"environment"_s,
                                      QJsonObject{{u"PATH"_s, QString(u"/nowhere:/bin:"_s + m_folder.path())}})
                              << Outcome::Up << QString() << QString() << u"own a"_s;
    QTest::newRow("relative to the folder") << with(line(u"./own-program b"_s), u"directory"_s, m_folder.path()) << Outcome::Up
                                            << QString() << QString() << u"own b"_s;
    QTest::newRow("not executable") << line(folder + u"plain"_s) << Outcome::Unknown << u"permission"_s
                                    << u"%1 isn't a program that the current user can run. Is it executable (chmod +x)?"_s.arg(
                                           m_folder.filePath(u"plain"_s))
                                    << QString();
    QTest::newRow("a folder") << line(m_folder.path()) << Outcome::Unknown << u"permission"_s
                              << u"%1 isn't a program that the current user can run."_s.arg(m_folder.path()) << QString();
    QTest::newRow("no first line") << line(folder + u"noshebang"_s) << Outcome::Unknown << u"permission"_s
                                   << u"A script requires a first line such as #!/bin/sh."_s << QString();
    QTest::newRow("no interpreter") << line(folder + u"badshebang"_s) << Outcome::Unknown << u"notfound"_s
                                    << u"the interpreter in its first line was not found."_s << QString();
    QTest::newRow("folder missing") << with(line(u"ls"_s), u"directory"_s, u"/no/such"_s) << Outcome::Unknown << u"notfound"_s
                                    << u"The folder /no/such doesn't exist."_s << QString();
    QTest::newRow("folder is a file") << with(line(u"ls"_s), u"directory"_s, QString(folder + u"plain"_s)) << Outcome::Unknown
                                      << u"notfound"_s << u"plain is a file, not a folder"_s << QString();
    QTest::newRow("argument too long") << line(u"echo "_s + QString(200'000, u'x')) << Outcome::Unknown << u"internal"_s
                                       << u"echo can't be started"_s << QString();
    QTest::newRow("shell pipe") << shell(u"echo b a | tr ' ' '\\n' | sort | head -1"_s) << Outcome::Up << QString() << QString()
                                << u"a"_s;
    QTest::newRow("shell 126") << shell(folder + u"plain"_s) << Outcome::Unknown << u"permission"_s
                               << u"The shell wasn't allowed to run one of the programs on this command line. Output: "_s
                               << QString();
    QTest::newRow("shell 127") << shell(u"no-such-program"_s) << Outcome::Unknown << u"notfound"_s
                               << u"The shell couldn't find one of the programs on this command line. Output: "_s << QString();
    QTest::newRow("shell syntax") << shell(u"if"_s) << Outcome::Down << u"command"_s << u"sh exited with code 2."_s
                                  << QString();
    QTest::newRow("variable missing") << line(u"echo ${env:WATCHKEEPER_NOT_SET}"_s) << Outcome::Unknown << u"notfound"_s
                                      << u"Field command: ${env:WATCHKEEPER_NOT_SET} can't be expanded"_s << QString();
    QTest::newRow("file placeholder") << line(u"echo '${file:%1}'"_s.arg(folder + u"secret"_s)) << Outcome::Up << QString()
                                      << QString() << u"from file"_s;
    QTest::newRow("shell file placeholder")
        << shell(u"echo ${file:%1}"_s.arg(folder + u"secret"_s)) << Outcome::Up << QString() << QString() << u"from file"_s;
}

void tst_Command::evaluatesFinishedCommands()
{
    QFETCH(QJsonObject, object);
    QFETCH(Outcome, outcome);
    QFETCH(QString, error);
    QFETCH(QString, message);
    QFETCH(QString, summary);
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, object);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(messageOf(seen).isEmpty(), message.isEmpty());
    QCOMPARE(errorKey(seen), error);
    QCOMPARE(outcomeOf(seen), outcome);
    if (!summary.isEmpty())
        QCOMPARE(seen.summary, summary);
    QVERIFY2(bench.elapsed() < 10'000, qPrintable(QString::number(bench.elapsed())));
}

void tst_Command::stopsAtTheTimeout_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("message");
    QTest::newRow("sleeper") << line(u"sleep 60"_s)
                             << u"No answer within 1 s: sleep was still running and had printed nothing."_s;
    QTest::newRow("deaf") << line(child(u"deaf"_s)) << u"was still running, and its last output was “deaf”."_s;
    QTest::newRow("deaf shell") << shell(u"trap '' TERM; while :; do sleep 1; done"_s)
                                << u"sh was still running and had printed nothing."_s;
    QTest::newRow("reads the terminal") << shell(u"read answer </dev/tty; sleep 60"_s) << u"No answer within 1 s"_s;
    QTest::newRow("forks") << line(child(u"forks"_s)) << u"was still running and had printed nothing."_s;
    QTest::newRow("escapee beside it") << line(child(u"escape-quiet-and-stay"_s))
                                       << u"had left the process group of %1 were stopped: command_child."_s.arg(
                                              helper(u"command_child"_s));
    QTest::newRow("stopped") << shell(u"kill -STOP $$"_s) << u"No answer within 1 s"_s;
    QTest::newRow("prints errors") << shell(u"echo waiting for lock >&2; sleep 60"_s) << u"“waiting for lock”."_s;
}

void tst_Command::stopsAtTheTimeout()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, message);
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, object, 1s);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QVERIFY(bench.elapsed() >= 1'000);
    QVERIFY2(bench.elapsed() < 1'000 + CommandReaper::kGracePeriod.count(), qPrintable(QString::number(bench.elapsed())));
}

void tst_Command::reportsAndKillsSurvivors_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("message");
    QTest::newRow("background child") << shell(u"sleep 60 & echo started"_s)
                                      << u"sh left processes running: sleep. They were stopped."_s;
    QTest::newRow("quiet background child") << shell(u"sleep 60 </dev/null >/dev/null 2>&1 & echo started"_s)
                                            << u"sh left processes running: sleep. They were stopped."_s;
    QTest::newRow("deaf background child") << shell(u"%1 & sleep 0.1"_s.arg(child(u"deaf"_s)))
                                           << u"sh left processes running: command_child. They were stopped."_s;
    QTest::newRow("background writer") << shell(u"(while :; do echo x; done) & echo started"_s)
                                       << u"sh left processes running: sh. They were stopped."_s;
    QTest::newRow("escapee") << line(child(u"escape"_s)) << u"were stopped: command_child."_s;
    QTest::newRow("setsid") << shell(u"setsid sleep 60 & echo started"_s)
                            << u"had left the process group of sh were stopped: sleep."_s;
}

void tst_Command::reportsAndKillsSurvivors()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, message);
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, object);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QVERIFY2(bench.elapsed() < CommandReaper::kGracePeriod.count(), qPrintable(QString::number(bench.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(processesWithToken(m_token), QList<qint64>(), 20'000);
}

void tst_Command::killsDetachedProcesses_data()
{
    QTest::addColumn<QString>("command"); // %1 is a unique sleep time that identifies the processes
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("message");
    const QString left = u"Processes that had left the process group of sh were stopped: sleep."_s;
    QTest::newRow("without group and mark, until the timeout")
        << u"env -i setsid sleep %1 & sleep %1"_s << Outcome::Down << left;
    QTest::newRow("and without its parent") << u"(env -i setsid sleep %1 &); sleep %1"_s << Outcome::Down << left;
    QTest::newRow("with what it has started itself")
        << u"env -i setsid sh -c 'sleep %1 & sleep %1' & sleep %1"_s << Outcome::Down << left.chopped(6);
    QTest::newRow("without group, after a good end")
        << u"(setsid sleep %1 </dev/null >/dev/null 2>&1 &); echo ok"_s << Outcome::Up << QString();
    QTest::newRow("without group, after a good end, by setsid itself")
        << u"setsid -f sleep %1 </dev/null >/dev/null 2>&1"_s << Outcome::Up << QString();
}

void tst_Command::killsDetachedProcesses()
{
    QFETCH(QString, command);
    QFETCH(Outcome, outcome);
    QFETCH(QString, message);
    const QByteArray mark = "98" + QByteArray::number(QCoreApplication::applicationPid());
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, shell(command.arg(QString::fromLatin1(mark))), 1s);
    QCOMPARE(outcomeOf(seen), outcome);
    QVERIFY2(messageOf(seen).contains(message), qPrintable(messageOf(seen)));
    // Processes left over after a clean exit are detected by a search that runs every few seconds.
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(u"cmdline"_s, mark), QList<qint64>(), 20'000);
}

void tst_Command::outputIsBounded_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("error");
    QTest::newRow("yes") << u"yes"_s << u"protocol"_s;
    QTest::newRow("zeros") << u"cat /dev/zero"_s << u"protocol"_s;
    QTest::newRow("1 GiB") << u"head -c 1073741824 /dev/zero"_s << u"protocol"_s;
    QTest::newRow("1 GiB of errors") << u"sh -c 'head -c 1073741824 /dev/zero >&2'"_s << u"protocol"_s;
    QTest::newRow("3 MB line") << u"sh -c 'head -c 3000000 /dev/zero | tr \"\\0\" x'"_s << QString();
    QTest::newRow("15 MB") << u"head -c 15000000 /dev/zero"_s << QString();
}

void tst_Command::outputIsBounded()
{
    QFETCH(QString, command);
    QFETCH(QString, error);
    const qint64 before = peakMemory();
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, line(command), 5s);
    QCOMPARE(errorKey(seen), error);
    if (!error.isEmpty())
        QVERIFY2(messageOf(seen).contains(u"printed more than 16.8 MB and was stopped."_s), qPrintable(messageOf(seen)));
    else
        QVERIFY2(observationText(seen).contains(u" bytes omitted …"_s), qPrintable(observationText(seen).left(100)));
    QVERIFY(observationText(seen).size() <= OutputBuffer::kHeadSize + OutputBuffer::kTailSize + 100);
    QVERIFY(seen.summary.size() <= 200);
    QVERIFY2(peakMemory() - before < 32 * 1024, qPrintable(QString::number(peakMemory() - before)));
}

void tst_Command::showsBytesSafely_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("summary");
    QTest::newRow("plain") << QByteArray("71 % used\n") << u"71 % used"_s;
    QTest::newRow("blank lines first") << QByteArray("\n \n\tok\n") << u"ok"_s;
    QTest::newRow("columns") << QByteArray("Mem:   23Gi\t8Gi\n") << u"Mem: 23Gi 8Gi"_s;
    QTest::newRow("UTF-8") << QByteArray("gr\xC3\xBC\xC3\x9F"
                                         "e \xF0\x9F\x99\x82\n")
                           << u"grüße 🙂"_s;
    QTest::newRow("broken UTF-8") << QByteArray("a\xFF\xC3(b\n") << u"a��(b"_s;
    QTest::newRow("colours") << QByteArray("\x1B[1;31mred\x1B[0m \x1B[38;5;3mx\x1B[K\n") << u"red x"_s;
    QTest::newRow("title") << QByteArray("\x1B]0;evil\x07ok\x1B]8;;http://x\x1B\\link\x1B]8;;\x1B\\\n") << u"oklink"_s;
    QTest::newRow("short escapes") << QByteArray("\x1B(B\x1B"
                                                 "7a\x1B=b\x1B\n")
                                   << u"ab"_s;
    QTest::newRow("control") << QByteArray("a\x00\x01\x08\x0E"
                                           "b\x7F\xC2\x9B"
                                           "c\n",
                                           11)
                             << u"abc"_s;
    QTest::newRow("bidi") << QByteArray("a\xE2\x80\xAE"
                                        "txt\xE2\x80\xAC\xE2\x81\xA6x\xE2\x81\xA9\xE2\x80\x8F\n")
                          << u"atxtx"_s;
    QTest::newRow("progress") << QByteArray("10 %\r20 %\r\ndone\r\n") << u"10 %"_s;
    QTest::newRow("long") << QByteArray(300, 'x') << QString(199, u'x') + u'…';
    const QByteArray smile = "\xF0\x9F\x99\x82"; // two UTF-16 code units
    QTest::newRow("cut in a surrogate pair") << QByteArray(198, 'x') + smile + smile << QString(198, u'x') + u'…';
    QTest::newRow("cut after a surrogate pair") << QByteArray(197, 'x') + smile + smile << QString(197, u'x') + u"🙂…"_s;
    QTest::newRow("unfinished escape") << QByteArray("a\x1B[") << u"a"_s;
    QTest::newRow("only escape") << QByteArray("\x1B") << u"exit code 0"_s;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFok\n") << u"ok"_s;
}

void tst_Command::showsTheLineBelowAHeading()
{
    CheckBench bench(m_services.get());
    const Observation below = bench.run(u"command"_s, line(u"free -h"_s));
    QVERIFY2(below.summary.startsWith(u"Mem:"_s), qPrintable(below.summary));
    const Observation heading = bench.run(u"command"_s, with(line(u"free -h"_s), u"resultLine"_s, 1));
    QVERIFY2(heading.summary.startsWith(u"total"_s), qPrintable(heading.summary));
}

void tst_Command::showsBytesSafely()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, summary);
    QString literal;
    for (const char byte : bytes)
        literal += u"\\x%1"_s.arg(static_cast<uint>(static_cast<unsigned char>(byte)), 2, 16, QLatin1Char('0'));
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, line(child(u"bytes '%1'"_s.arg(literal))));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, summary);
    QCOMPARE(seen.value(u"outputBytes"_s).toLongLong(), bytes.size());
    QCOMPARE(QString::fromUtf8(seen.summary.toUtf8()), seen.summary); // contains no half of a surrogate pair
    for (const QChar c : observationText(seen))
        QVERIFY(c == u'\n' || c == u'\t' || c.unicode() >= 0x20);
}

void tst_Command::readsInput_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("text");
    QTest::newRow("null device") << line(u"cat"_s) << QString();
    QTest::newRow("text") << with(line(u"cat"_s), u"input"_s, u"a\nb"_s) << u"a\nb"_s;
    QTest::newRow("shell") << with(shell(u"read a; echo \"<$a>\""_s), u"input"_s, u"one\ntwo\n"_s) << u"<one>\n"_s;
    QTest::newRow("not read") << with(line(u"echo done"_s), u"input"_s, QString(1'000'000, u'x')) << u"done\n"_s;
    QTest::newRow("much") << with(line(u"wc -c"_s), u"input"_s, QString(1'000'000, u'x')) << u"1000000\n"_s;
}

void tst_Command::readsInput()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, text);
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, object);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(observationText(seen), text);
}

void tst_Command::setsEnvironmentAndFolder()
{
    qputenv("WATCHKEEPER_TEST_INHERITED", "inherited");
    CheckServices services; // copies the environment when it is created
    CheckBench bench(&services);
    QJsonObject object = shell(u"echo \"$WATCHKEEPER_TEST_INHERITED $OWN $(pwd -P)\"; echo note >&2"_s);
    object.insert(u"environment"_s, QJsonObject{{u"OWN"_s, u"a b"_s}});
    object.insert(u"directory"_s, m_folder.path());
    const Observation seen = bench.run(u"command"_s, object);
    QCOMPARE(seen.summary, u"inherited a b %1"_s.arg(QFileInfo(m_folder.path()).canonicalFilePath()));
    QCOMPARE(seen.value(u"exitCode"_s).toInt(), 0);
    QCOMPARE(seen.value(u"errorOutput"_s).toString(), u"note"_s);
}

void tst_Command::waitsForLateOutput()
{
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, shell(u"(sleep 0.05; echo late) & echo early"_s));
    QCOMPARE(observationText(seen), u"early\nlate\n"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Up);
}

void tst_Command::childInheritsNoDescriptors()
{
    const int leaky = fcntl(STDIN_FILENO, F_DUPFD, 50); // inheritable, as careless libraries create them
    QVERIFY(leaky >= 50);
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, line(child(u"descriptors"_s)));
    const Observation withInput = bench.run(u"command"_s, with(line(child(u"descriptors"_s)), u"input"_s, u"x"_s));
    ::close(leaky);
    QCOMPARE(observationText(seen), u"0\n1\n2\n"_s);
    QCOMPARE(observationText(withInput), u"0\n1\n2\n"_s);
}

void tst_Command::failedStartsLeaveNoDescriptor()
{
    CheckBench bench(m_services.get());
    const auto start = [&bench](const QString &program) { return errorKey(bench.run(u"command"_s, line(program))); };
    const QString program = m_folder.filePath(u"noshebang"_s);
    QCOMPARE(start(program), u"permission"_s); // the supervisor and the thread that searches for processes have started
    const qsizetype before = test::descriptorsInUse();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(start(program), u"permission"_s);
    const qsizetype after = test::descriptorsInUse();
    QVERIFY2(after < before + 10, qPrintable(u"%1, then %2"_s.arg(before).arg(after)));
}

void tst_Command::childHasTheUsersLimitOfOpenFiles()
{
    const test::FewOpenFiles few;
    QVERIFY(few.isRaised());
    CheckBench bench(m_services.get());
    QCOMPARE(bench.run(u"command"_s, shell(u"ulimit -n"_s)).summary, u"200"_s);
}

//! Watchkeeper ignores these signals, but its commands must not. Otherwise, a program that relies on such a signal would keep
//! running after its reader has exited.
void tst_Command::childHasNoIgnoredSignals()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.exists())
        QSKIP("This system doesn't show the ignored signals of a process.");
    const auto fileSize = std::signal(SIGXFSZ, SIG_IGN);
    const auto pipe = std::signal(SIGPIPE, SIG_IGN);
    CheckBench bench(m_services.get());
    const QString ignored = bench.run(u"command"_s, shell(u"sed -n 's/^SigIgn:[[:space:]]*//p' /proc/self/status"_s)).summary;
    std::signal(SIGXFSZ, fileSize);
    std::signal(SIGPIPE, pipe);
    bool isNumber = false;
    const quint64 mask = ignored.toULongLong(&isNumber, 16);
    QVERIFY2(isNumber, qPrintable(ignored));
    QCOMPARE(mask & (1ULL << (SIGXFSZ - 1) | 1ULL << (SIGPIPE - 1)), 0ULL);
}

//! The location of a program is cached. If the program disappears or is no longer executable, the error is still correct.
void tst_Command::findsMovedPrograms()
{
    const QString program = m_folder.filePath(u"comes-and-goes"_s);
    CheckBench bench(m_services.get());
    writeFile(program, "#!/bin/sh\necho one\n", true);
    QCOMPARE(bench.run(u"command"_s, line(program)).summary, u"one"_s);
    QVERIFY(QFile::remove(program));
    const Observation gone = bench.run(u"command"_s, line(program));
    QCOMPARE(errorKey(gone), u"notfound"_s);
    QVERIFY2(messageOf(gone).contains(u"was not found. Is the path correct"_s), qPrintable(messageOf(gone)));
    writeFile(program, "#!/bin/sh\necho two\n", true);
    QCOMPARE(bench.run(u"command"_s, line(program)).summary, u"two"_s);
    QVERIFY(QFile::setPermissions(program, QFileDevice::ReadOwner));
    QCOMPARE(errorKey(bench.run(u"command"_s, line(program))), u"permission"_s);
    QVERIFY(QFile::remove(program));
}

//! A program in a folder without access permission isn't reported as missing.
void tst_Command::reportsClosedFolders()
{
    const QString closed = m_folder.filePath(u"closed"_s);
    const QString program = closed + u"/program"_s;
    QVERIFY(QDir().mkdir(closed));
    writeFile(program, "#!/bin/sh\n", true);
    QVERIFY(makeReadableByAll(m_folder.path()));
    QVERIFY(QFile::setPermissions(closed, {}));
    const auto restore = qScopeGuard([&] { makeReadableByAll(closed); });
    const OrdinaryUser user;
    CheckBench bench(m_services.get());
    const auto check = [&bench](const QJsonObject &object) {
        const Observation seen = bench.run(u"command"_s, object);
        return errorKey(seen) + u": "_s + messageOf(seen).section(u". "_s, 0, 0);
    };
    QCOMPARE(check(line(program)), u"permission: The current user isn't allowed to access "_s + program);
    QCOMPARE(check(with(line(u"true"_s), u"directory"_s, program)),
             u"permission: The current user isn't allowed to access the folder %1."_s.arg(program));
    QCOMPARE(check(with(line(u"no-such-program"_s), u"environment"_s, QJsonObject{{u"PATH"_s, closed}})),
             u"notfound: no-such-program was not found"_s);
}

void tst_Command::childLeadsItsOwnGroup()
{
    CheckBench bench(m_services.get());
    const Observation seen = bench.run(u"command"_s, line(child(u"ids"_s)));
    const QStringList ids = seen.summary.split(u' ');
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids.at(1), ids.at(0));
    QVERIFY(ids.at(0).toLongLong() != QCoreApplication::applicationPid());
}

void tst_Command::placeholdersAreNeverShellText_data()
{
    QTest::addColumn<QString>("evil"); // @ is replaced with the path of a file that shell code would create
    const QStringList corpus{u"; touch @"_s,
                             u"| touch @"_s,
                             u"& touch @"_s,
                             u"&& touch @"_s,
                             u"|| touch @"_s,
                             u"`touch @`"_s,
                             u"$(touch @)"_s,
                             u"${IFS}; touch @"_s,
                             u"\n touch @"_s,
                             u"\r\ntouch @"_s,
                             u"'; touch @; '"_s,
                             u"\"; touch @; \""_s,
                             u"'$(touch @)'"_s,
                             u"\"$(touch @)\""_s,
                             u"\\\"; touch @ #"_s,
                             u"\\'; touch @ #"_s,
                             u"> @"_s,
                             u">> @"_s,
                             u"2> @"_s,
                             u"< /dev/null > @"_s,
                             u"&> @"_s,
                             u"<(touch @)"_s,
                             u">(touch @)"_s,
                             u"$((`touch @`))"_s,
                             u"${x:=$(touch @)}"_s,
                             u"$x`touch @`"_s,
                             u"a;touch${IFS}@"_s,
                             u"{touch,@}"_s,
                             u"!touch @"_s,
                             u"#\ntouch @"_s,
                             u"EOF\ntouch @\nEOF"_s,
                             u"\\\ntouch @"_s,
                             u"\t;\ttouch @"_s,
                             u"();touch @"_s,
                             u"(touch @)"_s,
                             u"{ touch @; }"_s,
                             u"if true; then touch @; fi"_s,
                             u"x=1 touch @"_s,
                             u"exec touch @"_s,
                             u"eval touch @"_s,
                             u". @"_s,
                             u"%0Atouch @"_s,
                             u"\\x0atouch @"_s,
                             u"$'\\ntouch @'"_s,
                             u"'\"'\"'; touch @; '\"'\"'"_s,
                             u"\"'\"; touch @; \"'\""_s,
                             u"--output=@"_s,
                             u"-o @"_s,
                             u"*; touch @"_s,
                             u"~; touch @"_s,
                             u"[a]; touch @"_s,
                             u"?; touch @"_s,
                             u"$0; touch @"_s,
                             u"$@; touch @"_s,
                             u"${env:HOME}; touch @"_s,
                             u"$${env:HOME}`touch @`"_s,
                             u"}; touch @; {"_s,
                             u"}\"; touch @; \"{"_s,
                             u"\u2028touch @"_s,
                             u"；touch @"_s,
                             u"’; touch @; ’"_s,
                             u"%TEMP%&touch @"_s,
                             u"^&touch @"_s,
                             u"!x!&touch @"_s};
    for (int n = 0; n < corpus.size(); ++n)
        QTest::addRow("%02d", n) << corpus.at(n);
}

//! Each text is used in each field. The output equals the input, and no shell code creates the file.
void tst_Command::placeholdersAreNeverShellText()
{
    QFETCH(QString, evil);
    QTemporaryDir folder;
    const QString side = folder.filePath(u"side"_s);
    evil.replace(u'@', side);
    qputenv("WATCHKEEPER_TEST_EVIL", evil.toUtf8());
    CheckBench bench(m_services.get());
    const QString printf = u"printf '[%s]' "_s;
    const auto shown = [&bench](const QJsonObject &object) { return observationText(bench.run(u"command"_s, object)); };
    QString expected = u"[%1]"_s.arg(evil);
    expected.replace(u"\r\n"_s, u"\n"_s);

    QCOMPARE(shown(line(printf + u"${env:WATCHKEEPER_TEST_EVIL}"_s)), expected);
    QCOMPARE(shown(shell(printf + u"${env:WATCHKEEPER_TEST_EVIL}"_s)), expected);
    QCOMPARE(shown(shell(printf + u"\"${env:WATCHKEEPER_TEST_EVIL}\""_s)), expected);
    QCOMPARE(shown(shell(printf + u"'${env:WATCHKEEPER_TEST_EVIL}'"_s)), expected);
    QCOMPARE(shown(shell(printf + u"\"$(printf '%s' \"${env:WATCHKEEPER_TEST_EVIL}\")\""_s)), expected);
    QCOMPARE(shown(shell(printf + u"${env:WATCHKEEPER_TEST_EVIL} # it's"_s)), expected);
    QJsonObject environment = shell(printf + u"\"$EVIL\""_s);
    environment.insert(u"environment"_s, QJsonObject{{u"EVIL"_s, evil}});
    if (CheckBench::problems(u"command"_s, environment).isEmpty())
        QCOMPARE(shown(environment), expected);
    const QJsonObject input = with(shell(u"printf '['; cat; printf ']'"_s), u"input"_s, evil);
    QCOMPARE(shown(input), expected);
    const QJsonObject directory = with(line(u"true"_s), u"directory"_s, QString(u'/' + evil));
    if (CheckBench::problems(u"command"_s, directory).isEmpty())
        QCOMPARE(errorKey(bench.run(u"command"_s, directory)), u"notfound"_s);
    const QJsonObject raw = line(u"printf %s "_s + evil);
    if (CheckBench::problems(u"command"_s, raw).isEmpty())
        bench.run(u"command"_s, raw);
    QVERIFY2(!QFileInfo::exists(side), qPrintable(evil));
}

void tst_Command::reportsOnce_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandRun::State>("state");
    using State = CommandRun::State;
    QTest::newRow("exit") << u"/bin/true"_s << QStringList() << State::Ended;
    QTest::newRow("killed") << u"/bin/sh"_s << QStringList{u"-c"_s, u"kill -9 $$"_s} << State::Ended;
    QTest::newRow("failed start") << u"/no/such"_s << QStringList() << State::NotStarted;
    QTest::newRow("much output") << u"/usr/bin/yes"_s << QStringList() << State::TooMuchOutput;
    QTest::newRow("open pipe") << u"/bin/sh"_s << QStringList{u"-c"_s, u"sleep 60 &"_s} << State::Ended;
}

void tst_Command::reportsOnce()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(CommandRun::State, state);
    CommandPlan plan;
    plan.program = program;
    plan.arguments = arguments;
    auto run = std::make_unique<CommandRun>(&m_services->get<CommandGuard>(), plan);
    int ends = 0;
    run->start([&ends] { ++ends; });
    QTRY_COMPARE(ends, 1);
    QCOMPARE(run->state(), state);
    m_services->get<CommandGuard>().finish(std::move(run));
    QTRY_COMPARE_WITH_TIMEOUT(m_services->get<CommandGuard>().pendingRunCount(), 0, 20'000);
    QCOMPARE(ends, 1);
}

//! At the timeout, a leftover process still has the output open, but the command itself has exited.
void tst_Command::exitedCommandIsNotKilled()
{
    CommandPlan plan;
    plan.program = u"/bin/sh"_s;
    plan.arguments = QStringList{u"-c"_s, u"sleep 60 & echo ok"_s};
    auto run = std::make_unique<CommandRun>(&m_services->get<CommandGuard>(), plan);
    run->start([] {});
    QTRY_VERIFY(!run->isLeaderRunning());
    run->requestTermination();
    QCOMPARE(run->state(), CommandRun::State::Ended);
    QVERIFY(run->leftStreamOpen());
    QCOMPARE(run->exitCode(), 0);
    m_services->get<CommandGuard>().finish(std::move(run));
    QTRY_COMPARE_WITH_TIMEOUT(m_services->get<CommandGuard>().pendingRunCount(), 0, 20'000);
}

void tst_Command::cancelEndsAtOnce()
{
    CancelSource source;
    QElapsedTimer clock;
    const auto task = CheckBench::check(m_services.get(), u"command"_s, line(child(u"deaf"_s)), 60s, source.token());
    QTRY_VERIFY(!processesWithToken(m_token).isEmpty());
    clock.start();
    source.cancel();
    const Observation seen = QCoro::waitFor(task);
    QVERIFY2(clock.elapsed() < CommandReaper::kGracePeriod.count(), qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(errorKey(seen), u"cancelled"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
}

void tst_Command::cancelledBeforeStartRunsNothing()
{
    CancelSource source;
    source.cancel();
    const QString side = m_folder.filePath(u"never"_s);
    const QJsonObject object = line(u"touch '%1'"_s.arg(side));
    const Observation seen = QCoro::waitFor(CheckBench::check(m_services.get(), u"command"_s, object, 60s, source.token()));
    QCOMPARE(errorKey(seen), u"cancelled"_s);
    QVERIFY(!QFileInfo::exists(side));
}

//! Tests a hanging working folder, and a hanging file that a placeholder in the command line or another field reads.
void tst_Command::hangingFolderBlocksOneThread()
{
    Target target;
    target.id = QUuid::createUuid();
    FileReads &reads = m_services->fileReads();
    auto hanging =
        std::make_unique<FileReadGuard>(QCoro::waitFor(reads.begin(target.id, CancelToken()))); // held by an earlier check
    CheckBench bench(m_services.get());
    bench.setTarget(target);
    const QString secret = u"${file:%1}"_s.arg(m_folder.filePath(u"secret"_s));
    const QJsonObject inFolder = with(line(u"true"_s), u"directory"_s, m_folder.path());
    for (const QJsonObject &object : {inFolder, line(u"echo "_s + secret)}) {
        const Observation seen = bench.run(u"command"_s, object, 100ms);
        QCOMPARE(errorKey(seen), u"timeout"_s);
        QVERIFY2(
            messageOf(seen).contains(
                u"an earlier check of this target's files and folders is still running (a disk or network share may not be responding)"_s),
            qPrintable(messageOf(seen)));
    }
    const Fields fields = CheckBench::fields(u"command"_s, with(line(u"cat"_s), u"input"_s, secret));
    const Deadline deadline(100ms, CancelToken());
    QCOMPARE(QCoro::waitFor(errorOfFilling(m_services.get(), fields, target.id, deadline.token())), u"timeout"_s);

    CheckBench other(m_services.get());
    QCOMPARE(outcomeOf(other.run(u"command"_s, inFolder)), Outcome::Up);
    hanging.reset(); // the folder answers again
    QCOMPARE(outcomeOf(bench.run(u"command"_s, inFolder)), Outcome::Up);
    QCOMPARE(QCoro::waitFor(errorOfFilling(m_services.get(), fields, target.id, CancelToken())), QString());
}

//! If all threads are busy with other jobs, the command isn't started. The result is unknown, not down.
void tst_Command::checkThatNeverStartedIsUnknown()
{
    const QJsonObject object = with(line(u"true"_s), u"directory"_s, m_folder.path());
    CheckBench bench(m_services.get());
    bench.run(u"command"_s, shell(u"true"_s)); // caches the location of the shell
    QSemaphore gate;
    const int threads = blockingPool().maxThreadCount();
    for (int thread = 0; thread < threads; ++thread)
        blockingPool().start([&gate] { gate.acquire(); });
    const Observation seen = bench.run(u"command"_s, object, 100ms);
    const auto survivors = searchSurvivors(m_services->get<CommandGuard>().token(), {});
    const bool isFound = QTest::qWaitFor([&survivors] { return survivors.isFinished(); }, 20'000);
    gate.release(threads);
    QVERIFY(blockingPool().waitForDone(-1));
    QVERIFY(isFound);
    QCOMPARE(errorKey(seen), u"internal"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QVERIFY2(
        messageOf(seen).contains(
            u"weren't checked because too many other file checks are still running. A disk or network share may not be responding"_s),
        qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(bench.run(u"command"_s, object)), Outcome::Up);
}

QTEST_GUILESS_MAIN(tst_Command)

} // namespace CommandTest

#include "tst_Command.moc"
