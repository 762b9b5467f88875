// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Draws a target's small chart of states and response times. The SVG is static and needs no scripts or style sheets. Also defines
//! the colours of a report, except those of states, which are defined in model/base/StateColours.h.

#include "history/values/TimeSpan.h"
#include "model/base/StateColours.h"
#include "report/Report.h"

#include <QSize>
#include <QString>
#include <QTimeZone>

class QXmlStreamWriter;

namespace watchkeeper {

inline constexpr ColourPair kTextColours{0x1B2127, 0xE4E8EB};
inline constexpr ColourPair kMutedColours{0x59636D, 0xA3ADB6};
inline constexpr ColourPair kBackgroundColours{0xFFFFFF, 0x1B1E21};
inline constexpr ColourPair kPanelColours{0xF4F5F6, 0x24282C};
inline constexpr ColourPair kLineColours{0xD5DADE, 0x3B4248};
inline constexpr ColourPair kLinkColours{0x1A62A3, 0x79B8F0};
//! The colour of response times.
inline constexpr ColourPair kSeriesColours{0x1F6FB8, 0x5AA9EE};
inline constexpr ColourPair kBandColours{0xCFE1F2, 0x27405A};

//! Returns the size of the chart in its own units.
QSize chartSize(const ReportTarget &target);

//! \brief Writes the SVG element. Its children have classes (up, degraded, p50, …), so that a style sheet can change their
//! colours.
//! \param request  defines the span of the chart
//! \param anchor   unique in the page; used for the IDs of the title and description
void writeChart(QXmlStreamWriter *to, const ReportTarget &target, const ReportRequest &request, const QString &anchor);

//! \brief A legend entry with a state and its name.
struct ChartLegendEntry
{
    MonitoringState state;
    QString word;
};

//! Returns one legend entry for each state that looks different in the chart.
QList<ChartLegendEntry> chartLegendEntries();

//! Draws a small sample of a state for the legend.
void writeLegendSymbol(QXmlStreamWriter *to, MonitoringState state);

// Computes the grid lines of a report's small charts. Pure.

//! \brief One grid line of the time axis.
struct ChartTick
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    QString label;
};

//! \brief Returns the starts of hours, days, weeks, months or years within the span, by the local calendar; at most 14. Labels
//! with a day don't include the year.
QList<ChartTick> chartTicks(const TimeSpan &span, const QTimeZone &zone);

//! Returns the smallest of 1, 2, 5, 10, … that is at least `number`. \param number  > 0
double roundedAxisMaximum(double number);

} // namespace watchkeeper
