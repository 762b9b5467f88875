// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The moment one points at: a line from top to bottom, and a dot on each series.

#include "gui/chart/PlotLayer.h"

#include <optional>

namespace watchkeeper {

class Crosshair : public PlotLayer
{
    Q_OBJECT

public:
    //! Where a series is at that moment.
    struct Dot
    {
        qint64 at;
        double number;
        QColor colour;
    };

    using PlotLayer::PlotLayer;

    //! Its layer is to be replotted then. Nothing hides it.
    void point(const std::optional<qint64> &at, const QList<Dot> &dots);

protected:
    void draw(QCPPainter *painter) override;

private:
    std::optional<qint64> m_at;
    QList<Dot> m_dots;
};

} // namespace watchkeeper
