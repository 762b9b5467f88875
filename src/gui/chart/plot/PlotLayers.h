// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The layers of the plot that Watchkeeper draws itself: lines, stacked areas, marks, outcomes, the crosshair.

#include "gui/chart/plot/Plot.h"
#include "history/values/ChartData.h"
#include "history/values/TimeSpan.h"

#include <optional>

namespace watchkeeper {

//! Consecutive buckets without a gap between them; never empty.
using BucketRun = QList<ChartBucket>;

//! The stacked parts at one time step.
struct StackColumn
{
    qint64 from = 0;
    qint64 to = 0;
    QList<double> parts; //!< mean values in the order of the layers; 0 for a layer without measurements
    friend bool operator==(const StackColumn &, const StackColumn &) = default;
};

//! Returns the middle of a bucket, where its point is drawn, in [ms].
inline qint64 bucketCentre(qint64 from, qint64 to)
{
    return from + (to - from) / 2;
}

// The base class of the plot layers that Watchkeeper draws itself.

//! \brief Draws in an axis rectangle with times in [ms] on its bottom axis and numbers on its left axis. Owned by the plot.
class PlotLayer : public QCPLayerable
{
    Q_OBJECT

public:
    //! \param layer  the name of an existing layer of the plot
    PlotLayer(QCPAxisRect *area, const QString &layer);

protected:
    QRect clipRect() const override { return m_area->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;

    QCPAxisRect *area() const { return m_area; }
    double x(qint64 at) const;
    //! Returns the y coordinate of a number. Numbers that a logarithmic axis can't show are placed at its lower end.
    double y(double number) const;
    const QPalette &palette() const { return parentPlot()->palette(); }

private:
    QCPAxisRect *m_area;
};

// The crosshair: a vertical line at the time of the pointer, and a dot on each series. Also tints the marked span.

class Crosshair : public PlotLayer
{
    Q_OBJECT

public:
    //! The value of a series at the time of the crosshair.
    struct Dot
    {
        qint64 at;
        double number;
        QColor colour;
    };

    using PlotLayer::PlotLayer;

    //! Sets the position, or hides the crosshair if `at` has no value. Replot the layer afterwards.
    void setPosition(const std::optional<qint64> &at, const QList<Dot> &dots);
    //! Sets the tinted span, or none. Replot the layer afterwards.
    void setSpan(const std::optional<TimeSpan> &span) { m_span = span; }

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSpan(QCPPainter *painter) const;

    std::optional<TimeSpan> m_span;
    std::optional<qint64> m_time;
    QList<Dot> m_dots;
};

// Draws series as lines with areas around them.

//! \brief An area between two values of each bucket, drawn beside a line.
struct PlotBand
{
    double ChartBucket::*lower;
    double ChartBucket::*upper;
    QColor colour;
};

//! \brief A line that is ready to be drawn.
struct PlotLine
{
    QList<BucketRun> runs;
    QPen pen;
    double ChartBucket::*height = &ChartBucket::mean; //!< the value shown: mean or median, which vary less than the extremes
    double ChartBucket::*dotted = nullptr;            //!< the value of a dotted line in the same colour; null for none
    QList<PlotBand> bands;                            //!< areas, lowest first
    QColor fill;                                      //!< colour of the area between the line and zero; invalid for none
};

//! Marks values above the scale at the upper edge.
class LineLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! Sets the lines, which become visible with the next replot.
    void setLines(const QList<PlotLine> &lines) { m_lines = lines; }

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawFill(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const;
    void drawBand(QCPPainter *painter, const PlotBand &band, const BucketRun &run) const;
    void drawDotted(QCPPainter *painter, const QColor &colour, const QPolygonF &points) const;
    void drawRun(QCPPainter *painter, const PlotLine &line, const BucketRun &run) const;
    void drawOutliers(QCPPainter *painter, const PlotLine &line) const;

    QList<PlotLine> m_lines;
};

// Draws stacked areas.

class StackLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! \param brushes  one brush per layer, from the bottom up
    void setStack(const QList<QList<StackColumn>> &runs, const QList<QBrush> &brushes);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSegment(QCPPainter *painter, const QList<StackColumn> &run, qsizetype part) const;

    QList<QList<StackColumn>> m_runs;
    QList<QBrush> m_brushes;
};

// Marks behind the lines: incidents, maintenance, gaps without data.

class MarkLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    void setMarks(const QList<ChartMark> &marks);
    //! Returns the marks that cover this time.
    QList<ChartMark> marksAt(qint64 at) const;

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSpan(QCPPainter *painter, const ChartMark &mark) const;
    void drawIcons(QCPPainter *painter) const;

    QList<ChartMark> m_marks; //!< sorted by start
};

//! Returns the translated label of a mark, such as `Maintenance`.
QString markLabel(const ChartMark &mark);

// The title of the plot.

//! \brief Draws in the margin above the area, at its leading end and its trailing end.
class TitleLayer : public PlotLayer
{
    Q_OBJECT

public:
    using PlotLayer::PlotLayer;

    //! \param title  can contain external text
    void setTexts(const QString &title, const QString &numbers);
    const QString &title() const { return m_title; }
    const QString &numbers() const { return m_numbers; }

protected:
    QRect clipRect() const override { return parentPlot()->viewport(); }
    void draw(QCPPainter *painter) override;

private:
    QString m_title;
    QString m_numbers;
};

// Names at the ends of lines.

//! \brief Draws each name in the margin beside the end of its line, unless the line ends elsewhere or the name would cover another one.
class EndLabelLayer : public PlotLayer
{
    Q_OBJECT

public:
    struct Label
    {
        qint64 at; //!< the end of the line
        double number;
        QString text;
        QColor colour;
    };
    static constexpr int kGap = 6; //!< [px] between the area and the names

    using PlotLayer::PlotLayer;

    //! \param width  [px] of the margin; 0 draws no names
    void setLabels(const QList<Label> &labels, int width);
    //! Returns the places of the drawn names, for tests.
    QList<QRectF> places() const;

protected:
    QRect clipRect() const override { return parentPlot()->viewport(); }
    void draw(QCPPainter *painter) override;

private:
    struct Place
    {
        QRectF rect;
        qsizetype label;
    };
    QList<Place> fittingLabels() const;

    QList<Label> m_labels;
    int m_width = 0;
};

// The ribbon below the plot, which shows the outcomes of each target by colour, height and hatch.

//! \brief Up is a low bar, and worse outcomes are higher. Degraded is striped, unknown is dotted, down is solid. Gaps are empty. Spans are
//! at least two pixels wide, because even the shortest outage should be visible.
class OutcomeRibbon : public PlotLayer
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 10; //!< [px] height of the row of one target: a bar of 8 px and a gap of 2 px

    using PlotLayer::PlotLayer;

    //! \param targets  the targets from top to bottom, one row each
    //! \param rowHeight  [px] >= kRowHeight
    void setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans, int rowHeight);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawSpan(QCPPainter *painter, const OutcomeSpan &span) const;

    int m_rowHeight = kRowHeight;
    QList<TargetId> m_targets;
    QList<OutcomeSpan> m_spans; //!< sorted so that the worst outcomes come last and are painted on top
};

//! Returns the fill pattern of bars with this outcome, also used in the legend.
QBrush outcomeBrush(Outcome outcome, const QPalette &palette);

} // namespace watchkeeper
