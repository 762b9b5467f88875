// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Uptime that is counted on with each result. A plain value.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <optional>

namespace watchkeeper {

//! \brief How the time up to a moment was. Degraded counts as up.
struct UptimeSoFar
{
    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0; //!< unknown, or nobody looked
    int outages = 0;       //!< stretches of down up to the next up; one that began before is cut off there

    //! Up of what counts, in [0, 1]; nothing where no time counts.
    std::optional<double> share() const;
    friend bool operator==(const UptimeSoFar &, const UptimeSoFar &) = default;
};

//! \brief Some 70 bytes, whatever the number of results; gives what Uptime gives of all of them.
//!
//! A result counts until the next one, but no longer than its gap.
class RunningUptime
{
public:
    RunningUptime() = default;
    //! \param span      where the time that is counted begins, and up to where results are taken from the timeline
    //! \param timeline  may reach beyond either way
    //! \param unwatched  as united() gives them: there no result stands for anything
    RunningUptime(const TimeSpan &span, const OutcomeTimeline &timeline, const QList<TimeSpan> &unwatched = {});

    //! \brief One more result. One that is not later than all before is passed over: it is counted already, or the clock was set back.
    //! \param gap  [ms] it tells nothing about what lies further behind it
    void add(qint64 at, Outcome outcome, qint64 gap) { add(OutcomeRun{at, at, gap, 1, outcome}); }

    qint64 from() const { return m_from; }
    //! Of the time until `now`; a first result says something in its very millisecond.
    UptimeSoFar figures(qint64 now) const;

private:
    void add(const OutcomeRun &run);
    void advance(qint64 to);
    void count(Outcome outcome, qint64 to);

    UptimeSoFar m_figures;                //!< until m_counted
    qint64 m_from = 0;                    //!< [ms]
    qint64 m_counted = 0;                 //!< [ms] all before is counted
    qint64 m_last = -1;                   //!< [ms] of the last result; -1: none
    qint64 m_lastUntil = -1;              //!< [ms] so long it counts
    Outcome m_outcome = Outcome::Unknown; //!< of the last result
    bool m_isOut = false;                 //!< down, and not up since
};

} // namespace watchkeeper
