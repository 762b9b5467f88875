// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The implementation of Engine: connects timing, queue, runner, evaluation and reports. Created, used and destroyed in
//! the engine thread.

#include "engine/core/EngineParts.h"
#include "engine/core/ResultPipeline.h"

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
    AcknowledgementReply acknowledge(const AcknowledgementRequest &request);

    //! \brief Cancels all checks and sends the last signals. Destroy the core only after this has returned true.
    //! \param timeout  time limit for the checks to end
    //! \return false if some check didn't end; the caller must wait for join() before destroying the core
    [[nodiscard]] QCoro::Task<bool> close(Milliseconds timeout);
    [[nodiscard]] QCoro::Task<> join() { return m_checks.join(); }

private:
    void runDueChecks();
    EngineLoad load() const;
    void recordStart(const CheckJob &job);
    void repeatCheck(const CheckJob &job);
    void finishTestRun(const Target &target, Result result);
    void onHeartbeat();
    void checkClocks();
    void handleInterruption(const SleepDetector::Interruption &interruption);
    void handleOverdue(const TargetId &id);
    void recordLostCheck(const TargetId &id);

    Clock m_clock;
    std::unique_ptr<CheckServices> m_services; // must outlive the checks
    CoreListeners m_callback;
    Reporter m_reporter;
    TaskGroup m_reportTasks;
    TaskGroup m_checks;
    TargetRegistry m_targets;
    Memberships m_memberships{&m_targets};
    Runner m_runner;
    ManualRuns m_manualRuns;
    TestRuns m_testRuns;
    FailureDiagnostics m_diagnostics;
    CheckTiming m_timing;
    TargetStates m_states;
    ConnectivityGate m_connectivity;
    ResultPipeline m_pipeline;
    SleepDetector m_sleepDetector;
    QTimer m_heartbeatTimer;
    bool m_isClosed = false;
};

} // namespace watchkeeper
