// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/Uptime.h"

#include <algorithm>

namespace watchkeeper {

Uptime::Uptime(const QList<StateSpan> &states, DegradedCounts degraded)
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

bool Uptime::isUp(WatchState state) const
{
    return state == WatchState::Up || (state == WatchState::Degraded && m_degraded == DegradedCounts::AsUp);
}

bool Uptime::isDown(WatchState state) const
{
    return state == WatchState::Down || (state == WatchState::Degraded && m_degraded == DegradedCounts::AsDown);
}

qint64 Uptime::upMs() const
{
    return time(WatchState::Up) + (m_degraded == DegradedCounts::AsUp ? time(WatchState::Degraded) : 0);
}

qint64 Uptime::downMs() const
{
    return time(WatchState::Down) + (m_degraded == DegradedCounts::AsDown ? time(WatchState::Degraded) : 0);
}

qint64 Uptime::excludedMs() const
{
    return time(WatchState::Unknown) + time(WatchState::Unobserved) + time(WatchState::Paused) + time(WatchState::Maintenance);
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
