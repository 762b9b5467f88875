// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The implementation of Engine: schedule, runner, evaluation, watchdog and signals. Created, used and destroyed in the
//! engine thread.

#include "async/Alarm.h"
#include "engine/connectivity/ConnectivityMonitor.h"
#include "engine/core/EngineParts.h"
#include "engine/core/Watchdog.h"
#include "engine/diagnose/FailureDiagnostics.h"
#include "engine/evaluate/Acknowledgement.h"
#include "engine/evaluate/Dependencies.h"
#include "engine/evaluate/MaintenanceRegistry.h"
#include "engine/evaluate/SecretMask.h"
#include "engine/past/MetricWindows.h"
#include "engine/run/ManualRuns.h"
#include "engine/run/Reporter.h"
#include "engine/run/Runner.h"
#include "engine/schedule/Scheduler.h"
#include "engine/schedule/TargetRegistry.h"

#include <QSet>
#include <QTimer>

namespace watchkeeper {

//! \brief Callbacks for all events that ReporterListeners doesn't cover. Called immediately, not in batches. All except
//! `diagnosticsFinished` must be set.
struct CoreListeners
{
    std::function<void(const Result &)> testRunFinished;
    std::function<void(const EngineInterruption &)> interruptionEnded;
    std::function<void(const QList<HistoryRequest> &)> historyRequested; //!< the answers are passed to takeStoredWindow()
    ConnectivityMonitor::NotifyFunction connectivityChanged;
    std::function<void(const QList<MaintenanceInEffect> &)> maintenanceChanged;
    FailureDiagnostics::NotifyFunction diagnosticsFinished; //!< if unset, there are no failure diagnostics
};

//! \brief The implementation of one Engine. Its functions are documented in Engine.
class EngineCore
{
public:
    EngineCore(const EngineLimits &limits, const NetworkSettings &network, const EngineParts &parts,
               ReporterListeners listeners, CoreListeners callbacks);
    EngineCore(const EngineCore &) = delete;
    EngineCore &operator=(const EngineCore &) = delete;

    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance);
    void setLimits(const EngineLimits &limits);
    void setNetworkSettings(const NetworkSettings &settings);
    void setSecrets(const Secrets &secrets);
    void setConnectivityReferences(const ConnectivityReferences &references);
    void startSchedule();
    void setPaused(bool paused);
    void checkNow(const QList<TargetId> &targets, int attempts);
    void cancel(const QList<TargetId> &targets);
    void cancelAll();
    void takeStoredWindow(const QList<StoredWindow> &windows);
    void applyStates(const QList<StoredState> &states);
    void testRun(const Target &target, const TargetId &historyTarget);
    void cancelTestRun(const TargetId &id);
    QList<TaskInfo> tasks(qsizetype most) const;
    AcknowledgementReply acknowledge(const AcknowledgementRequest &order);

    //! \brief Cancels all checks and sends the last signals. Destroy the core only after this has returned true.
    //! \param timeout  time limit for the checks to end
    //! \return false if some check didn't end; the caller must wait for join() before destroying the core
    [[nodiscard]] QCoro::Task<bool> close(Milliseconds timeout);
    [[nodiscard]] QCoro::Task<> join() { return m_checks.join(); }

private:
    // EngineCore.cpp: requests
    bool isScheduleRunning() const { return m_isScheduleStarted && !m_paused; }
    void schedule(const QList<TargetId> &ids);
    void runDue();
    void ensureCheckBy(const TargetId &id, MonotonicTime at);
    void arm();
    void cancelTargetCheck(const TargetId &id);
    void updateHistoryWindows();
    EngineLoad load() const;

    // EngineCoreEvents.cpp: events
    void noteStarted(const CheckJob &job);
    QList<WindowValue> windowValuesOf(const CheckJob &job, const Result &result);
    CheckReport processResult(const CheckJob &job, Result result);
    void scheduleNext(const CheckJob &job, const Result &result, const Schedule &schedule);
    void reevaluate(const QList<TargetId> &groups);
    void repeatCheck(const CheckJob &job, qsizetype many);
    void finishTestRun(const Target &target, Result result);
    void beat();
    void checkClocks();
    void handleInterruption(const SleepDetector::Interruption &interruption);
    void handleOverdue(const TargetId &id);
    void recordMissedCheck(const TargetId &id);
    void watchAll();
    void watch(const TargetId &id);

    // failure diagnostics
    void updateDiagnostics(const CheckJob &job, const TargetState &before, const Result &result);

    // EngineCoreStates.cpp: dependencies, flapping, and state kept between runs of the program
    void updateDependencies(const QList<Target> &targets);
    void updateReachability(const TargetId &id);
    void checkParents(const CheckJob &job);
    void revisit(const QList<TargetId> &ids);
    bool reportReachability(const TargetId &id);
    void restoreReachability(const QList<TargetId> &ids);
    void updateFlapping(const TargetId &id);
    std::optional<SavedState> stateOf(const TargetId &id) const;
    void notifyStatesRestored(const QList<TargetId> &ids);

    // acknowledgements, snoozes and maintenance, in the same file
    void updateAcknowledgement(const TargetId &id, std::optional<Outcome> hardBefore);
    void expireAcknowledgements();
    void notifyAcknowledgement(const TargetId &id);
    void updateMaintenance(std::chrono::milliseconds wall);
    void reportMaintenance(const TargetId &id);

    // EngineCoreConnectivity.cpp: connectivity of this computer
    enum class UnobservedCause : quint8 { Offline, Sleep, Queue };
    bool isConnectivityNeeded();
    const LocalNetwork &localNetwork(std::chrono::nanoseconds maxAge);
    bool dependsOnConnectivity(const CheckPlan &plan, const QHostAddress &asked);
    std::shared_ptr<Event> verifyConnectivity(CheckJob *job, const Observation &seen);
    bool ranWhileOffline(const CheckJob &job) const;
    void markUnobserved(Result *result) const;
    void updateObserved(const CheckJob &job, const Result &result, bool isOffline);
    void setUnobserved(const TargetId &id, const QDateTime &at, UnobservedCause cause);
    void markObserved(const TargetId &id, const QDateTime &at);
    void handleConnectivityChange(const ConnectivityChange &change);
    void recordMissedChecks(const SleepDetector::Interruption &interruption);

    Clock m_clock;
    std::unique_ptr<CheckServices> m_services; // must outlive the checks
    Reporter m_reporter;
    TaskGroup m_reporting;
    TaskGroup m_checks;
    Runner m_runner;
    ManualRuns m_manualRuns;
    TestRuns m_testRuns;
    FailureDiagnostics m_recorder;
    CoreListeners m_callback;
    std::function<LocalNetwork()> m_readNetwork;
    MetricWindows m_metricHistories;
    Scheduler m_scheduler;
    Watchdog m_watchdog;
    SleepDetector m_sleepDetector;
    Alarm m_scheduleAlarm;
    MonotonicTime m_scheduleAlarmTime{};
    QTimer m_beatTimer;
    TargetRegistry m_targets;
    TargetSecrets m_secrets;
    Memberships m_memberships{&m_targets};
    Dependencies m_dependencies;
    MaintenanceRegistry m_maintenance;
    std::optional<QList<MaintenanceInEffect>> m_reportedMaintenance;
    QHash<TargetId, MonotonicTime> m_parentCheckStarts; //!< maps each parent to the start of its last check
    QSet<TargetId> m_acknowledged;                      //!< targets that may be acknowledged or snoozed
    ConnectivityMonitor m_connectivity;
    QSet<TargetId> m_offlineTargets; //!< targets without data, because this computer is or was offline
    LocalNetwork m_network;
    std::optional<MonotonicTime> m_networkReadAt;
    quint64 m_sequence = 0;
    qsizetype m_interruptedCount = 0; // number of checks voided by the last sleep; their repetitions are spread out accordingly
    bool m_isScheduleStarted = false;
    bool m_isRestored = false; //!< whether states from an earlier run were loaded, or the schedule has started
    bool m_paused = false;
    bool m_closed = false;
};

} // namespace watchkeeper
