// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps track of waiting and running checks. Each target has at most one check, and checks requested by the user go first.
//! Pure: time is an argument.

#include "engine/Clock.h"
#include "engine/EngineUpdates.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <array>
#include <set>

namespace watchkeeper {

//! \brief Decides whether a check can join the queue, and in which order checks wait. The Runner assigns the slots.
class CheckQueue
{
public:
    enum class Admission {
        Added,          //!< the check is waiting now
        Raised,         //!< the check was already waiting and has moved ahead, because the new reason has a higher priority
        AlreadyWaiting, //!< the check is already waiting, with the same or a higher priority
        AlreadyRunning
    };

    //! Adds a check for this reason. If the target is already being checked, the reason with the higher priority applies to that
    //! check.
    Admission admit(const TargetId &id, CheckReason reason, MonotonicTime now);
    //! Sets what the check is currently waiting for.
    void setWaitReason(const TargetId &id, WaitReason reason);
    //! Moves a check that has received its slot from the waiting checks to the running checks.
    void start(const TargetId &id, MonotonicTime now);
    //! Removes a check that has ended or was cancelled while waiting.
    void finish(const TargetId &id);

    bool contains(const TargetId &id) const { return m_tasks.contains(id); }
    WaitReason waitReason(const TargetId &id) const;
    int running() const { return static_cast<int>(m_tasks.size()) - waiting(); }
    int waiting() const { return static_cast<int>(m_order.size()); }
    //! The number of checks that wait because of this limit.
    int waitingFor(WaitReason reason) const { return m_waitingFor[static_cast<size_t>(reason)]; }
    //! \brief The running checks, longest first, followed by the waiting checks in order.
    //! \param most  maximum number of checks; the queue can be long
    QList<TaskInfo> tasks(MonotonicTime now, qsizetype most) const;

private:
    struct Task
    {
        CheckReason reason = CheckReason::Scheduled;
        WaitReason waitingFor = WaitReason::Host;
        bool running = false;
        quint64 sequence = 0;
        MonotonicTime since{};
    };
    struct Turn
    {
        CheckReason reason;
        quint64 sequence;
        TargetId id;
        friend bool operator<(const Turn &a, const Turn &b)
        {
            return a.reason != b.reason ? a.reason < b.reason : a.sequence < b.sequence;
        }
    };
    int &counterOf(WaitReason reason) { return m_waitingFor[static_cast<size_t>(reason)]; }
    static Turn turnOf(const TargetId &id, const Task &task) { return Turn{task.reason, task.sequence, id}; }

    QHash<TargetId, Task> m_tasks;
    std::set<Turn> m_order; //!< the order of the waiting checks
    std::array<int, static_cast<size_t>(WaitReason::Rate) + 1> m_waitingFor{};
    quint64 m_sequence = 0;
};

} // namespace watchkeeper
