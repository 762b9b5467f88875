// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What each day of a calendar came to. Pure.

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
    TimeSpan span;        //!< of the last one up to the end of what was asked for
    OutcomeTimes times{}; //!< [ms] of each outcome, by its number; what is missing to the span's length nobody looked at

    qint64 timeOf(Outcome outcome) const { return times[static_cast<size_t>(outcome)]; }
    //! [ms] that somebody looked and could tell.
    qint64 known() const;
    //! In [0, 1] of what is known; degraded counts as up. Nothing where nothing is known.
    std::optional<double> upShare() const;
};

//! \brief The days that `span` touches, in their order, also those without a result.
//! \param ribbon  of one target, by time
QList<DayCell> dayCells(const QList<OutcomeSpan> &ribbon, const TimeSpan &span, const QTimeZone &zone);

//! \brief `Friday, 20 November 2026: up 99.8 %, down 3 min`, with what there was of degraded and not observed time.
QString dayText(const DayCell &day);

} // namespace watchkeeper
