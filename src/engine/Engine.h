// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the checks: schedule, queue, limits, evaluation, signals. Lives in its own thread.

#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "engine/Acknowledgement.h"
#include "engine/ConnectivityChange.h"
#include "engine/EngineLimits.h"
#include "engine/EngineUpdates.h"
#include "engine/MetricWindows.h"
#include "history/values/StoredStanding.h"
#include "model/DiagnosticsRecording.h"
#include "model/Maintenance.h"
#include "model/Target.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

struct EngineParts;

//! \brief The engine. Create it, move it to its thread, then use it only through queued slots and signals (Watch does that).
//!
//! Signals are sent in batches, at most 30 a second, the first immediately. Within a batch they come in this order: checksStarted,
//! resultsReady, transitionsReady, changesToStore, standingsChanged, runChanged, loadChanged; so a check is in resultsReady before the
//! other signals refer to it. A result for a removed target, or for the version of a target before a change, isn't sent.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineLimits limits = {}, QObject *parent = nullptr);
    //! With kinds, clocks or services for tests.
    Engine(EngineLimits limits, EngineParts parts, QObject *parent = nullptr);
    //! Call shutDown() and wait for stopped() first.
    ~Engine() override;

public slots:
    //! \brief Replaces the targets. Known IDs keep their state and their place in the schedule; a changed target is checked soon; a removed
    //! one is cancelled and forgotten.
    //! \param maintenance  which of them are in maintenance, and when: they are still checked, and their state shows it
    void setTargets(const QList<watchkeeper::Target> &targets, const QList<watchkeeper::Maintenance> &maintenance = {});
    void setLimits(const watchkeeper::EngineLimits &limits);
    void setNetworkSettings(const watchkeeper::NetworkSettings &settings);
    //! The values of `${keychain:KEY}`, for checks that start from now on.
    void setSecrets(const watchkeeper::Secrets &secrets);
    //! \brief The reference targets for detecting that this computer is offline, once the schedule has started.
    //!
    //! While it is offline, an unreachable target is neither up nor down: results caused by that are void (cancelled), change no state
    //! except Standing::unobserved, and are repeated once the computer is online. A result that may be one of them is delayed until the
    //! reference targets have been checked, for at most about three seconds.
    void setConnectivityReferences(const watchkeeper::ConnectivityReferences &references);

    //! \brief The stored history that historyRequested() asked for. A check that is due before it arrives waits for it, but not long; requested
    //! checks don't wait, and their conditions use the results of this run.
    void takeStoredWindow(const QList<watchkeeper::StoredWindow> &pasts);

    //! \brief The states of the targets when the program last ended: targets without a result in this run continue from there, including
    //! those added later. Preferably called before startSchedule(). Restored states are reported by standingsRestored(). Maintenance is
    //! reported from then on, or from startSchedule() on.
    void applyStandings(const QList<watchkeeper::StoredStanding> &standings);

    //! Starts the schedule (until then only requested checks run).
    void startSchedule();
    //! \brief Pauses or resumes the entire schedule; running checks continue, scheduled checks that are waiting are dropped without a
    //! result. Single targets are paused with Target::paused.
    void setPaused(bool paused);

    //! \brief Checks these targets now, ahead of all others: a manual run. An empty list means all targets that aren't paused. A target
    //! already waiting moves ahead; one already running isn't started twice and counts with its running check. Unknown IDs are skipped; an
    //! empty run finishes immediately. Targets requested during a run are added to it.
    //! \param attempts  failed checks are repeated up to this many attempts within the run, at the target's retry interval; >= 1
    void checkNow(const QList<watchkeeper::TargetId> &targets, int attempts = 1);

    //! Running and waiting checks of these targets end with a `cancelled` result.
    void cancel(const QList<watchkeeper::TargetId> &targets);
    //! All outstanding checks, the manual run and try-outs end; the schedule continues with the next checks.
    void cancelAll();

    //! \brief Checks something once that isn't one of the targets, with the limits and in the queue of requested checks, even if the
    //! schedule is paused or not started. It is reported only here and in the load figures.
    //! \param target  with a new ID: not that of a target or of an earlier try-out
    //! \param pastOf  the target whose history its conditions use; null: none
    void testRun(const watchkeeper::Target &target, const watchkeeper::TargetId &pastOf = {});
    //! It ends as cancelled, as all try-outs do on cancelAll() and shutDown(). No effect if it has ended.
    void cancelTestRun(const watchkeeper::TargetId &id);

    //! \brief Acknowledges or snoozes problems, or ends that. Exactly one acknowledgementHandled() follows. standingsChanged() reports the changed
    //! states with StandingAspect::Care, and later the end: by a recovery, another outcome, or its time.
    void acknowledge(const watchkeeper::AcknowledgementRequest &order);

    //! \brief Requests tasksListed(): the running checks, longest first, then the waiting ones in the order in which they start.
    //! \param most  limit for their number; EngineLoad has the total
    void listTasks(int most = 1'000);

    //! \brief Cancels all checks, waits until none is running, reports the last results, releases its resources, then emits stopped(). No
    //! signals follow. A check that doesn't end is abandoned after 0.7 s, with a message in the log.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    //! Targets whose state has changed, possibly without a new outcome: see StandingAspect.
    void standingsChanged(const QList<watchkeeper::StandingChange> &changes);
    //! The changes of this batch for the history, in one signal: its transitions, and each target whose state differs from what was last
    //! reported here. Each transition comes with its state. Targets whose results change nothing aren't included.
    void changesToStore(const QList<watchkeeper::Transition> &transitions, const QList<watchkeeper::SavedStanding> &standings);
    //! These have their state from an earlier run; they haven't been checked since.
    void standingsRestored(const QList<watchkeeper::SavedStanding> &standings);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void runChanged(const watchkeeper::RunSnapshot &round);
    //! Checks that left the queue and are running.
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    //! Exactly one for each testRun(), as soon as it ends and not in batches; `sequence` is 0.
    void testRunFinished(const watchkeeper::Result &result);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    void acknowledgementHandled(const watchkeeper::AcknowledgementReply &answer);
    //! A span in which nothing was checked although the schedule required it. Reported as soon as it is over.
    void stoodStill(const watchkeeper::EngineInterruption &stand);
    //! What a target looked like from elsewhere when it failed, as soon as that is over; see FailureDiagnostics.
    //! \param failed  the result that began it
    void recorded(const watchkeeper::DiagnosticsRecording &recording, const watchkeeper::Result &failed);
    //! This computer went offline, is online again, or is online as far as this run knows. Reported as soon as it is known, before and
    //! after the states that it changes.
    void connectivityChanged(const watchkeeper::ConnectivityChange &news);
    //! All maintenance in effect now, on each change and once after the first targets, right before the states report it.
    void maintenanceChanged(const QList<watchkeeper::MaintenanceInEffect> &inEffect);
    //! Conditions of these targets need their history; once for each question, right after setTargets().
    void historyRequested(const QList<watchkeeper::HistoryRequest> &wanted);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
