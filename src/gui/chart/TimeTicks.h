// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tick positions and labels of a time axis, at whole minutes, hours, days or months in local time. Pure.

#include <QList>
#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief One tick of the axis.
struct TimeTick
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    QString label; //!< a label such as `14:05`; a second line contains the date or the year where a new one begins
    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

//! \brief At most `most` ticks in [from, to], in order. The ticks stay on whole hours across clock changes.
//! \param most  the maximum number of ticks, > 0
QList<TimeTick> timeTicks(qint64 from, qint64 to, int most, const QTimeZone &zone);

} // namespace watchkeeper
