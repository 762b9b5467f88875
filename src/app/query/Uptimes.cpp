// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/Uptimes.h"

#include "history/values/OutcomeTimeline.h"
#include "history/values/Rollup.h"
#include "history/values/SeriesSummary.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! \brief Collects the rollups and results of a target, for its uptime and durations.
class LoadedHistory
{
public:
    LoadedHistory(const StoredResultReader &reader, const Target &target, const TimeSpan &span)
        : m_reader(reader)
        , m_target(target)
        , m_span(span)
        , m_earliestRelevant(span.from - maxLookback(target.schedule).count())
    {
    }

    //! Adds a rollup. Reads its results instead if the rollup is unreadable.
    void add(const StoredRollup &kept)
    {
        const auto rollup = Rollup::unpacked(kept.content);
        if (!rollup)
            return addRows(rowsOf(kept, {kept.first, kept.last + 1}));
        results += rollup->count();
        m_timeline.merge(rollup->timeline());
        if (m_span.contains(kept.first) && m_span.contains(kept.last))
            durations.merge(rollup->series().value(durationSeries()));
        else
            addDurations(rowsOf(kept, m_span));
    }
    void addRows(const QList<StoredResult> &rows)
    {
        results += static_cast<quint64>(rows.size());
        m_timeline.merge(OutcomeTimeline(rows, validityPeriod(m_target.schedule)));
        addDurations(rows);
    }

    //! Adds the state at the beginning of the span if the data read so far begins later. This state comes from an older result,
    //! from a time when the target was checked less often.
    void addPrecedingState()
    {
        if (!m_timeline.runs().isEmpty() && m_timeline.runs().first().first <= m_span.from)
            return;
        const RolledUpResults previous =
            m_reader.rolledUpResults(m_target.id, m_earliestRelevant, m_span.from, RollupGrain::Day);
        addRows(previous.rest);
        for (const StoredRollup &kept : previous.rollups) {
            if (kept.first < m_span.from) // otherwise this state has already been added
                add(kept);
        }
    }
    OutcomeTimeline timeline() const { return m_timeline.since(m_earliestRelevant); }

    quint64 results = 0;
    SeriesSummary durations;

private:
    QList<StoredResult> rowsOf(const StoredRollup &kept, const TimeSpan &within) const
    {
        const TimeSpan part = intersection({kept.first, kept.last + 1}, within);
        return part.isEmpty() ? QList<StoredResult>() : m_reader.read(m_target.id, part.from, part.to).results;
    }
    void addDurations(const QList<StoredResult> &rows)
    {
        for (const StoredResult &row : rows) {
            if (const auto time = responseTime(row); time && m_span.contains(row.at))
                durations.add(*time);
        }
    }

    const StoredResultReader &m_reader;
    const Target &m_target;
    TimeSpan m_span;
    qint64 m_earliestRelevant; //!< [ms] earliest possible time of the result that was valid when the span began
    OutcomeTimeline m_timeline;
};

} // namespace

std::optional<StoredResult> readValidResultAt(const StoredResultReader &reader, const TargetId &target, qint64 time)
{
    const QList<StoredResult> before = reader.read(target, time - maxLookback(Schedule()).count(), time).results;
    if (before.isEmpty() || before.last().at + before.last().validityMs <= time)
        return std::nullopt;
    return before.last();
}

TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                        DegradedAccounting degraded, const MonitoringGaps &unmonitored, MaintenanceAccounting maintenance)
{
    const qint64 before = validityPeriod(target.schedule).count();
    const RolledUpResults rolledUpResults = reader.rolledUpResults(target.id, span.from - before, span.to, RollupGrain::Day);
    LoadedHistory past(reader, target, span);
    past.addRows(rolledUpResults.rest);
    for (const StoredRollup &kept : rolledUpResults.rollups)
        past.add(kept);
    past.addPrecedingState();
    TargetUptime answer;
    answer.faults = rolledUpResults.faults;
    answer.results = past.results;
    answer.durations = past.durations;
    answer.states = statesDuring(span, past.timeline(), unmonitored.of(target.id, span.to), maintenance);
    answer.uptime = Uptime(answer.states, degraded);
    answer.excluded = unmonitored.reasons(target.id, answer.states);
    return answer;
}

namespace {

constexpr double kPercent = 100;

DegradedAccounting degradedAccountingOf(const Objective &objective)
{
    return objective.degradedIsDown ? DegradedAccounting::AsDown : DegradedAccounting::AsUp;
}

} // namespace

std::optional<Objective> RequestedObjective::of(const Target &target, const TimeSpan &span) const
{
    std::optional<Objective> objective = target.objective;
    if (percent)
        objective = Objective{*percent, Milliseconds(span.length()), false};
    if (objective)
        objective->degradedIsDown = degradedAccounting(target) == DegradedAccounting::AsDown;
    return objective;
}

DegradedAccounting RequestedObjective::degradedAccounting(const Target &target) const
{
    if (degraded)
        return *degraded;
    return target.objective ? degradedAccountingOf(*target.objective) : DegradedAccounting::AsUp;
}

ObjectiveStatus::ObjectiveStatus(const Objective &objective, const TimeSpan &window, const ErrorBudget &budget,
                                 const Uptime &uptime)
    : m_objective(objective)
    , m_window(window)
    , m_budget(budget)
    , m_burnRate(ErrorBudget(objective.percent / kPercent, uptime, 0).burnRate())
{
}

ObjectiveStatus readObjective(const StoredResultReader &reader, const Target &target, const Objective &objective,
                              const TimeSpan &span, const MonitoringGaps &unmonitored, const Uptime &uptime,
                              MaintenanceAccounting maintenance, QList<FileFault> *faults)
{
    const TimeSpan window{span.to - objective.over.count(), span.to};
    const auto budget = [&](const Uptime &of) { return ErrorBudget(objective.percent / kPercent, of, window.length()); };
    if (window == span)
        return {objective, window, budget(uptime), uptime};
    const TargetUptime whole = readUptime(reader, target, window, degradedAccountingOf(objective), unmonitored, maintenance);
    *faults += whole.faults;
    return {objective, window, budget(whole.uptime), uptime};
}

namespace {

//! \brief Adds up how long each target of a group had each outcome.
class TimelineCollector : public StoredResultReader::GroupSink
{
public:
    TimelineCollector(const StoredResultReader &reader, const QList<Target> &targets)
        : m_reader(reader)
    {
        for (const Target &target : targets)
            m_validityPeriods.insert(target.id, validityPeriod(target.schedule));
    }

    void restart() override
    {
        m_sums.clear();
        m_rows.clear();
    }
    void take(const TargetId &target, const StoredRollup &rollup) override
    {
        if (!m_validityPeriods.contains(target))
            return;
        const auto timeline = Rollup::unpackedTimeline(rollup.content);
        m_sums[target].add(timeline ? *timeline : timelineFromResults(target, rollup));
    }
    void take(const TargetId &target, StoredResult &&row) override
    {
        if (m_validityPeriods.contains(target))
            m_rows[target].append(std::move(row));
    }

    OutcomeTimeline timelineOf(const TargetId &target) const
    {
        TimelineSum sum = m_sums.value(target);
        sum.add(OutcomeTimeline(m_rows.value(target), m_validityPeriods[target]));
        return sum.total();
    }

private:
    //! Reads the results of a rollup that can't be unpacked.
    OutcomeTimeline timelineFromResults(const TargetId &target, const StoredRollup &rollup) const
    {
        return {m_reader.read(target, rollup.first, rollup.last + 1).results, m_validityPeriods[target]};
    }

    const StoredResultReader &m_reader;
    QHash<TargetId, Milliseconds> m_validityPeriods;
    QHash<TargetId, TimelineSum> m_sums;
    QHash<TargetId, QList<StoredResult>> m_rows; //!< results from tails
};

//! Returns the maximum age of a result that is still valid at the beginning of a span.
qint64 longestLookBack(const QList<Target> &targets)
{
    Milliseconds longest{0};
    for (const Target &target : targets)
        longest = std::max(longest, maxLookback(target.schedule));
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

QList<TargetUptimes> UptimesReader::read(int group, const std::function<bool()> &shouldStop) const
{
    const QList<Target> targets = m_targets.value(group);
    QList<TargetUptimes> found;
    if (targets.isEmpty() || m_spanStarts.isEmpty())
        return found;
    const StoredResultReader reader = m_reader.until(shouldStop);
    TimelineCollector timelines(reader, targets);
    const qint64 begin = *std::min_element(m_spanStarts.begin(), m_spanStarts.end());
    reader.streamGroup(group, begin - longestLookBack(targets), m_now, RollupGrain::Day, &timelines);
    for (const Target &target : targets) {
        const OutcomeTimeline timeline = timelines.timelineOf(target.id);
        const QList<TimeSpan> unmonitored = m_monitoringGaps.times(target.id, m_maintenance);
        TargetUptimes uptimes;
        uptimes.target = target.id;
        const qint64 lookBack = maxLookback(target.schedule).count();
        for (const qint64 from : m_spanStarts)
            uptimes.uptimes.append(RunningUptime({from, m_now}, timeline.since(from - lookBack), unmonitored));
        found.append(uptimes);
    }
    return found;
}

} // namespace watchkeeper
