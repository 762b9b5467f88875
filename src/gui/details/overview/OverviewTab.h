// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows at a glance why a target is in its state, and how it has been.

#include "app/query/FailureComparison.h"
#include "gui/details/events/EventSource.h"
#include "gui/details/parts/FactText.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"
#include "history/values/TimeSpan.h"

#include <QScrollArea>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;

namespace watchkeeper {

class ChartSource;
class DayChart;
class FactList;
class NumbersCard;
class OverviewHistory;
class PhasesBar;
class ProblemCard;
class RecentEventsCard;
class YearView;
class Card;
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

} // namespace watchkeeper
