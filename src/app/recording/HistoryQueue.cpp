// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryQueue.h"

#include <utility>

#include <algorithm>

namespace watchkeeper {

void QueuedChanges::add(const QueuedChanges &later)
{
    transitions += later.transitions;
    states.insert(later.states);
    events += later.events;
    alerts.add(later.alerts);
    number = std::max(number, later.number);
}

void HistoryQueue::add(const QList<QueuedResult> &results)
{
    const std::lock_guard lock(m_mutex);
    m_results += results;
    const qsizetype tooMany = m_results.size() - m_maximum;
    if (tooMany <= 0)
        return;
    m_results.remove(0, tooMany);
    m_dropped += static_cast<quint64>(tooMany);
}

QList<QueuedResult> HistoryQueue::takeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_results, {});
}

void HistoryQueue::add(const QueuedChanges &changes)
{
    const std::lock_guard lock(m_mutex);
    m_changes.add(changes);
}

QueuedChanges HistoryQueue::takeChanges()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_changes, {});
}

quint64 HistoryQueue::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace watchkeeper
