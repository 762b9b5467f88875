// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Why a target is in its state, at a glance.

#include "app/FailurePair.h"
#include "gui/table/ResultHistory.h"
#include "gui/table/ResultRow.h"

#include <QScrollArea>

#include <utility>

class QBoxLayout;
class QLabel;

namespace watchkeeper {

class DiagnosticsSection;
class FactList;
class HistoryStrip;
class PhasesBar;
class WhatChangedSection;

//! \brief Answers in this order: what is wrong, since when, what the check returned, where the time went, failure diagnostics, what
//! changed, the recent results, what to try.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    //! \param past  oldest first
    void show(const ResultRow &row, const QList<HistoricalResult> &past);
    //! What changed before the failure, and the failure diagnostics; hidden if there is no failure.
    void showChange(const Target &target, const FailurePair &pair);
    //! Scrolls to the part that showChange() shows, once it is filled. \param id  of the target; showing another target cancels this
    void revealFailure(const TargetId &id);
    //! The ages, which change with time.
    void showAge(const ResultRow &row, const QDateTime &now);
    //! Its standing against its objective; hidden if the text is empty.
    void showObjective(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildObservation();
    QWidget *buildHistory();
    void showMark();
    void showHistory(const ResultRow &row, const QList<HistoricalResult> &past);
    void showSteps(const ResultRow &row);
    void scrollToFailure();

    MarkState m_state = MarkState::Pending;
    bool m_isSoft = false;
    bool m_isFromEarlierRun = false; //!< not confirmed by this run
    bool m_isFlapping = false;
    std::pair<TargetId, QString> m_shownAge; //!< the target and the state whose age is shown
    TargetId m_failureToReveal;              //!< the target to whose failure the tab will scroll; null: none
    QBoxLayout *m_columns;
    QLabel *m_mark;
    QLabel *m_name;
    QLabel *m_message;
    QLabel *m_age;
    QLabel *m_care;
    FactList *m_facts;
    PhasesBar *m_phases;
    QLabel *m_phasesTitle;
    WhatChangedSection *m_change;
    DiagnosticsSection *m_elsewhere;
    HistoryStrip *m_past;
    QWidget *m_historyGroup;
    FactList *m_figures;
    QLabel *m_objective;
    QLabel *m_stepsTitle;
    QLabel *m_steps;
};

} // namespace watchkeeper
