// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Computer.h"
#include "checks/computer/linux/LinuxSystem.h"
#include "checks/helpers/CheckBench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace ServiceKindTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Tests the `service` kind with a script in place of systemctl: the queries, the evaluation of the output, and
//! termination.
class tst_ServiceKind : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void queriesOneService();
    void queriesUserServices();
    void reportsRunningAndFailedServices();
    void reportsMissingOutput();
    void reportsMissingSystemctl();
    void reportsASystemctlThatCannotRun();
    void limitsOutput();
    void killsAHangingSystemctl();
    void isCancelled();

private:
    //! Runs a check that uses this shell script as systemctl.
    Observation check(const QByteArray &script, const QJsonObject &object, std::chrono::milliseconds timeout = 20s)
    {
        const QString path = m_folder->filePath(u"systemctl"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no script");
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        CheckServices services;
        services.create<Computer>(std::make_shared<LinuxSystem>(QString(), path));
        CheckBench bench(&services);
        const Observation seen = bench.run(u"service"_s, object, timeout);
        m_elapsed = bench.elapsed();
        return seen;
    }
    QByteArray written(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_elapsed = 0;
};

namespace {

const QJsonObject kNginx{{u"service"_s, u"nginx"_s}};
const QByteArray kRuns = "echo 'LoadState=loaded'; echo 'ActiveState=active'; echo 'SubState=running'\n";

} // namespace

void tst_ServiceKind::queriesOneService()
{
    const Observation seen = check("echo \"$LC_ALL $*\" > \"$(dirname \"$0\")/asked\"\n" + kRuns, kNginx);
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QCOMPARE(
        written(u"asked"_s),
        "C show --no-pager --property=LoadState,ActiveState,SubState,Result,NRestarts,ExecMainStatus,MainPID,MemoryCurrent,"
        "StateChangeTimestampMonotonic -- nginx.service");
}

void tst_ServiceKind::queriesUserServices()
{
    check("echo \"$*\" > \"$(dirname \"$0\")/asked\"\n" + kRuns, {{u"service"_s, u"--backup.timer"_s}, {u"user"_s, true}});
    QVERIFY2(written(u"asked"_s).endsWith("StateChangeTimestampMonotonic --user -- --backup.timer"), written(u"asked"_s));
}

void tst_ServiceKind::reportsRunningAndFailedServices()
{
    QCOMPARE(check(kRuns, kNginx).summary, u"active (running)"_s);
    const Observation failed = check("echo 'LoadState=loaded\nActiveState=failed\nSubState=failed\nResult=exit-code\n"
                                     "ExecMainStatus=3'\n",
                                     kNginx);
    QCOMPARE(outcomeOf(failed), Outcome::Down);
    QCOMPARE(messageOf(failed),
             u"nginx has failed (its last run ended with “exit-code”, exit code 3). Check its log for the reason."_s);
}

void tst_ServiceKind::reportsMissingOutput()
{
    const Observation seen = check("exit 0\n", kNginx);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QCOMPARE(messageOf(seen), u"The service can't be checked on this system: systemctl exited with code 0 and no output."_s);
    QCOMPARE(messageOf(check("echo 'Failed to connect to bus' >&2; exit 1\n", kNginx)),
             u"The service can't be checked on this system: systemctl reports “Failed to connect to bus”."_s);
}

void tst_ServiceKind::reportsMissingSystemctl()
{
    CheckServices services;
    services.create<Computer>(std::make_shared<LinuxSystem>(QString(), u"/nowhere/systemctl"_s));
    CheckBench bench(&services);
    const Observation seen = bench.run(u"service"_s, kNginx);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QCOMPARE(errorKey(seen), u"notfound"_s);
    QCOMPARE(
        messageOf(seen),
        u"The service can't be checked: /nowhere/systemctl couldn't be started. Does this system use it to manage services?"_s);
}

void tst_ServiceKind::reportsASystemctlThatCannotRun()
{
    CheckServices services;
    services.create<Computer>(std::make_shared<LinuxSystem>(QString(), m_folder->path()));
    CheckBench bench(&services);
    QCOMPARE(errorKey(bench.run(u"service"_s, kNginx)), u"notfound"_s);
}

void tst_ServiceKind::limitsOutput()
{
    const Observation seen = check("yes 'ActiveState=nonsense' | head -c 3000000\n", kNginx);
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QVERIFY2(seen.summary.startsWith(u"nons"_s), qPrintable(seen.summary));
    QCOMPARE(errorKey(check("yes 'ActiveState=nonsense' | head -c 30000000\n", kNginx)), u"protocol"_s);
}

//! A hanging systemctl is killed when the check ends.
void tst_ServiceKind::killsAHangingSystemctl()
{
    const Observation seen = check("echo $$ > \"$(dirname \"$0\")/pid\"; exec sleep 1000\n", kNginx, 2s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY(messageOf(seen).endsWith(u"/systemctl was still running."_s));
    QVERIFY(m_elapsed < 10'000);
    const int id = written(u"pid"_s).toInt();
    QVERIFY(id > 0);
    QTRY_VERIFY(::kill(id, 0) != 0);
}

void tst_ServiceKind::isCancelled()
{
    CheckServices services;
    services.create<Computer>(std::make_shared<LinuxSystem>(QString(), u"/bin/true"_s));
    CancelSource source;
    source.cancel();
    const auto task = CheckBench::check(&services, u"service"_s, kNginx, 20s, source.token());
    QCOMPARE(errorKey(QCoro::waitFor(task)), u"cancelled"_s);
}

QTEST_GUILESS_MAIN(tst_ServiceKind)

} // namespace ServiceKindTest

#include "tst_ServiceKind.moc"
