// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Runs the checks: schedule, queue, limits, judgement, news. Lives in its own thread.

#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "engine/Acknowledgement.h"
#include "engine/ConnectivityNews.h"
#include "engine/EngineLimits.h"
#include "engine/EngineNews.h"
#include "engine/MetricWindows.h"
#include "history/values/StoredStanding.h"
#include "model/DiagnosticsRecording.h"
#include "model/Maintenance.h"
#include "model/Target.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

struct EngineParts;

//! \brief The engine. Create it, move it to its thread, then talk to it by queued slots and signals only (Watch does that).
//!
//! News leaves in batches, at most 30 a second, the first at once. Within a batch the signals come in this order: checksStarted,
//! resultsReady, transitionsReady, changesToKeep, standingsChanged, roundChanged, loadChanged; so resultsReady holds a check before the others
//! tell of it.
//! A result for a removed target, or one about what a target was before it was changed, is not sent.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineLimits limits = {}, QObject *parent = nullptr);
    //! With other kinds, clocks or services than the real ones: for tests.
    Engine(EngineLimits limits, EngineParts parts, QObject *parent = nullptr);
    //! Shut it down and wait for stopped() first.
    ~Engine() override;

public slots:
    //! \brief Replaces the targets. Known ids keep their standing and their place in the schedule; a changed one is checked soon;
    //! a removed one is cancelled and forgotten.
    //! \param maintenance  when which of them are being worked on: they are checked on, and their standings say so
    void setTargets(const QList<watchkeeper::Target> &targets, const QList<watchkeeper::Maintenance> &maintenance = {});
    void setLimits(const watchkeeper::EngineLimits &limits);
    void setNetworkSettings(const watchkeeper::NetworkSettings &settings);
    //! What `${keychain:KEY}` stands for, in checks that start from now on.
    void setSecrets(const watchkeeper::Secrets &secrets);
    //! \brief By what it is told that this computer itself has lost its link, once the schedule has begun.
    //!
    //! Then what can't be reached is neither up nor down: results that the link is to blame for are void (cancelled), change no standing but
    //! Standing::unobserved, and are repeated once it is back. A result that may be such a one is held back until the references have been
    //! looked at, for some three seconds at most.
    void setConnectivityReferences(const watchkeeper::ConnectivityReferences &references);

    //! \brief What history knows of pasts that pastWanted() asked for. A check that falls due before waits for it, but not long; those that
    //! are asked for do not, and then conditions go by the results of this run.
    void takeStoredWindow(const QList<watchkeeper::StoredWindow> &pasts);

    //! \brief How targets stood when the program last ended: who has no result of this run goes on from there, also who becomes a target only
    //! later. Best before startSchedule(). Those that are taken up are told by standingsRecalled(). Who is in
    //! maintenance is told from then on, or from startSchedule() on.
    void takeStandings(const QList<watchkeeper::StoredStanding> &standings);

    //! Begins to follow the schedule (until then only asked-for checks run).
    void startSchedule();
    //! \brief Pauses or resumes the whole schedule; what runs, runs on, what waits by the schedule is dropped without a result.
    //! Paused single targets are in Target::paused.
    void setPaused(bool paused);

    //! \brief Checks these targets now (all that are not paused for an empty list), ahead of all else: a round.
    //! A target already waiting moves ahead; one that runs is not started twice and counts with its running check. Unknown ids are
    //! passed over; a round of nothing is finished at once. What is asked for while a round runs is added to that round.
    //! \param attempts  bad outcomes are repeated up to this often within the round, with the target's retry pauses; >= 1
    void checkNow(const QList<watchkeeper::TargetId> &targets, int attempts = 1);

    //! Running and waiting checks of these targets end with a `cancelled` result.
    void cancel(const QList<watchkeeper::TargetId> &targets);
    //! All outstanding checks, the round, and try-outs end; the schedule goes on with the next turn.
    void cancelAll();

    //! \brief Checks a target once that is not among the targets, by the limits and in the queue of what is asked for, while the
    //! schedule may be paused or not begun. Nothing else hears of it but the figures of the load.
    //! \param target  with a fresh id: neither that of a target nor of a try-out before
    //! \param pastOf  the target whose past its conditions ask for; null: nobody's
    void testRun(const watchkeeper::Target &target, const watchkeeper::TargetId &pastOf = {});
    //! It ends as cancelled; so does each by cancelAll() and shutDown(). Nothing happens when it has ended.
    void cancelTestRun(const watchkeeper::TargetId &id);

    //! \brief Somebody takes care of problems, or no more. Exactly one careTaken() follows; whose standing it changed is told by
    //! standingsChanged() with StandingPart::Care, as is the end of it: a recovery, another outcome, or its time.
    void acknowledge(const watchkeeper::AcknowledgementOrder &order);

    //! \brief Asks for tasksListed(): the running checks, longest first, then the waiting ones in the order in which they start.
    //! \param most  how many at most; EngineLoad tells how many there are
    void listTasks(int most = 1'000);

    //! \brief Cancels all, waits until nothing runs, tells the last results, releases what it holds, then emits stopped(). Nothing after
    //! that. A check that will not end is left behind after 0.7 s, with a word in the log.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    //! Targets that stand otherwise, though they may have no new outcome: see StandingPart.
    void standingsChanged(const QList<watchkeeper::StandingChange> &changes);
    //! What history keeps of this batch, in one: its transitions, and each target that stands otherwise than was told here before. With a transition
    //! there always is its standing. Nothing comes of targets whose results change nothing.
    void changesToKeep(const QList<watchkeeper::Transition> &transitions, const QList<watchkeeper::KeptStanding> &standings);
    //! These stand as they did in an earlier run; nobody has looked since.
    void standingsRecalled(const QList<watchkeeper::KeptStanding> &standings);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void roundChanged(const watchkeeper::RunSnapshot &round);
    //! A check has left the queue and runs.
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    //! Exactly one for each testRun(), as soon as it ends and not in batches; `sequence` is 0.
    void triedOut(const watchkeeper::Result &result);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    void careTaken(const watchkeeper::AcknowledgementAnswer &answer);
    //! Nothing was looked at meanwhile, though the schedule wanted it. Told as soon as it is over.
    void stoodStill(const watchkeeper::StandStill &stand);
    //! What a target looked like from elsewhere when it failed, as soon as that is over; see FailureDiagnostics.
    //! \param failed  the result that began it
    void recorded(const watchkeeper::DiagnosticsRecording &recording, const watchkeeper::Result &failed);
    //! This computer's own link is gone, or back, or works as far as this run knows. Told as soon as it is known, before and after the standings that it changes.
    void linkChanged(const watchkeeper::ConnectivityNews &news);
    //! All that is in effect now, whenever that changes and once after the first targets, right before the standings tell it.
    void maintenanceChanged(const QList<watchkeeper::MaintenanceInEffect> &inEffect);
    //! Conditions of these targets ask for their past; once for each question, right after setTargets().
    void pastWanted(const QList<watchkeeper::WantedPast> &wanted);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
