// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PastSamples.h"
#include "app/query/SnapshotReader.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/SpanTable.h"
#include "history/values/Rollup.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

namespace SnapshotReaderTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests reading the states of all targets at a given time.
class tst_SnapshotReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesTheWrittenResults_data();
    void matchesTheWrittenResults();
    void readsRarelyCheckedTargets();
    void isEmptyBeforeTheFirstResult();
    void readsTheLastChange();
    void findsTheStoredSpan();
    void stepsThroughChanges();
    void acceptsChangesInAnyOrder();
    void stripHasTheWorstOutcomes();
    void readsTheStrip();
    void readsATailThatBecomesASegment();
    void readsATailOfAFutureHour();

private:
    QHash<TargetId, RecentHistory> readAll(qint64 at, qsizetype most) const;
    QList<StoredResult> writtenUntil(const TargetId &id, qint64 at) const;
    QString database() const { return m_folder.filePath(u"history.sqlite"_s); }

    QTemporaryDir m_folder;
    QList<Target> m_targets;
    QHash<TargetId, QList<StoredResult>> m_results;
};

namespace {

constexpr qint64 kBegin = kNow - 60 * kHour;

StoredTransition change(const Target &target, qint64 at, Outcome after)
{
    StoredTransition change;
    change.target = target.id;
    change.at = at;
    change.since = at - 5;
    change.after = after;
    change.summary = change.message = change.targetName = u""_s;
    return change;
}

} // namespace

//! Writes twenty targets checked every minute, one checked every twenty minutes, one checked daily, and one checked only in the
//! first hours.
void tst_SnapshotReader::initTestCase()
{
    for (int i = 0; i < 20; ++i)
        m_targets.append(target(u"often %1"_s.arg(i), 1min));
    m_targets += {target(u"seldom"_s, 20min), target(u"daily"_s, 24h), target(u"early"_s, 1min)};
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, 50min).packed(); };
    options.syncInterval = 72 * kHour;
    StoredResultWriter writer(m_folder.path(), options);
    for (qint64 at = kBegin; at < kNow; at += kMinute) {
        for (const Target &watched : std::as_const(m_targets)) {
            const bool isOver = watched.name == u"early" && at > kBegin + 3 * kHour;
            if (isOver || at % watched.schedule.every.count() != 0)
                continue;
            StoredResult result;
            result.at = at + qHash(watched.id) % 1000;
            result.outcome = at % (5 * kHour) < kHour ? Outcome::Down : Outcome::Up;
            result.summary = QString::number(at);
            m_results[watched.id].append(result);
            writer.append(watched.id, result);
        }
        if (at % (10 * kMinute) != 0)
            continue;
        QVERIFY(!writer.write(at));
        QVERIFY(packAll(&writer, at));
    }
    QVERIFY(!writer.write(kNow));
    HistoryDatabase history(database(), HistoryDatabase::Access::Write);
    QVERIFY(!TransitionTable(&history).add({change(m_targets[0], kNow - 40 * kHour, Outcome::Down),
                                            change(m_targets[0], kNow - 30 * kHour, Outcome::Up),
                                            change(m_targets[1], kNow - 20 * kHour, Outcome::Down)}));
}

QHash<TargetId, RecentHistory> tst_SnapshotReader::readAll(qint64 at, qsizetype most) const
{
    const SnapshotReader reader(m_folder.path(), database(), m_targets, at);
    QHash<TargetId, RecentHistory> all;
    for (int group = 0; group < SnapshotReader::kGroups; ++group) {
        for (const RecentHistory &past : reader.read(group, most))
            all.insert(past.target, past);
    }
    return all;
}

QList<StoredResult> tst_SnapshotReader::writtenUntil(const TargetId &id, qint64 at) const
{
    QList<StoredResult> results = m_results[id];
    results.removeIf([at](const StoredResult &result) { return result.at > at; });
    return results;
}

void tst_SnapshotReader::matchesTheWrittenResults_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qsizetype>("most");
    for (const qsizetype most : {1, 10, 30}) {
        QTest::addRow("now, %lld", qlonglong(most)) << kNow << most;
        QTest::addRow("in the tail, %lld", qlonglong(most)) << kNow - 4 * kMinute << most;
        QTest::addRow("just before the tail, %lld", qlonglong(most)) << kNow - 10 * kMinute - 1 << most;
        QTest::addRow("in a segment, %lld", qlonglong(most)) << kNow - 25 * kHour + 1234 << most;
        QTest::addRow("at the begin of a segment, %lld", qlonglong(most)) << kNow - 24 * kHour - 10 * kMinute << most;
        QTest::addRow("in the first minutes, %lld", qlonglong(most)) << kBegin + 2 * kMinute << most;
    }
}

void tst_SnapshotReader::matchesTheWrittenResults()
{
    QFETCH(qint64, at);
    QFETCH(qsizetype, most);
    const auto all = readAll(at, most);
    for (qsizetype i = 0; i < 21; ++i) {
        const QList<StoredResult> written = writtenUntil(m_targets[i].id, at);
        const QList<StoredResult> read = all[m_targets[i].id].results;
        const bool isOften = i < 20;
        // 72 results cover one day
        const qsizetype reach = isOften ? written.size() : std::min<qsizetype>(written.size(), 72);
        QVERIFY2(read.size() >= std::min(reach, most), qPrintable(QString::number(read.size())));
        QVERIFY(read.size() <= LastResultsReader::kMaxRetained);
        for (qsizetype k = 1; k <= read.size(); ++k) {
            QCOMPARE(read[read.size() - k].at, written[written.size() - k].at);
            QCOMPARE(read[read.size() - k].outcome, written[written.size() - k].outcome);
            QCOMPARE(read[read.size() - k].summary, written[written.size() - k].summary);
        }
    }
}

void tst_SnapshotReader::readsRarelyCheckedTargets()
{
    const Target &daily = m_targets[21];
    const QList<StoredResult> written = m_results[daily.id];
    QVERIFY(written.size() >= 2);
    const auto all = readAll(written[0].at + 23 * kHour, 1);
    QCOMPARE(all[daily.id].results.last().at, written[0].at);
    const Target &early = m_targets[22];
    QVERIFY(!all.contains(early.id) || all[early.id].results.last().at < kBegin + 4 * kHour);
    QVERIFY(!readAll(kNow, 1).contains(early.id)); // no result within a day
}

void tst_SnapshotReader::isEmptyBeforeTheFirstResult()
{
    QVERIFY(readAll(kBegin - 1, 1).isEmpty());
    QVERIFY(SnapshotReader(m_folder.filePath(u"none"_s), m_folder.filePath(u"none.sqlite"_s), m_targets, kNow)
                .read(0, 1)
                .isEmpty());
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"none.sqlite"_s)));
}

void tst_SnapshotReader::readsTheLastChange()
{
    const TargetId id = m_targets[0].id;
    QVERIFY(!readAll(kNow - 40 * kHour - 1, 1)[id].change);
    QCOMPARE(readAll(kNow - 40 * kHour, 1)[id].change->after, Outcome::Down);
    QCOMPARE(readAll(kNow - 30 * kHour - 1, 1)[id].change->after, Outcome::Down);
    QCOMPARE(readAll(kNow, 1)[id].change->after, Outcome::Up);
    QVERIFY(!readAll(kNow, 1)[m_targets[2].id].change);
}

void tst_SnapshotReader::findsTheStoredSpan()
{
    const auto span = storedSpan(m_folder.path(), kNow);
    QVERIFY(span.has_value());
    QVERIFY(span->from >= kBegin && span->from < kBegin + 1000);
    QCOMPARE(span->to, kNow);
    QVERIFY(!storedSpan(m_folder.filePath(u"none"_s), kNow));
    const QTemporaryDir strange;
    QFile file(strange.filePath(
        u"2026-11-21T01_%1_%2.segment"_s.arg(std::numeric_limits<qint64>::min()).arg(std::numeric_limits<qint64>::max())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto all = storedSpan(strange.path(), kNow);
    QVERIFY(all && all->from == 0 && all->to == kNow);
}

void tst_SnapshotReader::stepsThroughChanges()
{
    const ChangeTimes changes = readChangeTimes(database(), {kBegin, kNow});
    const QSet<TargetId> both{m_targets[0].id, m_targets[1].id};
    QCOMPARE(changes.before(kNow, both), std::optional(kNow - 20 * kHour));
    QCOMPARE(changes.before(kNow - 20 * kHour, both), std::optional(kNow - 30 * kHour));
    QCOMPARE(changes.before(kNow, {m_targets[0].id}), std::optional(kNow - 30 * kHour));
    QCOMPARE(changes.before(kNow - 40 * kHour, both), std::nullopt);
    QCOMPARE(changes.after(kBegin, both), std::optional(kNow - 40 * kHour));
    QCOMPARE(changes.after(kNow - 40 * kHour, both), std::optional(kNow - 30 * kHour));
    QCOMPARE(changes.after(kNow - 30 * kHour, {m_targets[0].id}), std::nullopt);
    QCOMPARE(changes.before(kNow, {}), std::nullopt);
    // File names can contain any time.
    constexpr TimeSpan kAllTimes{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    QCOMPARE(readChangeTimes(database(), kAllTimes).before(kNow, both), changes.before(kNow, both));
    QCOMPARE(readChangeTimes(m_folder.filePath(u"none.sqlite"_s), {kBegin, kNow}).before(kNow, both), std::nullopt);
    QFile spoilt(m_folder.filePath(u"spoilt.sqlite"_s));
    QVERIFY(spoilt.open(QIODevice::WriteOnly));
    spoilt.write(QByteArray(8192, 'x'));
    spoilt.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The times of state changes couldn't be read"_s));
    QCOMPARE(readChangeTimes(spoilt.fileName(), {kBegin, kNow}).before(kNow, both), std::nullopt);
}

void tst_SnapshotReader::stripHasTheWorstOutcomes()
{
    // Some lengths aren't a multiple of the number of sections.
    for (const qint64 length : {qint64(PastStrip::kSections), qint64(1'000), 3 * 24 * kHour + 17, kNow}) {
        const TimeSpan span{kNow - length, kNow};
        PastStrip strip(span);
        for (int i = 0; i < PastStrip::kSections; ++i) {
            QCOMPARE(strip.worst(i), std::optional(Outcome::Up));
            QCOMPARE(strip.indexAt(strip.section(i).from), i);
            QCOMPARE(strip.indexAt(strip.section(i).to - 1), i);
        }
        QCOMPARE(strip.section(0).from, span.from);
        QCOMPARE(strip.section(PastStrip::kSections - 1).to, span.to);
        QCOMPARE(strip.indexAt(span.from - 1), -1);
        QCOMPARE(strip.indexAt(span.to), -1);
        strip.add({strip.section(10).from, strip.section(12).from}, Outcome::Degraded);
        strip.add({strip.section(11).from, strip.section(11).from}, Outcome::Down); // even without a length
        strip.add({strip.section(11).from, strip.section(11).to}, Outcome::Degraded);
        strip.add({span.to, span.to + kHour}, Outcome::Down);
        QCOMPARE(strip.worst(9), std::optional(Outcome::Up));
        QCOMPARE(strip.worst(10), std::optional(Outcome::Degraded));
        QCOMPARE(strip.worst(11), std::optional(Outcome::Down));
        QCOMPARE(strip.worst(12), std::optional(Outcome::Up));
        QCOMPARE(strip.worst(PastStrip::kSections - 1), std::optional(Outcome::Up));
        strip.clear({{strip.section(10).from, strip.section(13).to - 1}, {strip.section(200).from, span.to + kHour}});
        QCOMPARE(strip.worst(10), std::nullopt);
        QCOMPARE(strip.worst(12), std::nullopt);
        QCOMPARE(strip.worst(13), std::optional(Outcome::Up)); // monitored at its end
        QCOMPARE(strip.worst(PastStrip::kSections - 1), std::nullopt);
    }
    QVERIFY(PastStrip().isEmpty());
    QCOMPARE(PastStrip().indexAt(0), -1);
}

void tst_SnapshotReader::readsTheStrip()
{
    const TimeSpan span{kBegin, kNow};
    const QString file = m_folder.filePath(u"incidents.sqlite"_s);
    {
        HistoryDatabase history(file, HistoryDatabase::Access::Write);
        IncidentChange open;
        open.incident.target = m_targets[0].id;
        open.incident.began = open.incident.opened = kNow - 2 * kHour;
        QVERIFY(!IncidentTable(&history).put({open}));
        QVERIFY(
            !SpanTable(&history).add({SpanKind::Unobserved, std::nullopt, kBegin + kHour, kBegin + 5 * kHour, u"asleep"_s}));
        QVERIFY(!SpanTable(&history).add(
            {SpanKind::Paused, m_targets[0].id, kBegin + 10 * kHour, kBegin + 20 * kHour, u"paused"_s}));
    }
    const PastStrip strip = readPastStrip(file, span, kNow);
    const auto worstAt = [&strip](qint64 at) { return strip.worst(strip.indexAt(at)); };
    QCOMPARE(worstAt(kBegin + kHour / 2), std::optional(Outcome::Up));
    QCOMPARE(worstAt(kBegin + 3 * kHour), std::nullopt);
    QCOMPARE(worstAt(kBegin + 15 * kHour), std::optional(Outcome::Up)); // other targets were monitored
    QCOMPARE(worstAt(kNow - 1), std::optional(Outcome::Down));
    QCOMPARE(readPastStrip(m_folder.filePath(u"none.sqlite"_s), span, kNow).worst(0), std::optional(Outcome::Up));
    QFile damaged(m_folder.filePath(u"damaged.sqlite"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(10'000, 'x'));
    damaged.close();
    const PastStrip unknown = readPastStrip(damaged.fileName(), span, kNow);
    QVERIFY(unknown.isEmpty());
    QVERIFY2(unknown.problem().startsWith(u"The incidents can't be read. "_s), qPrintable(unknown.problem()));
}

void tst_SnapshotReader::acceptsChangesInAnyOrder()
{
    ChangeTimes changes;
    const TargetId id = m_targets[0].id;
    for (const qint64 at : {30, 10, 20})
        changes.add(at, id);
    QCOMPARE(changes.after(10, {id}), std::optional(qint64(20)));
    QCOMPARE(changes.before(30, {id}), std::optional(qint64(20)));
}

//! The reader listed the folder while the tail still existed.
void tst_SnapshotReader::readsATailThatBecomesASegment()
{
    QTemporaryDir folder;
    StoredResultWriter writer(folder.path());
    StoredResult result;
    result.at = kNow;
    const QList<Target> one{m_targets[0]};
    writer.append(one[0].id, result);
    QVERIFY(!writer.write(kNow));
    const SnapshotReader reader(folder.path(), database(), one, kNow + 1);
    QVERIFY(packAll(&writer, kNow + 2 * kHour));
    QVERIFY(packAll(&writer, kNow + 2 * kHour + 5'000));
    QVERIFY(QDir(folder.path()).entryList({u"*.tail"_s}).isEmpty());
    QCOMPARE(reader.read(groupOf(one[0].id), 1).size(), 1);
}

//! The clock was set back from a later day, which already has a day file.
void tst_SnapshotReader::readsATailOfAFutureHour()
{
    const QTemporaryDir folder;
    const ResultFile day{ResultFile::Kind::Day, (kNow / kHour / 24 + 1) * 24, 1, kNow, kNow};
    QFile file(folder.filePath(day.name()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    StoredResultWriter writer(folder.path());
    StoredResult result;
    result.at = kNow;
    writer.append(m_targets[0].id, result);
    QVERIFY(!writer.write(kNow));
    const SnapshotReader reader(folder.path(), database(), m_targets, kNow);
    QCOMPARE(reader.read(groupOf(m_targets[0].id), 1).size(), 1);
}

QTEST_GUILESS_MAIN(tst_SnapshotReader)

} // namespace SnapshotReaderTest

#include "tst_SnapshotReader.moc"
