// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A small chart of the last 24 hours.

#include "gui/look/Colours.h"
#include "history/values/ChartData.h"

#include <QAbstractButton>

namespace watchkeeper {

//! \brief Draws the median as a line, the 95th percentile as a dotted line, incidents as tinted spans, and the outcomes as a ribbon
//! below. It is a button that opens the chart with all details.
class DayChart : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DayChart(QWidget *parent = nullptr);

    //! Shows the data of one target.
    void show(const ChartData &data);
    //! Returns whether there is enough to draw. The first results of a target are only a dot.
    static bool hasContent(const ChartData &data);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect plotRect() const;
    double x(qint64 at) const;
    double y(double number) const;
    void paintGrid(QPainter *painter) const;
    void paintTimes(QPainter *painter) const;
    void paintMarks(QPainter *painter) const;
    void paintLines(QPainter *painter) const;
    void paintRibbon(QPainter *painter) const;
    QFont captionFont() const;

    ChartData m_data;
    QList<double> m_ticks; //!< values of the grid lines, from 0
    double m_top = 1;      //!< the highest value of the scale
    int m_labelWidth = 0;  //!< [px] width of the values' labels
};

} // namespace watchkeeper
