// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Series as lines, with areas around them.

#include "gui/chart/BucketRuns.h"
#include "gui/chart/PlotLayer.h"

namespace watchkeeper {

//! \brief An area beside a line, from one number of each bucket to another.
struct PlotBand
{
    double ChartBucket::*lower;
    double ChartBucket::*upper;
    QColor colour;
};

//! \brief One line, ready to draw.
struct PlotLine
{
    QList<BucketRun> runs;
    QPen pen;
    double ChartBucket::*height; //!< of the line: a value from the middle of a bucket, which is steadier than extremes
    QList<PlotBand> bands;       //!< the lowest first
};

class LineLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! The next replot shows them.
    void setLines(const QList<PlotLine> &lines) { m_lines = lines; }

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawBand(QCPPainter *painter, const PlotBand &band, const BucketRun &run) const;
    void drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const;

    QList<PlotLine> m_lines;
};

} // namespace watchkeeper
