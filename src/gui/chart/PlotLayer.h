// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of the plot layers that Watchkeeper draws itself.

#include "gui/chart/Plot.h"

namespace watchkeeper {

//! \brief Draws in an axis rectangle with times in [ms] on its bottom axis and numbers on its left axis. Owned by the plot.
class PlotLayer : public QCPLayerable
{
    Q_OBJECT

public:
    //! \param layer  the name of an existing layer of the plot
    PlotLayer(QCPAxisRect *area, const QString &layer);

protected:
    QRect clipRect() const override { return m_area->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;

    QCPAxisRect *area() const { return m_area; }
    double x(qint64 at) const;
    //! The y coordinate of a number. Numbers that a logarithmic axis can't show are placed at its lower end.
    double y(double number) const;
    const QPalette &palette() const { return parentPlot()->palette(); }

private:
    QCPAxisRect *m_area;
};

} // namespace watchkeeper
