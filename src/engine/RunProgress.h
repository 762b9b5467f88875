// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The progress of a manual run. Pure: time is an argument.

#include "engine/Clock.h"
#include "engine/EngineUpdates.h"

namespace watchkeeper {

//! \brief The figures of the active run, or of the last one.
//!
//! Targets requested during a run are added to it, so that "done of total" covers everything that people wait for; the next run begins
//! after that.
class RunProgress
{
public:
    //! Adds `count` targets; begins a run if none is active.
    void add(int count, MonotonicTime now);
    //! A check of the run took this long.
    void took(double milliseconds) { m_progress.sequentialMs += milliseconds; }
    //! One target is done.
    void done(MonotonicTime now);
    //! The run will be shown as cancelled once its checks have ended.
    void cancel();

    bool isRunning() const { return m_progress.id != 0 && !m_progress.finished; }
    RunSnapshot progress(MonotonicTime now) const;

private:
    void finishIfDone(MonotonicTime now);

    RunSnapshot m_progress;
    MonotonicTime m_begin{};
};

} // namespace watchkeeper
