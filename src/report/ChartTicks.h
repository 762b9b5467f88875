// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the small pictures of a report have their lines. Pure.

#include "history/values/TimeSpan.h"

#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief One line across the time axis.
struct ChartTick
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    QString label;
};

//! \brief Begins of hours, days, weeks, months or years of the local calendar within the span, at most 14; of those with a day, the year is in none.
QList<ChartTick> chartTicks(const TimeSpan &span, const QTimeZone &zone);

//! The next of 1, 2, 5, 10 … that is not below `number`. \param number  > 0
double roundTop(double number);

} // namespace watchkeeper
