// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The views of a chart: lines over time with a legend, a histogram, and a calendar. Also exports them.

#include "gui/chart/YearView.h"
#include "gui/chart/plot/ChartPicture.h"
#include "gui/chart/plot/ChartSubject.h"
#include "history/values/TimeSpan.h"

#include <QImage>
#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>

#include <optional>

class QMenu;
class QWidget;

namespace watchkeeper {

class ChartLegend;
class ChartPlot;
class ComparisonTable;
class SpreadView;
class YearView;

//! Returns an image of the entire widget, at twice the resolution of an ordinary screen.
QImage chartImage(QWidget *shown);
QByteArray chartPng(QWidget *shown);
//! Returns an SVG image of the plot and the legend below it. Contains lines and text rather than pixels.
QByteArray chartSvg(ChartPlot *plot, QWidget *legend, const QString &title);
//! Returns an SVG image of another view, such as the histogram.
QByteArray widgetSvg(QWidget *shown, const QString &title);
//! Returns a CSV file with one line per bin: `unit,from,to,count`.
QByteArray histogramCsv(const SeriesSummary &numbers);
//! Returns a CSV file with one line per day, with seconds per outcome: `date,up,degraded,down,unknown`.
QByteArray daysCsv(const QList<DayCell> &days);
//! \brief Returns a CSV file (RFC 4180) with one line per bucket and series:
//! `target,series,unit,from,to,count,min,mean,max,p50,p95,p99`. Times are in ISO 8601 format, UTC.
QByteArray chartCsv(const ChartData &data, const QList<ChartTarget> &targets);

//! \brief Shows the view for the subject: lines, histogram or calendar. The legend shows the values at the pointer.
class ChartPages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ChartPages(QWidget *parent = nullptr);

    ChartPlot *plot() const { return m_plot; }
    //! Sets the text by which screen readers announce the views, and the description of the plot. The other views describe themselves.
    void setAccessibleTexts(const QString &name, const QString &description);
    void draw(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &answer,
              const ChartData &earlier);
    //! Shows the figures of a marked span in the table of several targets; nullopt for those of the whole chart.
    void setFigures(const std::optional<ChartData> &figures);
    //! Returns whether the pointer is over the plot.
    bool isHovering() const { return m_hoveredTime.has_value(); }
    //! Returns the place of the current view, without a legend or table.
    QRect chartRect() const;

    //! Adds actions that copy or save what is displayed.
    void addExportActions(QMenu *menu);
    QByteArray png() const;
    QByteArray svg() const;
    //! Returns the displayed data as CSV.
    QByteArray csv() const;

signals:
    //! Emitted when the user selects a day in the calendar.
    void dayChosen(const watchkeeper::TimeSpan &day);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void redraw();
    void drawTimePage();
    void setCrosshair(const std::optional<qint64> &at);
    void showReadings();
    QString hoveredTimeText() const;
    QString fileName(const QString &ending) const;

    ChartSubject m_subject;
    QList<ChartTarget> m_targets;
    ChartData m_data;
    ChartData m_earlier;
    std::optional<ChartData> m_figures; //!< of the marked span
    std::optional<qint64> m_hoveredTime;

    QWidget *m_timePage; //!< the page with plot and legend
    ChartPlot *m_plot;
    ChartLegend *m_legend;    //!< below the plot of a single target
    ComparisonTable *m_table; //!< below the plot of several targets
    SpreadView *m_histogram;
    YearView *m_year;
};

// The legend below the chart. Explains the colours and shows the values at the pointer.

//! \brief Shows one entry per series, on as many lines as required.
class ChartLegend : public QLabel
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    //! \param when  the time or span of the readings, as text
    void show(const QString &when, const QList<ChartReading> &readings);
};

// The compared targets with their numbers, which is also the legend of their chart.

//! \brief Shows all rows without scrolling. Each name has a piece of its line beside it.
class ComparisonTable : public QTableWidget
{
    Q_OBJECT

public:
    enum Column : quint8 { Name, State, Median, P95, Uptime, Value, ColumnCount };

    explicit ComparisonTable(QWidget *parent = nullptr);

    void show(const QList<ChartTarget> &targets, const ChartData &data);
    //! Shows the values at a time. \param when  the time as text
    void showValues(const QString &when, const QList<ChartReading> &readings);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    QList<TargetId> m_targets;
};

} // namespace watchkeeper
