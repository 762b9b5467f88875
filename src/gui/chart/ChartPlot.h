// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The plot: lines and areas above, the ribbon of outcomes below, one time axis for both.

#include "gui/chart/ChartPicture.h"
#include "gui/chart/ValueTicks.h"
#include "gui/chart/ViewSpan.h"

#include "gui/chart/Plot.h"

#include <optional>

namespace watchkeeper {

class LineLayer;
class MarkLayer;
class OutcomeRibbon;
class StackLayer;
class TimeTicker;
class ValueTicker;

//! \brief Shows what it is given and tells what its user wants to see: it never moves by itself. Works with buckets, some thousand at most.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);
    //! Of QCustomPlot, as it was built with: `2.1.0`.
    static QString libraryVersion();

    void setView(const ViewSpan &view);
    const ViewSpan &view() const { return m_view; }
    void setScale(ValueScale scale);
    void show(const ChartPicture &picture, const ChartData &answer);
    //! Nothing points nowhere.
    void point(const std::optional<qint64> &at, const QList<Crosshair::Dot> &dots);
    //! [px] across which the time is drawn.
    int pixels() const;
    //! What is beneath the pointer beside lines: `Not observed, 14:05 to 14:20: the computer slept`; empty where there is nothing. May hold
    //! words of others.
    QString markTextAt(qint64 at) const;

signals:
    //! Wheel, dragging, keys.
    void viewWanted(const watchkeeper::ViewSpan &view);
    //! The pointer is over this moment; no value: it is gone.
    void pointed(const std::optional<qint64> &at);
    //! The key for the newest was pressed.
    void liveWanted();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildRibbon();
    void applyPalette();
    void applyValueRange();
    void fitTicks();
    qint64 timeAt(double x) const;

    ViewSpan m_view;
    ValueScale m_scale = ValueScale::Linear;
    Unit m_unit = Unit::None;
    double m_least = 0; //!< above zero
    double m_lowest = 0;
    double m_greatest = 0;
    QCPAxisRect *m_area;
    QCPAxisRect *m_ribbonArea;
    QSharedPointer<TimeTicker> m_times;
    QSharedPointer<ValueTicker> m_values;
    StackLayer *m_stack; //!< these are the plot's
    LineLayer *m_lines;
    MarkLayer *m_marks;
    OutcomeRibbon *m_ribbon;
    Crosshair *m_crosshair;
    std::optional<double> m_dragFrom; //!< [px]
    ViewSpan m_dragView;
};

} // namespace watchkeeper
