// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksModel.h"

#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
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
        return TaskRowText::tr("The host has reached its limit on concurrent checks.");
    case WaitReason::Kind:
        return TaskRowText::tr("The check type has reached its limit on concurrent checks.");
    case WaitReason::Limit:
        return TaskRowText::tr("The limit on concurrent checks has been reached.");
    case WaitReason::Members:
        return TaskRowText::tr("This target evaluates other targets, which are checked first.");
    case WaitReason::Rate:
        return TaskRowText::tr("The limit on checks started per second has been reached.");
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
        return kindTitle(row.kind);
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
        return exactTimeText(row.at) + u'\n' + row.summary;
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
    removeMissingRows(wanted);
    reorder(wanted);
    insertNewRows(rows);
    Q_ASSERT(m_rows.size() == rows.size());
    m_rows = std::move(rows);
    updateCounts();
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kTaskColumnCount - 1));
}

void TasksModel::addFinished(const QList<TaskRow> &rows)
{
    for (const TaskRow &row : rows.last(std::min<qsizetype>(rows.size(), kMaxFinishedTasks)))
        m_finished.insert(m_finished.begin(), row);
    if (m_finished.size() > kMaxFinishedTasks)
        m_finished.resize(kMaxFinishedTasks);
}

void TasksModel::removeMissingRows(const Places &wanted)
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

void TasksModel::insertNewRows(const std::vector<TaskRow> &wanted)
{
    const auto isAtPosition = [&](size_t place) {
        return place < m_rows.size() && keyOf(m_rows[place]) == keyOf(wanted[place]);
    };
    for (size_t first = 0; first < wanted.size(); ++first) {
        if (isAtPosition(first))
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
        return isIn(task.name) || isIn(task.kind) || isIn(kindTitle(task.kind)) || isIn(task.summary)
            || isIn(taskStateText(task));
    });
}

} // namespace watchkeeper

#include "moc_TasksModel.cpp"
