// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/DetailsPane.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "gui/chart/ChartSource.h"
#include "gui/chart/ChartTab.h"
#include "gui/details/evidence/CertificateTab.h"
#include "gui/details/evidence/ConditionsTab.h"
#include "gui/details/evidence/FailureEvidence.h"
#include "gui/details/overview/OverviewTab.h"
#include "gui/details/parts/FactText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/PrettyPrint.h"
#include "gui/details/response/ResponseTab.h"
#include "gui/details/response/TextView.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/model/ResultsModel.h"
#include "history/values/StoredResult.h"
#include "model/field/FieldReader.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QAction>
#include <QClipboard>
#include <QDataStream>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! Returns the usual name for the response of this kind of target.
QString responseTitle(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    return kind && !kind->responseTitle.isEmpty() ? kind->responseTitle : DetailsPane::tr("Reply");
}

ChartTarget chartTarget(const ResultRow &row)
{
    ChartTarget target{row.target->id, row.target->name, {}};
    if (!row.last)
        return target;
    for (const StoredValue &value : storedResult(*row.last).values)
        target.values.append(value.name);
    return target;
}

} // namespace

DetailsPane::DetailsPane(ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_pages(new QStackedWidget)
    , m_selection(new SelectionPage)
    , m_tabs(new QTabWidget)
    , m_comparison(new ChartTab)
    , m_overview(new OverviewTab)
    , m_chart(new ChartTab)
    , m_response(new ResponseTab)
    , m_certificate(new CertificateTab)
    , m_conditions(new ConditionsTab)
    , m_configuration(new ConfigurationTab)
    , m_failure(new FailureEvidenceLoader(this))
{
    build();
    addTabActions();
    connect(m_model, &ResultsModel::rowsChanged, this, [this] {
        if (std::any_of(m_ids.begin(), m_ids.end(), [this](const TargetId &id) { return m_model->isFresh(id); }))
            refresh(); // only for the displayed targets, because other rows can change 30 times a second
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DetailsPane::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::selectTab);
    connect(m_failure, &FailureEvidenceLoader::changed, m_overview, &OverviewTab::showFailureComparison);
    connect(&m_ageTimer, &QTimer::timeout, this, &DetailsPane::refreshAge);
    m_ageTimer.start(1s);
    refresh();
}

void DetailsPane::build()
{
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setAccessibleName(tr("Details"));
    m_tabs->addTab(m_overview, tr("Overview", "tab"));
    m_tabs->addTab(m_chart, tr("Chart", "tab"));
    m_tabs->setTabVisible(Chart, false);
    m_tabs->addTab(m_response, tr("Response", "tab"));
    m_tabs->addTab(m_certificate, tr("Certificate", "tab"));
    m_tabs->addTab(m_conditions, tr("Conditions", "tab"));
    m_tabs->addTab(m_configuration, tr("Configuration", "tab"));
    m_tabs->setCornerWidget(buildButtons());
    auto *several = new QWidget;
    auto *severalLayout = new QVBoxLayout(several);
    severalLayout->setContentsMargins(0, 0, 0, 0);
    severalLayout->addWidget(m_selection);
    severalLayout->addWidget(m_comparison, 1);
    m_comparison->hide();
    m_pages->addWidget(several);
    m_pages->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

QWidget *DetailsPane::buildButtons()
{
    m_check = makeToolButton(u"check-now"_s, tr("Check this target now"));
    m_open = makeToolButton(u"open"_s, tr("Open in the browser"));
    auto *copy = makeToolButton(u"copy"_s, tr("Copy the details as Markdown, for a ticket"));
    m_check->setObjectName(u"checkTarget"_s);
    m_open->setObjectName(u"openAddress"_s);
    copy->setObjectName(u"copyDetails"_s);
    connect(m_check, &QToolButton::clicked, this, [this] { emit checkRequested(m_ids); });
    connect(m_open, &QToolButton::clicked, this, &DetailsPane::openAddress);
    connect(copy, &QToolButton::clicked, this, &DetailsPane::copyTicket);
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, kPaneSpacing, 0);
    layout->setSpacing(0);
    for (QToolButton *button : {m_check, m_open, copy})
        layout->addWidget(button);
    return buttons;
}

//! Adds actions whose shortcuts work throughout the window, so the user can switch tabs while moving through the table.
void DetailsPane::addTabActions()
{
    const auto add = [this](const QString &name, const QString &text, const QString &toolTip, int by) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, this, [this, by] { moveToTab(by); });
        addAction(action);
        m_tabActions.append(action);
        return action;
    };
    add(u"actionNextTab"_s, tr("Ne&xt details tab"), tr("Go to the next details tab of the target"), 1)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    add(u"actionPreviousTab"_s, tr("Pre&vious details tab"), tr("Go to the previous details tab of the target"), -1)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
}

void DetailsPane::showTargets(const QList<TargetId> &ids)
{
    m_ids = ids;
    refresh();
}

void DetailsPane::showFailure(const TargetId &id)
{
    m_overview->revealFailure(id);
    m_filledValues[Overview].reset(); // makes refresh() request the failure again
    m_tabs->setCurrentIndex(Overview);
    m_selectedTab = Overview;
    refresh();
}

void DetailsPane::setDefaults(const Schedule &defaults)
{
    if (defaults == std::exchange(m_defaults, defaults))
        return;
    m_filledValues[Configuration].reset();
    refresh();
}

void DetailsPane::setVerifiesTls(bool verifies)
{
    if (verifies == std::exchange(m_verifiesTls, verifies))
        return;
    m_filledValues[Conditions].reset();
    refresh();
}

void DetailsPane::setChartSource(ChartSource *source)
{
    m_hasHistory = source != nullptr;
    m_chart->setSource(source);
    m_comparison->setSource(source);
    m_filledValues = {};
    refresh();
}

void DetailsPane::setFailureSource(FailureSource *source)
{
    m_failure->setSource(source);
    m_filledValues[Overview].reset();
    refresh();
}

const ResultRow *DetailsPane::shownRow() const
{
    const int row = m_ids.size() == 1 ? m_model->rowOf(m_ids.first()) : -1;
    return row < 0 ? nullptr : &m_model->row(row);
}

void DetailsPane::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

//! Updates the visible tab. Hidden tabs are updated when they are shown.
void DetailsPane::refresh()
{
    if (!isVisible())
        return;
    if (const ResultRow *row = shownRow())
        refreshRow(*row);
    else
        refreshSummary();
}

void DetailsPane::refreshSummary()
{
    std::array<int, kMarkStateCount> counts{};
    bool any = false;
    for (const TargetId &id : m_ids) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        ++counts[static_cast<size_t>(m_model->row(row).markState())];
        any = true;
    }
    m_filledValues = {};
    if (any)
        m_selection->showStates(counts);
    else
        m_selection->showNothing();
    updateComparison();
    m_pages->setCurrentIndex(0);
}

//! Compares the targets in one chart. Shows no chart if there are more targets than colours.
void DetailsPane::updateComparison()
{
    QList<ChartTarget> targets;
    for (const TargetId &id : std::as_const(m_ids)) {
        if (targets.size() > ChartTab::kMaxTargets)
            break; // too many targets for a chart; thousands may be selected
        if (const int row = m_model->rowOf(id); row >= 0)
            targets.append(chartTarget(m_model->row(row)));
    }
    const bool canCompare = m_hasHistory && targets.size() > 1 && targets.size() <= ChartTab::kMaxTargets;
    m_comparison->setVisible(canCompare);
    if (canCompare)
        m_comparison->showTargets(targets);
}

DetailsPane::ShownValues::ShownValues(const ResultRow &row)
    : target(*row.target)
    , downDependency(row.downDependency)
    , exemption(row.exemptionText())
    , flapping(row.flapping())
    , acknowledgement(row.acknowledgementTexts())
    , cancelled(row.cancelled)
    , isFromEarlierRun(row.isFromEarlierRun)
    , resultCount(row.trend.size())
    , moment(row.moment)
{
    if (row.last)
        sequence = row.last->sequence;
    if (row.moment)
        dayUptime = row.dayUptime();
}

bool DetailsPane::isFilled(const ResultRow &row) const
{
    const int tab = m_tabs->currentIndex();
    return tab >= 0 && m_pages->currentWidget() == m_tabs && m_filledValues[static_cast<size_t>(tab)] == ShownValues(row);
}

void DetailsPane::refreshRow(const ResultRow &row)
{
    m_check->setEnabled(!row.moment); // the result of a check wouldn't be visible while an earlier time is shown
    if (isFilled(row))
        return;
    showTabsFor(row);
    fillTab(row);
    m_pages->setCurrentWidget(m_tabs);
}

//! Shows only the tabs that have content for this target.
void DetailsPane::showTabsFor(const ResultRow &row)
{
    const auto evidence = m_model->evidenceOf(row.target->id);
    const bool isForgotten = row.last && !evidence;
    const bool hasReply = evidence && (*evidence)->hasReply();
    const bool hasChain = evidence && !(*evidence)->tls.chain.isEmpty();
    m_isUpdatingTabs = true;
    showTab(Chart, m_hasHistory);
    showTab(Response, isForgotten || hasReply);
    showTab(Certificate, hasChain);
    m_tabs->setCurrentIndex(m_tabs->isTabVisible(m_selectedTab) ? m_selectedTab : Overview);
    m_isUpdatingTabs = false;
    updateOpenAction(*row.target);
}

//! Shows or hides a tab unless it is already in that state. In Qt 6.4, setting the same state again undoes a pending layout of the
//! tab bar and leaves a gap in it.
void DetailsPane::showTab(Tab tab, bool isShown)
{
    if (m_tabs->isTabVisible(tab) != isShown)
        m_tabs->setTabVisible(tab, isShown);
}

//! Disables the action if the address contains placeholders, which can represent secrets and are filled in only for checks.
void DetailsPane::updateOpenAction(const Target &target)
{
    const bool isUrlComplete = !valueHasPlaceholder(target.fields.written().value("url"_L1));
    const Kind *kind = findKind(target.kind);
    m_open->setVisible(kind && kind->page);
    m_open->setEnabled(isUrlComplete);
    m_open->setToolTip(isUrlComplete
                           ? tr("Open in the browser")
                           : tr("This address can't be opened in the browser: it contains placeholders that are filled in "
                                "only during checks."));
}

void DetailsPane::fillTab(const ResultRow &row)
{
    const int tab = m_tabs->currentIndex();
    if (tab < 0 || isFilled(row))
        return;
    m_filledValues[static_cast<size_t>(tab)] = ShownValues(row);
    const auto evidence = m_model->evidenceOf(row.target->id);
    switch (tab) {
    case Overview:
        fillOverview(row);
        break;
    case Chart:
        m_chart->showTargets({chartTarget(row)});
        break;
    case Response:
        m_response->show(row.address, responseTitle(*row.target), evidence);
        break;
    case Certificate:
        m_certificate->show(evidence.value_or(Evidence())->tls);
        break;
    case Conditions:
        m_conditions->show(
            evaluatedConditions(*row.target, row.last ? &*row.last : nullptr, evidence.value_or(Evidence()), m_verifiesTls));
        break;
    case Configuration:
        m_configuration->show(*row.target, m_defaults);
        break;
    default:
        break;
    }
}

void DetailsPane::fillOverview(const ResultRow &row)
{
    m_overview->show(row, m_model->historyOf(row.target->id));
    m_overview->showAge(row, row.now());
    m_failure->followRow(row);
    m_overview->showObjective(m_objective.first == row.target->id ? m_objective.second : QString());
}

void DetailsPane::showObjective(const TargetId &id, const QString &text)
{
    m_objective = {id, text};
    if (const ResultRow *row = shownRow(); row && row->target->id == id)
        m_overview->showObjective(text);
}

void DetailsPane::refreshAge()
{
    const ResultRow *row = shownRow();
    if (row && m_tabs->currentIndex() == Overview && isVisible())
        m_overview->showAge(*row, row->now());
}

void DetailsPane::selectTab(int tab)
{
    if (m_isUpdatingTabs)
        return;
    m_selectedTab = tab;
    if (const ResultRow *row = shownRow())
        fillTab(*row);
}

void DetailsPane::moveToTab(int by)
{
    if (!shownRow() || !isVisible())
        return;
    int tab = m_tabs->currentIndex();
    do {
        tab = (tab + by + TabCount) % TabCount;
    } while (!m_tabs->isTabVisible(tab));
    m_tabs->setCurrentIndex(tab);
}

void DetailsPane::copyTicket() const
{
    if (const ResultRow *row = shownRow())
        QGuiApplication::clipboard()->setText(ticketText(*row, m_model->evidenceOf(row->target->id).value_or(Evidence()),
                                                         m_model->historyOf(row->target->id), row->now()));
}

void DetailsPane::openAddress() const
{
    const ResultRow *row = shownRow();
    const Kind *kind = row ? findKind(row->target->kind) : nullptr;
    if (kind && kind->page) // Omits the credentials, because the browser would store them in its history.
        QDesktopServices::openUrl(kind->page(row->target->fields));
}

QByteArray DetailsPane::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << qint32(m_selectedTab) << m_response->saveState() << m_chart->saveState();
    return state;
}

void DetailsPane::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 chosen = 0;
    QByteArray response;
    QByteArray chart;
    stream >> chosen >> response >> chart;
    if (stream.status() != QDataStream::Ok || chosen < 0 || chosen >= TabCount)
        return;
    m_selectedTab = chosen;
    m_response->restoreState(response);
    m_chart->restoreState(chart);
    m_comparison->restoreState(chart);
    m_filledValues = {};
    refresh();
}

ConfigurationTab::ConfigurationTab(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextView)
{
    m_text->setObjectName(u"configuration"_s);
    m_text->setAccessibleName(tr("Configuration as JSON"));
    auto *copy = new QPushButton(tr("C&opy"));
    copy->setObjectName(u"copyConfiguration"_s);
    copy->setIcon(actionIcon(u"copy"_s));
    auto *bar = new QHBoxLayout;
    bar->addWidget(makeMutedLabel(tr("Configuration as stored in targets.json. Secrets are shown as ***.")), 1);
    bar->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing / 2, kPaneSpacing, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(copy, &QPushButton::clicked, this, &ConfigurationTab::copy);
}

void ConfigurationTab::show(const Target &target, const Schedule &defaults)
{
    m_text->setStyled(formatJson(displayText(QString::fromUtf8(targetText(maskedTarget(target), defaults)))));
}

void ConfigurationTab::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

} // namespace watchkeeper

#include "moc_DetailsPane.cpp"
