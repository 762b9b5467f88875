// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The outcome of a target over time, derived from its results, and the sum of thousands of such timelines. A plain value.

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

} // namespace watchkeeper
