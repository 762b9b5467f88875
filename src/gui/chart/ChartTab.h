// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The chart tab. Shows the history of one target, or of several targets in one chart, and decides what to request and when.

#include "gui/chart/ChartSource.h"
#include "gui/chart/plot/ChartSubject.h"
#include "history/values/TimeSpan.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace watchkeeper {

class ChartHeader;
class ChartNotes;
class ChartPages;
class ChartPlot;
class FixedScale;
class MarkedSpanBar;

//! \brief Shows a chart below its controls, and scrolls if there isn't enough room. Requests only visible data, and nothing while hidden.
class ChartTab : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxTargets = 20; //!< more lines can't be distinguished

    explicit ChartTab(QWidget *parent = nullptr);

    //! \param source  must outlive this widget; null if there is no history
    void setSource(ChartSource *source);
    //! Shows at most kMaxTargets targets. Keeps the current choices if these targets support them.
    void showTargets(const QList<ChartTarget> &targets);
    //! Shows a day over time. \param day  a day of the calendar
    void showDay(const TimeSpan &day);

    //! Shows any span. Unlike the spans of the buttons, it can end before now.
    void showSpan(const ViewSpan &view);
    //! Returns whether the span ends now and moves with the time, unless it is frozen.
    bool isLive() const { return m_isLive; }
    ChartHeader *header() const { return m_head; }
    const ChartPlot *plot() const { return m_plot; }

    //! Returns the span, scales and comparison, for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    //! Emitted when the user wants to see all targets at this time. \param at  [ms] since 1970, UTC
    void momentRequested(qint64 at);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectPlot();
    bool followsTime() const;
    void setFrozen(bool isFrozen);
    void showMenu(qint64 at, const QPoint &place);
    void requestFigures();
    void markSpan(const std::optional<TimeSpan> &span);
    void changeSubject();
    void chooseSpan(qint64 length);
    void showNow();
    void moveToNow();
    void handleHistoryExtended(const QList<TargetId> &targets);
    void requestData();
    ChartRequest request(const ChartSubject &subject) const;
    void showData(const ChartData &answer, const ChartData &earlier);
    void draw();
    void showTitle();
    QString spanText() const;
    QString chartDescription(const QString &numbers) const;
    void showState();
    void placeState();

    ChartSource *m_source = nullptr;
    ChartQuery m_query;
    QList<ChartTarget> m_targets;
    ChartData m_data;
    ChartData m_earlier;
    QString m_problem;
    bool m_isLive = true;
    QTimer m_followTimer;   //!< moves the time axis in live mode, even without new results
    QTimer m_slowReadTimer; //!< fires when loading takes long enough to show a message

    ChartHeader *m_head;
    MarkedSpanBar *m_marked;
    FixedScale *m_fixedScale;
    ChartNotes *m_notes;
    ChartPages *m_pages;
    ChartPlot *m_plot;    //!< owned by the pages
    QLabel *m_stateLabel; //!< label over the chart, visible while data is loading or if there is no data
};

} // namespace watchkeeper
