// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Time spans and lists of them, and the days and months of the calendar. Plain values.

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <algorithm>

namespace watchkeeper {

inline constexpr qint64 kMillisecondsPerHour = 3'600'000;
inline constexpr qint64 kMillisecondsPerDay = 24 * kMillisecondsPerHour;

//! \brief The time from `from` up to, but not including, `to`.
struct TimeSpan
{
    qint64 from = 0; //!< [ms] since 1970, UTC
    qint64 to = 0;   //!< [ms]; the span is empty if this isn't later than `from`
    qint64 length() const { return std::max<qint64>(0, to - from); }
    bool isEmpty() const { return to <= from; }
    bool contains(qint64 at) const { return from <= at && at < to; }
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

//! Returns the intersection; empty if they don't overlap.
TimeSpan intersection(const TimeSpan &a, const TimeSpan &b);

//! Merges the spans into as few as possible, sorted by start, without empty ones.
QList<TimeSpan> mergedSpans(QList<TimeSpan> spans);

//! Returns the parts of `whole` outside all `spans`, which must be as returned by mergedSpans(). Fast if `whole` is short and there
//! are many spans.
QList<TimeSpan> gapsBetweenSpans(const QList<TimeSpan> &spans, const TimeSpan &whole);

// Days and months of the calendar. A day can have 23, 24 or 25 hours, or differ from 24 hours by half an hour. Pure functions.

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
