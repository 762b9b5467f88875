// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/SelectionPage.h"

#include "gui/chart/ChartSource.h"
#include "gui/chart/ChartTab.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/ResultsModel.h"
#include "history/values/StoredResult.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QList<MarkState> statesByRank()
{
    QList<MarkState> states;
    for (int i = 0; i < kMarkStateCount; ++i)
        states.append(static_cast<MarkState>(i));
    std::stable_sort(states.begin(), states.end(), [](MarkState a, MarkState b) { return stateRank(a) < stateRank(b); });
    return states;
}

} // namespace

ChartTarget chartTarget(const ResultRow &row)
{
    ChartTarget target{row.target->id, row.target->name, {}, row.markState()};
    if (!row.last)
        return target;
    for (const StoredValue &value : storedResult(*row.last).values)
        target.values.append(value.name);
    return target;
}

SelectionPage::SelectionPage(const ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(makeTextLabel(u"selectionTitle"_s))
    , m_states(new QWidget)
    , m_layout(new QFormLayout(m_states))
    , m_comparison(new ChartTab)
{
    m_states->setObjectName(u"selectionStates"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(kPaneSpacing / 2);
    m_layout->setHorizontalSpacing(kPaneSpacing);
    auto *summary = new QVBoxLayout;
    summary->setContentsMargins(2 * kPaneSpacing, kPaneSpacing, 2 * kPaneSpacing, kPaneSpacing);
    summary->setSpacing(kPaneSpacing);
    summary->addWidget(m_title);
    summary->addWidget(m_states);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(summary);
    layout->addWidget(m_comparison, 1);
    layout->addStretch(0);
    m_comparison->hide();
    connect(m_comparison, &ChartTab::momentRequested, this, &SelectionPage::momentRequested);
}

void SelectionPage::setSource(ChartSource *source)
{
    m_hasHistory = source != nullptr;
    m_comparison->setSource(source);
}

void SelectionPage::restoreChart(const QByteArray &state)
{
    m_comparison->restoreState(state);
}

void SelectionPage::showTargets(const QList<TargetId> &ids)
{
    std::array<int, kMarkStateCount> counts{};
    for (const TargetId &id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            ++counts[static_cast<size_t>(m_model->row(row).markState())];
    }
    showStates(counts);
    updateComparison(ids);
}

//! Compares the targets in one chart. Shows no chart if there are more targets than it can show.
void SelectionPage::updateComparison(const QList<TargetId> &ids)
{
    QList<ChartTarget> targets;
    for (const TargetId &id : ids) {
        if (targets.size() > ChartTab::kMaxTargets)
            break; // too many targets for a chart; thousands may be selected
        if (const int row = m_model->rowOf(id); row >= 0)
            targets.append(chartTarget(m_model->row(row)));
    }
    const bool canCompare = m_hasHistory && targets.size() > 1 && targets.size() <= ChartTab::kMaxTargets;
    m_comparison->setVisible(canCompare);
    m_title->setVisible(!canCompare); // the table of the comparison has the states
    m_states->setVisible(!canCompare && !targets.isEmpty());
    if (canCompare)
        m_comparison->showTargets(targets);
}

void SelectionPage::showStates(const std::array<int, kMarkStateCount> &counts)
{
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    if (all == 0)
        m_title->setText(tr("Select a target to see its result and the reason for it."));
    else if (counts != m_counts)
        m_title->setText(tr("%Ln target(s) selected", "", all));
    if (std::exchange(m_counts, counts) != counts)
        fill();
}

void SelectionPage::fill()
{
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    for (const MarkState state : statesByRank()) {
        const int count = m_counts[static_cast<size_t>(state)];
        if (count == 0)
            continue;
        auto *mark = new QLabel;
        mark->setPixmap(markPixmap(state, false, size, devicePixelRatioF(), stateColour(state, isDark(palette()))));
        QLabel *text = makeTextLabel(stateLabel(state));
        text->setText(tr("%1 %2", "count, state of targets").arg(QLocale().toString(count), stateLabel(state)));
        m_layout->addRow(mark, text);
    }
}

void SelectionPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace watchkeeper

#include "moc_SelectionPage.cpp"
