// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/MainWindow.h"

#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "app/words/PrivacyMask.h"
#include "gui/add/PastedTargets.h"
#include "gui/add/WelcomePage.h"
#include "gui/backtest/BackTestDialog.h"
#include "gui/details/DetailsPane.h"
#include "gui/filter/FilterBox.h"
#include "gui/header/StatusHeader.h"
#include "gui/incidents/AcknowledgementActions.h"
#include "gui/lock/WindowLock.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/report/ReportDialog.h"
#include "gui/settings/SettingsActions.h"
#include "gui/sidebar/Sidebar.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/model/TargetMime.h"
#include "gui/table/view/ResultsView.h"
#include "gui/travel/TimeTravelBar.h"
#include "gui/wall/WallWindow.h"
#include "gui/window/BackupActions.h"
#include "gui/window/DeskActions.h"
#include "gui/window/DetailsPlacement.h"
#include "gui/window/HelpActions.h"
#include "gui/window/HistoryFeeds.h"
#include "gui/window/MessagePanel.h"
#include "gui/window/StartPages.h"
#include "gui/window/StatusLine.h"
#include "gui/window/TargetEditing.h"
#include "gui/window/TimeTravel.h"
#include "gui/window/WindowTools.h"
#include "ui_MainWindow.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTargetFilterWidth = 280;

// Keys in window.ini.
const QString kGeometryKey = u"geometry"_s;
const QString kPanesKey = u"panes"_s;
const QString kColumnsKey = u"columns"_s;
const QString kFilterKey = u"filter"_s;
const QString kSidebarKey = u"sidebar"_s;
const QString kTabsKey = u"detailsTabs"_s;

} // namespace

MainWindow::MainWindow(Monitor *monitor, QWidget *parent)
    : QMainWindow(parent)
    , m_monitor(monitor)
    , m_state(monitor->profile().windowStateFile())
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_model(new ResultsModel(this))
    , m_proxy(new ResultsProxy(m_model, this))
    , m_view(new ResultsView)
    , m_details(new DetailsPane(m_model))
    , m_filter(new FilterBox(m_model))
    , m_messages(new MessagePanel)
    , m_header(new StatusHeader(m_model))
    , m_status(new StatusLine(m_model))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_sidebar(new Sidebar(m_model))
    , m_sidebarSplitter(new SidebarSplitter(m_sidebar, m_splitter))
    , m_pages(new StartPages)
    , m_profileMessages(new ProfileMessages(&monitor->targets(), &monitor->settings(), m_messages, this))
    , m_timeTravelBar(new TimeTravelBar)
{
    m_ui->setupUi(this);
    setInitialSize(this);
    build();
    m_placement = new DetailsPlacement({m_splitter, m_details, m_ui->actionShowDetails, m_ui->actionDetailsBeside, this});
    m_settings = new SettingsActions(
        {monitor, m_view, m_ui->actionSettings, m_ui->actionEdit, m_ui->actionDuplicate, this, m_model, &m_state});
    m_targetEditing = new TargetEditing({monitor, m_model, m_view, m_messages, m_settings->keeper(), m_ui.get(), this});
    m_acknowledgements = new AcknowledgementActions(
        {monitor, m_model, m_view, m_ui->actionAcknowledge, m_ui->actionUnacknowledge, m_ui->menuSnooze, this});
    auto *travel = new TimeTravel({monitor, m_model, m_view, m_timeTravelBar, m_ui.get(), this});
    auto *backTest = new BackTestActions({monitor, m_ui->actionBackTest, &m_state, this});
    auto *wall = new WallActions({m_model, m_proxy, m_view, m_ui->menuView, this});
    auto *tools =
        new WindowTools({monitor, m_model, m_view, m_details, m_filter, m_status, m_sidebarSplitter, m_sidebar, m_settings,
                         m_acknowledgements, m_targetEditing, travel, m_placement, backTest, m_ui.get(), &m_state, this});
    connect(&monitor->pauses(), &PauseControl::changed, wall, &WallActions::setPause);
    wall->setPause(monitor->pauses().current());
    connect(wall, &WallActions::targetActivated, this, [this, tools](const TargetId &id) {
        raiseWindow(); // the window may be in the tray
        tools->showTarget(id);
    });
    m_lock = new WindowLock({&monitor->settings(), &m_state, m_ui->menuTools, m_ui->actionBackUp, this});
    m_desktopActions =
        new DeskActions({monitor, m_model, m_acknowledgements, tools, m_ui.get(), &m_state, m_header, m_lock, this});
    connect(new RecentHistoryLoader({monitor, m_model, m_details, this}), &RecentHistoryLoader::historyRead, m_header,
            &StatusHeader::addHistory);
    m_backups = new BackupActions({monitor, m_ui->actionBackUp, m_ui->actionRestore, m_messages, this});
    new ObjectiveFigures({monitor, m_model, m_view, m_details, this});
    new ReportActions({monitor, m_view, m_proxy, m_ui->actionReport, &m_state, this});
    new UptimeFeed({monitor, m_model, m_view, this});
    connectActions();
    connectParts(tools);
    connectStore();
    connectMonitor();
    restoreLayout();
    auto *help = new HelpActions(
        {m_ui->actionManual, m_ui->actionAbout, m_ui->actionWhatsNew, m_messages, &m_state, this, bundledChangelog()});
    help->addReleases(monitor, m_ui->actionCheckVersion);
    updatePage();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_view->setObjectName(u"results"_s);
    m_view->setAccessibleName(tr("Targets"));
    m_view->setResults(m_proxy);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 2); // view and details both give up space to a dock at the bottom
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    m_welcome = new WelcomePage(&m_monitor->targets(), m_ui->actionAddList, m_ui->actionDemo);
    m_pages->setWelcome(m_welcome);
    m_pages->setContent(m_sidebarSplitter);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_timeTravelBar);
    layout->addWidget(m_header);
    layout->addWidget(m_messages); // below the header, which is more urgent
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    buildBars();
}

void MainWindow::buildBars()
{
    const int iconSize = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_ui->toolBar->setIconSize({iconSize, iconSize});
    m_filter->setObjectName(u"filter"_s);
    m_filter->setMaximumWidth(kTargetFilterWidth);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->addWidget(space);
    m_ui->toolBar->addWidget(m_filter);
    m_ui->menuView->addMenu(tr("Det&ails tabs"))->addActions(m_details->tabActions());
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    setActionIcons(this);
    // Limits these keys to the table. Elsewhere, they type a space, delete a letter or close a popup.
    for (QAction *action : {m_ui->actionRemove, m_ui->actionPause, m_ui->actionCancelSelected}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(action);
    }
}

void MainWindow::connectActions()
{
    connect(m_ui->actionQuit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_ui->actionDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_ui->actionFind, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_ui->actionSelectAll, &QAction::triggered, m_view, &QAbstractItemView::selectAll);
}

void MainWindow::connectParts(WindowTools *tools)
{
    connect(m_filter, &FilterBox::filterChanged, m_proxy, &ResultsProxy::setFilter);
    connect(m_view, &ResultsView::clearFilterRequested, m_filter, [this] { m_filter->setFilter({}); });
    connect(m_filter, &FilterBox::filterChanged, m_sidebar, &Sidebar::showFilter);
    connect(m_sidebar, &Sidebar::filterRequested, m_filter, &FilterBox::setFilter);
    connect(m_filter, &FilterBox::leaveRequested, m_view, &ResultsView::focusTable);
    connect(m_view, &QAbstractItemView::activated, this, [this] { m_ui->actionShowDetails->setChecked(true); });
    connect(m_view, &ResultsView::selectionEdited, this, &MainWindow::selectionEdited);
    connect(m_model, &ResultsModel::momentChanged, this, &MainWindow::selectionEdited); // updates the details of the selection
    connect(&m_monitor->settings(), &Settings::changed, m_details,
            [this] { m_details->setVerifiesTls(m_monitor->settings().network().verifyTls); });
    connect(m_details, &DetailsPane::checkRequested, m_monitor,
            [this](const QList<TargetId> &ids) { m_monitor->checkNow(ids); });
    connect(m_details, &DetailsPane::editRequested, m_ui->actionEdit, &QAction::trigger);
    connect(m_ui->actionEdit, &QAction::enabledChanged, m_details, &DetailsPane::setEditable);
    connect(m_header, &StatusHeader::problemAppeared, this, &MainWindow::selectProblem);
    connect(m_header, &StatusHeader::acknowledgeRequested, m_acknowledgements, &AcknowledgementActions::askForAcknowledgement);
    connect(m_header, &StatusHeader::detailsRequested, this, [this, tools](const TargetId &id) {
        tools->showTarget(id);
        m_ui->actionShowDetails->setChecked(true);
    });
    connect(m_welcome, &WelcomePage::targetsChosen, m_targetEditing, &TargetEditing::addSelectedTargets);
    connect(m_welcome, &WelcomePage::targetsChosen, m_view, &ResultsView::focusTable);
    connect(m_welcome, &WelcomePage::targetsChosen, m_desktopActions, [this] { m_desktopActions->introduceNotifications(); });
    connect(m_welcome, &WelcomePage::dialogRequested, m_targetEditing, &TargetEditing::addLines);
    connect(m_targetEditing, &TargetEditing::notice, m_status, &StatusLine::notify);
    connect(m_acknowledgements, &AcknowledgementActions::notice, m_status, &StatusLine::notify);
    connect(m_profileMessages, &ProfileMessages::notice, m_status, &StatusLine::notify);
    connect(m_profileMessages, &ProfileMessages::ownTargetsRequested, this, &MainWindow::ownTargetsRequested);
    connect(m_profileMessages, &ProfileMessages::quitWithoutSavingRequested, this, &MainWindow::shutDown);
    connect(m_backups, &BackupActions::quitRequested, this, &MainWindow::quit);
    connect(m_desktopActions, &DeskActions::quitRequested, this, &MainWindow::quit);
}

void MainWindow::connectStore()
{
    const TargetsStore *store = &m_monitor->targets();
    connect(store, &TargetsStore::loaded, this, &MainWindow::handleLoaded);
    connect(store, &TargetsStore::loadFailed, this, &MainWindow::handleLoadFailure);
    connect(store, &TargetsStore::changed, this, &MainWindow::handleTargetsChanged);
    connect(store, &TargetsStore::saved, this, [this] {
        if (m_stage == Stage::Saving)
            shutDown();
    });
    connect(store, &TargetsStore::saveFailed, this, &MainWindow::handleSaveFailure);
}

void MainWindow::connectMonitor()
{
    connect(m_monitor, &Monitor::checksStarted, m_model, &ResultsModel::markRunning);
    connect(m_monitor, &Monitor::resultsReady, m_model,
            [this](const QList<Result> &results) { m_model->addResults(displayedResults(results)); });
    connect(m_monitor, &Monitor::statesChanged, m_model, &ResultsModel::setReachability);
    connect(m_monitor, &Monitor::statesStored, m_model, &ResultsModel::setStates);
    connect(m_monitor, &Monitor::statesRestored, m_model, &ResultsModel::restoreStates);
    connect(m_monitor, &Monitor::loadChanged, this, &MainWindow::handleEngineLoad);
    connect(&m_monitor->pauses(), &PauseControl::changed, m_header, &StatusHeader::setPause);
    connect(m_header, &StatusHeader::resumeRequested, &m_monitor->pauses(), &PauseControl::resume);
    m_header->setPause(m_monitor->pauses().current()); // a pause that an earlier run began
    connect(m_monitor, &Monitor::runChanged, m_header, &StatusHeader::setRunSnapshot);
    connect(m_monitor, &Monitor::connectivityChanged, m_header, &StatusHeader::setConnectivity);
    connect(m_monitor, &Monitor::runChanged, m_status, &StatusLine::setRunSnapshot);
    connect(m_monitor, &Monitor::resultsReady, m_status, &StatusLine::countResults);
    connect(m_monitor, &Monitor::engineStalled, m_status, &StatusLine::showEngineUnresponsive);
    connect(m_monitor, &Monitor::engineRecovered, m_status, &StatusLine::showEngineResponsive);
    connect(m_monitor, &Monitor::connectivityChanged, m_model, &ResultsModel::setConnectivity);
    m_profileMessages->follow(m_monitor);
    connect(m_model, &ResultsModel::countsChanged, this, &MainWindow::updateTitle);
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_state.value(kGeometryKey).toByteArray());
    restoreState(m_state.value(kPanesKey).toByteArray());
    m_placement->restore(m_state);
    m_details->restoreState(m_state.value(kTabsKey).toByteArray());
    m_sidebarSplitter->restoreLayout(m_state.value(kSidebarKey));
    m_view->restoreColumns(m_state.value(kColumnsKey).toByteArray());
    m_filter->setFilterText(m_state.value(kFilterKey).toString());
}

void MainWindow::storeLayout()
{
    m_state.set(kGeometryKey, saveGeometry());
    m_state.set(kPanesKey, saveState());
    m_placement->store(&m_state);
    m_state.set(kTabsKey, m_details->saveState());
    m_state.set(kSidebarKey, m_sidebarSplitter->saveLayout());
    m_state.set(kColumnsKey, m_view->saveColumns());
    m_state.set(kFilterKey, m_filter->text());
}

void MainWindow::start()
{
    m_isReadOnly = m_monitor->isReadOnly();
    if (m_isReadOnly)
        m_profileMessages->showReadOnly(m_monitor->profile().folder());
    m_profileMessages->showSettingsProblem(m_monitor->settings().load());
    m_monitor->targets().load();
}

bool MainWindow::addLines(const QString &lines)
{
    if (m_stage == Stage::Open)
        m_lock->whenUnlocked([this, lines] { m_targetEditing->addLines(lines); });
    return m_stage == Stage::Open;
}

void MainWindow::addSample()
{
    m_targetEditing->addSample();
}

void MainWindow::showTemporaryProfile()
{
    m_backups->disable();
    m_profileMessages->showTemporaryProfile();
}

void MainWindow::showDemo()
{
    m_isDemo = true;
    m_ui->actionDemo->setEnabled(false);
    m_backups->disable();
    m_profileMessages->showDemo();
    updateTitle();
}

void MainWindow::offerNotifications()
{
    auto *hint = new NotificationHint(&m_monitor->alerts(), &m_monitor->targets(), &m_state, m_messages, this);
    connect(hint, &NotificationHint::settingsRequested, m_settings, [this] { m_settings->openPage(u"alertChannels"_s); });
    connect(hint, &NotificationHint::notice, m_status, &StatusLine::notify);
}

void MainWindow::handleLoaded()
{
    m_isLoaded = true;
    m_isUnreadable = false;
    m_targetEditing->setEditable(true);
    handleTargetsChanged();
    startMonitoring();
}

void MainWindow::startMonitoring()
{
    if (std::exchange(m_isMonitoring, true))
        return;
    m_monitor->startSchedule();
    if (m_model->rowCount() > 0 && !m_monitor->pauses().current().isPaused())
        m_monitor->checkNow();
}

void MainWindow::handleLoadFailure()
{
    m_isLoaded = false;
    m_isUnreadable = true;
    m_targetEditing->setEditable(false);
    if (m_model->rowCount() > 0) // the targets were loaded from the backup
        startMonitoring();
    updatePage();
}

void MainWindow::handleTargetsChanged()
{
    m_model->setTargets(displayedTargets(m_monitor->targets().document().targets));
    m_details->setDefaults(m_monitor->targets().document().defaults);
    updatePage();
    m_targetEditing->updateActions();
}

void MainWindow::selectionEdited()
{
    const QList<TargetId> ids = m_view->selectedIds();
    if (!ids.isEmpty())
        m_placement->showForSelection();
    m_details->showTargets(ids);
    m_targetEditing->updateActions();
}

void MainWindow::handleSaveFailure(const QString &text)
{
    if (m_isReadOnly)
        return; // a message is already shown
    const bool wasLeaving = m_stage == Stage::Saving;
    if (wasLeaving) {
        m_stage = Stage::Open;
        raiseWindow(); // the window may be hidden, and the user has to decide
        emit quitFailed();
    }
    m_profileMessages->showSaveFailure(text, wasLeaving);
}

void MainWindow::handleEngineLoad(const EngineLoad &load)
{
    m_status->setLoad(load);
    if (load.running == 0)
        m_model->clearRunning();
}

void MainWindow::updateTitle()
{
    const int down = m_model->counts().count(MarkState::Down);
    const QString title = down > 0 ? tr("%Ln down — Watchkeeper", "window title", down) : u"Watchkeeper"_s;
    setWindowTitle(m_isDemo ? tr("Demo: %1", "window title").arg(title) : title);
}

void MainWindow::updatePage()
{
    using State = StartPages::State;
    const State none = m_isLoaded ? State::Empty : m_isUnreadable ? State::Unreadable : State::Reading;
    const bool isFilled = m_model->rowCount() > 0;
    m_pages->setState(isFilled ? State::Filled : none);
    m_header->setVisible(isFilled);
    m_filter->setEnabled(isFilled);
}

//! Selects the worst target when something is wrong for the first time, unless the user has already selected something. An
//! automatic selection follows worse problems.
void MainWindow::selectProblem(const TargetId &worst)
{
    const bool isFirst = !std::exchange(m_hasShownProblem, true) && m_view->selectedIds().isEmpty();
    if (!m_model->moment() && (isFirst || m_view->isSelectionAutomatic()))
        m_view->selectAutomatically(worst);
}

void MainWindow::setVisible(bool visible)
{
    if (visible && m_lock && m_lock->isLocked())
        return m_lock->raise();
    QMainWindow::setVisible(visible);
}

void MainWindow::startInBackground()
{
    if (!m_desktopActions->showTrayIcon())
        showMinimized();
}

void MainWindow::raiseWindow()
{
    if (m_stage == Stage::Leaving)
        return;
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isTargetDrag = containsTargets(event->mimeData()); // dragged rows of this table are targets that already exist
    if (m_targetEditing->isEditable() && !isTargetDrag && !PastedContent(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_targetEditing->addFromData(event->mimeData());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // the window closes when the Monitor has finished
    const auto closing = m_stage == Stage::Open && !m_isDemo ? m_desktopActions->closing() : DeskActions::Closing::Quit;
    if (closing == DeskActions::Closing::Hide)
        hide();
    else if (closing == DeskActions::Closing::Ask && !m_isReadOnly)
        m_desktopActions->askAboutClosing();
    else
        quit();
}

bool MainWindow::quit()
{
    if (m_stage != Stage::Open)
        return false;
    if (!qGuiApp->isSavingSession() && !m_settings->closeDialogs()) {
        raiseWindow(); // the quit request may have come from the tray, while the window is hidden
        return false;
    }
    if (m_isLoaded && !m_isReadOnly && m_monitor->targets().hasUnsavedEdits()) {
        m_stage = Stage::Saving;
        m_monitor->targets().save();
    } else {
        shutDown();
    }
    return true;
}

void MainWindow::quitNow()
{
    if (m_stage != Stage::Leaving)
        shutDown();
}

void MainWindow::shutDown()
{
    m_stage = Stage::Leaving;
    storeLayout();
    hide();
    m_monitor->shutDown(); // stops all running checks before any disk access, which may hang
    m_state.writeSynchronously();
}

} // namespace watchkeeper

#include "moc_MainWindow.cpp"
