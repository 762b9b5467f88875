// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Why a target is as it is, at a glance.

#include "app/FailurePair.h"
#include "gui/table/PastResults.h"
#include "gui/table/ResultRow.h"

#include <QScrollArea>

#include <utility>

class QBoxLayout;
class QLabel;

namespace watchkeeper {

class ElsewherePart;
class FactList;
class PastStrip;
class PhasesBar;
class WhatChangedPart;

//! \brief Answers in this order: what is wrong, since when, what was seen, where the time went, what it
//! looked like from elsewhere, what changed, how it went before, what to try.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    //! \param past  oldest first
    void show(const ResultRow &row, const QList<PastResult> &past);
    //! What was different before it failed, and what it looked like from elsewhere; hidden where there is no failure.
    void showChange(const Target &target, const FailurePair &pair);
    //! Scrolls to what showChange() shows, once it is there. \param id  of the target; that of another one forgets it
    void revealFailure(const TargetId &id);
    //! What grows older by itself.
    void showAge(const ResultRow &row, const QDateTime &now);
    //! How it stands by its objective; nothing for an empty text.
    void showObjective(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSeen();
    QWidget *buildHistory();
    void showMark();
    void showPast(const ResultRow &row, const QList<PastResult> &past);
    void showSteps(const ResultRow &row);
    void scrollToFailure();

    MarkState m_state = MarkState::Pending;
    bool m_isSoft = false;
    bool m_isFromBefore = false; //!< not confirmed by this run
    bool m_isFlapping = false;
    std::pair<TargetId, QString> m_aged; //!< whose age is shown, and of what
    TargetId m_revealed;                 //!< whose failure is to be scrolled to; null: none
    QBoxLayout *m_columns;
    QLabel *m_mark;
    QLabel *m_name;
    QLabel *m_message;
    QLabel *m_age;
    QLabel *m_care;
    FactList *m_facts;
    PhasesBar *m_phases;
    QLabel *m_phasesTitle;
    WhatChangedPart *m_change;
    ElsewherePart *m_elsewhere;
    PastStrip *m_past;
    QWidget *m_pastGroup;
    FactList *m_figures;
    QLabel *m_objective;
    QLabel *m_stepsTitle;
    QLabel *m_steps;
};

} // namespace watchkeeper
