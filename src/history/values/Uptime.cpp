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

std::optional<double> UptimeTotals::share() const
{
    const qint64 counted = upMs + downMs;
    return counted > 0 ? std::optional(static_cast<double>(upMs) / static_cast<double>(counted)) : std::nullopt;
}

RunningUptime::RunningUptime(const TimeSpan &span, const OutcomeTimeline &timeline, const QList<TimeSpan> &unmonitored)
    : m_from(span.from)
    , m_countedUntil(span.from)
{
    const OutcomeTimeline watched = timeline.without(unmonitored);
    for (OutcomeRun run : watched.runs()) {
        run.last = std::min(run.last, span.to);
        if (run.first <= span.to)
            add(run);
    }
    for (const OutcomeRun &run : timeline.runs()) { // skipped runs are already counted
        if (run.first <= span.to)
            m_lastResultAt = std::max(m_lastResultAt, std::min(run.last, span.to));
    }
}

void RunningUptime::add(const OutcomeRun &run)
{
    if (run.last <= m_lastResultAt)
        return;
    advance(run.first);
    count(run.outcome, run.last); // a run has no gaps
    m_lastResultAt = run.last;
    m_lastValidUntil = run.last + run.gap;
    m_outcome = run.outcome;
}

//! Counts time while the last result is valid. After that, there is no data.
void RunningUptime::advance(qint64 to)
{
    count(m_outcome, std::min(to, m_lastValidUntil));
    count(Outcome::Unknown, to);
}

void RunningUptime::count(Outcome outcome, qint64 to)
{
    if (to <= m_countedUntil)
        return;
    const qint64 passed = to - m_countedUntil;
    m_countedUntil = to;
    if (outcome == Outcome::Unknown) {
        m_figures.excludedMs += passed;
        return;
    }
    const bool isDown = outcome == Outcome::Down;
    (isDown ? m_figures.downMs : m_figures.upMs) += passed;
    m_figures.outages += isDown && !m_isInOutage ? 1 : 0;
    m_isInOutage = isDown;
}

UptimeTotals RunningUptime::figures(qint64 now) const
{
    RunningUptime until = *this;
    until.advance(now);
    if (m_lastResultAt >= 0 && !until.m_figures.share())
        until.advance(m_lastResultAt + 1); // gives a figure immediately after the first result
    return until.m_figures;
}

ErrorBudget::ErrorBudget(double objective, const Uptime &uptime, qint64 fullSpanMs)
    : m_spentMs(static_cast<double>(uptime.downMs()))
{
    const double allowed = 1 - std::clamp(objective, 0.0, 1.0);
    m_totalMs = allowed * static_cast<double>(std::max(uptime.countedMs(), fullSpanMs - uptime.excludedMs()));
    if (allowed > 0 && uptime.countedMs() > 0)
        m_burnRate = m_spentMs / static_cast<double>(uptime.countedMs()) / allowed;
}

std::optional<double> ErrorBudget::remainingShare() const
{
    return m_totalMs > 0 ? std::optional(remainingMs() / m_totalMs) : std::nullopt;
}

} // namespace watchkeeper
