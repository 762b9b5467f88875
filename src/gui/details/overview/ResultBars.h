// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last results, and the phases of a check, as bars.

#include "gui/table/model/ResultHistory.h"
#include "model/check/Observation.h"

#include <QWidget>

#include <optional>

namespace watchkeeper {

// The last results as a row of bars, with a description of each.

//! \brief The newest result is on the right. The height of a bar is its duration relative to the 95th percentile. The bar of a result that
//! isn't up has full height and the colour of its state. The pointer or the arrow keys select a bar, and a line of text below describes it.
class HistoryStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryStrip(QWidget *parent = nullptr);

    void setResults(const QList<HistoricalResult> &results);
    //! Returns the line of text for the selected result, or for all results if none is selected.
    QString descriptionText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int cellWidth() const;
    int firstCellLeft() const;
    int cellAt(int x) const;
    int shownCell() const { return m_hoveredCell >= 0 ? m_hoveredCell : m_selectedCell; }
    std::optional<int> cellAfter(int key) const;
    void setCell(int *place, int cell);

    QList<HistoricalResult> m_results;
    double m_scale = 0; //!< [ms] duration at full height
    int m_hoveredCell = -1;
    int m_selectedCell = -1; //!< bar selected with the keyboard, or -1
};

//! \brief Returns a percentile of the durations of all results that are up or degraded.
//! \param share  the percentile as a fraction, 0 to 1
//! \return the duration, or nullopt if there are no such results
std::optional<double> successPercentile(const QList<HistoricalResult> &results, double share);

// Shows where the time of a check went, as a bar with a legend.

//! \brief Shows one segment per measured phase, in chronological order. Hidden if there are fewer than two phases.
class PhasesBar : public QWidget
{
    Q_OBJECT

public:
    explicit PhasesBar(QWidget *parent = nullptr);
    void setPhases(const Phases &phases);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Segment
    {
        QString label;
        double milliseconds;
    };
    //! Returns the position of each label: its left edge and line.
    QList<QPoint> labelPositions(int width) const;

    QList<Segment> m_segments;
};

} // namespace watchkeeper
