// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TargetUptime.h"

#include "history/values/Rollup.h"
#include "history/values/SeriesKey.h"
#include "history/values/StoredResult.h"

namespace watchkeeper {

namespace {

//! \brief Collects the rollups and results of a target that uptime and durations need.
class LoadedHistory
{
public:
    LoadedHistory(const StoredResultReader &reader, const Target &target, const TimeSpan &span)
        : m_reader(reader)
        , m_target(target)
        , m_span(span)
        , m_earliestRelevant(span.from - maxLookBack(target.schedule).count())
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
        m_timeline.merge(OutcomeTimeline(rows, longestGap(m_target.schedule)));
        addDurations(rows);
    }

    //! Adds the state at the beginning of the span if it comes from an even older result, from a time when the target was checked
    //! less often.
    void addPrecedingState()
    {
        if (!m_timeline.runs().isEmpty() && m_timeline.runs().first().first <= m_span.from)
            return;
        const RolledUpResults former = m_reader.rolledUpResults(m_target.id, m_earliestRelevant, m_span.from, RollupGrain::Day);
        addRows(former.rest);
        for (const StoredRollup &kept : former.rollups) {
            if (kept.first < m_span.from) // otherwise it has already been added
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
    const QList<StoredResult> before = reader.read(target, time - maxLookBack(Schedule()).count(), time).results;
    if (before.isEmpty() || before.last().at + before.last().validityMs <= time)
        return std::nullopt;
    return before.last();
}

TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                        DegradedAccounting degraded, const MonitoringGaps &unmonitored, MaintenanceAccounting maintenance)
{
    const qint64 before = longestGap(target.schedule).count();
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
    answer.uncounted = unmonitored.reasons(target.id, answer.states);
    return answer;
}

} // namespace watchkeeper
