// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/RunningUptime.h"

#include <algorithm>

namespace watchkeeper {

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
        until.advance(m_lastResultAt + 1); // makes even the first result yield a figure immediately
    return until.m_figures;
}

} // namespace watchkeeper
