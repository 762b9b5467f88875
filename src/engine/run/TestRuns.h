// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks a target that isn't monitored yet, such as one that the user has just entered. Engine thread.

#include "engine/run/Runner.h"

#include <functional>

namespace watchkeeper {

//! \brief Executes test runs. Each test run uses the queue and a slot like a manual check, and ends with exactly one result,
//! even if it is cancelled. It has no state and no schedule, and isn't part of a manual run. It is repeated if the computer
//! slept during the check.
class TestRuns
{
public:
    using NotifyFunction = std::function<void(const Target &target, const Result &result)>;

    //! \param group     the task group of the test runs; if it is cancelled, the test runs end as cancelled
    //! \param callback   called with each result, in the order of completion
    TestRuns(Runner *runner, TaskGroup *group, Clock clock, NotifyFunction callback);

    //! \param plan  the plan of a target whose ID isn't used by any monitored target or running test run
    void start(CheckPlan plan);
    void cancel(const TargetId &id);
    void cancelAll();
    //! Reports unfinished test runs as cancelled. No further results are reported.
    void close();
    QList<TargetId> running() const { return m_running.keys(); }

private:
    struct Trial
    {
        CheckPlan plan;
        bool cancelled = false;
    };

    QCoro::Task<> run(CheckPlan plan);
    bool isCancelled(const TargetId &id) const;
    void finish(const Result &result);

    Runner *m_runner;
    TaskGroup *m_group;
    Clock m_clock;
    NotifyFunction m_callback;
    QHash<TargetId, Trial> m_running;
};

} // namespace watchkeeper
