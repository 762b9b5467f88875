// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ResultRounds.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"
#include "history/TailSamples.h"
#include "history/files/Retention.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <limits>

namespace StoredResultWriterTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_StoredResultWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWrittenResults();
    void startsATailEachHour();
    void survivesAClockSetBack();
    void splitsLargeTails();
    void continuesAfterARestart();
    void readersSeeEachRowAtEveryStep();
    void restartAtEveryStep();
    void survivesAFullDisk();
    void writesAgainAfterAFailedSync_data();
    void writesAgainAfterAFailedSync();
    void syncsPeriodically();
    void survivesAFailedSegment();
    void setsADamagedTailAside();
    void leavesANewerTailAlone();
    void skipsAnUnreadableTail_data();
    void skipsAnUnreadableTail();
    void aLackOfMemoryDoesNotSkipATail();
    void toleratesAFileThatDisappears();
    void writesRollups();
    void listsTargets();
    void reachCoversAllFiles();
    void appliesRetention();
    void filesArePrivate();

private:
    QString path() const { return m_folder->filePath(u"history"_s); }
    QStringList files() const { return QDir(path()).entryList(QDir::Files, QDir::Name); }
    int countOf(const QString &suffix) const;
    void writeRounds(StoredResultWriter *writer, int first, int end) const;
    void compactAll(StoredResultWriter *writer, qint64 now) const;
    //! Returns n if exactly the rounds 0 - n-1 exist; otherwise -1.
    int rounds() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_StoredResultWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

int tst_StoredResultWriter::countOf(const QString &suffix) const
{
    return static_cast<int>(files().filter(QRegularExpression(suffix + u'$')).size());
}

void tst_StoredResultWriter::writeRounds(StoredResultWriter *writer, int first, int end) const
{
    for (int round = first; round < end; ++round) {
        for (const TargetResult &row : rowsOfRound(round))
            writer->append(row.target, row.result);
        QVERIFY(!writer->write(roundTime(round)));
    }
}

//! Calls compact() once per second, as the program does.
void tst_StoredResultWriter::compactAll(StoredResultWriter *writer, qint64 now) const
{
    for (int idle = 0; idle < 3; now += 1000) {
        const auto more = writer->compact(now);
        QVERIFY(more);
        idle = *more ? 0 : idle + 1;
    }
}

int tst_StoredResultWriter::rounds() const
{
    QString wrong;
    const int rounds = countCompleteRounds(path(), &wrong);
    if (rounds < 0)
        qWarning("%s", qPrintable(wrong));
    return rounds;
}

void tst_StoredResultWriter::readsWrittenResults()
{
    StoredResultWriter writer(path());
    QVERIFY(StoredResultReader(path()).read(idOf(1), 0, 1).results.isEmpty());
    QVERIFY(!writer.write(roundTime(0)));
    QVERIFY(!QDir(path()).exists()); // without rows, no folder is created
    const auto batches = wildBatches(1, 10, 30, 5);
    for (const auto &batch : batches) {
        for (const TargetResult &row : batch)
            writer.append(row.target, row.result);
        QCOMPARE(writer.waitingCount(), batch.size());
        QVERIFY(!writer.write(roundTime(0)));
        QCOMPARE(writer.waitingCount(), 0);
    }
    for (int target = 0; target <= 5; ++target) {
        const auto all =
            StoredResultReader(path()).read(idOf(target), std::numeric_limits<qint64>::min(), roundTime(1'000'000));
        QCOMPARE(all.faults.size(), 0);
        QCOMPARE(difference(sortedRowsOf(batches, idOf(target)), all.results), QString());
    }
}

void tst_StoredResultWriter::startsATailEachHour()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 150);
    QCOMPARE(countOf(u".tail"_s), 3);
    QCOMPARE(rounds(), 150);
    compactAll(&writer, roundTime(150));
    QCOMPARE(countOf(u".segment"_s), 2);
    QCOMPARE(countOf(u".tail"_s), 1); // for the current hour
    QCOMPARE(rounds(), 150);
    compactAll(&writer, roundTime(200)); // no writes since, but the hour is over
    QCOMPARE(countOf(u".segment"_s), 3);
    QCOMPARE(files().size(), 3);
    QCOMPARE(rounds(), 150);
    const qint64 from = roundTime(70);
    const auto part = StoredResultReader(path()).read(idOf(0), from, roundTime(130));
    QCOMPARE(part.results.size(), 60);
    QCOMPARE(part.results.first().at, from);
}

//! After the clock was set back, an hour that is already packed occurs again.
void tst_StoredResultWriter::survivesAClockSetBack()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 130);
    compactAll(&writer, roundTime(130));
    for (int round = 130; round < 160; ++round) {
        for (const TargetResult &row : rowsOfRound(round))
            writer.append(row.target, row.result);
        QVERIFY(!writer.write(roundTime(round) - 7'200'000));
    }
    QCOMPARE(rounds(), 160);
    writeRounds(&writer, 160, 200);
    compactAll(&writer, roundTime(300));
    QCOMPARE(files().size(), countOf(u".segment"_s));
    QCOMPARE(rounds(), 200);
    compactAll(&writer, 0);
    QCOMPARE(rounds(), 200);
}

void tst_StoredResultWriter::splitsLargeTails()
{
    StoredResultWriterOptions options;
    options.maxTailBytes = 2'000;
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 59);
    QVERIFY(countOf(u".tail"_s) > 3);
    QCOMPARE(rounds(), 59);
    compactAll(&writer, roundTime(59));
    QVERIFY(countOf(u".tail"_s) <= 1);
    QCOMPARE(rounds(), 59);
}

void tst_StoredResultWriter::continuesAfterARestart()
{
    for (int round = 0; round < 50; ++round) {
        StoredResultWriter writer(path());
        writeRounds(&writer, round, round + 1);
        QVERIFY(!*writer.compact(roundTime(round))); // nothing to compact, because the tail is still in use
    }
    QCOMPARE(files(), QStringList(u"2026-11-21T01.tail"_s));
    QCOMPARE(rounds(), 50);
    StoredResultWriter writer(path());
    compactAll(&writer, roundTime(60));
    QCOMPARE(countOf(u".segment"_s), 1);
    QCOMPARE(rounds(), 50);
}

//! Readers see each row exactly once at every step of the writer.
void tst_StoredResultWriter::readersSeeEachRowAtEveryStep()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 125);
    int steps = 0;
    for (qint64 now = roundTime(125); countOf(u".tail"_s) > 1; now += 100, ++steps) {
        QVERIFY(writer.compact(now));
        QCOMPARE(rounds(), 125);
    }
    QVERIFY(steps > 2 * kTargetGroups);
}

void tst_StoredResultWriter::restartAtEveryStep()
{
    for (const int steps : {0, 1, 2, 30, 62, 63, 64, 65, 66, 70, 74, 75, 76, 77, 78, 80}) {
        init();
        {
            StoredResultWriter writer(path());
            writeRounds(&writer, 0, 62);
            for (int step = 0; step < steps; ++step)
                QVERIFY(writer.compact(roundTime(62) + step * 100));
        }
        StoredResultWriter writer(path());
        QCOMPARE(rounds(), 62);
        writeRounds(&writer, 62, 64);
        compactAll(&writer, roundTime(200));
        QCOMPARE(files().size(), 2);
        QCOMPARE(rounds(), 64);
    }
}

void tst_StoredResultWriter::survivesAFullDisk()
{
    bool isFull = false;
    StoredResultWriterOptions options;
    options.maxWaiting = 10 * kRoundTargets;
    options.calls.write = [&isFull, write = options.calls.write](int file, QByteArrayView bytes, qint64 offset) -> qint64 {
        if (!isFull)
            return write(file, bytes, offset);
        write(file, bytes.first(bytes.size() / 2), offset); // a partial write, then no space
        errno = ENOSPC;
        return -1;
    };
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 5);
    isFull = true;
    for (int round = 5; round < 15; ++round) {
        for (const TargetResult &row : rowsOfRound(round))
            writer.append(row.target, row.result);
        const auto fault = writer.write(roundTime(round));
        QVERIFY(fault);
        QCOMPARE(fault->kind(), FileFault::Kind::Full);
        QCOMPARE(rounds(), 5);
    }
    QCOMPARE(writer.waitingCount(), 10 * kRoundTargets);
    QCOMPARE(writer.droppedCount(), quint64(0));
    isFull = false;
    QVERIFY(!writer.write(roundTime(15)));
    QCOMPARE(rounds(), 15);
    isFull = true;
    for (int round = 15; round < 30; ++round) {
        for (const TargetResult &row : rowsOfRound(round))
            writer.append(row.target, row.result);
        QVERIFY(writer.write(roundTime(round)));
    }
    QCOMPARE(writer.waitingCount(), 10 * kRoundTargets);
    QCOMPARE(writer.droppedCount(), quint64(5 * kRoundTargets));
    isFull = false;
    QVERIFY(!writer.write(roundTime(30)));
    const auto kept = StoredResultReader(path()).read(idOf(0), 0, roundTime(100));
    QCOMPARE(kept.results.size(), 25);
    QCOMPARE(kept.results[15].at, roundTime(20)); // the oldest waiting rows were dropped
}

void tst_StoredResultWriter::writesAgainAfterAFailedSync_data()
{
    QTest::addColumn<qint64>("syncInterval");
    QTest::newRow("each time") << qint64(0);
    QTest::newRow("now and then") << qint64(600'000);
}

//! After EIO, it is unknown whether the rows were stored, so they are written again to a different file.
void tst_StoredResultWriter::writesAgainAfterAFailedSync()
{
    QFETCH(const qint64, syncInterval);
    bool isBroken = false;
    StoredResultWriterOptions options;
    options.syncInterval = syncInterval;
    options.calls.sync = [&isBroken, sync = options.calls.sync](int file) {
        errno = EIO;
        return !isBroken && sync(file);
    };
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 5);
    isBroken = true;
    int faults = 0;
    for (int round = 5; round < 30; ++round) {
        for (const TargetResult &row : rowsOfRound(round))
            writer.append(row.target, row.result);
        const auto fault = writer.write(roundTime(round));
        faults += fault ? 1 : 0;
        QVERIFY(!fault || fault->kind() == FileFault::Kind::Io);
    }
    QVERIFY(faults > 0);
    isBroken = false;
    writeRounds(&writer, 30, 40);
    QCOMPARE(rounds(), 40);
    compactAll(&writer, roundTime(100));
    QCOMPARE(files().size(), countOf(u".segment"_s));
    QCOMPARE(rounds(), 40);
}

void tst_StoredResultWriter::syncsPeriodically()
{
    int syncs = 0;
    StoredResultWriterOptions options;
    options.syncInterval = 10 * kRoundInterval;
    options.calls.sync = [&syncs, sync = options.calls.sync](int file) {
        ++syncs;
        return sync(file);
    };
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 50);
    QCOMPARE(syncs, 1 + 5); // the new file once, then every tenth write
    QCOMPARE(rounds(), 50);
    writeRounds(&writer, 60, 61); // the hour is over: syncs the remaining rows first
    QCOMPARE(syncs, 1 + 5 + 1 + 1);
}

void tst_StoredResultWriter::survivesAFailedSegment()
{
    bool isFull = false;
    StoredResultWriterOptions options;
    options.calls.write = [&isFull, write = options.calls.write](int file, QByteArrayView bytes, qint64 offset) {
        errno = ENOSPC;
        return isFull ? -1 : write(file, bytes, offset);
    };
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 61);
    QVERIFY(*writer.compact(roundTime(61)));
    isFull = true;
    Expected<bool, FileFault> step = true;
    for (int i = 0; i < kTargetGroups && step; ++i)
        step = writer.compact(roundTime(61));
    QCOMPARE(step.error().kind(), FileFault::Kind::Full);
    QCOMPARE(countOf(u".making"_s), 0); // the incomplete file was removed
    QCOMPARE(rounds(), 61);
    isFull = false;
    compactAll(&writer, roundTime(62));
    QCOMPARE(countOf(u".segment"_s), 1);
    QCOMPARE(rounds(), 61);
}

void tst_StoredResultWriter::setsADamagedTailAside()
{
    {
        StoredResultWriter writer(path());
        writeRounds(&writer, 0, 10);
    }
    const QString tail = path() + u"/2026-11-21T01.tail"_s;
    QByteArray bytes = bytesOfFile(tail);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    writeBytes(tail, bytes);
    writeBytes(path() + u"/2026-11-21T00.tail"_s, "not a tail at all");
    QCOMPARE(StoredResultReader(path()).read(idOf(0), 0, roundTime(100)).faults.first().kind(), FileFault::Kind::Damaged);
    StoredResultWriter writer(path());
    writeRounds(&writer, 10, 12); // into a different tail
    QCOMPARE(countOf(u".tail"_s), 3);
    compactAll(&writer, roundTime(100));
    QCOMPARE(countOf(u".damaged"_s), 2);
    QCOMPARE(countOf(u".segment"_s), 2);
    QCOMPARE(bytesOfFile(tail + u".damaged"_s), bytes);
    const auto kept = StoredResultReader(path()).read(idOf(0), 0, roundTime(100));
    QCOMPARE(kept.faults.size(), 0);
    QVERIFY(kept.results.size() >= 6);
}

void tst_StoredResultWriter::leavesANewerTailAlone()
{
    QVERIFY(QDir().mkpath(path()));
    const QString newer = path() + u"/2026-11-21T01.tail"_s;
    QByteArray bytes = tailHeader();
    bytes[6] = 9;
    writeBytes(newer, bytes);
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 3);
    compactAll(&writer, roundTime(100));
    QCOMPARE(bytesOfFile(newer), bytes);
    const auto kept = StoredResultReader(path()).read(idOf(0), 0, roundTime(100));
    QCOMPARE(kept.results.size(), 3);
    QCOMPARE(kept.faults.first().kind(), FileFault::Kind::Newer);
}

void tst_StoredResultWriter::skipsAnUnreadableTail_data()
{
    QTest::addColumn<qint64>("behind"); // [bytes] everything before this offset is readable
    QTest::addColumn<int>("error");
    QTest::newRow("from the start") << qint64(0) << EIO;
    QTest::newRow("somewhere in the middle") << qint64(1000) << EIO;
    QTest::newRow("without the right") << qint64(0) << EACCES;
}

//! Later hours are packed despite an unreadable sector. After a restart, the tail is tried again.
void tst_StoredResultWriter::skipsAnUnreadableTail()
{
    QFETCH(const qint64, behind);
    QFETCH(const int, error);
    const QString name = u"2026-11-21T01.tail"_s;
    const QString bad = path() + u'/' + name;
    bool isBroken = true;
    StoredResultWriterOptions options;
    options.calls.read = [&](int file, char *buffer, qint64 most, qint64 offset) -> qint64 {
        if (isBroken && offset >= behind && QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(file)).endsWith(name)) {
            errno = error;
            return -1;
        }
        return FileCalls::standard().read(file, buffer, most, offset);
    };
    {
        StoredResultWriter writer(path(), options);
        writeRounds(&writer, 0, 250);
        const QByteArray bytes = bytesOfFile(bad);
        compactAll(&writer, roundTime(300));
        QCOMPARE(countOf(u".segment"_s), 4);
        QCOMPARE(countOf(u".making"_s), 0);
        QCOMPARE(files().filter(u".tail"_s), QStringList(name));
        QVERIFY(bytesOfFile(bad) == bytes);
        const auto reported = writer.takeSkippedFileFaults();
        QCOMPARE(reported.size(), 1);
        QCOMPARE(reported.first().path(), bad);
        writeRounds(&writer, 300, 301);
        compactAll(&writer, roundTime(400));
        QCOMPARE(countOf(u".segment"_s), 5);
        QVERIFY(writer.takeSkippedFileFaults().isEmpty()); // each fault is reported once
    }
    isBroken = false;
    StoredResultWriter writer(path(), options);
    compactAll(&writer, roundTime(500));
    QCOMPARE(countOf(u".tail"_s), 0);
    QCOMPARE(countOf(u".segment"_s), 6);
}

//! A lack of memory is temporary, so the same file is tried again.
void tst_StoredResultWriter::aLackOfMemoryDoesNotSkipATail()
{
    bool isShort = false;
    StoredResultWriterOptions options;
    options.calls.read = [&isShort](int file, char *buffer, qint64 most, qint64 offset) -> qint64 {
        errno = ENOMEM;
        return isShort ? -1 : FileCalls::standard().read(file, buffer, most, offset);
    };
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 61);
    isShort = true;
    QVERIFY(!writer.compact(roundTime(61)));
    QVERIFY(writer.takeSkippedFileFaults().isEmpty());
    isShort = false;
    compactAll(&writer, roundTime(62));
    QCOMPARE(countOf(u".segment"_s), 1);
}

//! A listed file no longer exists when it is opened, so the folder is listed again.
void tst_StoredResultWriter::toleratesAFileThatDisappears()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 61);
    // A dangling link is listed, but missing whenever it is opened.
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), path() + u"/2026-11-21T05.tail"_s));
    const auto kept = StoredResultReader(path()).read(idOf(0), 0, roundTime(100));
    QCOMPARE(kept.results.size(), 61); // rows aren't duplicated by repeated attempts
    QCOMPARE(kept.faults.size(), 1);
    QCOMPARE(kept.faults.first().kind(), FileFault::Kind::Missing);
}

void tst_StoredResultWriter::writesRollups()
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &target, const QList<StoredResult> &rows) {
        return target.toRfc4122() + QByteArray::number(rows.size());
    };
    StoredResultWriter writer(path(), options);
    writeRounds(&writer, 0, 150);
    compactAll(&writer, roundTime(150));
    const StoredResultReader reader(path());
    const auto all = reader.rolledUpResults(idOf(2), 0, roundTime(1000));
    QCOMPARE(all.rollups.size(), 2);
    QCOMPARE(all.rollups[0].content, idOf(2).toRfc4122() + "60");
    QCOMPARE(all.rollups[0].rows, quint64(60));
    QCOMPARE(all.rollups[0].first, roundTime(0) + 2);
    QCOMPARE(all.rollups[1].last, roundTime(119) + 2);
    QCOMPARE(all.rest.size(), 30);
    QCOMPARE(all.rest.first().at, roundTime(120) + 2);
    const auto part = reader.rolledUpResults(idOf(2), roundTime(70), roundTime(130));
    QCOMPARE(part.rollups.size(), 1);
    QCOMPARE(part.rest.size(), 10);
    QVERIFY(reader.rolledUpResults(idOf(9), 0, roundTime(1000)).rollups.isEmpty());
}

void tst_StoredResultWriter::listsTargets()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 70);
    compactAll(&writer, roundTime(70));
    StoredResult lone;
    lone.at = roundTime(70);
    writer.append(idOf(77), lone);
    QVERIFY(!writer.write(roundTime(70)));
    QList<FileFault> faults;
    const auto targets = StoredResultReader(path()).targets(&faults);
    QCOMPARE(faults.size(), 0);
    QCOMPARE(targets.size(), kRoundTargets + 1);
    for (const StoredTarget &target : targets) {
        const bool isLone = target.target == idOf(77);
        QVERIFY(isLone ? target.first >= roundTime(60) : target.first <= roundTime(0) + kRoundTargets);
        QVERIFY(target.last >= (isLone ? roundTime(70) : roundTime(69)));
    }
}

void tst_StoredResultWriter::reachCoversAllFiles()
{
    QList<FileFault> faults;
    const auto reach = [&] { return StoredResultReader(path()).resultSpan(&faults); };
    QVERIFY(reach().isEmpty());
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 70);
    compactAll(&writer, roundTime(70));
    QCOMPARE(reach(), (TimeSpan{roundTime(0), roundTime(69) + kRoundTargets})); // covers a segment and a tail
    StoredResult late;                                                          // from a clock that was set back
    late.at = roundTime(0) - 86'400'000;
    writer.append(idOf(77), late);
    QVERIFY(!writer.write(roundTime(70)));
    QCOMPARE(reach().from, late.at);
    QCOMPARE(faults.size(), 0);
    QFile tail(path() + u'/' + QDir(path()).entryList({u"*.tail"_s}).value(0));
    QVERIFY(tail.open(QIODevice::ReadWrite) && tail.seek(20) && tail.write(QByteArray(40, 'x')) == 40);
    tail.close();
    QVERIFY(!reach().isEmpty());
    QCOMPARE(faults.size(), 1); // reported, so that the span isn't considered complete
}

void tst_StoredResultWriter::appliesRetention()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 310);
    compactAll(&writer, roundTime(310));
    const ResultFolder &folder = writer.folder();
    QCOMPARE(countOf(u".segment"_s), 5);
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(path()).entryInfoList(QDir::Files))
        bytes += file.size();
    QCOMPARE(*storedResultBytes(folder), bytes);
    QCOMPARE(*removeSegmentsBefore(folder, roundTime(59), 10), 0); // the first segment's last result is newer
    QCOMPARE(*removeSegmentsBefore(folder, roundTime(200), 2), 2);
    QCOMPARE(*removeSegmentsBefore(folder, roundTime(200), 2), 1);
    QCOMPARE(StoredResultReader(path()).read(idOf(0), 0, roundTime(1000)).results.first().at, roundTime(180));
    QVERIFY(*removeOldestSegment(folder));
    QCOMPARE(StoredResultReader(path()).read(idOf(0), 0, roundTime(1000)).results.first().at, roundTime(240));
    QVERIFY(*removeOldestSegment(folder));
    QVERIFY(!*removeOldestSegment(folder));
    QCOMPARE(countOf(u".tail"_s), 1);
}

void tst_StoredResultWriter::filesArePrivate()
{
    StoredResultWriter writer(path());
    writeRounds(&writer, 0, 61);
    compactAll(&writer, roundTime(61));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
    for (const QString &file : files())
        QCOMPARE(QFile::permissions(path() + u'/' + file) & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(tst_StoredResultWriter)

} // namespace StoredResultWriterTest

#include "tst_StoredResultWriter.moc"
