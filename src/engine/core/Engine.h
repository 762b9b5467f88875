// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the checks, with schedule, queue, limits, evaluation and signals. Lives in its own thread.

#include "engine/connectivity/ConnectivityChange.h"
#include "engine/evaluate/Acknowledgement.h"
#include "engine/past/TargetHistory.h"
#include "engine/values/EngineLimits.h"
#include "engine/values/EngineUpdates.h"
#include "history/values/StoredResult.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Maintenance.h"

#include <QObject>

#include <functional>
#include <memory>

namespace watchkeeper {

class EngineCore;
struct EngineParts;

//! \brief The engine. Create the object, move it to its thread, then use it only through post() and signals, as Monitor does.
//! EngineCore has the functions to call.
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

    //! \brief Runs a call on the core in the engine's thread, later and in the order of the calls. Calls after shutDown() have no
    //! effect. Can be called in any thread, as long as the engine exists; calls that haven't run by its end are dropped. The call
    //! contains only values, because it runs in another thread.
    void post(std::function<void(EngineCore &)> call);
    //! Returns the core, which is created by the first call. Null after shutDown(). Call it only in the engine's thread.
    EngineCore *core();

public slots:
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
