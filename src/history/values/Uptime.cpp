// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/Uptime.h"

#include <algorithm>

namespace watchkeeper {

Uptime::Uptime(const QList<StateSpan> &states, DegradedAccounting degraded)
    : m_degraded(degraded)
{
    bool isOut = false;
    for (const StateSpan &span : states) {
        m_times[static_cast<size_t>(span.state)] += span.time.length();
        if (isUp(span.state))
            isOut = false;
        if (!isDown(span.state))
            continue;
        if (!isOut)
            m_outages.append({{span.time.from, span.time.from}, 0, false});
        isOut = true;
        addToOutage(span.time);
    }
    if (isOut)
        m_outages.last().isOpen = true;
}

void Uptime::addToOutage(const TimeSpan &time)
{
    Outage &outage = m_outages.last();
    outage.time.to = time.to;
    outage.downMs += time.length();
}

bool Uptime::isUp(MonitoringState state) const
{
    return state == MonitoringState::Up || (state == MonitoringState::Degraded && m_degraded == DegradedAccounting::AsUp);
}

bool Uptime::isDown(MonitoringState state) const
{
    return state == MonitoringState::Down || (state == MonitoringState::Degraded && m_degraded == DegradedAccounting::AsDown);
}

qint64 Uptime::upMs() const
{
    return time(MonitoringState::Up) + (m_degraded == DegradedAccounting::AsUp ? time(MonitoringState::Degraded) : 0);
}

qint64 Uptime::downMs() const
{
    return time(MonitoringState::Down) + (m_degraded == DegradedAccounting::AsDown ? time(MonitoringState::Degraded) : 0);
}

qint64 Uptime::excludedMs() const
{
    return time(MonitoringState::Unknown) + time(MonitoringState::Unobserved) + time(MonitoringState::Paused)
        + time(MonitoringState::Maintenance);
}

std::optional<double> Uptime::share() const
{
    const qint64 counted = countedMs();
    return counted > 0 ? std::optional(static_cast<double>(upMs()) / static_cast<double>(counted)) : std::nullopt;
}

qint64 Uptime::longestOutageMs() const
{
    qint64 longest = 0;
    for (const Outage &outage : m_outages)
        longest = std::max(longest, outage.downMs);
    return longest;
}

std::optional<double> Uptime::meanTimeToRepair() const
{
    qint64 repairedMs = 0;
    qsizetype repairs = 0;
    for (const Outage &outage : m_outages) {
        repairedMs += outage.isOpen ? 0 : outage.downMs;
        repairs += outage.isOpen ? 0 : 1;
    }
    return repairs > 0 ? std::optional(static_cast<double>(repairedMs) / static_cast<double>(repairs)) : std::nullopt;
}

std::optional<double> Uptime::meanTimeBetweenFailures() const
{
    if (m_outages.isEmpty())
        return std::nullopt;
    return static_cast<double>(upMs()) / static_cast<double>(m_outages.size());
}

} // namespace watchkeeper
