// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/Runner.h"

#include "async/Alarm.h"
#include "async/PoolTasks.h"
#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Placeholders.h"
#include "engine/values/EngineText.h"
#include "model/base/Logging.h"

#include <algorithm>
#include <exception>
#include <iterator>

namespace watchkeeper {

QString currentExceptionText()
{
    try {
        throw;
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    } catch (...) {
        return QStringLiteral("an exception of unknown type");
    }
}

QCoro::Task<Observation> runPlannedProbe(const CheckPlan *plan, ProbeOptions options, CheckServices *services,
                                         CancelToken token)
{
    const Target &target = *plan->target;
    Observation observation;
    QString fault;
    if (const QString refusal = kindRefusal(*plan->kind); !refusal.isEmpty()) {
        observation.error = CheckError(ErrorType::Permission, refusal);
        co_return observation;
    }
    try {
        Deadline deadline(options.timeLimit, token);
        const CancelToken limit = deadline.token();
        Fields fields = plan->fields();
        if (fields.needsExpansion()) {
            Expected<Fields, CheckError> filled = co_await expandPlaceholders(plan->kind, fields, limit, services, target.id);
            if (!filled) {
                observation.error = filled.error();
                co_return observation;
            }
            fields = std::move(filled.value());
        }
        CheckContext context(limit, options.timeLimit, services, &target, plan->preparation);
        context.setUserRequested(options.isUserRequested);
        context.setRequiredBodySize(options.requiredBodySize);
        observation = co_await plan->kind->run(std::move(fields), &context);
        co_return observation;
    } catch (...) {
        fault = currentExceptionText();
    }
    qCCritical(lcEngine, "exception in the check of %s: %s", qPrintable(target.name), qPrintable(fault));
    observation.error = CheckError(ErrorType::Internal, text::checkException(), fault);
    co_return observation;
}

namespace {

constexpr std::chrono::seconds kLateAfter{5}; //!< shorter waits are normal when many checks are due at once

} // namespace

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
    known->sequence = ++m_sequence; // queued after checks that were requested earlier
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

int CheckQueue::late(MonotonicTime now) const
{
    const auto first = m_order.lower_bound(Turn{CheckReason::Retry, 0, {}, {}}); // after all that the user requested
    return static_cast<int>(
        std::count_if(first, m_order.end(), [now](const Turn &turn) { return now - turn.since > kLateAfter; }));
}

WaitReason CheckQueue::waitReason(const TargetId &id) const
{
    const auto task = m_tasks.constFind(id);
    return task == m_tasks.cend() ? WaitReason::None : task->waitingFor;
}

QList<TaskInfo> CheckQueue::tasks(MonotonicTime now, qsizetype maxCount) const
{
    const auto info = [now](const TargetId &id, const Task &task) {
        return TaskInfo{id, task.reason, task.waitingFor, millisecondsBetween(task.since, now)};
    };
    QList<TaskInfo> tasks;
    tasks.reserve(std::min(maxCount, m_tasks.size()));
    for (auto task = m_tasks.cbegin(); task != m_tasks.cend(); ++task) {
        if (task->running)
            tasks.append(info(task.key(), *task));
    }
    std::sort(tasks.begin(), tasks.end(), [](const TaskInfo &a, const TaskInfo &b) { return a.ageMs > b.ageMs; });
    for (auto turn = m_order.cbegin(); turn != m_order.cend() && tasks.size() < maxCount; ++turn)
        tasks.append(info(turn->id, *m_tasks.constFind(turn->id)));
    return tasks.first(std::min(maxCount, tasks.size()));
}

namespace {

//! The error of the result. This is `seen`, unless the check was stopped while running or in the queue.
std::optional<CheckError> cancelledCheckError(const CheckJob &job, const std::optional<CheckError> &seen)
{
    if (job.stopError)
        return job.stopError;
    if (!job.startedAt)
        return CheckError(ErrorType::Cancelled, text::cancelledWhileWaiting());
    const bool isStopped = job.source.isCancelled() && (seen || job.isDropped);
    if (isStopped && !(seen && seen->type() == ErrorType::Cancelled))
        return CheckError(ErrorType::Cancelled, text::cancelledWhileRunning());
    return seen;
}

} // namespace

Runner::Runner(const EngineLimits &limits, DescriptorGuard guard, Clock clock, RunnerHooks hooks, Channel<CheckReport> *reports,
               CheckServices *services)
    : m_clock(std::move(clock))
    , m_hooks(std::move(hooks))
    , m_reports(reports)
    , m_services(services)
    , m_slots(limits, std::move(guard),
              [this](const CheckJob &job, WaitReason reason) { m_queue.setWaitReason(job.id(), reason); })
{
}

std::shared_ptr<CheckJob> Runner::request(const CheckPlan &plan, CheckReason reason, MonotonicTime since)
{
    const TargetId id = plan.target->id;
    const CheckQueue::Admission admission = m_queue.admit(id, reason, since);
    if (admission == CheckQueue::Admission::Added) {
        const std::shared_ptr<CheckJob> job = enqueue(plan, reason, since);
        m_tasks.add(run(job));
        return job;
    }
    const std::shared_ptr<CheckJob> job = m_jobs.value(id);
    if (admission == CheckQueue::Admission::Raised)
        job->raisePriority(reason);
    else if (reason < job->reason)
        job->reason = reason; // the check is running, and the new request shares its result
    return job;
}

std::shared_ptr<CheckJob> Runner::enqueue(const CheckPlan &plan, CheckReason reason, MonotonicTime since)
{
    const auto job = std::make_shared<CheckJob>(plan, reason, since, m_tasks.token());
    m_jobs.insert(plan.target->id, job);
    return job;
}

void Runner::decline(const CheckPlan &plan, CheckReason reason, MonotonicTime since, const std::optional<CheckError> &error)
{
    if (m_queue.contains(plan.target->id))
        return;
    m_queue.admit(plan.target->id, reason, since);
    const std::shared_ptr<CheckJob> job = enqueue(plan, reason, since);
    job->stopError = error;
    job->source.cancel();
    m_tasks.add(run(job));
}

QCoro::Task<CheckCompletion> Runner::check(CheckPlan plan, CheckReason reason, MonotonicTime since)
{
    const CancelToken never; // never cancelled, because every check ends, and cancelled checks end quickly
    const std::shared_ptr<CheckJob> previous = m_jobs.value(plan.target->id);
    const bool late = previous && previous->source.isCancelled();
    const std::shared_ptr<CheckJob> job = request(plan, reason, since);
    ++job->waiters;
    const bool ended = co_await job->ended.wait(never);
    Q_ASSERT(ended && job->end);
    CheckCompletion end = *job->end; // a copy, because QCoro 0.8 moves from the returned object, which other callers need
    end.repeat = end.repeat || late;
    co_return end;
}

QCoro::Task<> Runner::run(std::shared_ptr<CheckJob> job)
{
    const bool granted = co_await m_slots.acquire(job.get());
    Observation seen;
    if (granted) {
        begin(job.get());
        seen = co_await probeTarget(job);
        if (job->abandoned) {
            qCWarning(lcEngine, "the abandoned check of %s has finished", qPrintable(job->plan.target->name));
            co_return;
        }
        m_hooks.ended();
    }
    Result result = resultOf(*job, std::move(seen));
    std::shared_ptr<Event> confirmation;
    if (granted && m_hooks.verifyConnectivity)
        confirmation = m_hooks.verifyConnectivity(job.get(), result.observation);
    if (granted && job->plan.conditionEvaluator) {
        result = co_await evaluateConditions(job, std::move(result));
        if (job->abandoned)
            co_return;
    }
    if (confirmation) {
        const CancelToken token = job->source.token();
        const bool isConfirmed = co_await confirmation->wait(token);
        if (job->abandoned)
            co_return;
        if (!isConfirmed)
            result = stoppedResult(*job, std::move(result));
    }
    removeJob(*job);
    co_await deliver(job, std::move(result));
    m_slots.release(job.get());
}

QCoro::Task<Result> Runner::evaluateConditions(std::shared_ptr<CheckJob> job, Result result)
{
    const std::shared_ptr<const ConditionEvaluator> evaluator = job->plan.conditionEvaluator;
    QList<WindowValue> windowValues;
    if (m_hooks.windowValues && !evaluator->windowQueries().isEmpty())
        windowValues = m_hooks.windowValues(*job, result);
    if (!evaluator->mayBeSlow(result.observation)) {
        evaluator->evaluate(&result, windowValues);
    } else {
        const auto evaluate = [evaluator, windowValues, unevaluated = std::move(result)] {
            Result evaluated = unevaluated;
            evaluator->evaluate(&evaluated, windowValues);
            return evaluated;
        };
        const CancelToken never; // cancelled checks are evaluated too
        std::optional<Result> evaluated = co_await runInComputePool(evaluate, never);
        result = std::move(*evaluated);
    }
    result.observation.evidence = result.observation.evidence.shortened(CheckContext::kDefaultBodySize);
    co_return result;
}

//! The result of a check that was stopped before its failure was confirmed.
Result Runner::stoppedResult(const CheckJob &job, Result result)
{
    const CheckError cancelled(ErrorType::Cancelled, text::cancelledWhileRunning());
    result.observation.error = job.stopError.value_or(cancelled);
    result.observation.warning.reset();
    result.conditions.clear();
    result.outcome = outcomeOf(result.observation);
    return result;
}

void Runner::begin(CheckJob *job)
{
    job->startedAt = m_clock.now();
    job->at = m_clock.utc();
    m_queue.start(job->id(), *job->startedAt);
    m_hooks.started(*job);
}

QCoro::Task<Observation> Runner::probeTarget(std::shared_ptr<CheckJob> job)
{
    const CheckPlan &plan = job->plan;
    Observation seen;
    if (!plan.kind) {
        seen.error = CheckError(ErrorType::Internal, text::unknownKind(plan.target->kind));
        co_return seen;
    }
    ProbeOptions options(plan.target->schedule.timeout);
    options.isUserRequested = job->reason == CheckReason::OnDemand;
    if (plan.conditionEvaluator && plan.conditionEvaluator->needsWholeBody())
        options.requiredBodySize = Facts::kMaxJsonSize;
    seen = co_await runPlannedProbe(&plan, options, m_services, job->source.token());
    co_return seen;
}

Result Runner::resultOf(const CheckJob &job, Observation seen) const
{
    const MonotonicTime now = m_clock.now();
    const bool ran = job.startedAt.has_value();
    seen.error = cancelledCheckError(job, seen.error);
    if (!ran)
        seen.durationMs = 0;
    else if (seen.durationMs <= 0) // otherwise, the kind has already set the duration
        seen.durationMs = millisecondsBetween(*job.startedAt, now);
    seen.phases.set(Phase::Queue, millisecondsBetween(job.queuedAt, ran ? *job.startedAt : now));

    Result result;
    result.targetId = job.id();
    result.targetName = job.plan.target->name;
    result.kind = job.plan.target->kind;
    result.at = ran ? job.at : m_clock.utc();
    result.outcome = outcomeOf(seen);
    result.observation = std::move(seen);
    return result;
}

void Runner::removeJob(const CheckJob &job)
{
    m_queue.finish(job.id());
    m_jobs.remove(job.id());
}

QCoro::Task<> Runner::deliver(std::shared_ptr<CheckJob> job, Result result)
{
    if (job->isDropped) {
        m_hooks.dropped(*job);
    } else if (!job->plan.isTestRun) {
        CheckReport report = m_hooks.evaluate(*job, std::move(result));
        // The result is copied only if a caller needs it. A caller of a requested check might not be waiting yet, so requested
        // checks always keep their result. removeJob() was called before, so no new callers can appear.
        const bool isAwaited = job->waiters > 0 || job->reason == CheckReason::OnDemand;
        result = isAwaited ? report.result : Result();
        const bool sent = co_await m_reports->send(std::move(report), CancelToken());
        if (!sent)
            qCWarning(lcEngine, "a result of %s arrived after the engine stopped", qPrintable(job->plan.target->name));
    }
    job->end.emplace(std::move(result), job->interrupted || job->isDropped);
    job->ended.set();
}

bool Runner::cancel(const TargetId &id, CancelReason reason, const std::optional<CheckError> &error)
{
    const std::shared_ptr<CheckJob> job = m_jobs.value(id);
    if (!job)
        return false;
    if (!job->stopError)
        job->stopError = error;
    job->source.cancel(reason);
    return true;
}

void Runner::cancelAll()
{
    const QList<TargetId> ids = m_jobs.keys(); // a copy, because cancelling can end some checks immediately
    for (const TargetId &id : ids)
        cancel(id);
}

void Runner::drop(const TargetId &id)
{
    const std::shared_ptr<CheckJob> job = m_jobs.value(id);
    if (!job)
        return;
    job->isDropped = true;
    job->source.cancel();
}

void Runner::dropScheduled(const TargetId &id)
{
    const std::shared_ptr<CheckJob> job = m_jobs.value(id);
    if (job && !job->startedAt && job->reason != CheckReason::OnDemand)
        drop(id);
}

void Runner::dropScheduled()
{
    const QList<TargetId> ids = m_jobs.keys();
    for (const TargetId &id : ids)
        dropScheduled(id);
}

QList<TargetId> Runner::interruptRunning()
{
    QList<TargetId> interrupted;
    const QList<TargetId> ids = m_jobs.keys();
    for (const TargetId &id : ids) {
        const std::shared_ptr<CheckJob> job = m_jobs.value(id);
        if (!job || !job->startedAt || job->source.isCancelled())
            continue;
        job->interrupted = true;
        interrupted.append(id);
        cancel(id, CancelReason::Overdue, CheckError(ErrorType::Cancelled, text::interruptedBySleep()));
    }
    return interrupted;
}

void Runner::abandon(const TargetId &id, const CheckError &error)
{
    const std::shared_ptr<CheckJob> job = m_jobs.value(id);
    if (!job)
        return;
    job->abandoned = true;
    job->stopError = error;
    job->source.cancel(CancelReason::Overdue);
    Result result = resultOf(*job, Observation());
    removeJob(*job);
    m_slots.release(job.get());
    m_tasks.add(deliver(job, std::move(result)));
}

} // namespace watchkeeper
