// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/HeartbeatDelegate.h"

#include "gui/look/StateMark.h"
#include "gui/table/ResultsModel.h"

#include <QPainter>

namespace watchkeeper {

namespace {

constexpr int kCellWidth = 4;
constexpr int kCellStep = 5;
constexpr int kHeartbeatMargin = 8;

} // namespace

void HeartbeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const auto trend = index.data(ResultsModel::TrendRole).value<QList<TrendPoint>>();
    const QRect space = cell.rect.adjusted(kHeartbeatMargin, 5, -kHeartbeatMargin, -5);
    const bool dark = isDark(cell.palette);
    int x = space.right() + 1 - kCellWidth;
    for (auto point = trend.crbegin(); point != trend.crend() && x >= space.left(); ++point, x -= kCellStep) {
        const bool up = point->outcome == Outcome::Up;
        // Cells for up are lower, so other outcomes are noticeable even without colour.
        const QRect bar = up ? QRect(x, space.top() + space.height() / 4, kCellWidth, space.height() - space.height() / 2)
                             : QRect(x, space.top(), kCellWidth, space.height());
        painter->fillRect(bar, textColourFor(cell, stateColour(markStateOf(point->outcome), dark)));
    }
}

QSize HeartbeatDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kTrendLength * kCellStep + 2 * kHeartbeatMargin, 0};
}

} // namespace watchkeeper

#include "moc_HeartbeatDelegate.cpp"
