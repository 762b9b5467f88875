// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksProxy.h"

#include "gui/tasks/TasksModel.h"

#include <algorithm>

namespace watchkeeper {

void TasksProxy::setStage(const std::optional<TaskStage> &stage)
{
    m_stage = stage;
    invalidateFilter();
}

void TasksProxy::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TasksProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const TaskRow &task = static_cast<const TasksModel *>(sourceModel())->row(row);
    if (m_stage && task.stage != *m_stage)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&task](const QString &word) {
        const auto isIn = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return isIn(task.name) || isIn(task.kind) || isIn(task.summary) || isIn(taskStateText(task));
    });
}

} // namespace watchkeeper

#include "moc_TasksProxy.cpp"
