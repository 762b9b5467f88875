// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Days and months of the calendar. A day can have 23, 24 or 25 hours, or differ by half an hour. Pure functions.

#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

namespace watchkeeper {

//! Returns the date of `at` ([ms] since 1970) in `zone`.
QDate dateOf(qint64 at, const QTimeZone &zone);

//! \brief Returns the span from the start of `first` up to the start of `end`, which is excluded.
TimeSpan spanOfDates(const QDate &first, const QDate &end, const QTimeZone &zone);

TimeSpan daySpan(qint64 at, const QTimeZone &zone);
TimeSpan monthSpan(qint64 at, const QTimeZone &zone);

//! \brief Returns the span up to `now` that began `days` days earlier at the same time of day.
TimeSpan spanOfLastDays(int days, qint64 now, const QTimeZone &zone);

//! \brief Returns the entire days that overlap `span`, in order; none for an empty span.
QList<TimeSpan> daysOf(const TimeSpan &span, const QTimeZone &zone);

} // namespace watchkeeper
