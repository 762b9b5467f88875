// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup/BackupFiles.h"
#include "cli/CliRun.h"
#include "history/StoredResultWriter.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace CliHistoryBackupTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

using Damage = std::function<void(const QString &backup)>;

//! Tests `watchkeeper-cli history backup` during monitoring, and `history restore`.
class tst_CliHistoryBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void backsUpDuringMonitoring();
    void restoresABackup();
    void doesNotRestoreDuringMonitoring();
    void refusesDamagedBackups_data();
    void refusesDamagedBackups();
    void reportsAFullDisk_data();
    void reportsAFullDisk();
    void refusesInvalidDestinations();
    void omitsUnreadableResults();
    void survivesAKillDuringTheRestore_data();
    void survivesAKillDuringTheRestore();
    void killedBackupIsInvalid();
    void endsEvenIfADiskHangs_data();
    void endsEvenIfADiskHangs();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    int cli(const QString &profile, const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        return m_cli->run(QStringList{u"--profile"_s, path(profile)} + arguments);
    }
    int backUp() { return cli(u"p"_s, {u"history"_s, u"backup"_s, path(u"b"_s)}); }
    int restore() { return cli(u"q"_s, {u"history"_s, u"restore"_s, path(u"b"_s)}); }
    //! Returns the complete output of `history query` and `history changes`.
    QByteArray reported(const QString &profile);
    void storeManyResults(int results);
    //! Copies a valid backup with some data of each kind. It is created only once.
    void copySample();

    QTemporaryDir m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
};

namespace {

const QByteArray kTargets = R"({"version":1,"defaults":{"every":"1s","attempts":1},"targets":[
{"id":"11111111-1111-4111-8111-111111111111","name":"Good","kind":"simulated","latency":"3ms"},
{"id":"22222222-2222-4222-8222-222222222222","name":"Bad","kind":"simulated","failureRate":100}]})";
const TargetId kGood = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

//! Returns all files with their content, except lock files.
QMap<QString, QByteArray> contentOfFolder(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!file.endsWith("-shm"_L1) && !file.endsWith(".lock"_L1))
            all.insert(file, contentOf(file));
    }
    return all;
}

//! Tampers with a file of a backup and updates the list of files.
void changeFile(const QString &backup, const QString &name, const QByteArray &content)
{
    auto manifest = BackupManifest::fromJson(contentOf(backup + u"/backup.json"_s), {});
    QVERIFY(manifest.hasValue());
    for (BackedUpFile &file : manifest.value().files) {
        if (file.name == name) {
            file.size = content.size();
            file.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
        }
    }
    write(backup + u'/' + name, content);
    write(backup + u"/backup.json"_s, manifest->toJson());
}

void changeDatabase(const QString &backup, const QString &sql)
{
    const QString file = backup + u"/history.sqlite"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"spoil"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(u"spoil"_s);
    changeFile(backup, u"history.sqlite"_s, contentOf(file));
}

QString matchingName(const QString &backup, const QString &pattern)
{
    return u"history/"_s + QDir(backup + u"/history"_s).entryList({pattern}).value(0);
}

} // namespace

void tst_CliHistoryBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(path(u"p"_s));
    QDir().mkpath(path(u"q"_s));
    writeFile(*m_folder, u"p/targets.json"_s, kTargets);
    writeFile(*m_folder, u"p/settings.json"_s, R"({"keepDays":12})");
    writeFile(*m_folder, u"q/targets.json"_s, R"({"version":1,"targets":[]})");
}

QByteArray tst_CliHistoryBackup::reported(const QString &profile)
{
    QByteArray reported;
    for (const QString &part : {u"query"_s, u"changes"_s}) {
        const int status = cli(profile, {u"history"_s, part, u"--from"_s, u"2d"_s, u"--format"_s, u"ndjson"_s});
        reported += QByteArray::number(status) + '\n' + m_cli->out();
    }
    return reported;
}

void tst_CliHistoryBackup::storeManyResults(int results)
{
    StoredResultWriter writer(path(u"p/history"_s));
    const qint64 begin = QDateTime::currentMSecsSinceEpoch() - 86'400'000;
    for (int i = 0; i < results; ++i) {
        StoredResult result;
        result.at = begin + i;
        result.summary = u"result %1"_s.arg(i * 7919LL);
        writer.append(kGood, result);
    }
    QVERIFY(!writer.write(begin));
}

void tst_CliHistoryBackup::copySample()
{
    const QString sample = m_sample.filePath(u"b"_s);
    if (!QDir(sample).exists()) {
        storeManyResults(100);
        QCOMPARE(cli(u"p"_s, {u"watch"_s, u"--for"_s, u"1s"_s}), 2);
        QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, sample}), 0);
    }
    QDirIterator files(sample, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = path(u"b"_s) + file.sliced(sample.size());
        QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
        QVERIFY(QFile::copy(file, copy));
    }
}

void tst_CliHistoryBackup::backsUpDuringMonitoring()
{
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, path(u"p"_s), u"watch"_s});
    QVERIFY(!watcher.waitForOut("Good").isEmpty() && !watcher.waitForOut("Bad").isEmpty());
    const auto changes = [&] {
        return cli(u"p"_s, {u"history"_s, u"changes"_s, u"--format"_s, u"ndjson"_s}) == 0 ? m_cli->out().count('\n') : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(changes(), 2, 30'000);
    const QByteArray before = reported(u"p"_s);
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, m_folder->path()}), 0);
    const QString backup = QDir(m_folder->path()).entryList({u"watchkeeper-backup-*"_s}).value(0);
    QVERIFY2(m_cli->out().contains(backup.toUtf8())
                 && m_cli->out().contains("targets.json, settings.json, history.sqlite, 1 result file"),
             m_cli->out());
    QVERIFY2(m_cli->out().contains("and verified."), m_cli->out());
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
    QCOMPARE(cli(u"q"_s, {u"history"_s, u"restore"_s, path(backup)}), 0);
    QVERIFY2(m_cli->out().contains("The previous data is in"), m_cli->out());
    const QByteArrayList restored = reported(u"q"_s).split('\n');
    for (const QByteArray &line : before.split('\n'))
        QVERIFY2(restored.contains(line), line);
    QCOMPARE(contentOf(path(u"q/settings.json"_s)), contentOf(path(u"p/settings.json"_s)));
}

void tst_CliHistoryBackup::restoresABackup()
{
    storeManyResults(100);
    QCOMPARE(cli(u"p"_s, {u"watch"_s, u"--for"_s, u"2s"_s}), 2);
    QCOMPARE(backUp(), 0);
    QCOMPARE(restore(), 0);
    const QByteArray all = reported(u"p"_s);
    QVERIFY(all.count('\n') > 104);
    QCOMPARE(reported(u"q"_s), all);
    writeFile(*m_folder, u"b.txt"_s, "mine");
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, path(u"b.txt"_s)}), 74); // existing files are never overwritten
    QVERIFY2(m_cli->err().contains("already exists"), m_cli->err());
    QCOMPARE(cli(u"none"_s, {u"history"_s, u"backup"_s, path(u"c"_s)}), 66);
}

void tst_CliHistoryBackup::doesNotRestoreDuringMonitoring()
{
    QCOMPARE(backUp(), 0);
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, path(u"p"_s), u"watch"_s});
    QVERIFY(!watcher.waitForOut("Good").isEmpty());
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"restore"_s, path(u"b"_s)}), 74);
    QVERIFY2(m_cli->err().contains("already monitors the profile"), m_cli->err());
    QVERIFY(QDir(path(u"p"_s)).entryList({u"*restore*"_s}).isEmpty());
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
}

void tst_CliHistoryBackup::refusesDamagedBackups_data()
{
    QTest::addColumn<Damage>("spoil");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, int status, const Damage &spoil) { QTest::newRow(name) << spoil << status; };
    row("no folder", 66, [](const QString &backup) { QDir(backup).removeRecursively(); });
    row("no list", 66, [](const QString &backup) { QFile::remove(backup + u"/backup.json"_s); });
    row("cut list", 65, [](const QString &backup) { QFile::resize(backup + u"/backup.json"_s, 100); });
    row("cut tail", 65, [](const QString &backup) { QFile::resize(backup + u'/' + matchingName(backup, u"*.tail"_s), 200); });
    row("cut database", 65, [](const QString &backup) { QFile::resize(backup + u"/history.sqlite"_s, 8192); });
    row("missing file", 65, [](const QString &backup) { QFile::remove(backup + u"/targets.json"_s); });
    row("one bit", 65, [](const QString &backup) {
        QByteArray content = contentOf(backup + u"/settings.json"_s);
        content[3] = static_cast<char>(content[3] ^ 1);
        write(backup + u"/settings.json"_s, content);
    });
    row("tail cut, list made anew", 65, [](const QString &backup) {
        const QString name = matchingName(backup, u"*.tail"_s);
        changeFile(backup, name, contentOf(backup + u'/' + name).chopped(9));
    });
    row("database that is none", 65,
        [](const QString &backup) { changeFile(backup, u"history.sqlite"_s, QByteArray(8192, 'x')); });
    row("database with a trigger", 65, [](const QString &backup) {
        changeDatabase(backup, u"CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM transition; END"_s);
    });
    row("database with a view", 65, [](const QString &backup) { changeDatabase(backup, u"CREATE VIEW v AS SELECT 1"_s); });
    row("newer database", 65, [](const QString &backup) { changeDatabase(backup, u"PRAGMA user_version = 99"_s); });
    row("newer targets", 65,
        [](const QString &backup) { changeFile(backup, u"targets.json"_s, R"({"version":2,"targets":[]})"); });
    row("sound", 0, [](const QString &) {});
    row("newer list", 65, [](const QString &backup) {
        write(backup + u"/backup.json"_s, contentOf(backup + u"/backup.json"_s).replace("Backup\": 2", "Backup\": 3"));
    });
    row("name that leads out", 65, [](const QString &backup) {
        write(backup + u"/../evil.json"_s, contentOf(backup + u"/settings.json"_s));
        write(backup + u"/backup.json"_s, contentOf(backup + u"/backup.json"_s).replace("\"settings.json", "\"../evil.json"));
    });
    row("absolute name", 65, [](const QString &backup) {
        write(backup + u"/backup.json"_s, contentOf(backup + u"/backup.json"_s).replace("\"settings.json", "\"/etc/passwd"));
    });
    row("link to a file", 65, [](const QString &backup) {
        QFile::rename(backup + u"/settings.json"_s, backup + u"/s.json"_s);
        QFile::link(backup + u"/s.json"_s, backup + u"/settings.json"_s);
    });
    row("link to a folder", 65, [](const QString &backup) {
        QDir().rename(backup + u"/history"_s, backup + u"/h"_s);
        QFile::link(backup + u"/h"_s, backup + u"/history"_s);
    });
    row("pipe", 65, [](const QString &backup) {
        QFile::remove(backup + u"/settings.json"_s);
        ::mkfifo(QFile::encodeName(backup + u"/settings.json"_s).constData(), 0600);
    });
}

//! Each kind of damage is reported, and the profile stays unchanged.
void tst_CliHistoryBackup::refusesDamagedBackups()
{
    QFETCH(const Damage, spoil);
    QFETCH(const int, status);
    copySample();
    spoil(path(u"b"_s));
    const auto before = contentOfFolder(path(u"q"_s));
    QCOMPARE(restore(), status);
    if (status == 0) // this backup is valid, which shows that the other ones fail because of their damage
        return;
    QVERIFY(!m_cli->err().isEmpty());
    QCOMPARE(contentOfFolder(path(u"q"_s)), before);
    QVERIFY(QDir(path(u"q"_s)).entryList({u"*restore*"_s}).isEmpty());
}

void tst_CliHistoryBackup::reportsAFullDisk_data()
{
    QTest::addColumn<bool>("isBackup");
    QTest::newRow("backup") << true;
    QTest::newRow("restore") << false;
}

void tst_CliHistoryBackup::reportsAFullDisk()
{
    QFETCH(const bool, isBackup);
    storeManyResults(20'000);
    if (!isBackup)
        QCOMPARE(backUp(), 0);
    const auto before = contentOfFolder(path(u"q"_s));
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->process().setChildProcessModifier([] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{50'000, 50'000};
        ::setrlimit(RLIMIT_FSIZE, &small);
    });
    const QString part = isBackup ? u"backup"_s : u"restore"_s;
    QCOMPARE(m_cli->run({u"--profile"_s, path(isBackup ? u"p"_s : u"q"_s), u"history"_s, part, path(u"b"_s)}), 74);
    QVERIFY2(m_cli->err().contains("The disk doesn't have enough free space for"), m_cli->err());
    if (isBackup)
        QVERIFY(QDir(m_folder->path()).entryList({u"b*"_s}).isEmpty());
    QCOMPARE(contentOfFolder(path(u"q"_s)), before);
}

//! Two result files are unreadable. All other files are still backed up.
void tst_CliHistoryBackup::omitsUnreadableResults()
{
    storeManyResults(100);
    for (const QString &name : {u"2020-01-01T00.tail"_s, u"2020-01-01T01_1577840400000_1577843999000.segment"_s})
        QVERIFY(QDir().mkpath(path(u"p/history/"_s + name))); // a folder can be opened like a file, but not read
    QCOMPARE(backUp(), 65);
    QCOMPARE(m_cli->err().count("The file isn't included in the backup."), 2);
    QVERIFY2(m_cli->err().contains("2020-01-01T00.tail") && m_cli->err().contains("2020-01-01T01_"), m_cli->err());
    QVERIFY2(m_cli->out().contains("1 result file"), m_cli->out());
    QCOMPARE(restore(), 0);
    QVERIFY(reported(u"q"_s).count('\n') > 100);
}

void tst_CliHistoryBackup::refusesInvalidDestinations()
{
    const auto before = contentOfFolder(m_folder->path());
    for (const QString &place : {u"/proc/b"_s, u"/proc"_s}) {
        QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, place}), 74);
        QVERIFY2(m_cli->err().contains("/proc isn't writable: "), m_cli->err());
        QVERIFY2(m_cli->err().contains(". Choose another folder.") && !m_cli->err().contains(".part"), m_cli->err());
    }
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, u"/sys"_s}), 74); // exists, but isn't writable
    QVERIFY2(m_cli->err().contains("/sys isn't writable: ") && !m_cli->err().contains("No such file"), m_cli->err());
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, path(u"none/b"_s)}), 74);
    QVERIFY2(m_cli->err().contains("The folder ") && m_cli->err().contains(" doesn't exist. Create it first"), m_cli->err());
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"backup"_s, path(u"p/targets.json/b"_s)}), 74);
    QVERIFY2(m_cli->err().contains("targets.json can't be reached: Not a directory."), m_cli->err());
    QCOMPARE(contentOfFolder(m_folder->path()), before);
    QCOMPARE(cli(u"p"_s, {u"history"_s, u"restore"_s}), 64);
}

void tst_CliHistoryBackup::survivesAKillDuringTheRestore_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("killed") << SIGKILL;
    QTest::newRow("Ctrl-C") << SIGINT;
}

//! Until all files are copied, the former profile is kept. After that, the next command activates the new profile.
void tst_CliHistoryBackup::survivesAKillDuringTheRestore()
{
    QFETCH(const int, number);
    storeManyResults(30'000);
    QCOMPARE(backUp(), 0);
    const QByteArray former = reported(u"q"_s);
    const QByteArray wanted = reported(u"p"_s);
    CliRun killed(m_folder->path());
    killed.start({u"--profile"_s, path(u"q"_s), u"history"_s, u"restore"_s, path(u"b"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(path(u"q"_s)).entryList({u"*restore-*"_s}, QDir::Dirs).isEmpty(),
                             30'000); // the folder is named before-restore-… if the restore has already finished
    killed.signalAndWait(number);
    const QByteArray found = reported(u"q"_s);
    QVERIFY(found == former || found == wanted);
    QCOMPARE(restore(), 0);
    QCOMPARE(reported(u"q"_s), wanted);
    QVERIFY(QDir(path(u"q"_s)).entryList({u"restore*"_s}).isEmpty());
}

void tst_CliHistoryBackup::killedBackupIsInvalid()
{
    storeManyResults(30'000);
    CliRun killed(m_folder->path());
    killed.start({u"--profile"_s, path(u"p"_s), u"history"_s, u"backup"_s, path(u"b"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(QDir(path(u"b.part"_s)).exists() || QDir(path(u"b"_s)).exists(), 30'000);
    killed.signalAndWait(SIGKILL);
    if (QDir(path(u"b"_s)).exists()) // the backup has already finished
        return;
    const bool hadList = QFile::exists(path(u"b.part/backup.json"_s)); // written last, and maybe only in part
    if (cli(u"q"_s, {u"history"_s, u"restore"_s, path(u"b.part"_s)}) == 0) {
        QVERIFY(hadList);
        QCOMPARE(reported(u"q"_s), reported(u"p"_s)); // the backup was complete
    }
    QCOMPARE(backUp(), 74);
    QVERIFY2(m_cli->err().contains("b.part already exists"), m_cli->err());
    QVERIFY(QDir(path(u"b.part"_s)).removeRecursively());
    QCOMPARE(backUp(), 0);
}

void tst_CliHistoryBackup::endsEvenIfADiskHangs_data()
{
    QTest::addColumn<QString>("part");
    for (const QString &part : {u"backup"_s, u"export"_s, u"query"_s})
        QTest::newRow(qPrintable(part)) << part;
}

//! Opening a pipe without a writer hangs, like a disconnected network drive.
void tst_CliHistoryBackup::endsEvenIfADiskHangs()
{
    QFETCH(const QString, part);
    storeManyResults(10);
    const QString hour = QDateTime::currentDateTimeUtc().addDays(-2).toString(u"yyyy-MM-dd'T'HH"_s);
    const QString pipe = path(u"p/history/%1.tail"_s.arg(hour)); // the first file that is read
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    CliRun hanging(m_folder->path());
    hanging.process().setWorkingDirectory(m_folder->path());
    hanging.start({u"--profile"_s, path(u"p"_s), u"history"_s, part});
    const QDir threads(u"/proc/%1/task"_s.arg(hanging.process().processId()));
    const auto isReading = [&threads] {
        const QStringList all = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return std::any_of(all.begin(), all.end(), [&threads](const QString &one) {
            return contentOf(threads.filePath(one + u"/comm"_s)).startsWith("Thread (pooled");
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReading(), 30'000);
    const qint64 took = hanging.signalAndWait(SIGINT);
    QVERIFY2(took >= 0 && took < 15'000, QByteArray::number(took));
    QCOMPARE(hanging.wait(), 130);
}

QTEST_GUILESS_MAIN(tst_CliHistoryBackup)

} // namespace CliHistoryBackupTest

#include "tst_CliHistoryBackup.moc"
