// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the checks, with schedule, queue, limits, evaluation and signals. Lives in its own thread.

#include "checks/base/NetworkSettings.h"
#include "checks/base/PlaceholderValues.h"
#include "engine/connectivity/ConnectivityChange.h"
#include "engine/evaluate/Acknowledgement.h"
#include "engine/past/MetricWindows.h"
#include "engine/values/EngineLimits.h"
#include "engine/values/EngineUpdates.h"
#include "history/values/StoredState.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Maintenance.h"
#include "model/target/Target.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

struct EngineParts;

//! \brief The engine. Create the object, move it to its thread, then use it only through queued calls and signals, as Monitor
//! does.
//!
//! Signals are sent in batches, at most 30 per second, the first one immediately. The order within a batch is: checksStarted,
//! resultsReady, transitionsReady, changesToStore, statesChanged, runChanged, loadChanged. resultsReady therefore reports a
//! result before any other signal refers to it. Results of removed targets aren't sent, and neither are results of checks that
//! began before their target was changed.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineLimits limits = {}, QObject *parent = nullptr);
    //! For tests that replace kinds, clocks or services.
    Engine(EngineLimits limits, EngineParts parts, QObject *parent = nullptr);
    //! Call shutDown() and wait for stopped() first.
    ~Engine() override;

public slots:
    //! \brief Replaces the targets. Targets with a known ID keep their state and their schedule. A changed target is checked
    //! soon. Checks of removed targets are cancelled, and their states are forgotten.
    //! \param maintenance  the maintenance entries; targets in maintenance are still checked, and their state shows the
    //!     maintenance
    void setTargets(const QList<watchkeeper::Target> &targets, const QList<watchkeeper::Maintenance> &maintenance = {});
    void setLimits(const watchkeeper::EngineLimits &limits);
    void setNetworkSettings(const watchkeeper::NetworkSettings &settings);
    //! Sets the values of `${keychain:KEY}` for checks that start after this call.
    void setSecrets(const watchkeeper::Secrets &secrets);
    //! \brief Sets the reference targets for detecting that this computer is offline, once the schedule has started.
    //!
    //! While this computer is offline, an unreachable target is neither up nor down. Its results are void (cancelled) and
    //! change no state except TargetState::unobserved. Its checks are repeated once the computer is online. Results that might
    //! be void are delayed until the reference targets have been probed, for at most about three seconds.
    void setConnectivityReferences(const watchkeeper::ConnectivityReferences &references);

    //! \brief Receives the stored history that historyRequested() asked for. A scheduled check waits for that history for a limited
    //! time. Checks requested by the user don't wait; their conditions use the results of this run.
    void takeStoredWindow(const QList<watchkeeper::StoredWindow> &windows);

    //! \brief Restores the states that targets had when the program last ended. Targets without a result in this run continue
    //! from these states. This includes targets that are added later. Best called before startSchedule(). Restored states are
    //! reported by statesRestored(). Maintenance isn't reported until this function or startSchedule() has been called.
    void applyStates(const QList<watchkeeper::StoredState> &states);

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
    void checkNow(const QList<watchkeeper::TargetId> &targets, int attempts = 1);

    //! Cancels the running and waiting checks of these targets, which end with a `cancelled` result.
    void cancel(const QList<watchkeeper::TargetId> &targets);
    //! Cancels all outstanding checks, the manual run and all test runs. The schedule continues with the next checks.
    void cancelAll();

    //! \brief Runs one check of a target that isn't one of the engine's targets. The test run uses the queue and the
    //! limits of requested checks, and also runs while the schedule is paused or not started. It is reported only by
    //! testRunFinished() and loadChanged().
    //! \param target         with a new ID, which no target or earlier test run has used
    //! \param historyTarget  the target whose history its conditions use, or null
    void testRun(const watchkeeper::Target &target, const watchkeeper::TargetId &historyTarget = {});
    //! Cancels one test run. cancelAll() and shutDown() cancel all of them. Has no effect if the test run has ended.
    void cancelTestRun(const watchkeeper::TargetId &id);

    //! \brief Acknowledges or snoozes problems, or ends acknowledgements and snoozes. Exactly one acknowledgementHandled()
    //! follows. statesChanged() reports the changed states with StateAspect::Acknowledgement. It also reports the end of
    //! an acknowledgement or snooze through a recovery, another outcome, or expiry.
    void acknowledge(const watchkeeper::AcknowledgementRequest &request);

    //! \brief Requests tasksListed() with the running checks, longest first, followed by the waiting checks in the order in which they will
    //! start.
    //! \param limit  maximum number of listed checks; EngineLoad has the total
    void listTasks(int limit = 1'000);

    //! \brief Cancels all checks, waits until none is running, reports the last results, releases all resources, then emits
    //! stopped(). No signals follow. A check that doesn't end within 0.7 s is abandoned and logged.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    //! Emitted when states have changed, even without a new outcome; see StateAspect.
    void statesChanged(const QList<watchkeeper::StateChange> &changes);
    //! The changes that the history stores: all transitions in this batch, and the state of each target whose state has
    //! changed. Targets whose results didn't change their state aren't included.
    void changesToStore(const QList<watchkeeper::Transition> &transitions, const QList<watchkeeper::SavedState> &states);
    //! Targets with a state from an earlier run that haven't been checked since.
    void statesRestored(const QList<watchkeeper::SavedState> &states);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void runChanged(const watchkeeper::RunSnapshot &run);
    //! Emitted when checks of these targets have left the queue and are running.
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    //! Sent exactly once for each testRun(), immediately and not in a batch. Result::sequence is 0.
    void testRunFinished(const watchkeeper::Result &result);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    void acknowledgementHandled(const watchkeeper::AcknowledgementReply &answer);
    //! Emitted at the end of a span in which scheduled checks couldn't run.
    void interruptionEnded(const watchkeeper::EngineInterruption &interruption);
    //! Reports the failure diagnostics of a target, immediately and not in a batch; see FailureDiagnostics.
    //! \param failed  the result that started the diagnostics
    void diagnosticsFinished(const watchkeeper::DiagnosticsRecording &recording, const watchkeeper::Result &failed);
    //! This computer went offline, came back online, or was found online for the first time in this run. Sent immediately and
    //! not in a batch.
    void connectivityChanged(const watchkeeper::ConnectivityChange &change);
    //! All maintenance currently in effect. Sent on each change, and once after the targets were first set. The changed states
    //! are reported afterwards.
    void maintenanceChanged(const QList<watchkeeper::MaintenanceInEffect> &inEffect);
    //! Requests the stored history that conditions of these targets need. Each request is sent once, right after setTargets().
    void historyRequested(const QList<watchkeeper::HistoryRequest> &requests);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
