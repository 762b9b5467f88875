// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where the small charts of a report have their grid lines. Pure.

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

//! \brief Starts of hours, days, weeks, months or years of the local calendar within the span, at most 14. Labels with a day don't include
//! the year.
QList<ChartTick> chartTicks(const TimeSpan &span, const QTimeZone &zone);

//! The smallest of 1, 2, 5, 10 … that isn't below `number`. \param number  > 0
double roundedAxisMaximum(double number);

} // namespace watchkeeper
