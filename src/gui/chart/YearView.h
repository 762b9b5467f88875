// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The days of a year as a calendar: a column a week, a cell a day.

#include "gui/chart/DayCells.h"

#include <QWidget>

namespace watchkeeper {

//! \brief A cell is filled from below by how much of the day was bad, so that it is read without colours. Days are chosen by a click, or
//! by arrows and Enter; what the one was to which the keys have come stands below.
class YearView : public QWidget
{
    Q_OBJECT

public:
    explicit YearView(QWidget *parent = nullptr);

    //! \param days  one after the other
    void show(const QList<DayCell> &days);
    //! -1 where there is none.
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
    QList<QRect> legendPlaces() const;
    void setCurrent(qsizetype day);
    QString currentText() const;
    void paintNames(QPainter *painter) const;
    void paintCell(QPainter *painter, qsizetype day) const;
    void paintLegend(QPainter *painter) const;

    QList<DayCell> m_days;
    qsizetype m_current = -1;
};

} // namespace watchkeeper
