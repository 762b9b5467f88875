// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/Watchdog.h"

namespace watchkeeper {

std::optional<SleepDetector::Interruption> SleepDetector::update(MonotonicTime now, std::chrono::milliseconds wall)
{
    const std::optional<ClockReading> last = std::exchange(m_last, ClockReading{now, wall});
    if (!last)
        return std::nullopt;
    const std::chrono::nanoseconds passed = now - last->monotonic;
    const std::chrono::nanoseconds extraWallTime = (wall - last->wall) - passed;
    if (extraWallTime > kTolerance)
        return Interruption{extraWallTime, last->wall, wall};
    if (passed > kTolerance + kMaxPause)
        return Interruption{{}, last->wall, wall};
    return std::nullopt;
}

void Watchdog::expect(const TargetId &id, MonotonicTime by)
{
    const auto known = m_deadlines.find(id);
    if (known == m_deadlines.end()) {
        m_deadlines.insert(id, by);
        m_order.insert(Moment{by, id});
        return;
    }
    auto node = m_order.extract(Moment{*known, id}); // reuses the node, which avoids an allocation for each check
    *known = by;
    node.value().by = by;
    m_order.insert(std::move(node));
}

void Watchdog::forget(const TargetId &id)
{
    const auto known = m_deadlines.constFind(id);
    if (known == m_deadlines.cend())
        return;
    m_order.erase(Moment{*known, id});
    m_deadlines.erase(known);
}

QList<TargetId> Watchdog::takeOverdue(MonotonicTime now)
{
    QList<TargetId> overdue;
    while (!m_order.empty() && m_order.cbegin()->by < now) {
        overdue.append(m_order.cbegin()->id);
        m_deadlines.remove(m_order.cbegin()->id);
        m_order.erase(m_order.cbegin());
    }
    return overdue;
}

} // namespace watchkeeper
