// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/SmallDisk.h"
#include "targets/file/SafeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace SafeFileTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_SafeFile : public QObject
{
    Q_OBJECT

private slots:
    void writesAndKeepsOneBackup();
    void doesNotRewriteEqualContent();
    void keepsTheBackupWhenTheFileIsDamaged();
    void refusesContentThatCannotBeReadBack();
    void filesArePrivateWithUmaskZero();
    void keepsSymbolicLinks();
    void backupIsTheSameFile();
    void everyFailureKeepsTheOldFile_data();
    void everyFailureKeepsTheOldFile();
    void detectsADiskThatStoresOtherData();
    void isClosedWhenItTakesItsPlace();
    void reportsAFailedSyncOfTheFolder();
    void reportsAFolderThatCannotBeCreated();
    void survivesPartialWrites();
    void survivesAFullDisk();

private:
    QString pathIn(const QString &folder) const { return folder + u"/targets.json"_s; }
};

namespace {

//! Returns true if the content begins with { and ends with }.
bool isValidContent(const QByteArray &content)
{
    return content.startsWith('{') && content.endsWith('}');
}

QByteArray filled(qsizetype size, char letter)
{
    return '{' + QByteArray(size - 2, letter) + '}';
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("could not prepare %s", qPrintable(path));
}

QString write(const QString &path, const QByteArray &content)
{
    return writeFileSafely(path, content, isValidContent);
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

unsigned modeOf(const QString &path)
{
    struct stat status
    {
    };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777u : 0u;
}

} // namespace

void tst_SafeFile::writesAndKeepsOneBackup()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    QCOMPARE(filesIn(folder.path()), QStringList({u"targets.json"_s}));
    QCOMPARE(write(path, "{2}"), QString());
    QCOMPARE(write(path, "{3}"), QString());
    QCOMPARE(contentOf(path), QByteArray("{3}"));
    QCOMPARE(contentOf(path + u'~'), QByteArray("{2}"));
    QCOMPARE(filesIn(folder.path()), QStringList({u"targets.json"_s, u"targets.json~"_s}));
}

void tst_SafeFile::doesNotRewriteEqualContent()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    QCOMPARE(write(path, "{2}"), QString());
    QCOMPARE(write(path, "{2}"), QString());
    QCOMPARE(contentOf(path + u'~'), QByteArray("{1}"));
}

void tst_SafeFile::keepsTheBackupWhenTheFileIsDamaged()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    QCOMPARE(write(path, "{2}"), QString());
    put(path, "{2");
    QCOMPARE(write(path, "{3}"), QString());
    QCOMPARE(contentOf(path), QByteArray("{3}"));
    QCOMPARE(contentOf(path + u'~'), QByteArray("{1}"));
}

void tst_SafeFile::refusesContentThatCannotBeReadBack()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    QVERIFY(write(path, "{2").contains(u"the new content can't be read back"_s));
    QCOMPARE(contentOf(path), QByteArray("{1}"));
}

void tst_SafeFile::filesArePrivateWithUmaskZero()
{
    const mode_t former = umask(0);
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path() + u"/new/profile"_s);
    const QString first = write(path, "{1}");
    QFile::setPermissions(path, QFileDevice::Permissions(0x6666));
    const QString second = write(path, "{2}");
    umask(former);
    QCOMPARE(first, QString());
    QCOMPARE(second, QString());
    QCOMPARE(modeOf(path), 0600u);
    QCOMPARE(modeOf(path + u'~'), 0600u);
    QCOMPARE(modeOf(folder.path() + u"/new"_s), 0700u);
    QCOMPARE(modeOf(folder.path() + u"/new/profile"_s), 0700u);
}

void tst_SafeFile::keepsSymbolicLinks()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(u"dotfiles.json"_s);
    const QString path = pathIn(folder.path());
    put(real, "{1}");
    QVERIFY(QFile::link(real, path));
    QCOMPARE(write(path, "{2}"), QString());
    QVERIFY(QFileInfo(path).isSymLink());
    QCOMPARE(contentOf(real), QByteArray("{2}"));
    QCOMPARE(contentOf(real + u'~'), QByteArray("{1}"));
}

void tst_SafeFile::backupIsTheSameFile()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    QCOMPARE(write(path, "{2}"), QString());
    // The backup and the file are links to the same data, as after a crash between the two renames.
    QVERIFY(QFile::remove(path + u'~'));
    QCOMPARE(::link(QFile::encodeName(path).constData(), QFile::encodeName(path + u'~').constData()), 0);
    QCOMPARE(write(path, "{3}"), QString());
    QCOMPARE(contentOf(path), QByteArray("{3}"));
    QCOMPARE(contentOf(path + u'~'), QByteArray("{2}"));
    QCOMPARE(filesIn(folder.path()), QStringList({u"targets.json"_s, u"targets.json~"_s}));
}

void tst_SafeFile::everyFailureKeepsTheOldFile_data()
{
    QTest::addColumn<int>("failingSync");
    QTest::addColumn<int>("failingRename");
    QTest::newRow("the data is not confirmed by the disk") << 1 << 0;
    QTest::newRow("the backup cannot be renamed") << 0 << 1;
    QTest::newRow("the file cannot be renamed") << 0 << 2;
}

void tst_SafeFile::everyFailureKeepsTheOldFile()
{
    QFETCH(int, failingSync);
    QFETCH(int, failingRename);
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    const DiskCalls standard = DiskCalls::system();
    const auto fails = [](int &countdown) {
        errno = EIO;
        return --countdown == 0;
    };
    const DiskCalls broken{
        [&](int file) { return !fails(failingSync) && standard.sync(file); },
        [&](const QString &from, const QString &to) { return !fails(failingRename) && standard.rename(from, to); }};
    QCOMPARE(writeFileSafely(path, "{2}", isValidContent, broken),
             u"%1 couldn't be saved: Input/output error. The file on disk is unchanged."_s.arg(path));
    QCOMPARE(contentOf(path), QByteArray("{1}"));
    QStringList files = filesIn(folder.path());
    files.removeAll(u"targets.json~"_s); // made before the last rename
    QCOMPARE(files, QStringList({u"targets.json"_s}));
    QCOMPARE(write(path, "{2}"), QString());
    QCOMPARE(contentOf(path), QByteArray("{2}"));
    QCOMPARE(contentOf(path + u'~'), QByteArray("{1}"));
    QCOMPARE(filesIn(folder.path()).size(), 2);
}

//! All system calls succeed, but the data on the disk differs.
void tst_SafeFile::detectsADiskThatStoresOtherData()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QCOMPARE(write(path, "{1}"), QString());
    DiskCalls disk = DiskCalls::system();
    disk.sync = [](int file) { return ftruncate(file, 2) == 0; };
    QCOMPARE(
        writeFileSafely(path, "{2}", isValidContent, disk),
        u"%1 couldn't be saved: the data read back differs from the data written. The file on disk is unchanged."_s.arg(path));
    QCOMPARE(contentOf(path), QByteArray("{1}"));
}

//! Windows doesn't move open files.
void tst_SafeFile::isClosedWhenItTakesItsPlace()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    QStringList moved, open;
    DiskCalls disk = DiskCalls::system();
    disk.rename = [&](const QString &from, const QString &to) {
        moved.append(to);
        const QDir descriptors(u"/proc/self/fd"_s);
        for (const QString &name : descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
            open.append(QFile::symLinkTarget(descriptors.filePath(name)));
        open.removeIf([&from](const QString &file) { return file != from; });
        return DiskCalls::system().rename(from, to);
    };
    QCOMPARE(writeFileSafely(path, "{1}", isValidContent, disk), QString());
    QCOMPARE(moved, QStringList{path});
    QCOMPARE(open, QStringList());
}

void tst_SafeFile::reportsAFailedSyncOfTheFolder()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    int syncs = 0;
    DiskCalls disk = DiskCalls::system();
    disk.sync = [&syncs](int) {
        errno = EIO;
        return ++syncs != 2;
    };
    QCOMPARE(
        writeFileSafely(path, "{1}", isValidContent, disk),
        u"%1 was saved, but the disk didn't confirm it: Input/output error. A power cut may restore the previous version."_s
            .arg(path));
    QCOMPARE(syncs, 2);
    QCOMPARE(contentOf(path), QByteArray("{1}"));
}

void tst_SafeFile::reportsAFolderThatCannotBeCreated()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"file"_s), "x");
    const QString problem = write(folder.filePath(u"file/profile/targets.json"_s), "{1}");
    QVERIFY2(problem.contains(u"couldn't be created: File exists."_s), qPrintable(problem));
}

//! File sizes around the limit: the system itself cuts the writes short.
void tst_SafeFile::survivesPartialWrites()
{
    const QTemporaryDir folder;
    const QString path = pathIn(folder.path());
    const QByteArray old = filled(1000, 'o');
    for (int limit = 4096; limit <= 40'960; limit += 4096) {
        for (int size : {limit - 1, limit, limit + 1, limit + 3616, 3 * limit}) {
            QFile::remove(path);
            QFile::remove(path + u'~');
            QCOMPARE(write(path, old), QString());
            QString problem;
            {
                const FileSizeLimit full(limit);
                problem = write(path, filled(size, 'n'));
            }
            QCOMPARE(problem.isEmpty(), size <= limit);
            QVERIFY(problem.isEmpty() || problem.contains(u"The file on disk is unchanged."_s));
            QCOMPARE(contentOf(path), size <= limit ? filled(size, 'n') : old);
            QCOMPARE(filesIn(folder.path()).size(), size <= limit ? 2 : 1);
        }
    }
}

//! If mounting is permitted, uses a real disk with various sizes of free space between 0 and 40 KiB. The old or the new file
//! must always be complete.
void tst_SafeFile::survivesAFullDisk()
{
    SmallDisk disk(256 * 1024);
    if (!disk.isMounted()) {
        qInfo("no own disk for this user: writesCutShort() stands for it");
        return;
    }
    const QString path = pathIn(disk.path());
    const QByteArray old = filled(9'000, 'o');
    int refused = 0;
    int saved = 0;
    for (int left = 0; left <= 40 * 1024; left += 4096) {
        for (int size : {2, 1000, 4096, 4097, 16'384, 20'000, 32'768, 40'000, 40'960, 50'000}) {
            disk.leave(200 * 1024);
            QFile::remove(path);
            QFile::remove(path + u'~');
            QCOMPARE(write(path, old), QString());
            disk.leave(left);
            const QByteArray fresh = filled(size, 'n');
            const QString problem = write(path, fresh);
            ++(problem.isEmpty() ? saved : refused);
            QCOMPARE(contentOf(path), problem.isEmpty() ? fresh : old);
            QVERIFY2(problem.isEmpty() || problem.contains(u"No space left on device"_s), qPrintable(problem));
            if (problem.isEmpty())
                QCOMPARE(contentOf(path + u'~'), old);
            QStringList files = filesIn(disk.path());
            files.removeAll(u"ballast"_s);
            QCOMPARE(files.size(), problem.isEmpty() ? 2 : 1);
            disk.leave(200 * 1024);
            QCOMPARE(write(path, fresh), QString()); // saving succeeds when there is space again
        }
    }
    QVERIFY(refused > 30);
    QVERIFY(saved > 30);
    qInfo("%d refused, %d saved", refused, saved);
}

QTEST_GUILESS_MAIN(tst_SafeFile)

} // namespace SafeFileTest

#include "tst_SafeFile.moc"
