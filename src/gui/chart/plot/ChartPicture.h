// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts data from the history to the lines and areas of the plot, and to the values shown for a point in time. Pure.

#include "gui/chart/plot/ChartSubject.h"
#include "gui/chart/plot/PlotLayers.h"

namespace watchkeeper {

//! \brief Splits a series into lines at gaps without data, and where a check with another outcome measured nothing.
//! \param ribbon  the outcomes of all targets, as in ChartData
QList<BucketRun> bucketRuns(const ChartSeries &series, const QList<OutcomeSpan> &ribbon);

//! \brief Stacks layers and splits the stack at gaps.
//! \param layers  the layers of one target from the bottom up; their buckets must have the same edges
QList<QList<StackColumn>> stackRuns(const QList<ChartSeries> &layers, const QList<OutcomeSpan> &ribbon);

//! \brief All parts of the plot that depend on data.
struct ChartPicture
{
    QList<PlotLine> lines;
    QList<QList<StackColumn>> stack;
    QList<QBrush> layers; //!< brushes of the stack
    Unit unit = Unit::None;
    double minPositive = 0; //!< lowest positive value drawn, for a logarithmic axis; 0 if there is none
    double lowest = 0;      //!< lowest value drawn; 0 if nothing is drawn
    double greatest = 0;    //!< greatest value drawn; 0 if nothing is drawn
};

//! \param earlier  the same series for the earlier span, with their original times; empty if nothing is compared
ChartPicture chartPicture(const ChartSubject &subject, const ChartData &data, const ChartData &earlier,
                          const QPalette &palette);

//! Returns the fraction of the known time that the target was up or degraded, in [0, 1]; nullopt if no time is known.
std::optional<double> uptimeInChart(const ChartData &data, const TargetId &target);

//! \brief One value shown for the time at the pointer.
struct ChartReading
{
    QString title;
    QString text;
    QColor colour;
    TargetId target;
    friend bool operator==(const ChartReading &, const ChartReading &) = default;
};

//! Returns the values measured at this time. Without a time, returns the newest values.
QList<ChartReading> readingsAt(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                               std::optional<qint64> at, const QPalette &palette);

//! Returns the names at the ends of the lines, for a comparison of several targets.
QList<EndLabelLayer::Label> endLabels(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                                      const QPalette &palette);

//! Returns the positions of the dots that mark each series at this time.
QList<Crosshair::Dot> dotsAt(const ChartSubject &subject, const ChartData &data, qint64 at, const QPalette &palette);

} // namespace watchkeeper
