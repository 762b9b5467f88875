// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last results as a row of bars, each with a description.

#include "gui/table/ResultHistory.h"

#include <QWidget>

#include <optional>

namespace watchkeeper {

//! \brief The newest is on the right. A bar's height is its duration relative to the 95th percentile; a result that isn't up has full
//! height in the colour of its state. Pointer or arrow keys choose a bar; a line of text below describes it.
class HistoryStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryStrip(QWidget *parent = nullptr);

    void setResults(const QList<HistoricalResult> &results);
    //! The line of text: for the chosen result, or else for all.
    QString spoken() const;

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
    int cellAt(int x) const;
    int shown() const { return m_hovered >= 0 ? m_hovered : m_chosen; }
    std::optional<int> cellAfter(int key) const;
    void choose(int *place, int cell);

    QList<HistoricalResult> m_results;
    double m_scale = 0; //!< [ms] at full height
    int m_hovered = -1;
    int m_chosen = -1; //!< by keyboard
};

//! \brief Of the durations of results that contain an observation. \param share  0 - 1 \return nothing if there are none
std::optional<double> successPercentile(const QList<HistoricalResult> &results, double share);

} // namespace watchkeeper
