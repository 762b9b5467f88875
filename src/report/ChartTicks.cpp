// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ChartTicks.h"

#include <QDateTime>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMaxTicks = 14;
constexpr int kAttemptLimit = 64; // maximum number of ticks to try, including those before the start of the span

struct TickStep
{
    int hours = 0;
    int days = 0;
    int months = 0;
    const char16_t *form = u"yyyy-MM-dd";
    //! [ms] approximate length
    qint64 length() const { return hours * kHour + days * kDay + months * 30 * kDay; }
};

constexpr std::array<TickStep, 12> kSteps{{{1, 0, 0, u"HH:mm"},
                                           {3, 0, 0, u"HH:mm"},
                                           {6, 0, 0, u"MM-dd HH:mm"},
                                           {0, 1, 0, u"MM-dd"},
                                           {0, 2, 0, u"MM-dd"},
                                           {0, 7, 0, u"MM-dd"},
                                           {0, 0, 1, u"yyyy-MM"},
                                           {0, 0, 3, u"yyyy-MM"},
                                           {0, 0, 6, u"yyyy-MM"},
                                           {0, 0, 12, u"yyyy"},
                                           {0, 0, 60, u"yyyy"},
                                           {0, 0, 600, u"yyyy"}}};

const TickStep &stepFor(const TimeSpan &span)
{
    for (const TickStep &step : kSteps) {
        if (span.length() / step.length() < kMaxTicks)
            return step;
    }
    return kSteps.back();
}

QDate firstDate(const QDate &date, const TickStep &step)
{
    if (step.months == 0)
        return step.days == 7 ? date.addDays(1 - date.dayOfWeek()) : date;
    const int month = step.months >= 12 ? 1 : (date.month() - 1) / step.months * step.months + 1;
    return {step.months > 12 ? date.year() / (step.months / 12) * (step.months / 12) : date.year(), month, 1};
}

//! The time `number` steps after `date`. Uses the calendar, in which a day of 23 or 25 hours is one day.
QDateTime tick(const QDate &date, const TickStep &step, int number, const QTimeZone &zone)
{
    if (step.hours == 0)
        return date.addDays(qint64(step.days) * number).addMonths(step.months * number).startOfDay(zone);
    const int perDay = 24 / step.hours;
    return {date.addDays(number / perDay), QTime(number % perDay * step.hours, 0), zone};
}

} // namespace

QList<ChartTick> chartTicks(const TimeSpan &span, const QTimeZone &zone)
{
    QList<ChartTick> ticks;
    if (span.isEmpty())
        return ticks;
    const TickStep &step = stepFor(span);
    const QDate first = firstDate(QDateTime::fromMSecsSinceEpoch(span.from, zone).date(), step);
    for (int number = 0; number < kAttemptLimit; ++number) {
        const QDateTime time = tick(first, step, number, zone);
        const qint64 at = time.toMSecsSinceEpoch();
        const bool isWithin = at >= span.from && at <= span.to;
        // Times in an hour skipped by daylight saving aren't valid.
        if (isWithin && time.isValid() && (ticks.isEmpty() || ticks.last().at < at))
            ticks.append({at, time.toString(QStringView(step.form).toString())});
    }
    return ticks;
}

double roundedAxisMaximum(double number)
{
    const double unit = std::pow(10, std::floor(std::log10(number)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (number <= factor * unit)
            return factor * unit;
    }
    return 10 * unit;
}

} // namespace watchkeeper
