// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A histogram that shows how often each value of a series occurred in a span.

#include "history/values/SeriesSummary.h"

#include <QWidget>

namespace watchkeeper {

// Converts the distribution of a series to the bars of a histogram. Pure.

//! \brief Adjacent bars of equal width on a logarithmic axis.
struct HistogramBars
{
    double from = 0; //!< lower bound of the first bar; > 0
    double step = 1; //!< ratio of the upper to the lower bound of each bar; > 1
    QList<quint64> counts;
    quint64 notPositive = 0; //!< count of numbers that are zero or negative
    friend bool operator==(const HistogramBars &, const HistogramBars &) = default;

    double to() const;
    double beginOf(qsizetype bar) const;
    //! Returns the index of the bar that contains a number, or -1 if there is none.
    qsizetype barIndex(double number) const;
};

//! \param limit  the maximum number of bars, > 0; fewer are returned if the sketch has fewer bins
HistogramBars histogramBars(const SeriesSummary &numbers, int limit);

// Places the labels of lines above a histogram. Pure.

//! \brief The row of a label and its side of the line. The line begins in that row and crosses all rows below.
struct LineLabel
{
    int row = 0; //!< 0 is the top row
    bool isRight = true;
    friend bool operator==(const LineLabel &, const LineLabel &) = default;
};

//! \brief Places labels so that none crosses the line of another one, and each is within the space if possible.
//! \param lines   [px] positions of the lines, in any order; at most four
//! \param widths  [px] of the labels, with their distance from the line
//! \param left, right  [px] edges of the space
QList<LineLabel> placeLineLabels(const QList<int> &lines, const QList<int> &widths, int left, int right);

// A histogram that shows how often each value of a series occurred in a span.

//! \brief Draws bars on a logarithmic axis, with common percentiles as lines. The tooltip describes the bar under the pointer. A line of
//! text below the bars describes the bar selected with the arrow keys.
class SpreadView : public QWidget
{
    Q_OBJECT

public:
    explicit SpreadView(QWidget *parent = nullptr);

    void show(const SeriesSummary &numbers);
    //! Returns a description such as `20 ms to 24.4 ms: 312 of 1,440 (21.6 %), 84.0 % were below`.
    QString textAt(int x) const;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plotRect() const;
    double xOf(double number) const;
    void updateBars();
    void selectBar(qsizetype bar);
    QString textOf(qsizetype bar) const;
    QString descriptionText() const;
    void paintAxis(QPainter *painter) const;
    void paintBars(QPainter *painter) const;
    void paintPercentiles(QPainter *painter) const;

    SeriesSummary m_numbers;
    HistogramBars m_bars;
    qsizetype m_selectedBar = -1; //!< bar selected with the keys, or -1
};

} // namespace watchkeeper
