// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs checks. Each check is a coroutine that waits for its slot, checks its target within the timeout, and reports the result.
//! Engine thread.

#include "async/Channel.h"
#include "async/TaskGroup.h"
#include "engine/CheckQueue.h"
#include "engine/Slots.h"

#include <QHash>

#include <functional>
#include <memory>

namespace watchkeeper {

class CheckServices;

//! Callbacks that the owner of the Runner provides.
struct RunnerHooks
{
    //! Called when a check has its slot and begins.
    std::function<void(const CheckJob &job)> started;
    //! Called when a check that had begun has ended, before its result is created. The owner can still void the check.
    std::function<void()> ended;
    //! Evaluates a result. Called once for each job that wasn't dropped and isn't a try-out.
    std::function<CheckReport(const CheckJob &job, Result result)> judge;
    //! Called when a dropped job has ended and its target can be checked again.
    std::function<void(const CheckJob &job)> dropped;
    //! Returns the history that the conditions of a job use. Called only if they use any. Optional.
    std::function<QList<WindowValue>(const CheckJob &job, const Result &result)> past = {};
    //! \brief Checks whether an observation is really about the target. Called before conditions are evaluated. Optional.
    //! \return an event that is set once the answer is known; null if it is already known
    std::function<std::shared_ptr<Event>(CheckJob *job, const Observation &seen)> verifyConnectivity = {};
};

//! \brief Owns the queue, the slots and the running checks. Each check ends with exactly one result, even if it was cancelled before it
//! ran, threw an exception, or was abandoned.
class Runner
{
public:
    //! \param group     the task group of the checks; cancel and join it before the Runner is destroyed
    //! \param reports   receives the evaluated results; a check keeps its slot while this channel is full
    //! \param services  may be null if no kind needs them (tests)
    Runner(const EngineLimits &limits, DescriptorGuard guard, Clock clock, RunnerHooks hooks, TaskGroup *group,
           Channel<CheckReport> *reports, CheckServices *services);

    //! \brief Queues a check, or raises the priority of the check that is waiting for that target. If a check of the target is running, it
    //! is used.
    //! \return the job, which may have ended already
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason)
    {
        return request(plan, reason, m_clock.now());
    }
    //! \brief Calls request() and waits until the check has ended. If an earlier check of the target was already being cancelled at the
    //! time of the request, this ends with CheckCompletion::repeat. The caller then decides whether it still needs a check.
    //! \param since  the time of the request, at which the time in the queue starts
    [[nodiscard]] QCoro::Task<CheckCompletion> check(CheckPlan plan, CheckReason reason, MonotonicTime since);
    //! Ends the check requested at `since` without running it, with the error `verdict` or `cancelled`. Does nothing if the target has
    //! another check.
    void decline(const CheckPlan &plan, CheckReason reason, MonotonicTime since,
                 const std::optional<CheckError> &verdict = std::nullopt);

    //! Ends the check of this target with the error `verdict` or `cancelled`. \return whether there was such a check
    bool cancel(const TargetId &id, CancelReason reason = CancelReason::Asked,
                const std::optional<CheckError> &verdict = std::nullopt);
    void cancelAll();
    //! Ends the check without sending a result.
    void drop(const TargetId &id);
    //! Like drop(), but only for a check that is waiting and wasn't requested by the user.
    void dropScheduled(const TargetId &id);
    //! Drops the waiting scheduled checks of all targets.
    void dropScheduled();
    //! Voids all running checks, which end as interrupted. \return their targets
    QList<TargetId> interruptRunning();
    //! \brief Reports a running check as failed although its coroutine hasn't ended, and frees its slot and its target. A later end of the
    //! coroutine isn't reported.
    void abandon(const TargetId &id, const CheckError &error);

    const CheckQueue &queue() const { return m_queue; }
    //! The number of checks that wait for their host or kind. Others can overtake them.
    int blocked() const { return m_queue.waitingFor(WaitReason::Host) + m_queue.waitingFor(WaitReason::Kind); }
    const EngineLimits &limits() const { return m_slots.limits(); }
    void setLimits(const EngineLimits &limits) { m_slots.setLimits(limits); }
    //! See Slots.
    void setTargetCount(qsizetype count) { m_slots.setTargetCount(count); }
    int places() const { return m_slots.places(); }
    //! Returns null if the target has no job.
    std::shared_ptr<const CheckJob> job(const TargetId &id) const { return m_jobs.value(id); }

private:
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    std::shared_ptr<CheckJob> enqueue(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    QCoro::Task<> run(std::shared_ptr<CheckJob> job);
    QCoro::Task<Observation> look(std::shared_ptr<CheckJob> job);
    //! Evaluates the conditions, in the thread pool if the text is long.
    QCoro::Task<Result> judged(std::shared_ptr<CheckJob> job, Result result);
    static Result stopped(const CheckJob &job, Result result);
    QCoro::Task<> deliver(std::shared_ptr<CheckJob> job, Result result);
    void begin(CheckJob *job);
    void leave(const CheckJob &job);
    Result resultOf(const CheckJob &job, Observation seen) const;

    Clock m_clock;
    RunnerHooks m_hooks;
    TaskGroup *m_group;
    Channel<CheckReport> *m_reports;
    CheckServices *m_services;
    CheckQueue m_queue;
    Slots m_slots;
    QHash<TargetId, std::shared_ptr<CheckJob>> m_jobs;
};

} // namespace watchkeeper
