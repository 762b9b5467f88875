// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Draws stacked areas.

#include "gui/chart/BucketRuns.h"
#include "gui/chart/PlotLayer.h"

namespace watchkeeper {

class StackLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! \param brushes  one brush per layer, from the bottom up
    void setStack(const QList<QList<StackColumn>> &runs, const QList<QBrush> &brushes);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSegment(QCPPainter *painter, const QList<StackColumn> &run, qsizetype part) const;

    QList<QList<StackColumn>> m_runs;
    QList<QBrush> m_brushes;
};

} // namespace watchkeeper
