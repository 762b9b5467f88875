// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Marks behind the lines: incidents, maintenance, gaps without data.

#include "gui/chart/PlotLayer.h"
#include "history/values/ChartData.h"

namespace watchkeeper {

class MarkLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    void setMarks(const QList<ChartMark> &marks) { m_marks = marks; }
    //! The marks that cover this time.
    QList<ChartMark> marksAt(qint64 at) const;

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawMark(QCPPainter *painter, const ChartMark &mark) const;

    QList<ChartMark> m_marks;
};

//! `Maintenance`; translated.
QString markLabel(ChartMark::Kind kind);

} // namespace watchkeeper
