// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/TargetsDocument.h"
#include "targets/file/FileLock.h"
#ifdef Q_OS_UNIX
#include "targets/SmallDisk.h"
#endif
#include "targets/store/TargetsStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

namespace FileLockTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests the owner of a lock, and which locks are taken over.
class tst_FileLock : public QObject
{
    Q_OBJECT

private slots:
    void hasOneOwnerAtATime();
    void takesOverTheLockOfADeadProcess();
    void takesOverALockWithOurProcessId();
    void leavesTheLockOfAnotherComputer();
    void failsInAnUnwritableFolder();
#ifdef Q_OS_UNIX
    void takesOverALockFileWithoutAnOwner_data();
    void takesOverALockFileWithoutAnOwner();
    void isHeldEvenIfItsFileNamesNoOwner();
    void aRemovedFileIsNotTheLock();
    void anotherKindOfFileIsAnError_data();
    void anotherKindOfFileIsAnError();
    void survivesAFullDisk();
#endif
    void namesABriefUse();
    void waitsForTheOtherOwner();
    void aKilledSaveBlocksNoOtherSave();

private:
    //! Leaves a lock file like that of a killed program that had the process ID of this test.
    static void leaveOwnLock(const QString &file);
    static void leave(const QString &file, qint64 processId, const QByteArray &host);
};

void tst_FileLock::leave(const QString &file, qint64 processId, const QByteArray &host)
{
    QFile left(file);
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(left.write(QByteArray::number(processId) + "\nwatchkeeper\n" + host + '\n') > 0);
}

void tst_FileLock::leaveOwnLock(const QString &file)
{
    QByteArray written; // contains the IDs of computer and boot, which a test can't make up
    {
        QLockFile killed(file);
        QVERIFY(killed.tryLock(0));
        QFile content(file);
        QVERIFY(content.open(QIODevice::ReadOnly));
        written = content.readAll();
    }
    QVERIFY(written.startsWith(QByteArray::number(QCoreApplication::applicationPid()) + '\n'));
    QFile left(file);
    QVERIFY(left.open(QIODevice::WriteOnly));
    QCOMPARE(left.write(written), written.size());
}

void tst_FileLock::hasOneOwnerAtATime()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    FileLock second(file);
    {
        FileLock first(file);
        QVERIFY(first.tryLock());
        QVERIFY(!second.tryLock());
        QVERIFY(second.isTaken());
        QVERIFY(second.holder().has_value());
        QVERIFY(!first.holder());
        QCOMPARE(second.holder()->processId, QCoreApplication::applicationPid());
#ifdef Q_OS_UNIX // on Windows, the folder of the profile protects it
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    }
    QVERIFY(second.tryLock());
}

void tst_FileLock::takesOverTheLockOfADeadProcess()
{
    const QTemporaryDir folder;
    QProcess dead;
    dead.start(QCoreApplication::applicationFilePath(), QStringList()); // ends at once, because no test is named
    QVERIFY(dead.waitForStarted());
    const qint64 processId = dead.processId();
    QVERIFY(dead.waitForFinished());
    leave(folder.filePath(u"lock"_s), processId, QSysInfo::machineHostName().toUtf8());
    QVERIFY(FileLock(folder.filePath(u"lock"_s)).tryLock());
}

//! The first process of a container always has the process ID 1.
void tst_FileLock::takesOverALockWithOurProcessId()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    leaveOwnLock(file);
    FileLock lock(file);
    QVERIFY(lock.tryLock());
    FileLock second(file); // the lock's process ID is in use, so it is kept
    QVERIFY(!second.tryLock());
    QVERIFY(second.holder().has_value());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"lock"_s});
}

void tst_FileLock::leavesTheLockOfAnotherComputer()
{
    const QTemporaryDir folder;
    leave(folder.filePath(u"lock"_s), QCoreApplication::applicationPid(), "another.example");
    FileLock lock(folder.filePath(u"lock"_s));
    QVERIFY(!lock.tryLock());
    QCOMPARE(lock.holder()->host, u"another.example"_s);
}

void tst_FileLock::failsInAnUnwritableFolder()
{
    FileLock lock(u"/proc/watchkeeper.lock"_s);
    QVERIFY(!lock.tryLock());
    QVERIFY(!lock.isTaken());
    QVERIFY(!lock.holder());
}

#ifdef Q_OS_UNIX
void tst_FileLock::takesOverALockFileWithoutAnOwner_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NULs after a power cut") << QByteArray(60, '\0');
    QTest::newRow("cut short") << QByteArray("\n");
    QTest::newRow("not a number") << QByteArray("watchkeeper\n");
    QTest::newRow("not a process") << QByteArray("-1\nwatchkeeper\n");
}

void tst_FileLock::takesOverALockFileWithoutAnOwner()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    QFile left(file);
    QVERIFY(left.open(QIODevice::WriteOnly));
    QCOMPARE(left.write(content), content.size());
    left.close();
    FileLock lock(file);
    QVERIFY(lock.tryLock());
    FileLock second(file);
    QVERIFY(!second.tryLock());
    QVERIFY(second.holder().has_value());
    QCOMPARE(second.holder()->processId, QCoreApplication::applicationPid());
}

void tst_FileLock::isHeldEvenIfItsFileNamesNoOwner()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    FileLock lock(file);
    QVERIFY(lock.tryLock());
    QVERIFY(QFile::resize(file, 0));
    FileLock second(file);
    QVERIFY(!second.tryLock());
    QVERIFY(second.isTaken());
    QVERIFY(!second.holder());
}

//! The owner of a removed file doesn't remove the file of the next owner.
void tst_FileLock::aRemovedFileIsNotTheLock()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    auto first = std::make_unique<FileLock>(file);
    QVERIFY(first->tryLock());
    QVERIFY(QFile::remove(file));
    FileLock second(file);
    QVERIFY(second.tryLock());
    first.reset();
    QVERIFY(QFile::exists(file));
    FileLock third(file);
    QVERIFY(!third.tryLock());
}

void tst_FileLock::anotherKindOfFileIsAnError_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("folder") << true;
    QTest::newRow("symbolic link") << false;
}

void tst_FileLock::anotherKindOfFileIsAnError()
{
    QFETCH(const bool, isFolder);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    QVERIFY(isFolder ? QDir().mkdir(file) : QFile::link(folder.filePath(u"elsewhere"_s), file));
    FileLock lock(file);
    QVERIFY(!lock.tryLock());
    QVERIFY(!lock.isTaken());
    QVERIFY(!lock.isForbidden());
    QVERIFY(!lock.systemError().isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(u"elsewhere"_s)));
}

//! A killed program has left its lock, and the disk is full.
void tst_FileLock::survivesAFullDisk()
{
    SmallDisk disk(64 * 1024);
    if (!disk.isMounted())
        QSKIP("This user can't mount a disk.");
    for (const bool isLeft : {false, true}) {
        const QString file = disk.path() + (isLeft ? u"/left"_s : u"/new"_s);
        if (isLeft)
            leave(file, QCoreApplication::applicationPid(), QSysInfo::machineHostName().toUtf8());
        disk.leave(0);
        QCOMPARE(disk.freeBytes(), 0);
        FileLock lock(file);
        QVERIFY(lock.tryLock());
        FileLock second(file);
        QVERIFY(!second.tryLock());
        QVERIFY(second.isTaken());
        QCOMPARE(second.holder().has_value(), isLeft); // overwriting needs no space
        disk.leave(32 * 1024);
    }
}
#endif

void tst_FileLock::namesABriefUse()
{
#ifdef Q_OS_WIN
    QSKIP("The lock file on Windows doesn't contain the use.");
#endif
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    for (const LockUse use : {LockUse::Brief, LockUse::Lasting}) {
        FileLock lock(file, use);
        QVERIFY(lock.tryLock());
        QVERIFY(FileLock(file).holder()->use == use);
    }
}

void tst_FileLock::waitsForTheOtherOwner()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    auto first = std::make_unique<FileLock>(file);
    QVERIFY(first->tryLock());
    FileLock second(file);
    QVERIFY(!second.tryLock(std::chrono::milliseconds(30)));
    const std::unique_ptr<QThread> owner(QThread::create([&first] {
        QThread::msleep(50);
        first.reset();
    }));
    owner->start();
    const bool isHeld = second.tryLock(std::chrono::seconds(20));
    owner->wait();
    QVERIFY(isHeld);
    QVERIFY(QFile::exists(file));
}

void tst_FileLock::aKilledSaveBlocksNoOtherSave()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"targets.json"_s);
    leaveOwnLock(file + u".lock"_s);
    const auto outcome = saveDocumentFile<TargetsFileContent>(file, TargetsDocument(), std::nullopt, false);
    QVERIFY2(outcome.problem.isEmpty() && !outcome.hasChanged, qPrintable(outcome.problem));
    QVERIFY(QFile::exists(file));
}

QTEST_GUILESS_MAIN(tst_FileLock)

} // namespace FileLockTest

#include "tst_FileLock.moc"
