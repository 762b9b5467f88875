// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProfileHome.h"
#include "app/backup/ProfileMove.h"
#include "app/backup/ProfileRestore.h"
#include "app/profile/Profile.h"
#include "history/LocalHistory.h"
#include "history/ResultRounds.h"
#include "history/StoredResultReader.h"
#include "history/database/HistoryOpening.h"
#include "history/files/ResultFileRead.h"
#include "history/files/Retention.h"
#include "history/tables/TransitionTable.h"
#include "history/values/Rollup.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace ProfileRestoreTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests backing up and restoring a profile. After an interruption, either the former or the new profile is complete.
class tst_ProfileRestore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void profilesRoundTrip();
    void manifestListsAlerts();
    void restoresDaysAndEveryTable();
    void findsFilesThatWereRenamedDuringTheCopy();
    void copiesATailUpToItsLastCompleteBatch();
    void copiesAndReportsDamagedFiles();
    void reportsDamagedConfiguration_data();
    void reportsDamagedConfiguration();
    void movesFormerFiltersAside();
    void backupsCanBeCancelled();
    void crashAfterEachStep_data();
    void crashAfterEachStep();
#ifdef Q_OS_LINUX
    void appliesAPlanOfAnEarlierVersion();
    void separateHistoryStaysOnItsDisk();
#endif
    void removesFilesThatAreNotInTheBackup();
    void doesNotFinishWhileAnotherProgramMonitors();
    void discardsAPreparedRestore();
    void failedRestoreKeepsThePreparedOne();
    void ignoresForeignPlans();
    void refusesAnIncompleteBackup();

private:
    QString path(const QString &name) const
    {
        return m_folder->filePath(name);
    }
    Profile before() const
    {
        return Profile(path(u"before"_s));
    }
    Profile other() const
    {
        return Profile(path(u"other"_s));
    }
    QString createBackup();

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const TargetId kTarget = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
constexpr qint64 kNoon = 1'732'104'000'000; // 2024-11-20T12:00:00Z
const QDateTime kNow = QDateTime::fromMSecsSinceEpoch(kNoon, Qt::UTC);

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

StoredResult resultAt(qint64 at)
{
    StoredResult result;
    result.at = at;
    result.summary = u"well"_s;
    return result;
}

//! Writes a segment and a tail, a change, targets, removed targets, settings, filters and a preset.
void fill(const Profile &profile, const QByteArray &mark, int results)
{
    writeText(profile.targetsFile(), R"({"version":1,"targets":[],"note":")" + mark + "\"}");
    writeText(profile.settingsFile(), "{\"mark\":\"" + mark + "\"}");
    writeText(profile.removedFile(), R"({"version":1,"removed":[],"note":")" + mark + "\"}");
    writeText(profile.filtersFile(), R"({"named":[],"recent":[")" + mark + "\"]}");
    writeText(profile.presetsFolder() + u"/own.json"_s, "{\"" + mark + "\":1}");
    StoredResultWriter writer(profile.resultsFolder());
    for (int i = 0; i < results; ++i)
        writer.append(kTarget, resultAt(kNoon + i * 1'000));
    QVERIFY(!writer.write(kNoon));
    auto isMore = writer.compact(kNoon + 7'200'000);
    while (isMore && *isMore)
        isMore = writer.compact(kNoon + 7'200'000);
    writer.append(kTarget, resultAt(kNoon + 7'200'000));
    QVERIFY(!writer.write(kNoon + 7'200'000));
    HistoryDatabase database(profile.historyFile(), HistoryDatabase::Access::Write);
    StoredTransition change;
    change.target = kTarget;
    change.targetName = QString::fromLatin1(mark);
    change.at = change.since = kNoon;
    QVERIFY(!TransitionTable(&database).add({change}));
}

//! Packs all results, makes day files, and writes a result at `now`.
void rollUpDays(const QString &results, qint64 now)
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, std::chrono::minutes(5)).packed();
    };
    options.mergeRollups = &Rollup::merged;
    StoredResultWriter writer(results, options);
    qint64 at = now;
    for (int idle = 0; idle < 3; at += 1'000) {
        const auto isMore = writer.compact(at);
        QVERIFY(isMore);
        idle = *isMore ? 0 : idle + 1;
    }
    writer.append(kTarget, resultAt(now));
    QVERIFY(!writer.write(now));
}

//! Moves everything in a folder into another one.
void moveAll(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY(QDir().rename(from + u'/' + name, to + u'/' + name));
}

//! Returns the profile's content as a string.
QString stateOf(const Profile &profile)
{
    const StoredResults kept = StoredResultReader(profile.resultsFolder()).read(kTarget, 0, kNoon * 2);
    HistoryDatabase database(profile.historyFile(), HistoryDatabase::Access::Read);
    const auto changes = TransitionTable(&database).between(0, kNoon * 2);
    return u"%1 results, %2 faults, %3; "_s.arg(kept.results.size())
               .arg(kept.faults.size())
               .arg(changes && !changes->isEmpty() ? changes->first().targetName : u"no changes"_s)
        + QString::fromUtf8(textOf(profile.targetsFile()) + textOf(profile.settingsFile()) + textOf(profile.removedFile())
                            + textOf(profile.filtersFile()) + textOf(profile.presetsFolder() + u"/own.json"_s));
}

} // namespace

void tst_ProfileRestore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fill(before(), "new", 5);
}

//! Backs up the profile that before() returns. \return the folder of the backup; empty if the backup failed
QString tst_ProfileRestore::createBackup()
{
    CopyProgress progress;
    const auto made = backUp(before(), path(u"backup"_s), kNow, &progress);
    if (!made)
        qWarning("%s", qPrintable(made.error().text()));
    return made ? made->folder : QString();
}

void tst_ProfileRestore::profilesRoundTrip()
{
    CopyProgress progress;
    const auto made = backUp(before(), m_folder->path(), kNow, &progress);
    QVERIFY2(made.hasValue(), made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->folder, path(u"watchkeeper-backup-20241120T120000Z"_s));
    QCOMPARE(made->remarks, QStringList());
    QCOMPARE(made->manifest.resultFiles(), 2);
    QCOMPARE(
        contentText(made->manifest).section(u", "_s, 0, 7),
        u"targets.json, removed.json, settings.json, filters.json, history.sqlite, 2 result files, 1 dialogue, preset or provider"_s);
    QCOMPARE(QFile::permissions(made->folder) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(!backUp(before(), made->folder + u"/../watchkeeper-backup-20241120T120000Z/../none/x"_s, kNow, &progress));

    QVERIFY(other().create().isEmpty());
    const auto prepared = prepareRestore(other(), made->folder, kNow, &progress);
    QVERIFY2(prepared.hasValue(), prepared ? "" : qPrintable(prepared.error().text()));
    QCOMPARE(finishRestore(other()), QString());
    QCOMPARE(stateOf(other()), stateOf(before()));
    QVERIFY(stateOf(other()).startsWith(u"6 results, 0 faults, new; "_s));
    QVERIFY(!QFile::exists(RestorePlan::path(other())));
    QCOMPARE(QDir(other().folder()).entryList({u"restore-*"_s}, QDir::Dirs), QStringList());
}

void tst_ProfileRestore::manifestListsAlerts()
{
    writeText(before().alertsFile(), R"({"version":1,"channels":[],"rules":[]})");
    CopyProgress progress;
    const auto made = backUp(before(), path(u"backup"_s), kNow, &progress);
    QVERIFY2(made.hasValue(), made ? "" : qPrintable(made.error().text()));
    const QString text = contentText(made->manifest);
    QVERIFY2(text.startsWith(u"targets.json, removed.json, alerts.json, settings.json, "_s), qPrintable(text));
}

//! The results consist of a day file and a tail, because all segments of the earlier day were removed.
void tst_ProfileRestore::restoresDaysAndEveryTable()
{
    LocalHistory history;
    const Profile profile(QFileInfo(history.database()).path());
    history.addRounds(0, 90);
    history.addSpan(roundTime(3));
    history.endSpan(roundTime(7));
    history.addEvidence(5, "It hangs");
    const qint64 later = roundTime(0) + 2 * 86'400'000LL;
    rollUpDays(history.results(), later);
    QVERIFY(*removeSegmentsBefore(ResultFolder(history.results()), later, 100) > 0);
    const QStringList files = QDir(history.results()).entryList(QDir::Files);
    QCOMPARE(files.size(), 2);
    QVERIFY2(files[0].endsWith(u".day"_s) && files[1].endsWith(u".tail"_s), qPrintable(files.join(u' ')));

    CopyProgress progress;
    const auto made = backUp(profile, path(u"backup"_s), kNow, &progress);
    QVERIFY2(made.hasValue(), made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->remarks, QStringList());
    QVERIFY(other().create().isEmpty());
    const auto prepared = prepareRestore(other(), made->folder, kNow, &progress);
    QVERIFY2(prepared.hasValue(), prepared ? "" : qPrintable(prepared.error().text()));
    QCOMPARE(finishRestore(other()), QString());
    QCOMPARE(QDir(other().resultsFolder()).entryList(QDir::Files), files);
    for (const QString &file : files)
        QCOMPARE(textOf(other().resultsFolder() + u'/' + file), textOf(history.results() + u'/' + file));
    QCOMPARE(*historyVersion(other().historyFile()), int(historyMigrations().size()));
    const QStringList rows = allRows(history.database());
    QVERIFY(rows.size() > 4 * 90);
    QCOMPARE(allRows(other().historyFile()), rows);
}

//! The program changes files while they are being copied. Files that were already copied aren't copied again.
void tst_ProfileRestore::findsFilesThatWereRenamedDuringTheCopy()
{
    rollUpDays(before().resultsFolder(), kNoon + 2 * 86'400'000LL);
    QVERIFY(!QDir(before().resultsFolder()).entryList({u"*.day"_s}).isEmpty());
    QVERIFY(QFile::link(path(u"nowhere"_s), before().resultsFolder() + u"/2024-11-20T09_1_2.segment"_s));
    CopyProgress progress;
    const auto made = backUp(before(), path(u"backup"_s), kNow, &progress);
    QVERIFY2(made.hasValue(), made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->manifest.resultFiles(), QDir(before().resultsFolder()).entryList(QDir::Files).size());
}

void tst_ProfileRestore::copiesATailUpToItsLastCompleteBatch()
{
    const QString tail = before().resultsFolder() + u"/2024-11-20T14.tail"_s;
    const QByteArray whole = textOf(tail);
    QVERIFY(whole.size() > 50);
    writeText(tail, whole + whole.sliced(8, 20)); // an incomplete batch, as during a write
    const QString backup = createBackup();
    QCOMPARE(textOf(backup + u"/history/2024-11-20T14.tail"_s), whole);
    QVERIFY(!checkResultFile(backup + u"/history/2024-11-20T14.tail"_s, ResultFile::Kind::Tail));
}

void tst_ProfileRestore::copiesAndReportsDamagedFiles()
{
    const QString name = QDir(before().resultsFolder()).entryList({u"*.segment"_s}).value(0);
    const QString segment = before().resultsFolder() + u'/' + name;
    QByteArray content = textOf(segment);
    content[12] = static_cast<char>(content[12] ^ 0x40);
    writeText(segment, content);
    CopyProgress progress;
    const auto made = backUp(before(), path(u"backup"_s), kNow, &progress);
    QVERIFY(made.hasValue());
    QCOMPARE(made->remarks.size(), 1);
    QVERIFY(made->remarks[0].contains(segment));
    QCOMPARE(textOf(made->folder + u"/history/"_s + name), content);
    QVERIFY(other().create().isEmpty());
    QVERIFY(prepareRestore(other(), made->folder, kNow, &progress).hasValue()); // the same damage as before the backup
}

//! Files that the program can't read are worth more than none.
void tst_ProfileRestore::reportsDamagedConfiguration_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"targets.json"_s, u"removed.json"_s, u"filters.json"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void tst_ProfileRestore::reportsDamagedConfiguration()
{
    QFETCH(const QString, name);
    const QString file = before().folder() + u'/' + name;
    writeText(file, "{\"");
    CopyProgress progress;
    const auto made = backUp(before(), path(u"backup"_s), kNow, &progress);
    QVERIFY(made.hasValue());
    QCOMPARE(made->remarks, QStringList{file + u" is damaged. The backup includes it unchanged."_s});
    QVERIFY(other().create().isEmpty());
    QVERIFY(prepareRestore(other(), made->folder, kNow, &progress).hasValue());
    QCOMPARE(finishRestore(other()), QString());
    QCOMPARE(textOf(other().folder() + u'/' + name), QByteArray("{\""));
}

//! Otherwise, the program would read its own backup of the former file, or the filters of an earlier version.
void tst_ProfileRestore::movesFormerFiltersAside()
{
    QVERIFY(QFile::remove(before().filtersFile()));
    const QString backup = createBackup();
    fill(other(), "old", 2);
    for (const QString &name : {u"filters.json~"_s, u"filters.ini"_s, u"removed.json~"_s})
        writeText(other().folder() + u'/' + name, "old");
    CopyProgress progress;
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue());
    QCOMPARE(finishRestore(other()), QString());
    QCOMPARE(QDir(other().folder()).entryList({u"filters*"_s, u"removed*"_s}, QDir::Files), QStringList{u"removed.json"_s});
}

void tst_ProfileRestore::backupsCanBeCancelled()
{
    CopyProgress progress;
    progress.cancel();
    const auto made = backUp(before(), path(u"backup"_s), kNow, &progress);
    QVERIFY(!made);
    QCOMPARE(made.error().kind(), BackupProblem::Kind::Canceled);
    QCOMPARE(QDir(m_folder->path()).entryList({u"backup*"_s}), QStringList());
    const QString backup = createBackup();
    fill(other(), "old", 2);
    const QString state = stateOf(other());
    QCOMPARE(prepareRestore(other(), backup, kNow, &progress).error().kind(), BackupProblem::Kind::Canceled);
    QCOMPARE(stateOf(other()), state);
    QCOMPARE(QDir(other().folder()).entryList({u"*restore*"_s}), QStringList());
}

void tst_ProfileRestore::crashAfterEachStep_data()
{
    QTest::addColumn<bool>("isApart"); // whether the history has its own folder
    QTest::addColumn<int>("steps");
    for (int steps = 0; steps <= 2 * RestorePlan::profileParts().size(); ++steps) {
        QTest::addRow("%d", steps) << false << steps;
#ifdef Q_OS_LINUX
        constexpr int kPartsOfHistory = 5; // parts of the history come first; the remaining steps are tested in the row above
        if (steps <= 2 * kPartsOfHistory)
            QTest::addRow("%d, history apart", steps) << true << steps;
#endif
    }
}

//! The power fails after `steps` renames.
void tst_ProfileRestore::crashAfterEachStep()
{
    QFETCH(const bool, isApart);
    QFETCH(const int, steps);
    const ProfileHome home;
    const Profile profile = isApart ? Profile() : other();
    QCOMPARE(profile.dataFolder() != profile.folder(), isApart);
    const QString backup = createBackup();
    QVERIFY(profile.create().isEmpty());
    fill(profile, "old", 2);
    const QString former = stateOf(profile);
    CopyProgress progress;
    QVERIFY(prepareRestore(profile, backup, kNow, &progress).hasValue());
    QCOMPARE(stateOf(profile), former);
    const auto plan = RestorePlan::read(profile);
    QVERIFY(plan);
    for (const QString &place : RestorePlan::foldersOf(profile))
        QVERIFY(QDir().mkpath(plan->formerPartsFolder(place)));
    for (int step = 0; step < steps; ++step) {
        const QString part = RestorePlan::profileParts()[step / 2];
        const QString place = RestorePlan::folderFor(profile, part);
        if (step % 2 == 0)
            QFile::rename(place + u'/' + part, plan->formerPartsFolder(place) + u'/' + part);
        else
            QFile::rename(plan->stagingFolder(place) + u'/' + part, place + u'/' + part);
    }
    const QString reported = finishRestoreAtStartup(profile);
    QVERIFY2(reported.contains(plan->formerPartsFolder(profile.folder())), qPrintable(reported));
    QVERIFY2(reported.contains(plan->formerPartsFolder(profile.dataFolder())), qPrintable(reported));
    QCOMPARE(stateOf(profile), stateOf(before()));
    for (const QString &place : RestorePlan::foldersOf(profile)) // together, they form the former profile
        moveAll(plan->formerPartsFolder(place), path(u"aside"_s));
    QCOMPARE(stateOf(Profile(path(u"aside"_s))), former);
    QCOMPARE(finishRestoreAtStartup(profile), QString());
    for (const QString &place : RestorePlan::foldersOf(profile))
        QCOMPARE(QDir(place).entryList({u"restore*"_s}), QStringList());
}

#ifdef Q_OS_LINUX
//! The plan of an earlier version lists all parts in the configuration folder, including the history.
void tst_ProfileRestore::appliesAPlanOfAnEarlierVersion()
{
    const ProfileHome home;
    const QString backup = createBackup();
    const Profile earlier(Profile().folder());
    fill(earlier, "old", 2);
    CopyProgress progress;
    QVERIFY(prepareRestore(earlier, backup, kNow, &progress).hasValue());
    const QString reported = finishRestoreAtStartup(Profile());
    QVERIFY2(reported.contains(u"restored"_s), qPrintable(reported));
    QCOMPARE(stateOf(Profile()), stateOf(before()));
    moveProfileAtStartup(Profile());
    QCOMPARE(Profile().historyFile(), Profile().dataFolder() + u"/history.sqlite"_s);
    QCOMPARE(stateOf(Profile()), stateOf(before()));
}

//! The parts of the history are added and removed on the disk that contains the history.
void tst_ProfileRestore::separateHistoryStaysOnItsDisk()
{
    const QTemporaryDir elsewhere(u"/dev/shm/watchkeeper-XXXXXX"_s);
    const ProfileHome home;
    if (elsewhere.isValid())
        ProfileHome::set("XDG_DATA_HOME", elsewhere.path());
    const QString backup = createBackup();
    QVERIFY(Profile().create().isEmpty());
    fill(Profile(), "old", 2);
    CopyProgress progress;
    QVERIFY(prepareRestore(Profile(), backup, kNow, &progress).hasValue());
    QVERIFY2(finishRestoreAtStartup(Profile()).contains(u"restored"_s), "across disks");
    QCOMPARE(stateOf(Profile()), stateOf(before()));
    const auto made = backUp(Profile(), path(u"again"_s), kNow, &progress);
    QVERIFY2(made.hasValue(), made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->manifest.resultFiles(), 2);
    QVERIFY(made->manifest.contains(u"history.sqlite"_s) && made->manifest.contains(u"targets.json"_s));
}
#endif

void tst_ProfileRestore::removesFilesThatAreNotInTheBackup()
{
    QVERIFY(QFile::remove(before().settingsFile()));
    const QString backup = createBackup();
    fill(other(), "old", 2);
    writeText(other().dialoguesFolder() + u"/own.json"_s, "{}");
    CopyProgress progress;
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue());
    QCOMPARE(finishRestore(other()), QString());
    QVERIFY(!QFile::exists(other().settingsFile()));
    QVERIFY(!QFile::exists(other().dialoguesFolder()));
    const Profile aside(other().folder() + u"/before-restore-20241120T120000Z"_s);
    QVERIFY(QFile::exists(aside.settingsFile()));
    QVERIFY(QFile::exists(aside.dialoguesFolder() + u"/own.json"_s));
}

void tst_ProfileRestore::doesNotFinishWhileAnotherProgramMonitors()
{
    const QString backup = createBackup();
    fill(other(), "old", 2);
    CopyProgress progress;
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue());
    const QString former = stateOf(other());
    {
        ProfileLock watching(other());
        QVERIFY(watching.tryLock());
        QCOMPARE(finishRestoreAtStartup(other()), QString());
        QCOMPARE(stateOf(other()), former);
    }
    QVERIFY(!finishRestoreAtStartup(other()).isEmpty());
    QCOMPARE(stateOf(other()), stateOf(before()));
}

void tst_ProfileRestore::discardsAPreparedRestore()
{
    const QString backup = createBackup();
    fill(other(), "old", 2);
    CopyProgress progress;
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue());
    QCOMPARE(discardRestore(other()), QString());
    QCOMPARE(QDir(other().folder()).entryList({u"*restore*"_s}), QStringList());
    QCOMPARE(finishRestoreAtStartup(other()), QString());
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue());
    QVERIFY(QDir().mkpath(
        RestorePlan::read(other())->formerPartsFolder(other().folder()))); // the restore has begun and can't be discarded any
                                                                           // more
    QVERIFY(!discardRestore(other()).isEmpty());
    QVERIFY(!prepareRestore(other(), backup, kNow, &progress));
    QVERIFY(RestorePlan::read(other()));
}

void tst_ProfileRestore::failedRestoreKeepsThePreparedOne()
{
    const QString backup = createBackup();
    fill(other(), "old", 2);
    CopyProgress progress;
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue());
    CopyProgress stopped;
    stopped.cancel();
    QCOMPARE(prepareRestore(other(), backup, kNow, &stopped).error().kind(), BackupProblem::Kind::Canceled);
    QCOMPARE(QDir(other().folder()).entryList({u"restore-*"_s}, QDir::Dirs), QStringList{u"restore-20241120T120000Z"_s});
    QVERIFY(prepareRestore(other(), backup, kNow, &progress).hasValue()); // the new folder is named after the next second
    QCOMPARE(QDir(other().folder()).entryList({u"restore-*"_s}, QDir::Dirs), QStringList{u"restore-20241120T120001Z"_s});
    QVERIFY(!finishRestoreAtStartup(other()).isEmpty());
    QCOMPARE(stateOf(other()), stateOf(before()));
}

void tst_ProfileRestore::ignoresForeignPlans()
{
    fill(other(), "old", 2);
    const QString former = stateOf(other());
    for (const QByteArray &plan : {QByteArray("x"), QByteArray(R"({"stamp":"../../x","parts":[]})"),
                                   QByteArray(R"({"stamp":"20241120T120000Z","parts":["../x"]})")}) {
        writeText(RestorePlan::path(other()), plan);
        QVERIFY(!finishRestoreAtStartup(other()).isEmpty());
        QCOMPARE(stateOf(other()), former);
        QCOMPARE(textOf(RestorePlan::path(other())), plan);
    }
}

void tst_ProfileRestore::refusesAnIncompleteBackup()
{
    const QString backup = createBackup();
    QVERIFY(QFile::remove(backup + u"/backup.json"_s));
    CopyProgress progress;
    QVERIFY(other().create().isEmpty());
    const auto prepared = prepareRestore(other(), backup, kNow, &progress);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind(), BackupProblem::Kind::Missing);
}

QTEST_GUILESS_MAIN(tst_ProfileRestore)

} // namespace ProfileRestoreTest

#include "tst_ProfileRestore.moc"
