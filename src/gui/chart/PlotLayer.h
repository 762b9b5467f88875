// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The common part of our own layers in a plot.

#include "gui/chart/Plot.h"

namespace watchkeeper {

//! \brief Draws within one axis rectangle: times along its bottom axis, in [ms], numbers along its left one. Owned by the plot.
class PlotLayer : public QCPLayerable
{
    Q_OBJECT

public:
    //! \param layer  name of one of the plot's layers
    PlotLayer(QCPAxisRect *area, const QString &layer);

protected:
    QRect clipRect() const override { return m_area->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;

    QCPAxisRect *area() const { return m_area; }
    double x(qint64 at) const;
    //! Numbers that a logarithmic axis can't show are placed at its lower end.
    double y(double number) const;
    const QPalette &palette() const { return parentPlot()->palette(); }

private:
    QCPAxisRect *m_area;
};

} // namespace watchkeeper
