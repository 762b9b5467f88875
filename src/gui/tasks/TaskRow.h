// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A row of the task view and functions that compute its texts. The functions are pure.

#include "engine/values/EngineUpdates.h"

#include <QString>

namespace watchkeeper {

enum class TaskStage : quint8 { Running, Waiting, Finished };

//! \brief A check in the task view: running, waiting or just finished.
struct TaskRow
{
    TaskStage stage = TaskStage::Running;
    TargetId targetId;
    quint64 sequence = 0; //!< sequence of the result; 0 without a result
    QString name;
    QString kind;
    double milliseconds = 0; //!< running: time since the start; waiting: time in the queue; finished: duration
    double timeoutMs = 0;    //!< set only for a running check
    CheckReason reason = CheckReason::Scheduled;
    WaitReason waitingFor = WaitReason::None;
    int place = 0; //!< position in the queue; 1 for the next check
    Outcome outcome = Outcome::Unknown;
    bool cancelled = false;
    QString summary;
    QDateTime at; //!< UTC; start of a finished check
};

//! A text such as `Running`, `Waiting`, `Down` or `Cancelled`.
QString taskStateText(const TaskRow &row);
//! A text such as `1.2 s of 10 s`, `3 s` or `84 ms`.
QString taskTimeText(const TaskRow &row);
//! A text such as `Manual check`, `No. 12 in the queue. Manual check. The limit of concurrent checks is reached.` or `3 s ago: 503 Service
//! Unavailable`.
QString taskDetailText(const TaskRow &row, const QDateTime &now);
//! Returns the elapsed fraction of a running check's timeout, 0 - 1; negative for other checks.
double taskProgress(const TaskRow &row);

} // namespace watchkeeper
