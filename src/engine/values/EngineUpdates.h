// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values that the engine reports.

#include "model/target/TargetState.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! The reason why a waiting check hasn't started.
enum class WaitReason : quint8 {
    None,    //!< the check is running
    Host,    //!< the limit for its host is reached
    Kind,    //!< the limit for its kind is reached
    Limit,   //!< the limit for all checks is reached
    Members, //!< the target is a group and must wait for the checks of its members
    Rate     //!< the limit on starts per second is reached
};

//! The reason for a check, which is also its priority in the queue.
enum class CheckReason : quint8 { OnDemand, Retry, Scheduled };

//! One running or waiting check, for the task view.
struct TaskInfo
{
    TargetId targetId;
    CheckReason reason = CheckReason::Scheduled;
    WaitReason waitingFor = WaitReason::None;
    double ageMs = 0; //!< [ms] time since the check was queued (waiting) or started (running)
};

//! The load of the engine.
struct EngineLoad
{
    int targets = 0;
    int running = 0;
    int waiting = 0;
    int late = 0; //!< scheduled checks and retries that have waited for a slot for more than five seconds
    int limit = 0;
    bool paused = false; //!< the entire schedule is paused
    friend bool operator==(const EngineLoad &, const EngineLoad &) = default;
};

//! \brief The latest manual run: progress, elapsed time, and how long its checks would have taken one by one.
//!
//! Targets requested during a run join that run. The run ends when all of them are done.
struct RunSnapshot
{
    quint64 id = 0; //!< increases with each run; 0 before the first run
    int total = 0;
    int done = 0;
    double elapsedMs = 0;    //!< [ms] wall time so far, or in total once finished
    double sequentialMs = 0; //!< [ms] time that the finished checks would have taken one by one
    bool finished = false;
    bool cancelled = false;
};

//! \brief The current state of a target. Reported after every change, including a change in the number of attempts.
struct SavedState
{
    TargetId targetId;
    QString targetName;
    TargetState state;
};

//! \brief A span without checks, because the computer slept, or the program was stopped or got no CPU time.
struct EngineInterruption
{
    qint64 from = 0; //!< [ms] since 1970, UTC: the last known moment before the span
    qint64 to = 0;   //!< [ms] since 1970, UTC: the first moment after the span; > from
    bool slept = false;
    friend bool operator==(const EngineInterruption &, const EngineInterruption &) = default;
};

//! \brief A change in connectivity: this computer went offline, came back online, or was found online for the first time.
//! TargetState::unobserved shows which targets have no data while this computer is offline.
struct ConnectivityChange
{
    bool isOnline = true;
    //! Whether this is the first report in this run, and this computer is online.
    bool isFirst = false;
    QDateTime at;            //!< UTC; the time at which this state began
    QDateTime lostAt;        //!< UTC; if online again, the time at which this computer went offline
    bool isConnected = true; //!< false if no network interface is connected; in that case, nothing is probed
    QStringList silent;      //!< display names of the reference targets that didn't answer; empty if online again
    friend bool operator==(const ConnectivityChange &, const ConnectivityChange &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::EngineLoad)
Q_DECLARE_METATYPE(watchkeeper::SavedState)
Q_DECLARE_METATYPE(watchkeeper::RunSnapshot)
Q_DECLARE_METATYPE(watchkeeper::EngineInterruption)
Q_DECLARE_METATYPE(watchkeeper::TaskInfo)
Q_DECLARE_METATYPE(watchkeeper::ConnectivityChange)
