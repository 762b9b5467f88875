// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Declares all events of the engine. A part of the engine that has something to report emits the signal.

#include "engine/evaluate/Acknowledgement.h"
#include "engine/past/TargetHistory.h"
#include "engine/values/EngineUpdates.h"
#include "history/values/StoredResult.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Maintenance.h"

#include <QObject>

namespace watchkeeper {

//! \brief The signals of an Engine. They are emitted in the engine thread.
//!
//! Reporter emits some of them in batches, at most 30 per second, the first one immediately. The order within a batch is:
//! checksStarted, resultsReady, transitionsReady, changesToStore, statesChanged, runChanged, loadChanged. resultsReady therefore
//! reports a result before any other signal refers to it. Results of removed targets aren't sent, and neither are results of
//! checks that began before their target was changed. All other signals are emitted immediately.
class EngineEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

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
};

} // namespace watchkeeper
