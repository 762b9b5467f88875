// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/Signals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace CliEndingTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

// [ms] The running checks would take minutes or hours. `./dev bench` measures how quickly the program ends on an idle computer.
constexpr qint64 kMaxEndMs = 10'000;

constexpr int kAfterKill = 5'000; // [ms] maximum time for commands to exit

} // namespace

//! Tests Ctrl-C, SIGTERM, SIGHUP and a closed pipe. The program ends in time, prints all finished results, and leaves no
//! processes behind.
class tst_CliEnding : public QObject
{
    Q_OBJECT

    QString profile() const { return m_folder->filePath(u"p"_s); }
    //! Returns a target that answers quickly, and a target that never answers.
    QString fastAndHungTargets() const
    {
        return writeFile(*m_folder, u"targets.json"_s,
                         R"({"version":1,"targets":[{"name":"Fast","kind":"simulated","latency":"1ms"},
                            {"name":"Never","kind":"simulated","timeoutRate":100,"timeout":"1h"}]})");
    }
    //! Returns 1,000 checks that never answer, and 100 checks that start real processes. All of them run at the same time.
    QString manyChecksAndProcesses(const QByteArray &seconds) const
    {
        QDir().mkpath(profile());
        writeFile(*m_folder, u"p/settings.json"_s, R"({"maxConcurrent":2000,"commandsAtOnce":100})");
        QByteArrayList targets;
        for (int i = 0; i < 1000; ++i)
            targets.append("{\"name\":\"hung " + QByteArray::number(i)
                           + "\",\"kind\":\"simulated\",\"timeoutRate\":100,\"timeout\":\"1h\"}");
        for (int i = 0; i < 100; ++i)
            targets.append("{\"name\":\"sleep " + QByteArray::number(i)
                           + R"(","kind":"command","timeout":"1h","command":"sleep )" + seconds + "\"}");
        return writeFile(*m_folder, u"many.json"_s, R"({"version":1,"targets":[)" + targets.join(',') + "]}");
    }
    //! Returns a sleep time used by no other process on this computer.
    QByteArray mark() const { return "600." + QByteArray::number(QCoreApplication::applicationPid()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }
    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(countProcesses("sleep " + mark()), 0, 30'000); }

    void signalsEndChecks_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("status");

        QTest::newRow("SIGINT") << SIGINT << 130;
        QTest::newRow("SIGTERM") << SIGTERM << 143;
        QTest::newRow("SIGHUP") << SIGHUP << 129;
    }

    void signalsEndChecks()
    {
        QFETCH(int, number);
        QFETCH(int, status);
        m_cli->start({u"check"_s, fastAndHungTargets()});
        QVERIFY(!m_cli->waitForOut("Fast").isEmpty());
        const qint64 time = m_cli->signalAndWait(number);
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), status);
        QCOMPARE(m_cli->out().count('\n'), 1); // only the finished results
        QVERIFY2(m_cli->err().contains("Interrupted after") && m_cli->err().contains("1 of 2 checks done: 1 up"), m_cli->err());
    }

    void signalsEndMonitoring_data() { signalsEndChecks_data(); }

    void signalsEndMonitoring()
    {
        QFETCH(int, number);
        QFETCH(int, status);
        m_cli->start({u"watch"_s, fastAndHungTargets()});
        QVERIFY(!m_cli->waitForErr("Monitoring 2 targets").isEmpty());
        const qint64 time = m_cli->signalAndWait(number);
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), status);
        QVERIFY2(m_cli->err().contains("Monitored for "), m_cli->err());
    }

    void jsonStaysValid()
    {
        m_cli->start({u"check"_s, fastAndHungTargets(), u"--format"_s, u"json"_s});
        QVERIFY(!m_cli->waitForOut("Fast").isEmpty());
        m_cli->signalAndWait(SIGINT);
        QCOMPARE(m_cli->wait(), 130);
        QCOMPARE(QJsonDocument::fromJson(m_cli->out()).array().size(), 1);
    }

    void endsAThousandChecksAndAHundredProcesses_data() { signalsEndChecks_data(); }

    void endsAThousandChecksAndAHundredProcesses()
    {
        QFETCH(int, number);
        QFETCH(int, status);
        m_cli->start({u"--profile"_s, profile(), u"check"_s, manyChecksAndProcesses(mark())});
        QTRY_COMPARE_WITH_TIMEOUT(countProcesses("sleep " + mark()), 100, 30'000);
        const qint64 time = m_cli->signalAndWait(number);
        qInfo("ended after %lld ms", static_cast<long long>(time));
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), status);
        QCOMPARE(countProcesses("sleep " + mark()), 0); // the processes have already ended when the program exits
        QVERIFY2(m_cli->err().contains("0 of 1,100 checks done"), m_cli->err());
        QVERIFY2(!m_cli->err().contains("didn't finish in time"), m_cli->err());
    }

    void leavesNoProcessWhenKilled()
    {
        m_cli->start({u"--profile"_s, profile(), u"check"_s, manyChecksAndProcesses(mark())});
        QTRY_COMPARE_WITH_TIMEOUT(countProcesses("sleep " + mark()), 100, 30'000);
        QVERIFY(test::sendSignal(m_cli->process(), SIGKILL));
        QVERIFY(QTest::qWaitFor([this] { return countProcesses("sleep " + mark()) == 0; }, kAfterKill));
    }

    void killsProcessesThatIgnoreSigterm()
    {
        const QByteArray script = "trap '' TERM INT HUP; while :; do sleep " + mark() + "; done";
        m_cli->start({u"check"_s, u"--command"_s, u"sh -c \"%1\""_s.arg(QString::fromUtf8(script)), u"--timeout"_s, u"1h"_s});
        QTRY_VERIFY_WITH_TIMEOUT(countProcesses("sleep " + mark()) >= 3,
                                 30'000); // the program, the shell and the sleep
        const qint64 time = m_cli->signalAndWait(SIGINT);
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), 130);
    }

    void signalToAnExitedProcessFails()
    {
        QCOMPARE(m_cli->run({u"--version"_s}), 0);
        QVERIFY(!test::sendSignal(m_cli->process(), 0)); // 0: only tests whether the process exists
    }

    void twoQuickSignalsAreOneRequest()
    {
        m_cli->start({u"check"_s, fastAndHungTargets()});
        QVERIFY(!m_cli->waitForOut("Fast").isEmpty());
        QVERIFY(test::sendSignal(m_cli->process(), SIGINT));
        m_cli->signalAndWait(SIGINT); // sent within a quarter of a second, so both signals count as one request
        QCOMPARE(m_cli->wait(), 130);
        QVERIFY(m_cli->err().contains("Interrupted after"));
    }

    void canBeInterruptedWhileReadingAnEndlessFile()
    {
        const QByteArray pipe = m_folder->filePath(u"pipe"_s).toUtf8();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        m_cli->start({u"check"_s, QString::fromUtf8(pipe)});
        int writer = -1; // can be opened as soon as the program has opened the pipe for reading
        QTRY_VERIFY_WITH_TIMEOUT((writer = ::open(pipe.constData(), O_WRONLY | O_NONBLOCK)) >= 0, 30'000);
        const qint64 time = m_cli->signalAndWait(SIGINT);
        ::close(writer);
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), 130);
    }

    void nohupIsRespected()
    {
        m_cli->process().setChildProcessModifier([] { ::signal(SIGHUP, SIG_IGN); });
        m_cli->start({u"check"_s, fastAndHungTargets()});
        QVERIFY(!m_cli->waitForOut("Fast").isEmpty());
        QVERIFY(test::sendSignal(m_cli->process(), SIGHUP));
        QVERIFY(!m_cli->process().waitForFinished(300));
        QVERIFY(m_cli->signalAndWait(SIGTERM) >= 0);
        QCOMPARE(m_cli->wait(), 143);
    }

    void closedPipeEndsQuietly()
    {
        // `head` exits after the first of 400 results. The targets that never answer would keep the program running.
        QByteArrayList targets{R"({"name":"Never","kind":"simulated","timeoutRate":100,"timeout":"1h"})"};
        for (int i = 0; i < 400; ++i)
            targets.append("{\"name\":\"t" + QByteArray::number(i) + R"(","kind":"simulated","latency":")"
                           + QByteArray::number(1 + 5 * i) + "ms\"}");
        const QString file = writeFile(*m_folder, u"many.json"_s, R"({"version":1,"targets":[)" + targets.join(',') + "]}");
        QProcess shell;
        shell.setProcessEnvironment(m_cli->process().processEnvironment());
        shell.start(u"/bin/bash"_s,
                    {u"-c"_s, u"\"$0\" check \"$1\" | head -1; echo ${PIPESTATUS[0]}"_s, CliRun::program(), file});
        QVERIFY(shell.waitForFinished(20'000));
        const QList<QByteArray> lines = shell.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(1), QByteArray("74"));
        const QByteArray err = shell.readAllStandardError();
        QVERIFY2(!err.contains("couldn't be written"), err);
    }

    void unreadOutputDoesNotDelayTheEnd()
    {
        QByteArrayList targets{R"({"name":"Never","kind":"simulated","timeoutRate":100,"timeout":"1h"})"};
        for (int i = 0; i < 2000; ++i)
            targets.append("{\"name\":\"t" + QByteArray::number(i) + "\",\"kind\":\"simulated\",\"latency\":\"1ms\"}");
        const QString file = writeFile(*m_folder, u"many.json"_s, R"({"version":1,"targets":[)" + targets.join(',') + "]}");
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        QProcess &process = m_cli->process();
        const int writeEnd = ends[1];
        process.setChildProcessModifier([writeEnd] { ::dup2(writeEnd, 1); });
        m_cli->start({u"check"_s, file, u"--format"_s, u"ndjson"_s}); // nobody reads the output, and the pipe can't buffer it
        ::close(writeEnd);
        QVERIFY(!process.waitForFinished(1500));
        const qint64 time = m_cli->signalAndWait(SIGINT);
        ::close(ends[0]);
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), 130);
    }

    //! All checks are finished, but not all results are printed.
    void truncatedOutputIsNotASuccess()
    {
        QByteArrayList targets;
        for (int i = 0; i < 2000; ++i) // more than a pipe can buffer
            targets.append("{\"name\":\"a target with a long name " + QByteArray::number(i) + "\",\"kind\":\"simulated\"}");
        QVERIFY(QDir().mkpath(profile()));
        writeFile(*m_folder, u"p/targets.json"_s, R"({"version":1,"targets":[)" + targets.join(',') + "]}");
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const int writeEnd = ends[1];
        m_cli->process().setChildProcessModifier([writeEnd] { ::dup2(writeEnd, 1); });
        m_cli->start({u"--profile"_s, profile(), u"list"_s, u"--format"_s, u"json"_s});
        const auto isFull = [writeEnd] {
            pollfd state{writeEnd, POLLOUT, 0};
            return ::poll(&state, 1, 0) == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFull(), 20'000);
        const qint64 time = m_cli->signalAndWait(SIGTERM);
        ::close(writeEnd);
        ::close(ends[0]);
        QVERIFY2(time >= 0 && time < kMaxEndMs, qPrintable(QString::number(time)));
        QCOMPARE(m_cli->wait(), 143);
    }
};

QTEST_GUILESS_MAIN(tst_CliEnding)

} // namespace CliEndingTest

#include "tst_CliEnding.moc"
