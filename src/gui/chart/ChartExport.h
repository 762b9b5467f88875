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

//! Everything that is shown, at twice the resolution of an ordinary screen.
QImage chartImage(QWidget *shown);
QByteArray chartPng(QWidget *shown);
//! Lines and texts, not pixels: the plot, and the legend below it.
QByteArray chartSvg(ChartPlot *plot, QWidget *legend, const QString &title);
//! The same for any other picture.
QByteArray widgetSvg(QWidget *shown, const QString &title);
//! One line per bin: `unit,from,to,count`.
QByteArray spreadCsv(const SeriesSummary &numbers);
//! One line per day, with seconds of each outcome: `date,up,degraded,down,unknown`.
QByteArray daysCsv(const QList<DayCell> &days);
//! \brief One line per bucket and series: `target,series,unit,from,to,count,min,mean,max,p50,p95,p99`, times as in ISO 8601, UTC (RFC
//! 4180).
QByteArray chartCsv(const ChartData &data, const QList<ChartTarget> &targets);

} // namespace watchkeeper
