// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/LastResultsReader.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"
#include "history/TailSamples.h"
#include "history/files/Retention.h"
#include "history/values/Rollup.h"
#include "history/values/SeriesSummary.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

namespace DayFoldingTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kFirstDay = 20'777;
constexpr qint64 kBegin = kFirstDay * kDay;
constexpr qint64 kEvery = 20 * 60'000;
constexpr int kTargets = 3;

StoredResult rowAt(qint64 at, int target)
{
    StoredResult row;
    row.at = at + target;
    row.durationMs = 10.0 + double(at / kEvery % 50);
    row.outcome = at / kHour % 5 == 0 ? Outcome::Down : Outcome::Up;
    return row;
}

StoredResultWriterOptions options()
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, 50min).packed(); };
    options.mergeRollups = &Rollup::merged;
    options.calls.sync = [](int) { return true; }; // no test here simulates a power failure
    return options;
}

Rollup whole(const RolledUpResults &rolledUpResults)
{
    Rollup all(rolledUpResults.rest, 50min);
    for (const StoredRollup &kept : rolledUpResults.rollups)
        all.merge(Rollup::unpacked(kept.content).value_or(Rollup()));
    return all;
}

//! Records the calls for target 1 while its group is read.
class TargetOneSink : public StoredResultReader::GroupSink
{
public:
    void restart() override { reported = {}; }
    void take(const TargetId &target, const StoredRollup &rollup) override
    {
        if (target == idOf(1))
            reported.rollups.append(rollup);
    }
    void take(const TargetId &target, StoredResult &&row) override
    {
        if (target == idOf(1))
            reported.rest.append(std::move(row));
    }

    RolledUpResults reported;
};

RolledUpResults daysOfGroup(const StoredResultReader &reader, qint64 from, qint64 to)
{
    TargetOneSink sink;
    sink.reported.faults = reader.streamGroup(groupOf(idOf(1)), from, to, RollupGrain::Day, &sink);
    return sink.reported;
}

} // namespace

class tst_DayFolding : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCompletedDayGetsAFile();
    void hoursAndDaysAgree();
    void aSpanWithinADayUsesHours();
    void aDayStaysWhenItsHoursAreRemoved();
    void foldedDaysStayUnchanged();
    void survivesARestartAtEveryStep();
    void waitsForTails();
    void recreatesDamagedRollups();
    void skipsDamagedSegments();
    void aDamagedDayIsReplacedByItsHours();
    void reportsADamagedDayWithoutHours();
    void skipsAnUnreadableDay();
    void aClockThatWasAheadChangesNothing();
    void findsResultsWrittenAfterTheClockWasCorrected();
    void survivesAFullDisk();
    void makesNoDaysWithoutAMerger();

private:
    QString path() const { return m_folder->filePath(u"history"_s); }
    QStringList files(const QString &suffix) const { return QDir(path()).entryList({u'*' + suffix}, QDir::Files, QDir::Name); }
    //! Writes results. By default, they cover three days and the first hour of the fourth day.
    void writeDays(StoredResultWriter *writer, qint64 from = kBegin, qint64 to = kBegin + 3 * kDay + kHour) const;
    void compactAll(StoredResultWriter *writer, qint64 now) const;
    quint64 countOf(RollupGrain grain) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_DayFolding::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_DayFolding::writeDays(StoredResultWriter *writer, qint64 from, qint64 to) const
{
    for (qint64 at = from; at < to; at += kEvery) {
        for (int target = 0; target < kTargets; ++target)
            writer->append(idOf(target), rowAt(at, target));
        QVERIFY(!writer->write(at));
    }
}

void tst_DayFolding::compactAll(StoredResultWriter *writer, qint64 now) const
{
    for (int idle = 0; idle < 3;) {
        const auto more = writer->compact(now);
        QVERIFY(more);
        idle = *more ? 0 : idle + 1;
        now += *more ? 0 : 1000; // tails are removed a second later
    }
}

quint64 tst_DayFolding::countOf(RollupGrain grain) const
{
    return whole(StoredResultReader(path()).rolledUpResults(idOf(1), 0, kBegin + 100 * kDay, grain)).count();
}

void tst_DayFolding::aCompletedDayGetsAFile()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    QCOMPARE(files(u".day"_s).size(), 3);
    QCOMPARE(files(u".day"_s).first(), u"2026-11-20_%1_%2.day"_s.arg(kBegin).arg(kBegin + kDay - kEvery + kTargets - 1));
    QCOMPARE(files(u".segment"_s).size(), 72);
    QCOMPARE(files(u".tail"_s).size(), 1);
    QCOMPARE(files(u".making"_s).size(), 0);
    QList<FileFault> faults;
    const auto targets = StoredResultReader(path()).targets(&faults);
    QCOMPARE(targets.size(), kTargets);
    QVERIFY(targets.first().first <= kBegin + kTargets && targets.first().last >= kBegin + 3 * kDay + kHour - kEvery);
}

void tst_DayFolding::hoursAndDaysAgree()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    const StoredResultReader reader(path());
    const auto hours = reader.rolledUpResults(idOf(1), kBegin - kHour, kBegin + 4 * kDay);
    const auto days = reader.rolledUpResults(idOf(1), kBegin - kHour, kBegin + 4 * kDay, RollupGrain::Day);
    QCOMPARE(hours.rollups.size(), 72);
    QCOMPARE(days.rollups.size(), 3);
    QVERIFY(days.rollups[1].isDaily && !hours.rollups[1].isDaily);
    QCOMPARE(days.rollups[1].first, kBegin + kDay + 1);
    QCOMPARE(days.rollups[1].rows, quint64(72));
    QVERIFY(whole(hours) == whole(days));
    QCOMPARE(whole(days).count(), quint64(3 * 72 + 3));
    QVERIFY(whole(daysOfGroup(reader, kBegin - kHour, kBegin + 4 * kDay)) == whole(days));
    const auto group = reader.rolledUpGroup(groupOf(idOf(1)), kBegin - kHour, kBegin + 4 * kDay);
    QVERIFY(whole(group.targets.value(idOf(1))) == whole(hours));
}

void tst_DayFolding::aSpanWithinADayUsesHours()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    const auto some = StoredResultReader(path()).rolledUpResults(idOf(1), kBegin + 20 * kHour, kBegin + 2 * kDay + 2 * kHour,
                                                                 RollupGrain::Day);
    QCOMPARE(some.rollups.size(), 4 + 1 + 2);
}

void tst_DayFolding::aDayStaysWhenItsHoursAreRemoved()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    const quint64 all = countOf(RollupGrain::Hour);
    QCOMPARE(*removeSegmentsBefore(writer.folder(), kBegin + kDay + 12 * kHour, 1000), 36);
    QCOMPARE(countOf(RollupGrain::Hour), all); // including the day whose first 12 hour files were removed
    QCOMPARE(countOf(RollupGrain::Day), all);
    QCOMPARE(StoredResultReader(path()).read(idOf(1), 0, kBegin + kDay).results.size(), 0);
    QCOMPARE(*removeDaysBefore(writer.folder(), kBegin + kDay + 12 * kHour, 1), 1);
    QCOMPARE(files(u".day"_s).size(), 2);
    QCOMPARE(countOf(RollupGrain::Day), all - 72);
}

//! After the clock is set back by two days, new results are written to a tail. The existing day files aren't changed.
void tst_DayFolding::foldedDaysStayUnchanged()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    const QStringList days = files(u".day"_s);
    const quint64 before = countOf(RollupGrain::Day);
    writeDays(&writer, kBegin + kDay + 1, kBegin + kDay + 3 * kHour + 1);
    compactAll(&writer, kBegin + kDay + 3 * kHour);
    QCOMPARE(files(u".tail"_s), QStringList{u"2026-11-23T00.tail"_s});
    QCOMPARE(countOf(RollupGrain::Day), before + 9);
    QCOMPARE(countOf(RollupGrain::Hour), before + 9);
    compactAll(&writer, kBegin + 5 * kDay);
    QCOMPARE(files(u".tail"_s).size(), 0);
    QCOMPARE(files(u".day"_s).first(3), days);
    QCOMPARE(files(u".day"_s).size(), 4);
    QCOMPARE(countOf(RollupGrain::Day), before + 9);
    QCOMPARE(countOf(RollupGrain::Hour), before + 9);
}

void tst_DayFolding::survivesARestartAtEveryStep()
{
    {
        StoredResultWriter writer(path(), options());
        writeDays(&writer, kBegin, kBegin + kDay);
    }
    const qint64 now = kBegin + kDay + kHour;
    for (int steps = 1; files(u".day"_s).isEmpty() && steps < 10'000; ++steps) {
        StoredResultWriter writer(path(), options());
        for (int i = 0; i < steps; ++i)
            QVERIFY(writer.compact(now + i * 2000));
        QCOMPARE(countOf(RollupGrain::Day), quint64(72));
        QCOMPARE(countOf(RollupGrain::Hour), quint64(72));
    }
    QCOMPARE(files(u".day"_s).size(), 1);
}

void tst_DayFolding::waitsForTails()
{
    QVERIFY(QDir().mkpath(path()));
    QByteArray newer = "WKTAIL\x01\x00";
    newer[6] = 9;
    writeBytes(path() + u"/2026-11-20T05-2.tail"_s, newer);
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    QCOMPARE(files(u".day"_s).size(), 2);
    QVERIFY(files(u".day"_s).first().startsWith(u"2026-11-21_"_s));
    QVERIFY(QFile::remove(path() + u"/2026-11-20T05-2.tail"_s));
    compactAll(&writer, kBegin + 3 * kDay + 2 * kHour);
    QCOMPARE(files(u".day"_s).size(), 3);
}

void tst_DayFolding::recreatesDamagedRollups()
{
    {
        StoredResultWriterOptions without;
        StoredResultWriter writer(path(), without);
        writeDays(&writer, kBegin, kBegin + 12 * kHour);
        compactAll(&writer, kBegin + 12 * kHour);
    }
    StoredResultWriter writer(path(), options());
    writeDays(&writer, kBegin + 12 * kHour, kBegin + kDay);
    compactAll(&writer, kBegin + kDay + kHour);
    QCOMPARE(files(u".day"_s).size(), 1);
    QCOMPARE(countOf(RollupGrain::Day), quint64(72));
}

void tst_DayFolding::skipsDamagedSegments()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer, kBegin, kBegin + kDay);
    compactAll(&writer, kBegin + kDay - kHour / 2);
    writeBytes(path() + u'/' + files(u".segment"_s).at(3), "nothing of use");
    compactAll(&writer, kBegin + kDay + kHour);
    QCOMPARE(files(u".day"_s).size(), 1);
    QCOMPARE(countOf(RollupGrain::Day), quint64(69));
    QFile::remove(path() + u'/' + files(u".day"_s).first());
    for (const QString &name : files(u".segment"_s))
        writeBytes(path() + u'/' + name, "nothing of use");
    StoredResultWriter another(path(), options());
    compactAll(&another, kBegin + kDay + kHour); // compaction must finish
    QCOMPARE(files(u".day"_s).size(), 0);
    QCOMPARE(files(u".making"_s).size(), 0);
}

//! A day file is truncated, altered or replaced. All rows still exist exactly once, and nothing from the damaged file is used.
void tst_DayFolding::aDamagedDayIsReplacedByItsHours()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    const quint64 all = countOf(RollupGrain::Hour);
    const QString name = path() + u'/' + files(u".day"_s).at(1);
    const QByteArray whole = bytesOfFile(name);
    QList<QByteArray> damaged{"", "nothing of use", whole + whole, QByteArray(whole.size(), '\xff')};
    for (qsizetype at = 0; at < whole.size(); at += 7)
        damaged.append(whole.first(at));
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        damaged.append(whole);
        damaged.last()[at] = static_cast<char>(whole[at] ^ (1 << (at % 8)));
    }
    QVERIFY2(damaged.size() > 200, qPrintable(QString::number(damaged.size())));
    const StoredResultReader reader(path());
    int reported = 0;
    for (const QByteArray &bytes : std::as_const(damaged)) {
        writeBytes(name, bytes);
        const auto rolledUpResults = reader.rolledUpResults(idOf(1), 0, kBegin + 100 * kDay, RollupGrain::Day);
        QCOMPARE(DayFoldingTest::whole(rolledUpResults).count(), all);
        reported += rolledUpResults.faults.isEmpty() ? 0 : 1;
        QVERIFY(rolledUpResults.faults.size() == (rolledUpResults.rollups.size() > 3 ? 1 : 0));
        QCOMPARE(DayFoldingTest::whole(daysOfGroup(reader, 0, kBegin + 100 * kDay)).count(), all);
    }
    QVERIFY2(reported > 100, qPrintable(QString::number(reported)));
}

void tst_DayFolding::reportsADamagedDayWithoutHours()
{
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    const quint64 all = countOf(RollupGrain::Hour);
    QCOMPARE(*removeSegmentsBefore(writer.folder(), kBegin + kDay + 12 * kHour, 1000), 36);
    for (const QString &day : files(u".day"_s).first(2))
        writeBytes(path() + u'/' + day, "nothing of use");
    const auto rolledUpResults = StoredResultReader(path()).rolledUpResults(idOf(1), 0, kBegin + 100 * kDay, RollupGrain::Day);
    QCOMPARE(rolledUpResults.faults.size(), 2);
    QCOMPARE(whole(rolledUpResults).count(), all - 72 - 36); // the half of the second day that has hour files
}

//! The day file is written when its hours become readable again.
void tst_DayFolding::skipsAnUnreadableDay()
{
    bool isBroken = true;
    StoredResultWriterOptions failing = options();
    failing.calls.read = [&isBroken](int file, char *buffer, qint64 most, qint64 offset) -> qint64 {
        const QString name = QFileInfo(QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(file))).fileName();
        errno = EIO;
        const bool isBad = name.startsWith(u"2026-11-20T05_"_s);
        return isBroken && isBad ? -1 : FileCalls::standard().read(file, buffer, most, offset);
    };
    {
        StoredResultWriter writer(path(), failing);
        writeDays(&writer);
        compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
        QCOMPARE(files(u".day"_s).size(), 2);
        QVERIFY(files(u".day"_s).first().startsWith(u"2026-11-21_"_s));
        QCOMPARE(files(u".making"_s).size(), 0);
        const auto reported = writer.takeSkippedFileFaults();
        QCOMPARE(reported.size(), 1);
        QVERIFY2(reported.first().path().contains(u"2026-11-20T05_"_s), qPrintable(reported.first().path()));
        compactAll(&writer, kBegin + 3 * kDay + 2 * kHour);
        QVERIFY(writer.takeSkippedFileFaults().isEmpty()); // each fault is reported once
    }
    isBroken = false;
    StoredResultWriter writer(path(), failing);
    compactAll(&writer, kBegin + 3 * kDay + 3 * kHour);
    QCOMPARE(files(u".day"_s).size(), 3);
    QCOMPARE(countOf(RollupGrain::Day), quint64(3 * 72 + 3));
}

//! The clock was ahead by a day and by ten years. New results are still stored in the correct hours, which are folded into
//! days.
void tst_DayFolding::aClockThatWasAheadChangesNothing()
{
    constexpr qint64 kAhead = 3'653 * kDay;
    {
        StoredResultWriter ahead(path(), options());
        writeDays(&ahead, kBegin + kAhead, kBegin + kAhead + kDay);
        compactAll(&ahead, kBegin + kAhead + kDay + kHour);
        QCOMPARE(files(u".day"_s).size(), 1);
    }
    StoredResultWriter writer(path(), options());
    writeDays(&writer);
    QCOMPARE(files(u".tail"_s).size(), 73);
    QCOMPARE(files(u".tail"_s).first(), u"2026-11-20T00.tail"_s);
    QCOMPARE(files(u".tail"_s).last(), u"2026-11-23T00.tail"_s);
    compactAll(&writer, kBegin + 3 * kDay + kHour / 2);
    QCOMPARE(files(u".day"_s).size(), 4);
    QCOMPARE(countOf(RollupGrain::Day), quint64(3 * 72 + 3));
}

//! The results are in the first hour after the consecutive day files. Day files written while the clock was ahead don't matter.
void tst_DayFolding::findsResultsWrittenAfterTheClockWasCorrected()
{
    constexpr qint64 kAhead = 3'653 * kDay;
    {
        StoredResultWriter ahead(path(), options());
        writeDays(&ahead, kBegin + kAhead, kBegin + kAhead + kDay);
        writeDays(&ahead, kBegin, kBegin + 2 * kDay);
        compactAll(&ahead, kBegin + kAhead + kDay + kHour);
        QCOMPARE(files(u".day"_s).size(), 3);
    }
    StoredResultWriter writer(path(), options());
    writeDays(&writer, kBegin + kDay + 1, kBegin + kDay + 2);
    QCOMPARE(files(u".tail"_s), QStringList(u"2026-11-22T00.tail"_s));
    const LastResultsReader reader(path(), kBegin + kDay + 10);
    const auto kept = reader.read(groupOf(idOf(1)), {{idOf(1), kBegin}}, 1);
    QCOMPARE(kept.targets.value(idOf(1)).last().at, kBegin + kDay + 2);
}

void tst_DayFolding::survivesAFullDisk()
{
    bool isFull = false;
    StoredResultWriterOptions failing = options();
    failing.calls.write = [&isFull, write = failing.calls.write](int file, QByteArrayView bytes, qint64 offset) {
        errno = ENOSPC;
        return isFull ? -1 : write(file, bytes, offset);
    };
    StoredResultWriter writer(path(), failing);
    writeDays(&writer, kBegin, kBegin + kDay);
    compactAll(&writer, kBegin + kDay - kHour / 2);
    QVERIFY(*writer.compact(kBegin + kDay)); // begins to pack the last tail
    for (int i = 1; files(u".tail"_s).size() == 1; ++i)
        QVERIFY(writer.compact(kBegin + kDay + i * 1000));
    isFull = true;
    Expected<bool, FileFault> step = true;
    for (int i = 1; step && i < 1000; ++i)
        step = writer.compact(kBegin + kDay + kHour + i * 1000);
    QCOMPARE(step.error().kind(), FileFault::Kind::Full);
    QCOMPARE(files(u".making"_s).size(), 0); // the incomplete file was removed
    QCOMPARE(countOf(RollupGrain::Day), quint64(72));
    isFull = false;
    compactAll(&writer, kBegin + kDay + 2 * kHour);
    QCOMPARE(files(u".day"_s).size(), 1);
    QCOMPARE(countOf(RollupGrain::Day), quint64(72));
}

void tst_DayFolding::makesNoDaysWithoutAMerger()
{
    StoredResultWriter writer(path());
    writeDays(&writer, kBegin, kBegin + kDay);
    compactAll(&writer, kBegin + kDay + kHour);
    QCOMPARE(files(u".segment"_s).size(), 24);
    QCOMPARE(files(u".day"_s).size(), 0);
}

QTEST_GUILESS_MAIN(tst_DayFolding)

} // namespace DayFoldingTest

#include "tst_DayFolding.moc"
