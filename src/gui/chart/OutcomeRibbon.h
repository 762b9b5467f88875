// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Under the plot: how each target was, as colour, height and hatch.

#include "gui/chart/PlotLayer.h"
#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief Up is a low bar, worse ones are higher; degraded is striped, unknown is dotted, down is full. Where nobody looked
//! there is nothing. What is shorter than two pixels is drawn as wide as that: no outage is too short to be seen.
class OutcomeRibbon : public PlotLayer
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 10; //!< [px] of a target

    using PlotLayer::PlotLayer;

    //! \param targets  one row each, from above
    void setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSpan(QCPPainter *painter, const OutcomeSpan &span) const;

    QList<TargetId> m_targets;
    QList<OutcomeSpan> m_spans; //!< the worst last, so that they lie above
};

//! How a bar of this outcome is filled, also in the legend.
QBrush outcomeBrush(Outcome outcome, const QPalette &palette);

} // namespace watchkeeper
