// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/TargetsDocument.h"
#include "targets/file/FileLock.h"
#include "targets/store/TargetsFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

namespace FileLockTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! The owner of a lock, and which locks are taken over.
class tst_FileLock : public QObject
{
    Q_OBJECT

private slots:
    void hasOneOwnerAtATime();
    void takesOverTheLockOfADeadProcess();
    void takesOverALockWithOurProcessId();
    void leavesTheLockOfAnotherComputer();
    void folderIsNotWritable();
    void aKilledSaveBlocksNoOtherSave();

private:
    //! Leaves a lock file like that of a killed program that had the process id of this test.
    static void leaveOurs(const QString &file);
    static void leave(const QString &file, qint64 processId, const QByteArray &host);
};

void tst_FileLock::leave(const QString &file, qint64 processId, const QByteArray &host)
{
    QFile left(file);
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(left.write(QByteArray::number(processId) + "\nwatchkeeper\n" + host + '\n') > 0);
}

void tst_FileLock::leaveOurs(const QString &file)
{
    QByteArray written; // contains the ids of computer and boot, which a test can't make up
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
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    QVERIFY(second.tryLock());
}

void tst_FileLock::takesOverTheLockOfADeadProcess()
{
    const QTemporaryDir folder;
    QProcess dead;
    dead.start(u"true"_s, QStringList());
    QVERIFY(dead.waitForStarted());
    const qint64 processId = dead.processId();
    QVERIFY(dead.waitForFinished());
    leave(folder.filePath(u"lock"_s), processId, QSysInfo::machineHostName().toUtf8());
    QVERIFY(FileLock(folder.filePath(u"lock"_s)).tryLock());
}

//! The first process of a container always has the process id 1.
void tst_FileLock::takesOverALockWithOurProcessId()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lock"_s);
    leaveOurs(file);
    FileLock lock(file);
    QVERIFY(lock.tryLock());
    FileLock second(file); // the lock's process id is in use, so it is kept
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

void tst_FileLock::folderIsNotWritable()
{
    FileLock lock(u"/proc/watchkeeper.lock"_s);
    QVERIFY(!lock.tryLock());
    QVERIFY(!lock.isTaken());
    QVERIFY(!lock.holder());
}

void tst_FileLock::aKilledSaveBlocksNoOtherSave()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"targets.json"_s);
    leaveOurs(file + u".lock"_s);
    const SaveOutcome outcome = saveTargetsFile(file, TargetsDocument(), std::nullopt, false);
    QVERIFY2(outcome.code() == SaveOutcome::Code::Saved, qPrintable(outcome.text));
    QVERIFY(QFile::exists(file));
}

QTEST_GUILESS_MAIN(tst_FileLock)

} // namespace FileLockTest

#include "tst_FileLock.moc"
