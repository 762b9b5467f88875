// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/ProfileMove.h"

#include "app/ProfileHome.h"
#include "app/backup/ProfileRestore.h"
#include "app/profile/Profile.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"
#include "history/database/HistoryDatabase.h"
#include "history/files/DiskFile.h"
#include "history/tables/TransitionTable.h"

#include <QTest>

#include <cerrno>
#include <memory>

namespace ProfileMoveTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests how a profile from an earlier version, stored in one folder, is moved to four folders.
class tst_ProfileMove : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isMovedOnce();
    void keepsTheLogOfACrash();
    void completesAnInterruptedMove_data();
    void completesAnInterruptedMove();
    void reportsAFailedMoveOnce_data();
    void reportsAFailedMoveOnce();
    void reportsAnotherDisk();
    void reportsThatNoFolderCanBeCreated();
    void reportsTwoHistories();
    void ignoresEmptyFiles();
    void removesALogWithoutItsDatabase();
    void doesNotMoveAProfileInUse();
    void doesNotMoveAHistoryBeingRead();
    void finishesARestoreFirst();
    void keepsSymbolicLinks();
    void movesDamagedDatabases();
    void completesAnInterruptedReplacement();
    void doesNothingIfNotNeeded_data();
    void doesNothingIfNotNeeded();

private:
    QString config() const { return m_home->path(u"config/watchkeeper"_s); }
    QString data() const { return m_home->path(u"data/watchkeeper"_s); }
    QString state() const { return m_home->path(u"state/watchkeeper"_s); }
    Profile former() const { return Profile(config()); }
    QString movedText() const { return u"History moved from %1 to %2."_s.arg(config(), data()); }

    std::unique_ptr<ProfileHome> m_home;
};

namespace {

const TargetId kTarget = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
constexpr qint64 kNoon = 1'732'104'000'000; // 2024-11-20T12:00:00Z

void writeText(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StoredTransition changeAt(qint64 at, const QString &name)
{
    StoredTransition change;
    change.target = kTarget;
    change.targetName = name;
    change.at = change.since = at;
    return change;
}

//! Writes targets, three results, a change, the window layout, logs and filters.
void fill(const Profile &profile, const QString &mark)
{
    writeText(profile.targetsFile(), "{\"version\":1,\"targets\":[]}");
    StoredResultWriter writer(profile.resultsFolder());
    for (int i = 0; i < 3; ++i) {
        StoredResult result;
        result.at = kNoon + i * 1'000;
        result.summary = mark;
        writer.append(kTarget, result);
    }
    QVERIFY(!writer.write(kNoon));
    HistoryDatabase database(profile.historyFile(), HistoryDatabase::Access::Write);
    QVERIFY(!TransitionTable(&database).add({changeAt(kNoon, mark)}));
    writeText(profile.windowStateFile(), "[General]\nmark=" + mark.toUtf8());
    writeText(profile.logFile(), "a line\n");
    writeText(profile.logFile() + u".1"_s, "a former line\n");
    writeText(profile.filtersFile(), "{}");
}

//! Describes the profile's history as a reader sees it.
QString historyOf(const Profile &profile)
{
    const StoredResults kept = StoredResultReader(profile.resultsFolder()).read(kTarget, 0, kNoon * 2);
    HistoryDatabase database(profile.historyFile(), HistoryDatabase::Access::Read);
    const auto changes = TransitionTable(&database).between(0, kNoon * 2);
    QStringList names;
    for (const StoredTransition &change : changes ? *changes : TransitionTable::Transitions())
        names.append(change.targetName + QString::number(change.at - kNoon));
    return u"%1 results, %2 faults, changes: %3"_s.arg(kept.results.size()).arg(kept.faults.size()).arg(names.join(u' '));
}

const QString kOld = u"3 results, 0 faults, changes: old0"_s;

//! Returns the names in a folder, except lock files and files left by a database reader.
QStringList namesIn(const QString &folder)
{
    QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    names.removeIf(
        [](const QString &name) { return name.endsWith(".lock"_L1) || name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1); });
    return names;
}

//! Returns a function that renames up to `most` times, and then fails with a disk error.
RenameCall renamesOnly(int most, int error)
{
    return [left = std::make_shared<int>(most), error](const QString &from, const QString &to) -> std::optional<FileFault> {
        if ((*left)-- > 0)
            return renameFile(from, to);
        return FileFault::fromErrno(to, error);
    };
}

} // namespace

void tst_ProfileMove::init()
{
    m_home = std::make_unique<ProfileHome>();
    fill(former(), u"old"_s);
}

void tst_ProfileMove::cleanup()
{
    m_home.reset();
}

void tst_ProfileMove::isMovedOnce()
{
    QCOMPARE(historyOf(Profile()), kOld); // before the move
    const QString reported = moveProfileAtStartup(Profile());
    QCOMPARE(reported, movedText() + u" Window layout and log moved from %1 to %2."_s.arg(config(), state()));
    QCOMPARE(namesIn(config()), (QStringList{u"filters.json"_s, u"targets.json"_s}));
    QCOMPARE(namesIn(data()), (QStringList{u"history"_s, u"history.sqlite"_s}));
    QCOMPARE(namesIn(state()), (QStringList{u"watchkeeper.log"_s, u"watchkeeper.log.1"_s, u"window.ini"_s}));
    QCOMPARE(Profile().historyFile(), data() + u"/history.sqlite"_s);
    QCOMPARE(Profile().windowStateFile(), state() + u"/window.ini"_s);
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(textOf(Profile().windowStateFile()), QByteArray("[General]\nmark=old"));
    for (const QString &folder : {data(), state()})
        QVERIFY(!(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
    QCOMPARE(moveProfileAtStartup(Profile()), QString());
}

//! A killed program leaves its last change only in the write-ahead log.
void tst_ProfileMove::keepsTheLogOfACrash()
{
    const QString file = former().historyFile();
    {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        QVERIFY(!TransitionTable(&database).add({changeAt(kNoon + 1, u"late"_s)}));
        for (const QString &suffix : {u""_s, u"-wal"_s})
            writeText(m_home->path(u"copy"_s) + suffix, textOf(file + suffix));
    }
    QVERIFY(QFile::remove(file));
    for (const QString &suffix : {u""_s, u"-wal"_s})
        QVERIFY(QFile::rename(m_home->path(u"copy"_s) + suffix, file + suffix));
    QVERIFY(QFileInfo(file + u"-wal"_s).size() > 0);
    QVERIFY(moveProfileAtStartup(Profile()).startsWith(movedText()));
    QVERIFY(!QFileInfo::exists(file + u"-wal"_s));
    QCOMPARE(historyOf(Profile()), u"3 results, 0 faults, changes: late0 late1"_s);
    QCOMPARE(namesIn(config()), (QStringList{u"filters.json"_s, u"targets.json"_s}));
}

void tst_ProfileMove::completesAnInterruptedMove_data()
{
    QTest::addColumn<int>("renamed");
    for (int renamed = 0; renamed <= 4; ++renamed)
        QTest::addRow("%d", renamed) << renamed;
}

//! Regardless of how many renames succeeded, all files still exist, and the next start completes the move.
void tst_ProfileMove::completesAnInterruptedMove()
{
    QFETCH(const int, renamed);
    moveProfileAtStartup(Profile(), renamesOnly(renamed, EIO));
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(textOf(Profile().windowStateFile()), QByteArray("[General]\nmark=old"));
    moveProfileAtStartup(Profile());
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(namesIn(config()), (QStringList{u"filters.json"_s, u"targets.json"_s}));
    QCOMPARE(namesIn(data()), (QStringList{u"history"_s, u"history.sqlite"_s}));
    QCOMPARE(namesIn(state()), (QStringList{u"watchkeeper.log"_s, u"watchkeeper.log.1"_s, u"window.ini"_s}));
    QCOMPARE(moveProfileAtStartup(Profile()), QString());
}

void tst_ProfileMove::reportsAFailedMoveOnce_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("why");
    QTest::newRow("another disk") << EXDEV << u"is on another disk. To move it, close Watchkeeper, then move"_s;
    QTest::newRow("can't be written: permission denied")
        << EACCES << u"Permission denied. Watchkeeper will try again each time it starts."_s;
    QTest::newRow("full") << ENOSPC << u"No space left on device. Watchkeeper will try again each time it starts."_s;
}

//! The history is used in its old folder, and the reason is reported once.
void tst_ProfileMove::reportsAFailedMoveOnce()
{
    QFETCH(const int, error);
    QFETCH(const QString, why);
    const QString reported = moveProfileAtStartup(Profile(), renamesOnly(0, error));
    QVERIFY2(reported.contains(u"History stays in %1 because %2"_s.arg(config(), error == EXDEV ? data() : u"it can't"_s)),
             qPrintable(reported));
    QVERIFY2(reported.contains(why), qPrintable(reported));
    QCOMPARE(Profile().historyFile(), config() + u"/history.sqlite"_s);
    QCOMPARE(Profile().resultsFolder(), config() + u"/history"_s);
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(Profile().windowStateFile(), state() + u"/window.ini"_s); // the window layout is copied
    QCOMPARE(textOf(Profile().windowStateFile()), QByteArray("[General]\nmark=old"));
    QVERIFY(!QFileInfo::exists(config() + u"/window.ini"_s));
    QCOMPARE(moveProfileAtStartup(Profile(), renamesOnly(0, error)), QString());
    QCOMPARE(moveProfileAtStartup(Profile()), movedText());
    QCOMPARE(historyOf(Profile()), kOld);
    QVERIFY(!namesIn(state()).contains(u"history-stayed"_s));
}

void tst_ProfileMove::reportsAnotherDisk()
{
    const QTemporaryDir elsewhere; // simulates another disk
    const RenameCall rename = renamesOnly(0, EXDEV);
    ProfileHome::set("XDG_DATA_HOME", elsewhere.path());
    ProfileHome::set("XDG_STATE_HOME", elsewhere.path());
    const QString reported = moveProfileAtStartup(Profile(), rename);
    QVERIFY2(reported.contains(u"%1/watchkeeper is on another disk."_s.arg(elsewhere.path())), qPrintable(reported));
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(textOf(elsewhere.filePath(u"watchkeeper/window.ini"_s)), QByteArray("[General]\nmark=old"));
    QCOMPARE(moveProfileAtStartup(Profile(), rename), QString());
    // Move the files manually, as requested by the message.
    QDir().mkpath(elsewhere.filePath(u"watchkeeper/history"_s));
    for (const QString &name : QDir(config() + u"/history"_s).entryList(QDir::Files))
        QVERIFY(QFile::copy(config() + u"/history/"_s + name, elsewhere.filePath(u"watchkeeper/history/"_s + name)));
    QVERIFY(QFile::copy(config() + u"/history.sqlite"_s, elsewhere.filePath(u"watchkeeper/history.sqlite"_s)));
    QVERIFY(QDir(config() + u"/history"_s).removeRecursively());
    QVERIFY(QFile::remove(config() + u"/history.sqlite"_s));
    QCOMPARE(moveProfileAtStartup(Profile(), rename), QString());
    QCOMPARE(Profile().historyFile(), elsewhere.filePath(u"watchkeeper/history.sqlite"_s));
    QCOMPARE(historyOf(Profile()), kOld);
}

//! The reason can't be stored either, so each start reports it.
void tst_ProfileMove::reportsThatNoFolderCanBeCreated()
{
    writeText(m_home->path(u"file"_s), "x");
    ProfileHome::set("XDG_DATA_HOME", m_home->path(u"file"_s));
    ProfileHome::set("XDG_STATE_HOME", m_home->path(u"file"_s));
    for (int start = 0; start < 2; ++start) {
        const QString reported = moveProfileAtStartup(Profile());
        QVERIFY2(reported.startsWith(u"History stays in %1 because it can't be moved"_s.arg(config())), qPrintable(reported));
        QCOMPARE(historyOf(Profile()), kOld);
        QCOMPARE(Profile().windowStateFile(), config() + u"/window.ini"_s);
    }
}

//! An earlier version was run again after the move.
void tst_ProfileMove::reportsTwoHistories()
{
    moveProfileAtStartup(Profile());
    fill(former(), u"newer"_s);
    for (int round = 0; round < 2; ++round) {
        const QString reported = moveProfileAtStartup(Profile());
        QVERIFY2(reported.startsWith(u"History exists in %1 and in %2."_s.arg(config(), data())), qPrintable(reported));
        QVERIFY2(reported.contains(u"use --profile %1."_s.arg(config())), qPrintable(reported));
        QVERIFY2(reported.endsWith(u"delete %1/history.sqlite, %1/history."_s.arg(config())), qPrintable(reported));
        QCOMPARE(moveProfileAtStartup(Profile()), QString());
        QCOMPARE(historyOf(Profile()), kOld);
        QCOMPARE(historyOf(former()), u"3 results, 0 faults, changes: newer0"_s);
        QCOMPARE(textOf(Profile().windowStateFile()), QByteArray("[General]\nmark=old"));
        // Remove the history, as requested by the message. Later, it exists again.
        QVERIFY(QDir(config() + u"/history"_s).removeRecursively());
        QVERIFY(QFile::remove(config() + u"/history.sqlite"_s));
        QCOMPARE(moveProfileAtStartup(Profile()), QString());
        fill(former(), u"newer"_s);
    }
}

//! An earlier start that was interrupted left empty files.
void tst_ProfileMove::ignoresEmptyFiles()
{
    writeText(data() + u"/history.sqlite"_s, "");
    QVERIFY(QDir().mkpath(data() + u"/history"_s));
    QCOMPARE(historyOf(Profile()), kOld);
    QVERIFY(moveProfileAtStartup(Profile()).startsWith(movedText()));
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(Profile().resultsFolder(), data() + u"/history"_s);
}

//! SQLite would apply the log to the database that is moved next to it.
void tst_ProfileMove::removesALogWithoutItsDatabase()
{
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        writeText(data() + u"/history.sqlite"_s + suffix, "of another database");
    moveProfileAtStartup(Profile());
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QVERIFY2(!QFileInfo::exists(data() + u"/history.sqlite"_s + suffix), qPrintable(suffix));
    QCOMPARE(historyOf(Profile()), kOld);
}

void tst_ProfileMove::doesNotMoveAProfileInUse()
{
    const QStringList before = namesIn(config());
    {
        ProfileLock lock{former()}; // the lock of an earlier version
        QVERIFY(lock.tryLock());
        QCOMPARE(moveProfileAtStartup(Profile()), QString());
        QCOMPARE(namesIn(config()), before);
    }
    QVERIFY(moveProfileAtStartup(Profile()).startsWith(movedText()));
}

//! The database stays complete, and the history isn't split.
void tst_ProfileMove::doesNotMoveAHistoryBeingRead()
{
    {
        HistoryDatabase reader(former().historyFile(), HistoryDatabase::Access::Read);
        QVERIFY(TransitionTable(&reader).between(0, kNoon * 2));
        QVERIFY(QFileInfo::exists(former().historyFile() + u"-wal"_s));
        QVERIFY(!moveProfileAtStartup(Profile()).contains(u"History"_s));
        QCOMPARE(Profile().historyFile(), config() + u"/history.sqlite"_s);
        QCOMPARE(Profile().resultsFolder(), config() + u"/history"_s);
    }
    QCOMPARE(moveProfileAtStartup(Profile()), movedText());
    QCOMPARE(historyOf(Profile()), kOld);
}

void tst_ProfileMove::finishesARestoreFirst()
{
    writeText(RestorePlan::path(Profile()), "{}");
    QCOMPARE(moveProfileAtStartup(Profile()), QString());
    QCOMPARE(historyOf(Profile()), kOld);
    QVERIFY(QFile::remove(RestorePlan::path(Profile())));
    QVERIFY(moveProfileAtStartup(Profile()).startsWith(movedText()));
}

//! The results folder is a symbolic link, for example because the results were moved to a large disk.
void tst_ProfileMove::keepsSymbolicLinks()
{
    QVERIFY(QFile::rename(config() + u"/history"_s, config() + u"/large"_s));
    QVERIFY(QFile::link(u"large"_s, config() + u"/history"_s));
    QVERIFY(moveProfileAtStartup(Profile()).startsWith(movedText())); // only the database was moved
    QCOMPARE(Profile().resultsFolder(), config() + u"/history"_s);
    QCOMPARE(historyOf(Profile()), kOld);
    QCOMPARE(moveProfileAtStartup(Profile()), QString());
}

void tst_ProfileMove::movesDamagedDatabases()
{
    const QString name = u"history.sqlite.damaged-20241120T120000Z"_s;
    writeText(config() + u'/' + name, "damaged");
    moveProfileAtStartup(Profile());
    QCOMPARE(textOf(data() + u'/' + name), QByteArray("damaged"));
    QVERIFY(!QFileInfo::exists(config() + u'/' + name));
}

//! The program was interrupted after it had moved the damaged database away, and before it renamed the new one.
void tst_ProfileMove::completesAnInterruptedReplacement()
{
    const QString file = former().historyFile();
    QVERIFY(QFile::rename(file, file + u".salvaged"_s));
    QVERIFY(moveProfileAtStartup(Profile()).startsWith(movedText()));
    QCOMPARE(historyOf(Profile()), kOld);
}

void tst_ProfileMove::doesNothingIfNotNeeded_data()
{
    QTest::addColumn<QString>("folder"); // the argument of --profile
    QTest::addColumn<bool>("isOnePlace");
    QTest::newRow("given folder") << u"config/watchkeeper"_s << false;
    QTest::newRow("nothing of before") << u"empty"_s << false;
    QTest::newRow("one place for all") << QString() << true;
}

void tst_ProfileMove::doesNothingIfNotNeeded()
{
    QFETCH(const QString, folder);
    QFETCH(const bool, isOnePlace);
    if (isOnePlace) {
        ProfileHome::set("XDG_DATA_HOME", m_home->path(u"config"_s));
        ProfileHome::set("XDG_STATE_HOME", m_home->path(u"config"_s));
    }
    const QStringList before = namesIn(config());
    QCOMPARE(moveProfileAtStartup(Profile(folder.isEmpty() ? QString() : m_home->path(folder))), QString());
    QCOMPARE(namesIn(config()), before);
    QVERIFY(!QFileInfo::exists(data()));
    QVERIFY(!QFileInfo::exists(state()));
}

QTEST_GUILESS_MAIN(tst_ProfileMove)

} // namespace ProfileMoveTest

#include "tst_ProfileMove.moc"
