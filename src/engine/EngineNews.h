// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The values in which news leaves the engine.

#include "model/Standing.h"

#include <QList>
#include <QMetaType>

namespace watchkeeper {

//! Why a waiting check does not run yet.
enum class WaitReason : quint8 {
    None,    //!< it runs
    Host,    //!< as many checks of that host run as may
    Kind,    //!< as many checks of that kind run as may
    Limit,   //!< as many checks run as may
    Members, //!< it judges others, and they are looked at first
    Rate     //!< the start rate is used up
};

//! Why a check runs; also the order in which waiting ones go first.
enum class CheckReason : quint8 { AskedFor, Retry, Scheduled };

//! One running or waiting check, for the task view.
struct TaskInfo
{
    TargetId targetId;
    CheckReason reason = CheckReason::Scheduled;
    WaitReason waitingFor = WaitReason::None;
    double ageMs = 0; //!< [ms] since it was queued (waiting) or started (running)
};

//! How busy the engine is.
struct EngineLoad
{
    int targets = 0;
    int running = 0;
    int waiting = 0;
    int limit = 0;
    bool paused = false; //!< the whole schedule
    friend bool operator==(const EngineLoad &, const EngineLoad &) = default;
};

//! \brief The last asked-for check of several targets: how far, how long, against one at a time.
//!
//! Targets asked for while a round runs join that round: one is shown until all that was asked for is done.
struct RunSnapshot
{
    quint64 id = 0; //!< counts up; 0: none yet
    int total = 0;
    int done = 0;
    double elapsedMs = 0;  //!< [ms] wall time so far, or in all once finished
    double oneByOneMs = 0; //!< [ms] sum of the durations of the checks done: what one at a time would have taken
    bool finished = false;
    bool cancelled = false;
};

//! \brief How a target stands from now on, told whenever that is not as it was: also where neither an outcome nor a StandingPart changed, as
//! with each attempt.
struct KeptStanding
{
    TargetId targetId;
    QString targetName;
    Standing standing;
};

//! \brief A while in which nothing could be looked at: the computer slept, or the program was stopped or got no processor.
struct StandStill
{
    qint64 from = 0; //!< [ms] since 1970, UTC, by the wall clock: the last moment before it
    qint64 to = 0;   //!< the first one after it; > from
    bool slept = false;
    friend bool operator==(const StandStill &, const StandStill &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLoad)
Q_DECLARE_METATYPE(watchkeeper::KeptStanding)
Q_DECLARE_METATYPE(watchkeeper::RunSnapshot)
Q_DECLARE_METATYPE(watchkeeper::StandStill)
Q_DECLARE_METATYPE(watchkeeper::TaskInfo)
