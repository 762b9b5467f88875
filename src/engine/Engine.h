// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Runs the checks: schedule, queue, limits, judgement, news. Lives in its own thread.

#include "checks/NetworkSettings.h"
#include "engine/EngineLimits.h"
#include "engine/EngineNews.h"
#include "model/Target.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief The engine. Create it, move it to its thread, then talk to it by queued slots and signals only (Watch does that).
//!
//! Results leave in batches, at most 30 a second, the first at once. Order of news about one check: resultsReady holds it before
//! transitionsReady and roundChanged tell of it.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineLimits limits = {}, QObject *parent = nullptr);
    ~Engine() override;

public slots:
    //! \brief Replaces the targets. Known ids keep their standing and their place in the schedule; a changed one is checked soon;
    //! a removed one is cancelled and forgotten.
    void setTargets(const QList<watchkeeper::Target> &targets);
    void setLimits(const watchkeeper::EngineLimits &limits);
    void setNetworkSettings(const watchkeeper::NetworkSettings &settings);

    //! Begins to follow the schedule (until then only asked-for checks run).
    void startSchedule();
    //! Pauses or resumes the whole schedule; what runs, runs on. Paused single targets are in Target::paused.
    void setPaused(bool paused);

    //! \brief Checks these targets now (all for an empty list), ahead of all else: a round.
    //! A target already waiting moves ahead; one that runs is not started twice and counts with its running check.
    //! \param attempts  bad outcomes are repeated up to this often within the round, with the target's retry pauses; >= 1
    void checkNow(const QList<watchkeeper::TargetId> &targets, int attempts = 1);

    //! Running and waiting checks of these targets end with a `cancelled` result.
    void cancel(const QList<watchkeeper::TargetId> &targets);
    //! All outstanding checks, and the round, end; the schedule goes on with the next turn.
    void cancelAll();

    //! Asks for tasksListed().
    void listTasks();

    //! Cancels all, waits until nothing runs, releases what it holds, then emits stopped(). Nothing after that.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void roundChanged(const watchkeeper::RoundProgress &round);
    //! A check has left the queue and runs.
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
