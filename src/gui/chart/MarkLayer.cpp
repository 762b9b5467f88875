// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/MarkLayer.h"

#include "gui/look/StateMark.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kChartMarkSize = 16;

MarkState chartMarkState(ChartMark::Kind kind)
{
    switch (kind) {
    case ChartMark::Kind::Incident:
        return MarkState::Down;
    case ChartMark::Kind::Maintenance:
        return MarkState::Maintenance;
    case ChartMark::Kind::Unobserved:
        return MarkState::Unobserved;
    case ChartMark::Kind::Paused:
        return MarkState::Paused;
    }
    Q_UNREACHABLE();
}

Qt::BrushStyle markHatch(ChartMark::Kind kind)
{
    switch (kind) {
    case ChartMark::Kind::Incident:
        return Qt::SolidPattern;
    case ChartMark::Kind::Maintenance:
        return Qt::FDiagPattern;
    case ChartMark::Kind::Unobserved:
        return Qt::BDiagPattern;
    case ChartMark::Kind::Paused:
        return Qt::VerPattern;
    }
    Q_UNREACHABLE();
}

} // namespace

QString markLabel(ChartMark::Kind kind)
{
    return kind == ChartMark::Kind::Incident ? MarkLayer::tr("Incident", "span in a chart") : stateLabel(chartMarkState(kind));
}

QList<ChartMark> MarkLayer::marksAt(qint64 at) const
{
    QList<ChartMark> found;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(found),
                 [at](const ChartMark &mark) { return at >= mark.from && at < mark.to; });
    return found;
}

void MarkLayer::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    for (const ChartMark &mark : m_marks)
        drawMark(painter, mark);
}

//! Draws a faint background, a line at the start of the mark, and an icon of its state at the top if there is room.
void MarkLayer::drawMark(QCPPainter *painter, const ChartMark &mark) const
{
    const double left = x(mark.from);
    const double right = std::max(left + 1, x(mark.to));
    if (right < area()->left() || left > area()->right())
        return;
    const QColor colour = stateColour(chartMarkState(mark.kind), isDark(palette()));
    QColor ground = colour;
    ground.setAlphaF(mark.kind == ChartMark::Kind::Incident ? 0.12F : 0.25F);
    painter->fillRect(QRectF(left, area()->top(), right - left, area()->height()), QBrush(ground, markHatch(mark.kind)));
    painter->setPen(colour);
    painter->drawLine(QPointF(left, area()->top()), QPointF(left, area()->bottom()));
    const double from = std::max(left, static_cast<double>(area()->left())) + 2;
    if (right - from < kChartMarkSize + 2)
        return;
    const qreal ratio = parentPlot()->devicePixelRatioF();
    painter->drawPixmap(QPointF(from, area()->top() + 2),
                        markPixmap(chartMarkState(mark.kind), false, kChartMarkSize, ratio, colour));
}

} // namespace watchkeeper

#include "moc_MarkLayer.cpp"
