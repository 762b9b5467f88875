// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/OverviewTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/overview/FailureSections.h"
#include "gui/details/overview/ResultBars.h"
#include "gui/details/overview/TroubleshootingSteps.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultTexts.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kOverviewMarkSize = 24;
constexpr int kTwoColumnMinWidth = 84; // [average characters] minimum width for two columns

QList<Fact> overviewFacts(const ResultRow &row)
{
    QList<Fact> facts;
    if (!row.address.isEmpty())
        facts.append({OverviewTab::tr("Address", "before an address or command"), row.address});
    if (!row.last)
        return facts;
    if (const QString flapping = row.flappingText(); !flapping.isEmpty())
        facts.append({OverviewTab::tr("Flapping"), flapping});
    const Observation &observation = row.last->observation;
    if (!row.message().contains(observation.summary) && !row.message().isEmpty())
        facts.append({OverviewTab::tr("Result"), observation.summary});
    facts.append({OverviewTab::tr("Time"), humanDuration(observation.durationMs)});
    facts += factsOf(observation);
    if (observation.error && !observation.error->detail().isEmpty())
        facts.append({OverviewTab::tr("Details"), displayText(observation.error->detail())});
    return facts;
}

QList<Fact> figuresFor(const ResultRow &row, const QList<HistoricalResult> &history)
{
    if (history.isEmpty())
        return {};
    const auto share = [&history](Outcome outcome) {
        const auto isSuch = [outcome](const HistoricalResult &result) { return result.outcome == outcome; };
        return static_cast<double>(std::count_if(history.begin(), history.end(), isSuch)) / static_cast<double>(history.size());
    };
    QList<Fact> facts{{OverviewTab::tr("Up", "of the last results"), percentText(share(Outcome::Up))}};
    if (const double degraded = share(Outcome::Degraded); degraded > 0)
        facts.append({OverviewTab::tr("Degraded", "of the last results"), percentText(degraded)});
    if (row.dayUptime())
        facts.append({OverviewTab::tr("Uptime, 24 h"), columnText(row, ResultColumn::Day)});
    if (const auto half = successPercentile(history, 0.5))
        facts.append({OverviewTab::tr("Median"), humanDuration(half)});
    if (const auto percentile95 = successPercentile(history, 0.95); percentile95 && history.size() > 1)
        facts.append({OverviewTab::tr("95th percentile"), humanDuration(percentile95)});
    return facts;
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : QScrollArea(parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_mark(new QLabel)
    , m_name(makeTextLabel(u"target"_s))
    , m_message(makeTextLabel(u"message"_s))
    , m_ageLabel(makeTextLabel(u"since"_s))
    , m_acknowledgement(makeTextLabel(u"care"_s))
    , m_facts(new FactList)
    , m_phases(new PhasesBar)
    , m_phasesTitle(makeHeading(tr("Time by phase")))
    , m_whatChanged(new WhatChangedSection)
    , m_diagnostics(new DiagnosticsSection)
    , m_history(new HistoryStrip)
    , m_historyGroup(new QWidget)
    , m_figures(new FactList)
    , m_objective(makeTextLabel(u"objective"_s))
    , m_stepsTitle(makeHeading(tr("What to try")))
    , m_steps(makeTextLabel(u"steps"_s))
{
    m_mark->setObjectName(u"mark"_s);
    m_history->setObjectName(u"past"_s);
    m_phases->setObjectName(u"phases"_s);
    m_whatChanged->setObjectName(u"whatChanged"_s);
    m_diagnostics->setObjectName(u"elsewhere"_s);
    m_facts->setObjectName(u"facts"_s);
    m_figures->setObjectName(u"figures"_s);
    auto *content = new QWidget;
    content->setLayout(m_columns);
    m_columns->setContentsMargins(2 * kPaneSpacing, kPaneSpacing, 2 * kPaneSpacing, kPaneSpacing);
    m_columns->setSpacing(3 * kPaneSpacing);
    m_columns->addWidget(buildObservation(), 1);
    m_columns->addWidget(buildHistory(), 1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview"));
}

QWidget *OverviewTab::buildObservation()
{
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.2);
    big.setBold(true);
    m_name->setFont(big);
    auto *title = new QHBoxLayout;
    title->setSpacing(kPaneSpacing);
    title->addWidget(m_mark, 0, Qt::AlignTop);
    title->addWidget(m_name, 1);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing);
    layout->addLayout(title);
    layout->addWidget(m_message);
    layout->addWidget(m_ageLabel);
    layout->addWidget(m_acknowledgement);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    return side;
}

QWidget *OverviewTab::buildHistory()
{
    auto *pastLayout = new QVBoxLayout(m_historyGroup);
    pastLayout->setContentsMargins(0, 0, 0, 0);
    pastLayout->setSpacing(kPaneSpacing / 2);
    pastLayout->addWidget(makeHeading(tr("Recent results")));
    pastLayout->addWidget(m_history);
    pastLayout->addWidget(m_figures);
    m_objective->hide();
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_phasesTitle);
    layout->addWidget(m_phases);
    layout->addSpacing(kPaneSpacing);
    layout->addWidget(m_diagnostics);
    layout->addWidget(m_whatChanged);
    layout->addWidget(m_historyGroup);
    layout->addWidget(m_objective);
    layout->addSpacing(kPaneSpacing);
    layout->addWidget(m_stepsTitle);
    layout->addWidget(m_steps);
    layout->addStretch(1);
    return side;
}

void OverviewTab::show(const ResultRow &row, const QList<HistoricalResult> &history)
{
    m_state = row.markState();
    m_isSoft = row.isSoft();
    m_isFromEarlierRun = row.isFromEarlierRun;
    m_isFlapping = row.flapping().has_value();
    m_mark->setAccessibleName(row.stateText());
    showMark();
    if (const QString name = displayLine(row.target->name); name != m_name->text())
        m_name->setText(name);
    const QString message = row.message().isEmpty() ? row.summary() : row.message();
    if (message != m_message->text())
        m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (const QString care = row.acknowledgementTexts(); care != m_acknowledgement->text())
        m_acknowledgement->setText(care);
    m_acknowledgement->setVisible(!m_acknowledgement->text().isEmpty());
    m_facts->setFacts(overviewFacts(row));
    m_phases->setPhases(row.last ? row.last->observation.phases : Phases());
    m_phasesTitle->setVisible(!m_phases->isHidden());
    showHistory(row, history);
    showSteps(row);
}

void OverviewTab::showFailureComparison(const Target &target, const FailurePair &pair)
{
    m_whatChanged->setPair(target, pair);
    m_diagnostics->setPair(target, pair);
    const bool exists = pair.failed || pair.recording;
    if (target.id != m_failureToReveal)
        m_failureToReveal = {};
    else if (exists && !m_failureToReveal.isNull())
        // Queued, because the layout must calculate its size first.
        QMetaObject::invokeMethod(this, &OverviewTab::scrollToFailure, Qt::QueuedConnection);
}

void OverviewTab::revealFailure(const TargetId &id)
{
    m_failureToReveal = id;
}

void OverviewTab::scrollToFailure()
{
    m_failureToReveal = {};
    const QWidget *part = m_whatChanged->isHidden() ? static_cast<QWidget *>(m_diagnostics) : m_whatChanged;
    widget()->layout()->activate();
    const int top = part->mapTo(widget(), QPoint()).y() - kPaneSpacing;
    if (!part->isHidden())
        verticalScrollBar()->setValue(top);
}

void OverviewTab::showAge(const ResultRow &row, const QDateTime &now)
{
    // Omits the reason. Otherwise, the text would claim that the reason has applied for the entire duration.
    QString state = row.exemptionText().isEmpty() ? row.outcomeText() : stateLabel(row.markState());
    if (row.last && row.isInMaintenance()) // the duration is that of the outcome, not that of the maintenance
        state = stateLabel(markStateOf(row.last->outcome));
    const QDateTime since = row.unobservedText().isEmpty() ? row.since : row.unobservedSince;
    QString age;
    if (row.last)
        age = tr("%1 for %2, since %3", "state, duration, moment").arg(state, spanText(since, now), exactTimeText(since));
    else if (row.cancelled)
        age = tr("%1: the check was cancelled before it returned a result.").arg(row.stateText());
    else
        age = tr("%1: no result yet.").arg(row.stateText());
    const std::pair<TargetId, QString> aged(row.target->id, row.last ? state : row.stateText());
    const bool isSame = std::exchange(m_shownAge, aged) == aged;
    // Updates the text every second, except while the user selects it for copying.
    if (age != m_ageLabel->text() && !(isSame && m_ageLabel->hasSelectedText()))
        m_ageLabel->setText(age);
}

void OverviewTab::showObjective(const QString &text)
{
    const QString line = text.isEmpty() ? QString() : tr("Objective %1").arg(text);
    if (line != m_objective->text())
        m_objective->setText(line);
    m_objective->setVisible(!line.isEmpty());
}

void OverviewTab::showMark()
{
    const auto draw = m_isFlapping ? &flappingMarkPixmap : &markPixmap;
    // The table uses the same colours.
    const QColor colour = m_isFromEarlierRun ? mutedColour(palette()) : stateColour(m_state, isDark(palette()));
    m_mark->setPixmap(draw(m_state, m_isSoft, kOverviewMarkSize, devicePixelRatioF(), colour));
}

void OverviewTab::showHistory(const ResultRow &row, const QList<HistoricalResult> &history)
{
    m_historyGroup->setVisible(!history.isEmpty());
    m_history->setResults(history);
    m_figures->setFacts(figuresFor(row, history));
}

void OverviewTab::showSteps(const ResultRow &row)
{
    QStringList steps;
    if (row.isUnreachable())
        steps.append(tr("Find out why %1 is down. This target will be checked as soon as %1 recovers.")
                         .arg(displayLine(row.downDependency)));
    else if (row.last)
        steps = troubleshootingSteps(*row.target, *row.last);
    QStringList lines;
    for (const QString &step : std::as_const(steps))
        lines.append(tr("• %1", "a step to try").arg(step));
    const QString text = lines.join(u'\n');
    if (text != m_steps->text())
        m_steps->setText(text);
    m_steps->setVisible(!lines.isEmpty());
    m_stepsTitle->setVisible(!lines.isEmpty());
}

void OverviewTab::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMark();
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool isWide = viewport()->width() >= kTwoColumnMinWidth * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setStretch(0, isWide ? 1 : 0); // in a single column, the first section is only as high as necessary
}

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

#include "moc_OverviewTab.cpp"
