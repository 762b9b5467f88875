// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A small chart of the last 24 hours.

#include "history/values/ChartData.h"

#include <QAbstractButton>

namespace watchkeeper {

class ChartPlot;

//! \brief The plot of the chart tab in a card, with the median and the 95th percentile of one target. It is a button that opens the chart
//! with all details.
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

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();

    ChartData m_data;
    ChartPlot *m_plot;
};

} // namespace watchkeeper
