// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One line of the task view: a check that is running, waiting or just finished, and its texts. Pure.

#include "engine/EngineUpdates.h"

#include <QString>

namespace watchkeeper {

enum class TaskStage : quint8 { Running, Waiting, Finished };

//! \brief A check as shown in the task view.
struct TaskRow
{
    TaskStage stage = TaskStage::Running;
    TargetId targetId;
    quint64 sequence = 0; //!< sequence of the result; 0 while there is none
    QString name;
    QString kind;
    double milliseconds = 0; //!< [ms] how long it has been running or waiting; or how long it took
    double timeoutMs = 0;    //!< [ms] of a running check
    CheckReason reason = CheckReason::Scheduled;
    WaitReason waitingFor = WaitReason::None;
    int place = 0; //!< position in the queue, 1 for the next
    Outcome outcome = Outcome::Unknown;
    bool cancelled = false;
    QString summary;
    QDateTime at; //!< UTC, when a finished check began
};

//! `Running`, `Waiting`, `Down`, `Cancelled`.
QString taskStateText(const TaskRow &row);
//! `1.2 s of 10 s`, `3 s`, `84 ms`.
QString taskTimeText(const TaskRow &row);
//! `Manual check`; `No. 12 in the queue. Manual check. The limit of concurrent checks is reached.`; `3 s ago: 503 Service Unavailable`.
QString taskDetailText(const TaskRow &row, const QDateTime &now);
//! Share of the timeout that a running check has used, 0 - 1; negative for the others.
double taskProgress(const TaskRow &row);

} // namespace watchkeeper
