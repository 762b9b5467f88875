// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Uptime that is updated with each result. A plain value.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <optional>

namespace watchkeeper {

//! \brief A summary of the time up to a moment. Degraded counts as up.
struct UptimeSoFar
{
    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0; //!< unknown or no data
    int outages = 0;       //!< downtimes up to the next up; one that began before the span is cut off at its start

    //! The share of up in the time that counts, in [0, 1]; absent if no time counts.
    std::optional<double> share() const;
    friend bool operator==(const UptimeSoFar &, const UptimeSoFar &) = default;
};

//! \brief Some 70 bytes, whatever the number of results; gives the same as Uptime for all of them.
//!
//! A result counts until the next one, but no longer than its gap.
class RunningUptime
{
public:
    RunningUptime() = default;
    //! \param span      the beginning of the counted time, and the end up to which results are taken from the timeline
    //! \param timeline  may extend beyond both ends
    //! \param unwatched  as returned by united(): in these, results don't count
    RunningUptime(const TimeSpan &span, const OutcomeTimeline &timeline, const QList<TimeSpan> &unmonitored = {});

    //! \brief Adds a result. One that isn't later than all before is skipped: it is counted already, or the clock was set back.
    //! \param gap  [ms] how long it holds at most
    void add(qint64 at, Outcome outcome, qint64 gap) { add(OutcomeRun{at, at, gap, 1, outcome}); }

    qint64 from() const { return m_from; }
    //! For the time until `now`; a first result gives a figure in its own millisecond.
    UptimeSoFar figures(qint64 now) const;

private:
    void add(const OutcomeRun &run);
    void advance(qint64 to);
    void count(Outcome outcome, qint64 to);

    UptimeSoFar m_figures;                //!< until m_counted
    qint64 m_from = 0;                    //!< [ms]
    qint64 m_counted = 0;                 //!< [ms] everything before is counted
    qint64 m_last = -1;                   //!< [ms] of the last result; -1: none
    qint64 m_lastUntil = -1;              //!< [ms] until then it counts
    Outcome m_outcome = Outcome::Unknown; //!< of the last result
    bool m_isOut = false;                 //!< down, and not up since
};

} // namespace watchkeeper
