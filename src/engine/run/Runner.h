// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs checks. Each check is a coroutine that waits for its slot, checks its target within the timeout, and reports the result.
//! Engine thread.

#include "async/Channel.h"
#include "async/TaskGroup.h"
#include "engine/run/Slots.h"
#include "engine/schedule/CheckJob.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineLimits.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Target.h"

#include <QCoroTask>
#include <QHash>
#include <QList>

#include <array>
#include <functional>
#include <memory>
#include <set>

namespace watchkeeper {

class CheckServices;

//! Limits and options of the check.
class ProbeOptions
{
public:
    explicit ProbeOptions(Milliseconds limit)
        : timeLimit(limit)
    {
    }

    Milliseconds timeLimit; //!< time limit for the entire check, including reading the files that fill its fields
    qint64 requiredBodySize = CheckContext::kDefaultBodySize;
    bool isUserRequested = false;
};

//! \brief Fills the placeholders in the fields and runs the check. An exception is logged and becomes an error.
//! \param plan      must have a kind and outlive the task
//! \param services  may be null if no kind needs them (tests)
[[nodiscard]] QCoro::Task<Observation> runPlannedProbe(const CheckPlan *plan, ProbeOptions options, CheckServices *services,
                                                       CancelToken token);

//! The text of the exception that is being handled, for the log. Call it only in a catch block.
QString currentExceptionText();

// Keeps track of waiting and running checks. Each target has at most one check, and checks requested by the user go first. Pure: time is
// an argument.

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
    //! Sets the reason why the check is currently waiting.
    void setWaitReason(const TargetId &id, WaitReason reason);
    //! Moves a check that has received its slot from the waiting checks to the running checks.
    void start(const TargetId &id, MonotonicTime now);
    //! Removes a check that has ended or was cancelled while waiting.
    void finish(const TargetId &id);

    bool contains(const TargetId &id) const { return m_tasks.contains(id); }
    WaitReason waitReason(const TargetId &id) const;
    int running() const { return static_cast<int>(m_tasks.size()) - waiting(); }
    int waiting() const { return static_cast<int>(m_order.size()); }
    //! The number of waiting checks that the user didn't request and that have been due for more than five seconds.
    int late(MonotonicTime now) const;
    //! The number of checks that wait because of this limit.
    int waitingFor(WaitReason reason) const { return m_waitingFor[static_cast<size_t>(reason)]; }
    //! \brief The running checks, longest first, followed by the waiting checks in order.
    //! \param maxCount  maximum number of checks; the queue can be long
    QList<TaskInfo> tasks(MonotonicTime now, qsizetype maxCount) const;

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
        MonotonicTime since;
        friend bool operator<(const Turn &a, const Turn &b)
        {
            return a.reason != b.reason ? a.reason < b.reason : a.sequence < b.sequence;
        }
    };
    int &counterOf(WaitReason reason) { return m_waitingFor[static_cast<size_t>(reason)]; }
    static Turn turnOf(const TargetId &id, const Task &task) { return Turn{task.reason, task.sequence, id, task.since}; }

    QHash<TargetId, Task> m_tasks;
    std::set<Turn> m_order; //!< the order of the waiting checks
    std::array<int, static_cast<size_t>(WaitReason::Rate) + 1> m_waitingFor{};
    quint64 m_sequence = 0;
};

//! Callbacks that the owner of the Runner provides.
struct RunnerHooks
{
    //! Called when a check has received its slot and begins.
    std::function<void(const CheckJob &job)> started;
    //! Called when a running check has ended, before its result is created. The owner can still void the check.
    std::function<void()> ended;
    //! Evaluates a result. Called once for each job that wasn't dropped and isn't a test run.
    std::function<CheckReport(const CheckJob &job, Result result)> evaluate;
    //! Called when a dropped job has ended. Its target can then be checked again.
    std::function<void(const CheckJob &job)> dropped;
    //! Returns the history that the conditions of a job use. Called only if conditions use history. Optional.
    std::function<QList<WindowValue>(const CheckJob &job, const Result &result)> windowValues = {};
    //! \brief Verifies that a failed check wasn't caused by this computer being offline. Called before conditions are
    //! evaluated. Optional.
    //! \return an event that is set once the answer is known; null if it is already known
    std::function<std::shared_ptr<Event>(CheckJob *job, const Observation &seen)> verifyConnectivity = {};
};

//! \brief Owns the queue, the slots and the running checks. Each check that isn't dropped ends with exactly one result. This
//! includes checks that were cancelled before they ran, threw an exception, or were abandoned.
class Runner
{
public:
    //! \param reports   receives the evaluated results; a check keeps its slot while this channel is full
    //! \param services  may be null if no kind needs them (tests)
    Runner(const EngineLimits &limits, DescriptorGuard guard, Clock clock, RunnerHooks hooks, Channel<CheckReport> *reports,
           CheckServices *services);

    //! The running checks and everything else that ends with them. Cancel and join the group before the Runner is destroyed.
    TaskGroup &tasks() { return m_tasks; }

    //! \brief Queues a check of a target. If a check of that target is already waiting, its priority is raised. If one is running,
    //! its result is used.
    //! \return the job, which may already have ended
    std::shared_ptr<CheckJob> request(const CheckPlan &plan, CheckReason reason)
    {
        return request(plan, reason, m_clock.now());
    }
    //! \brief Calls request() and waits until the check has ended. If an earlier check of the target was already being
    //! cancelled, CheckCompletion::repeat is set. The caller then decides whether to repeat the check.
    //! \param since  the time of the request, at which the time in the queue begins
    [[nodiscard]] QCoro::Task<CheckCompletion> check(CheckPlan plan, CheckReason reason, MonotonicTime since);
    //! Reports the check requested at `since` as ended, without running it. The result is `error`, or `cancelled` if there is none.
    //! Does nothing if the target has another check.
    void decline(const CheckPlan &plan, CheckReason reason, MonotonicTime since,
                 const std::optional<CheckError> &error = std::nullopt);

    //! Ends the check of this target with this error, or as `cancelled` without an error. \return whether the target had a
    //! check
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
    //! \brief Reports a running check as failed although its coroutine hasn't ended, and frees its slot and its target. The
    //! later end of the coroutine isn't reported.
    void abandon(const TargetId &id, const CheckError &error);

    const CheckQueue &queue() const { return m_queue; }
    //! The number of checks that wait for their host or kind. Other checks can overtake them.
    int blocked() const { return m_queue.waitingFor(WaitReason::Host) + m_queue.waitingFor(WaitReason::Kind); }
    const EngineLimits &limits() const { return m_slots.limits(); }
    void setLimits(const EngineLimits &limits) { m_slots.setLimits(limits); }
    //! See Slots::setTargetCount().
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
    Channel<CheckReport> *m_reports;
    CheckServices *m_services;
    CheckQueue m_queue;
    Slots m_slots;
    QHash<TargetId, std::shared_ptr<CheckJob>> m_jobs;
    TaskGroup m_tasks;
};

} // namespace watchkeeper
