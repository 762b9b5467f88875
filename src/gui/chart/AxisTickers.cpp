// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/AxisTickers.h"

#include "gui/chart/TimeTicks.h"

#include <cmath>

namespace watchkeeper {

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
        tickLabels->append(tick.label);
}

void ValueTicker::setScale(Unit unit, ValueScale scale)
{
    m_unit = unit;
    m_scale = scale;
}

void ValueTicker::generate(const QCPRange &range, const QLocale &, QChar, int, QVector<double> &ticks, QVector<double> *,
                           QVector<QString> *tickLabels)
{
    ticks = valueTicks(range.lower, range.upper, m_maximum, m_unit, m_scale);
    if (!tickLabels)
        return;
    tickLabels->clear();
    for (const double tick : std::as_const(ticks))
        tickLabels->append(chartNumber(tick, m_unit));
}

} // namespace watchkeeper
