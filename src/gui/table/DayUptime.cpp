// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/DayUptime.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qint64 kSlotMs = 30 * 60'000;

qint64 slotOf(qint64 at)
{
    return at / kSlotMs;
}

bool isUp(Outcome outcome)
{
    return outcome == Outcome::Up || outcome == Outcome::Degraded;
}

} // namespace

void DayUptime::add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds longestGap)
{
    const qint64 now = at.toMSecsSinceEpoch();
    if (m_last && now > m_last->at) // not if the clock was set back
        addSpan(m_last->at, std::min(now, m_last->at + m_last->longestGap), m_last->outcome);
    if (m_firstAt == 0)
        m_firstAt = now;
    m_last = LastOutcome{now, outcome, longestGap.count()};
}

void DayUptime::prependEarlier(const OutcomeTimeline &earlier)
{
    const QList<OutcomeRun> &runs = earlier.runs();
    if (runs.isEmpty())
        return;
    const bool isFirst = m_firstAt == 0;
    if (isFirst)
        advanceTo(slotOf(runs.last().last));
    const qint64 end = isFirst ? runs.last().last : m_firstAt;
    const qint64 begin = (m_newestSlot - kSlotCount + 1) * kSlotMs; // the slots of earlier times are those of the last 24 hours
    for (qsizetype i = 0; i < runs.size(); ++i)
        addSpan(std::max(runs[i].first, begin), std::min(earlier.endOf(i), end), runs[i].outcome);
    if (isFirst)
        m_last = LastOutcome{runs.last().last, runs.last().outcome, runs.last().gap};
    m_firstAt = std::min(runs.first().first, end);
}

void DayUptime::addSpan(qint64 from, qint64 to, Outcome outcome)
{
    if (outcome == Outcome::Unknown)
        return;
    for (qint64 begin = from; begin < to;) {
        const qint64 slot = slotOf(begin);
        const qint64 end = std::min(to, (slot + 1) * kSlotMs);
        advanceTo(slot);
        Slot &sum = m_slots[static_cast<size_t>(slot % kSlotCount)];
        const auto passed = static_cast<float>(end - begin);
        sum.observedMs += passed;
        sum.upMs += isUp(outcome) ? passed : 0;
        begin = end;
    }
}

void DayUptime::advanceTo(qint64 slot)
{
    for (qint64 number = std::max(m_newestSlot + 1, slot - kSlotCount + 1); number <= slot; ++number)
        m_slots[static_cast<size_t>(number % kSlotCount)] = Slot();
    m_newestSlot = std::max(m_newestSlot, slot);
}

std::optional<double> DayUptime::share(const QDateTime &now) const
{
    const qint64 at = now.toMSecsSinceEpoch();
    double up = 0;
    double observed = 0;
    for (qint64 number = std::max(slotOf(at), m_newestSlot) - kSlotCount + 1; number <= m_newestSlot; ++number) {
        const Slot &slot = m_slots[static_cast<size_t>(number % kSlotCount)];
        up += slot.upMs;
        observed += slot.observedMs;
    }
    if (m_last && m_last->outcome != Outcome::Unknown) {
        // The last result counts for at least 1 ms, so there is an uptime even just after the first result.
        const auto open = static_cast<double>(std::clamp<qint64>(at - m_last->at, 1, std::max<qint64>(1, m_last->longestGap)));
        observed += open;
        up += isUp(m_last->outcome) ? open : 0;
    }
    return observed > 0 ? std::optional(up / observed) : std::nullopt;
}

double DayUptime::span(const QDateTime &now) const
{
    if (m_firstAt == 0)
        return 0;
    const qint64 at = now.toMSecsSinceEpoch();
    const qint64 oldest = (slotOf(at) - kSlotCount + 1) * kSlotMs;
    return static_cast<double>(std::max<qint64>(0, at - std::max(m_firstAt, oldest)));
}

} // namespace watchkeeper
