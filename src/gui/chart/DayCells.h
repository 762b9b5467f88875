// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The outcomes of each day of a calendar. Pure.

#include "history/values/ChartData.h"
#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

namespace watchkeeper {

//! \brief A day of a target.
struct DayCell
{
    QDate date;
    TimeSpan span;        //!< the last one ends at the end of the requested span
    OutcomeTimes times{}; //!< [ms] per outcome, by its number; the rest of the span's length has no data

    qint64 timeOf(Outcome outcome) const { return times[static_cast<size_t>(outcome)]; }
    //! [ms] with results that had a known outcome.
    qint64 known() const;
    //! In [0, 1] of the known time; degraded counts as up. No value if nothing is known.
    std::optional<double> uptimeShare() const;
};

//! \brief The days that `span` touches, in order, including those without a result.
//! \param ribbon  of one target, by time
QList<DayCell> dayCells(const QList<OutcomeSpan> &ribbon, const TimeSpan &span, const QTimeZone &zone);

//! \brief `Friday, 20 November 2026: up 99.8 %, down 3 min`, with degraded time and time without data, if any.
QString dayText(const DayCell &day);

} // namespace watchkeeper
