// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The outcomes of each day in a calendar. Pure.

#include "history/values/ChartData.h"
#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

namespace watchkeeper {

//! \brief One day of one target.
struct DayCell
{
    QDate date;
    TimeSpan span;        //!< the last day ends at the end of the requested span
    OutcomeTimes times{}; //!< [ms] per outcome, indexed by outcome; the rest of the span has no data

    qint64 timeOf(Outcome outcome) const { return times[static_cast<size_t>(outcome)]; }
    //! The total time with a known outcome, in [ms].
    qint64 knownTime() const;
    //! The fraction of the known time that the target was up or degraded, in [0, 1]; nullopt if no time is known.
    std::optional<double> uptimeShare() const;
};

//! \brief The days that overlap `span`, in order, including days without results.
//! \param ribbon  the outcomes of one target, sorted by time
QList<DayCell> dayCells(const QList<OutcomeSpan> &ribbon, const TimeSpan &span, const QTimeZone &zone);

//! \brief A description such as `Friday, 20 November 2026: up 99.8 %, down 3 min`. Includes degraded time and time without data, if any.
QString dayText(const DayCell &day);

} // namespace watchkeeper
