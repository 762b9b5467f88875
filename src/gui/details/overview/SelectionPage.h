// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The page for several selected targets, or for none.

#include "gui/chart/plot/ChartSubject.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultRow.h"

#include <QWidget>

#include <array>

class QFormLayout;
class QLabel;

namespace watchkeeper {

class ChartSource;
class ChartTab;
class ResultsModel;

//! Returns what the chart of a target can show.
ChartTarget chartTarget(const ResultRow &row);

//! \brief Counts the selected targets by state, and compares a few of them in a chart. Without targets, it explains the purpose of the
//! pane.
class SelectionPage : public QWidget
{
    Q_OBJECT

public:
    //! \param model  must outlive the page
    explicit SelectionPage(const ResultsModel *model, QWidget *parent = nullptr);

    //! \param source  must outlive the page; null if there is no history
    void setSource(ChartSource *source);
    void showTargets(const QList<TargetId> &ids);
    ChartTab *chart() const { return m_comparison; }
    //! See ChartTab::restoreState().
    void restoreChart(const QByteArray &state);

signals:
    //! See ChartTab::momentRequested().
    void momentRequested(qint64 at);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateComparison(const QList<TargetId> &ids);
    void showStates(const std::array<int, kMarkStateCount> &counts);
    void fill();

    const ResultsModel *m_model;
    bool m_hasHistory = false;
    std::array<int, kMarkStateCount> m_counts{};
    QLabel *m_title;
    QWidget *m_states;
    QFormLayout *m_layout;
    ChartTab *m_comparison;
};

} // namespace watchkeeper
