// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/TailSamples.h"
#include "history/codec/ByteStream.h"
#include "history/files/SegmentFile.h"
#include "history/files/TailFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <limits>

namespace SegmentFileTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_SegmentFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheRowsOfTheTail();
    void storesManyRowsOfOneTarget();
    void convertsAnEmptyTail();
    void convertsADamagedTail();
    void survivesFlippedBits();
    void refusesForgedEntries_data();
    void refusesForgedEntries();
    void refusesTruncatedFiles();
    void reportsDiskErrors();
    void recognisesANewerVersion();

private:
    QString tail() const { return m_folder->filePath(u"a.tail"_s); }
    QString segment() const { return m_folder->filePath(u"a.making"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void writeTail(const QString &path, const QList<QList<TargetResult>> &batches)
{
    auto tail = TailFile::create(path);
    for (const auto &batch : batches)
        QVERIFY(!tail.value().append(batch));
}

//! Returns a fake rollup that consists of the target's ID, the number of rows and the first time.
QByteArray rollupOf(const TargetId &target, const QList<StoredResult> &rows)
{
    return target.toRfc4122() + QByteArray::number(rows.size()) + ' ' + QByteArray::number(rows.first().at);
}

std::optional<FileFault> finish(Expected<SegmentWriter, FileFault> &writer)
{
    if (!writer)
        return writer.error();
    for (int group = 0; group < kTargetGroups; ++group) {
        const auto step = writer.value().step();
        if (!step)
            return step.error();
        if (*step != (group == kTargetGroups - 1))
            qFatal("a segment is finished after its last group");
    }
    return std::nullopt;
}

std::optional<FileFault> makeSegment(const QString &tail, const QString &segment)
{
    auto writer = SegmentWriter::begin(tail, segment, rollupOf);
    return finish(writer);
}

//! Returns all rows of a target; nullopt if any of them is damaged.
std::optional<QList<StoredResult>> rowsIn(const SegmentReader &reader, const TargetId &target)
{
    const auto entries = reader.entriesOf(target);
    if (!entries)
        return std::nullopt;
    QList<StoredResult> rows;
    for (const SegmentEntry &entry : *entries) {
        const auto part = reader.rows(entry);
        if (!part)
            return std::nullopt;
        rows += *part;
    }
    return rows;
}

} // namespace

void tst_SegmentFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_SegmentFile::readsTheRowsOfTheTail()
{
    const auto batches = wildBatches(1, 20, 100, 50);
    writeTail(tail(), batches);
    QVERIFY(!makeSegment(tail(), segment()));
    const auto reader = SegmentReader::open(segment());
    QVERIFY(reader);
    QCOMPARE(reader->footer().rows, quint64(2000));
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    for (int target = 0; target <= 50; ++target) {
        const QList<StoredResult> expected = sortedRowsOf(batches, idOf(target));
        QCOMPARE(difference(expected, rowsIn(*reader, idOf(target)).value()), QString());
        const auto entries = reader->entriesOf(idOf(target));
        QCOMPARE(entries->size(), target == 0 ? 0 : 1);
        for (const SegmentEntry &entry : *entries) {
            QCOMPARE(entry.first, expected.first().at);
            QCOMPARE(entry.last, expected.last().at);
            QCOMPARE(entry.rows, quint64(expected.size()));
            QCOMPARE(reader->rollup(entry).value(), rollupOf(idOf(target), expected));
            first = std::min(first, entry.first);
            last = std::max(last, entry.last);
        }
    }
    QCOMPARE(reader->footer().first, first);
    QCOMPARE(reader->footer().last, last);
    int targets = 0;
    for (int group = 0; group < kTargetGroups; ++group)
        targets += static_cast<int>(reader->entriesOfGroup(group)->size());
    QCOMPARE(targets, 50);
}

//! The target has more rows than fit into a chunk, and more than are kept in memory at the same time.
void tst_SegmentFile::storesManyRowsOfOneTarget()
{
    constexpr int kRows = 250'000;
    QList<TargetResult> batch;
    for (int i = 0; i < kRows; ++i) {
        StoredResult row;
        row.at = i * 10;
        batch.append({idOf(1), row});
    }
    writeTail(tail(), {batch});
    QVERIFY(!makeSegment(tail(), segment()));
    const auto reader = SegmentReader::open(segment());
    QVERIFY(reader->entriesOf(idOf(1))->size() >= 4);
    const auto rows = rowsIn(*reader, idOf(1)).value();
    QCOMPARE(rows.size(), kRows);
    for (int i = 0; i < kRows; ++i) {
        if (rows[i].at != i * 10)
            QCOMPARE(rows[i].at, i * 10);
    }
}

void tst_SegmentFile::convertsAnEmptyTail()
{
    writeTail(tail(), {});
    QVERIFY(!makeSegment(tail(), segment()));
    const auto reader = SegmentReader::open(segment());
    QCOMPARE(reader->footer().rows, quint64(0));
    QVERIFY(reader->entriesOf(idOf(1))->isEmpty());
    const auto none = SegmentWriter::begin(m_folder->filePath(u"b.tail"_s), segment(), {});
    QCOMPARE(none.error().kind(), FileFault::Kind::Missing);
}

void tst_SegmentFile::convertsADamagedTail()
{
    const auto batches = wildBatches(2, 3, 20, 2);
    writeTail(tail(), batches);
    QByteArray bytes = bytesOfFile(tail());
    bytes[tailHeader().size() + 1] = 'x'; // destroys the marker of the first batch
    writeBytes(tail(), bytes);
    auto writer = SegmentWriter::begin(tail(), segment(), rollupOf);
    QVERIFY(!finish(writer));
    QVERIFY(writer->isTailDamaged());
    QVERIFY(SegmentReader::open(segment()));
}

//! A flipped bit is detected and affects at most the chunks of one group.
void tst_SegmentFile::survivesFlippedBits()
{
    const auto batches = wildBatches(3, 2, 6, 3);
    writeTail(tail(), batches);
    QVERIFY(!makeSegment(tail(), segment()));
    const QByteArray whole = bytesOfFile(segment());
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        writeBytes(segment(), damaged);
        const auto reader = SegmentReader::open(segment());
        if (!reader)
            continue; // header or footer damaged
        int faults = 0;
        for (int target = 1; target <= 3; ++target) {
            const auto rows = rowsIn(*reader, idOf(target));
            const auto entries = reader->entriesOf(idOf(target));
            const bool hasRollup = entries && reader->rollup(entries->first()).hasValue();
            faults += rows && hasRollup ? 0 : 1;
            if (rows)
                QCOMPARE(difference(sortedRowsOf(batches, idOf(target)), *rows), QString());
        }
        QCOMPARE(faults, 1);
    }
}

void tst_SegmentFile::refusesForgedEntries_data()
{
    constexpr qint64 kHuge = (1LL << 62) - 1;
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("chunkSize");
    QTest::addColumn<qint64>("rollupSize");
    QTest::addColumn<qint64>("last");
    QTest::newRow("behind the end") << kHuge << qint64(0) << qint64(0) << qint64(20);
    QTest::newRow("of any size") << qint64(8) << kHuge << qint64(0) << qint64(20);
    QTest::newRow("with a rollup of any size") << qint64(8) << qint64(0) << kHuge << qint64(20);
    QTest::newRow("all of that") << kHuge << kHuge << kHuge << qint64(20);
    QTest::newRow("that ends before it begins") << qint64(8) << qint64(0) << qint64(0) << qint64(5);
}

//! All checksums are correct, as in a file made by an attacker.
void tst_SegmentFile::refusesForgedEntries()
{
    QFETCH(const qint64, offset);
    QFETCH(const qint64, chunkSize);
    QFETCH(const qint64, rollupSize);
    QFETCH(const qint64, last);
    SegmentEntry entry;
    entry.target = idOf(1);
    entry.offset = offset;
    entry.chunkSize = chunkSize;
    entry.first = 10;
    entry.last = last;
    entry.rows = std::numeric_limits<quint64>::max();
    entry.rollupSize = rollupSize;
    entry.rollupChecksum = computeChecksum({});
    const QByteArray entries = packEntries({entry});
    SegmentFooter footer;
    footer.groups[static_cast<size_t>(groupOf(idOf(1)))] = {segmentHeader().size(), entries.size(), computeChecksum(entries)};
    writeBytes(segment(), segmentHeader() + entries + footer.bytes());
    const auto reader = SegmentReader::open(segment());
    QVERIFY(reader);
    const auto found = reader->entriesOf(idOf(1));
    QCOMPARE(found.hasValue(), last > 10);
    if (!found)
        return;
    QVERIFY(!reader->rows(found->first()));
    QVERIFY(!reader->rollup(found->first()));
}

void tst_SegmentFile::refusesTruncatedFiles()
{
    writeTail(tail(), wildBatches(4, 2, 5, 2));
    QVERIFY(!makeSegment(tail(), segment()));
    const QByteArray whole = bytesOfFile(segment());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        writeBytes(segment(), whole.first(length));
        QCOMPARE(SegmentReader::open(segment()).error().kind(), FileFault::Kind::Damaged);
    }
}

void tst_SegmentFile::reportsDiskErrors()
{
    writeTail(tail(), wildBatches(5, 3, 20, 20));
    for (const int error : {ENOSPC, EIO}) {
        for (int good = 0; good < 12; good += 3) {
            FileCalls calls = FileCalls::standard();
            int left = good;
            calls.write = [&left, error, write = calls.write](int descriptor, QByteArrayView bytes, qint64 offset) {
                errno = error;
                return --left < 0 ? -1 : write(descriptor, bytes, offset);
            };
            auto writer = SegmentWriter::begin(tail(), segment(), rollupOf, calls);
            const auto fault = finish(writer);
            QVERIFY(fault);
            QCOMPARE(fault->number(), error);
            QCOMPARE(fault->path(), segment());
        }
    }
    FileCalls calls = FileCalls::standard();
    calls.sync = [](int) {
        errno = EIO;
        return false;
    };
    {
        auto writer = SegmentWriter::begin(tail(), segment(), rollupOf, calls);
        QVERIFY(finish(writer));
    }
    QVERIFY(!makeSegment(tail(), segment())); // replaces the leftovers of earlier attempts
    QVERIFY(SegmentReader::open(segment()));
}

void tst_SegmentFile::recognisesANewerVersion()
{
    writeTail(tail(), wildBatches(6, 1, 5, 2));
    QVERIFY(!makeSegment(tail(), segment()));
    QByteArray bytes = bytesOfFile(segment());
    bytes[6] = 2;
    writeBytes(segment(), bytes);
    QCOMPARE(SegmentReader::open(segment()).error().kind(), FileFault::Kind::Newer);
}

QTEST_GUILESS_MAIN(tst_SegmentFile)

} // namespace SegmentFileTest

#include "tst_SegmentFile.moc"
