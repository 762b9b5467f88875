// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/CheckQueue.h"

#include <algorithm>
#include <iterator>

namespace watchkeeper {

CheckQueue::Admission CheckQueue::admit(const TargetId &id, CheckReason reason, MonotonicTime now)
{
    const auto known = m_tasks.find(id);
    if (known == m_tasks.end()) {
        const Task task{reason, WaitReason::Host, false, ++m_sequence, now};
        m_tasks.insert(id, task);
        m_order.insert(turnOf(id, task));
        ++counterOf(task.waitingFor);
        return Admission::Added;
    }
    const bool better = reason < known->reason;
    if (known->running) {
        known->reason = std::min(known->reason, reason);
        return Admission::AlreadyRunning;
    }
    if (!better)
        return Admission::AlreadyWaiting;
    m_order.erase(turnOf(id, *known));
    known->reason = reason;
    known->sequence = ++m_sequence; // goes after checks that were requested earlier
    m_order.insert(turnOf(id, *known));
    return Admission::Raised;
}

void CheckQueue::setWaitReason(const TargetId &id, WaitReason reason)
{
    const auto task = m_tasks.find(id);
    if (task == m_tasks.end() || task->running)
        return;
    --counterOf(task->waitingFor);
    ++counterOf(reason);
    task->waitingFor = reason;
}

void CheckQueue::start(const TargetId &id, MonotonicTime now)
{
    const auto task = m_tasks.find(id);
    Q_ASSERT(task != m_tasks.end() && !task->running);
    m_order.erase(turnOf(id, *task));
    --counterOf(task->waitingFor);
    task->running = true;
    task->waitingFor = WaitReason::None;
    task->since = now;
}

void CheckQueue::finish(const TargetId &id)
{
    const auto task = m_tasks.constFind(id);
    if (task == m_tasks.cend())
        return;
    if (!task->running) {
        m_order.erase(turnOf(id, *task));
        --counterOf(task->waitingFor);
    }
    m_tasks.erase(task);
}

WaitReason CheckQueue::waitReason(const TargetId &id) const
{
    const auto task = m_tasks.constFind(id);
    return task == m_tasks.cend() ? WaitReason::None : task->waitingFor;
}

QList<TaskInfo> CheckQueue::tasks(MonotonicTime now, qsizetype most) const
{
    const auto info = [now](const TargetId &id, const Task &task) {
        return TaskInfo{id, task.reason, task.waitingFor, millisecondsBetween(task.since, now)};
    };
    QList<TaskInfo> tasks;
    tasks.reserve(std::min(most, m_tasks.size()));
    for (auto task = m_tasks.cbegin(); task != m_tasks.cend(); ++task) {
        if (task->running)
            tasks.append(info(task.key(), *task));
    }
    std::sort(tasks.begin(), tasks.end(), [](const TaskInfo &a, const TaskInfo &b) { return a.ageMs > b.ageMs; });
    for (auto turn = m_order.cbegin(); turn != m_order.cend() && tasks.size() < most; ++turn)
        tasks.append(info(turn->id, *m_tasks.constFind(turn->id)));
    return tasks.first(std::min(most, tasks.size()));
}

} // namespace watchkeeper
