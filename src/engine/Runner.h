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
    //! Called when a check has received its slot and begins.
    std::function<void(const CheckJob &job)> started;
    //! Called when a running check has ended, before its result is created. The owner can still void the check.
    std::function<void()> ended;
    //! Evaluates a result. Called once for each job that wasn't dropped and isn't a try-out.
    std::function<CheckReport(const CheckJob &job, Result result)> evaluate;
    //! Called when a dropped job has ended. Its target can then be checked again.
    std::function<void(const CheckJob &job)> dropped;
    //! Returns the history that the conditions of a job use. Called only if conditions use history. Optional.
    std::function<QList<WindowValue>(const CheckJob &job, const Result &result)> windowValues = {};
    //! \brief Verifies that a failed check wasn't caused by this computer being offline. Called before conditions are evaluated.
    //! Optional.
    //! \return an event that is set once this is known; null if it is already known
    std::function<std::shared_ptr<Event>(CheckJob *job, const Observation &seen)> verifyConnectivity = {};
};

//! \brief Owns the queue, the slots and the running checks. Each check that isn't dropped ends with exactly one result, even if it
//! was cancelled before it ran, threw an exception, or was abandoned.
class Runner
{
public:
    //! \param group     the task group of the checks; cancel and join it before the Runner is destroyed
    //! \param reports   receives the evaluated results; a check keeps its slot while this channel is full
    //! \param services  may be null if no kind needs them (tests)
    Runner(const EngineLimits &limits, DescriptorGuard guard, Clock clock, RunnerHooks hooks, TaskGroup *group,
           Channel<CheckReport> *reports, CheckServices *services);

    //! \brief Queues a check of a target. If a check of that target is already waiting, its priority is raised. If one is running,
    //! its result is used.
    //! \return the job, which may already have ended
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason)
    {
        return request(plan, reason, m_clock.now());
    }
    //! \brief Calls request() and waits until the check has ended. If an earlier check of the target was already being cancelled,
    //! CheckCompletion::repeat is set. The caller then decides whether it still needs a check.
    //! \param since  the time of the request, from which the time in the queue is measured
    [[nodiscard]] QCoro::Task<CheckCompletion> check(CheckPlan plan, CheckReason reason, MonotonicTime since);
    //! Reports the check requested at `since` as ended, without running it. The result is `error`, or `cancelled` if there is none.
    //! Does nothing if the target has another check.
    void decline(const CheckPlan &plan, CheckReason reason, MonotonicTime since,
                 const std::optional<CheckError> &error = std::nullopt);

    //! Ends the check of this target with this error, or as `cancelled` without one. \return whether there was such a check
    bool cancel(const TargetId &id, CancelReason reason = CancelReason::Requested,
                const std::optional<CheckError> &error = std::nullopt);
    void cancelAll();
    //! Ends the check without sending a result.
    void drop(const TargetId &id);
    //! Like drop(), but only for a check that is waiting and wasn't requested by the user.
    void dropScheduled(const TargetId &id);
    //! Drops the waiting scheduled checks of all targets.
    void dropScheduled();
    //! Cancels all running checks and makes them void, because the computer was asleep. \return their targets
    QList<TargetId> interruptRunning();
    //! \brief Reports a running check as failed although its coroutine hasn't ended, and frees its slot and its target. When the
    //! coroutine ends later, that isn't reported.
    void abandon(const TargetId &id, const CheckError &error);

    const CheckQueue &queue() const { return m_queue; }
    //! The number of checks that wait for their host or kind. Other checks can overtake them.
    int blocked() const { return m_queue.waitingFor(WaitReason::Host) + m_queue.waitingFor(WaitReason::Kind); }
    const EngineLimits &limits() const { return m_slots.limits(); }
    void setLimits(const EngineLimits &limits) { m_slots.setLimits(limits); }
    //! See Slots.
    void setTargetCount(qsizetype count) { m_slots.setTargetCount(count); }
    int totalSlots() const { return m_slots.total(); }
    //! Returns null if the target has no job.
    std::shared_ptr<const CheckJob> job(const TargetId &id) const { return m_jobs.value(id); }

private:
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    std::shared_ptr<CheckJob> enqueue(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    QCoro::Task<> run(std::shared_ptr<CheckJob> job);
    QCoro::Task<Observation> probeTarget(std::shared_ptr<CheckJob> job);
    //! Evaluates the conditions, in the thread pool if the text is long.
    QCoro::Task<Result> evaluateConditions(std::shared_ptr<CheckJob> job, Result result);
    static Result stoppedResult(const CheckJob &job, Result result);
    QCoro::Task<> deliver(std::shared_ptr<CheckJob> job, Result result);
    void begin(CheckJob *job);
    void removeJob(const CheckJob &job);
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
