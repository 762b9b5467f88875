// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/UptimesReader.h"

#include "history/values/OutcomeTimeline.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! \brief Adds up the time that each target of a group had each outcome.
class TimelineCollector : public StoredResultReader::GroupSink
{
public:
    TimelineCollector(const StoredResultReader &reader, const QList<Target> &targets)
        : m_reader(reader)
    {
        for (const Target &target : targets)
            m_longestGaps.insert(target.id, longestGap(target.schedule));
    }

    void restart() override
    {
        m_sums.clear();
        m_rows.clear();
    }
    void take(const TargetId &target, const StoredRollup &rollup) override
    {
        if (!m_longestGaps.contains(target))
            return;
        const auto timeline = Rollup::unpackedTimeline(rollup.content);
        m_sums[target].add(timeline ? *timeline : timelineFromResults(target, rollup));
    }
    void take(const TargetId &target, StoredResult &&row) override
    {
        if (m_longestGaps.contains(target))
            m_rows[target].append(std::move(row));
    }

    OutcomeTimeline timelineOf(const TargetId &target) const
    {
        TimelineSum sum = m_sums.value(target);
        sum.add(OutcomeTimeline(m_rows.value(target), m_longestGaps[target]));
        return sum.total();
    }

private:
    //! Reads the results of a rollup that can't be unpacked.
    OutcomeTimeline timelineFromResults(const TargetId &target, const StoredRollup &rollup) const
    {
        return {m_reader.read(target, rollup.first, rollup.last + 1).results, m_longestGaps[target]};
    }

    const StoredResultReader &m_reader;
    QHash<TargetId, Milliseconds> m_longestGaps;
    QHash<TargetId, TimelineSum> m_sums;
    QHash<TargetId, QList<StoredResult>> m_rows; //!< results from tails
};

//! The maximum age of a result that is still valid at the beginning of a span.
qint64 longestLookBack(const QList<Target> &targets)
{
    Milliseconds longest{0};
    for (const Target &target : targets)
        longest = std::max(longest, maxLookBack(target.schedule));
    return longest.count();
}

} // namespace

UptimesReader::UptimesReader(const QString &folder, const QString &database, const QList<Target> &targets,
                             const QList<int> &days, qint64 now, MaintenanceAccounting maintenance)
    : m_reader(StoredResultReader(folder).withFileList())
    , m_now(now)
    , m_maintenance(maintenance)
{
    for (const Target &target : targets)
        m_targets[groupOf(target.id)].append(target);
    for (const int count : days)
        m_spanStarts.append(now - count * kMillisecondsPerDay);
    if (!m_spanStarts.isEmpty())
        m_monitoringGaps =
            MonitoringGaps::readOrEmpty(database, {*std::min_element(m_spanStarts.begin(), m_spanStarts.end()), now}, now);
}

QList<TargetUptimes> UptimesReader::read(int group, const std::function<bool()> &isPointless) const
{
    const QList<Target> targets = m_targets.value(group);
    QList<TargetUptimes> found;
    if (targets.isEmpty() || m_spanStarts.isEmpty())
        return found;
    const StoredResultReader reader = m_reader.until(isPointless);
    TimelineCollector timelines(reader, targets);
    const qint64 begin = *std::min_element(m_spanStarts.begin(), m_spanStarts.end());
    reader.streamGroup(group, begin - longestLookBack(targets), m_now, RollupGrain::Day, &timelines);
    for (const Target &target : targets) {
        const OutcomeTimeline timeline = timelines.timelineOf(target.id);
        const QList<TimeSpan> unmonitored = m_monitoringGaps.times(target.id, m_maintenance);
        TargetUptimes uptimes;
        uptimes.target = target.id;
        const qint64 lookBack = maxLookBack(target.schedule).count();
        for (const qint64 from : m_spanStarts)
            uptimes.uptimes.append(RunningUptime({from, m_now}, timeline.since(from - lookBack), unmonitored));
        found.append(uptimes);
    }
    return found;
}

} // namespace watchkeeper
