// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/PlotLayer.h"

#include <algorithm>

namespace watchkeeper {

PlotLayer::PlotLayer(QCPAxisRect *area, const QString &layer)
    : QCPLayerable(area->parentPlot(), layer, area)
    , m_area(area)
{
}

void PlotLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

double PlotLayer::x(qint64 at) const
{
    // Limited, because coordinates far outside the plot would exceed the range of the paint engine.
    const double pixel = m_area->axis(QCPAxis::atBottom)->coordToPixel(static_cast<double>(at));
    return std::clamp(pixel, m_area->left() - 10'000.0, m_area->right() + 10'000.0);
}

double PlotLayer::y(double number) const
{
    const QCPAxis *axis = m_area->axis(QCPAxis::atLeft);
    const bool isLogarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    const double shown = isLogarithmic ? std::max(number, axis->range().lower) : number;
    return std::clamp(axis->coordToPixel(shown), m_area->top() - 10'000.0, m_area->bottom() + 10'000.0);
}

} // namespace watchkeeper

#include "moc_PlotLayer.cpp"
