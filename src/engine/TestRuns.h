// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks of targets that aren't monitored yet: what a person has just typed is checked once, apart from everything else. Engine
//! thread.

#include "engine/Runner.h"

#include <functional>

namespace watchkeeper {

//! \brief Each try-out uses the queue and a slot like a manual check, and ends with exactly one result, also when it is cancelled. It has
//! no state, no schedule and no place in a run. A try-out that the computer slept through is repeated.
class TestRuns
{
public:
    using NotifyFunction = std::function<void(const Target &target, const Result &result)>;

    //! \param group  they run in it; when it is cancelled they end as cancelled
    //! \param tell   hears each result, in the order of completion
    TestRuns(Runner *runner, TaskGroup *group, Clock clock, NotifyFunction tell);

    //! \param plan  of a target with a new id: neither that of a monitored target nor of a running try-out
    void start(CheckPlan plan);
    void cancel(const TargetId &id);
    void cancelAll();
    //! Unfinished try-outs are reported as cancelled; nothing is reported after that.
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
