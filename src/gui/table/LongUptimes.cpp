// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/LongUptimes.h"

#include "gui/look/DisplayPreferences.h"
#include "gui/table/ResultColumn.h"

namespace watchkeeper {

const std::array<ResultColumn, kLongUptimeCount> &longUptimeColumns()
{
    static constexpr std::array columns{ResultColumn::Day, ResultColumn::Week, ResultColumn::Month, ResultColumn::CustomUptime};
    return columns;
}

int uptimeDays(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Day:
        return 1;
    case ResultColumn::Week:
        return 7;
    case ResultColumn::Month:
        return 30;
    case ResultColumn::CustomUptime:
        return customUptimeDays();
    default:
        return 0;
    }
}

const std::optional<RunningUptime> &LongUptimes::of(ResultColumn column) const
{
    static const std::optional<RunningUptime> none;
    const size_t place = positionOf(column);
    return m_uptimes.empty() ? none : m_uptimes[place];
}

void LongUptimes::forget(ResultColumn column)
{
    if (!m_uptimes.empty())
        m_uptimes[positionOf(column)].reset();
}

void LongUptimes::set(const QList<int> &days, const QList<RunningUptime> &uptimes)
{
    m_uptimes.resize(kLongUptimeCount);
    for (const ResultColumn column : longUptimeColumns()) {
        if (const qsizetype place = days.indexOf(uptimeDays(column)); place >= 0)
            m_uptimes[positionOf(column)] = uptimes[place];
    }
}

void LongUptimes::add(qint64 at, Outcome outcome, qint64 gap)
{
    for (std::optional<RunningUptime> &uptime : m_uptimes) {
        if (uptime)
            uptime->add(at, outcome, gap);
    }
}

size_t LongUptimes::positionOf(ResultColumn column)
{
    Q_ASSERT(uptimeDays(column) > 0);
    return static_cast<size_t>(column) - static_cast<size_t>(ResultColumn::Day);
}

} // namespace watchkeeper
