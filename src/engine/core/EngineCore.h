// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The implementation of Engine: connects timing, queue, runner, evaluation and reports. Created, used and destroyed in
//! the engine thread.

#include "engine/core/ResultPipeline.h"

#include <QTimer>

#include <memory>

namespace watchkeeper {

//! \brief The functions of one Engine. Its signals report the effects.
class EngineCore
{
public:
    //! \param events  emits the signals; must outlive this object
    EngineCore(const EngineLimits &limits, const EngineParts &parts, EngineEvents *events);
    EngineCore(const EngineCore &) = delete;
    EngineCore &operator=(const EngineCore &) = delete;

    //! \brief Replaces the targets. Targets with a known ID keep their state and their schedule. A changed target is checked
    //! soon. Checks of removed targets are cancelled, and their states are forgotten.
    //! \param maintenance  the maintenance entries; targets in maintenance are still checked, and their state shows the
    //!     maintenance
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});
    void setLimits(const EngineLimits &limits);
    void setNetworkSettings(const NetworkSettings &settings);
    //! Sets the values of `${keychain:KEY}` for checks that start after this call.
    void setSecrets(const Secrets &secrets);
    //! \brief Sets the reference targets for detecting that this computer is offline, once the schedule has started.
    //!
    //! While this computer is offline, an unreachable target is neither up nor down. Its results are void (cancelled) and
    //! change no state except TargetState::unobserved. Its checks are repeated once the computer is online. Results that might
    //! be void are delayed until the reference targets have been probed, for at most about three seconds.
    void setConnectivityReferences(const ConnectivityReferences &references);

    //! \brief Receives the stored history that historyRequested() asked for. A scheduled check waits for that history for a limited
    //! time. Checks requested by the user don't wait; their conditions use the results of this run.
    void takeStoredWindow(const QList<StoredWindow> &windows);

    //! \brief Restores the states that targets had when the program last ended. Targets without a result in this run continue
    //! from these states. This includes targets that are added later. Best called before startSchedule(). Restored states are
    //! reported by statesRestored(). Maintenance isn't reported until this function or startSchedule() has been called.
    void applyStates(const QList<StoredState> &states);

    //! Starts the schedule. Until then, only requested checks run.
    void startSchedule();
    //! \brief Pauses or resumes the entire schedule. Running checks continue; waiting scheduled checks are dropped without a
    //! result. Individual targets are paused with Target::paused.
    void setPaused(bool paused);

    //! \brief Checks these targets now, ahead of all others, as a manual run. An empty list means all targets that aren't
    //! paused. A waiting target moves ahead. A target that is already being checked isn't started twice; its running check
    //! becomes part of the run. Unknown IDs are skipped, and an empty run finishes immediately. Targets requested during a run
    //! join that run.
    //! \param attempts  maximum number of checks of a failing target within the run, at its retry interval; >= 1
    void checkNow(const QList<TargetId> &targets, int attempts = 1);

    //! Cancels the running and waiting checks of these targets, which end with a `cancelled` result.
    void cancel(const QList<TargetId> &targets);
    //! Cancels all outstanding checks, the manual run and all test runs. The schedule continues with the next checks.
    void cancelAll();

    //! \brief Runs one check of a target that isn't one of the engine's targets. The test run uses the queue and the
    //! limits of requested checks, and also runs while the schedule is paused or not started. It is reported only by
    //! testRunFinished() and loadChanged().
    //! \param target         with a new ID, which no target or earlier test run has used
    //! \param historyTarget  the target whose history its conditions use, or null
    void testRun(const Target &target, const TargetId &historyTarget = {});
    //! Cancels one test run. cancelAll() and shutDown() cancel all of them. Has no effect if the test run has ended.
    void cancelTestRun(const TargetId &id);

    //! \brief Acknowledges or snoozes problems, or ends acknowledgements and snoozes. Exactly one acknowledgementHandled()
    //! follows. statesChanged() reports the changed states with StateAspect::Acknowledgement. It also reports the end of
    //! an acknowledgement or snooze through a recovery, another outcome, or expiry.
    void acknowledge(const AcknowledgementRequest &request);

    //! \brief Requests tasksListed() with the running checks, longest first, followed by the waiting checks in the order in which they will
    //! start.
    //! \param limit  maximum number of listed checks; EngineLoad has the total
    void listTasks(int limit = 1'000);

    //! \brief Cancels all checks and sends the last signals. Destroy the core only after this has returned true.
    //! \param timeout  time limit for the checks to end
    //! \return false if some check didn't end; the caller must wait for join() before destroying the core
    [[nodiscard]] QCoro::Task<bool> close(Milliseconds timeout);
    [[nodiscard]] QCoro::Task<> join() { return m_runner.tasks().join(); }

private:
    QList<TaskInfo> tasks(qsizetype limit) const;
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
    EngineEvents *m_events;
    Reporter m_reporter;
    TargetRegistry m_targets;
    Runner m_runner;
    ManualRuns m_manualRuns;
    TestRuns m_testRuns;
    CheckTiming m_timing;
    TargetStates m_states;
    ResultPipeline m_pipeline;
    QTimer m_heartbeatTimer;
};

} // namespace watchkeeper
