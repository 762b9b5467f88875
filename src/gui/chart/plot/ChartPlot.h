// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The plot: lines and areas at the top, the ribbon of outcomes below, and a common time axis.

#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartPicture.h"
#include "gui/chart/plot/ChartSubject.h"
#include "gui/chart/plot/Plot.h"
#include "history/values/TimeSpan.h"

#include <optional>

namespace watchkeeper {

class LineLayer;
class MarkLayer;
class NoteLayer;
class OutcomeRibbon;
class StackLayer;
class TimeTicker;
class TitleLayer;
class ValueTicker;

//! \brief Draws the given data and reports which span the user wants to see. It never changes the span itself. Handles a few thousand
//! buckets at most.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);
    //! Returns the version of QCustomPlot in this build, for example `2.1.0`.
    static QString libraryVersion() { return QStringLiteral(QCUSTOMPLOT_VERSION_STR); }

    //! Sets whether to leave out the title, the dates, and the area if there are no lines, for a card. Such a plot is only a picture:
    //! it ignores the mouse and the keyboard.
    void setCompact(bool compact);
    void setView(const ViewSpan &view);
    const ViewSpan &view() const { return m_view; }
    void setScale(ValueScale scale);
    //! Ends the scale at this value, or at the greatest value if it is nullopt. Values above a fixed end are marked at the upper edge.
    void setFixedTop(std::optional<double> top);
    //! Returns the unit of the values, and the greatest of them.
    Unit unit() const { return m_unit; }
    double greatest() const { return m_greatest; }
    //! Sets the texts above the plot. \param title  can contain external text
    void setTitle(const QString &title, const QString &numbers);
    const QString &title() const;
    const QString &titleNumbers() const;
    void setPicture(const ChartPicture &picture, const ChartData &answer);
    //! Sets the names at the left of the ribbons, in the order of the request, and at the ends of the lines. Both are empty for a single
    //! target.
    void setNames(const QStringList &ribbons, const QList<EndLabelLayer::Label> &lines);
    //! Places the crosshair, or hides it if `at` has no value.
    void setCrosshair(const std::optional<qint64> &at, const QList<Crosshair::Dot> &dots);
    //! Tints a span, or none.
    void setMarkedSpan(const std::optional<TimeSpan> &span);
    //! Returns the width of the time axis in [px].
    int timeAxisWidth() const;
    //! Returns the notes at this time.
    QList<Note> notesAt(qint64 at) const;
    //! Returns a description of the marks and notes at this time, for example `No data, 14:05 to 14:20: the computer slept`. Empty if
    //! there are none. Can contain external text.
    QString markTextAt(qint64 at) const;

signals:
    //! Emitted when the user changes the view with the wheel, by dragging, or with keys.
    void viewRequested(const watchkeeper::ViewSpan &view);
    //! Emitted when the pointer or the cursor moves to another time; without a value when it leaves the plot.
    void hoveredAt(const std::optional<qint64> &at);
    //! Emitted when the user presses the key that jumps to the newest results.
    void liveRequested();
    //! Emitted when the user marks a span by dragging with Shift or with Shift and an arrow key; without a value when the user removes
    //! the mark. The plot shows the mark only after setMarkedSpan().
    void spanMarked(const std::optional<watchkeeper::TimeSpan> &span);
    //! Emitted when the user wants to stop or continue the movement of the chart.
    void freezeToggled();
    //! Emitted when the user wants to add a note at the cursor. \param at  [ms] since 1970, not in the future
    void noteRequested(qint64 at);
    //! Emitted when the user chooses a time by a double-click or with Enter. \param at  [ms] since 1970, not in the future
    void momentChosen(qint64 at);
    //! Emitted when the user opens the menu of a time. \param place  in the coordinates of the screen
    void menuRequested(qint64 at, const QPoint &place);

protected:
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
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
    void fitNames();
    int ribbonRowHeight() const;
    qint64 timeAt(double x) const;
    void moveCursor(const std::optional<qint64> &at);
    qint64 cursorOrMiddle() const;
    void markUpTo(qint64 at);
    bool moveCursorByKey(const QKeyEvent &event);

    ViewSpan m_view;
    bool m_isCompact = false;
    ValueScale m_scale = ValueScale::Linear;
    std::optional<double> m_fixedTop; //!< the end of the scale set by the user
    Unit m_unit = Unit::None;
    double m_minPositive = 0; //!< lowest positive value, for a logarithmic axis
    double m_lowest = 0;
    double m_greatest = 0;
    QCPAxisRect *m_area;
    QCPAxisRect *m_ribbonArea;
    QSharedPointer<TimeTicker> m_times;
    QSharedPointer<ValueTicker> m_values;
    StackLayer *m_stack; //!< owned by the plot
    LineLayer *m_lines;
    MarkLayer *m_marks;
    NoteLayer *m_notes;
    TitleLayer *m_title;
    EndLabelLayer *m_endLabels;
    QStringList m_ribbonNames; //!< empty for a single target
    QList<EndLabelLayer::Label> m_lineNames;
    QSharedPointer<QCPAxisTickerText> m_nameTicker;
    OutcomeRibbon *m_ribbon;
    Crosshair *m_crosshair;
    std::optional<double> m_dragFrom; //!< [px] position at which dragging started; nullopt while the user isn't dragging
    ViewSpan m_dragView;
    std::optional<qint64> m_cursor;   //!< the time of the crosshair
    std::optional<qint64> m_markFrom; //!< the time at which marking a span began
    std::optional<TimeSpan> m_markedSpan;
};

} // namespace watchkeeper
