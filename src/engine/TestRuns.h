// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Checks of targets that nobody watches yet: what a person has just typed is looked at once, beside everything else. Engine thread.

#include "engine/Runner.h"

#include <functional>

namespace watchkeeper {

//! \brief Each try-out takes its turn and its slot as a check that was asked for does, and ends with exactly one result, also when it
//! is cancelled. It has no standing, no schedule and no place in a round. One that the computer slept through is repeated.
class TestRuns
{
public:
    using Tell = std::function<void(const Target &target, const Result &result)>;

    //! \param group  they run in it; when it is cancelled they end as cancelled
    //! \param tell   hears each result, in the order of completion
    TestRuns(Runner *runner, TaskGroup *group, Clock clock, Tell tell);

    //! \param plan  of a target whose id is fresh: neither that of a watched target nor of a try-out that runs
    void start(CheckPlan plan);
    void cancel(const TargetId &id);
    void cancelAll();
    //! Those that did not end are told as cancelled; nothing is told after that.
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
    Tell m_tell;
    QHash<TargetId, Trial> m_running;
};

} // namespace watchkeeper
