// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ValueTicks.h"

#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

namespace {

constexpr double kMaxTickSize = 1e18; // [bytes] larger values don't fit in a qint64

//! The smallest of 1, 2, 5, 10, 20 and so on that is at least `least`.
double niceStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

//! The step for durations. Above one minute, steps are based on multiples of sixty.
double durationStep(double milliseconds)
{
    static constexpr std::array kSteps{60e3,   120e3,  300e3,  600e3,  900e3,  1800e3,  3600e3,
                                       7200e3, 10.8e6, 21.6e6, 43.2e6, 86.4e6, 172.8e6, 604.8e6};
    if (milliseconds <= 30e3)
        return niceStep(milliseconds) == 50e3 ? 60e3 : niceStep(milliseconds);
    const auto *const found = std::lower_bound(kSteps.begin(), kSteps.end(), milliseconds);
    return found == kSteps.end() ? niceStep(milliseconds / 86.4e6) * 86.4e6 : *found;
}

double stepOf(double least, Unit unit)
{
    if (unit == Unit::Millisecond)
        return durationStep(least);
    return unit == Unit::Second ? durationStep(least * 1e3) / 1e3 : niceStep(least);
}

QList<double> linearTicks(double from, double to, int most, Unit unit)
{
    QList<double> ticks;
    double step = stepOf((to - from) / most, unit);
    while (std::floor(to / step) - std::ceil(from / step) + 1 > most)
        step = stepOf(step * 1.5, unit);
    for (double count = std::ceil(from / step); count * step <= to; ++count)
        ticks.append(count * step + 0.0); // adding 0.0 turns a negative zero into zero
    return ticks;
}

//! Returns all powers of ten, or every second, third and so on if there are too many.
//! Adds 2 and 5 times each power if there are few.
QList<double> logarithmicTicks(double from, double to, int most)
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
    if (QList<double> fine = within(1, {1, 2, 5}); fine.size() <= most)
        return fine;
    int by = 1;
    while (within(by, {1}).size() > most)
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

QList<double> valueTicks(double from, double to, int most, Unit unit, ValueScale scale)
{
    if (!(from < to) || most < 1)
        return {};
    return scale == ValueScale::Linear ? linearTicks(from, to, most, unit) : logarithmicTicks(from, to, most);
}

QString chartNumber(double number, Unit unit)
{
    return number < 0 ? QLocale().negativeSign() + positiveNumber(-number, unit) : positiveNumber(number, unit);
}

} // namespace watchkeeper
