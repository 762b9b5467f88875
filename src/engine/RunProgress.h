// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tracks the progress of a manual run. Pure: time is an argument.

#include "engine/Clock.h"
#include "engine/EngineUpdates.h"

namespace watchkeeper {

//! \brief The figures of the active run or, if no run is active, of the last run.
//!
//! Targets requested during a run are added to it, so "done of total" covers everything that the user is waiting for. A new run
//! begins only after the current run has ended.
class RunProgress
{
public:
    //! Adds `count` targets. Begins a run if none is active.
    void add(int count, MonotonicTime now);
    //! Adds the duration of a check of the run.
    void addDuration(double milliseconds) { m_progress.sequentialMs += milliseconds; }
    //! Counts one target as done.
    void countDone(MonotonicTime now);
    //! Marks the run as cancelled. The run ends once its checks have ended.
    void cancel();

    bool isRunning() const { return m_progress.id != 0 && !m_progress.finished; }
    RunSnapshot progress(MonotonicTime now) const;

private:
    void finishIfDone(MonotonicTime now);

    RunSnapshot m_progress;
    MonotonicTime m_begin{};
};

} // namespace watchkeeper
