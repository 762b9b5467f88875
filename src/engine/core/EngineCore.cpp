// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/EngineCore.h"

#include "checks/command/CommandGuard.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/names/Resolver.h"
#include "engine/values/EngineText.h"
#include "model/base/Logging.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! Sets the event once all tasks of the group have ended. Unlike join(), an event can be awaited with a deadline.
QCoro::Task<> signalWhenJoined(TaskGroup *group, std::shared_ptr<Event> joined)
{
    co_await group->join();
    joined->set();
}

} // namespace

EngineCore::EngineCore(const EngineLimits &limits, const EngineParts &parts, EngineEvents *events)
    : m_clock(parts.clock)
    , m_services(parts.makeServices())
    , m_events(events)
    , m_reporter(
          events, [this] { return load(); }, [this](const TargetId &id) { return m_states.stateOf(id); })
    , m_targets(parts.findKind)
    , m_runner(limits, parts.descriptors, m_clock,
               RunnerHooks{[this](const CheckJob &job) { recordStart(job); }, [this] { checkClocks(); },
                           [this](const CheckJob &job, Result result) { return m_pipeline.process(job, std::move(result)); },
                           [this](const CheckJob &job) { repeatCheck(job); },
                           [this](const CheckJob &job, const Result &result) { return m_pipeline.windowValuesOf(job, result); },
                           [this](CheckJob *job, const Observation &observation) {
                               return m_pipeline.connectivity().verify(job, observation);
                           }},
               &m_reporter.reports(), m_services.get())
    , m_manualRuns(
          &m_runner, m_clock,
          [this](const TargetId &id) {
              const TargetRegistry::Entry *entry = std::as_const(m_targets).find(id);
              return entry ? &entry->plan : nullptr;
          },
          [this](const TargetId &id) { return m_targets.memberships().membersOf(id); },
          [this] { m_reporter.recordRunProgress(m_manualRuns.progress()); })
    , m_testRuns(&m_runner, m_clock, [this](const Target &target, const Result &result) { finishTestRun(target, result); })
    , m_timing(m_clock, &m_targets, &m_runner, [this] { runDueChecks(); })
    , m_states(m_clock, &m_targets, &m_reporter, &m_timing, events)
    , m_pipeline({m_clock, m_services.get(), events, &m_targets, &m_runner, &m_manualRuns, &m_reporter, &m_timing, &m_states},
                 parts)
{
    if (m_services)
        m_services->setMemberStates(&m_targets.memberships());
    m_pipeline.diagnostics().setLimits(limits.recorder);
    checkClocks();
    m_reporter.start();
    m_reporter.recordLoadChange();
    QObject::connect(&m_heartbeatTimer, &QTimer::timeout, &m_heartbeatTimer, [this] { onHeartbeat(); });
    m_heartbeatTimer.start(SleepDetector::kMaxPause);
}

// Targets

void EngineCore::setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance)
{
    const TargetChanges changes = m_targets.replace(targets);
    m_runner.setTargetCount(m_targets.size());
    const QList<HistoryRequest> requested = m_pipeline.targetsChanged(changes);
    if (!requested.isEmpty())
        emit m_events->historyRequested(requested);
    for (const TargetId &id : changes.removed) {
        m_manualRuns.cancel(id);
        m_timing.remove(id);
        m_runner.drop(id);
        m_pipeline.connectivity().remove(id);
        m_timing.watch(id);
    }
    for (const TargetId &id : changes.redefined) {
        m_runner.drop(id);
        m_timing.watch(id);
    }
    for (const TargetId &id : changes.paused) {
        m_timing.remove(id);
        m_runner.dropScheduled(id);
        m_timing.watch(id);
    }
    if (m_timing.isStarted())
        m_timing.add(changes.checkSoon);
    m_states.targetsChanged(targets, maintenance, changes.restored);
    if (!changes.checkSoon.isEmpty())
        m_pipeline.connectivity().discoverReferences();
    m_timing.reevaluate(m_targets.memberships().groups()); // the members of groups may have changed
    m_reporter.recordLoadChange();
}

void EngineCore::applyStates(const QList<StoredState> &states)
{
    m_states.restore(states);
}

void EngineCore::setLimits(const EngineLimits &limits)
{
    m_runner.setLimits(limits);
    m_pipeline.diagnostics().setLimits(limits.recorder);
    m_reporter.recordLoadChange();
}

void EngineCore::setNetworkSettings(const NetworkSettings &settings)
{
    m_pipeline.secrets().setNetworkSettings(settings);
    if (m_services)
        m_services->setNetworkSettings(settings);
}

void EngineCore::setSecrets(const Secrets &secrets)
{
    m_pipeline.secrets().setKeychain(secrets);
    if (m_services)
        m_services->setSecrets(secrets);
}

void EngineCore::setConnectivityReferences(const ConnectivityReferences &references)
{
    m_pipeline.connectivity().setReferences(references);
}

// Schedule

void EngineCore::startSchedule()
{
    if (m_timing.isStarted())
        return;
    m_states.finishRestore();
    m_timing.start();
    m_pipeline.connectivity().discoverReferences();
}

void EngineCore::setPaused(bool paused)
{
    if (!m_timing.setPaused(paused))
        return;
    if (paused)
        m_runner.dropScheduled();
    m_timing.watchAll(m_testRuns.running());
    m_timing.arm();
    m_reporter.recordLoadChange();
}

void EngineCore::runDueChecks()
{
    checkClocks();
    const QList<DueCheck> due = m_timing.takeDue();
    for (const DueCheck &check : due) {
        if (m_targets.memberships().isGroup(check.id) && !m_targets.memberships().isReady(check.id))
            m_timing.watch(check.id); // the group is evaluated once all its members have an outcome
        else if (m_pipeline.windows().deferUntilHistoryIsRead(check.id))
            m_timing.ensureCheckBy(check.id, m_clock.now() + kMaxHistoryReadTime);
        else if (!m_manualRuns.isPending(check.id)) // otherwise the target waits for its turn in a manual run
            m_runner.request(m_targets.find(check.id)->plan, check.reason);
    }
    if (!due.isEmpty())
        m_reporter.recordLoadChange();
    m_timing.arm();
}

// Requests

void EngineCore::acknowledge(const AcknowledgementRequest &request)
{
    emit m_events->acknowledgementHandled(m_states.acknowledge(request));
}

void EngineCore::checkNow(const QList<TargetId> &targets, int attempts)
{
    QList<TargetId> requested;
    for (const TargetId &id : targets.isEmpty() ? m_targets.active() : targets) {
        if (m_targets.contains(id))
            requested.append(id);
    }
    m_manualRuns.start(requested, attempts);
    m_reporter.recordLoadChange();
}

void EngineCore::cancel(const QList<TargetId> &targets)
{
    for (const TargetId &id : targets) {
        m_manualRuns.cancel(id);
        if (m_runner.cancel(id))
            m_timing.expectEnd(id);
    }
}

void EngineCore::cancelAll()
{
    m_manualRuns.cancelAll();
    m_testRuns.cancelAll();
    m_pipeline.diagnostics().cancelAll();
    m_runner.cancelAll();
    m_timing.watchAll(m_testRuns.running());
}

void EngineCore::listTasks(int limit)
{
    emit m_events->tasksListed(tasks(limit));
}

QList<TaskInfo> EngineCore::tasks(qsizetype limit) const
{
    QList<TaskInfo> tasks = m_runner.queue().tasks(m_clock.now(), limit) + m_manualRuns.pendingTasks(limit);
    tasks.removeIf([this](const TaskInfo &task) { return !m_targets.contains(task.targetId); });
    const auto firstWaiting =
        std::find_if(tasks.begin(), tasks.end(), [](const TaskInfo &task) { return task.waitingFor != WaitReason::None; });
    // Targets that wait in a manual run were requested by the user, so they come before scheduled checks.
    std::stable_sort(firstWaiting, tasks.end(), [](const TaskInfo &a, const TaskInfo &b) { return a.reason < b.reason; });
    return tasks.first(std::min(limit, tasks.size()));
}

// Test runs

void EngineCore::testRun(const Target &target, const TargetId &historyTarget)
{
    Q_ASSERT(!m_targets.contains(target.id));
    CheckPlan plan = m_targets.planFor(target);
    plan.historyTarget = historyTarget;
    m_testRuns.start(std::move(plan));
    m_reporter.recordLoadChange();
}

void EngineCore::cancelTestRun(const TargetId &id)
{
    m_testRuns.cancel(id);
    m_timing.watch(id);
}

EngineLoad EngineCore::load() const
{
    EngineLoad load;
    load.targets = static_cast<int>(m_targets.size());
    load.running = m_runner.queue().running();
    load.waiting = m_runner.queue().waiting() + m_manualRuns.pending();
    load.late = m_runner.queue().late(m_clock.now());
    load.limit = m_runner.totalSlots();
    load.paused = m_timing.isPaused();
    return load;
}

void EngineCore::takeStoredWindow(const QList<StoredWindow> &windows)
{
    for (const StoredWindow &window : windows) {
        if (m_pipeline.windows().mergeEarlier(window))
            m_timing.ensureCheckBy(window.target, m_clock.now());
    }
    m_timing.arm();
}

// Events

void EngineCore::recordStart(const CheckJob &job)
{
    if (!job.plan.isTestRun)
        m_reporter.recordStart(job.id());
    m_states.handleCheckStart(job.id());
    m_reporter.recordLoadChange();
    m_timing.watch(job.id());
}

//! Repeats a void or dropped check soon.
void EngineCore::repeatCheck(const CheckJob &job)
{
    m_timing.repeatSoon(job.id(), 1);
    m_reporter.recordLoadChange();
}

void EngineCore::finishTestRun(const Target &target, Result result)
{
    m_pipeline.secrets().mask(target, &result);
    m_pipeline.secrets().remove(target.id); // this ID won't be used again
    m_timing.forget(result.targetId);
    m_reporter.recordLoadChange();
    emit m_events->testRunFinished(result);
}

// Time

void EngineCore::onHeartbeat()
{
    checkClocks();
    m_reporter.start();
    m_states.expireAcknowledgements();
    const QList<TargetId> overdue = m_timing.takeOverdue();
    for (const TargetId &id : overdue)
        handleOverdue(id);
}

void EngineCore::checkClocks()
{
    const std::chrono::milliseconds wall = m_clock.wall();
    if (const auto interruption = m_timing.detectSleep(wall))
        handleInterruption(*interruption);
    m_states.updateMaintenance(wall);
}

void EngineCore::handleInterruption(const SleepDetector::Interruption &interruption)
{
    if (interruption.to > interruption.from)
        emit m_events->interruptionEnded({interruption.from.count(), interruption.to.count(), interruption.slept.count() > 0});
    const QList<TargetId> interrupted = m_runner.interruptRunning();
    qCInfo(lcEngine, "the computer or the program was asleep. %lld running checks are discarded and repeated",
           static_cast<long long>(interrupted.size()));
    if (m_services) { // the route to any host may have changed
        if (NetworkPool *const pool = m_services->find<NetworkPool>())
            pool->closeIdleConnections();
        resolverOf(*m_services).reloadServers();
    }
    m_pipeline.connectivity().recordMissedChecks(interruption);
    m_timing.resumeAfterSleep(interruption.slept, interrupted.size());
    m_timing.watchAll(m_testRuns.running());
    m_timing.arm();
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
        recordLostCheck(id);
        return;
    }
    if (job->reason == CheckReason::OnDemand)
        return; // also requested by the user, without a time limit
    const double waited = millisecondsBetween(job->queuedAt, m_clock.now());
    qCWarning(lcEngine, "the check of %s waited too long and was removed from the queue", qPrintable(job->plan.target->name));
    const WaitReason waitedFor = m_runner.queue().waitReason(id);
    // The target didn't cause the long wait, so no alert is sent. The target has no data until its next check.
    m_runner.cancel(id, CancelReason::Overdue, CheckError(ErrorType::Cancelled, text::waitedTooLong(waitedFor, waited)));
    m_pipeline.connectivity().setUnobserved(id, m_clock.utc(), UnobservedCause::Queue);
}

//! Called when the schedule has lost a check because of a bug. Without a report, the last result would still seem up to date.
void EngineCore::recordLostCheck(const TargetId &id)
{
    const TargetRegistry::Entry *entry = std::as_const(m_targets).find(id);
    if (!entry)
        return;
    qCCritical(lcEngine, "the check of %s is overdue and runs now", qPrintable(entry->plan.target->name));
    m_runner.decline(entry->plan, CheckReason::Scheduled, m_clock.now(), CheckError(ErrorType::Internal, text::checkOverdue()));
    m_runner.request(entry->plan, CheckReason::Scheduled);
    m_timing.restartLostCheck(id);
}

// Shutdown

QCoro::Task<bool> EngineCore::close(Milliseconds timeout)
{
    m_timing.close();
    m_heartbeatTimer.stop();
    m_pipeline.connectivity().close();
    m_manualRuns.cancelAll();
    m_runner.cancelAll();
    m_runner.tasks().cancel();

    const auto joined = std::make_shared<Event>();
    const QCoro::Task<> joining = signalWhenJoined(&m_runner.tasks(), joined);
    const Deadline deadline(timeout, CancelToken()); // one deadline for all steps, so the program exits in time
    const CancelToken limit = deadline.token();
    const bool ended = co_await joined->wait(limit);
    m_testRuns.close();
    CommandGuard *const guard = m_services ? m_services->find<CommandGuard>() : nullptr;
    if (guard)
        co_await guard->shutDown(limit); // lets processes of cancelled commands exit gracefully
    co_await m_reporter.close();
    co_return ended;
}

} // namespace watchkeeper
