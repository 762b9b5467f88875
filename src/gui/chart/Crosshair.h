// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The crosshair: a vertical line at the time of the pointer, and a dot on each series.

#include "gui/chart/PlotLayer.h"

#include <optional>

namespace watchkeeper {

class Crosshair : public PlotLayer
{
    Q_OBJECT

public:
    //! The value of a series at the time of the crosshair.
    struct Dot
    {
        qint64 at;
        double number;
        QColor colour;
    };

    using PlotLayer::PlotLayer;

    //! Sets the position, or hides the crosshair if `at` has no value. Replot the layer afterwards.
    void setPosition(const std::optional<qint64> &at, const QList<Dot> &dots);

protected:
    void draw(QCPPainter *painter) override;

private:
    std::optional<qint64> m_time;
    QList<Dot> m_dots;
};

} // namespace watchkeeper
