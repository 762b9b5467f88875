// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Exports a chart to a file or the clipboard.

#include "gui/chart/YearView.h"
#include "gui/chart/plot/ChartSubject.h"

#include <QImage>

class QWidget;

namespace watchkeeper {

class ChartPlot;

//! Returns an image of the entire widget, at twice the resolution of an ordinary screen.
QImage chartImage(QWidget *shown);
QByteArray chartPng(QWidget *shown);
//! Returns an SVG image of the plot and the legend below it. Contains lines and text rather than pixels.
QByteArray chartSvg(ChartPlot *plot, QWidget *legend, const QString &title);
//! Returns an SVG image of another view, such as the histogram.
QByteArray widgetSvg(QWidget *shown, const QString &title);
//! Returns a CSV file with one line per bin: `unit,from,to,count`.
QByteArray spreadCsv(const SeriesSummary &numbers);
//! Returns a CSV file with one line per day, with seconds per outcome: `date,up,degraded,down,unknown`.
QByteArray daysCsv(const QList<DayCell> &days);
//! \brief Returns a CSV file (RFC 4180) with one line per bucket and series:
//! `target,series,unit,from,to,count,min,mean,max,p50,p95,p99`. Times are in ISO 8601 format, UTC.
QByteArray chartCsv(const ChartData &data, const QList<ChartTarget> &targets);

} // namespace watchkeeper
