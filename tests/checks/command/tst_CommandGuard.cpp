// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandReaper.h"
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/Processes.h"
#include "support/Signals.h"

#include "async/Alarm.h"
#include "async/TaskGroup.h"
#include "checks/command/CommandGuard.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace CommandGuardTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kAfterKill = 5'000; // [ms] maximum time for commands to exit

QCoro::Task<> runOne(CheckServices *services, QString command, int *ends, CancelToken token,
                     std::chrono::milliseconds timeout = 60s)
{
    const QJsonObject object{{u"command"_s, command}};
    const QString kind = u"command"_s;
    const Observation seen = co_await CheckBench::check(services, kind, object, timeout, token);
    *ends += seen.error ? 1 : 0;
}

void endGracefully(CommandGuard *guard)
{
    const Deadline deadline(700ms, CancelToken());
    QCoro::waitFor(guard->shutDown(deadline.token()));
}

//! Returns the first line printed by the host, which is its token.
std::string readToken(QProcess *host)
{
    while (!host->canReadLine() && host->waitForReadyRead(10'000)) { }
    return host->readLine().trimmed().toStdString();
}

} // namespace

class tst_CommandGuard : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { killProcessesWithToken(m_token); } // kills processes only if a test has failed

    void commandsDieWithAKilledProgram();
    void commandsDieWithAProgramThatEnds();
    void quitsWithinTheGracePeriod_data();
    void quitsWithinTheGracePeriod();
    void worksWithoutASupervisor();
    void deadSupervisorIsReplaced();
    void suspendedSupervisorExits();
    void worksWithFewDescriptors();
    void manyTimeoutsEndOnTime();
    void limitsTheTimeToShutDown();
    void abandonsAProcessThatCannotBeKilled();

private:
    std::string m_token; //!< token of the program under test
};

void tst_CommandGuard::commandsDieWithAKilledProgram()
{
    QStringList arguments{u"run"_s};
    for (int n = 0; n < 10; ++n)
        arguments << u"sleep 600"_s << child(u"deaf"_s) << child(u"escape-quiet-and-stay"_s) << u"sh -c 'setsid sleep 600'"_s
                  << child(u"forks"_s);
    const QByteArray hidden =
        "97" + QByteArray::number(QCoreApplication::applicationPid()); // a sleep time that no other process uses
    const QString seconds = QString::fromLatin1(hidden);
    arguments << u"sh -c 'env -i setsid sleep %1 & exec sleep 600'"_s.arg(seconds)
              << u"sh -c '(setsid sleep %1 </dev/null >/dev/null 2>&1 &); true'"_s.arg(seconds);
    QProcess host;
    host.start(helper(u"command_host"_s), arguments);
    m_token = readToken(&host);
    // 10 x (1 + 1 + 2 + 2 + 8) processes at the end; `sh -c` may or may not exec its last command
    QTRY_VERIFY_WITH_TIMEOUT(processesWithToken(m_token).size() >= 130, 30'000);
    QCOMPARE(supervisorsOf(m_token).size(), 1);

    QVERIFY(test::sendSignal(host, SIGKILL));
    QVERIFY(QTest::qWaitFor([this] { return processesWithToken(m_token).isEmpty(); }, kAfterKill));
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), QProcess::NotRunning, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(supervisorsOf(m_token).size(), 0, 20'000);
    QCOMPARE(processesWith(u"cmdline"_s, "sleep" + QByteArray(1, '\0') + hidden), QList<qint64>());
}

void tst_CommandGuard::commandsDieWithAProgramThatEnds()
{
    QProcess host;
    host.start(helper(u"command_host"_s), {u"run"_s, u"sleep 600"_s, child(u"deaf"_s)});
    m_token = readToken(&host);
    QTRY_COMPARE_WITH_TIMEOUT(processesWithToken(m_token).size(), 2, 10'000);
    QVERIFY(test::sendSignal(host, SIGTERM)); // the program doesn't handle SIGTERM, so it ends as abruptly as with SIGKILL
    QVERIFY(QTest::qWaitFor([this] { return processesWithToken(m_token).isEmpty(); }, kAfterKill));
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), QProcess::NotRunning, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(supervisorsOf(m_token).size(), 0, 20'000);
}

void tst_CommandGuard::quitsWithinTheGracePeriod_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("kindly");
    QTest::newRow("sleepers") << u"sleep 600"_s << true;
    QTest::newRow("deaf ones") << child(u"deaf"_s) << true;
    QTest::newRow("deaf ones, destroyed without a word") << child(u"deaf"_s) << false;
}

void tst_CommandGuard::quitsWithinTheGracePeriod()
{
    QFETCH(QString, command);
    QFETCH(bool, kindly);
    constexpr int kCommands = 100;
    auto services = std::make_unique<CheckServices>();
    m_token = services->get<CommandGuard>().token();
    int ends = 0;
    TaskGroup group;
    for (int n = 0; n < kCommands; ++n)
        group.add(runOne(services.get(), command, &ends, group.token()));
    QTRY_COMPARE_WITH_TIMEOUT(processesWithToken(m_token).size(), kCommands, 10'000);

    QElapsedTimer clock;
    clock.start();
    group.cancel();
    QCoro::waitFor(group.join());
    QCOMPARE(ends, kCommands);
    if (kindly)
        endGracefully(&services->get<CommandGuard>());
    services.reset();
    const qint64 elapsed = clock.elapsed();
    // A command that ignores SIGTERM is killed earlier than usual during shutdown. `./dev bench` measures the time needed to
    // shut down.
    QVERIFY2(elapsed < CommandReaper::kGracePeriod.count(), qPrintable(QString::number(elapsed)));
    QTRY_COMPARE_WITH_TIMEOUT(processesWithToken(m_token).size(), 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(supervisorsOf(m_token).size(), 0, 20'000);
    QCOMPARE(zombies(), 0);
}

void tst_CommandGuard::worksWithoutASupervisor()
{
    QTemporaryDir elsewhere; // a folder that contains no supervisor
    const QString program = elsewhere.filePath(u"command_host"_s);
    QVERIFY(QFile::copy(helper(u"command_host"_s), program));
    QProcess host;
    host.start(program, {u"count"_s, u"3"_s, u"true"_s});
    QVERIFY(host.waitForFinished(20'000));
    const QByteArray output = host.readAllStandardOutput();
    QVERIFY2(output.contains("3 ok\n") && output.contains("after ok\n"), output.constData());
    QCOMPARE(host.readAllStandardError().count("watchkeeper-supervisor wasn't found"), 1);
}

void tst_CommandGuard::deadSupervisorIsReplaced()
{
    CheckServices services;
    m_token = services.get<CommandGuard>().token();
    CheckBench bench(&services);
    CancelSource source;
    int ends = 0;
    TaskGroup group;
    group.add(runOne(&services, u"sleep 600"_s, &ends, group.token()));
    QTRY_COMPARE(supervisorsOf(m_token).size(), 1);
    const qint64 first = supervisorsOf(m_token).constFirst();
    ::kill(static_cast<pid_t>(first), SIGKILL);
    QTRY_COMPARE(supervisorsOf(m_token).size(), 0);

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"watchkeeper-supervisor has exited"_s));
    const QJsonObject object{{u"command"_s, u"true"_s}};
    QVERIFY(!bench.run(u"command"_s, object)
                 .error); // the command starts without the dead supervisor, whose exit is noticed when this check ends
    QTRY_COMPARE(supervisorsOf(m_token).size(), 1);
    QVERIFY(!bench.run(u"command"_s, object).error);
    group.cancel();
    QCoro::waitFor(group.join());
    QTRY_COMPARE_WITH_TIMEOUT(services.get<CommandGuard>().pendingRunCount(), 0, 20'000);
}

//! A command may suspend the supervisor.
void tst_CommandGuard::suspendedSupervisorExits()
{
    auto services = std::make_unique<CheckServices>();
    m_token = services->get<CommandGuard>().token();
    CheckBench bench(services.get());
    QVERIFY(!bench.run(u"command"_s, QJsonObject{{u"command"_s, u"true"_s}}).error);
    QTRY_COMPARE(supervisorsOf(m_token).size(), 1);
    ::kill(static_cast<pid_t>(supervisorsOf(m_token).constFirst()), SIGSTOP);
    services.reset();
    QTRY_COMPARE(supervisorsOf(m_token).size(), 0);
}

void tst_CommandGuard::worksWithFewDescriptors()
{
    QProcess host;
    const QString command = u"ulimit -n 64; exec '%1' count 60 'sleep 0.5'"_s.arg(helper(u"command_host"_s));
    host.start(u"/bin/sh"_s, {u"-c"_s, command});
    QVERIFY(host.waitForFinished(30'000));
    const QByteArray output = host.readAllStandardOutput();
    const QList<QByteArray> lines = output.trimmed().split('\n');
    QCOMPARE(lines.size(), 4); // the token, two error types, and the result of the last command
    QVERIFY2(lines.at(1).contains("internal Internal error: too many open files.") || lines.at(1).endsWith(" ok"),
             output.constData());
    QVERIFY2(lines.at(2).endsWith(" ok"), output.constData());
    QCOMPARE(lines.at(3), QByteArray("after ok"));
    QCOMPARE(lines.at(1).split(' ').first().toInt() + lines.at(2).split(' ').first().toInt(), 60);
}

//! Runs a hundred commands at the same time, which is the maximum that can be set. None waits for the others to end.
void tst_CommandGuard::manyTimeoutsEndOnTime()
{
    CheckServices services;
    m_token = services.get<CommandGuard>().token();
    constexpr int kCommands = 100;
    int ends = 0;
    TaskGroup group;
    QElapsedTimer clock;
    clock.start();
    for (int n = 0; n < kCommands; ++n)
        group.add(runOne(&services, u"sleep 600"_s, &ends, group.token(), 1s));
    const qint64 started = clock.elapsed();
    QCoro::waitFor(group.join());
    QCOMPARE(ends, kCommands);
    QVERIFY2(clock.elapsed() < started + 10'000, qPrintable(QString::number(clock.elapsed() - started)));
    endGracefully(&services.get<CommandGuard>());
    QCOMPARE(services.get<CommandGuard>().pendingRunCount(), 0);
}

//! Waiting for a command doesn't prolong the shutdown.
void tst_CommandGuard::limitsTheTimeToShutDown()
{
    auto services = std::make_unique<CheckServices>();
    m_token = services->get<CommandGuard>().token();
    int ends = 0;
    TaskGroup group;
    group.add(runOne(services.get(), u"sh -c 'trap \"\" TERM; sleep 600 & wait'"_s, &ends, group.token()));
    QTRY_VERIFY(!processesWithToken(m_token).isEmpty());
    group.cancel();
    QCoro::waitFor(group.join());
    QCOMPARE(services->get<CommandGuard>().pendingRunCount(), 1);
    CancelSource enough;
    enough.cancel();
    QCoro::waitFor(services->get<CommandGuard>().shutDown(enough.token()));
    QCOMPARE(services->get<CommandGuard>().pendingRunCount(), 1);
    services.reset(); // kills the command
    QTRY_COMPARE(processesWithToken(m_token).size(), 0);
}

//! A command can't be killed if it runs under sudo or waits for a disconnected disk.
void tst_CommandGuard::abandonsAProcessThatCannotBeKilled()
{
    CommandGuard guard;
    m_token = guard.token();
    int kills = 0;
    const auto killNobody = [&kills](CommandGroup *) { ++kills; };
    const auto forget = [&guard](quint64 number, qint64 group) { guard.release(number, group); };
    CommandReaper reaper(guard.token(), forget, killNobody);
    reaper.expedite();
    CommandPlan plan;
    plan.program = u"/bin/sh"_s;
    plan.arguments = QStringList{u"-c"_s, u"trap '' TERM; echo; while :; do sleep 600; done"_s};
    auto run = std::make_unique<CommandRun>(&guard, plan);
    run->start([] {});
    const qint64 leader = run->group().leader();
    QTRY_VERIFY(run->streams().total() > 0); // ignores signals from now on

    const TargetId target = QUuid::createUuid();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is still running, and the current user can't stop it"_s));
    reaper.add(std::move(run), target);
    QTRY_VERIFY_WITH_TIMEOUT(reaper.isStuck(target, plan), 20'000);
    QVERIFY(!reaper.isBusy()); // shutdown doesn't wait for the command
    QVERIFY(!reaper.isStuck(TargetId(), plan));
    QVERIFY(!reaper.isStuck(target, CommandPlan())); // after the target was edited
    QCOMPARE(reaper.pendingRunCount(), 1);
    QVERIFY(kills > 0);
    ::kill(static_cast<pid_t>(-leader), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(reaper.pendingRunCount(), 0, 20'000);
    QVERIFY(!reaper.isStuck(target, plan));
}

QTEST_GUILESS_MAIN(tst_CommandGuard)

} // namespace CommandGuardTest

#include "tst_CommandGuard.moc"
