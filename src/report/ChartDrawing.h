// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The small chart of a target: its states, and how long its checks took. Static SVG that works without scripts and style sheets.

#include "report/Report.h"

#include <QSize>

class QXmlStreamWriter;

namespace watchkeeper {

//! Width and height of the chart, in its own units.
QSize chartSize(const ReportTarget &target);

//! \brief Writes the element. Its parts have classes (up, degraded, series, …) by which a style may colour them anew.
//! \param request  of which it shows the span
//! \param anchor   unique in the page, for the ids of title and description
void writeChart(QXmlStreamWriter *to, const ReportTarget &target, const ReportRequest &request, const QString &anchor);

//! \brief A state as the charts show it, and its name.
struct ChartLegendEntry
{
    WatchState state;
    QString word;
};

//! All states that look different, for the legend of the charts.
QList<ChartLegendEntry> chartLegendEntries();

//! A small sample of one state, for the legend.
void writeLegendSymbol(QXmlStreamWriter *to, WatchState state);

} // namespace watchkeeper
