// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/LineLayer.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr double kDot = 2.5; //!< [px] radius of a point that stands alone

QBrush areaBrush(QColor colour, float strength)
{
    colour.setAlphaF(strength);
    return colour;
}

} // namespace

void LineLayer::draw(QCPPainter *painter)
{
    for (const PlotLine &line : m_lines)
        drawBands(painter, line);
    for (const PlotLine &line : m_lines) {
        for (const BucketRun &run : line.runs)
            drawRun(painter, line, run);
    }
}

void LineLayer::drawBands(QCPPainter *painter, const PlotLine &line) const
{
    painter->setPen(Qt::NoPen);
    for (const BucketRun &run : line.runs) {
        if (line.band == LineBand::Extremes) {
            painter->setBrush(areaBrush(line.pen.color(), 0.22F));
            drawArea(painter, run, &ChartBucket::min, &ChartBucket::max);
        } else if (line.band == LineBand::Percentiles) {
            painter->setBrush(areaBrush(line.pen.color(), 0.18F));
            drawArea(painter, run, &ChartBucket::p50, &ChartBucket::p99);
            painter->setBrush(areaBrush(line.pen.color(), 0.28F));
            drawArea(painter, run, &ChartBucket::p50, &ChartBucket::p95);
        }
    }
}

//! From the beginning of the first bucket to the end of the last, so that one alone is seen as well.
void LineLayer::drawArea(QCPPainter *painter, const BucketRun &run, double ChartBucket::*lower,
                         double ChartBucket::*upper) const
{
    QPolygonF area;
    const auto add = [&](qint64 at, double number) { area.append(QPointF(x(at), y(number))); };
    add(run.first().from, run.first().*upper);
    for (const ChartBucket &bucket : run)
        add(middleOf(bucket.from, bucket.to), bucket.*upper);
    add(run.last().to, run.last().*upper);
    add(run.last().to, run.last().*lower);
    for (auto bucket = run.crbegin(); bucket != run.crend(); ++bucket)
        add(middleOf(bucket->from, bucket->to), (*bucket).*lower);
    add(run.first().from, run.first().*lower);
    painter->drawPolygon(area);
}

void LineLayer::drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const
{
    QPolygonF points;
    for (const ChartBucket &bucket : run) {
        const double at = x(middleOf(bucket.from, bucket.to));
        if (line.band == LineBand::Percentiles) {
            points.append(QPointF(at, y(bucket.p50)));
        } else if (line.band == LineBand::Extremes || bucket.count == 1) {
            points.append(QPointF(at, y(bucket.mean)));
        } else {
            points.append(QPointF(at, y(bucket.min)));
            points.append(QPointF(at, y(bucket.max)));
        }
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(line.pen);
    painter->drawPolyline(points);
    if (run.size() == 1) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(line.pen.color());
        painter->drawEllipse(points.first(), kDot, kDot);
    }
}

} // namespace watchkeeper
