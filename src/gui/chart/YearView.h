// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A year as a calendar with a column per week and a cell per day.

#include "history/values/ChartData.h"
#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>
#include <QWidget>

namespace watchkeeper {

// The outcomes of each day in a calendar. Pure.

//! \brief One day of one target.
struct DayCell
{
    QDate date;
    TimeSpan span;        //!< the last day ends at the end of the requested span
    OutcomeTimes times{}; //!< [ms] per outcome, indexed by outcome; the rest of the span has no data
    bool isOver = true;   //!< whether the span is the whole day

    qint64 timeOf(Outcome outcome) const { return times[static_cast<size_t>(outcome)]; }
    //! Returns the total time with a known outcome, in [ms].
    qint64 knownTime() const;
    //! Returns the fraction of the known time that the target was up or degraded, in [0, 1]; nullopt if no time is known.
    std::optional<double> uptimeShare() const;
};

//! \brief Returns the days that overlap `span`, in order, including days without results.
//! \param ribbon  the outcomes of one target, sorted by time
QList<DayCell> dayCells(const QList<OutcomeSpan> &ribbon, const TimeSpan &span, const QTimeZone &zone);

//! \brief Returns a description such as `Friday, 20 November 2026: up 99.8 %, down 3 min`. Includes degraded time and time
//! without data, if any. A day that isn't over is described as `so far`.
QString dayText(const DayCell &day);

// A year as a calendar with a column per week and a cell per day.

//! \brief Fills each cell from the bottom by the fraction of failed time, which makes the calendar readable without colours. The cell of a
//! day that isn't over is smaller and has a frame. Days are selected with a click, or with the arrow keys and Enter. A line of text below describes the day selected with the keys.
class YearView : public QWidget
{
    Q_OBJECT

public:
    explicit YearView(QWidget *parent = nullptr);

    //! \param days  consecutive days
    void show(const QList<DayCell> &days);
    //! Sets whether to leave out the names of days, the legend and the line of text, for a card. The height then depends on the width.
    void setCompact(bool compact);
    //! Returns the index of the day at this point, or -1 if there is none.
    qsizetype dayAt(const QPoint &point) const;
    QRect cellRect(qsizetype day) const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return m_isCompact ? minimumSizeHint() : QWidget::sizeHint(); }
    bool hasHeightForWidth() const override { return m_isCompact; }
    int heightForWidth(int width) const override;

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
    bool m_isCompact = false;
};

} // namespace watchkeeper
