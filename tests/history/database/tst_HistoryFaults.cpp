// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryDatabase.h"
#include "history/database/SqlConnection.h"
#include "history/tables/TransitionTable.h"

#include "targets/SmallDisk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

namespace HistoryFaultsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Access = HistoryDatabase::Access;
using Kind = HistoryError::Kind;

//! Tests what happens if a process is killed, a file is locked, or a disk is full or read-only. Committed rows are kept, and
//! recording continues without intervention.
class tst_HistoryFaults : public QObject
{
    Q_OBJECT

private slots:
    void survivesAKillAtAnyInstant();
    void waitsForTheLockOfAnotherProcess();
    void survivesAFullDisk();
    void survivesADiskThatIsFullFromTheStart();
    void readsOnAFullDisk_data();
    void readsOnAFullDisk();
    void aFailedCreationLeavesNoEmptyFile();
    void reportsAReadOnlyDisk();
};

namespace {

const TargetId kTarget = QUuid::createUuidV5(QUuid(), u"target"_s);

QString childProgram()
{
    return QCoreApplication::applicationDirPath() + u"/HistoryChild"_s;
}

StoredTransition transition(qint64 at)
{
    StoredTransition transition;
    transition.target = kTarget;
    transition.at = at;
    transition.summary = QString(500, u's');
    return transition;
}

//! Returns the times of all rows; empty on an error.
QList<qint64> times(HistoryDatabase &database)
{
    QList<qint64> found;
    const auto all = TransitionTable(&database).between(0, std::numeric_limits<qint64>::max());
    if (all) {
        for (const StoredTransition &one : *all)
            found.append(one.at);
    }
    return found;
}

QString integrity(const QString &path)
{
    SqliteConnection connection(path);
    if (const auto fault = connection.open(SqliteConnection::Mode::ReadWrite))
        return fault->detail();
    const auto answer = connection.queryValue(u"PRAGMA integrity_check"_s);
    return answer ? answer->toString() : answer.error().detail();
}

//! Lets a child process commit until it has reported `count` rows, and then kills it. \return the last number reported
//! \param isExact  the child waits after `count` rows, so that it doesn't commit further rows before it is killed
qint64 commitAndKill(const QString &path, qint64 first, int count, bool isExact = false)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{u"commit"_s, path, QString::number(first)};
    if (isExact)
        arguments.append(QString::number(first + count - 1));
    child.start(childProgram(), arguments);
    qint64 last = -1;
    while (last < first + count - 1 && (child.canReadLine() || child.waitForReadyRead(30'000))) {
        while (child.canReadLine())
            last = child.readLine().trimmed().toLongLong();
    }
    child.kill();
    child.waitForFinished();
    for (const QByteArray &line : child.readAll().split('\n')) { // reported before its death; complete lines only
        if (line.size() == QByteArray::number(last).size())
            last = std::max(last, line.toLongLong());
    }
    return last;
}

} // namespace

void tst_HistoryFaults::survivesAKillAtAnyInstant()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qint64 first = 1'000'000;
    for (int round = 0; round < 25; ++round) {
        const qint64 last = commitAndKill(path, first, random.bounded(40));
        HistoryDatabase database(path, Access::Write);
        QVERIFY(!database.open());
        QVERIFY(database.takeNotice().isEmpty());
        const QList<qint64> found = times(database);
        database.close();
        QCOMPARE(integrity(path), u"ok"_s);
        const qint64 reported = std::max(last, first - 1);
        const qint64 kept = found.isEmpty() ? 999'999 : found.last();
        QVERIFY2(kept >= reported, qPrintable(u"seed %1: %2 was told of, %3 is the last"_s.arg(seed).arg(reported).arg(kept)));
        QCOMPARE(found.size(), kept - 999'999); // no gaps
        first = kept + 1;
    }
    QVERIFY(first > 1'000'100);
}

void tst_HistoryFaults::waitsForTheLockOfAnotherProcess()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    {
        HistoryDatabase former(path, Access::Write);
        QVERIFY(!TransitionTable(&former).add({transition(1)}));
    }
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(childProgram(), {u"hold"_s, path});
    QVERIFY(child.waitForReadyRead(30'000));
    QCOMPARE(child.readLine().trimmed(), QByteArray("held"));

    HistoryDatabase database(path, Access::Write);
    database.setLockTimeout(std::chrono::milliseconds(1));
    TransitionTable table(&database);
    QList<StoredTransition> waiting;
    for (qint64 at = 2; at < 5; ++at) {
        waiting.append(transition(at));
        const auto fault = table.add(waiting);
        QVERIFY(fault);
        QCOMPARE(fault->kind(), Kind::Locked);
    }
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
    QVERIFY(!table.add(waiting));
    QCOMPARE(times(database), (QList<qint64>{1, 2, 3, 4}));
    QVERIFY(database.takeNotice().isEmpty());
}

void tst_HistoryFaults::survivesAFullDisk()
{
    SmallDisk disk(1024 * 1024); // the tables alone take a third of it
    if (!disk.isMounted())
        return; // mounting isn't permitted, so there is no disk to fill
    const QString path = disk.path() + u"/history.sqlite"_s;
    HistoryDatabase database(path, Access::Write);
    TransitionTable table(&database);
    QList<qint64> kept;
    HistoryFault fault;
    qint64 at = 1;
    for (; at < 10'000 && !fault; ++at) {
        fault = table.add({transition(at)});
        if (!fault)
            kept.append(at);
    }
    QVERIFY(fault);
    QCOMPARE(fault->kind(), Kind::DiskFull);
    QVERIFY(kept.size() > 20);
    QCOMPARE(times(database), kept);
    const QList<StoredTransition> batch{transition(at), transition(at + 1)};
    QVERIFY(table.add(batch)); // the disk is still full
    QCOMPARE(mount(nullptr, QFile::encodeName(disk.path()).constData(), nullptr, MS_REMOUNT, "size=4m"), 0);
    QVERIFY(!table.add(batch));
    QCOMPARE(times(database), kept + (QList<qint64>{at, at + 1}));
    database.close();
    QCOMPARE(integrity(path), u"ok"_s);
    QVERIFY(QDir(disk.path()).entryList({u"*damaged*"_s}).isEmpty());
}

void tst_HistoryFaults::survivesADiskThatIsFullFromTheStart()
{
    for (const qint64 free : {0, 4, 8, 16, 32, 40, 48, 64}) {
        SmallDisk disk(256 * 1024);
        if (!disk.isMounted())
            return;
        disk.leave(free * 1024);
        HistoryDatabase database(disk.path() + u"/history.sqlite"_s, Access::Write);
        TransitionTable table(&database);
        HistoryFault fault;
        for (qint64 at = 1; at < 1000 && !fault; ++at)
            fault = table.add({transition(at)});
        QVERIFY(fault);
        QVERIFY2(fault->kind() == Kind::DiskFull, qPrintable(u"%1 KiB: %2"_s.arg(free).arg(fault->detail())));
        const QList<qint64> kept = times(database);
        QCOMPARE(mount(nullptr, QFile::encodeName(disk.path()).constData(), nullptr, MS_REMOUNT, "size=4m"), 0);
        QVERIFY(!table.add({transition(2000)}));
        QVERIFY(database.takeNotice().isEmpty());
        QVERIFY(times(database).size() > kept.size());
    }
}

void tst_HistoryFaults::readsOnAFullDisk_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("after a clean end") << false;
    QTest::newRow("after a kill") << true;
}

//! The states at the end of the previous session are needed even if nothing can be written.
void tst_HistoryFaults::readsOnAFullDisk()
{
    QFETCH(bool, isKilled);
    SmallDisk disk(1024 * 1024);
    if (!disk.isMounted())
        return;
    const QString path = disk.path() + u"/history.sqlite"_s;
    if (isKilled) {
        commitAndKill(path, 1, 3, true); // more commits can leave a longer log, which SQLite could then overwrite
    } else {
        HistoryDatabase former(path, Access::Write);
        QVERIFY(!TransitionTable(&former).add({transition(1), transition(2)}));
    }
    disk.leave(0);
    HistoryDatabase database(path, Access::Write);
    const auto fault = database.open();
    QVERIFY(fault);
    QVERIFY2(fault->kind() == Kind::DiskFull, qPrintable(fault->detail()));
    const QList<qint64> kept = times(database);
    QVERIFY(kept.size() >= 2);
    QVERIFY(TransitionTable(&database).add({transition(1'000)})); // the disk is still full
    QCOMPARE(times(database), kept);
    QCOMPARE(mount(nullptr, QFile::encodeName(disk.path()).constData(), nullptr, MS_REMOUNT, "size=4m"), 0);
    QVERIFY(!TransitionTable(&database).add({transition(1'000)}));
    QCOMPARE(times(database), kept + QList<qint64>{1'000});
    QVERIFY(database.takeNotice().isEmpty());
}

//! An empty file would later count as damaged, because results may be stored in the meantime.
void tst_HistoryFaults::aFailedCreationLeavesNoEmptyFile()
{
    SmallDisk disk(256 * 1024);
    if (!disk.isMounted())
        return;
    disk.leave(0);
    HistoryDatabase database(disk.path() + u"/history.sqlite"_s, Access::Write);
    QVERIFY(database.open());
    QVERIFY(!QFile::exists(database.path()));
}

void tst_HistoryFaults::reportsAReadOnlyDisk()
{
    SmallDisk disk(1024 * 1024);
    if (!disk.isMounted())
        return;
    const QString path = disk.path() + u"/history.sqlite"_s;
    HistoryDatabase database(path, Access::Write);
    TransitionTable table(&database);
    QVERIFY(!table.add({transition(1)}));
    database.close();
    const QByteArray mountPoint = QFile::encodeName(disk.path());
    QCOMPARE(mount(nullptr, mountPoint.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
    const auto refused = database.open();
    QVERIFY(refused);
    QCOMPARE(refused->kind(), Kind::ReadOnly);
    const auto fault = table.add({transition(2)});
    QVERIFY(fault);
    QVERIFY2(fault->kind() == Kind::ReadOnly, qPrintable(fault->detail()));
    QVERIFY(fault->sentence().contains(u"can't be written: permission denied"_s));
    QCOMPARE(mount(nullptr, mountPoint.constData(), nullptr, MS_REMOUNT, nullptr), 0);
    QVERIFY(!table.add({transition(2)}));
    QCOMPARE(times(database), (QList<qint64>{1, 2}));
}

QTEST_GUILESS_MAIN(tst_HistoryFaults)

} // namespace HistoryFaultsTest

#include "tst_HistoryFaults.moc"
