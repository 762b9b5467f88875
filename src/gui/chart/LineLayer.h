// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Draws series as lines with areas around them.

#include "gui/chart/BucketRuns.h"
#include "gui/chart/PlotLayer.h"

namespace watchkeeper {

//! \brief An area between two values of each bucket, drawn beside a line.
struct PlotBand
{
    double ChartBucket::*lower;
    double ChartBucket::*upper;
    QColor colour;
};

//! \brief A line that is ready to be drawn.
struct PlotLine
{
    QList<BucketRun> runs;
    QPen pen;
    double ChartBucket::*height; //!< the value that the line shows: mean or median, which vary less than the extremes
    QList<PlotBand> bands;       //!< areas, lowest first
};

class LineLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! Sets the lines, which become visible with the next replot.
    void setLines(const QList<PlotLine> &lines) { m_lines = lines; }

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawBand(QCPPainter *painter, const PlotBand &band, const BucketRun &run) const;
    void drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const;

    QList<PlotLine> m_lines;
};

} // namespace watchkeeper
