// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TaskTimeDelegate.h"

#include "gui/look/Colours.h"
#include "gui/tasks/TasksModel.h"

#include <QPainter>

namespace watchkeeper {

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

#include "moc_TaskTimeDelegate.cpp"
