// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A chart as a file or for the clipboard.

#include "gui/chart/ChartSubject.h"
#include "gui/chart/DayCells.h"

#include <QImage>

class QWidget;

namespace watchkeeper {

class ChartPlot;

//! Everything that is shown, twice as fine as on an ordinary screen.
QImage chartImage(QWidget *shown);
QByteArray chartPng(QWidget *shown);
//! Lines and texts, not pixels: the plot, and the legend beneath it.
QByteArray chartSvg(ChartPlot *plot, QWidget *legend, const QString &title);
//! Any other picture, likewise.
QByteArray widgetSvg(QWidget *shown, const QString &title);
//! A line a bin: `unit,from,to,count`.
QByteArray spreadCsv(const SeriesSummary &numbers);
//! A line a day, with seconds of each outcome: `date,up,degraded,down,unknown`.
QByteArray daysCsv(const QList<DayCell> &days);
//! \brief A line a bucket and series: `target,series,unit,from,to,count,min,mean,max,p50,p95,p99`, times as in ISO 8601, UTC (RFC 4180).
QByteArray chartCsv(const ChartData &data, const QList<ChartTarget> &targets);

} // namespace watchkeeper
