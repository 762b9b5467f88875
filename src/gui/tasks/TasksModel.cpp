// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksModel.h"

#include "gui/look/PlainToolTip.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/ResultTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QIcon stageIcon(const TaskRow &row)
{
    switch (row.stage) {
    case TaskStage::Running:
        return actionIcon(u"check-now"_s);
    case TaskStage::Waiting:
        return stateIcon(MarkState::Pending);
    case TaskStage::Finished:
        return row.cancelled ? actionIcon(u"cancel"_s) : stateIcon(markStateOf(row.outcome));
    }
    Q_UNREACHABLE();
}

QString cellText(const TaskRow &row, TaskColumn column)
{
    switch (column) {
    case TaskColumn::State:
        return taskStateText(row);
    case TaskColumn::Target:
        return row.name;
    case TaskColumn::Kind:
        return row.kind;
    case TaskColumn::Time:
        return taskTimeText(row);
    case TaskColumn::Detail:
        return taskDetailText(row, QDateTime::currentDateTimeUtc());
    }
    Q_UNREACHABLE();
}

QString toolTip(const TaskRow &row, TaskColumn column)
{
    if (column == TaskColumn::Detail && row.stage == TaskStage::Finished)
        return exactText(row.at) + u'\n' + row.summary;
    return cellText(row, column);
}

} // namespace

TasksModel::TasksModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TasksModel::setOutstanding(std::vector<TaskRow> rows)
{
    rows.insert(rows.end(), m_finished.begin(), m_finished.end());
    Places wanted;
    wanted.reserve(static_cast<qsizetype>(rows.size()));
    for (size_t i = 0; i < rows.size(); ++i)
        wanted.insert(keyOf(rows[i]), static_cast<int>(i));
    removeMissing(wanted);
    reorder(wanted);
    insertNew(rows);
    Q_ASSERT(m_rows.size() == rows.size());
    m_rows = std::move(rows);
    updateCounts();
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kTaskColumnCount - 1));
}

void TasksModel::addFinished(const QList<TaskRow> &rows)
{
    for (const TaskRow &row : rows.last(std::min<qsizetype>(rows.size(), kFinishedTasks)))
        m_finished.insert(m_finished.begin(), row);
    if (m_finished.size() > kFinishedTasks)
        m_finished.resize(kFinishedTasks);
}

void TasksModel::removeMissing(const Places &wanted)
{
    const auto isMissing = [&](int row) { return !wanted.contains(keyOf(m_rows[static_cast<size_t>(row)])); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isMissing(last))
            continue;
        int first = last;
        while (first > 0 && isMissing(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

//! Moves waiting checks that have started or have moved up in the queue.
void TasksModel::reorder(const Places &wanted)
{
    const auto earlier = [&](const TaskRow &a, const TaskRow &b) { return wanted.value(keyOf(a)) < wanted.value(keyOf(b)); };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), earlier))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<Key> keys;
    for (const QModelIndex &index : before)
        keys.append(keyOf(row(index.row())));
    std::sort(m_rows.begin(), m_rows.end(), earlier);
    Places places;
    for (int i = 0; i < rowCount(); ++i)
        places.insert(keyOf(row(i)), i);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places.value(keys.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void TasksModel::insertNew(const std::vector<TaskRow> &wanted)
{
    const auto isThere = [&](size_t place) { return place < m_rows.size() && keyOf(m_rows[place]) == keyOf(wanted[place]); };
    for (size_t first = 0; first < wanted.size(); ++first) {
        if (isThere(first))
            continue;
        size_t end = first + 1;
        const auto next = first < m_rows.size() ? std::optional(keyOf(m_rows[first])) : std::nullopt;
        while (end < wanted.size() && (!next || keyOf(wanted[end]) != *next))
            ++end;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        const auto from = wanted.begin() + static_cast<std::ptrdiff_t>(first);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(first), from,
                      wanted.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        first = end - 1;
    }
}

void TasksModel::updateCounts()
{
    m_counts = {};
    for (const TaskRow &row : m_rows)
        ++m_counts[static_cast<size_t>(row.stage)];
}

int TasksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TasksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kTaskColumnCount;
}

QVariant TasksModel::data(const QModelIndex &index, int role) const
{
    const TaskRow &task = row(index.row());
    const auto column = static_cast<TaskColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(task, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(task, column));
    case Qt::DecorationRole:
        return column == TaskColumn::State ? stageIcon(task) : QVariant();
    case StageRole:
        return static_cast<int>(task.stage);
    case IdRole:
        return task.targetId;
    case ProgressRole:
        return taskProgress(task);
    default:
        return {};
    }
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<TaskColumn>(section)) {
    case TaskColumn::State:
        return tr("State", "column");
    case TaskColumn::Target:
        return tr("Target", "column");
    case TaskColumn::Kind:
        return tr("Type", "column");
    case TaskColumn::Time:
        return tr("Time", "column");
    case TaskColumn::Detail:
        return tr("Reason and result", "column");
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper

#include "moc_TasksModel.cpp"
