// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to the engine: targets, schedule, checks, history and shutdown. The events are in EngineCoreEvents.cpp.
#include "engine/core/EngineCore.h"

#include "async/Alarm.h"
#include "checks/command/CommandGuard.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! Limit on the checks started in one turn of the event loop. Without it, thousands of checks that are due at the same time would block the
//! event loop.
constexpr int kCheckStartsPerTurn = 100;

//! The engine wakes up only at multiples of this time. Checks that become due between two wake-ups start together, so their
//! answers arrive together too. A wake-up for each check would double its cost. First checks and retries are delayed by at most this time.
constexpr std::chrono::milliseconds kWakeGranularity{30};

MonotonicTime roundUpToGranularity(MonotonicTime time)
{
    const MonotonicTime late = time % kWakeGranularity;
    return late.count() == 0 ? time : time + (kWakeGranularity - late);
}

//! The last multiple of the granularity at or before `by`, but never before the first multiple at or after `due`.
MonotonicTime wakeTimeBetween(MonotonicTime due, MonotonicTime by)
{
    return std::max(roundUpToGranularity(due), by - by % kWakeGranularity);
}

//! Sets the event once all tasks of the group have ended. Unlike join(), an event can be awaited with a deadline.
QCoro::Task<> signalWhenJoined(TaskGroup *group, std::shared_ptr<Event> joined)
{
    co_await group->join();
    joined->set();
}

} // namespace

EngineCore::EngineCore(const EngineLimits &limits, const NetworkSettings &network, const EngineParts &parts,
                       ReporterListeners listeners, CoreListeners callbacks)
    : m_clock(parts.clock)
    , m_services(parts.makeServices(network))
    , m_reporter(
          std::move(listeners), [this] { return load(); }, [this](const TargetId &id) { return stateOf(id); })
    , m_runner(limits, parts.descriptors, m_clock,
               RunnerHooks{[this](const CheckJob &job) { noteStarted(job); }, [this] { checkClocks(); },
                           [this](const CheckJob &job, Result result) { return processResult(job, std::move(result)); },
                           [this](const CheckJob &job) { repeatCheck(job, 1); },
                           [this](const CheckJob &job, const Result &result) { return windowValuesOf(job, result); },
                           [this](CheckJob *job, const Observation &seen) { return verifyConnectivity(job, seen); }},
               &m_checks, &m_reporter.reports(), m_services.get())
    , m_manualRuns(
          &m_runner, &m_checks, m_clock,
          [this](const TargetId &id) {
              const TargetRegistry::Entry *entry = std::as_const(m_targets).find(id);
              return entry ? &entry->plan : nullptr;
          },
          [this](const TargetId &id) { return m_memberships.membersOf(id); },
          [this] { m_reporter.noteRunProgress(m_manualRuns.progress()); })
    , m_testRuns(&m_runner, &m_checks, m_clock,
                 [this](const Target &target, const Result &result) { finishTestRun(target, result); })
    , m_recorder(&m_checks, m_clock, FailureDiagnostics::Parts{parts.findKind, parts.descriptors, parts.readRoutes},
                 m_services.get())
    , m_callback(std::move(callbacks))
    , m_readNetwork(parts.readNetwork)
    , m_scheduleAlarm([this] { runDue(); })
    , m_targets(parts.findKind)
    , m_secrets(parts.secretsOf, parts.settingsSecrets)
    , m_connectivity({m_clock, m_readNetwork, [this](const Target &target) { return m_targets.planFor(target); },
                      [this] { return isConnectivityNeeded(); }, m_services.get(), &m_checks},
                     [this](const ConnectivityChange &change) { handleConnectivityChange(change); })
{
    m_secrets.setNetworkSettings(network);
    if (m_services)
        m_services->setMemberStates(&m_memberships);
    m_recorder.setCallback(m_callback.diagnosticsFinished);
    m_recorder.setLimits(limits.recorder);
    checkClocks();
    m_reporting.add(m_reporter.run());
    m_reporter.noteLoad();
    QObject::connect(&m_beatTimer, &QTimer::timeout, &m_beatTimer, [this] { beat(); });
    m_beatTimer.start(SleepDetector::kMaxPause);
}

// Targets

void EngineCore::setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance)
{
    if (m_closed)
        return;
    const TargetChanges changes = m_targets.replace(targets);
    m_runner.setTargetCount(m_targets.size());
    for (const Target &former : changes.formerTargets)
        m_secrets.recordEdit(former);
    m_memberships.rebuild();
    updateHistoryWindows();
    m_recorder.retainOnly(m_targets.all());
    for (const TargetId &id : changes.removed) {
        m_manualRuns.cancel(id);
        m_scheduler.remove(id);
        m_runner.drop(id);
        m_offlineTargets.remove(id);
        m_secrets.remove(id);
        watch(id);
    }
    for (const TargetId &id : changes.redefined) {
        m_runner.drop(id);
        watch(id);
    }
    for (const TargetId &id : changes.paused) {
        m_scheduler.remove(id);
        m_runner.dropScheduled(id);
        watch(id);
    }
    if (m_isScheduleStarted)
        schedule(changes.checkSoon);
    notifyStatesRestored(changes.restored);
    updateDependencies(targets);
    m_maintenance.replace(maintenance, targets, m_targets.findKind());
    updateMaintenance(m_clock.wall());
    if (!changes.checkSoon.isEmpty())
        m_connectivity.learn();
    reevaluate(m_memberships.groups()); // the members of groups may have changed
    m_reporter.noteLoad();
}

void EngineCore::setLimits(const EngineLimits &limits)
{
    if (m_closed)
        return;
    m_runner.setLimits(limits);
    m_recorder.setLimits(limits.recorder);
    m_reporter.noteLoad();
}

void EngineCore::setNetworkSettings(const NetworkSettings &settings)
{
    m_secrets.setNetworkSettings(settings);
    if (m_services)
        m_services->setNetworkSettings(settings);
}

void EngineCore::setSecrets(const Secrets &secrets)
{
    m_secrets.setKeychain(secrets);
    if (m_services)
        m_services->setSecrets(secrets);
}

// Schedule

void EngineCore::startSchedule()
{
    if (m_closed || std::exchange(m_isScheduleStarted, true))
        return;
    m_isRestored = true;
    updateMaintenance(m_clock.wall());
    schedule(m_targets.active());
    m_connectivity.learn();
}

//! Schedules the first checks of new targets, and brings forward the next checks of changed targets.
void EngineCore::schedule(const QList<TargetId> &ids)
{
    const MonotonicTime now = m_clock.now();
    const std::chrono::nanoseconds window = Scheduler::spreadWindow(ids.size());
    for (const TargetId &id : ids) {
        const Milliseconds every = std::as_const(m_targets).find(id)->plan.target->schedule.every;
        m_scheduler.add(id, every, Scheduler::spread(id, now, window, every));
        watch(id);
    }
    arm();
}

void EngineCore::setPaused(bool paused)
{
    if (m_closed || std::exchange(m_paused, paused) == paused)
        return;
    if (paused)
        m_runner.dropScheduled();
    else
        m_scheduler.skip({}, m_clock.now()); // each target that became due during the pause is checked once, spread out
    watchAll();
    arm();
    m_reporter.noteLoad();
}

void EngineCore::runDue()
{
    checkClocks();
    if (!isScheduleRunning())
        return;
    const QList<DueCheck> due = m_scheduler.takeDue(m_clock.now(), kCheckStartsPerTurn);
    for (const DueCheck &check : due) {
        if (m_memberships.isGroup(check.id) && !m_memberships.isReady(check.id))
            watch(check.id); // the group is evaluated once all its members have an outcome
        else if (m_metricHistories.deferUntilHistoryIsRead(check.id))
            ensureCheckBy(check.id, m_clock.now() + kMaxHistoryReadTime);
        else if (!m_manualRuns.isPending(check.id)) // otherwise the target waits for its turn in a manual run
            m_runner.request(m_targets.find(check.id)->plan, check.reason);
    }
    if (!due.isEmpty())
        m_reporter.noteLoad();
    arm();
}

void EngineCore::ensureCheckBy(const TargetId &id, MonotonicTime at)
{
    m_scheduler.bringForward(id, at);
    watch(id);
}

void EngineCore::arm()
{
    const std::optional<MonotonicTime> due = m_scheduler.nextWakeTime();
    if (m_closed || !isScheduleRunning() || !due) {
        m_scheduleAlarm.stop();
        return;
    }
    const MonotonicTime nextWakeTime = wakeTimeBetween(*due, *m_scheduler.latestWakeTime());
    if (m_scheduleAlarm.isSet() && m_scheduleAlarmTime == nextWakeTime)
        return; // setting the timer again would be the most expensive part of scheduling a check
    m_scheduleAlarmTime = nextWakeTime;
    m_scheduleAlarm.set(Alarm::Clock::now() + std::max<std::chrono::nanoseconds>(nextWakeTime - m_clock.now(), {}));
}

// Requested checks

void EngineCore::checkNow(const QList<TargetId> &targets, int attempts)
{
    if (m_closed)
        return;
    QList<TargetId> requested;
    for (const TargetId &id : targets.isEmpty() ? m_targets.active() : targets) {
        if (m_targets.contains(id))
            requested.append(id);
    }
    m_manualRuns.start(requested, attempts);
    m_reporter.noteLoad();
}

void EngineCore::cancel(const QList<TargetId> &targets)
{
    for (const TargetId &id : targets)
        cancelTargetCheck(id);
}

void EngineCore::cancelTargetCheck(const TargetId &id)
{
    m_manualRuns.cancel(id);
    if (m_runner.cancel(id))
        m_watchdog.expect(id, m_clock.now() + Watchdog::kGrace);
}

void EngineCore::cancelAll()
{
    m_manualRuns.cancelAll();
    m_testRuns.cancelAll();
    m_recorder.cancelAll();
    m_runner.cancelAll();
    watchAll();
}

QList<TaskInfo> EngineCore::tasks(qsizetype most) const
{
    QList<TaskInfo> tasks = m_runner.queue().tasks(m_clock.now(), most) + m_manualRuns.pendingTasks(most);
    tasks.removeIf([this](const TaskInfo &task) { return !m_targets.contains(task.targetId); });
    const auto firstWaiting =
        std::find_if(tasks.begin(), tasks.end(), [](const TaskInfo &task) { return task.waitingFor != WaitReason::None; });
    // Targets that wait in a manual run were requested by the user, so they come before scheduled checks.
    std::stable_sort(firstWaiting, tasks.end(), [](const TaskInfo &a, const TaskInfo &b) { return a.reason < b.reason; });
    return tasks.first(std::min(most, tasks.size()));
}

// Test runs

void EngineCore::testRun(const Target &target, const TargetId &historyTarget)
{
    if (m_closed)
        return;
    Q_ASSERT(!m_targets.contains(target.id));
    CheckPlan plan = m_targets.planFor(target);
    plan.historyTarget = historyTarget;
    m_testRuns.start(std::move(plan));
    m_reporter.noteLoad();
}

void EngineCore::cancelTestRun(const TargetId &id)
{
    m_testRuns.cancel(id);
    watch(id);
}

EngineLoad EngineCore::load() const
{
    EngineLoad load;
    load.targets = static_cast<int>(m_targets.size());
    load.running = m_runner.queue().running();
    load.waiting = m_runner.queue().waiting() + m_manualRuns.pending();
    load.limit = m_runner.totalSlots();
    load.paused = m_paused;
    return load;
}

// History

//! Keeps history only for targets whose conditions use it.
void EngineCore::updateHistoryWindows()
{
    m_metricHistories.retainOnly(m_targets.all());
    const qint64 now = m_clock.utc().toMSecsSinceEpoch();
    QList<HistoryRequest> requested;
    for (const TargetId &id : m_targets.all()) {
        const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(id);
        const auto &evaluator = entry->plan.conditionEvaluator;
        const QList<WindowQuery> questions = evaluator ? evaluator->windowQueries() : QList<WindowQuery>();
        const HistoryRequest request = m_metricHistories.setQuestions(id, questions, now);
        if (!request.questions.isEmpty())
            requested.append(request);
    }
    if (!requested.isEmpty())
        m_callback.historyRequested(requested);
}

void EngineCore::takeStoredWindow(const QList<StoredWindow> &windows)
{
    for (const StoredWindow &window : windows) {
        if (m_metricHistories.mergeEarlier(window))
            ensureCheckBy(window.target, m_clock.now());
    }
    arm();
}

// Shutdown

QCoro::Task<bool> EngineCore::close(Milliseconds timeout)
{
    m_closed = true;
    m_scheduleAlarm.stop();
    m_beatTimer.stop();
    m_connectivity.close();
    m_manualRuns.cancelAll();
    m_runner.cancelAll();
    m_checks.cancel();

    const auto joined = std::make_shared<Event>();
    const QCoro::Task<> joining = signalWhenJoined(&m_checks, joined);
    const Deadline deadline(timeout, CancelToken()); // one deadline for all steps, so the program exits in time
    const CancelToken limit = deadline.token();
    const bool ended = co_await joined->wait(limit);
    m_testRuns.close();
    CommandGuard *const guard = m_services ? m_services->find<CommandGuard>() : nullptr;
    if (guard)
        co_await guard->shutDown(limit); // lets processes of cancelled commands exit gracefully
    m_reporter.close();
    co_await m_reporting.join();
    co_return ended;
}

} // namespace watchkeeper
