// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PastSamples.h"
#include "app/query/RecentHistory.h"
#include "history/values/OutcomeTimeline.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"

#include <QTemporaryDir>
#include <QTest>

namespace RecentHistoryTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests the recent history shown in the table.
class tst_RecentHistory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheNewestResults();
    void dayMatchesAllResults();
    void dayExcludesGapsInMonitoring();
    void readsTheLastChange();
    void readsOnlyTheGivenTargets();
    void worksWithoutAHistory();

private:
    QHash<TargetId, RecentHistory> readAll(const QList<Target> &targets) const;

    QTemporaryDir m_folder;
    QList<Target> m_targets;
    QHash<TargetId, QList<StoredResult>> m_results;
};

//! Writes three days of results for three targets: one checked often, one checked rarely, and one that is no longer monitored.
void tst_RecentHistory::initTestCase()
{
    m_targets = {target(u"often"_s, 30s), target(u"seldom"_s, 20min), target(u"gone"_s, 5min)};
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, 50min).packed(); };
    options.syncInterval = 72 * kHour;
    StoredResultWriter writer(m_folder.path(), options);
    for (qint64 at = kNow - 72 * kHour; at < kNow; at += 30'000) {
        for (const Target &watched : std::as_const(m_targets)) {
            if (at % watched.schedule.every.count() != 0)
                continue;
            StoredResult result;
            result.at = at;
            result.outcome = at % (5 * kHour) < kHour ? Outcome::Down : Outcome::Up;
            m_results[watched.id].append(result);
            writer.append(watched.id, result);
        }
        if (at % 600'000 != 0)
            continue;
        QVERIFY(!writer.write(at));
        QVERIFY(packAll(&writer, at));
    }
    QVERIFY(!writer.write(kNow));
    HistoryDatabase database(m_folder.filePath(u"history.sqlite"_s), HistoryDatabase::Access::Write);
    StoredTransition change;
    change.target = m_targets.first().id;
    change.at = kNow - kHour;
    change.since = kNow - kHour - 5;
    change.summary = change.message = change.targetName = u""_s;
    QVERIFY(!TransitionTable(&database).add({change}));
}

QHash<TargetId, RecentHistory> tst_RecentHistory::readAll(const QList<Target> &targets) const
{
    const RecentHistoryReader reader(m_folder.path(), m_folder.filePath(u"history.sqlite"_s), targets, kNow);
    QHash<TargetId, RecentHistory> all;
    for (int group = 0; group < RecentHistoryReader::kGroups; ++group) {
        for (const RecentHistory &past : reader.read(group))
            all.insert(past.target, past);
    }
    return all;
}

void tst_RecentHistory::readsTheNewestResults()
{
    const auto all = readAll(m_targets);
    QCOMPARE(all.size(), 3);
    for (const Target &watched : std::as_const(m_targets)) {
        const QList<StoredResult> newest = m_results[watched.id].last(50);
        const QList<StoredResult> &read = all[watched.id].results;
        QCOMPARE(read.size(), 50);
        for (qsizetype i = 0; i < read.size(); ++i) {
            QCOMPARE(read[i].at, newest[i].at);
            QVERIFY(read[i].outcome == newest[i].outcome);
        }
    }
}

void tst_RecentHistory::dayMatchesAllResults()
{
    const Target &often = m_targets.first();
    const OutcomeTimeline day = readAll(m_targets)[often.id].day;
    const OutcomeTimeline expected(m_results[often.id], validityPeriod(often.schedule));
    const TimeSpan span{kNow - 24 * kHour, kNow};
    QCOMPARE(statesDuring(span, day, {}), statesDuring(span, expected, {}));
}

void tst_RecentHistory::dayExcludesGapsInMonitoring()
{
    const qint64 begun = kNow - 40'000; // half a minute after a result that is valid for longer
    {
        HistoryDatabase database(m_folder.filePath(u"history.sqlite"_s), HistoryDatabase::Access::Write);
        QVERIFY(!SpanTable(&database).add({SpanKind::Paused, m_targets[1].id, begun, {}, {}}));
    }
    const auto all = readAll(m_targets);
    const OutcomeTimeline &paused = all[m_targets[1].id].day;
    QCOMPARE(paused.endOf(paused.runs().size() - 1), begun);
    const OutcomeTimeline &other = all[m_targets[0].id].day;
    QVERIFY(other.endOf(other.runs().size() - 1) > kNow);
}

void tst_RecentHistory::readsTheLastChange()
{
    const auto all = readAll(m_targets);
    QVERIFY(all[m_targets[0].id].change.has_value());
    QCOMPARE(all[m_targets[0].id].change->since, kNow - kHour - 5);
    QVERIFY(!all[m_targets[1].id].change);
}

void tst_RecentHistory::readsOnlyTheGivenTargets()
{
    const auto all = readAll({m_targets[1]});
    QCOMPARE(all.keys(), QList<TargetId>{m_targets[1].id});
}

void tst_RecentHistory::worksWithoutAHistory()
{
    const RecentHistoryReader reader(m_folder.filePath(u"none"_s), m_folder.filePath(u"none.sqlite"_s), m_targets, kNow);
    for (int group = 0; group < RecentHistoryReader::kGroups; ++group)
        QVERIFY(reader.read(group).isEmpty());
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"none.sqlite"_s)));
}

QTEST_GUILESS_MAIN(tst_RecentHistory)

} // namespace RecentHistoryTest

#include "tst_RecentHistory.moc"
