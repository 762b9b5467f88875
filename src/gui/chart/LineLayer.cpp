// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/LineLayer.h"

namespace watchkeeper {

namespace {

constexpr double kDot = 2.5; //!< [px] radius of an isolated point

} // namespace

void LineLayer::draw(QCPPainter *painter)
{
    painter->setPen(Qt::NoPen);
    for (const PlotLine &line : m_lines) {
        for (const PlotBand &band : line.bands) {
            for (const BucketRun &run : line.runs)
                drawBand(painter, band, run);
        }
    }
    for (const PlotLine &line : m_lines) {
        for (const BucketRun &run : line.runs)
            drawRun(painter, line, run);
    }
}

//! The band extends from the start of the first bucket to the end of the last one, so that a single bucket is visible too.
void LineLayer::drawBand(QCPPainter *painter, const PlotBand &band, const BucketRun &run) const
{
    QPolygonF area;
    const auto add = [&](qint64 at, double number) { area.append(QPointF(x(at), y(number))); };
    add(run.first().from, run.first().*band.upper);
    for (const ChartBucket &bucket : run)
        add(bucketCentre(bucket.from, bucket.to), bucket.*band.upper);
    add(run.last().to, run.last().*band.upper);
    add(run.last().to, run.last().*band.lower);
    for (auto bucket = run.crbegin(); bucket != run.crend(); ++bucket)
        add(bucketCentre(bucket->from, bucket->to), (*bucket).*band.lower);
    add(run.first().from, run.first().*band.lower);
    painter->setBrush(band.colour);
    painter->drawPolygon(area);
}

void LineLayer::drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const
{
    QPolygonF points;
    for (const ChartBucket &bucket : run)
        points.append(QPointF(x(bucketCentre(bucket.from, bucket.to)), y(bucket.*line.height)));
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

#include "moc_LineLayer.cpp"
