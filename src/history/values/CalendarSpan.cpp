// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/CalendarSpan.h"

#include <QDateTime>

namespace watchkeeper {

QDate dateOf(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

TimeSpan spanOfDates(const QDate &first, const QDate &end, const QTimeZone &zone)
{
    return {first.startOfDay(zone).toMSecsSinceEpoch(), end.startOfDay(zone).toMSecsSinceEpoch()};
}

TimeSpan daySpan(qint64 at, const QTimeZone &zone)
{
    const QDate date = dateOf(at, zone);
    return spanOfDates(date, date.addDays(1), zone);
}

TimeSpan monthSpan(qint64 at, const QTimeZone &zone)
{
    const QDate date = dateOf(at, zone);
    const QDate first(date.year(), date.month(), 1);
    return spanOfDates(first, first.addMonths(1), zone);
}

TimeSpan spanOfLastDays(int days, qint64 now, const QTimeZone &zone)
{
    return {QDateTime::fromMSecsSinceEpoch(now, zone).addDays(-days).toMSecsSinceEpoch(), now};
}

QList<TimeSpan> daysOf(const TimeSpan &span, const QTimeZone &zone)
{
    QList<TimeSpan> days;
    if (span.isEmpty())
        return days;
    const QDate last = dateOf(span.to - 1, zone);
    for (QDate date = dateOf(span.from, zone); date <= last; date = date.addDays(1))
        days.append(spanOfDates(date, date.addDays(1), zone));
    return days;
}

} // namespace watchkeeper
