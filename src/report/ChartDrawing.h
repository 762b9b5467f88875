// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Draws the small chart of a target, with its states and response times. The SVG is static and works without scripts and style
//! sheets.

#include "report/Report.h"

#include <QSize>

class QXmlStreamWriter;

namespace watchkeeper {

//! The size of the chart in its own units.
QSize chartSize(const ReportTarget &target);

//! \brief Writes the SVG element. Its children have classes (up, degraded, p50, …), so that a style sheet can change their colours.
//! \param request  defines the span of the chart
//! \param anchor   unique in the page, for the ids of title and description
void writeChart(QXmlStreamWriter *to, const ReportTarget &target, const ReportRequest &request, const QString &anchor);

//! \brief A legend entry with a state and its name.
struct ChartLegendEntry
{
    MonitoringState state;
    QString word;
};

//! One legend entry for each state with its own appearance.
QList<ChartLegendEntry> chartLegendEntries();

//! Draws a small sample of a state for the legend.
void writeLegendSymbol(QXmlStreamWriter *to, MonitoringState state);

} // namespace watchkeeper
