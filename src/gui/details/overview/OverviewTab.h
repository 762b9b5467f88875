// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows at a glance why a target is in its state, and how it has been.

#include "app/query/FailureComparison.h"
#include "gui/chart/ChartSource.h"
#include "gui/chart/YearView.h"
#include "gui/details/events/EventSource.h"
#include "gui/details/parts/FactText.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"
#include "history/values/TimeSpan.h"

#include <QElapsedTimer>
#include <QScrollArea>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;

namespace watchkeeper {

class Card;
class ChartSource;
class DayChart;
class FactList;
class NumbersCard;
class OverviewHistory;
class PhasesBar;
class ProblemCard;
class RecentEventsCard;
class YearView;
struct CardNumber;

//! \brief A page of cards: what is wrong, numbers, the last day, the last year, recent events, and facts. Cards without content are hidden.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    //! Sets the source of the last day and year. \param source  may be null; must outlive this widget
    void setChartSource(ChartSource *source);
    //! \param history  the last results, oldest first
    //! \param dependencies  see dependenciesText()
    void show(const ResultRow &row, const QList<HistoricalResult> &history, const QString &dependencies);
    //! Shows what changed before the failure, and the failure diagnostics. Hides both if there is no failure.
    void showFailureComparison(const Target &target, const FailurePair &pair);
    //! Scrolls to the failure once showFailureComparison() has shown it. \param id  the target's ID; showing another target cancels the
    //! request
    void revealFailure(const TargetId &id);
    //! Updates the ages, which change with time.
    void showAge(const ResultRow &row);
    //! Shows the text about the target's objective, or hides it if the text is empty.
    void showObjective(const QString &text);
    //! \param incidents  newest first; \param moment  the time shown; nullopt for the present
    void showIncidents(const QList<TargetIncident> &incidents, const std::optional<QDateTime> &moment);

signals:
    //! Emitted when the user wants to see the chart.
    void chartRequested();
    //! Emitted when the user wants to see a day in the chart.
    void dayRequested(const watchkeeper::TimeSpan &day);
    //! Emitted when the user clicks a tag.
    void tagClicked(const QString &tag);
    //! Emitted when the user wants to see the events. \param incident  the number of the incident in the history
    void incidentRequested(qint64 incident);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildColumn(const QList<QWidget *> &cards);
    void showNumbers();
    void showDayAndYear();
    void scrollToFailure();
    QList<CardNumber> numbersFor(const ResultRow &row) const;

    TargetId m_failureToReveal; //!< the target to whose failure the tab will scroll; null if there is none
    std::optional<ResultRow> m_row;
    QList<HistoricalResult> m_results;
    QList<Fact> m_shownFacts;
    OverviewHistory *m_history;
    QBoxLayout *m_columns;
    ProblemCard *m_problem;
    NumbersCard *m_numbers;
    Card *m_dayCard;
    DayChart *m_day;
    Card *m_yearCard;
    YearView *m_year;
    RecentEventsCard *m_events;
    FactList *m_facts;
    QLabel *m_phasesTitle;
    PhasesBar *m_phases;
};

//! \brief Reads the last day and the last year of the target. Reads once for each target, and again as results arrive: the day at
//! most every ten seconds, the year every few minutes.
//!
//! Reads nothing while it isn't active.
class OverviewHistory : public QObject
{
    Q_OBJECT

public:
    explicit OverviewHistory(QObject *parent = nullptr);

    //! \param source  may be null
    void setSource(ChartSource *source);
    //! Follows a target, either up to now or up to an earlier time. Cancels the requests for another target.
    void follow(const TargetId &id, const std::optional<QDateTime> &moment);
    void setActive(bool active);

    //! Returns the response times and outcomes of 24 hours; empty until they have been read.
    const ChartData &day() const { return m_day.data; }
    //! Returns the days of a year; empty until they have been read.
    const QList<DayCell> &yearDays() const { return m_yearDays; }
    //! Returns the uptime of the last 30 days; nullopt if it isn't known, or the results don't go back for more than a day.
    std::optional<double> monthUptime() const;
    //! Returns whether the day has been read, which may have no results.
    bool isDayRead() const { return m_day.isRead; }

signals:
    //! Emitted when the day or the year has changed.
    void changed();

private:
    //! The history of a span.
    struct Part
    {
        ChartQuery query;
        ChartData data;
        QElapsedTimer age; //!< since the request; invalid before
        bool isRead = false;
    };

    void extend(const QList<TargetId> &targets);
    void readDay();
    void readYear();
    void read();
    qint64 end() const;

    ChartSource *m_source = nullptr;
    Part m_day;
    Part m_year;
    QList<DayCell> m_yearDays;
    QTimer m_dayTimer; //!< delays the next read of the day
    TargetId m_target;
    std::optional<QDateTime> m_moment;
    bool m_isActive = false;
};

} // namespace watchkeeper
