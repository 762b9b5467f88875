// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Below the plot: the outcomes of each target, as colour, height and hatch.

#include "gui/chart/PlotLayer.h"
#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief Up is a low bar, worse ones are higher; degraded is striped, unknown is dotted, down is solid. Gaps are empty. A span shorter
//! than two pixels is drawn two pixels wide: no outage is too short to be visible.
class OutcomeRibbon : public PlotLayer
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 10; //!< [px] per target

    using PlotLayer::PlotLayer;

    //! \param targets  one row each, from the top
    void setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSpan(QCPPainter *painter, const OutcomeSpan &span) const;

    QList<TargetId> m_targets;
    QList<OutcomeSpan> m_spans; //!< the worst last, so that they are on top
};

//! How a bar of this outcome is filled, also in the legend.
QBrush outcomeBrush(Outcome outcome, const QPalette &palette);

} // namespace watchkeeper
