// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Handles results, test runs, jumps of the clock, and overdue checks.
#include "engine/core/EngineCore.h"

#include "checks/network/NetworkPool.h"
#include "checks/network/names/Resolver.h"
#include "engine/diagnose/RecordedObservation.h"
#include "engine/evaluate/StateTracker.h"
#include "engine/values/EngineText.h"
#include "model/base/Logging.h"

#include <QRandomGenerator>

// Events of the engine: checks that begin or end, and timers. The requests to the engine are in EngineCore.cpp.
// Decides when a failing target gets failure diagnostics. FailureDiagnostics.cpp runs them.

namespace watchkeeper {

namespace {

//! Delay between the state change of a member and the re-evaluation of its groups. If a thousand members fail at the same time,
//! the groups are evaluated once instead of a thousand times.
constexpr std::chrono::milliseconds kSettleDelay{200};

//! Whether the parents of the target must be checked. They must if the result is the first failure in a row, or if it confirms
//! a failure of a target that is considered reachable.
bool needsVerification(const Result &result, const TrackedResult &tracked)
{
    if (result.outcome == Outcome::Up || isDiscarded(result.observation))
        return false;
    const bool isFirst = tracked.state.attempt == 1 && (!tracked.state.hard || tracked.transition);
    return isFirst || (tracked.transition && !tracked.transition->after.unreachable);
}

} // namespace

// Checks

void EngineCore::noteStarted(const CheckJob &job)
{
    if (!job.plan.isTestRun)
        m_reporter.noteStarted(job.id());
    if (m_dependencies.isParent(job.id()))
        m_parentCheckStarts.insert(job.id(), m_clock.now());
    m_reporter.noteLoad();
    watch(job.id());
}

QList<WindowValue> EngineCore::windowValuesOf(const CheckJob &job, const Result &result)
{
    const TargetId &id = job.plan.isTestRun ? job.plan.historyTarget : job.id();
    return m_metricHistories.answers(id, job.plan.conditionEvaluator->windowQueries(), result.observation,
                                     result.at.toMSecsSinceEpoch());
}

CheckReport EngineCore::processResult(const CheckJob &job, Result result)
{
    TargetRegistry::Entry *const entry = m_targets.find(job.id());
    Q_ASSERT(entry); // the jobs of removed targets were dropped earlier
    const Schedule &schedule = entry->plan.target->schedule;
    result.sequence = ++m_sequence;
    const bool isOffline = ranWhileOffline(job);
    if (isOffline)
        markUnobserved(&result);
    const auto &conditions = entry->plan.conditionEvaluator;
    if (conditions && !conditions->windowQueries().isEmpty() && !isDiscarded(result.observation))
        m_metricHistories.add(result);
    if (result.outcome == Outcome::Up)
        m_recorder.recordSuccess(job.plan, result);
    m_secrets.mask(*job.plan.target, &result); // masked only now, because the code above needs the unmasked text
    // Groups use only confirmed outcomes of their members.
    const StateRules rules = m_memberships.isGroup(job.id()) ? StateRules() : StateRules{schedule.attempts, schedule.successes};
    const TargetState before = entry->state;
    TrackedResult tracked = track(before, result, rules);
    updateDiagnostics(job, before, result);
    entry->state = tracked.state;
    updateReachability(job.id());
    updateAcknowledgement(job.id(), before.hardOutcome);
    if (!isDiscarded(result.observation))
        updateFlapping(job.id());
    updateObserved(job, result, isOffline);
    if (tracked.transition)
        tracked.transition->after = entry->state;
    if (needsVerification(result, tracked))
        checkParents(job);
    result.attempt = tracked.state.attempt;
    result.hard = tracked.state.hard;
    if (!isDiscarded(result.observation) && job.startedAt) {
        const bool isSilent = result.observation.error && result.observation.error->type() == ErrorType::Timeout;
        entry->plan.consecutiveSilences = isSilent ? entry->plan.consecutiveSilences.value_or(0) + 1 : 0;
    }
    if (job.reason == CheckReason::OnDemand)
        m_manualRuns.addDuration(result.observation.durationMs);
    scheduleNext(job, result, schedule);
    const bool isFirst = !isDiscarded(result.observation) && !std::exchange(entry->hasResult, true);
    if (tracked.transition || isFirst)
        reevaluate(m_memberships.groupsContaining(job.id()));
    m_reporter.noteLoad();
    m_reporter.noteReport();
    CheckReport report(std::move(result), std::move(tracked.transition));
    report.isStateChanged = !(before == entry->state);
    return report;
}

void EngineCore::scheduleNext(const CheckJob &job, const Result &result, const Schedule &schedule)
{
    if (job.interrupted) {
        repeatCheck(job, m_interruptedCount);
    } else if (!isDiscarded(result.observation)) {
        const MonotonicTime now = m_clock.now();
        if (!result.hard && !m_manualRuns.willRepeat(job.id())) {
            const RetryPolicy policy = retryPolicyOf(schedule);
            const double dice = QRandomGenerator::global()->generateDouble();
            m_scheduler.setRetry(job.id(), now + policy.delay(result.attempt, dice), now);
        } else if (job.reason == CheckReason::OnDemand) {
            m_scheduler.restart(job.id(), now);
        } else {
            m_scheduler.dropRetry(job.id(), now);
        }
    }
    watch(job.id());
    arm();
}

//! Re-evaluates the groups soon, unless they aren't scheduled. A manual run handles its own groups.
void EngineCore::reevaluate(const QList<TargetId> &groups)
{
    const MonotonicTime at = m_clock.now() + kSettleDelay;
    bool isSooner = false;
    for (const TargetId &id : groups) {
        const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
        if (!due || *due <= at)
            continue; // the group will be evaluated soon anyway, for example if another member has just failed
        ensureCheckBy(id, at);
        isSooner = true;
    }
    if (isSooner)
        arm();
}

//! Repeats a void or dropped check soon. \param many  number of checks to repeat; the checks are spread out
void EngineCore::repeatCheck(const CheckJob &job, qsizetype many)
{
    ensureCheckBy(job.id(), Scheduler::spread(job.id(), m_clock.now(), Scheduler::spreadWindow(many)));
    m_reporter.noteLoad();
    arm();
}

void EngineCore::finishTestRun(const Target &target, Result result)
{
    m_secrets.mask(target, &result);
    m_secrets.remove(target.id); // this ID won't be used again
    m_watchdog.forget(result.targetId);
    m_reporter.noteLoad();
    m_callback.testRunFinished(result);
}

// Time

void EngineCore::beat()
{
    checkClocks();
    if (m_reporting.firstError() && m_reporting.running() == 0 && !m_closed)
        m_reporting.add(m_reporter.run()); // restarted after an exception, so results are still reported
    expireAcknowledgements();
    const QList<TargetId> overdue = m_watchdog.takeOverdue(m_clock.now());
    for (const TargetId &id : overdue)
        handleOverdue(id);
}

void EngineCore::checkClocks()
{
    const std::chrono::milliseconds wall = m_clock.wall();
    if (const auto interruption = m_sleepDetector.update(m_clock.now(), wall))
        handleInterruption(*interruption);
    updateMaintenance(wall);
}

void EngineCore::handleInterruption(const SleepDetector::Interruption &interruption)
{
    if (interruption.to > interruption.from)
        m_callback.interruptionEnded({interruption.from.count(), interruption.to.count(), interruption.slept.count() > 0});
    const QList<TargetId> interrupted = m_runner.interruptRunning();
    m_interruptedCount = interrupted.size();
    qCInfo(lcEngine, "the computer or the program was asleep. %lld running checks are discarded and repeated",
           static_cast<long long>(m_interruptedCount));
    if (m_services) { // the route to any host may have changed
        if (NetworkPool *const pool = m_services->find<NetworkPool>())
            pool->closeIdle();
        resolverOf(*m_services).reloadServers();
    }
    recordMissedChecks(interruption);
    m_scheduler.skip(interruption.slept, m_clock.now());
    watchAll();
    arm();
}

void EngineCore::handleOverdue(const TargetId &id)
{
    if (m_manualRuns.isPending(id))
        return; // requested by the user, so the wait has no time limit
    const std::shared_ptr<const CheckJob> job = m_runner.job(id);
    if (job && job->startedAt) {
        qCCritical(lcEngine, "the check of %s didn't stop at its timeout and was abandoned",
                   qPrintable(job->plan.target->name));
        m_runner.abandon(id, CheckError(ErrorType::Internal, text::didNotEnd()));
        return;
    }
    if (!job) {
        recordMissedCheck(id);
        return;
    }
    if (job->reason == CheckReason::OnDemand)
        return; // also requested by the user, without a time limit
    const double waited = millisecondsBetween(job->queuedAt, m_clock.now());
    qCWarning(lcEngine, "the check of %s waited too long and was removed from the queue", qPrintable(job->plan.target->name));
    const WaitReason waitedFor = m_runner.queue().waitReason(id);
    // The long wait isn't the target's fault, so no alert is sent. The target has no data until its next check.
    m_runner.cancel(id, CancelReason::Overdue, CheckError(ErrorType::Cancelled, text::waitedTooLong(waitedFor, waited)));
    setUnobserved(id, m_clock.utc(), UnobservedCause::Queue);
}

//! Called when the schedule has lost a check because of a bug. Without a report, the last result would still seem up to date.
void EngineCore::recordMissedCheck(const TargetId &id)
{
    const TargetRegistry::Entry *entry = std::as_const(m_targets).find(id);
    if (!entry)
        return;
    const MonotonicTime now = m_clock.now();
    qCCritical(lcEngine, "the check of %s is overdue and runs now", qPrintable(entry->plan.target->name));
    m_runner.decline(entry->plan, CheckReason::Scheduled, now, CheckError(ErrorType::Internal, text::checkOverdue()));
    m_runner.request(entry->plan, CheckReason::Scheduled);
    m_scheduler.restart(id, now);
    watch(id);
    m_scheduleAlarm.stop(); // arm() then sets the timer again, in case it failed
    arm();
}

void EngineCore::watchAll()
{
    for (const TargetId &id : m_targets.all())
        watch(id);
    for (const TargetId &id : m_testRuns.running())
        watch(id);
}

//! Sets the time by which the watchdog expects the next activity of the target.
void EngineCore::watch(const TargetId &id)
{
    const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(id);
    const std::shared_ptr<const CheckJob> job = m_runner.job(id);
    const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
    if (job && job->source.isCancelled())
        m_watchdog.expect(id, m_clock.now() + Watchdog::kGrace);
    else if (job && job->doubtfulFailureAt)
        m_watchdog.expect(id, *job->doubtfulFailureAt + Watchdog::kGrace);
    else if (job && job->startedAt)
        m_watchdog.expect(id, *job->startedAt + job->plan.target->schedule.timeout + Watchdog::kGrace);
    else if (entry && due && isScheduleRunning())
        m_watchdog.expect(id, Watchdog::latestResult(*due, entry->plan.target->schedule));
    else
        m_watchdog.forget(id);
}

void EngineCore::updateDiagnostics(const CheckJob &job, const TargetState &before, const Result &result)
{
    if (isWorthRecording(before, result))
        m_recorder.record(job.plan, result);
}

} // namespace watchkeeper
