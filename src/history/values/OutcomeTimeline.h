// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The outcome of a target over time, derived from its results, the sum of thousands of such timelines, and from both the
//! state of the target, or the reason for missing data, at each time. Plain values, pure functions.

#include "history/values/BitPacker.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <array>
#include <chrono>

namespace watchkeeper {

inline constexpr int kOutcomeCount = 4;

//! [ms] Time with each outcome, indexed by the outcome's number.
using OutcomeTimes = std::array<qint64, kOutcomeCount>;

//! \brief Consecutive results with the same outcome and no gap between them.
struct OutcomeRun
{
    qint64 first = 0; //!< [ms] since 1970, time of its first result
    qint64 last = 0;  //!< [ms] time of its last result
    qint64 gap = 0;   //!< [ms] maximum validity period of its last result
    quint64 results = 1;
    Outcome outcome = Outcome::Unknown;
    friend bool operator==(const OutcomeRun &, const OutcomeRun &) = default;
};

//! \brief Stores runs of results instead of the results. A result is valid until the next one, but no longer than its gap.
//!
//! Timelines that are longer than the gap can be merged in any order, with the same effect as one timeline of all results. This includes a
//! late result within a run of the same outcome. A late result with a different outcome means that the clock was set back. The results of
//! both runs are then treated as evenly spaced, which is wrong by at most a check's interval for each change of outcome. If there are more
//! than kMaxRuns runs (kMaxPackedRuns when packed), the oldest are omitted.
class OutcomeTimeline
{
public:
    //! enough for years of a target that changes constantly; takes 40 MB
    static constexpr qsizetype kMaxRuns = 1'000'000;
    static constexpr qsizetype kMaxPackedRuns = 20'000; //!< limit for the packed timeline of an hour or a day

    OutcomeTimeline() = default;
    //! \param results     in any order
    //! \param validityPeriod  > 0, for results without a validity period
    OutcomeTimeline(const QList<StoredResult> &results, std::chrono::milliseconds validityPeriod);

    //! Merges a timeline. The time required is proportional to the runs of `other` and to the runs of this timeline that don't
    //! precede it.
    void merge(const OutcomeTimeline &other);
    //! Returns the runs, sorted by time, without overlaps.
    const QList<OutcomeRun> &runs() const { return m_runs; }
    //! Returns the time until which run `i` is valid, in [ms] since 1970.
    qint64 endOf(qsizetype i) const;
    //! Returns the timeline without the runs whose last result was before `time`. These runs are too old to be valid later, see
    //! maxLookBack().
    OutcomeTimeline since(qint64 time) const;
    //! \brief Returns the timeline outside of `times`. After each excluded span, the last result before the span is used again if it is
    //! still valid.
    //! \param times  as returned by mergedSpans()
    OutcomeTimeline without(const QList<TimeSpan> &times) const;

    void pack(BitPacker *bits) const;
    //! Unpacks a timeline. Invalid values mark `bits` as failed.
    static OutcomeTimeline unpack(BitUnpacker *bits);

    friend bool operator==(const OutcomeTimeline &, const OutcomeTimeline &) = default;

private:
    void join(QList<OutcomeRun> runs);
    void append(const OutcomeRun &run);

    QList<OutcomeRun> m_runs;
};

// Merges thousands of timelines into one. A plain value.

//! \brief Merges timelines of similar size, to avoid sorting an entire year again for each hour.
class TimelineSum
{
public:
    void add(const OutcomeTimeline &part);
    OutcomeTimeline total() const;

private:
    QList<OutcomeTimeline> m_parts; //!< each has more than twice as many runs as the next
};

//! How a period of a target's time is counted.
enum class MonitoringState : quint8 {
    Up,
    Degraded,
    Unknown, //!< checked, but without a clear outcome
    Down,
    Unobserved, //!< no data because the program wasn't running, the computer was asleep, or the target didn't exist yet
    Paused,     //!< paused by the user
    Maintenance //!< in maintenance, which the user chose to exclude
};
inline constexpr int kMonitoringStateCount = 7;

//! Why time is excluded. The numbers are stored in files, so add new ones only at the end.
enum class SpanKind : quint8 { Unobserved, Paused, Maintenance };
inline constexpr int kSpanKindCount = 3;

//! Returns `unobserved`, `paused` or `maintenance`: for files, never translated.
QString spanKindKey(SpanKind kind);

//! How maintenance is counted in uptime.
enum class MaintenanceAccounting : quint8 {
    Omitted,   //!< excluded, neither up nor down
    AsObserved //!< counted by its results, like any other time
};
//! Returns whether time in a span of that kind is excluded.
bool isExcluded(SpanKind kind, MaintenanceAccounting maintenance);

//! \brief An excluded span and the reason.
struct MonitoringSpan
{
    SpanKind kind = SpanKind::Unobserved;
    TimeSpan time;
    friend bool operator==(const MonitoringSpan &, const MonitoringSpan &) = default;
};

//! \brief A state and how long it lasted.
struct StateSpan
{
    MonitoringState state = MonitoringState::Unobserved;
    TimeSpan time;
    friend bool operator==(const StateSpan &, const StateSpan &) = default;
};

//! \brief Returns the states during all of `whole`, without gaps or overlaps; adjacent states differ. Time is unobserved after
//! a result's validity ends, and before the first result.
//!
//! In overlapping spans, maintenance has priority over paused, and paused over unobserved.
//! \param spans  in any order
QList<StateSpan> statesDuring(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<MonitoringSpan> &spans,
                              MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

} // namespace watchkeeper
