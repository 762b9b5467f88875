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

const QStyle *widgetStyle(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

bool isMuted(const QModelIndex &index)
{
    if (isMutedColumn(static_cast<ResultColumn>(index.column())) || index.data(ResultsModel::EarlierRunRole).toBool())
        return true;
    return index.data(ResultsModel::StateRole).toInt() == static_cast<int>(MarkState::Paused);
}

//! Gives a row that has just changed another background, which fades. If the platform asks for reduced motion, the style's
//! animation duration is zero, and the background disappears without fading.
void applyChangeTint(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const float strength = index.data(ResultsModel::TintRole).toFloat();
    if (strength <= 0)
        return;
    const bool fades = widgetStyle(*option)->styleHint(QStyle::SH_Widget_Animation_Duration, option, option->widget) > 0;
    const auto state = static_cast<MarkState>(index.data(ResultsModel::StateRole).toInt());
    option->backgroundBrush = changeHighlightColour(option->palette, state, fades ? strength : 1);
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // The least important part of a sentence is its end, and that of an address is its middle.
    const bool isAddress =
        index.column() == static_cast<int>(ResultColumn::Address) || option->text.contains(QLatin1String("://"));
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    applyChangeTint(option, index);
    const bool isRunning =
        static_cast<ResultColumn>(index.column()) == ResultColumn::Checked && index.data(ResultsModel::RunningRole).toBool();
    if (isRunning)
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    else if (isMuted(index))
        option->palette.setColor(QPalette::Text, mutedColour(option->palette));
}

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
    widgetStyle(option)->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option)
{
    const int margin = widgetStyle(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

QColor CellDelegate::textColourFor(const QStyleOptionViewItem &option, const QColor &colour)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(groupOf(option), QPalette::HighlightedText);
    return colour;
}

} // namespace watchkeeper

#include "moc_CellDelegate.cpp"
