// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/ServerCopy.h"

#include "history/FreshHistory.h"
#include "history/LocalHistory.h"
#include "history/ResultRounds.h"
#include "history/ServerProxy.h"
#include "history/TailSamples.h"
#include "history/database/SqlConnection.h"
#include "history/server/ServerFetch.h"
#include "history/tables/IncidentTable.h"

#include <QDir>
#include <QSqlQuery>
#include <QTest>

namespace ServerCopyTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

using Kind = HistoryError::Kind;

//! Tests copying a history from disk to a server. The copy is verified by reading it back.
class tst_ServerCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copiesEverything();
    void sendsNothingTwice();
    void copiesChanges();
    void copiesTheCurrentHour();
    void anHourBecomesASegment();
    void copiesLargeDataInSteps();
    void survivesACutAnywhere();
    void survivesATerminatedConnection();
    void catchesUpAfterAnOutage();
    void replacesDataLostInAPowerFailure();
    void continuesWithAReplacedDatabase();
    void noticesAReplacedFile();
    void twoHistoriesShareAServer();
    void oneHistoryHasOneWriter();
    void removesOldResults();
    void removesRowsByTheirAge();
    void aClockAheadRemovesNothing();
    void copiesDayFiles();
    void keepsResultsMissingOnTheDisk();
    void anUnreadableFileDoesNotDelayOthers();
    void triesAnUnreadableFileAgain();
    void aRefusedRowDoesNotDelayFiles();
    void copiesManyOpenRows();
    void checksTheEncoding_data();
    void checksTheEncoding();
    void usesASchemaOfAnAdministrator();
    void worksWithoutAHistory();

private:
    HistoryServerLocation place() const { return *HistoryServerLocation::fromUrl(m_server); }
    std::unique_ptr<ServerCopy> newCopy(const HistoryPaths &disk) const { return std::make_unique<ServerCopy>(disk, place()); }
    HistoryServerLocation slowPlace() const { return *HistoryServerLocation::fromUrl(m_proxy->proxiedUrl(m_server)); }
    //! Returns the result of a query on the server's copy of `history`.
    qint64 number(LocalHistory *history, const QString &sql) const;
    //! Verifies that the copy, read back, equals the history on the disk and has the rounds 0 - n-1. \return n, or the error
    QString fetched(LocalHistory *history) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProxy> m_proxy;
    QString m_server;
};

void tst_ServerCopy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = freshHistory(*m_folder, u"server"_s);
    m_proxy = std::make_unique<ServerProxy>();
}

qint64 tst_ServerCopy::number(LocalHistory *history, const QString &sql) const
{
    const QString url = place().inSchema(history->origin().schema()).url().toString(QUrl::FullyEncoded);
    HistoryDatabase reader(url, HistoryDatabase::Access::Read);
    qint64 answer = -1;
    const auto fault = reader.select(sql, {}, [&answer](const QSqlQuery &row) { answer = row.value(0).toLongLong(); });
    if (fault)
        qWarning("%s", qPrintable(fault->detail()));
    return answer;
}

QString tst_ServerCopy::fetched(LocalHistory *history) const
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"history.sqlite"_s);
    const QString results = folder.filePath(u"history"_s);
    const auto fetched = fetchHistory(place(), history->origin(), database, results);
    if (!fetched)
        return fetched.error().sentence() + fetched.error().detail();
    const QStringList rows = allRows(database);
    const QStringList wanted = allRows(history->database());
    if (rows != wanted)
        return u"%1 rows for %2:\n%3\n--\n%4"_s.arg(rows.size()).arg(wanted.size()).arg(rows.join(u'\n'), wanted.join(u'\n'));
    QString wrong = fetched->damaged.join(u' ');
    const int rounds = countCompleteRounds(results, &wrong);
    return rounds < 0 ? wrong : QString::number(rounds);
}

void tst_ServerCopy::copiesEverything()
{
    LocalHistory history;
    history.addRounds(0, 90); // spans two hours
    history.pack(90);
    history.addSpan(kRoundsBegin);
    history.addEvidence(3, "one body for all");
    history.addEvidence(4, "one body for all");
    history.insertIncident(roundTime(5));
    history.addEvidence(5, QByteArray(20'000, 'x') + QByteArray("\0\xff", 2));
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(90)), QString());
    QCOMPARE(fetched(&history), u"90"_s);
    QCOMPARE(number(&history, u"SELECT count(*) FROM piece"_s), 2);
    const auto origins = listOrigins(place());
    QVERIFY(origins);
    QCOMPARE(*origins, (QList<HistoryOrigin>{{history.origin().id, history.onDisk().name, roundTime(90)}}));
}

void tst_ServerCopy::sendsNothingTwice()
{
    LocalHistory history;
    history.addRounds(0, 90);
    history.pack(90);
    history.addSpan(kRoundsBegin);
    ServerCopy copy(history.onDisk(), slowPlace());
    QCOMPARE(copyAll(&copy, roundTime(90)), QString());
    const qint64 bytes = m_proxy->bytes();
    QCOMPARE(copyAll(&copy, roundTime(90)), QString());
    QCOMPARE(m_proxy->bytes(), bytes); // no new data to copy, so not a single query
    const qint64 newest = number(&history, u"SELECT max(key) FROM transition"_s);
    const auto later = newCopy(history.onDisk());
    QCOMPARE(later->step(roundTime(90)).error().kind(), Kind::Locked);
    m_proxy->setMode(ServerProxy::Mode::Open); // ends the former connection
    QTRY_COMPARE(copyAll(later.get(), roundTime(90)), QString());
    QCOMPARE(number(&history, u"SELECT max(key) FROM transition"_s), newest);
    QCOMPARE(fetched(&history), u"90"_s);
}

void tst_ServerCopy::copiesChanges()
{
    LocalHistory history;
    history.addSpan(kRoundsBegin);
    history.insertIncident(kRoundsBegin);
    Note note{QUuid::createUuid(), rowsOfRound(0).first().target, {}, kRoundsBegin, kRoundsBegin, u"Anna"_s, u"“ünï”"_s};
    history.putNote(note);
    history.putNote({QUuid::createUuid(), {}, {}, kRoundsBegin, kRoundsBegin + 5, {}, u"all"_s});
    history.addRounds(0, 2);
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(2)), QString());
    history.moveSession(roundTime(3));
    QCOMPARE(copyAll(copy.get(), roundTime(3)), QString());
    QCOMPARE(fetched(&history), u"2"_s);
    note.text.clear(); // removes the note
    history.putNote(note);
    history.endSpan(roundTime(4));
    history.insertIncident(kRoundsBegin, roundTime(4));
    history.insertIncident(roundTime(5));
    history.addSpan(roundTime(5));
    QCOMPARE(copyAll(copy.get(), roundTime(5)), QString());
    QCOMPARE(fetched(&history), u"2"_s);
    QCOMPARE(number(&history, u"SELECT count(*) FROM span"_s), 2);
    QCOMPARE(number(&history, u"SELECT count(*) FROM note"_s), 2);
    QCOMPARE(number(&history, u"SELECT count(*) FROM note WHERE text = ''"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM incident"_s), 2);
    QCOMPARE(number(&history, u"SELECT count(*) FROM incident_entry"_s), 3);
    QCOMPARE(number(&history, u"SELECT count(*) FROM session"_s), 1);
    history.addSpan(roundTime(5)); // a second row with the same values
    history.endSpan(roundTime(6));
    QCOMPARE(copyAll(copy.get(), roundTime(6)), QString());
    QCOMPARE(fetched(&history), u"2"_s);
}

void tst_ServerCopy::copiesTheCurrentHour()
{
    LocalHistory history;
    const auto copy = newCopy(history.onDisk());
    for (int round = 0; round < 4; ++round) {
        history.addRounds(round, round + 1);
        QCOMPARE(copyAll(copy.get(), roundTime(round)), QString());
        QCOMPARE(fetched(&history), QString::number(round + 1));
    }
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_part"_s), 4);
}

void tst_ServerCopy::anHourBecomesASegment()
{
    LocalHistory history;
    const auto copy = newCopy(history.onDisk());
    history.addRounds(0, 60);
    QCOMPARE(copyAll(copy.get(), roundTime(59)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.tail'"_s), 1);
    history.addRounds(60, 61);
    history.pack(61);
    QCOMPARE(copyAll(copy.get(), roundTime(61)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.segment' AND whole = 1"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.tail'"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_part WHERE file NOT IN (SELECT key FROM result_file)"_s), 0);
    QCOMPARE(fetched(&history), u"61"_s);
}

void tst_ServerCopy::copiesLargeDataInSteps()
{
    LocalHistory history;
    history.addRounds(0, 300); // 1500 transitions
    QDir().mkpath(history.results());
    const QByteArray large =
        QByteArray::fromRawData("0123456789abcdef", 16).repeated(200'000); // invalid, but as large as a segment
    writeBytes(history.results() + u"/2026-11-20T01_1795136400000_1795139999999.segment"_s, large);
    const auto copy = newCopy(history.onDisk());
    int steps = 0;
    bool isMore = true;
    for (; isMore; ++steps) {
        const auto step = copy->step(roundTime(300));
        QVERIFY(step);
        isMore = *step;
        const qint64 whole = number(&history, u"SELECT whole FROM result_file WHERE name LIKE '%.segment'"_s);
        QCOMPARE(whole == 1,
                 number(&history,
                        u"SELECT coalesce(sum(length(data)), 0) FROM result_part JOIN result_file"
                        " ON key = file WHERE name LIKE '2026-11-20%.segment'"_s)
                     == large.size());
    }
    QVERIFY2(steps > 3, qPrintable(QString::number(steps)));
    const QTemporaryDir folder;
    const QString results = folder.filePath(u"history"_s);
    const auto fetched = fetchHistory(place(), history.origin(), folder.filePath(u"history.sqlite"_s), results);
    QVERIFY(fetched);
    QVERIFY(bytesOfFile(results + u"/2026-11-20T01_1795136400000_1795139999999.segment"_s) == large);
    QCOMPARE(number(&history, u"SELECT count(*) FROM transition"_s), 1500);
}

//! The connection ends after a given number of bytes: within a statement, or before or after a COMMIT.
void tst_ServerCopy::survivesACutAnywhere()
{
    LocalHistory history;
    history.addRounds(0, 62);
    history.pack(62);
    history.addSpan(kRoundsBegin);
    history.addEvidence(3, "a body");
    int cuts = 0;
    int round = 62;
    for (int attempt = 0; attempt < 40; ++attempt) {
        ServerCopy copy(history.onDisk(), slowPlace());
        m_proxy->setMode(ServerProxy::Mode::Open);
        m_proxy->cutAfter(1500 + 1499 * (attempt % 25));
        if (copyAll(&copy, roundTime(round)).isEmpty()) {
            history.addRounds(round, round + 1);
            ++round;
        } else {
            ++cuts;
        }
    }
    QVERIFY2(cuts > 10, qPrintable(QString::number(cuts)));
    ServerCopy copy(history.onDisk(), place());
    QTRY_COMPARE(copyAll(&copy, roundTime(90)), QString());
    QCOMPARE(fetched(&history), QString::number(round));
}

//! The server ends the connection, as after an administrator's command or during an immediate shutdown.
void tst_ServerCopy::survivesATerminatedConnection()
{
    LocalHistory history;
    const auto copy = newCopy(history.onDisk());
    history.addRounds(0, 1);
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    PostgresConnection other(place());
    QVERIFY(!other.open(PostgresConnection::Mode::ReadOnly));
    QVERIFY(!other.select(u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database()"
                          " AND pid <> pg_backend_pid()"_s,
                          {}, [](const QSqlQuery &) {}));
    history.addRounds(1, 2);
    const auto step = copy->step(roundTime(2));
    QVERIFY(!step);
    QCOMPARE(step.error().kind(), Kind::Unreachable);
    QCOMPARE(copyAll(copy.get(), roundTime(2)), QString());
    QCOMPARE(fetched(&history), u"2"_s);
}

void tst_ServerCopy::catchesUpAfterAnOutage()
{
    LocalHistory history;
    ServerCopy copy(history.onDisk(), slowPlace());
    history.addRounds(0, 30);
    QCOMPARE(copyAll(&copy, roundTime(30)), QString());
    m_proxy->setMode(ServerProxy::Mode::Refusing);
    for (int round = 30; round < 130; ++round) {
        history.addRounds(round, round + 1);
        if (round % 20 == 0) {
            history.pack(round);
            QVERIFY(!copyAll(&copy, roundTime(round)).isEmpty());
        }
    }
    m_proxy->setMode(ServerProxy::Mode::Open);
    QTRY_COMPARE(copyAll(&copy, roundTime(130)), QString());
    QCOMPARE(fetched(&history), u"130"_s);
}

//! The end of a tail was copied, but was then lost from the disk in a power failure.
void tst_ServerCopy::replacesDataLostInAPowerFailure()
{
    LocalHistory history;
    history.addRounds(0, 10);
    const QString tail = history.results() + u'/' + QDir(history.results()).entryList({u"*.tail"_s}).value(0);
    const QByteArray former = bytesOfFile(tail);
    {
        const auto copy = newCopy(history.onDisk());
        QCOMPARE(copyAll(copy.get(), roundTime(10)), QString());
        history.addRounds(10, 12);
        QCOMPARE(copyAll(copy.get(), roundTime(12)), QString());
    }
    writeBytes(tail, former);
    StoredResultWriter writer(history.results());
    for (int round = 10; round < 40; round += 3) { // different batches at the same position
        for (int of = round; of < round + 3; ++of) {
            for (const TargetResult &row : rowsOfRound(of))
                writer.append(row.target, row.result);
        }
        QVERIFY(!writer.write(roundTime(round)));
    }
    const auto copy = newCopy(history.onDisk());
    QTRY_COMPARE(copyAll(copy.get(), roundTime(40)), QString());
    QCOMPARE(fetched(&history), u"40"_s);
}

//! The database file was replaced with an earlier one, whose new rows reuse keys. The server keeps both sets of rows.
void tst_ServerCopy::continuesWithAReplacedDatabase()
{
    LocalHistory history;
    history.addRounds(0, 3);
    QVERIFY(!history.tables()->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    const QByteArray former = bytesOfFile(history.database());
    history.addRounds(3, 6);
    {
        const auto copy = newCopy(history.onDisk());
        QCOMPARE(copyAll(copy.get(), roundTime(6)), QString());
    }
    history.tables()->close();
    writeBytes(history.database(), former);
    history.reopen();
    history.addRounds(6, 12);
    const auto copy = newCopy(history.onDisk());
    QTRY_COMPARE(copyAll(copy.get(), roundTime(12)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM transition"_s), 12 * kRoundTargets);
    QCOMPARE(number(&history, u"SELECT count(DISTINCT at) FROM transition"_s), 12 * kRoundTargets);
}

//! The database file is replaced while the copy has it open, as when a damaged file is repaired.
void tst_ServerCopy::noticesAReplacedFile()
{
    LocalHistory history;
    history.addRounds(0, 3);
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(3)), QString());
    QVERIFY(!history.tables()->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    history.tables()->close();
    const QByteArray content = bytesOfFile(history.database());
    QVERIFY(QFile::rename(history.database(), history.database() + u".damaged"_s));
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(history.database() + suffix);
    writeBytes(history.database(), content);
    history.reopen();
    history.addRounds(3, 5);
    QCOMPARE(copyAll(copy.get(), roundTime(5)), QString());
    QCOMPARE(fetched(&history), u"5"_s);
    // With a new origin, it is a different history.
    QVERIFY(!history.tables()->execute(u"DELETE FROM origin"_s));
    QVERIFY(!OriginTable(history.tables()).ensure());
    QCOMPARE(copyAll(copy.get(), roundTime(7)), QString());
    QCOMPARE(fetched(&history), u"5"_s);
    QCOMPARE(listOrigins(place())->size(), 2);
}

void tst_ServerCopy::twoHistoriesShareAServer()
{
    LocalHistory desk;
    LocalHistory rack;
    desk.addRounds(0, 5);
    rack.addRounds(0, 70);
    rack.pack(70);
    const auto ofDesk = newCopy(desk.onDisk());
    const auto ofRack = newCopy(rack.onDisk());
    for (const auto &copy : {ofDesk.get(), ofRack.get(), ofDesk.get()})
        QCOMPARE(copyAll(copy, roundTime(70)), QString());
    QCOMPARE(fetched(&desk), u"5"_s);
    QCOMPARE(fetched(&rack), u"70"_s);
    QCOMPARE(listOrigins(place())->size(), 2);
}

void tst_ServerCopy::oneHistoryHasOneWriter()
{
    LocalHistory history;
    history.addRounds(0, 1);
    auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    const auto twin = newCopy(history.onDisk());
    const auto refused = twin->step(roundTime(1));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind(), Kind::Locked);
    copy.reset();
    QTRY_COMPARE(copyAll(twin.get(), roundTime(1)), QString());
}

void tst_ServerCopy::removesOldResults()
{
    constexpr qint64 kHour = 3'600'000;
    LocalHistory history;
    history.addRounds(0, 185); // a little over three hours
    history.pack(185);
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(185)), QString());
    QDir folder(history.results());
    const QStringList segments = folder.entryList({u"*.segment"_s}, QDir::Files, QDir::Name);
    QCOMPARE(segments.size(), 3);
    // Files that are too old are kept on the server while they exist on disk. They are deleted from the server after they have
    // been deleted from disk.
    ServerRetention keep;
    keep.results = 2 * kHour;
    copy->setRetention(keep);
    QCOMPARE(copyAll(copy.get(), roundTime(200)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file"_s), 4);
    QVERIFY(folder.remove(segments[0]));
    QCOMPARE(copyAll(copy.get(), roundTime(211)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file"_s), 3);
    // These files aren't too old, but their total size is too large.
    QVERIFY(folder.remove(segments[1]));
    keep.results = ServerRetention::kUnlimited;
    keep.bytes = number(&history, u"SELECT sum(bytes) FROM result_file"_s) - 1;
    copy->setRetention(keep);
    QCOMPARE(copyAll(copy.get(), roundTime(222)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file"_s), 2);
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_part WHERE file NOT IN (SELECT key FROM result_file)"_s), 0);
}

void tst_ServerCopy::removesRowsByTheirAge()
{
    constexpr qint64 kHour = 3'600'000;
    LocalHistory history;
    history.addRounds(0, 185);
    history.moveSession(roundTime(184));
    QVERIFY(!history.tables()->execute(u"INSERT INTO session (begun, ended, clean) VALUES (?, ?, 1)"_s,
                                       {kRoundsBegin - 9 * kHour, kRoundsBegin - 8 * kHour}));
    history.addSpan(kRoundsBegin);
    history.endSpan(roundTime(1));
    history.addEvidence(3, "old");
    history.addEvidence(184, "new");
    for (const qint64 at : {roundTime(3), roundTime(184)})
        QVERIFY(!history.tables()->execute(u"INSERT INTO recording (target, at, data) SELECT min(key), ?, x'01' FROM target"_s,
                                           {at}));
    const auto copy = newCopy(history.onDisk());
    ServerRetention keep;
    keep.results = 1; // this limit is for results only
    copy->setRetention(keep);
    QCOMPARE(copyAll(copy.get(), roundTime(185)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM evidence"_s), 2 * kRoundTargets);
    QCOMPARE(number(&history, u"SELECT count(*) FROM recording"_s), 2);
    keep.evidence = 2 * kHour;
    copy->setRetention(keep);
    QCOMPARE(copyAll(copy.get(), roundTime(200)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM evidence"_s), kRoundTargets);
    QCOMPARE(number(&history, u"SELECT count(*) FROM piece"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM recording"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM transition"_s), 185 * kRoundTargets);
    QCOMPARE(number(&history, u"SELECT count(*) FROM span"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM session"_s), 2);
    keep.changes = kHour;
    copy->setRetention(keep);
    QCOMPARE(copyAll(copy.get(), roundTime(211)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM transition"_s),
             (185 - 150) * kRoundTargets); // the last transition of each target
                                           // before the limit is kept
    QCOMPARE(number(&history, u"SELECT count(*) FROM span"_s), 0);
    QCOMPARE(number(&history, u"SELECT count(*) FROM session"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM evidence"_s), kRoundTargets);
}

//! The computer's clock was set to another year, before the program started or while it runs.
void tst_ServerCopy::aClockAheadRemovesNothing()
{
    constexpr qint64 kYear = 365 * 24 * 3'600'000LL;
    LocalHistory history;
    history.addRounds(0, 185);
    history.pack(185);
    history.addEvidence(3, "old");
    ServerRetention keep;
    keep.results = keep.days = keep.changes = keep.evidence = kYear;
    const auto before = newCopy(history.onDisk());
    before->setRetention(keep);
    QCOMPARE(copyAll(before.get(), roundTime(185)), QString());
    before->close();
    QDir folder(history.results());
    for (const QString &name : folder.entryList({u"*.segment"_s}, QDir::Files))
        QVERIFY(folder.remove(name));
    const auto after = newCopy(history.onDisk());
    after->setRetention(keep);
    QCOMPARE(copyAll(after.get(), roundTime(185) + 3 * kYear), QString());
    QCOMPARE(copyAll(after.get(), roundTime(185) + 5 * kYear), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.segment'"_s), 3);
    QCOMPARE(number(&history, u"SELECT count(*) FROM transition"_s), 185 * kRoundTargets);
    QCOMPARE(number(&history, u"SELECT count(*) FROM evidence"_s), kRoundTargets);
}

//! Day files are restored unchanged. The server keeps them for as long as days are kept, even if they no longer exist on disk.
void tst_ServerCopy::copiesDayFiles()
{
    constexpr qint64 kHour = 3'600'000;
    constexpr int kEnd = 49 * 60; // the end of two complete days
    LocalHistory history;
    history.addDays(kEnd);
    QDir folder(history.results());
    const QStringList days = folder.entryList({u"*.day"_s}, QDir::Files, QDir::Name);
    QCOMPARE(days.size(), 2);
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(kEnd)), QString());
    const QTemporaryDir back;
    const QDir fetched(back.filePath(u"history"_s));
    QVERIFY(fetchHistory(place(), history.origin(), back.filePath(u"history.sqlite"_s), fetched.path()));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QCOMPARE(fetched.entryList(QDir::Files, QDir::Name), names);
    for (const QString &name : names)
        QVERIFY2(bytesOfFile(fetched.filePath(name)) == bytesOfFile(folder.filePath(name)), qPrintable(name));
    for (const QString &name : folder.entryList({u"*.segment"_s, u"*.day"_s}, QDir::Files))
        QVERIFY(folder.remove(name));
    ServerRetention keep;
    keep.results = kHour;
    keep.days = 20 * kHour;
    copy->setRetention(keep);
    QCOMPARE(copyAll(copy.get(), roundTime(kEnd + 11)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.segment'"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.day'"_s), 1);
    QCOMPARE(number(&history, u"SELECT count(*) FROM result_file WHERE name = '%1'"_s.arg(days.last())), 1);
}

void tst_ServerCopy::keepsResultsMissingOnTheDisk()
{
    LocalHistory history;
    history.addRounds(0, 65);
    history.pack(65);
    {
        const auto copy = newCopy(history.onDisk());
        QCOMPARE(copyAll(copy.get(), roundTime(65)), QString());
    }
    QVERIFY(QDir(history.results()).removeRecursively());
    history.restartWriter();
    history.addRounds(65, 66);
    const auto copy = newCopy(history.onDisk());
    ServerRetention keep;
    keep.results = keep.days = 90LL * 24 * 3'600'000;
    keep.bytes = 5'000'000'000;
    copy->setRetention(keep);
    QTRY_COMPARE(copyAll(copy.get(), roundTime(66)), QString());
    QVERIFY(number(&history, u"SELECT count(*) FROM result_file WHERE name LIKE '%.segment'"_s) == 1);
}

//! Files can't be read, as on a failing disk. They are reported, everything else is copied, and the copy itself doesn't fail.
void tst_ServerCopy::anUnreadableFileDoesNotDelayOthers()
{
    LocalHistory history;
    history.addRounds(0, 90);
    history.pack(90);
    // A folder can be opened like a file, but not read. These two are copied before all other files.
    const QString segment = history.results() + u"/2026-11-22T00_1795305600000_1795309199999.segment"_s;
    const QString tail = history.results() + u"/2026-11-22T01.tail"_s;
    QVERIFY(QDir().mkpath(segment));
    QVERIFY(QDir().mkpath(tail));
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(90)), QString());
    QCOMPARE(fetched(&history), u"90"_s);
    history.addRounds(90, 92);
    QCOMPARE(copyAll(copy.get(), roundTime(92)), QString());
    QVERIFY2(copy->unreadableFileText().contains(u"2026-11-22T00"_s), qPrintable(copy->unreadableFileText()));
    QVERIFY2(!copy->unreadableFileText().contains(u"written"_s), qPrintable(copy->unreadableFileText()));
    QCOMPARE(fetched(&history), u"92"_s);
    QVERIFY(QDir().rmdir(segment));
    QVERIFY(QDir().rmdir(tail));
    QCOMPARE(copyAll(copy.get(), roundTime(92)), QString());
    QCOMPARE(copy->unreadableFileText(), QString());
}

//! An unreadable file becomes readable, for example because its permissions were fixed. It is tried again even if nothing else
//! has failed.
void tst_ServerCopy::triesAnUnreadableFileAgain()
{
    LocalHistory history;
    history.addRounds(0, 1);
    const QString segment = history.results() + u"/2026-11-22T00_1795305600000_1795309199999.segment"_s;
    QVERIFY(QDir().mkpath(segment));
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    QVERIFY(!copy->unreadableFileText().isEmpty());
    QVERIFY(QDir().rmdir(segment));
    writeBytes(segment, "as good as a segment");
    const QString count = u"SELECT count(*) FROM result_file WHERE name LIKE '%.segment' AND whole = 1"_s;
    QCOMPARE(copyAll(copy.get(), roundTime(2)), QString());
    QCOMPARE(number(&history, count), 0);
    QCOMPARE(copyAll(copy.get(), roundTime(12)), QString());
    QCOMPARE(number(&history, count), 1);
    QCOMPARE(copy->unreadableFileText(), QString());
}

void tst_ServerCopy::aRefusedRowDoesNotDelayFiles()
{
    LocalHistory history;
    history.addRounds(0, 1);
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    PostgresConnection server(place().inSchema(history.origin().schema()));
    QVERIFY(!server.open(PostgresConnection::Mode::ReadWrite));
    QVERIFY(!server.execute(u"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql"
                            " AS $$ BEGIN RAISE EXCEPTION 'not this one'; END $$"_s));
    QVERIFY(!server.execute(u"CREATE TRIGGER stop BEFORE INSERT ON transition FOR EACH ROW EXECUTE FUNCTION refuse()"_s));
    const QString bytes = u"SELECT sum(bytes) FROM result_file"_s;
    const qint64 before = number(&history, bytes);
    history.addRounds(1, 3);
    const auto refused = copy->step(roundTime(3));
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence().contains(u"not this one"_s), qPrintable(refused.error().sentence()));
    QVERIFY(number(&history, bytes) > before);
    QCOMPARE(number(&history, u"SELECT count(*) FROM transition"_s), kRoundTargets);
    QVERIFY(!server.execute(u"DROP TRIGGER stop ON transition"_s));
    QTRY_COMPARE(copyAll(copy.get(), roundTime(3)), QString());
    QCOMPARE(fetched(&history), u"3"_s);
}

//! There are more open rows than one query requests.
void tst_ServerCopy::copiesManyOpenRows()
{
    LocalHistory history;
    history.addRounds(0, 1);
    QVERIFY(!history.tables()->runInTransaction([&history]() -> HistoryFault {
        for (qint64 i = 0; i < 1'100; ++i) {
            if (auto fault = history.tables()->execute(u"INSERT INTO span (kind, begun, reason) VALUES (2, ?, 'open')"_s,
                                                       {kRoundsBegin + i}))
                return fault;
        }
        return {};
    }));
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    QVERIFY(!history.tables()->execute(u"UPDATE span SET ended = begun + 9 WHERE key % 7 = 0"_s));
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM span WHERE ended IS NOT NULL"_s), 1'100 / 7);
    QCOMPARE(fetched(&history), u"1"_s);
    // None of these rows exists any longer, as in a different or repaired history.
    QVERIFY(!history.tables()->execute(u"DELETE FROM span"_s));
    history.addSpan(roundTime(1));
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    QCOMPARE(number(&history, u"SELECT count(*) FROM span WHERE reason = 'new disks'"_s), 1);
}

void tst_ServerCopy::checksTheEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("all languages") << u"UTF8"_s << true;
    QTest::newRow("bytes as they are") << u"SQL_ASCII"_s << true;
    QTest::newRow("some languages") << u"LATIN1"_s << false;
}

//! Tests an empty database with a valid and an invalid encoding.
void tst_ServerCopy::checksTheEncoding()
{
    QFETCH(const QString, encoding);
    QFETCH(const bool, isGood);
    {
        PostgresConnection server(place());
        QVERIFY(!server.open(PostgresConnection::Mode::ReadWrite));
        const QString name = place().url().path(QUrl::FullyDecoded).mid(1) + u' ' + encoding;
        QVERIFY(!server.execute(
            u"CREATE DATABASE \"%1\" TEMPLATE template0 ENCODING '%2' LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(name, encoding)));
        QUrl url(m_server);
        url.setPath(u'/' + name);
        m_server = url.toString(QUrl::FullyEncoded);
    }
    const QString tried = verifyServer(place());
    QCOMPARE(!tried.contains(u"can't be stored"_s), isGood);
    QCOMPARE(tried.contains(encoding), !isGood);
    LocalHistory history;
    history.addRounds(0, 2); // contains non-Latin characters
    const auto copy = newCopy(history.onDisk());
    const QString reported = copyAll(copy.get(), roundTime(2));
    QCOMPARE(reported.isEmpty(), isGood);
    QCOMPARE(reported.contains(u"The database uses the encoding LATIN1. Create one with ENCODING 'UTF8'."_s), !isGood);
    if (isGood)
        QCOMPARE(fetched(&history), u"2"_s);
}

//! The administrator has created the schema. The user has no permission to create schemas and doesn't need it.
void tst_ServerCopy::usesASchemaOfAnAdministrator()
{
    LocalHistory history;
    history.addRounds(0, 1);
    const QString schema = history.origin().schema();
    const QString role = u"keeper_of_"_s + schema; // roles are shared by all databases of a server
    PostgresConnection server(place());
    QVERIFY(!server.open(PostgresConnection::Mode::ReadWrite));
    QVERIFY(!server.execute(u"CREATE ROLE %1 LOGIN"_s.arg(role)));
    QUrl url(m_server);
    url.setUserName(role);
    m_server = url.toString(QUrl::FullyEncoded);
    QVERIFY2(verifyServer(place()).contains(u"can't be stored there: "_s), qPrintable(verifyServer(place())));
    QVERIFY(!server.execute(u"CREATE SCHEMA %1 AUTHORIZATION %2"_s.arg(schema, role)));
    QVERIFY2(verifyServer(place()).endsWith(u" can store history in the existing schema %1."_s.arg(schema)),
             qPrintable(verifyServer(place())));
    const auto copy = newCopy(history.onDisk());
    QCOMPARE(copyAll(copy.get(), roundTime(1)), QString());
    QCOMPARE(fetched(&history), u"1"_s);
}

void tst_ServerCopy::worksWithoutAHistory()
{
    const QString database = m_folder->filePath(u"history.sqlite"_s);
    ServerCopy copy({database, m_folder->filePath(u"history"_s), {}}, place());
    QCOMPARE(copyAll(&copy, roundTime(1)), QString());
    QVERIFY(!QFileInfo::exists(database));
    QVERIFY(listOrigins(place())->isEmpty());
}

QTEST_GUILESS_MAIN(tst_ServerCopy)

} // namespace ServerCopyTest

#include "tst_ServerCopy.moc"
