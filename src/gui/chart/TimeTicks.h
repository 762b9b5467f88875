// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The positions of the lines of a time axis, and their labels: whole minutes, hours, days, months of the local calendar. Pure.

#include <QList>
#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! \brief One line of the axis.
struct TimeTick
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    QString label; //!< `14:05`; the date in a second line where another day, or year, begins
    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

//! \brief At most `most` ticks in [from, to], in order. They stay on whole hours when the clocks change.
//! \param most  > 0
QList<TimeTick> timeTicks(qint64 from, qint64 to, int most, const QTimeZone &zone);

} // namespace watchkeeper
