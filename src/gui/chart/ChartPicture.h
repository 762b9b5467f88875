// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns an answer of history into what is drawn, and into the readings at a time. Pure, except for the palette.

#include "gui/chart/ChartSubject.h"
#include "gui/chart/Crosshair.h"
#include "gui/chart/LineLayer.h"
#include "gui/chart/StackLayer.h"

namespace watchkeeper {

//! \brief Everything in the plot that comes from data.
struct ChartPicture
{
    QList<PlotLine> lines;
    QList<QList<StackColumn>> stack;
    QList<QBrush> layers; //!< of the stack
    Unit unit = Unit::None;
    double least = 0;    //!< above zero, for a logarithmic axis; 0 if there is none
    double lowest = 0;   //!< of everything drawn, or 0
    double greatest = 0; //!< of everything drawn, or 0
};

//! \param earlier  the same series for the earlier span, at its own times; empty if none is compared
ChartPicture chartPicture(const ChartSubject &subject, const ChartData &data, const ChartData &earlier,
                          const QPalette &palette);

//! \brief One line of the text beside the pointer.
struct ChartReading
{
    QString title;
    QString text;
    QColor colour;
    friend bool operator==(const ChartReading &, const ChartReading &) = default;
};

//! What was measured at a time; if none is given, in the newest part of the picture.
QList<ChartReading> readingsAt(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                               std::optional<qint64> at, const QPalette &palette);

//! The positions of the series at that time.
QList<Crosshair::Dot> dotsAt(const ChartSubject &subject, const ChartData &data, qint64 at, const QPalette &palette);

} // namespace watchkeeper
