// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/DetailsPane.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "gui/chart/ChartHeader.h"
#include "gui/chart/ChartTab.h"
#include "gui/details/events/EventsTab.h"
#include "gui/details/evidence/ConditionsTab.h"
#include "gui/details/evidence/FailureEvidence.h"
#include "gui/details/overview/OverviewTab.h"
#include "gui/details/overview/SelectionPage.h"
#include "gui/details/overview/TargetTitle.h"
#include "gui/details/parts/FactText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/ReplyTab.h"
#include "gui/details/setup/SetupTab.h"
#include "gui/table/model/ResultsModel.h"
#include "model/field/FieldReader.h"

#include <QAction>
#include <QClipboard>
#include <QDataStream>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QIODevice>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr qint32 kTabsState = -2; // begins a stored state with five tabs; the states of earlier versions begin with the tab

} // namespace

DetailsPane::DetailsPane(ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_pages(new QStackedWidget)
    , m_selection(new SelectionPage(model))
    , m_title(new TargetTitle)
    , m_tabs(new QTabWidget)
    , m_overview(new OverviewTab)
    , m_chart(new ChartTab)
    , m_events(new EventsTab)
    , m_reply(new ReplyTab)
    , m_setup(new SetupTab)
    , m_failure(new FailureEvidenceLoader(this))
    , m_incidents(new EventsLoader(this))
{
    build();
    addTabActions();
    connectTabs();
    connect(m_model, &ResultsModel::rowsChanged, this, [this] {
        if (std::any_of(m_ids.begin(), m_ids.end(), [this](const TargetId &id) { return m_model->isFresh(id); }))
            refresh(); // only for the displayed targets, because other rows can change 30 times a second
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DetailsPane::refresh);
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
    m_tabs->addTab(m_events, tr("Events", "tab"));
    m_tabs->addTab(m_reply, tr("Reply", "tab"));
    m_tabs->addTab(m_setup, tr("Setup", "tab"));
    addButtons();
    auto *single = new QWidget;
    auto *singleLayout = new QVBoxLayout(single);
    singleLayout->setContentsMargins(0, 0, 0, 0);
    singleLayout->setSpacing(0);
    singleLayout->addWidget(m_title);
    singleLayout->addWidget(m_tabs, 1);
    m_pages->addWidget(m_selection);
    m_pages->addWidget(single);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

QSize DetailsPane::sizeHint() const
{
    return {std::max(m_tabs->tabBar()->sizeHint().width(), m_chart->header()->tabsWidth()), QWidget::sizeHint().height()};
}

void DetailsPane::addButtons()
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
    for (QToolButton *button : {m_check, m_open, copy})
        m_title->addButton(button);
}

void DetailsPane::connectTabs()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::selectTab);
    connect(m_failure, &FailureEvidenceLoader::changed, m_overview, &OverviewTab::showFailureComparison);
    connect(m_overview, &OverviewTab::chartRequested, this, [this] { openTab(Chart); });
    connect(m_overview, &OverviewTab::dayRequested, this, [this] { openTab(Chart); });
    connect(m_overview, &OverviewTab::dayRequested, m_chart, &ChartTab::showDay); // after its tab was opened
    connect(m_overview, &OverviewTab::incidentRequested, this, [this] { openTab(Events); });
    connect(m_overview, &OverviewTab::incidentRequested, m_events, &EventsTab::select);
    connect(m_setup, &SetupTab::editRequested, this, [this] { emit editRequested(m_ids); });
    connect(m_overview, &OverviewTab::tagClicked, this, &DetailsPane::tagClicked);
    connect(m_events, &EventsTab::incidentActivated, this, &DetailsPane::evidenceRequested);
    connect(m_events, &EventsTab::momentActivated, this, &DetailsPane::momentRequested);
    connect(m_chart, &ChartTab::momentRequested, this, &DetailsPane::momentRequested);
    connect(m_selection, &SelectionPage::momentRequested, this, &DetailsPane::momentRequested);
    connect(m_incidents, &EventsLoader::changed, this, [this] {
        m_filledValues[Overview].reset();
        m_filledValues[Events].reset();
        refresh();
    });
}

//! Adds actions whose shortcuts work throughout the window, so the user can switch tabs while moving through the table.
void DetailsPane::addTabActions()
{
    const auto add = [this](const QString &name, const QString &text, const QString &toolTip, const QList<QKeySequence> &keys,
                            const auto &run) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setToolTip(toolTip);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_tabActions.append(action);
    };
    for (int tab = 0; tab < TabCount; ++tab) {
        const QString title = m_tabs->tabText(tab);
        add(u"actionTab%1"_s.arg(tab + 1), tr("Details: &%1", "a tab").arg(title), tr("Open “%1” in the details").arg(title),
            {Qt::ALT | Qt::Key(Qt::Key_1 + tab)}, [this, tab] { openTab(Tab(tab)); });
    }
    add(u"actionNextTab"_s, tr("Ne&xt details tab"), tr("Go to the next details tab of the target"),
        {Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown}, [this] { moveToTab(1); });
    add(u"actionPreviousTab"_s, tr("Pre&vious details tab"), tr("Go to the previous details tab of the target"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp}, [this] { moveToTab(-1); });
}

QList<ChartTab *> DetailsPane::charts() const
{
    return {m_chart, m_selection->chart()};
}

void DetailsPane::showFailure(const TargetId &id)
{
    m_overview->revealFailure(id);
    m_filledValues[Overview].reset(); // makes refresh() request the failure again
    openTab(Overview);
    refresh();
}

void DetailsPane::setDefaults(const Schedule &defaults)
{
    if (defaults == std::exchange(m_defaults, defaults))
        return;
    m_filledValues[Setup].reset();
    refresh();
}

void DetailsPane::setVerifiesTls(bool verifies)
{
    if (verifies == std::exchange(m_verifiesTls, verifies))
        return;
    m_filledValues[Reply].reset();
    refresh();
}

void DetailsPane::setChartSource(ChartSource *source)
{
    m_chartSource = source;
    m_chart->setSource(source);
    m_overview->setChartSource(source);
    m_selection->setSource(source);
    m_filledValues = {};
    refresh();
}

void DetailsPane::setFailureSource(FailureSource *source)
{
    m_failure->setSource(source);
    m_filledValues[Overview].reset();
    refresh();
}

void DetailsPane::setEventSource(EventSource *source)
{
    m_incidents->setSource(source);
    m_filledValues = {};
    refresh();
}

void DetailsPane::refreshEvents()
{
    if (isVisible())
        m_incidents->refresh();
}

void DetailsPane::setEditable(bool editable)
{
    m_setup->setEditable(editable);
}

const ResultRow *DetailsPane::shownRow() const
{
    const int row = m_ids.size() == 1 ? m_model->rowOf(m_ids.first()) : -1;
    return row < 0 ? nullptr : &m_model->row(row);
}

void DetailsPane::showEvent(QShowEvent *event)
{
    refresh();
    if (m_incidents->events())
        m_incidents->refresh(); // changes are ignored while the pane is hidden
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
        refreshSelection();
}

//! Shows a summary of several targets, or what the pane is for.
void DetailsPane::refreshSelection()
{
    m_filledValues = {};
    m_incidents->follow({});
    m_selection->showTargets(m_ids);
    m_pages->setCurrentWidget(m_selection);
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
    return tab >= 0 && m_pages->currentWidget() != m_selection && m_filledValues[static_cast<size_t>(tab)] == ShownValues(row);
}

void DetailsPane::refreshRow(const ResultRow &row)
{
    m_check->setEnabled(!row.moment); // the result of a check wouldn't be visible while an earlier time is shown
    m_incidents->follow(row.target->id);
    if (isFilled(row))
        return;
    m_title->show(row);
    m_title->showAge(row, row.now());
    enableTabsFor(row);
    fillTab(row);
    m_pages->setCurrentIndex(1);
}

//! Enables the tabs that have content for this target, and selects the user's tab if it is one of them.
void DetailsPane::enableTabsFor(const ResultRow &row)
{
    m_isUpdatingTabs = true;
    setTabProblem(Chart, chartProblem(row));
    setTabProblem(Events, m_incidents->problem());
    setTabProblem(Reply, row.last ? QString() : tr("No reply yet: this target hasn't been checked."));
    m_tabs->setCurrentIndex(m_tabs->isTabEnabled(m_selectedTab) ? m_selectedTab : Overview);
    m_isUpdatingTabs = false;
    updateOpenAction(*row.target);
}

//! Disables a tab if there is a problem, which its tooltip describes. Screen readers read the tooltip, too.
void DetailsPane::setTabProblem(Tab tab, const QString &problem)
{
    if (m_tabs->tabToolTip(tab) != problem)
        m_tabs->setTabToolTip(tab, problem);
    if (m_tabs->isTabEnabled(tab) != problem.isEmpty())
        m_tabs->setTabEnabled(tab, problem.isEmpty());
}

QString DetailsPane::chartProblem(const ResultRow &row) const
{
    if (!m_chartSource)
        return tr("No chart: the history isn't available.");
    const bool hasResults = row.last || row.moment || !m_model->historyOf(row.target->id).isEmpty();
    return hasResults ? QString() : tr("No chart yet: history begins with the first check.");
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
    switch (tab) {
    case Overview:
        fillOverview(row);
        break;
    case Chart:
        m_chart->showTargets({chartTarget(row)});
        break;
    case Events:
        m_events->show(m_incidents->events().value_or(TargetEvents()));
        break;
    case Reply:
        fillReply(row);
        break;
    case Setup:
        m_setup->show(*row.target, m_defaults, [this](const QString &written) { return dependencyName(written); });
        break;
    default:
        break;
    }
}

void DetailsPane::fillReply(const ResultRow &row)
{
    ReplyTab::Content content;
    content.address = row.address;
    const Kind *kind = findKind(row.target->kind);
    content.title = kind && !kind->responseTitle.isEmpty() ? kind->responseTitle : m_tabs->tabText(Reply);
    content.evidence = m_model->evidenceOf(row.target->id);
    content.conditions =
        evaluatedConditions(*row.target, row.last ? &*row.last : nullptr, content.evidence.value_or(Evidence()), m_verifiesTls);
    m_reply->show(content);
}

//! Returns the name of a target to which another one refers by its name or its ID.
QString DetailsPane::dependencyName(const QString &written) const
{
    const int row = m_model->rowOf(QUuid::fromString(written)); // no target has the null ID of other texts
    return row < 0 ? written : m_model->row(row).target->name;
}

void DetailsPane::fillOverview(const ResultRow &row)
{
    m_overview->show(row, m_model->historyOf(row.target->id),
                     dependenciesText(*row.target, [this](const QString &written) { return dependencyName(written); }));
    m_overview->showIncidents(m_incidents->events().value_or(TargetEvents()).incidents, row.moment);
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
    if (!row || !isVisible())
        return;
    m_title->showAge(*row, row->now());
    if (m_tabs->currentIndex() == Overview)
        m_overview->showAge(*row);
    if (m_tabs->currentIndex() == Events)
        m_events->updateDurations(QDateTime::currentMSecsSinceEpoch());
}

void DetailsPane::selectTab(int tab)
{
    if (m_isUpdatingTabs)
        return;
    m_selectedTab = tab;
    if (const ResultRow *row = shownRow())
        fillTab(*row);
}

void DetailsPane::openTab(Tab tab)
{
    m_selectedTab = tab;
    if (m_tabs->isTabEnabled(tab))
        m_tabs->setCurrentIndex(tab);
}

void DetailsPane::moveToTab(int by)
{
    if (!shownRow() || !isVisible())
        return;
    int tab = m_tabs->currentIndex();
    do {
        tab = (tab + by + TabCount) % TabCount;
    } while (!m_tabs->isTabEnabled(tab));
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
    stream << kTabsState << qint32(m_selectedTab) << m_reply->saveState() << m_chart->saveState();
    return state;
}

void DetailsPane::restoreState(const QByteArray &state)
{
    // Versions with six tabs: Overview, Chart, Response, Certificate, Conditions, Configuration.
    static constexpr std::array kFormerTabs{Overview, Chart, Reply, Reply, Reply, Setup};
    constexpr qint32 kFormerResponse = 2;
    QDataStream stream(state);
    qint32 tab = 0;
    QByteArray reply;
    QByteArray chart;
    stream >> tab;
    const bool isFormer = tab != kTabsState;
    if (!isFormer)
        stream >> tab;
    stream >> reply >> chart;
    if (stream.status() != QDataStream::Ok || tab < 0 || tab >= (isFormer ? qint32(kFormerTabs.size()) : qint32(TabCount)))
        return;
    m_selectedTab = isFormer ? kFormerTabs[static_cast<size_t>(tab)] : tab;
    isFormer ? m_reply->restoreResponse(reply) : m_reply->restoreState(reply);
    if (isFormer && m_selectedTab == Reply)
        m_reply->choose(static_cast<ReplyTab::Section>(tab - kFormerResponse));
    m_chart->restoreState(chart);
    m_selection->restoreChart(chart);
    m_filledValues = {};
    refresh();
}

} // namespace watchkeeper

#include "moc_DetailsPane.cpp"
