// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which outcome a target had at which time, according to its results. A plain value.

#include "history/values/BitPacker.h"
#include "history/values/BitUnpacker.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <array>
#include <chrono>

namespace watchkeeper {

inline constexpr int kOutcomeCount = 4;

//! [ms] with each outcome, by its number.
using OutcomeTimes = std::array<qint64, kOutcomeCount>;

//! \brief Consecutive results with the same outcome and no gap between them.
struct OutcomeRun
{
    qint64 first = 0; //!< [ms] since 1970, of its first result
    qint64 last = 0;  //!< [ms] of its last one
    qint64 gap = 0;   //!< [ms] its last result holds for at most this long
    quint64 results = 1;
    Outcome outcome = Outcome::Unknown;
    friend bool operator==(const OutcomeRun &, const OutcomeRun &) = default;
};

//! \brief Runs of results, without the results: a result counts until the next one, but no longer than its gap.
//!
//! Merging parts, each longer than the gap, in any order gives the same as all results together, also if a late result falls into a run
//! with which it agrees. If it disagrees, the clock was set back: then the results of the two runs are taken as evenly spaced, which is
//! wrong by at most a check's interval for each change of outcome. Of more than kMostRuns runs, the oldest are left out; when packed, of
//! more than kMostPacked.
class OutcomeTimeline
{
public:
    static constexpr qsizetype kMostRuns = 1'000'000; //!< years of a target that changes constantly; 40 MB
    static constexpr qsizetype kMostPacked = 20'000;  //!< of an hour or a day

    OutcomeTimeline() = default;
    //! \param results     in any order
    //! \param longestGap  > 0, for results that don't say how long they hold
    OutcomeTimeline(const QList<StoredResult> &results, std::chrono::milliseconds longestGap);

    //! Takes time proportional to `other` and the part of this one that isn't before it.
    void merge(const OutcomeTimeline &other);
    //! By their times; they don't overlap.
    const QList<OutcomeRun> &runs() const { return m_runs; }
    //! The end of the time for which run `i` counts: [ms] since 1970.
    qint64 endOf(qsizetype i) const;
    //! Without the runs whose last result came before `time`: too old to hold for later times, see longestLookBack().
    OutcomeTimeline since(qint64 time) const;
    //! \brief The timeline outside of `times`. After each of them, the last result before it continues to count if it still holds.
    //! \param times  as returned by united()
    OutcomeTimeline without(const QList<TimeSpan> &times) const;

    void pack(BitPacker *bits) const;
    //! Impossible values are a fault of `bits`.
    static OutcomeTimeline unpack(BitUnpacker *bits);

    friend bool operator==(const OutcomeTimeline &, const OutcomeTimeline &) = default;

private:
    void join(QList<OutcomeRun> runs);
    void append(const OutcomeRun &run);

    QList<OutcomeRun> m_runs;
};

} // namespace watchkeeper
