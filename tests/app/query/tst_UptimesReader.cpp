// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PastSamples.h"
#include "app/query/Uptimes.h"
#include "app/words/SpanReason.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace UptimesReaderTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests the uptime figures calculated from history for the uptime columns.
class tst_UptimesReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesTheCommandLine_data();
    void matchesTheCommandLine();
    void editsDoNotChangeEarlierResults_data();
    void editsDoNotChangeEarlierResults();
    void appliesOneRuleToEarlierResults_data();
    void appliesOneRuleToEarlierResults();
    void includesTargetsWithoutResults();
    void stopsWhenCancelled();
    void readsATailThatBecomesASegment();
    void worksWithoutAHistory();

private:
    QHash<TargetId, TargetUptimes> readAll(const QList<int> &days, qint64 now,
                                           MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted) const;
    QString database() const { return m_folder.filePath(u"history.sqlite"_s); }

    QTemporaryDir m_folder;
    QList<Target> m_targets;
};

namespace {

//! Returns the outcome at the given time. The target is sometimes down, and sometimes isn't checked for a few hours.
std::optional<Outcome> outcomeAt(qint64 at)
{
    if (at % (50 * kHour) < 3 * kHour)
        return std::nullopt;
    return at % (7 * kHour) < kHour / 2 ? Outcome::Down : Outcome::Up;
}

} // namespace

//! Writes four days of results for a target checked every minute, for one checked every half hour, and for one that has only
//! just been added.
void tst_UptimesReader::initTestCase()
{
    m_targets = {target(u"often"_s, 1min), target(u"seldom"_s, 30min), target(u"new"_s, 1min), target(u"never"_s, 1min)};
    StoredResultWriterOptions options;
    options.rollup = [this](const TargetId &id, const QList<StoredResult> &rows) {
        const auto of = std::find_if(m_targets.begin(), m_targets.end(), [id](const Target &t) { return t.id == id; });
        return Rollup(rows, validityPeriod(of->schedule)).packed();
    };
    options.syncInterval = 5 * kDay;
    StoredResultWriter writer(m_folder.path(), options);
    for (qint64 at = kNow - 4 * kDay; at < kNow; at += 60'000) {
        StoredResult result;
        result.at = at;
        result.outcome = outcomeAt(at).value_or(Outcome::Unknown);
        if (outcomeAt(at))
            writer.append(m_targets[0].id, result);
        if (outcomeAt(at) && at % (30 * 60'000) == 0)
            writer.append(m_targets[1].id, result);
        if (at > kNow - 5 * 60'000)
            writer.append(m_targets[2].id, result);
        if (at % 600'000 != 0)
            continue;
        QVERIFY(!writer.write(at));
        QVERIFY(packAll(&writer, at));
    }
    QVERIFY(!writer.write(kNow));
    HistoryDatabase history(database(), HistoryDatabase::Access::Write);
    SpanTable spans(&history);
    const TargetId seldom = m_targets[1].id;
    for (const StoredSpan &span :
         {StoredSpan{SpanKind::Unobserved, {}, kNow - 60 * kHour + 500, kNow - 59 * kHour, span_reason::kSlept},
          StoredSpan{SpanKind::Unobserved, {}, kNow - 30 * 60'500, kNow - 30 * 60'400, span_reason::kStalled},
          StoredSpan{SpanKind::Paused, seldom, kNow - 80 * kHour, kNow - 70 * kHour, span_reason::kPaused},
          StoredSpan{SpanKind::Maintenance, seldom, kNow - 42 * kHour, kNow - 33 * kHour, u"Backup"_s},
          StoredSpan{SpanKind::Maintenance, {}, kNow - 15 * kHour, kNow - 13 * kHour + 777, u"Updates"_s},
          StoredSpan{SpanKind::Maintenance, m_targets[0].id, kNow - kHour, {}, u"New disk"_s},
          StoredSpan{SpanKind::Paused, seldom, kNow - 5 * 60'000, {}, span_reason::kPaused}})
        QVERIFY(!spans.add(span));
}

QHash<TargetId, TargetUptimes> tst_UptimesReader::readAll(const QList<int> &days, qint64 now,
                                                          MaintenanceAccounting maintenance) const
{
    const UptimesReader reader(m_folder.path(), database(), m_targets, days, now, maintenance);
    QHash<TargetId, TargetUptimes> all;
    for (int group = 0; group < UptimesReader::kGroups; ++group) {
        for (const TargetUptimes &found : reader.read(group, [] { return false; }))
            all.insert(found.target, found);
    }
    return all;
}

void tst_UptimesReader::matchesTheCommandLine_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<MaintenanceAccounting>("maintenance");
    QTest::newRow("now") << kNow << MaintenanceAccounting::Omitted;
    QTest::newRow("now, maintenance as seen") << kNow << MaintenanceAccounting::AsObserved;
    QTest::newRow("in the middle of an hour that is packed") << kNow - 2 * kDay + 1'234'567 << MaintenanceAccounting::Omitted;
    QTest::newRow("likewise, maintenance as seen") << kNow - 14 * kHour + 1'234'567 << MaintenanceAccounting::AsObserved;
    QTest::newRow("when nobody looked") << kNow / (50 * kHour) * 50 * kHour - 50 * kHour + kHour
                                        << MaintenanceAccounting::Omitted;
}

void tst_UptimesReader::matchesTheCommandLine()
{
    QFETCH(qint64, now);
    QFETCH(MaintenanceAccounting, maintenance);
    const QList<int> days{3, 1, 30};
    const auto all = readAll(days, now, maintenance);
    const StoredResultReader reader(m_folder.path());
    for (const Target &watched : std::as_const(m_targets)) {
        for (qsizetype i = 0; i < days.size(); ++i) {
            const TimeSpan span{now - days[i] * kDay, now};
            const auto unmonitored = MonitoringGaps::read(database(), span, now);
            QVERIFY(unmonitored.hasValue());
            const Uptime expected =
                readUptime(reader, watched, span, DegradedAccounting::AsUp, *unmonitored, maintenance).uptime;
            QCOMPARE(maintenance == MaintenanceAccounting::AsObserved ? expected.time(MonitoringState::Maintenance) : 0, 0);
            const UptimeTotals found = all[watched.id].uptimes[i].figures(now);
            QCOMPARE(all[watched.id].uptimes[i].from(), span.from);
            QCOMPARE(found.upMs, expected.upMs());
            QCOMPARE(found.downMs, expected.downMs());
            QCOMPARE(found.excludedMs, expected.excludedMs());
            QCOMPARE(found.outages, int(expected.outages().size()));
        }
    }
}

void tst_UptimesReader::editsDoNotChangeEarlierResults_data()
{
    QTest::addColumn<Milliseconds>("every");
    QTest::newRow("every ten minutes") << Milliseconds(10min);
    QTest::newRow("every hour") << Milliseconds(1h);
}

//! The target is sometimes down, and the day begins between two of its results. Later, its interval is changed to one second.
void tst_UptimesReader::editsDoNotChangeEarlierResults()
{
    QFETCH(const Milliseconds, every);
    const QTemporaryDir folder;
    StoredResultWriter writer(folder.path());
    Target edited = target(u"edited"_s, every);
    for (qint64 at = kNow - 30 * kHour + 5 * kMinute; at < kNow; at += every.count()) {
        StoredResult result;
        result.at = at;
        result.outcome = at % (5 * kHour) < kHour ? Outcome::Down : Outcome::Up;
        result.validityMs = validityPeriod(edited.schedule).count();
        writer.append(edited.id, result);
    }
    QVERIFY(!writer.write(kNow));
    const StoredResultReader reader(folder.path());
    const TimeSpan span{kNow - kDay, kNow};
    const Uptime before = readUptime(reader, edited, span, DegradedAccounting::AsUp).uptime;
    QCOMPARE(before.upMs() + before.downMs(), kDay);
    edited.schedule.every = 1s;
    edited.schedule.timeout = 1s;
    const Uptime after = readUptime(reader, edited, span, DegradedAccounting::AsUp).uptime;
    QCOMPARE(after.upMs(), before.upMs());
    QCOMPARE(after.downMs(), before.downMs());
    QCOMPARE(after.outages().size(), before.outages().size());
    const UptimesReader uptimes(folder.path(), {}, {edited}, {1}, kNow);
    const auto found = uptimes.read(groupOf(edited.id), [] { return false; });
    QCOMPARE(found.value(0).uptimes.value(0).figures(kNow).upMs, before.upMs());
    QCOMPARE(found.value(0).uptimes.value(0).figures(kNow).downMs, before.downMs());
}

void tst_UptimesReader::appliesOneRuleToEarlierResults_data()
{
    QTest::addColumn<Milliseconds>("sinceMidnight"); // start of the span
    QTest::addColumn<Milliseconds>("age");
    QTest::addColumn<bool>("areHoursGone");
    QTest::addColumn<qint64>("downMs");
    QTest::newRow("within three hours") << Milliseconds(10min) << Milliseconds(2h) << false << 4 * kHour;
    QTest::newRow("longer ago") << Milliseconds(10min) << Milliseconds(5h) << false << qint64(0);
    QTest::newRow("only a day is left of it") << Milliseconds(10min) << Milliseconds(1h) << true << 4 * kHour;
    QTest::newRow("only a day is left of what was longer ago") << Milliseconds(12h) << Milliseconds(5h) << true << qint64(0);
}

//! A result before the span is down and remains valid for a long time. The target recovers four hours after the start of the
//! span. Its current interval is shorter. The window reads a month, and also shows a target that is rarely checked.
void tst_UptimesReader::appliesOneRuleToEarlierResults()
{
    QFETCH(const Milliseconds, sinceMidnight);
    QFETCH(const Milliseconds, age);
    QFETCH(const bool, areHoursGone);
    QFETCH(const qint64, downMs);
    const qint64 now = kNow / kDay * kDay + sinceMidnight.count();
    const TimeSpan span{now - kDay, now};
    const Target edited = target(u"edited"_s, 1s);
    Target seldom = target(u"seldom"_s, 12h);
    for (int i = 1; groupOf(seldom.id) != groupOf(edited.id); ++i)
        seldom = target(u"seldom %1"_s.arg(i), 12h);
    const QTemporaryDir folder;
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, 1min).packed(); };
    options.mergeRollups = &Rollup::merged;
    StoredResultWriter writer(folder.path(), options);
    for (const auto &[at, outcome] :
         {std::pair(span.from - age.count(), Outcome::Down), std::pair(span.from + 4 * kHour, Outcome::Up)}) {
        StoredResult result;
        result.at = at;
        result.outcome = outcome;
        result.validityMs = 20 * kHour;
        writer.append(edited.id, result);
        QVERIFY(!writer.write(at));
    }
    if (areHoursGone) {
        QVERIFY(!writer.compactAll(now));
        const QDir files(folder.path());
        QVERIFY(!files.entryList({u"*.day"_s}).isEmpty());
        for (const QString &hour : files.entryList({u"*.segment"_s}))
            QVERIFY(QFile::remove(files.filePath(hour)));
    }
    const Uptime reported = readUptime(StoredResultReader(folder.path()), edited, span, DegradedAccounting::AsUp).uptime;
    QCOMPARE(reported.downMs(), downMs);
    const UptimesReader reader(folder.path(), {}, {edited, seldom}, {30, 1}, now);
    const auto found = reader.read(groupOf(edited.id), [] { return false; });
    const auto ours =
        std::find_if(found.begin(), found.end(), [&edited](const TargetUptimes &of) { return of.target == edited.id; });
    QVERIFY(ours != found.end());
    const UptimeTotals shown = ours->uptimes[1].figures(now);
    QCOMPARE(shown.downMs, reported.downMs());
    QCOMPARE(shown.upMs, reported.upMs());
    QCOMPARE(shown.excludedMs, reported.excludedMs());
}

void tst_UptimesReader::includesTargetsWithoutResults()
{
    const auto all = readAll({7}, kNow);
    QCOMPARE(all.size(), 4);
    const RunningUptime never = all[m_targets[3].id].uptimes.first();
    QVERIFY(!never.figures(kNow).share());
    QCOMPARE(never.from(), kNow - 7 * kDay);
}

void tst_UptimesReader::stopsWhenCancelled()
{
    const UptimesReader reader(m_folder.path(), database(), m_targets, {30}, kNow);
    const int group = groupOf(m_targets[0].id);
    int asked = 0;
    const auto found = reader.read(group, [&asked] { return ++asked > 3; });
    QVERIFY(asked > 3);
    QVERIFY(found.first().uptimes.first().figures(kNow).upMs < 5 * kHour); // only the first files were read
}

//! The reader listed the folder while the tail still existed.
void tst_UptimesReader::readsATailThatBecomesASegment()
{
    QTemporaryDir folder;
    StoredResultWriter writer(folder.path());
    StoredResult result;
    result.at = kNow - kHour;
    result.outcome = Outcome::Down;
    writer.append(m_targets[0].id, result);
    QVERIFY(!writer.write(kNow - kHour));
    const UptimesReader reader(folder.path(), {}, m_targets, {1}, kNow);
    for (const qint64 at : {kNow, kNow + 5'000})
        QVERIFY(packAll(&writer, at));
    QVERIFY(QDir(folder.path()).entryList({u"*.tail"_s}).isEmpty());
    const auto found = reader.read(groupOf(m_targets[0].id), [] { return false; });
    const auto uptimes =
        std::find_if(found.begin(), found.end(), [this](const TargetUptimes &of) { return of.target == m_targets[0].id; });
    QCOMPARE(uptimes->uptimes[0].figures(kNow).outages, 1);
}

void tst_UptimesReader::worksWithoutAHistory()
{
    const UptimesReader reader(m_folder.filePath(u"none"_s), m_folder.filePath(u"none.sqlite"_s), m_targets, {7}, kNow);
    int count = 0;
    for (int group = 0; group < UptimesReader::kGroups; ++group)
        count += static_cast<int>(reader.read(group, [] { return false; }).size());
    QCOMPARE(count, 4);
    QVERIFY(UptimesReader(m_folder.path(), database(), m_targets, {}, kNow).read(0, [] { return false; }).isEmpty());
}

QTEST_GUILESS_MAIN(tst_UptimesReader)

} // namespace UptimesReaderTest

#include "tst_UptimesReader.moc"
