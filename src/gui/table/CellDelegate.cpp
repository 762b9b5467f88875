// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/CellDelegate.h"

#include "gui/look/Colours.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsModel.h"

#include <QApplication>
#include <QStyle>

namespace watchkeeper {

namespace {

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

bool isMuted(const QModelIndex &index)
{
    const auto column = static_cast<ResultColumn>(index.column());
    if (column == ResultColumn::Kind || column == ResultColumn::Checked)
        return true;
    return index.data(ResultsModel::StateRole).toInt() == static_cast<int>(MarkState::Paused);
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // The end of a sentence says least, of an address the middle.
    const bool isAddress = option->text.contains(QLatin1String("://"));
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    const bool isRunning =
        static_cast<ResultColumn>(index.column()) == ResultColumn::Checked && index.data(ResultsModel::RunningRole).toBool();
    if (isRunning)
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    else if (isMuted(index))
        option->palette.setColor(QPalette::Text, mutedColour(option->palette));
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option)
{
    const int margin = styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

QColor CellDelegate::inkOn(const QStyleOptionViewItem &option, const QColor &colour)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(groupOf(option), QPalette::HighlightedText);
    return colour;
}

} // namespace watchkeeper
