// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values in which the engine reports what happened.

#include "model/Standing.h"

#include <QList>
#include <QMetaType>

namespace watchkeeper {

//! Why a waiting check doesn't run yet.
enum class WaitReason : quint8 {
    None,    //!< it runs
    Host,    //!< the limit for its host is reached
    Kind,    //!< the limit for its kind is reached
    Limit,   //!< the limit for all checks is reached
    Members, //!< it is a group, and its members are checked first
    Rate     //!< the start rate is used up
};

//! Why a check runs; also the priority among waiting checks.
enum class CheckReason : quint8 { OnDemand, Retry, Scheduled };

//! One running or waiting check, for the task view.
struct TaskInfo
{
    TargetId targetId;
    CheckReason reason = CheckReason::Scheduled;
    WaitReason waitingFor = WaitReason::None;
    double ageMs = 0; //!< [ms] since it was queued (waiting) or started (running)
};

//! The load of the engine.
struct EngineLoad
{
    int targets = 0;
    int running = 0;
    int waiting = 0;
    int limit = 0;
    bool paused = false; //!< the entire schedule
    friend bool operator==(const EngineLoad &, const EngineLoad &) = default;
};

//! \brief The latest manual check of several targets: progress, elapsed time, and how long one by one would have taken.
//!
//! Targets requested during a run join that run: one run is shown until everything requested is done.
struct RunSnapshot
{
    quint64 id = 0; //!< increases with each run; 0: none yet
    int total = 0;
    int done = 0;
    double elapsedMs = 0;    //!< [ms] wall time so far, or in total once finished
    double sequentialMs = 0; //!< [ms] sum of the durations of the checks done, which is how long one by one would have taken
    bool finished = false;
    bool cancelled = false;
};

//! \brief The current state of a target, reported whenever it differs from before: also when neither an outcome nor a StandingAspect changed,
//! as at each attempt.
struct SavedStanding
{
    TargetId targetId;
    QString targetName;
    Standing standing;
};

//! \brief A span in which nothing could be checked: the computer slept, or the program was stopped or got no processor time.
struct EngineInterruption
{
    qint64 from = 0; //!< [ms] since 1970, UTC, by the wall clock: the last moment before the span
    qint64 to = 0;   //!< the first moment after it; > from
    bool slept = false;
    friend bool operator==(const EngineInterruption &, const EngineInterruption &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLoad)
Q_DECLARE_METATYPE(watchkeeper::SavedStanding)
Q_DECLARE_METATYPE(watchkeeper::RunSnapshot)
Q_DECLARE_METATYPE(watchkeeper::EngineInterruption)
Q_DECLARE_METATYPE(watchkeeper::TaskInfo)
