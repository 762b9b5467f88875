// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/TimeSpan.h"

#include <QDateTime>

namespace watchkeeper {

TimeSpan intersection(const TimeSpan &a, const TimeSpan &b)
{
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

QList<TimeSpan> mergedSpans(QList<TimeSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    QList<TimeSpan> united;
    for (const TimeSpan &span : spans) {
        if (span.isEmpty())
            continue;
        if (!united.isEmpty() && span.from <= united.last().to)
            united.last().to = std::max(united.last().to, span.to);
        else
            united.append(span);
    }
    return united;
}

QList<TimeSpan> gapsBetweenSpans(const QList<TimeSpan> &spans, const TimeSpan &whole)
{
    QList<TimeSpan> gaps;
    qint64 from = whole.from;
    auto span = std::partition_point(spans.begin(), spans.end(), [from](const TimeSpan &one) { return one.to <= from; });
    for (; span != spans.end() && span->from < whole.to; ++span) {
        if (from < span->from)
            gaps.append({from, span->from});
        from = span->to;
    }
    if (from < whole.to)
        gaps.append({from, whole.to});
    return gaps;
}

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
