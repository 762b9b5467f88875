// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The days of a year as a calendar: a column per week, a cell per day.

#include "gui/chart/DayCells.h"

#include <QWidget>

namespace watchkeeper {

//! \brief A cell is filled from the bottom by how much of the day was bad, so that it is readable without colours. A click, or the arrow
//! keys and Enter, choose a day; the day that the keys have reached is described below.
class YearView : public QWidget
{
    Q_OBJECT

public:
    explicit YearView(QWidget *parent = nullptr);

    //! \param days  consecutive
    void show(const QList<DayCell> &days);
    //! -1 if there is none.
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
    QRect placed(const QRect &rect) const;
    QList<QRect> legendRects() const;
    void setCurrent(qsizetype day);
    QString currentText() const;
    void paintNames(QPainter *painter) const;
    void paintCell(QPainter *painter, qsizetype day) const;
    void paintLegend(QPainter *painter) const;

    QList<DayCell> m_days;
    qsizetype m_current = -1;
};

} // namespace watchkeeper
