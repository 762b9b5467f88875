// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TaskRow.h"

#include "gui/look/StateMark.h"
#include "gui/table/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class TaskRowText
{
    Q_DECLARE_TR_FUNCTIONS(TaskRow)
};

QString reasonText(CheckReason reason)
{
    switch (reason) {
    case CheckReason::OnDemand:
        return TaskRowText::tr("Manual check", "why a check runs");
    case CheckReason::Retry:
        return TaskRowText::tr("Retry after a failure", "why a check runs");
    case CheckReason::Scheduled:
        return TaskRowText::tr("Scheduled", "why a check runs");
    }
    Q_UNREACHABLE();
}

QString waitText(WaitReason reason)
{
    switch (reason) {
    case WaitReason::None:
        return {};
    case WaitReason::Host:
        return TaskRowText::tr("The host has reached its limit of concurrent checks.");
    case WaitReason::Kind:
        return TaskRowText::tr("The check type has reached its limit of concurrent checks.");
    case WaitReason::Limit:
        return TaskRowText::tr("The limit of concurrent checks is reached.");
    case WaitReason::Members:
        return TaskRowText::tr("This target evaluates other targets, which are checked first.");
    case WaitReason::Rate:
        return TaskRowText::tr("The limit of checks started per second is reached.");
    }
    Q_UNREACHABLE();
}

//! Returns whole seconds. Fractions would change too fast, because the text is updated four times a second.
QString wholeSecondsText(double milliseconds)
{
    return milliseconds < 1000 ? TaskRowText::tr("under 1 s") : humanDuration(std::floor(milliseconds / 1000) * 1000);
}

} // namespace

QString taskStateText(const TaskRow &row)
{
    switch (row.stage) {
    case TaskStage::Running:
        return TaskRowText::tr("Running", "state of a check");
    case TaskStage::Waiting:
        return TaskRowText::tr("Waiting", "state of a check");
    case TaskStage::Finished:
        return row.cancelled ? TaskRowText::tr("Cancelled", "state of a check") : stateLabel(markStateOf(row.outcome));
    }
    Q_UNREACHABLE();
}

QString taskTimeText(const TaskRow &row)
{
    switch (row.stage) {
    case TaskStage::Running:
        return TaskRowText::tr("%1 of %2", "running for, timeout")
            .arg(wholeSecondsText(row.milliseconds), humanDuration(row.timeoutMs));
    case TaskStage::Waiting:
        return wholeSecondsText(row.milliseconds);
    case TaskStage::Finished:
        return humanDuration(row.milliseconds);
    }
    Q_UNREACHABLE();
}

QString taskDetailText(const TaskRow &row, const QDateTime &now)
{
    switch (row.stage) {
    case TaskStage::Running:
        return reasonText(row.reason);
    case TaskStage::Waiting:
        return TaskRowText::tr("No. %1 in the queue. %2. %3", "place, why it runs, why it waits")
            .arg(QLocale().toString(row.place), reasonText(row.reason), waitText(row.waitingFor));
    case TaskStage::Finished:
        return TaskRowText::tr("%1: %2", "when, result").arg(timestampText(row.at, now), row.summary);
    }
    Q_UNREACHABLE();
}

double taskProgress(const TaskRow &row)
{
    if (row.stage != TaskStage::Running || row.timeoutMs <= 0)
        return -1;
    return std::clamp(row.milliseconds / row.timeoutMs, 0.0, 1.0);
}

} // namespace watchkeeper
