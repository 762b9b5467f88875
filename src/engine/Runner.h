// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Runs checks: each is a coroutine that waits for its slot, looks at its target under its deadline, and reports. Engine thread.

#include "async/Channel.h"
#include "async/TaskGroup.h"
#include "engine/CheckQueue.h"
#include "engine/Slots.h"

#include <QHash>

#include <functional>
#include <memory>

namespace watchkeeper {

class CheckServices;

//! What the Runner asks of its owner.
struct RunnerHooks
{
    //! A check has its slot and begins.
    std::function<void(const CheckJob &job)> started;
    //! A check that had begun has ended; before its result is made. The owner may still void it.
    std::function<void()> ended;
    //! Judges a result; called once for each job that was not dropped and is no try-out.
    std::function<CheckReport(const CheckJob &job, Result result)> judge;
    //! A job that was dropped has ended: its target could be checked again.
    std::function<void(const CheckJob &job)> dropped;
    //! What the conditions of a job want to know of the past, for its result; called for those only that ask. May be absent.
    std::function<QList<WindowValue>(const CheckJob &job, const Result &result)> past = {};
    //! \brief What the check saw may not be about its target; asked before conditions judge it. May be absent.
    //! \return set once that can be told; null: it can already
    std::function<std::shared_ptr<Event>(CheckJob *job, const Observation &seen)> verifyConnectivity = {};
};

//! \brief Owner of the queue, the slots and the running checks. Each check ends with exactly one result, whatever happens:
//! also one that was cancelled before it ran, threw an exception, or was given up.
class Runner
{
public:
    //! \param group     the checks run in it: cancel and join it before the Runner is destroyed
    //! \param reports   where judged results go; a check keeps its slot while this is full
    //! \param services  may be null where no kind needs them (tests)
    Runner(const EngineLimits &limits, DescriptorGuard guard, Clock clock, RunnerHooks hooks, TaskGroup *group,
           Channel<CheckReport> *reports, CheckServices *services);

    //! \brief Queues a check, or raises the one of that target that waits already, or leaves the running one be.
    //! \return the job, which may have ended already
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason)
    {
        return request(plan, reason, m_clock.now());
    }
    //! \brief request(), and waits until it has ended. One that was on its way out already when this one was asked for does not count:
    //! it ends with CheckEnd::repeat, and who asked looks whether it is still wanted.
    //! \param since  when it was asked for: its time in the queue counts from there
    [[nodiscard]] QCoro::Task<CheckEnd> check(CheckPlan plan, CheckReason reason, MonotonicTime since);
    //! What was asked for `since` then is not checked after all: ends with `verdict`, or `cancelled`, unless there is a check of that
    //! target anyway.
    void decline(const CheckPlan &plan, CheckReason reason, MonotonicTime since,
                 const std::optional<CheckError> &verdict = std::nullopt);

    //! The check of this target ends with `verdict`, or `cancelled`. \return whether there was one
    bool cancel(const TargetId &id, CancelReason reason = CancelReason::Asked,
                const std::optional<CheckError> &verdict = std::nullopt);
    void cancelAll();
    //! Ends without a result being sent.
    void drop(const TargetId &id);
    //! The same, but only if it waits and was not asked for.
    void dropScheduled(const TargetId &id);
    //! All of those.
    void dropScheduled();
    //! What runs is void: it ends as interrupted. \return those concerned
    QList<TargetId> interruptRunning();
    //! \brief Reports a running check as failed although its coroutine has not ended: its slot and its target are free again.
    //! Should the coroutine end later, nobody hears of it.
    void abandon(const TargetId &id, const CheckError &error);

    const CheckQueue &queue() const { return m_queue; }
    //! Checks that wait for their host or kind: others may go ahead of them.
    int blocked() const { return m_queue.waitingFor(WaitReason::Host) + m_queue.waitingFor(WaitReason::Kind); }
    const EngineLimits &limits() const { return m_slots.limits(); }
    void setLimits(const EngineLimits &limits) { m_slots.setLimits(limits); }
    //! See Slots.
    void setTargetCount(qsizetype count) { m_slots.setTargetCount(count); }
    int places() const { return m_slots.places(); }
    //! Null when there is none.
    std::shared_ptr<const CheckJob> job(const TargetId &id) const { return m_jobs.value(id); }

private:
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    std::shared_ptr<CheckJob> enqueue(const CheckPlan &plan, CheckReason reason, MonotonicTime since);
    QCoro::Task<> run(std::shared_ptr<CheckJob> job);
    QCoro::Task<Observation> look(std::shared_ptr<CheckJob> job);
    //! With its conditions; a long text is searched in the thread pool.
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
