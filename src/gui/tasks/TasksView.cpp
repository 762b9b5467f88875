// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksView.h"

#include "gui/look/Colours.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/tasks/TasksModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace watchkeeper {

//! \brief Paints the text. For a running check, a bar below it shows the elapsed fraction of the timeout.
class TaskTimeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

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

namespace {

constexpr int kLine = 2;
constexpr int kTaskTimeMargin = 4;
constexpr float kGroove = 0.18F;

} // namespace

void TaskTimeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double progress = index.data(TasksModel::ProgressRole).toDouble();
    if (progress < 0)
        return;
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight);
    QColor groove = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    groove.setAlphaF(kGroove);
    QRect line = option.rect.adjusted(kTaskTimeMargin, 0, -kTaskTimeMargin, -1);
    line.setTop(line.bottom() - kLine + 1);
    painter->fillRect(line, groove);
    QRect used = line;
    used.setWidth(qRound(line.width() * progress));
    if (option.direction == Qt::RightToLeft)
        used.moveRight(line.right());
    painter->fillRect(used, ink);
}

} // namespace watchkeeper

#include "moc_TasksView.cpp"

#include "TasksView.moc"
