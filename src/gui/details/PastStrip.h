// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The last results as a row of bars; each tells what it was.

#include "gui/table/PastResults.h"

#include <QWidget>

#include <optional>

namespace watchkeeper {

//! \brief Newest at the right. A bar's height is the time it took against the 95th percentile; one that is not up stands in
//! full height in the colour of its state. Pointer or arrow keys choose one; a line of text below tells it in words.
class PastStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PastStrip(QWidget *parent = nullptr);

    void setResults(const QList<PastResult> &results);
    //! What the line of text says: of the chosen one, else of all.
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
    int shown() const { return m_pointed >= 0 ? m_pointed : m_chosen; }
    std::optional<int> cellAfter(int key) const;
    void choose(int *place, int cell);

    QList<PastResult> m_results;
    double m_scale = 0; //!< [ms] of a bar in full height
    int m_pointed = -1;
    int m_chosen = -1; //!< by keyboard
};

//! \brief Of the durations of results that saw something. \param share  0 - 1 \return nothing when there are none
std::optional<double> goodPercentile(const QList<PastResult> &results, double share);

} // namespace watchkeeper
