// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Series as lines, with what was around them.

#include "gui/chart/BucketRuns.h"
#include "gui/chart/PlotLayer.h"

namespace watchkeeper {

//! What is drawn of a series beside its line.
enum class LineBand : quint8 {
    None,       //!< each bucket's smallest and largest are part of the line: no spike is lost
    Extremes,   //!< an area from the smallest to the largest
    Percentiles //!< areas from p50 to p95 and to p99; the line is p50
};

//! \brief One line, ready to draw.
struct PlotLine
{
    QList<BucketRun> runs;
    QPen pen;
    LineBand band = LineBand::None;
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
    void drawBands(QCPPainter *painter, const PlotLine &line) const;
    void drawArea(QCPPainter *painter, const BucketRun &run, double ChartBucket::*lower, double ChartBucket::*upper) const;
    void drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const;

    QList<PlotLine> m_lines;
};

} // namespace watchkeeper
