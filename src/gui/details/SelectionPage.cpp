// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/SelectionPage.h"

#include "gui/details/PaneWidgets.h"
#include "gui/look/StateMark.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

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

SelectionPage::SelectionPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeTextLabel(u"selectionTitle"_s))
    , m_states(new QWidget)
    , m_layout(new QFormLayout(m_states))
{
    m_states->setObjectName(u"selectionStates"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(kPaneSpacing / 2);
    m_layout->setHorizontalSpacing(kPaneSpacing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kPaneSpacing, kPaneSpacing, 2 * kPaneSpacing, kPaneSpacing);
    layout->setSpacing(kPaneSpacing);
    layout->addWidget(m_title);
    layout->addWidget(m_states);
    layout->addStretch(1);
}

void SelectionPage::showNothing()
{
    m_counts = {};
    m_title->setText(tr("Select a target to see its result and the reason for it."));
    m_states->hide();
}

void SelectionPage::showStates(const std::array<int, kMarkStateCount> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    m_title->setText(tr("%Ln target(s) selected", "", all));
    fill();
    m_states->show();
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
