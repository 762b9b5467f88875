// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How far what was asked for has come. Pure: time is an argument.

#include "engine/Clock.h"
#include "engine/EngineNews.h"

namespace watchkeeper {

//! \brief The figures of the round that runs, or ran last.
//!
//! What is asked for while one runs is added to it, so that "done of total" covers all that people wait for; the next round begins
//! once that is done.
class RunProgress
{
public:
    //! Adds `count` targets; begins a round where none runs.
    void add(int count, MonotonicTime now);
    //! A check of the round took this long.
    void took(double milliseconds) { m_progress.oneByOneMs += milliseconds; }
    //! One target is done.
    void done(MonotonicTime now);
    //! It will be shown as cancelled once its checks have ended.
    void cancel();

    bool isRunning() const { return m_progress.id != 0 && !m_progress.finished; }
    RunSnapshot progress(MonotonicTime now) const;

private:
    void finishIfDone(MonotonicTime now);

    RunSnapshot m_progress;
    MonotonicTime m_begin{};
};

} // namespace watchkeeper
