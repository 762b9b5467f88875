// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Uptime that is updated with each result. A plain value.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <optional>

namespace watchkeeper {

//! \brief A summary of the time up to a moment. Degraded counts as up.
struct UptimeTotals
{
    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0; //!< time with an unknown outcome or no data
    int outages = 0;       //!< number of downtimes, each until the next up; includes one that began before the span

    //! The share of up in the counted time, in [0, 1]; empty if no time is counted.
    std::optional<double> share() const;
    friend bool operator==(const UptimeTotals &, const UptimeTotals &) = default;
};

//! \brief Takes about 70 bytes for any number of results, and returns the same figures as Uptime.
//!
//! A result is valid until the next one, but no longer than its gap.
class RunningUptime
{
public:
    RunningUptime() = default;
    //! \param span      start of the counted time, and end of the results used from the timeline
    //! \param timeline  can extend beyond both ends of `span`
    //! \param unmonitored  spans as returned by mergedSpans(), in which results aren't counted
    RunningUptime(const TimeSpan &span, const OutcomeTimeline &timeline, const QList<TimeSpan> &unmonitored = {});

    //! \brief Adds a result. Skips a result that isn't later than all others, because it is already counted or the clock was set back.
    //! \param gap  [ms] its maximum validity period
    void add(qint64 at, Outcome outcome, qint64 gap) { add(OutcomeRun{at, at, gap, 1, outcome}); }

    qint64 from() const { return m_from; }
    //! Returns the figures until `now`. Even the first result yields a figure in the same millisecond.
    UptimeTotals figures(qint64 now) const;

private:
    void add(const OutcomeRun &run);
    void advance(qint64 to);
    void count(Outcome outcome, qint64 to);

    UptimeTotals m_figures;               //!< until m_countedUntil
    qint64 m_from = 0;                    //!< [ms]
    qint64 m_countedUntil = 0;            //!< [ms] end of the counted time
    qint64 m_lastResultAt = -1;           //!< [ms] time of the last result; -1 if there is none
    qint64 m_lastValidUntil = -1;         //!< [ms] end of the last result's validity
    Outcome m_outcome = Outcome::Unknown; //!< outcome of the last result
    bool m_isInOutage = false;            //!< true after down, until the next up
};

} // namespace watchkeeper
