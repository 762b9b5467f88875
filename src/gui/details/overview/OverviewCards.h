// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Cards of the overview: what is wrong, the most important numbers, and a small chart of the last 24 hours.

#include "app/query/FailureComparison.h"
#include "gui/look/widgets/Card.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"
#include "history/values/ChartData.h"

#include <QAbstractButton>

class QLabel;
class QToolButton;

namespace watchkeeper {

class ChartPlot;
class DiagnosticsSection;
class HistoryStrip;
class WhatChangedSection;

//! \brief What is wrong, what to try, the failure diagnostics, and what changed. Hidden while nothing is wrong.
class ProblemCard : public Card
{
    Q_OBJECT

public:
    explicit ProblemCard(QWidget *parent = nullptr);

    void show(const ResultRow &row);
    void showFailureComparison(const Target &target, const FailurePair &pair);
    //! Returns the part about the failure that is shown; null if there is none.
    QWidget *failurePart() const;

private:
    void showSteps(const ResultRow &row);
    void setUnfolded(bool unfolded);
    void updateVisibility();

    QLabel *m_message;
    QLabel *m_flapping;
    QLabel *m_acknowledgement;
    QToolButton *m_fold;
    QLabel *m_steps;
    DiagnosticsSection *m_diagnostics;
    WhatChangedSection *m_whatChanged;
    bool m_isUnfolded = false;     //!< whether the steps are shown
    TargetId m_target;             //!< the target whose steps are folded or not
    bool m_isAcknowledged = false; //!< whether its problem was acknowledged
};

//! \brief One number with its caption.
struct CardNumber
{
    QString caption;
    QString value;
    QString toolTip; //!< says how the number is calculated
};

//! \brief The most important numbers in a row that wraps, and the last results.
class NumbersCard : public Card
{
    Q_OBJECT

public:
    explicit NumbersCard(QWidget *parent = nullptr);

    void showNumbers(const QList<CardNumber> &numbers);
    //! \param history  the last results, oldest first
    void showHistory(const QList<HistoricalResult> &history);
    //! Shows the text about the target's objective, or hides it if the text is empty.
    void showObjective(const QString &text);

private:
    void addNumber(const CardNumber &number);
    void updateVisibility();

    QWidget *m_row;
    QList<QLabel *> m_values;
    QStringList m_captions;
    HistoryStrip *m_history;
    QLabel *m_objective;
};

//! \brief The plot of the chart tab in a card, with the median and the 95th percentile of one target. It is a button that opens the chart
//! with all details.
class DayChart : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DayChart(QWidget *parent = nullptr);

    //! Shows the data of one target.
    void show(const ChartData &chart);
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
