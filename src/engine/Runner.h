// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs checks: each is a coroutine that waits for its slot, checks its target within the timeout, and reports. Engine thread.

#include "async/Channel.h"
#include "async/TaskGroup.h"
#include "engine/CheckQueue.h"
#include "engine/Slots.h"

#include <QHash>

#include <functional>
#include <memory>

namespace watchkeeper {

class CheckServices;

//! What the Runner requires of its owner.
struct RunnerHooks
{
    //! A check has its slot and begins.
    std::function<void(const CheckJob &job)> started;
    //! A check that had begun has ended; called before its result is made. The owner may still void it.
    std::function<void()> ended;
    //! Evaluates a result; called once for each job that wasn't dropped and isn't a try-out.
    std::function<CheckReport(const CheckJob &job, Result result)> judge;
    //! A job that was dropped has ended: its target could be checked again.
    std::function<void(const CheckJob &job)> dropped;
    //! The history that the conditions of a job ask for, for its result; called only if they ask for some. May be absent.
    std::function<QList<WindowValue>(const CheckJob &job, const Result &result)> past = {};
    //! \brief The observation may not be about the target; called before conditions are evaluated. May be absent.
    //! \return set once this is known; null: it is known already
    std::function<std::shared_ptr<Event>(CheckJob *job, const Observation &seen)> verifyConnectivity = {};
};

//! \brief Owner of the queue, the slots and the running checks. Each check ends with exactly one result, whatever happens: also if it was
//! cancelled before it ran, threw an exception, or was abandoned.
class Runner
{
public:
    //! \param group     the checks run in it: cancel and join it before the Runner is destroyed
    //! \param reports   where judged results go; a check keeps its slot while this is full
    //! \param services  may be null where no kind needs them (tests)
    Runner(const EngineLimits &limits, DescriptorGuard guard, Clock clock, RunnerHooks hooks, TaskGroup *group,
           Channel<CheckReport> *reports, CheckServices *services);

    //! \brief Queues a check, raises the priority of the one already waiting for that target, or leaves a running one alone.
    //! \return the job, which may have ended already
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason)
    {
        return request(plan, reason, m_clock.now());
    }
    //! \brief request(), and waits until it has ended. A check that was already being cancelled at the time of the request doesn't count:
    //! it ends with CheckCompletion::repeat, and the caller decides whether it still wants a check.
    //! \param since  when it was requested: its time in the queue counts from there
    [[nodiscard]] QCoro::Task<CheckCompletion> check(CheckPlan plan, CheckReason reason, MonotonicTime since);
    //! The check requested at `since` won't run: it ends with `verdict`, or `cancelled`, unless there is a check of that target anyway.
    void decline(const CheckPlan &plan, CheckReason reason, MonotonicTime since,
                 const std::optional<CheckError> &verdict = std::nullopt);

    //! The check of this target ends with `verdict`, or `cancelled`. \return whether there was one
    bool cancel(const TargetId &id, CancelReason reason = CancelReason::Asked,
                const std::optional<CheckError> &verdict = std::nullopt);
    void cancelAll();
    //! Ends the check without sending a result.
    void drop(const TargetId &id);
    //! The same, but only if it is waiting and wasn't requested manually.
    void dropScheduled(const TargetId &id);
    //! The same for all targets.
    void dropScheduled();
    //! Running checks are void: they end as interrupted. \return their targets
    QList<TargetId> interruptRunning();
    //! \brief Reports a running check as failed although its coroutine has not ended: its slot and its target are free again. If the
    //! coroutine ends later, that is not reported.
    void abandon(const TargetId &id, const CheckError &error);

    const CheckQueue &queue() const { return m_queue; }
    //! Checks that wait for their host or kind: others may overtake them.
    int blocked() const { return m_queue.waitingFor(WaitReason::Host) + m_queue.waitingFor(WaitReason::Kind); }
    const EngineLimits &limits() const { return m_slots.limits(); }
    void setLimits(const EngineLimits &limits) { m_slots.setLimits(limits); }
    //! See Slots.
    void setTargetCount(qsizetype count) { m_slots.setTargetCount(count); }
    int places() const { return m_slots.places(); }
    //! Null if there is none.
    std::shared_ptr<const CheckJob> job(const TargetId &id) const { return m_jobs.value(id); }

private:
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    std::shared_ptr<CheckJob> enqueue(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    QCoro::Task<> run(std::shared_ptr<CheckJob> job);
    QCoro::Task<Observation> look(std::shared_ptr<CheckJob> job);
    //! Evaluates the conditions; a long text is searched in the thread pool.
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
