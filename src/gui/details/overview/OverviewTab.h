// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows at a glance why a target is in its state, or a summary of several selected targets.

#include "app/query/FailureComparison.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"

#include <QScrollArea>
#include <QWidget>

#include <array>
#include <utility>

class QBoxLayout;
class QLabel;
class QFormLayout;

namespace watchkeeper {

// Shows at a glance why a target is in its state.

class DiagnosticsSection;
class FactList;
class HistoryStrip;
class PhasesBar;
class WhatChangedSection;

//! \brief Answers these questions in order: what is wrong, since when, what the check returned, where the time went, failure diagnostics,
//! what changed, recent results, and what to try.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    //! \param history  the last results, oldest first
    void show(const ResultRow &row, const QList<HistoricalResult> &history);
    //! Shows what changed before the failure, and the failure diagnostics. Hides both if there is no failure.
    void showFailureComparison(const Target &target, const FailurePair &pair);
    //! Scrolls to the failure once showFailureComparison() has shown it. \param id  the target's ID; showing another target cancels the
    //! request
    void revealFailure(const TargetId &id);
    //! Updates the ages, which change with time.
    void showAge(const ResultRow &row, const QDateTime &now);
    //! Shows the text about the target's objective, or hides it if the text is empty.
    void showObjective(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildObservation();
    QWidget *buildHistory();
    void showMark();
    void showHistory(const ResultRow &row, const QList<HistoricalResult> &history);
    void showSteps(const ResultRow &row);
    void scrollToFailure();

    MarkState m_state = MarkState::Pending;
    bool m_isSoft = false;
    bool m_isFromEarlierRun = false; //!< whether the result isn't confirmed by this run
    bool m_isFlapping = false;
    std::pair<TargetId, QString> m_shownAge; //!< the target, and the state whose age is shown
    TargetId m_failureToReveal;              //!< the target to whose failure the tab will scroll; null if there is none
    QBoxLayout *m_columns;
    QLabel *m_mark;
    QLabel *m_name;
    QLabel *m_message;
    QLabel *m_ageLabel;
    QLabel *m_acknowledgement;
    FactList *m_facts;
    PhasesBar *m_phases;
    QLabel *m_phasesTitle;
    WhatChangedSection *m_whatChanged;
    DiagnosticsSection *m_diagnostics;
    HistoryStrip *m_history;
    QWidget *m_historyGroup;
    FactList *m_figures;
    QLabel *m_objective;
    QLabel *m_stepsTitle;
    QLabel *m_steps;
};

// A summary of several selected targets, or a text explaining the purpose of the pane.

class SelectionPage : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionPage(QWidget *parent = nullptr);

    void showNothing();
    //! Shows the number of selected targets in each state. `counts` is indexed by MarkState.
    void showStates(const std::array<int, kMarkStateCount> &counts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    std::array<int, kMarkStateCount> m_counts{};
    QLabel *m_title;
    QWidget *m_states;
    QFormLayout *m_layout;
};

} // namespace watchkeeper
