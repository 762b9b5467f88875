// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/MarkDelegate.h"

#include "gui/look/StateMark.h"
#include "gui/table/ResultsModel.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kResultMarkSize = 16;
constexpr int kMarkMargin = 8;

int markSize(const QStyleOptionViewItem &option)
{
    return std::max(kResultMarkSize, option.fontMetrics.ascent()); // grows with the font
}

int personSize(int mark)
{
    return mark * 9 / 16; // fits in the margin of the cell
}

//! Returns the position of the symbol for an acknowledged problem, in the margin after the mark and at its lower edge.
QPoint personPosition(const QStyleOptionViewItem &option, const QRect &mark)
{
    const int size = personSize(mark.width());
    const QRect place(mark.right() + 1, mark.bottom() + 1 - size, size, size);
    return QStyle::visualRect(option.direction, mark, place).topLeft();
}

} // namespace

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const auto state = static_cast<MarkState>(index.data(ResultsModel::StateRole).toInt());
    const bool soft = index.data(ResultsModel::SoftRole).toBool();
    const bool isConfirmed = !index.data(ResultsModel::EarlierRunRole).toBool();
    const QColor ink = textColourFor(cell, isConfirmed ? stateColour(state, isDark(cell.palette)) : mutedColour(cell.palette));
    const int size = markSize(cell);
    const QPoint corner = cell.rect.center() - QPoint((size - 1) / 2, (size - 1) / 2);
    const qreal ratio = painter->device()->devicePixelRatio();
    const auto draw = index.data(ResultsModel::FlappingRole).toBool() ? &flappingMarkPixmap : &markPixmap;
    const QPixmap mark = draw(state, soft, size, ratio, ink);
    const QSize whole = mark.deviceIndependentSize().toSize();
    painter->drawPixmap(cell.rect.center() - QPoint((whole.width() - 1) / 2, (whole.height() - 1) / 2), mark);
    if (index.data(ResultsModel::AcknowledgedRole).toBool())
        painter->drawPixmap(personPosition(cell, QRect(corner, QSize(size, size))),
                            personPixmap(personSize(size), ratio, textColourFor(cell, cell.palette.color(QPalette::Text))));
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int size = markSize(option);
    return {size + 2 * kMarkMargin, size};
}

} // namespace watchkeeper

#include "moc_MarkDelegate.cpp"
