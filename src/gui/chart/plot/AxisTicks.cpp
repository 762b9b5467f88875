// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/AxisTicks.h"

#include "history/values/TimeSpan.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

namespace {

class TimeTicksText
{
    Q_DECLARE_TR_FUNCTIONS(TimeTicks)
};

constexpr qint64 kTickSecond = 1'000;
constexpr qint64 kTickMinute = 60 * kTickSecond;
constexpr qint64 kTickHour = 60 * kTickMinute;
constexpr qint64 kTickDay = 24 * kTickHour;
constexpr qint64 kTickMonth = 31 * kTickDay; // the longest month, so there are never too many ticks

enum class SpacingUnit : quint8 { Time, Day, Month };

struct Spacing
{
    SpacingUnit unit;
    int count;        //!< number of [ms], days or months
    qint64 maxLength; //!< [ms] greatest possible length of the step
};

constexpr Spacing timeSpacing(qint64 milliseconds)
{
    return {SpacingUnit::Time, static_cast<int>(milliseconds), milliseconds};
}

constexpr std::array kSpacings{timeSpacing(100),
                               timeSpacing(200),
                               timeSpacing(500),
                               timeSpacing(kTickSecond),
                               timeSpacing(2 * kTickSecond),
                               timeSpacing(5 * kTickSecond),
                               timeSpacing(10 * kTickSecond),
                               timeSpacing(15 * kTickSecond),
                               timeSpacing(30 * kTickSecond),
                               timeSpacing(kTickMinute),
                               timeSpacing(2 * kTickMinute),
                               timeSpacing(5 * kTickMinute),
                               timeSpacing(10 * kTickMinute),
                               timeSpacing(15 * kTickMinute),
                               timeSpacing(30 * kTickMinute),
                               timeSpacing(kTickHour),
                               timeSpacing(2 * kTickHour),
                               timeSpacing(3 * kTickHour),
                               timeSpacing(6 * kTickHour),
                               timeSpacing(12 * kTickHour),
                               Spacing{SpacingUnit::Day, 1, kTickDay},
                               Spacing{SpacingUnit::Day, 2, 2 * kTickDay},
                               Spacing{SpacingUnit::Day, 7, 7 * kTickDay},
                               Spacing{SpacingUnit::Day, 14, 14 * kTickDay},
                               Spacing{SpacingUnit::Month, 1, kTickMonth},
                               Spacing{SpacingUnit::Month, 2, 2 * kTickMonth},
                               Spacing{SpacingUnit::Month, 3, 3 * kTickMonth},
                               Spacing{SpacingUnit::Month, 6, 6 * kTickMonth},
                               Spacing{SpacingUnit::Month, 12, 12 * kTickMonth},
                               Spacing{SpacingUnit::Month, 24, 24 * kTickMonth},
                               Spacing{SpacingUnit::Month, 60, 60 * kTickMonth},
                               Spacing{SpacingUnit::Month, 240, 240 * kTickMonth}};

const Spacing &chooseSpacing(qint64 span, int limit)
{
    const auto *const found = std::find_if(kSpacings.begin(), kSpacings.end(),
                                           [&](const Spacing &spacing) { return span / spacing.maxLength + 1 <= limit; });
    return found == kSpacings.end() ? kSpacings.back() : *found;
}

qint64 startOfDayMs(QDate date, const QTimeZone &zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

//! Returns the ticks of a day, counted from midnight in local time.
//! After a clock change, a repeated hour has its ticks twice, and a skipped hour has none.
QList<qint64> ticksOfDay(QDate date, qint64 step, const QTimeZone &zone)
{
    QList<qint64> ticks;
    const qint64 end = startOfDayMs(date.addDays(1), zone);
    for (qint64 at = startOfDayMs(date, zone); at < end;) {
        const qint64 wall = QDateTime::fromMSecsSinceEpoch(at, zone).time().msecsSinceStartOfDay();
        if (wall % step == 0)
            ticks.append(at);
        // Clocks change on the quarter hour. Checking the local time at each quarter hour keeps hourly steps aligned after a
        // change.
        constexpr qint64 kQuarterHour = 15 * kTickMinute;
        at += step <= kQuarterHour ? step - wall % step : kQuarterHour;
    }
    return ticks;
}

QList<qint64> timesWithin(qint64 from, qint64 to, qint64 step, const QTimeZone &zone)
{
    QList<qint64> ticks;
    if (step < kTickMinute) { // no time zone offset has a fraction of a minute
        for (qint64 at = (from + step - 1) / step * step; at <= to; at += step)
            ticks.append(at);
        return ticks;
    }
    for (QDate date = dateOf(from, zone); startOfDayMs(date, zone) <= to; date = date.addDays(1)) {
        for (const qint64 at : ticksOfDay(date, step, zone)) {
            if (at >= from && at <= to)
                ticks.append(at);
        }
    }
    return ticks;
}

//! Returns the first day of the group of `count` days that contains `date`. The groups are counted from a Monday.
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
    const bool isDay = spacing.unit == SpacingUnit::Day;
    const QDate first = dateOf(from, zone);
    QDate date = isDay ? alignedDay(first, spacing.count) : alignedMonth(first, spacing.count);
    for (; startOfDayMs(date, zone) <= to; date = isDay ? date.addDays(spacing.count) : date.addMonths(spacing.count)) {
        if (startOfDayMs(date, zone) >= from)
            ticks.append(startOfDayMs(date, zone));
    }
    return ticks;
}

QString timeFormat(const Spacing &spacing)
{
    if (spacing.maxLength < kTickSecond)
        return TimeTicksText::tr("hh:mm:ss.zzz", "format of a time");
    return spacing.maxLength < kTickMinute ? TimeTicksText::tr("hh:mm:ss", "format of a time")
                                           : TimeTicksText::tr("hh:mm", "format of a time");
}

//! Returns the first line of a label: the part that changes from tick to tick.
QString upperLabel(const QDateTime &local, const Spacing &spacing)
{
    const QLocale locale;
    if (spacing.unit == SpacingUnit::Time)
        return locale.toString(local, timeFormat(spacing));
    if (spacing.unit == SpacingUnit::Day)
        return locale.toString(local, TimeTicksText::tr("d MMM", "format of a date"));
    return spacing.count >= 12 ? locale.toString(local, TimeTicksText::tr("yyyy", "format of a date"))
                               : locale.toString(local, TimeTicksText::tr("MMM", "format of a date"));
}

//! Returns the second line of a label, shown where it differs from the previous one: the day for times, the year for dates.
QString lowerLabel(const QDateTime &local, const Spacing &spacing)
{
    if (spacing.unit == SpacingUnit::Time)
        return QLocale().toString(local, TimeTicksText::tr("ddd d MMM", "format of a date"));
    return spacing.unit == SpacingUnit::Month && spacing.count >= 12
        ? QString()
        : QLocale().toString(local, TimeTicksText::tr("yyyy", "format of a date"));
}

} // namespace

QList<TimeTick> timeTicks(qint64 from, qint64 to, int limit, const QTimeZone &wantedZone)
{
    // Without a database of time zones, the zone of the system is invalid, and no day ever begins in it.
    const QTimeZone zone = wantedZone.isValid() ? wantedZone : QTimeZone::utc();
    const Spacing &spacing = chooseSpacing(to - from, limit);
    const QList<qint64> times = spacing.unit == SpacingUnit::Time ? timesWithin(from, to, spacing.maxLength, zone)
                                                                  : datesWithin(from, to, spacing, zone);
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

namespace {

constexpr double kMaxTickSize = 1e18; // [bytes] larger values don't fit in a qint64

//! Returns the smallest of 1, 2, 5, 10, 20 and so on that is at least `minStep`.
double niceStep(double minStep)
{
    const double power = std::pow(10.0, std::floor(std::log10(minStep)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= minStep * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

//! Returns the step for durations. Above one minute, steps are based on multiples of sixty.
double durationStep(double milliseconds)
{
    static constexpr std::array kSteps{60e3,   120e3,  300e3,  600e3,  900e3,  1800e3,  3600e3,
                                       7200e3, 10.8e6, 21.6e6, 43.2e6, 86.4e6, 172.8e6, 604.8e6};
    if (milliseconds <= 30e3)
        return niceStep(milliseconds) == 50e3 ? 60e3 : niceStep(milliseconds);
    const auto *const found = std::lower_bound(kSteps.begin(), kSteps.end(), milliseconds);
    return found == kSteps.end() ? niceStep(milliseconds / 86.4e6) * 86.4e6 : *found;
}

double stepOf(double minStep, Unit unit)
{
    if (unit == Unit::Millisecond)
        return durationStep(minStep);
    return unit == Unit::Second ? durationStep(minStep * 1e3) / 1e3 : niceStep(minStep);
}

QList<double> linearTicks(double from, double to, int limit, Unit unit)
{
    QList<double> ticks;
    double step = stepOf((to - from) / limit, unit);
    while (std::floor(to / step) - std::ceil(from / step) + 1 > limit)
        step = stepOf(step * 1.5, unit);
    for (double count = std::ceil(from / step); count * step <= to; ++count)
        ticks.append(count * step + 0.0); // adding 0.0 turns a negative zero into zero
    return ticks;
}

//! Returns all powers of ten, or every second, third and so on if there are too many.
//! Adds 2 and 5 times each power if there are few.
QList<double> logarithmicTicks(double from, double to, int limit)
{
    const int first = static_cast<int>(std::floor(std::log10(from)));
    const int last = static_cast<int>(std::ceil(std::log10(to)));
    const auto within = [&](int by, const QList<double> &factors) {
        QList<double> ticks;
        for (int power = first; power <= last; power += by) {
            for (const double factor : factors) {
                const double tick = factor * std::pow(10.0, power);
                if (tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9))
                    ticks.append(tick);
            }
        }
        return ticks;
    };
    if (QList<double> fine = within(1, {1, 2, 5}); fine.size() <= limit)
        return fine;
    int by = 1;
    while (within(by, {1}).size() > limit)
        ++by;
    return within(by, {1});
}

QString positiveNumber(double number, Unit unit)
{
    if (unit == Unit::Second || unit == Unit::Millisecond)
        return humanDuration(unit == Unit::Second ? number * 1'000 : number);
    if (unit == Unit::Byte && number < kMaxTickSize)
        return humanByteSize(std::llround(number));
    const QString text = QLocale().toString(number, 'g', number < 1e3 ? 3 : 6);
    const QString symbol = unitSymbol(unit);
    return symbol.isEmpty() ? text : QCoreApplication::translate("ValueTicks", "%1 %2", "number and unit").arg(text, symbol);
}

} // namespace

QList<double> valueTicks(double from, double to, int limit, Unit unit, ValueScale scale)
{
    if (!(from < to) || limit < 1)
        return {};
    return scale == ValueScale::Linear ? linearTicks(from, to, limit, unit) : logarithmicTicks(from, to, limit);
}

QString chartTimeText(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

QString chartNumberText(double number, Unit unit)
{
    return number < 0 ? QLocale().negativeSign() + positiveNumber(-number, unit) : positiveNumber(number, unit);
}

void TimeTicker::generate(const QCPRange &range, const QLocale &, QChar, int, QVector<double> &ticks, QVector<double> *,
                          QVector<QString> *tickLabels)
{
    const QList<TimeTick> times =
        timeTicks(std::llround(range.lower), std::llround(range.upper), m_maximum, QTimeZone::systemTimeZone());
    ticks.clear();
    for (const TimeTick &tick : times)
        ticks.append(static_cast<double>(tick.at));
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const TimeTick &tick : times)
        tickLabels->append(m_hasDates ? tick.label : tick.label.section(u'\n', 0, 0));
}

void ValueTicker::setScale(Unit unit, ValueScale scale)
{
    m_unit = unit;
    m_scale = scale;
}

QCPRange ValueTicker::wholeSteps(double from, double to, int limit) const
{
    const QList<double> ticks = valueTicks(from, to, limit, m_unit, ValueScale::Linear);
    if (ticks.size() < 2)
        return {from, to};
    const double step = ticks[1] - ticks[0];
    const double rounding = step * 1e-6; // keeps the ticks at both ends in spite of rounding errors
    return {std::floor(from / step) * step - rounding, std::ceil(to / step) * step + rounding};
}

void ValueTicker::generate(const QCPRange &range, const QLocale &, QChar, int, QVector<double> &ticks, QVector<double> *,
                           QVector<QString> *tickLabels)
{
    ticks = valueTicks(range.lower, range.upper, m_maximum, m_unit, m_scale);
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : std::as_const(ticks))
        tickLabels->append(chartNumberText(tick, m_unit));
}

} // namespace watchkeeper
