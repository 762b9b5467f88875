// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/TimeTicks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

class TimeTicksText
{
    Q_DECLARE_TR_FUNCTIONS(TimeTicks)
};

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMonth = 31 * kDay; // the longest, so that there are never too many

enum class Step : quint8 { Time, Day, Month };

struct Spacing
{
    Step step;
    int count;    //!< of [ms], days or months
    qint64 least; //!< [ms] that it takes at the most
};

constexpr Spacing time(qint64 milliseconds)
{
    return {Step::Time, static_cast<int>(milliseconds), milliseconds};
}

constexpr std::array kSpacings{time(100),
                               time(200),
                               time(500),
                               time(kSecond),
                               time(2 * kSecond),
                               time(5 * kSecond),
                               time(10 * kSecond),
                               time(15 * kSecond),
                               time(30 * kSecond),
                               time(kMinute),
                               time(2 * kMinute),
                               time(5 * kMinute),
                               time(10 * kMinute),
                               time(15 * kMinute),
                               time(30 * kMinute),
                               time(kHour),
                               time(2 * kHour),
                               time(3 * kHour),
                               time(6 * kHour),
                               time(12 * kHour),
                               Spacing{Step::Day, 1, kDay},
                               Spacing{Step::Day, 2, 2 * kDay},
                               Spacing{Step::Day, 7, 7 * kDay},
                               Spacing{Step::Day, 14, 14 * kDay},
                               Spacing{Step::Month, 1, kMonth},
                               Spacing{Step::Month, 2, 2 * kMonth},
                               Spacing{Step::Month, 3, 3 * kMonth},
                               Spacing{Step::Month, 6, 6 * kMonth},
                               Spacing{Step::Month, 12, 12 * kMonth},
                               Spacing{Step::Month, 24, 24 * kMonth},
                               Spacing{Step::Month, 60, 60 * kMonth},
                               Spacing{Step::Month, 240, 240 * kMonth}};

const Spacing &spacingOf(qint64 span, int most)
{
    const auto *const found = std::find_if(kSpacings.begin(), kSpacings.end(),
                                           [&](const Spacing &spacing) { return span / spacing.least + 1 <= most; });
    return found == kSpacings.end() ? kSpacings.back() : *found;
}

qint64 startOf(QDate date, const QTimeZone &zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

QDate dateOf(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

//! Counted from midnight by the clock on the wall; an hour that comes twice has its ticks twice, one that is left out none.
QList<qint64> ticksOfDay(QDate date, qint64 step, const QTimeZone &zone)
{
    QList<qint64> ticks;
    const qint64 end = startOf(date.addDays(1), zone);
    for (qint64 at = startOf(date, zone); at < end;) {
        const qint64 wall = QDateTime::fromMSecsSinceEpoch(at, zone).time().msecsSinceStartOfDay();
        if (wall % step == 0)
            ticks.append(at);
        // Clocks change by whole quarters of an hour: look there again, lest steps of hours miss the new time.
        constexpr qint64 kQuarter = 15 * kMinute;
        at += step <= kQuarter ? step - wall % step : kQuarter;
    }
    return ticks;
}

QList<qint64> timesWithin(qint64 from, qint64 to, qint64 step, const QTimeZone &zone)
{
    QList<qint64> ticks;
    if (step < kMinute) { // no zone has an offset of parts of a minute
        for (qint64 at = (from + step - 1) / step * step; at <= to; at += step)
            ticks.append(at);
        return ticks;
    }
    for (QDate date = dateOf(from, zone); startOf(date, zone) <= to; date = date.addDays(1)) {
        for (const qint64 at : ticksOfDay(date, step, zone)) {
            if (at >= from && at <= to)
                ticks.append(at);
        }
    }
    return ticks;
}

//! The first day of a group of `count`, counted from a Monday.
QDate alignedDay(QDate date, int count)
{
    static const qint64 monday = QDate(1970, 1, 5).toJulianDay();
    const qint64 days = date.toJulianDay() - monday;
    const qint64 rest = ((days % count) + count) % count;
    return date.addDays(-rest);
}

QDate alignedMonth(QDate date, int count)
{
    const int months = date.year() * 12 + date.month() - 1;
    const int first = months / count * count;
    return QDate(first / 12, first % 12 + 1, 1);
}

QList<qint64> datesWithin(qint64 from, qint64 to, const Spacing &spacing, const QTimeZone &zone)
{
    QList<qint64> ticks;
    const bool isDay = spacing.step == Step::Day;
    const QDate first = dateOf(from, zone);
    QDate date = isDay ? alignedDay(first, spacing.count) : alignedMonth(first, spacing.count);
    for (; startOf(date, zone) <= to; date = isDay ? date.addDays(spacing.count) : date.addMonths(spacing.count)) {
        if (startOf(date, zone) >= from)
            ticks.append(startOf(date, zone));
    }
    return ticks;
}

QString timeFormat(const Spacing &spacing)
{
    if (spacing.least < kSecond)
        return TimeTicksText::tr("hh:mm:ss.zzz", "format of a time");
    return spacing.least < kMinute ? TimeTicksText::tr("hh:mm:ss", "format of a time")
                                   : TimeTicksText::tr("hh:mm", "format of a time");
}

//! The line above: what changes from tick to tick.
QString upperLabel(const QDateTime &local, const Spacing &spacing)
{
    const QLocale locale;
    if (spacing.step == Step::Time)
        return locale.toString(local, timeFormat(spacing));
    if (spacing.step == Step::Day)
        return locale.toString(local, TimeTicksText::tr("d MMM", "format of a date"));
    return spacing.count >= 12 ? locale.toString(local, TimeTicksText::tr("yyyy", "format of a date"))
                               : locale.toString(local, TimeTicksText::tr("MMM", "format of a date"));
}

//! The line below, told where it is another than before: the day to times, the year to dates.
QString lowerLabel(const QDateTime &local, const Spacing &spacing)
{
    if (spacing.step == Step::Time)
        return QLocale().toString(local, TimeTicksText::tr("ddd d MMM", "format of a date"));
    return spacing.step == Step::Month && spacing.count >= 12
        ? QString()
        : QLocale().toString(local, TimeTicksText::tr("yyyy", "format of a date"));
}

} // namespace

QList<TimeTick> timeTicks(qint64 from, qint64 to, int most, const QTimeZone &zone)
{
    const Spacing &spacing = spacingOf(to - from, most);
    const QList<qint64> times =
        spacing.step == Step::Time ? timesWithin(from, to, spacing.least, zone) : datesWithin(from, to, spacing, zone);
    QList<TimeTick> ticks;
    QString before;
    for (const qint64 at : times) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
        const QString lower = lowerLabel(local, spacing);
        const QString upper = upperLabel(local, spacing);
        ticks.append({at, lower.isEmpty() || lower == before ? upper : upper + u'\n' + lower});
        before = lower;
    }
    return ticks;
}

} // namespace watchkeeper
