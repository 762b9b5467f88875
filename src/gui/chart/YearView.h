// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A year as a calendar with a column per week and a cell per day.

#include "gui/chart/DayCells.h"

#include <QWidget>

namespace watchkeeper {

//! \brief Fills each cell from the bottom by the fraction of failed time, which makes the calendar readable without colours. Days
//! are selected with a click, or with the arrow keys and Enter. A line of text below describes the day selected with the keys.
class YearView : public QWidget
{
    Q_OBJECT

public:
    explicit YearView(QWidget *parent = nullptr);

    //! \param days  consecutive days
    void show(const QList<DayCell> &days);
    //! Returns the index of the day at this point, or -1 if there is none.
    qsizetype dayAt(const QPoint &point) const;
    QRect cellRect(qsizetype day) const;

    QSize minimumSizeHint() const override;

signals:
    void dayChosen(const watchkeeper::TimeSpan &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rowOf(const QDate &date) const;
    int columns() const;
    int step() const;
    QPoint origin() const;
    QRect mirroredForLayout(const QRect &rect) const;
    QList<QRect> legendRects() const;
    void setCurrentDay(qsizetype day);
    QString currentText() const;
    void paintNames(QPainter *painter) const;
    void paintCell(QPainter *painter, qsizetype day) const;
    void paintLegend(QPainter *painter) const;

    QList<DayCell> m_days;
    qsizetype m_currentDay = -1;
};

} // namespace watchkeeper
