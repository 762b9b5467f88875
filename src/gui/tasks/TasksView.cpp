// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksView.h"

#include "gui/look/PlainTable.h"
#include "gui/tasks/TaskTimeDelegate.h"
#include "gui/tasks/TasksModel.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace watchkeeper {

namespace {

int taskColumnIndex(TaskColumn column)
{
    return static_cast<int>(column);
}

bool isCancelKey(const QKeyEvent *event)
{
    return event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Escape);
}

} // namespace

TasksView::TasksView(QWidget *parent)
    : QTableView(parent)
{
    makePlainTable(this);
    setSelectionMode(ExtendedSelection);
    setItemDelegateForColumn(taskColumnIndex(TaskColumn::Time), new TaskTimeDelegate(this));
    const auto choose = [this](const QModelIndex &index) { emit targetActivated(index.data(TasksModel::IdRole).toUuid()); };
    connect(this, &QAbstractItemView::clicked, this, choose);
    connect(this, &QAbstractItemView::activated, this, choose);
}

void TasksView::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    const int space = fontMetrics().averageCharWidth();
    header->resizeSection(taskColumnIndex(TaskColumn::State), 16 * space);
    header->resizeSection(taskColumnIndex(TaskColumn::Target), 32 * space);
    header->resizeSection(taskColumnIndex(TaskColumn::Kind), 14 * space);
    header->resizeSection(taskColumnIndex(TaskColumn::Time), 22 * space);
    header->setStretchLastSection(true);
}

QList<TargetId> TasksView::outstandingIds() const
{
    QList<TargetId> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (index.data(TasksModel::StageRole).toInt() != static_cast<int>(TaskStage::Finished))
            ids.append(index.data(TasksModel::IdRole).toUuid());
    }
    return ids;
}

//! Claims the keys that are also shortcuts of the window, so that they reach keyPressEvent().
bool TasksView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isCancelKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void TasksView::keyPressEvent(QKeyEvent *event)
{
    if (isCancelKey(event))
        emit cancelRequested();
    else
        QTableView::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_TasksView.cpp"
