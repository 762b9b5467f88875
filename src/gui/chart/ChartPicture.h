// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a response from the history to what the plot draws, and to the readings at a given time. Pure, except for the palette.

#include "gui/chart/ChartSubject.h"
#include "gui/chart/Crosshair.h"
#include "gui/chart/LineLayer.h"
#include "gui/chart/StackLayer.h"

namespace watchkeeper {

//! \brief All parts of the plot that depend on data.
struct ChartPicture
{
    QList<PlotLine> lines;
    QList<QList<StackColumn>> stack;
    QList<QBrush> layers; //!< brushes of the stack
    Unit unit = Unit::None;
    double least = 0;    //!< lowest positive value drawn, for a logarithmic axis; 0 if there is none
    double lowest = 0;   //!< lowest value drawn; 0 if nothing is drawn
    double greatest = 0; //!< greatest value drawn; 0 if nothing is drawn
};

//! \param earlier  the same series for the earlier span, with their original times; empty if nothing is compared
ChartPicture chartPicture(const ChartSubject &subject, const ChartData &data, const ChartData &earlier,
                          const QPalette &palette);

//! \brief One entry of the readings at the pointer.
struct ChartReading
{
    QString title;
    QString text;
    QColor colour;
    friend bool operator==(const ChartReading &, const ChartReading &) = default;
};

//! The values measured at this time. Without a time, the values from the newest part of the picture.
QList<ChartReading> readingsAt(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                               std::optional<qint64> at, const QPalette &palette);

//! The positions of the series at this time.
QList<Crosshair::Dot> dotsAt(const ChartSubject &subject, const ChartData &data, qint64 at, const QPalette &palette);

} // namespace watchkeeper
