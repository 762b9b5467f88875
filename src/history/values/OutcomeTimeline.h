// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which outcome a target had when, as far as its results tell. A plain value.

#include "history/values/BitPacker.h"
#include "history/values/BitUnpacker.h"
#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <array>
#include <chrono>

namespace watchkeeper {

inline constexpr int kOutcomeCount = 4;

//! [ms] of each outcome, by its number.
using OutcomeTimes = std::array<qint64, kOutcomeCount>;

//! \brief Results one after the other with the same outcome and no gap between them.
struct OutcomeRun
{
    qint64 first = 0; //!< [ms] since 1970, of its first result
    qint64 last = 0;  //!< [ms] of its last one
    qint64 gap = 0;   //!< [ms] its last result tells nothing about what lies further behind it
    quint64 results = 1;
    Outcome outcome = Outcome::Unknown;
    friend bool operator==(const OutcomeRun &, const OutcomeRun &) = default;
};

//! \brief Runs of results, without the results: a result counts until the next one, but no longer than its gap.
//!
//! Merging parts, each longer than the gap, in any order gives what all results at once would have given, also where a late result falls
//! into a run with which it agrees. Where it does not, the clock was set back: then the results of the two runs are taken as evenly
//! spread, which is wrong by at most a check's interval for each change of outcome. Of more than kMostRuns runs the oldest are left out; of
//! those that are packed, of more than kMostPacked.
class OutcomeTimeline
{
public:
    static constexpr qsizetype kMostRuns = 1'000'000; //!< years of a target that is never the same for long; 40 MB
    static constexpr qsizetype kMostPacked = 20'000;  //!< of an hour or a day

    OutcomeTimeline() = default;
    //! \param results     in any order
    //! \param longestGap  > 0, of results that do not say themselves how long they stand
    OutcomeTimeline(const QList<StoredResult> &results, std::chrono::milliseconds longestGap);

    //! Takes as long as `other` and what of this one is not before it.
    void merge(const OutcomeTimeline &other);
    //! By their times; they do not overlap.
    const QList<OutcomeRun> &runs() const { return m_runs; }
    //! Until when run `i` counts: [ms] since 1970.
    qint64 endOf(qsizetype i) const;
    //! Without the runs whose last result came before `time`: too old to stand for what comes later, see longestLookBack().
    OutcomeTimeline since(qint64 time) const;
    //! \brief What it says outside of `times`. Where one of them ends, the last result before it stands on, if it still does.
    //! \param times  as united() gives them
    OutcomeTimeline without(const QList<TimeSpan> &times) const;

    void pack(BitPacker *bits) const;
    //! What cannot be is a fault of `bits`.
    static OutcomeTimeline unpack(BitUnpacker *bits);

    friend bool operator==(const OutcomeTimeline &, const OutcomeTimeline &) = default;

private:
    void join(QList<OutcomeRun> runs);
    void append(const OutcomeRun &run);

    QList<OutcomeRun> m_runs;
};

} // namespace watchkeeper
