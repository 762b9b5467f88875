// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/channels/CommandDelivery.h"
#include "checks/helpers/Processes.h"
#include "support/DescriptorsInUse.h"
#include "support/FewOpenFiles.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace CommandDeliveryTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;

//! Tests commands that receive alerts, using real programs.
class tst_CommandDelivery : public QObject
{
    Q_OBJECT

private slots:
    void exitCodesDetermineTheVerdict_data();
    void exitCodesDetermineTheVerdict();
    void failedStartsLeaveNoDescriptor();
    void passesTheAlertOnStandardInput();
    void passesTheAlertInVariables_data();
    void passesTheAlertInVariables();
    void environmentHasNoOtherVariables();
    void argumentsAreNotShellText();
    void endsAtTheDeadline();
    void leavesNoProcessBehind();
    void stopsEndlessOutput();
    void endsWhenCancelled();
    void abandonsAProgramThatCannotBeKilled_data();
    void abandonsAProgramThatCannotBeKilled();
    void doesNotRestartAStuckProgram();
    void childHasTheUsersLimitOfOpenFiles();
    void childHasTheDefaultFileSizeSignal();
    void childGetsNoOtherDescriptors();

private:
    QTemporaryDir m_folder;
};

namespace {

Verdict notify(const QString &script, const Alert &alert = alertOf(u"down"_s), std::chrono::milliseconds deadline = 20s)
{
    return QCoro::waitFor(notifyProgram(u"sh"_s, {u"-c"_s, script}, alert, deadline, CancelToken()));
}

//! Returns a termination that has no effect, as for a program that runs under sudo. \param group  receives the program's
//! process group
ProgramTermination futileTermination(qint64 *group)
{
    ProgramTermination ending;
    ending.kill = [group](QProcess *, qint64 of) { *group = of; };
    ending.gracePeriod = 50ms;
    return ending;
}

//! Kills the process group of the stuck program, and waits until the program has ended.
void killStuckProgram(qint64 group, const QStringList &arguments)
{
    QVERIFY(group > 0);
    QTRY_COMPARE_WITH_TIMEOUT(::kill(static_cast<pid_t>(-group), SIGKILL), 0, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!AlertProgram::isStuck(u"sh"_s, arguments), 20'000);
}

//! Returns true if the process is still running. The command line of a zombie is empty.
bool isRunning(int process)
{
    return !procFile(QString::number(process), u"cmdline"_s).isEmpty();
}

} // namespace

void tst_CommandDelivery::exitCodesDetermineTheVerdict_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("text");
    const auto exits = [](int status) { return QStringList{u"-c"_s, u"echo said; exit %1"_s.arg(status)}; };
    QTest::newRow("0") << u"sh"_s << exits(0) << u"delivered"_s << u"Delivered: sh exited successfully."_s;
    QTest::newRow("1") << u"sh"_s << exits(1) << u"again"_s << u"sh exited with status 1."_s;
    QTest::newRow("64") << u"sh"_s << exits(64) << u"refused"_s << u"sh exited with status 64."_s;
    QTest::newRow("65") << u"sh"_s << exits(65) << u"refused"_s << u"sh exited with status 65."_s;
    QTest::newRow("75") << u"sh"_s << exits(75) << u"again"_s << u"sh exited with status 75."_s;
    QTest::newRow("127") << u"sh"_s << exits(127) << u"broken"_s << u"sh exited with status 127."_s;
    QTest::newRow("signal") << u"sh"_s << QStringList{u"-c"_s, u"kill -9 $$"_s} << u"again"_s
                            << u"sh was killed by a signal."_s;
    QTest::newRow("not found") << u"/nowhere/to-be-found"_s << QStringList() << u"broken"_s
                               << u"/nowhere/to-be-found can't be started. Does it exist, and is it executable?"_s;
}

void tst_CommandDelivery::exitCodesDetermineTheVerdict()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QString, verdict);
    QFETCH(QString, text);
    const Verdict seen = QCoro::waitFor(notifyProgram(program, arguments, alertOf(u"down"_s), 20s, CancelToken()));
    QCOMPARE(verdictKey(seen.code()), verdict);
    QCOMPARE(seen.text(), text);
    if (arguments.value(1).startsWith(u"echo"_s))
        QCOMPARE(seen.answer(), u"said"_s);
}

void tst_CommandDelivery::failedStartsLeaveNoDescriptor()
{
    const auto start = [] { return QCoro::waitFor(notifyProgram(u"/nowhere"_s, {}, alertOf(u"down"_s), 20s, CancelToken())); };
    QCOMPARE(verdictKey(start().code()), u"broken"_s);
    const qsizetype before = test::descriptorsInUse();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(verdictKey(start().code()), u"broken"_s);
    const qsizetype after = test::descriptorsInUse();
    QVERIFY2(after < before + 10, qPrintable(u"%1, then %2"_s.arg(before).arg(after)));
}

void tst_CommandDelivery::passesTheAlertOnStandardInput()
{
    Alert alert = alertOf(u"down"_s);
    alert.text = QString(300'000, u'x'); // more than a pipe can buffer
    const QString file = m_folder.filePath(u"stdin"_s);
    QCOMPARE(verdictKey(notify(u"cat > '%1'"_s.arg(file), alert).code()), u"delivered"_s);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(json.value(u"text"_s).toString(), alert.text);
    QCOMPARE(json.value(u"target"_s).toString(), u"Shop & API"_s);
    QCOMPARE(json.value(u"tags"_s).toArray().size(), 2);
    // A program may ignore its input.
    QCOMPARE(verdictKey(notify(u"exit 0"_s, alert).code()), u"delivered"_s);
}

void tst_CommandDelivery::passesTheAlertInVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("target") << u"WATCHKEEPER_TARGET"_s << u"Shop API $(touch x) `y` ; z"_s;
    QTest::newRow("kind") << u"WATCHKEEPER_KIND"_s << u"problem"_s;
    QTest::newRow("target kind") << u"WATCHKEEPER_TARGET_KIND"_s << u"http"_s;
    QTest::newRow("outcome") << u"WATCHKEEPER_OUTCOME"_s << u"down"_s;
    QTest::newRow("tags") << u"WATCHKEEPER_TAGS"_s << u"prod, shop"_s;
    QTest::newRow("since") << u"WATCHKEEPER_SINCE"_s << u"2026-11-21T07:58:30.000Z"_s;
    QTest::newRow("problem") << u"WATCHKEEPER_PROBLEM"_s << u"p-7f3a"_s;
}

void tst_CommandDelivery::passesTheAlertInVariables()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    Alert alert = alertOf(u"down"_s);
    alert.targetName = u"Shop\nAPI $(touch x) `y` ; z"_s;
    const Verdict verdict = notify(u"printf %s \"$%1\""_s.arg(name), alert);
    QCOMPARE(verdict.answer(), value);
}

void tst_CommandDelivery::environmentHasNoOtherVariables()
{
    QProcessEnvironment ours;
    ours.insert(u"PATH"_s, u"/bin"_s);
    ours.insert(u"SLACK_TOKEN"_s, u"sEcReT"_s);
    const QProcessEnvironment environment = alertEnvironment(alertOf(u"down"_s), ours);
    QCOMPARE(environment.value(u"PATH"_s), u"/bin"_s);
    QVERIFY(!environment.toStringList().join(u' ').contains(u"sEcReT"_s));
    for (const QString &name : environment.keys())
        QVERIFY2(name == "PATH"_L1 || name.startsWith("WATCHKEEPER_"_L1), qPrintable(name));
}

void tst_CommandDelivery::argumentsAreNotShellText()
{
    const QStringList arguments{u"%s|"_s, u"$(id)"_s, u"a b"_s, u"; exit 9"_s};
    const Verdict verdict = QCoro::waitFor(notifyProgram(u"printf"_s, arguments, alertOf(u"down"_s), 20s, CancelToken()));
    QCOMPARE(verdict.answer(), u"$(id)|a b|; exit 9|"_s);
}

void tst_CommandDelivery::endsAtTheDeadline()
{
    QElapsedTimer clock;
    clock.start();
    const Verdict verdict = notify(u"echo begun; sleep 60"_s, alertOf(u"down"_s), 2s);
    QVERIFY(clock.elapsed() < 20'000);
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.text(), u"sh didn't finish in time and was killed."_s);
    QCOMPARE(verdict.answer(), u"begun"_s);
}

//! Processes started by the program don't outlive it: its process group is killed.
void tst_CommandDelivery::leavesNoProcessBehind()
{
    for (const QString &end : {u"exit 0"_s, u"sleep 60"_s}) {
        const Verdict verdict = notify(u"sleep 50 >/dev/null 2>&1 & echo $!; "_s + end, alertOf(u"down"_s), 2s);
        const int child = verdict.answer().toInt();
        QVERIFY(child > 0);
        QTRY_VERIFY(!isRunning(child));
    }
}

void tst_CommandDelivery::stopsEndlessOutput()
{
    const Verdict verdict = notify(u"yes"_s);
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.text(), u"sh printed too much output and was killed."_s);
    QCOMPARE(verdict.answer().size(), 2000);
}

void tst_CommandDelivery::endsWhenCancelled()
{
    CancelSource source;
    auto telling = notifyProgram(u"sleep"_s, {u"60"_s}, alertOf(u"down"_s), 30s, source.token());
    QTimer::singleShot(0, qApp, [&source] { source.cancel(); });
    QCOMPARE(verdictKey(QCoro::waitFor(std::move(telling)).code()), u"cancelled"_s);
    QCOMPARE(verdictKey(QCoro::waitFor(notifyProgram(u"sleep"_s, {u"60"_s}, alertOf(u"down"_s), 30s, source.token())).code()),
             u"cancelled"_s);
}

void tst_CommandDelivery::abandonsAProgramThatCannotBeKilled_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("text");
    QTest::newRow("deadline") << u"exec sleep 60"_s << false << u"again"_s
                              << u"sh didn't finish in time, and the current user isn't allowed to stop it."_s;
    QTest::newRow("cancelled") << u"exec sleep 61"_s << true << u"cancelled"_s << u"Cancelled."_s;
    QTest::newRow("too much output") << u"dd if=/dev/zero bs=1048576 count=17 2>&1; exec sleep 62"_s << false << u"again"_s
                                     << u"sh printed too much output, and the current user isn't allowed to stop it."_s;
}

void tst_CommandDelivery::abandonsAProgramThatCannotBeKilled()
{
    QFETCH(QString, script);
    QFETCH(bool, isCancelled);
    QFETCH(QString, verdict);
    QFETCH(QString, text);
    const QStringList arguments{u"-c"_s, script};
    const auto deadline = verdict == "again"_L1 && text.contains(u"in time"_s) ? 100ms : 30s;
    qint64 group = 0;
    CancelSource source;
    auto telling = notifyProgram(u"sh"_s, arguments, alertOf(u"down"_s), deadline, source.token(), futileTermination(&group));
    if (isCancelled)
        QTimer::singleShot(0, qApp, [&source] { source.cancel(); });
    const Verdict seen = QCoro::waitFor(std::move(telling));
    QCOMPARE(verdictKey(seen.code()), verdict);
    QCOMPARE(seen.text(), text);
    QVERIFY(AlertProgram::isStuck(u"sh"_s, arguments));
    killStuckProgram(group, arguments);
}

void tst_CommandDelivery::doesNotRestartAStuckProgram()
{
    const QStringList arguments{u"-c"_s, u"exec sleep 63"_s};
    const auto tellAgain = [&arguments](std::chrono::milliseconds deadline, const ProgramTermination &ending) {
        return QCoro::waitFor(notifyProgram(u"sh"_s, arguments, alertOf(u"down"_s), deadline, CancelToken(), ending));
    };
    qint64 group = 0;
    tellAgain(100ms, futileTermination(&group));
    const Verdict second = tellAgain(30s, {});
    QCOMPARE(verdictKey(second.code()), u"broken"_s);
    QCOMPARE(
        second.text(),
        u"sh is still running for an earlier alert, and the current user isn't allowed to stop it. Watchkeeper will run it again after it exits."_s);
    QCOMPARE(verdictKey(notify(u"exit 0"_s).code()), u"delivered"_s); // other commands aren't affected
    killStuckProgram(group, arguments);
    QCOMPARE(tellAgain(1s, {}).text(), u"sh didn't finish in time and was killed."_s);
}

void tst_CommandDelivery::childHasTheUsersLimitOfOpenFiles()
{
    const test::FewOpenFiles few;
    QVERIFY(few.isRaised());
    QCOMPARE(notify(u"ulimit -Sn"_s).answer(), u"200"_s);
}

//! Watchkeeper ignores this signal, but the programs it starts must not.
void tst_CommandDelivery::childHasTheDefaultFileSizeSignal()
{
    if (!QFile::exists(u"/proc/self/status"_s))
        QSKIP("This system doesn't show the ignored signals of a process.");
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    const QString ignored = notify(u"sed -n 's/^SigIgn:[[:space:]]*//p' /proc/self/status"_s).answer();
    std::signal(SIGXFSZ, former);
    bool isNumber = false;
    const quint64 mask = ignored.toULongLong(&isNumber, 16);
    QVERIFY2(isNumber, qPrintable(ignored));
    QCOMPARE(mask & 1ULL << (SIGXFSZ - 1), 0ULL);
}

//! The program doesn't inherit other descriptors, for example those of files that the shell opened for Watchkeeper.
void tst_CommandDelivery::childGetsNoOtherDescriptors()
{
    QFile open(u"/dev/null"_s);
    QVERIFY(open.open(QIODevice::ReadOnly));
    const int inherited = ::fcntl(open.handle(), F_DUPFD, 9); // without close-on-exec
    QVERIFY(inherited >= 9);
    const QString found = notify(u"[ -e /dev/fd/%1 ] && echo inherited || echo none"_s.arg(inherited)).answer();
    ::close(inherited);
    QCOMPARE(found, u"none"_s);
}

QTEST_GUILESS_MAIN(tst_CommandDelivery)

} // namespace CommandDeliveryTest

#include "tst_CommandDelivery.moc"
