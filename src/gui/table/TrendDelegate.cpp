// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TrendDelegate.h"

#include "gui/look/StateMark.h"
#include "gui/table/ResultTexts.h"
#include "gui/table/ResultsModel.h"

#include <QPainter>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kTrendBarWidth = 3;
constexpr int kBarStep = 4;
constexpr int kMinimumHeight = 2;
constexpr int kTrendMargin = 8;

//! Returns the duration that corresponds to a bar of full height. It is the 95th percentile of the successful results, so a slow outlier or
//! a timeout doesn't flatten the other bars. If no check succeeded, all results are used so that failures are visible.
float fullScaleTime(const QList<TrendPoint> &trend)
{
    QList<double> good;
    QList<double> all;
    for (const TrendPoint &point : trend) {
        all.append(static_cast<double>(point.milliseconds));
        if (point.outcome == Outcome::Up || point.outcome == Outcome::Degraded)
            good.append(all.last());
    }
    return static_cast<float>(percentile(good.isEmpty() ? all : good, 0.95).value_or(0));
}

int barHeight(float milliseconds, float full, int space)
{
    const float share = full > 0 ? std::clamp(milliseconds / full, 0.0F, 1.0F) : 0.0F;
    return std::max(kMinimumHeight, qRound(share * static_cast<float>(space)));
}

} // namespace

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const auto trend = index.data(ResultsModel::TrendRole).value<QList<TrendPoint>>();
    if (trend.isEmpty())
        return;
    const QRect space = cell.rect.adjusted(kTrendMargin, 5, -kTrendMargin, -5);
    const float full = fullScaleTime(trend);
    const bool dark = isDark(cell.palette);
    const qsizetype fitting = std::max<qsizetype>(0, (space.width() + 1) / kBarStep);
    int x = space.left();
    for (qsizetype i = std::max<qsizetype>(0, trend.size() - fitting); i < trend.size(); ++i, x += kBarStep) {
        const TrendPoint &point = trend.at(i);
        const bool up = point.outcome == Outcome::Up;
        const QColor ink = up ? mutedColour(cell.palette) : stateColour(markStateOf(point.outcome), dark);
        const int height = barHeight(point.milliseconds, full, space.height());
        painter->fillRect(x, space.bottom() + 1 - height, kTrendBarWidth, height, textColourFor(cell, ink));
    }
}

QSize TrendDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kTrendLength * kBarStep + 2 * kTrendMargin, 0};
}

} // namespace watchkeeper

#include "moc_TrendDelegate.cpp"
