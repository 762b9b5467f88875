// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The ribbon below the plot, which shows the outcomes of each target by colour, height and hatch.

#include "gui/chart/PlotLayer.h"
#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief Up is a low bar, and worse outcomes are higher. Degraded is striped, unknown is dotted, down is solid. Gaps are empty. Spans are
//! at least two pixels wide, because even the shortest outage should be visible.
class OutcomeRibbon : public PlotLayer
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 10; //!< [px] per target

    using PlotLayer::PlotLayer;

    //! \param targets  the targets from top to bottom, one row each
    void setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSpan(QCPPainter *painter, const OutcomeSpan &span) const;

    QList<TargetId> m_targets;
    QList<OutcomeSpan> m_spans; //!< sorted so that the worst outcomes come last and are painted on top
};

//! The fill pattern of bars with this outcome, also used in the legend.
QBrush outcomeBrush(Outcome outcome, const QPalette &palette);

} // namespace watchkeeper
