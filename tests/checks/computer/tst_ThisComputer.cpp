// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <unistd.h>

namespace ThisComputerTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Returns the output of another program. The tests compare it with Watchkeeper's own readings.
QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList wordsOfLine(const QString &text, int line)
{
    return text.split(u'\n').value(line).simplified().split(u' ');
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool isNear(double a, double b, double share)
{
    return qAbs(a - b) <= share * qMax(qAbs(a), qAbs(b));
}

} // namespace

//! Tests the kinds that check this computer against the output of other programs.
class tst_ThisComputer : public QObject
{
    Q_OBJECT

private slots:
    void diskMatchesDf();
    void memoryMatchesFree();
    void readsProcessors();
    void loadAndUptime();
    void readsProcesses();
    void readsInterfaces();
    void readsDiskTraffic();
    void reportsMissingSensors_data();
    void reportsMissingSensors();
    void eventLoopKeepsRunning();

private:
    CheckServices m_services;
    CheckBench m_bench{&m_services};
};

void tst_ThisComputer::diskMatchesDf()
{
    const Observation seen = m_bench.run(u"disk"_s, {{u"path"_s, u"/"_s}});
    const QStringList df = wordsOfLine(outputOf(u"df"_s, {u"-B1"_s, u"--output=size,used,avail,pcent"_s, u"/"_s}), 1);
    QCOMPARE(seen.value(u"total"_s).toString(), df.value(0));
    QVERIFY(isNear(seen.value(u"used"_s).toDouble(), df.value(1).toDouble(), 0.05)); // other processes may write to it, too
    QVERIFY(isNear(seen.value(u"free"_s).toDouble(), df.value(2).toDouble(), 0.05));
    const double percent = df.value(3).chopped(1).toDouble(); // rounded up by df
    QVERIFY2(qAbs(seen.value(u"usedPercent"_s).toDouble() - percent) < 2, qPrintable(seen.summary));
}

void tst_ThisComputer::memoryMatchesFree()
{
    const Observation seen = m_bench.run(u"memory"_s, {});
    const QStringList free = wordsOfLine(outputOf(u"free"_s, {u"-b"_s}), 1);
    QVERIFY2(!free.value(1).isEmpty(), "the program “free” is missing: it comes with the package procps");
    if (!seen.summary.contains(u"container"_s)) {
        QCOMPARE(seen.value(u"total"_s).toString(), free.value(1));
        QVERIFY(isNear(seen.value(u"available"_s).toDouble(), free.value(6).toDouble(), 0.2));
    }
    QVERIFY(seen.value(u"usedPercent"_s).toDouble() > 0 && seen.value(u"usedPercent"_s).toDouble() <= 100);
}

void tst_ThisComputer::readsProcessors()
{
    const Observation seen = m_bench.run(u"cpu"_s, {{u"interval"_s, u"200ms"_s}, {u"perCore"_s, true}});
    QCOMPARE(seen.value(u"cores"_s).toInt(), outputOf(u"getconf"_s, {u"_NPROCESSORS_ONLN"_s}).trimmed().toInt());
    const double used = seen.value(u"usedPercent"_s).toDouble();
    QVERIFY(used >= 0 && used <= 100);
    QVERIFY(seen.value(u"core0Percent"_s).toDouble() <= seen.value(u"busiestCorePercent"_s).toDouble());
}

void tst_ThisComputer::loadAndUptime()
{
    const Observation load = m_bench.run(u"load"_s, {});
    const double fifteen = contentOf(u"/proc/loadavg"_s).section(u' ', 2, 2).toDouble();
    QVERIFY(qAbs(load.value(u"load15"_s).toDouble() - fifteen) < 0.5);
    const Observation uptime = m_bench.run(u"uptime"_s, {});
    QVERIFY(qAbs(uptime.value(u"uptime"_s).toDouble() - contentOf(u"/proc/uptime"_s).section(u' ', 0, 0).toDouble()) < 5);
}

void tst_ThisComputer::readsProcesses()
{
    QProcess sleeper;
    sleeper.start(u"sleep"_s, {u"4711.25"_s});
    QVERIFY(sleeper.waitForStarted());
    const QJsonObject object{{u"commandLine"_s, u"sleep 4711\\.25"_s}, {u"interval"_s, u"50ms"_s}};
    // Between fork and exec, the new process still has the command line of this test.
    Observation seen;
    QVERIFY(QTest::qWaitFor([&] {
        seen = m_bench.run(u"process"_s, object);
        return outcomeOf(seen) == Outcome::Up;
    }));
    QCOMPARE(seen.value(u"count"_s).toInt(), 1);
    QCOMPARE(seen.value(u"processId"_s).toLongLong(), sleeper.processId());
    QVERIFY(seen.value(u"memory"_s).toLongLong() > 0);
    QVERIFY(seen.value(u"oldest"_s).toDouble() < 60);
    QVERIFY(seen.value(u"cpuPercent"_s).toDouble() < 50);

    QTemporaryDir folder;
    QFile pidFile(folder.filePath(u"a.pid"_s));
    QVERIFY(pidFile.open(QIODevice::WriteOnly));
    pidFile.write(QByteArray::number(sleeper.processId()) + '\n');
    pidFile.close();
    const QJsonObject byFile{{u"pidFile"_s, pidFile.fileName()}, {u"process"_s, u"sleep"_s}, {u"interval"_s, u"50ms"_s}};
    QCOMPARE(outcomeOf(m_bench.run(u"process"_s, byFile)), Outcome::Up);

    sleeper.kill();
    QVERIFY(sleeper.waitForFinished());
    QVERIFY(QTest::qWaitFor([&] { return outcomeOf(m_bench.run(u"process"_s, object)) == Outcome::Down; }));
    QVERIFY(QTest::qWaitFor([&] { return outcomeOf(m_bench.run(u"process"_s, byFile)) == Outcome::Down; }));
    // The test process itself doesn't count.
    const Observation others = m_bench.run(u"process"_s, {{u"commandLine"_s, u"."_s}, {u"interval"_s, u"50ms"_s}});
    QVERIFY(others.value(u"count"_s).toInt() > 0);
    QVERIFY(others.value(u"oldest"_s).toDouble() > 0); // also true in containers
    const QString ourselves = QString::number(QCoreApplication::applicationPid());
    for (const QString &line : others.text.split(u'\n'))
        QVERIFY2(line.section(u' ', 0, 0) != ourselves, qPrintable(line));
}

void tst_ThisComputer::readsInterfaces()
{
    const Observation seen = m_bench.run(u"interface"_s, {{u"interface"_s, u"lo"_s}, {u"interval"_s, u"50ms"_s}});
    QVERIFY(seen.value(u"receiveRate"_s).toDouble() >= 0);
    QCOMPARE(seen.value(u"receiveRate"_s), seen.value(u"sendRate"_s)); // on loopback, every byte sent is also received
    const Observation none = m_bench.run(u"interface"_s, {{u"interface"_s, u"eth4711"_s}});
    QCOMPARE(outcomeOf(none), Outcome::Down);
    QVERIFY2(messageOf(none).startsWith(u"Interface eth4711 not found. Available: "_s) && messageOf(none).contains(u"lo"_s),
             qPrintable(messageOf(none)));
}

void tst_ThisComputer::readsDiskTraffic()
{
    const Observation seen = m_bench.run(u"diskio"_s, {{u"interval"_s, u"100ms"_s}});
    if (errorKey(seen) == u"notfound"_s) { // a container may have no disk, and the message must say so
        QCOMPARE(messageOf(seen), u"No physical disk found. Enter a device."_s);
        return;
    }
    const double busy = seen.value(u"busyPercent"_s).toDouble();
    QVERIFY(busy >= 0 && busy <= 100);
    QVERIFY(contentOf(u"/proc/diskstats"_s).contains(u' ' + seen.value(u"device"_s).toString() + u' '));
}

void tst_ThisComputer::reportsMissingSensors_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"temperature", "battery", "pressure"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

//! Virtual machines and containers may lack some of these sensors. The result is then unknown, with a reason.
void tst_ThisComputer::reportsMissingSensors()
{
    QFETCH(QString, kind);
    const Observation seen = m_bench.run(kind, {});
    if (errorKey(seen) == u"notfound"_s || errorKey(seen) == u"permission"_s)
        QVERIFY(messageOf(seen).contains(u" can't be checked"_s));
    else
        QVERIFY(!seen.summary.isEmpty() && !seen.values.isEmpty());
}

//! The thread that runs the checks stays responsive during a long reading.
void tst_ThisComputer::eventLoopKeepsRunning()
{
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(0);
    m_bench.run(u"process"_s, {{u"commandLine"_s, u"^(a+)+$"_s}, {u"expect"_s, u"stopped"_s}});
    QVERIFY(turns > 0);
}

QTEST_GUILESS_MAIN(tst_ThisComputer)

} // namespace ThisComputerTest

#include "tst_ThisComputer.moc"
