// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryDatabase.h"

#include "history/database/SqlConnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

namespace HistoryDatabaseTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Access = HistoryDatabase::Access;
using Kind = HistoryError::Kind;

//! Tests opening, upgrading, refusing and replacing `history.sqlite`, and transactions.
class tst_HistoryDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void setsUpANewFile();
    void filesArePrivate();
    void upgradesAnOldFile();
    void aFailedUpgradeKeepsTheFormerVersion();
    void refusesANewerFile();
    void refusesANewerFileByItsLog();
    void readsAndWritesAtOnce();
    void aReaderNeedsTheFileAndItsVersion();
    void transactionsAreAllOrNothing();
    void anIgnoredFaultFailsTheTransaction();
    void innerTransactionsBelongToTheOuterOne();
    void waitsForALock();
    void setsADamagedFileAside_data();
    void setsADamagedFileAside();
    void anEmptyFileNextToResultsIsDamaged();
    void findsDamageWhenOpenedAgain();

private:
    QVariant single(const QString &sql) const;
    qlonglong count() const { return single(u"SELECT count(*) FROM note"_s).toLongLong(); }
    QStringList asideFiles() const { return QDir(m_folder->path()).entryList({u"*.damaged-*"_s}, QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

const HistoryMigrations kNotes{{u"CREATE TABLE note (key INTEGER PRIMARY KEY, text TEXT NOT NULL)"_s}};

HistoryFault addNote(HistoryDatabase &database, const QString &text = u"x"_s)
{
    return database.runInTransaction([&] { return database.execute(u"INSERT INTO note (text) VALUES (?)"_s, {text}); });
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void tst_HistoryDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"history.sqlite"_s);
}

void tst_HistoryDatabase::cleanup()
{
    m_folder.reset();
}

//! Reads a value over a separate connection.
QVariant tst_HistoryDatabase::single(const QString &sql) const
{
    SqliteConnection connection(m_path);
    if (connection.open(SqliteConnection::Mode::ReadOnly))
        return {};
    const auto answer = connection.queryValue(sql);
    return answer ? *answer : QVariant();
}

void tst_HistoryDatabase::setsUpANewFile()
{
    HistoryDatabase database(m_path, Access::Write);
    QVERIFY(!database.open());
    QVERIFY(database.takeNotice().isEmpty());
    QCOMPARE(single(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(single(u"PRAGMA auto_vacuum"_s).toInt(), 2);
    QCOMPARE(single(u"PRAGMA user_version"_s).toInt(), historyMigrations().size());
    const auto own = [&database](const QString &pragma) {
        QVariant answer;
        const auto fault = database.select(pragma, {}, [&](const QSqlQuery &row) { answer = row.value(0); });
        return fault ? QVariant(fault->detail()) : answer;
    };
    QCOMPARE(own(u"PRAGMA synchronous"_s).toInt(), 2);
    QCOMPARE(own(u"PRAGMA mmap_size"_s).toInt(), 0);
    QCOMPARE(own(u"PRAGMA foreign_keys"_s).toInt(), 1);
    QCOMPARE(own(u"PRAGMA journal_size_limit"_s).toInt(), 4 * 1024 * 1024);
}

void tst_HistoryDatabase::filesArePrivate()
{
    QFile wide(m_path);
    QVERIFY(wide.open(QIODevice::WriteOnly));
    wide.close();
    QVERIFY(wide.setPermissions(QFileDevice::Permissions(0x6666)));
    HistoryDatabase database(m_path, Access::Write, kNotes);
    QVERIFY(!addNote(database));
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY(QFileInfo::exists(m_path + suffix));
        QVERIFY2(!(QFileInfo(m_path + suffix).permissions() & others), qPrintable(suffix));
    }
}

void tst_HistoryDatabase::upgradesAnOldFile()
{
    {
        HistoryDatabase former(m_path, Access::Write, kNotes);
        QVERIFY(!addNote(former, u"kept"_s));
    }
    HistoryMigrations more = kNotes;
    more.append({u"ALTER TABLE note ADD COLUMN stars INTEGER NOT NULL DEFAULT 3"_s});
    more.append({u"UPDATE note SET stars = stars + 1"_s});
    HistoryDatabase database(m_path, Access::Write, more);
    QVERIFY(!database.open());
    QCOMPARE(single(u"PRAGMA user_version"_s).toInt(), 3);
    QCOMPARE(single(u"SELECT text || stars FROM note"_s).toString(), u"kept4"_s);
    database.close();
    QVERIFY(!database.open()); // each migration runs only once
    QCOMPARE(single(u"SELECT text || stars FROM note"_s).toString(), u"kept4"_s);
}

void tst_HistoryDatabase::aFailedUpgradeKeepsTheFormerVersion()
{
    {
        HistoryDatabase former(m_path, Access::Write, kNotes);
        QVERIFY(!addNote(former));
    }
    HistoryMigrations broken = kNotes;
    broken.append({u"CREATE TABLE half (a INTEGER)"_s, u"CREATE TABLE oops ("_s});
    HistoryDatabase database(m_path, Access::Write, broken);
    const auto fault = database.open();
    QVERIFY(fault);
    QCOMPARE(fault->kind(), Kind::Other);
    QVERIFY(!database.isOpen());
    QCOMPARE(single(u"PRAGMA user_version"_s).toInt(), 1);
    QCOMPARE(single(u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s).toInt(), 0);
    HistoryDatabase again(m_path, Access::Write, kNotes);
    QVERIFY(!addNote(again));
    QCOMPARE(count(), 2);
}

void tst_HistoryDatabase::refusesANewerFile()
{
    HistoryMigrations more = kNotes;
    more.append({u"CREATE TABLE later (a INTEGER)"_s});
    {
        HistoryDatabase later(m_path, Access::Write, more);
        QVERIFY(!addNote(later));
    }
    const QByteArray before = contents(m_path);
    for (const Access access : {Access::Write, Access::Read}) {
        HistoryDatabase database(m_path, access, kNotes);
        const auto fault = database.open();
        QVERIFY(fault);
        QCOMPARE(fault->kind(), Kind::Newer);
        QVERIFY2(fault->sentence().contains(u"newer version"_s), qPrintable(fault->sentence()));
    }
    QVERIFY(contents(m_path) == before);
    QVERIFY(asideFiles().isEmpty());
}

//! The newer version number is only in the write-ahead log, as after a crash of a newer program.
void tst_HistoryDatabase::refusesANewerFileByItsLog()
{
    QTemporaryDir source;
    const QString live = source.filePath(u"live"_s);
    {
        HistoryDatabase former(live, Access::Write, kNotes);
        QVERIFY(!former.open());
    }
    HistoryMigrations more = kNotes;
    more.append({u"CREATE TABLE later (a INTEGER)"_s});
    HistoryDatabase later(live, Access::Write, more);
    QVERIFY(!later.open());
    QVERIFY(QFile::copy(live, m_path));
    QVERIFY(QFile::copy(live + u"-wal"_s, m_path + u"-wal"_s));
    const QByteArray file = contents(m_path);
    const QByteArray log = contents(m_path + u"-wal"_s);
    HistoryDatabase database(m_path, Access::Write, kNotes);
    const auto fault = database.open();
    QVERIFY(fault);
    QCOMPARE(fault->kind(), Kind::Newer);
    QVERIFY(contents(m_path) == file);
    QVERIFY(contents(m_path + u"-wal"_s) == log);
}

void tst_HistoryDatabase::readsAndWritesAtOnce()
{
    HistoryDatabase writer(m_path, Access::Write, kNotes);
    QVERIFY(!addNote(writer));
    HistoryDatabase reader(m_path, Access::Read, kNotes);
    reader.setLockTimeout(std::chrono::milliseconds(0));
    qlonglong seen = -1;
    const auto count = [&] {
        return reader.select(u"SELECT count(*) FROM note"_s, {},
                             [&](const QSqlQuery &row) { seen = row.value(0).toLongLong(); });
    };
    const auto fault = writer.runInTransaction([&]() -> HistoryFault {
        if (auto failed = writer.execute(u"INSERT INTO note (text) VALUES ('y')"_s))
            return failed;
        return count();
    });
    QVERIFY(!fault);
    QCOMPARE(seen, 1);
    QVERIFY(!count());
    QCOMPARE(seen, 2);
    const auto refused = reader.execute(u"INSERT INTO note (text) VALUES ('z')"_s);
    QVERIFY(refused);
    QCOMPARE(refused->kind(), Kind::ReadOnly);
    QVERIFY(!count());
}

void tst_HistoryDatabase::aReaderNeedsTheFileAndItsVersion()
{
    HistoryDatabase none(m_path, Access::Read, kNotes);
    QVERIFY(none.open());
    QVERIFY(!QFileInfo::exists(m_path));
    HistoryDatabase writer(m_path, Access::Write, kNotes);
    QVERIFY(!writer.open());
    QVERIFY(!none.open());
    HistoryDatabase ahead(m_path, Access::Read, kNotes + kNotes);
    QVERIFY(ahead.open());
}

void tst_HistoryDatabase::transactionsAreAllOrNothing()
{
    HistoryDatabase database(m_path, Access::Write, kNotes);
    const HistoryError stop(Kind::Other, m_path, u"stop"_s);
    const auto fault = database.runInTransaction([&]() -> HistoryFault {
        if (auto failed = database.execute(u"INSERT INTO note (text) VALUES ('y')"_s))
            return failed;
        return stop;
    });
    QVERIFY(fault);
    QCOMPARE(fault->detail(), u"stop"_s);
    QCOMPARE(count(), 0);
    QVERIFY(!addNote(database, QString())); // a null string is stored as an empty one
    QCOMPARE(count(), 1);
}

void tst_HistoryDatabase::anIgnoredFaultFailsTheTransaction()
{
    HistoryDatabase database(m_path, Access::Write, kNotes);
    const auto fault = database.runInTransaction([&]() -> HistoryFault {
        (void)database.execute(u"INSERT INTO note (text) VALUES (NULL)"_s);
        (void)database.execute(u"INSERT INTO note (text) VALUES ('after it')"_s);
        return {};
    });
    QVERIFY(fault);
    QCOMPARE(count(), 0);
    QVERIFY(!addNote(database));
}

void tst_HistoryDatabase::innerTransactionsBelongToTheOuterOne()
{
    HistoryDatabase database(m_path, Access::Write, kNotes);
    const HistoryError stop(Kind::Other, m_path, u"stop"_s);
    QVERIFY(database.runInTransaction([&]() -> HistoryFault {
        (void)addNote(database);
        (void)database.runInTransaction([&]() -> HistoryFault { return stop; });
        return {};
    }));
    QCOMPARE(count(), 0);
    QVERIFY(!database.runInTransaction([&] {
        (void)addNote(database);
        return addNote(database);
    }));
    QCOMPARE(count(), 2);
}

void tst_HistoryDatabase::waitsForALock()
{
    HistoryDatabase database(m_path, Access::Write, kNotes);
    QVERIFY(!addNote(database));
    SqliteConnection holder(m_path);
    QVERIFY(!holder.open(SqliteConnection::Mode::ReadWrite));
    QVERIFY(!holder.execute(u"BEGIN IMMEDIATE"_s));
    database.setLockTimeout(std::chrono::milliseconds(0));
    const auto fault = addNote(database);
    QVERIFY(fault);
    QCOMPARE(fault->kind(), Kind::Locked);
    QVERIFY(database.isOpen());

    // Tests a writer that waits for a lock. The lock is released after the writer has failed at least once.
    std::promise<void> began;
    auto writing = std::async(std::launch::async, [&] {
        HistoryDatabase patient(m_path, Access::Write, kNotes);
        patient.setLockTimeout(std::chrono::minutes(1));
        began.set_value();
        return addNote(patient);
    });
    began.get_future().wait();
    QCOMPARE(writing.wait_for(std::chrono::milliseconds(4 * SqliteConnection::kBusyTimeoutMs)), std::future_status::timeout);
    QVERIFY(!holder.execute(u"COMMIT"_s));
    QVERIFY(!writing.get());
    QVERIFY(!addNote(database));
    QCOMPARE(count(), 3);
}

void tst_HistoryDatabase::setsADamagedFileAside_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("left"); // minimum number of rows left
    QTest::addColumn<int>("most");
    QTest::newRow("the header") << qint64(0) << QByteArray(16, '?') << 0 << 0; // without it, SQLite can't list the tables
    QTest::newRow("the first page") << qint64(100) << QByteArray(200, '\x55') << 0 << 0; // lists the tables
    QTest::newRow("pages of a table") << qint64(3 * 4096) << QByteArray(4 * 4096, '\xa5') << 400 << 499;
    QTest::newRow("one page of noughts") << qint64(5 * 4096) << QByteArray(4096, '\0') << 480 << 499;
    QTest::newRow("nearly all of it") << qint64(0) << QByteArray(24 * 4096, '\xa5') << 0 << 0;
}

void tst_HistoryDatabase::setsADamagedFileAside()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    {
        HistoryDatabase former(m_path, Access::Write, kNotes);
        QVERIFY(!former.runInTransaction([&]() -> HistoryFault {
            for (int i = 0; i < 500; ++i)
                (void)addNote(former, QString(200, u'n'));
            return {};
        }));
    }
    overwrite(m_path, at, bytes);
    const QByteArray damaged = contents(m_path);
    {
        HistoryDatabase reader(m_path, Access::Read, kNotes); // a reader never changes the file
        (void)reader.select(u"SELECT text FROM note"_s, {}, {});
        QVERIFY(contents(m_path) == damaged);
    }
    HistoryDatabase database(m_path, Access::Write, kNotes);
    QVERIFY(!database.open());
    QFETCH(const int, left);
    QFETCH(const int, most);
    QVERIFY2(count() >= left && count() <= most, qPrintable(QString::number(count())));
    const QStringList aside = asideFiles().filter(QRegularExpression(u"^history\\.sqlite\\.damaged-\\d{8}T\\d{6}Z$"_s));
    QCOMPARE(aside.size(), 1);
    QVERIFY(contents(m_folder->filePath(aside.first())) == damaged);
    const QString notice = database.takeNotice();
    QVERIFY2(notice.contains(aside.first()), qPrintable(notice));
    QVERIFY(database.takeNotice().isEmpty());
    QVERIFY(!addNote(database));
}

void tst_HistoryDatabase::anEmptyFileNextToResultsIsDamaged()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    HistoryDatabase first(m_path, Access::Write, kNotes); // its creation was interrupted
    QVERIFY(!first.open());
    QVERIFY(first.takeNotice().isEmpty());
    first.close();
    QVERIFY(QFile::resize(m_path, 0));
    QVERIFY(QDir(m_folder->path()).mkpath(u"history/2026"_s));
    HistoryDatabase database(m_path, Access::Write, kNotes);
    QVERIFY(!addNote(database));
    QCOMPARE(asideFiles().size(), 1);
    const QString notice = database.takeNotice();
    QVERIFY2(notice.contains(asideFiles().first()), qPrintable(notice));
}

void tst_HistoryDatabase::findsDamageWhenOpenedAgain()
{
    HistoryDatabase database(m_path, Access::Write, kNotes);
    for (int i = 0; i < 100; ++i)
        QVERIFY(!addNote(database, QString(3000, u'n')));
    QVERIFY(!database.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    overwrite(m_path, 2 * 4096, QByteArray(40 * 4096, '\xa5'));
    database.close();
    HistoryFault fault;
    for (int attempt = 0; attempt < 2; ++attempt)
        fault = addNote(database);
    QVERIFY(!fault);
    QVERIFY(!database.takeNotice().isEmpty());
    QCOMPARE(count(), 2); // the root page of the table is lost
}

QTEST_GUILESS_MAIN(tst_HistoryDatabase)

} // namespace HistoryDatabaseTest

#include "tst_HistoryDatabase.moc"
