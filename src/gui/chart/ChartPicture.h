// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From an answer of history to what is drawn, and to what is said of a moment. Pure, but for the palette.

#include "gui/chart/ChartSubject.h"
#include "gui/chart/Crosshair.h"
#include "gui/chart/LineLayer.h"
#include "gui/chart/StackLayer.h"

namespace watchkeeper {

//! \brief Everything in the plot that comes of data.
struct ChartPicture
{
    QList<PlotLine> lines;
    QList<QList<StackColumn>> stack;
    QList<QBrush> layers; //!< of the stack
    Unit unit = Unit::None;
    double least = 0;    //!< above zero, for a logarithmic axis; 0 where there is none
    double lowest = 0;   //!< of all that is drawn, or 0
    double greatest = 0; //!< of all that is drawn, or 0
};

//! \param earlier  the same series of the span before, at its own times; empty where none is compared
ChartPicture chartPicture(const ChartSubject &subject, const ChartData &data, const ChartData &earlier,
                          const QPalette &palette);

//! \brief One line of what stands beside the pointer.
struct ChartReading
{
    QString title;
    QString text;
    QColor colour;
    friend bool operator==(const ChartReading &, const ChartReading &) = default;
};

//! What was measured at a moment; without one, what the newest part of the picture says.
QList<ChartReading> readingsAt(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                               std::optional<qint64> at, const QPalette &palette);

//! Where the series are at that moment.
QList<Crosshair::Dot> dotsAt(const ChartSubject &subject, const ChartData &data, qint64 at, const QPalette &palette);

} // namespace watchkeeper
