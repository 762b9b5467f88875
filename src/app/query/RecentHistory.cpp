// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/RecentHistory.h"

#include "history/codec/PackedRows.h"
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

namespace {

constexpr qsizetype kFew = 3; // up to this many targets of a group are read individually, to avoid unpacking the others

qint64 longestSpan(const QList<WindowQuery> &queries)
{
    qint64 longest = 0;
    for (const WindowQuery &query : queries)
        longest = std::max<qint64>(longest, query.span.count());
    return longest;
}

//! The span that covers all history requests of a group.
struct RequestedSpan
{
    qint64 from = 0;
    qint64 to = 0;
};

RequestedSpan requestedSpan(const QList<HistoryRequest> &wanted)
{
    RequestedSpan span{wanted.first().before, wanted.first().before};
    for (const HistoryRequest &one : wanted) {
        span.from = std::min(span.from, one.before - longestSpan(one.queries));
        span.to = std::max(span.to, one.before);
    }
    return span;
}

//! Drops results that were read only because another request for the same target has a longer span. Otherwise the engine would
//! have to remove them one by one at each check.
void advanceWindows(TargetHistory *past, const HistoryRequest &wanted)
{
    past->answers(wanted.queries, Observation(),
                  wanted.before); // called only to move the history windows to that time
}

void addResultsBefore(TargetHistory *past, const QList<StoredResult> &results, qint64 before)
{
    for (const StoredResult &result : results) {
        if (result.at < before)
            past->add(result);
    }
}

} // namespace

StoredWindowReader::StoredWindowReader(const QString &folder, const QList<HistoryRequest> &wanted,
                                       std::function<bool()> shouldStop)
    : m_reader(StoredResultReader(folder).withFileList().until(std::move(shouldStop)))
{
    for (const HistoryRequest &one : wanted) {
        HistoryRequest small = one;
        HistoryRequest large = one;
        small.queries.removeIf([](const WindowQuery &query) { return query.span > kMaxResultSpan; });
        large.queries.removeIf([](const WindowQuery &query) { return query.span <= kMaxResultSpan; });
        if (!small.queries.isEmpty())
            m_shortWindows[groupOf(one.target)].append(small);
        if (!large.queries.isEmpty())
            m_longWindows[groupOf(one.target)].append(large);
    }
}

QList<StoredWindow> StoredWindowReader::read(int group) const
{
    QList<StoredWindow> histories;
    if (const QList<HistoryRequest> wanted = m_shortWindows.value(group); !wanted.isEmpty()) {
        const RequestedSpan span = requestedSpan(wanted);
        const bool readsWholeGroup = wanted.size() > kFew;
        const auto all = readsWholeGroup ? m_reader.readGroup(group, span.from, span.to) : StoredGroup<QList<StoredResult>>();
        for (const HistoryRequest &one : wanted) {
            const RequestedSpan own = requestedSpan({one});
            histories.append(windowFromResults(
                one, readsWholeGroup ? all.targets.value(one.target) : m_reader.read(one.target, own.from, own.to).results));
        }
    }
    if (const QList<HistoryRequest> wanted = m_longWindows.value(group); !wanted.isEmpty()) {
        const RequestedSpan span = requestedSpan(wanted);
        const bool readsWholeGroup = wanted.size() > kFew;
        const auto all = readsWholeGroup ? m_reader.rolledUpGroup(group, span.from, span.to) : StoredGroup<RolledUpResults>();
        for (const HistoryRequest &one : wanted) {
            const RequestedSpan own = requestedSpan({one});
            histories.append(windowFromRollups(
                one, readsWholeGroup ? all.targets.value(one.target) : m_reader.rolledUpResults(one.target, own.from, own.to)));
        }
    }
    return histories;
}

StoredWindow StoredWindowReader::windowFromResults(const HistoryRequest &wanted, const QList<StoredResult> &results) const
{
    StoredWindow earlier;
    earlier.target = wanted.target;
    earlier.history = TargetHistory(wanted.queries);
    addResultsBefore(&earlier.history, results, wanted.before);
    advanceWindows(&earlier.history, wanted);
    return earlier;
}

StoredWindow StoredWindowReader::windowFromRollups(const HistoryRequest &wanted, const RolledUpResults &rolledUpResults) const
{
    StoredWindow earlier;
    earlier.target = wanted.target;
    earlier.history = TargetHistory(wanted.queries);
    const qint64 from = requestedSpan({wanted}).from;
    for (const StoredRollup &kept : rolledUpResults.rollups) {
        if (kept.last < from)
            continue; // this rollup was read only for other targets of the group
        const auto rollup = Rollup::unpacked(kept.content);
        if (rollup && kept.last < wanted.before)
            earlier.history.add(kept.first, kept.last, *rollup);
        else // the rollup is unreadable or reaches beyond the requested time
            addResultsBefore(&earlier.history,
                             m_reader.read(wanted.target, kept.first, std::min(kept.last, wanted.before - 1) + 1).results,
                             wanted.before);
    }
    addResultsBefore(&earlier.history, rolledUpResults.rest, wanted.before);
    advanceWindows(&earlier.history, wanted);
    return earlier;
}

QList<WindowValue> windowValuesFromHistory(const QString &folder, const TargetId &target, const QList<WindowQuery> &queries,
                                           const Observation &observation, qint64 at)
{
    HistoryRequest wanted;
    wanted.target = target;
    wanted.queries = queries;
    wanted.before = at;
    TargetHistory past(queries);
    const StoredWindowReader reader(folder, {wanted});
    for (const StoredWindow &earlier : reader.read(groupOf(target)))
        past.mergeEarlier(earlier.history);
    return past.answers(queries, observation, at);
}

WindowBackfill::WindowBackfill(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

WindowBackfill::~WindowBackfill()
{
    stop();
    // The jobs in the pool use this object. They check m_isEnding before each file, so the wait ends after at most one file.
    m_pool.waitForDone();
}

void WindowBackfill::read(const QList<HistoryRequest> &wanted)
{
    ++m_pendingJobs;
    m_pool.start([this, wanted, folder = m_folder] {
        const StoredWindowReader reader(folder, wanted, [this] { return m_isEnding.load(); });
        for (int group = 0; group < StoredWindowReader::kGroups && !m_isEnding; ++group) {
            const QList<StoredWindow> histories = reader.read(group);
            if (!histories.isEmpty())
                QMetaObject::invokeMethod(this, [this, histories] { reportWindows(histories); });
        }
        QMetaObject::invokeMethod(this, [this] { reportFinished(); });
    });
}

void WindowBackfill::reportWindows(const QList<StoredWindow> &histories)
{
    if (!m_isEnding)
        emit found(histories);
}

void WindowBackfill::reportFinished()
{
    if (--m_pendingJobs == 0 && !m_isEnding)
        emit done();
}

} // namespace watchkeeper

#include "moc_RecentHistory.cpp"
