// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/RecentHistory.h"

#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr qint64 kRecentPeriod =
    std::chrono::milliseconds(2h).count(); //!< covers the current file and usually one finished file
constexpr qint64 kMaxTimelinePeriod = std::chrono::milliseconds(48h).count();

OutcomeTimeline timelineOf(const RolledUpResults &rolledUpResults, std::chrono::milliseconds gap)
{
    OutcomeTimeline timeline(rolledUpResults.rest, gap);
    for (const StoredRollup &kept : rolledUpResults.rollups) {
        if (const auto rollup = Rollup::unpacked(kept.content))
            timeline.merge(rollup->timeline());
    }
    return timeline;
}

} // namespace

QHash<TargetId, StoredTransition> lastChangesBefore(const QString &database, qint64 time)
{
    QHash<TargetId, StoredTransition> byTarget;
    HistoryDatabase history(database, HistoryDatabase::Access::Read);
    const auto changes = TransitionTable(&history).lastBefore(time);
    if (!changes)
        return byTarget;
    for (const StoredTransition &change : *changes)
        byTarget.insert(change.target, change);
    return byTarget;
}

RecentHistoryReader::RecentHistoryReader(const QString &folder, const QString &database, const QList<Target> &targets,
                                         qint64 now, MaintenanceAccounting maintenance)
    : m_reader(StoredResultReader(folder).withFileList())
    , m_changes(lastChangesBefore(database, now))
    , m_monitoringGaps(MonitoringGaps::readOrEmpty(database, {now - kMillisecondsPerDay, now}, now))
    , m_now(now)
    , m_maintenance(maintenance)
{
    for (const Target &target : targets)
        m_targets.insert(target.id, target);
}

QList<RecentHistory> RecentHistoryReader::read(int group) const
{
    const auto rolledUpResults = m_reader.rolledUpGroup(group, m_now - kMillisecondsPerDay, m_now);
    const auto recent = m_reader.readGroup(group, m_now - kRecentPeriod, m_now);
    QList<RecentHistory> found;
    for (auto kept = rolledUpResults.targets.cbegin(); kept != rolledUpResults.targets.cend(); ++kept) {
        const auto target = m_targets.constFind(kept.key());
        if (target == m_targets.constEnd())
            continue;
        RecentHistory past;
        past.target = kept.key();
        past.day =
            timelineOf(*kept, validityPeriod(target->schedule)).without(m_monitoringGaps.times(kept.key(), m_maintenance));
        past.results = newestResults(*target, recent.targets.value(kept.key()));
        if (const auto change = m_changes.constFind(kept.key()); change != m_changes.constEnd())
            past.change = *change;
        found.append(past);
    }
    return found;
}

//! Reads further back if necessary, since the last results of rarely checked targets are older.
QList<StoredResult> RecentHistoryReader::newestResults(const Target &target, QList<StoredResult> recent) const
{
    const qint64 reach = std::min(kMaxResults * static_cast<qint64>(target.schedule.every.count()), kMaxTimelinePeriod);
    if (recent.size() < kMaxResults && reach > kRecentPeriod)
        recent = m_reader.read(target.id, m_now - reach, m_now).results;
    return recent.last(std::min(recent.size(), kMaxResults));
}

} // namespace watchkeeper
