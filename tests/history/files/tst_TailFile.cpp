// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/TailSamples.h"
#include "history/files/TailFile.h"
#include "targets/SmallDisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <limits>
#include <sys/stat.h>

namespace TailFileTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_TailFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(path()); }
    void readsWrittenRows();
    void readsBytesOfEarlierVersions();
    void continuesATailOfAnEarlierVersion();
    void groupsContainAllRows();
    void rowsAreSmall();
    void acceptsTextsThatAlwaysChange();
    void acceptsAnyTime();
    void readsATailTornAtAnyLength();
    void survivesFlippedBits();
    void continuesAfterACrash();
    void survivesAFullDisk();
    void fileSizeLimit();
    void revertsAfterAFailedSync();
    void isPrivate();
    void refusesOtherFiles();
    void writtenByANewerVersion();

private:
    QString path() const { return m_folder.filePath(u"2026-11-21T01.tail"_s); }
    QTemporaryDir m_folder;
};

namespace {

constexpr qint64 kBegin = 1'795'222'800'000;
constexpr qint64 kEver = std::numeric_limits<qint64>::max();

struct Read
{
    QList<StoredResult> rows;
    bool isDamaged = false;
    bool isOpen = false;
};

Read read(const QString &path, const TargetId &target, qint64 from = -kEver, qint64 to = kEver)
{
    Read read;
    auto reader = TailReader::open(path);
    if (!reader)
        return read;
    read.isOpen = !reader.value().read(target, from, to, [&](const TargetId &, StoredResult &&row) { read.rows.append(row); });
    read.isDamaged = reader.value().isDamaged();
    return read;
}

//! Writes all batches. Returns the end of each batch in the file.
QList<qint64> writeBatches(const QString &path, const QList<QList<TargetResult>> &batches)
{
    auto tail = TailFile::create(path);
    QList<qint64> ends;
    for (const auto &batch : batches) {
        if (tail.value().append(batch))
            return {};
        ends.append(tail->size());
    }
    return tail.value().sync() ? QList<qint64>() : ends;
}

//! Returns earlierResults() in two batches, the first result and then both. They were written by a version that didn't record
//! how long results are valid.
QByteArray earlierTail()
{
    return QByteArray::fromHex(
        "574b5441494c0100b7574b621500000040000000e9c24012f6bbedc1d4660001000100000000000040c9146ee701009e"
        "3779b1000740008000000000000001880422020673746174757300000473697a65050006323030204f4b003c8afb20e2"
        "9321ba982182a5210101000000b7574b62170000003b000000bfaf0bbbf6bbedc1d466e0d4030200010000000000003b"
        "44ba524301019e3779b10007400080000000000000019604000007526566757365640f4e6f626f6479206c697374656e"
        "732ef2fd20020281a9030000000000");
}

} // namespace

void tst_TailFile::readsWrittenRows()
{
    const auto batches = wildBatches(1, 20, 50, 30);
    QCOMPARE(writeBatches(path(), batches).size(), 20);
    for (int target = 0; target <= 30; ++target) {
        const Read all = read(path(), idOf(target));
        QVERIFY(all.isOpen && !all.isDamaged);
        QCOMPARE(difference(rowsOf(batches, idOf(target)), all.rows), QString());
    }
    QList<StoredResult> within = rowsOf(batches, idOf(3));
    const qint64 from = within[2].at;
    within.removeIf([from](const StoredResult &row) { return row.at < from || row.at >= from + 500'000; });
    QVERIFY(!within.isEmpty());
    QCOMPARE(difference(within, read(path(), idOf(3), from, from + 500'000).rows), QString());
}

void tst_TailFile::readsBytesOfEarlierVersions()
{
    writeBytes(path(), earlierTail());
    const Read all = read(path(), idOf(1));
    QVERIFY(all.isOpen && !all.isDamaged);
    const QList<StoredResult> known = earlierResults();
    QCOMPARE(difference({known[0], known[1], known[0]}, all.rows), QString());
}

//! Tests the first hour after an upgrade of the program.
void tst_TailFile::continuesATailOfAnEarlierVersion()
{
    writeBytes(path(), earlierTail());
    StoredResult later = earlierResults().first();
    later.at += 120'000;
    later.validityMs = 50'000;
    auto tail = TailFile::reopen(path());
    QVERIFY(tail.hasValue());
    QVERIFY(!tail.value().append({{idOf(1), later}}));
    const Read all = read(path(), idOf(1));
    QVERIFY(all.isOpen && !all.isDamaged);
    QCOMPARE(all.rows.size(), 4);
    QCOMPARE(all.rows[0].validityMs, 0);
    QCOMPARE(difference(later, all.rows[3]), QString());
}

void tst_TailFile::groupsContainAllRows()
{
    const auto batches = wildBatches(2, 5, 100, 40);
    writeBatches(path(), batches);
    auto reader = TailReader::open(path());
    int rows = 0;
    QHash<TargetId, QList<StoredResult>> found;
    for (int group = 0; group < kTargetGroups; ++group) {
        QVERIFY(!reader.value().readGroup(group, [&](const TargetId &target, StoredResult &&row) {
            ++rows;
            QCOMPARE(groupOf(target), group);
            found[target].append(row);
        }));
    }
    QCOMPARE(rows, 500);
    for (int target = 1; target <= 40; ++target)
        QCOMPARE(difference(rowsOf(batches, idOf(target)), found.value(idOf(target))), QString());
}

//! A row takes less than 16 bytes in a tail and about 9 in a segment, so in total, at most three times the stored size is
//! written.
void tst_TailFile::rowsAreSmall()
{
    QList<PageResults> pages;
    for (unsigned i = 0; i < 1000; ++i)
        pages.append(PageResults(i, kBegin, 60'000));
    auto tail = TailFile::create(path());
    int rows = 0;
    for (int round = 0; round < 60; ++round) {
        QList<TargetResult> batch;
        for (int i = 0; i < 1000; ++i)
            batch.append({idOf(i), pages[i].next()});
        rows += 1000;
        QVERIFY(!tail.value().append(batch));
    }
    const double each = double(tail->size()) / rows;
    QVERIFY2(each < 16, qPrintable(QString::number(each)));
    qInfo("%.2f bytes a row", each);
}

void tst_TailFile::acceptsTextsThatAlwaysChange()
{
    QList<QList<TargetResult>> batches;
    for (int i = 0; i < 500; ++i) {
        StoredResult row;
        row.at = kBegin + i * 1000;
        row.summary = u"%1 ms"_s.arg(i);
        row.errorMessage = i % 3 == 0 ? u"a long sentence that says %1 and does not fit between the bits"_s.arg(i) : QString();
        batches.append({{idOf(1), row}});
    }
    writeBatches(path(), batches);
    QCOMPARE(difference(rowsOf(batches, idOf(1)), read(path(), idOf(1)).rows), QString());
}

void tst_TailFile::acceptsAnyTime()
{
    QList<TargetResult> batch;
    for (const qint64 at : {kBegin, std::numeric_limits<qint64>::min(), kEver - 1, qint64(0), qint64(-1)}) {
        StoredResult row;
        row.at = at;
        batch.append({idOf(1), row});
    }
    writeBatches(path(), {batch});
    QCOMPARE(difference(rowsOf({batch}, idOf(1)), read(path(), idOf(1), std::numeric_limits<qint64>::min()).rows), QString());
}

void tst_TailFile::readsATailTornAtAnyLength()
{
    const auto batches = wildBatches(3, 3, 4, 3);
    const QList<qint64> ends = writeBatches(path(), batches);
    const QByteArray whole = bytesOfFile(path());
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        writeBytes(path(), whole.first(length));
        const auto there = std::count_if(ends.begin(), ends.end(), [length](qint64 end) { return end <= length; });
        for (int target = 1; target <= 3; ++target) {
            const Read torn = read(path(), idOf(target));
            QVERIFY(torn.isOpen && !torn.isDamaged);
            QCOMPARE(difference(rowsOf(batches.first(there), idOf(target)), torn.rows), QString());
        }
    }
}

//! A flipped bit affects only rows of its batch or rows based on a template in it. No row is ever wrong.
void tst_TailFile::survivesFlippedBits()
{
    const auto batches = wildBatches(4, 4, 5, 3);
    const QList<qint64> ends = writeBatches(path(), batches);
    const QByteArray whole = bytesOfFile(path());
    for (qsizetype at = tailHeader().size(); at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        writeBytes(path(), damaged);
        const auto before = std::count_if(ends.begin(), ends.end(), [at](qint64 end) { return end <= at; });
        bool isSeen = false;
        for (int target = 1; target <= 3; ++target) {
            const Read left = read(path(), idOf(target));
            isSeen = isSeen || left.isDamaged || at >= ends[ends.size() - 2]; // damage at the end looks like a torn write
            const QList<StoredResult> all = rowsOf(batches, idOf(target));
            const qsizetype sure = rowsOf(batches.first(before), idOf(target)).size();
            QVERIFY(left.rows.size() >= sure);
            qsizetype next = 0; // each row must equal one of the rows written, in order
            for (const StoredResult &row : left.rows) {
                while (next < all.size() && !difference(all[next], row).isEmpty())
                    ++next;
                QVERIFY2(next < all.size(), "a row that nobody wrote");
                ++next;
            }
        }
        QVERIFY(isSeen);
    }
}

void tst_TailFile::continuesAfterACrash()
{
    const auto batches = wildBatches(5, 10, 20, 5);
    const QList<qint64> ends = writeBatches(path(), batches.first(5));
    QByteArray torn = bytesOfFile(path());
    torn.chop(3);
    writeBytes(path(), torn);
    {
        auto tail = TailFile::reopen(path());
        QVERIFY(tail);
        QCOMPARE(tail->size(), ends[3]);
        for (int i = 5; i < 10; ++i)
            QVERIFY(!tail.value().append(batches[i]));
    }
    const auto expected = batches.first(4) + batches.sliced(5);
    for (int target = 1; target <= 5; ++target)
        QCOMPARE(difference(rowsOf(expected, idOf(target)), read(path(), idOf(target)).rows), QString());
    QByteArray damaged = bytesOfFile(path());
    damaged[ends[0] + 2] = 'x';
    writeBytes(path(), damaged);
    QCOMPARE(TailFile::reopen(path()).error().kind(), FileFault::Kind::Damaged);
    QCOMPARE(bytesOfFile(path()), damaged);
}

void tst_TailFile::survivesAFullDisk()
{
    SmallDisk disk(64 * 1024);
    if (!disk.isMounted()) // without mounting, only fileSizeLimit() tests this
        return;
    const QString full = disk.path() + u"/2026-11-21T01.tail"_s;
    const auto batches = wildBatches(6, 40, 100, 5);
    auto tail = TailFile::create(full);
    QVERIFY(tail);
    qsizetype written = 0;
    std::optional<FileFault> fault;
    for (; written < batches.size() && !fault; ++written)
        fault = tail.value().append(batches[written]);
    QVERIFY(fault);
    --written;
    QCOMPARE(fault->kind(), FileFault::Kind::Full);
    QVERIFY(fault->text().contains(full));
    QCOMPARE(QFileInfo(full).size(), tail->size());
    QVERIFY(disk.freeBytes() < 64 * 1024);
    // The same batch is written again when space is available.
    QVERIFY(QFile::copy(full, path()));
    auto other = TailFile::reopen(path());
    for (qsizetype i = written; i < batches.size(); ++i)
        QVERIFY(!other.value().append(batches[i]));
    for (int target = 1; target <= 5; ++target)
        QCOMPARE(difference(rowsOf(batches, idOf(target)), read(path(), idOf(target)).rows), QString());
}

void tst_TailFile::fileSizeLimit()
{
    const auto batches = wildBatches(7, 20, 100, 5);
    auto tail = TailFile::create(path());
    QVERIFY(!tail.value().append(batches[0]));
    for (int i = 1; i < 20; ++i) {
        {
            const FileSizeLimit limit(tail->size() + i * 7);
            const auto fault = tail.value().append(batches[i]);
            QVERIFY(fault);
            QCOMPARE(fault->kind(), FileFault::Kind::Full);
            QCOMPARE(QFileInfo(path()).size(), tail->size());
        }
        QVERIFY(!tail.value().append(batches[i]));
    }
    for (int target = 1; target <= 5; ++target)
        QCOMPARE(difference(rowsOf(batches, idOf(target)), read(path(), idOf(target)).rows), QString());
}

void tst_TailFile::revertsAfterAFailedSync()
{
    FileCalls calls = FileCalls::standard();
    bool isBroken = false;
    calls.sync = [&isBroken, sync = calls.sync](int descriptor) {
        errno = EIO;
        return !isBroken && sync(descriptor);
    };
    const auto batches = wildBatches(8, 4, 20, 3);
    auto tail = TailFile::create(path(), calls);
    QVERIFY(!tail.value().append(batches[0]) && !tail.value().sync());
    const qint64 synced = tail->size();
    isBroken = true;
    QVERIFY(!tail.value().append(batches[1]));
    QCOMPARE(tail.value().sync()->kind(), FileFault::Kind::Io);
    QVERIFY(tail.value().truncateUnsynced());
    QCOMPARE(QFileInfo(path()).size(), synced);
    isBroken = false;
    QVERIFY(!tail.value().append(batches[2]) && !tail.value().sync());
    const QList<QList<TargetResult>> expected{batches[0], batches[2]};
    for (int target = 1; target <= 3; ++target)
        QCOMPARE(difference(rowsOf(expected, idOf(target)), read(path(), idOf(target)).rows), QString());
}

void tst_TailFile::isPrivate()
{
    const mode_t former = umask(0);
    writeBatches(path(), {});
    umask(former);
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(TailFile::create(path()).error().kind(), FileFault::Kind::Exists);
}

void tst_TailFile::refusesOtherFiles()
{
    writeBytes(path(), "something else altogether");
    QCOMPARE(TailReader::open(path()).error().kind(), FileFault::Kind::Damaged);
    QCOMPARE(TailFile::reopen(path()).error().kind(), FileFault::Kind::Damaged);
    QFile::remove(path());
    QCOMPARE(TailReader::open(path()).error().kind(), FileFault::Kind::Missing);
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) { // a valid header, then random bytes
        QByteArray bytes = tailHeader();
        for (int i = 0; i < 200; ++i)
            bytes += i % 50 == 0 ? batchMarker() : QByteArray(1, static_cast<char>(random()));
        writeBytes(path(), bytes);
        QVERIFY(read(path(), idOf(1)).rows.isEmpty());
    }
}

void tst_TailFile::writtenByANewerVersion()
{
    QByteArray bytes = tailHeader();
    bytes[6] = 2;
    writeBytes(path(), bytes);
    QCOMPARE(TailReader::open(path()).error().kind(), FileFault::Kind::Newer);
    QCOMPARE(TailFile::reopen(path()).error().kind(), FileFault::Kind::Newer);
    QCOMPARE(bytesOfFile(path()), bytes);
}

QTEST_GUILESS_MAIN(tst_TailFile)

} // namespace TailFileTest

#include "tst_TailFile.moc"
