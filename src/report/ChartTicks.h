// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Computes the grid lines of a report's small charts. Pure.

#include "history/values/TimeSpan.h"

#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief One grid line of the time axis.
struct ChartTick
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    QString label;
};

//! \brief The starts of hours, days, weeks, months or years within the span, by the local calendar; at most 14. Labels with a day don't
//! include the year.
QList<ChartTick> chartTicks(const TimeSpan &span, const QTimeZone &zone);

//! The smallest of 1, 2, 5, 10, … that is at least `number`. \param number  > 0
double roundedAxisMaximum(double number);

} // namespace watchkeeper
