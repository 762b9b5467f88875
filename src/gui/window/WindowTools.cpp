// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/WindowTools.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "gui/alerts/ChannelsPage.h"
#include "gui/alerts/NotificationsPage.h"
#include "gui/alerts/RulesPage.h"
#include "gui/backtest/BackTestDialog.h"
#include "gui/commands/OwnCommandsMenu.h"
#include "gui/commands/OwnCommandsPage.h"
#include "gui/crawl/CrawlDialog.h"
#include "gui/details/ChartWindows.h"
#include "gui/details/DetailsPane.h"
#include "gui/filter/ColourRules.h"
#include "gui/filter/FilterBox.h"
#include "gui/filter/FilterMenu.h"
#include "gui/incidents/AcknowledgementActions.h"
#include "gui/incidents/IncidentsPane.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/maintenance/MaintenanceMenu.h"
#include "gui/palette/CommandPalette.h"
#include "gui/settings/SettingsActions.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "gui/shortcuts/Shortcuts.h"
#include "gui/sidebar/Sidebar.h"
#include "gui/sidebar/TagCommands.h"
#include "gui/table/TableActions.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "gui/tasks/TasksPane.h"
#include "gui/window/DetailsPlacement.h"
#include "gui/window/StatusLine.h"
#include "gui/window/TargetEditing.h"
#include "gui/window/TimeTravel.h"
#include "model/filter/FilterEdit.h"
#include "ui_MainWindow.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

class QAction;
class QMenu;

using namespace Qt::StringLiterals;

namespace watchkeeper {

class BackTestActions;
class SettingsActions;
class Monitor;

//! \brief Adds the two pages for alerts to the settings dialog, and an action for each page to the menu. The
//! command palette contains these actions, too.
class AlertPages : public QObject
{
    Q_OBJECT

public:
    //! The objects that AlertPages uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        SettingsActions *settings;
        BackTestActions *backTest;
        QMenu *menu;
        QAction *before; //!< the menu action before which the new actions are inserted
        QObject *owner;  //!< the owner of this object
    };
    explicit AlertPages(const Parts &parts);

private:
    void addAction(const QString &name, const QString &text, const QString &tip, const QString &page);

    Parts m_parts;
};

const QString kSelectedKey = u"selectedTarget"_s; // in window.ini

WindowTools::WindowTools(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    addSidebar();
    addTasks();
    addIncidents();
    addPalette();
    addSettings();
    addTargetForms();
    addAlerts();
    addMaintenance();
    addCrawls();
    addCharts();
    addCommands();
    addMarks();
    addTableActions();
    addTimes();
    keepSelection();
    addLayoutReset();
    addShortcuts(); // called last, to include all actions created above
}

void WindowTools::addSidebar()
{
    auto *filterMenu = new FilterMenu(m_parts.filter, m_parts.monitor->profile().filtersFile(), m_parts.window);
    m_parts.ui->menuView->addMenu(filterMenu);
    m_parts.body->addAbove(new FilterButtons(filterMenu->filters(), m_parts.filter, m_parts.model, m_parts.window));
    m_parts.ui->menuView->addAction(m_parts.body->toggleAction());
    new TagCommands({&m_parts.monitor->targets(), &m_parts.monitor->alerts(), filterMenu->filters(),
                     &m_parts.monitor->settings(), m_parts.sidebar, [view = m_parts.view] { return view->selectedIds(); }});
}

void WindowTools::addTasks()
{
    auto *tasks = new TasksDock(m_parts.monitor, m_parts.model, m_parts.window);
    m_parts.window->addDockWidget(Qt::BottomDockWidgetArea, tasks);
    m_parts.ui->menuView->addAction(tasks->toggleViewAction());
    connect(tasks, &TasksDock::targetActivated, m_parts.view, [this](const TargetId &id) { selectTarget(id); });
}

void WindowTools::addIncidents()
{
    auto *incidents = new IncidentsDock(m_parts.monitor, m_parts.window);
    m_parts.window->addDockWidget(Qt::BottomDockWidgetArea, incidents);
    m_parts.ui->menuView->addAction(incidents->toggleViewAction());
    connect(incidents, &IncidentsDock::targetActivated, m_parts.view, [this](const TargetId &id) { selectTarget(id); });
    connect(incidents, &IncidentsDock::evidenceRequested, this, &WindowTools::showEvidence);
    connect(m_parts.details, &DetailsPane::evidenceRequested, this, &WindowTools::showEvidence);
    connect(m_parts.details, &DetailsPane::momentRequested, m_parts.travel, &TimeTravel::showMoment);
    connect(incidents, &IncidentsDock::acknowledgeRequested, m_parts.acknowledgements,
            &AcknowledgementActions::askForAcknowledgement);
}

void WindowTools::addPalette()
{
    m_palette = new CommandPalette(m_parts.window);
    connect(m_parts.ui->actionPalette, &QAction::triggered, this, &WindowTools::openPalette);
    connect(m_palette, &CommandPalette::targetActivated, this, &WindowTools::showTarget);
    connect(m_palette, &CommandPalette::editRequested, this, &WindowTools::editTarget);
    connect(m_palette, &CommandPalette::checkRequested, this, [this](const TargetId &id) {
        showTarget(id);
        m_parts.monitor->checkNow({id});
    });
}

//! Adds an action for each setting to the command palette.
void WindowTools::addSettings()
{
    for (const SettingsPage page : {SettingsPage::General, SettingsPage::Checking, SettingsPage::Network, SettingsPage::History,
                                    SettingsPage::Appearance, SettingsPage::Advanced}) {
        for (const Field &field : settingsOnPage(page)) {
            auto *action = new QAction(actionIcon(QStringLiteral("settings")), field.label, this);
            connect(action, &QAction::triggered, this, [this, name = field.name] { m_parts.settings->openSetting(name); });
            m_settingActions.append(action);
        }
    }
}

//! Adds the menu with the types of new targets, and the action for the order of targets.
void WindowTools::addTargetForms()
{
    const Ui::MainWindow *ui = m_parts.ui;
    auto *kinds = new KindMenu(m_parts.window);
    kinds->setTitle(tr("Add by t&ype"));
    kinds->setIcon(actionIcon(u"add"_s));
    connect(kinds, &KindMenu::serviceRequested, m_parts.settings, &SettingsActions::addService);
    connect(kinds, &KindMenu::kindRequested, m_parts.settings, &SettingsActions::addTarget);
    ui->menuFile->insertMenu(ui->actionAddList, kinds);
    auto *order = new QAction(actionIcon(u"sort"_s), tr("Re&order targets…"), m_parts.window);
    order->setObjectName(u"actionReorder"_s);
    order->setToolTip(tr("Change the order of the targets in targets.json"));
    order->setStatusTip(order->toolTip());
    connect(order, &QAction::triggered, m_parts.settings, &SettingsActions::reorder);
    ui->menuEdit->insertAction(ui->actionSelectAll, order);
    auto *removed = new QAction(actionIcon(u"remove"_s), tr("Remo&ved targets…"), m_parts.window);
    removed->setObjectName(u"actionRemovedTargets"_s);
    removed->setToolTip(tr("Restore targets that were removed"));
    removed->setStatusTip(removed->toolTip());
    connect(removed, &QAction::triggered, m_parts.settings, &SettingsActions::showRemovedTargets);
    connect(m_parts.settings, &SettingsActions::notice, m_parts.status, &StatusLine::notify);
    ui->menuEdit->insertAction(ui->actionSelectAll, removed);
    ui->menuEdit->insertSeparator(ui->actionSelectAll);
    const auto update = [add = ui->actionAdd, kinds, order, removed] {
        kinds->setEnabled(add->isEnabled()); // editing is possible whenever adding is
        order->setEnabled(add->isEnabled());
        removed->setEnabled(add->isEnabled());
    };
    connect(ui->actionAdd, &QAction::changed, kinds, update);
    update();
}

void WindowTools::addAlerts()
{
    new AlertPages({m_parts.monitor, m_parts.settings, m_parts.backTest, m_parts.ui->menuTools, m_parts.ui->actionPalette,
                    m_parts.window});
}

void WindowTools::addMaintenance()
{
    const Parts &parts = m_parts;
    m_maintenance = new MaintenanceMenu(
        {&parts.monitor->targets(), [view = parts.view] { return view->selectedIds(); },
         [editing = parts.editing, model = parts.model] { return editing->isEditable() && !model->moment(); }, parts.window});
    const QList<QAction *> actions = parts.ui->menuTargets->actions();
    parts.ui->menuTargets->insertMenu(actions.value(actions.indexOf(parts.ui->actionPause) + 1), m_maintenance);
    connect(m_maintenance, &MaintenanceMenu::notice, parts.status, &StatusLine::notify);
}

void WindowTools::addCrawls()
{
    const Ui::MainWindow *ui = m_parts.ui;
    m_crawls = new CrawlActions({m_parts.monitor, m_parts.model, m_parts.view, ui->menuTools, ui->actionPalette, ui->menuView,
                                 ui->menuTargets, m_parts.state, m_parts.window, m_parts.settings->keeper()});
    connect(m_crawls, &CrawlActions::monitorRequested, m_parts.editing, &TargetEditing::addLines);
}

void WindowTools::addCharts()
{
    const Parts &parts = m_parts;
    auto *charts = new ChartWindows(
        {parts.monitor, parts.model, parts.view, parts.details, parts.ui->menuTargets, parts.state, parts.window});
    connect(charts, &ChartWindows::momentRequested, parts.travel, &TimeTravel::showMoment);
}

void WindowTools::addCommands()
{
    m_commands = new OwnCommandsMenu({m_parts.monitor, m_parts.model, m_parts.view, m_parts.window});
    m_parts.ui->menuTargets->insertMenu(m_parts.ui->actionAcknowledge, m_commands);
    connect(m_commands, &OwnCommandsMenu::editRequested, m_parts.settings,
            [this] { m_parts.settings->openPage(u"commands"_s); });
    connect(m_commands, &OwnCommandsMenu::notice, m_parts.status, &StatusLine::notify);
}

//! Adds a menu for the setting of how times are shown.
void WindowTools::addTimes()
{
    const QList<Field> fields = settingsOnPage(SettingsPage::Appearance);
    const auto field =
        std::find_if(fields.begin(), fields.end(), [](const Field &each) { return each.name == setting::kTimeFormat; });
    Settings *settings = &m_parts.monitor->settings();
    QMenu *menu = m_parts.ui->menuView->addMenu(tr("Time&s"));
    auto *group = new QActionGroup(menu);
    for (qsizetype i = 0; field != fields.end() && i < field->choices.size(); ++i) {
        const QString choice = field->choices.at(i);
        QAction *action = menu->addAction(u'&' + field->choiceLabels.at(i));
        action->setObjectName(u"actionTimes-"_s + choice);
        action->setToolTip(field->help);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, settings, choice] {
            if (const QString problem = settings->set(setting::kTimeFormat, choice); !problem.isEmpty())
                m_parts.status->notify(problem);
        });
        connect(settings, &Settings::changed, action,
                [settings, action, choice] { action->setChecked(settings->value(setting::kTimeFormat).toString() == choice); });
    }
}

//! Selects the target that was selected when the window was closed. A problem takes its place.
void WindowTools::keepSelection()
{
    ResultsView *view = m_parts.view;
    const TargetId earlier(m_parts.state->value(kSelectedKey).toString());
    connect(view, &ResultsView::selectionEdited, this, [this, view] {
        const QList<TargetId> ids = view->selectedIds();
        if (!m_parts.model->moment() && !view->isSelectionAutomatic())
            m_parts.state->set(kSelectedKey, ids.size() == 1 ? ids.first().toString() : QString());
    });
    if (!earlier.isNull()) // queued, because the window shows the targets after this signal
        connect(
            &m_parts.monitor->targets(), &TargetsStore::loaded, view,
            [view, earlier, state = m_parts.state] {
                if (view->selectedIds().isEmpty())
                    view->selectAutomatically(earlier);
                state->set(kSelectedKey, earlier.toString()); // selecting passes a moment without a selection
            },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

//! Adds the action that places all parts of the window as in a new one. Columns have an action of their own.
void WindowTools::addLayoutReset()
{
    auto *action = new QAction(actionIcon(u"reset"_s), tr("Reset t&he window layout"), m_parts.window);
    action->setObjectName(u"actionResetLayout"_s);
    action->setToolTip(tr("Place the sidebar, the details and the panes as in a new window"));
    action->setStatusTip(action->toolTip());
    connect(action, &QAction::triggered, this,
            [this, panes = m_parts.window->saveState(), sidebar = m_parts.body->saveLayout()] {
                m_parts.window->restoreState(panes);
                m_parts.body->restoreLayout(sidebar);
                m_parts.placement->reset();
                if (!m_parts.view->selectedIds().isEmpty())
                    m_parts.placement->showForSelection();
            });
    m_parts.ui->menuView->addAction(action);
}

void WindowTools::addShortcuts()
{
    auto *book = new ShortcutRegistry(&m_parts.monitor->settings(), m_parts.window);
    book->showKeysOn(m_parts.ui->toolBar);
    connect(m_parts.ui->actionShortcuts, &QAction::triggered, this, [this, book] {
        auto *dialog = new ShortcutsDialog(book, m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void WindowTools::openPalette()
{
    QList<PaletteEntry> entries = entriesOf(m_parts.window->menuBar());
    for (QAction *setting : std::as_const(m_settingActions))
        entries.append(entryOf(setting, tr("Settings")));
    m_palette->showEntries(entries + entriesOf(m_parts.model));
}

void WindowTools::selectTarget(const TargetId &id)
{
    if (m_parts.model->rowOf(id) < 0)
        return; // the target has been removed in the meantime
    m_parts.view->selectIds({id});
    if (m_parts.view->currentId() != id) {
        emit m_parts.view->clearFilterRequested();
        m_parts.view->selectIds({id});
    }
}

void WindowTools::showTarget(const TargetId &id)
{
    selectTarget(id);
    m_parts.view->setFocus(Qt::OtherFocusReason);
}

void WindowTools::showEvidence(const Incident &incident)
{
    if (m_parts.model->rowOf(incident.target) < 0)
        return m_parts.status->notify(
            tr("“%1” is no longer monitored. To print its evidence, run: watchkeeper-cli history evidence")
                .arg(displayLine(incident.targetName)));
    if (incident.closed)
        m_parts.travel->showMoment(incident.opened);
    else
        m_parts.travel->showNow();
    selectTarget(incident.target);
    m_parts.ui->actionShowDetails->setChecked(true);
    m_parts.details->showFailure(incident.target);
}

void WindowTools::editTarget(const TargetId &id)
{
    if (m_parts.model->rowOf(id) < 0)
        return; // the target has been removed in the meantime, and another one is selected
    showTarget(id);
    m_parts.ui->actionEdit->trigger();
}

void WindowTools::addMarks()
{
    auto *proxy = qobject_cast<ResultsProxy *>(m_parts.view->model());
    m_marks = new RowMarks(
        {m_parts.model, proxy, m_parts.view, m_parts.ui->menuEdit, m_parts.ui->actionFind, m_parts.state, m_parts.window});
    // queued, because the window shows the targets after this signal
    connect(&m_parts.monitor->targets(), &TargetsStore::loaded, m_marks, &RowMarks::dropMissing, Qt::QueuedConnection);
}

void WindowTools::addTableActions()
{
    const Ui::MainWindow *ui = m_parts.ui;
    TableActions::Menus menus;
    menus.file = ui->menuFile;
    menus.fileMenuAnchor = ui->actionQuit;
    menus.edit = ui->menuEdit;
    menus.editMenuAnchor = ui->actionPaste;
    menus.view = ui->menuView;
    menus.settings = &m_parts.monitor->settings();
    menus.rowActions = {ui->actionCheckNow,
                        ui->actionPause,
                        m_maintenance->menuAction(),
                        ui->actionCancelSelected,
                        nullptr,
                        ui->actionAcknowledge,
                        ui->actionUnacknowledge,
                        ui->menuSnooze->menuAction(),
                        nullptr,
                        ui->actionEdit,
                        ui->actionDuplicate,
                        ui->actionRemove,
                        m_marks->toggleAction(),
                        nullptr,
                        m_crawls->targetAction(),
                        m_commands->menuAction()};
    auto *actions = new TableActions(m_parts.view, menus, m_parts.window);
    connect(actions, &TableActions::notice, m_parts.status, &StatusLine::notify);
    const Settings *settings = &m_parts.monitor->settings();
    connect(settings, &Settings::changed, actions,
            [settings, actions] { actions->setVerifiesTls(settings->network().verifyTls); });
    FilterBox *filter = m_parts.filter;
    connect(actions, &TableActions::valueFilterRequested, filter,
            [filter](FilterKey key, const QString &value) { filter->setFilter(withChoice(filter->filter(), key, value)); });
    const auto showTag = [filter](const QString &tag) { filter->setFilter(withChoice({}, FilterKey::Tag, tag)); };
    connect(m_parts.view, &ResultsView::tagClicked, filter, showTag);
    connect(m_parts.details, &DetailsPane::tagClicked, filter, showTag);
    new ColourRulesAction({m_parts.model, qobject_cast<ResultsProxy *>(m_parts.view->model()), &m_parts.monitor->settings(),
                           ui->menuView, m_parts.window});
    connect(actions, &TableActions::valueExclusionRequested, filter,
            [filter](FilterKey key, const QString &value) { filter->setFilter(withoutChoice(filter->filter(), key, value)); });
}

AlertPages::AlertPages(const Parts &parts)
    : QObject(parts.owner)
    , m_parts(parts)
{
    addAction(u"actionAlertChannels"_s, tr("Alert &channels…"),
              tr("Choose where alerts are sent: chat, email, phone or programs"), u"alertChannels"_s);
    addAction(u"actionAlertRules"_s, tr("&Alert rules…"), tr("Set which alerts are sent, when, where and with what text"),
              u"alertRules"_s);
    parts.menu->insertSeparator(parts.before);
    parts.settings->setExtraPages([parts](SettingsDialog *dialog) -> QList<SettingsPane *> {
        auto *draft = new AlertsDraft(&parts.monitor->alerts(), dialog);
        auto *rules = new RulesPage(draft, &parts.monitor->targets());
        connect(rules, &RulesPage::backTestRequested, parts.backTest,
                [parts, dialog](const AlertsDocument &document, const QHash<QString, QString> &renamed) {
                    parts.backTest->backTestRules(document, renamed, dialog);
                });
        auto *channels = new ChannelsPage(draft, parts.monitor, parts.settings->keeper());
        auto *all = new NotificationsPage(draft, parts.monitor, parts.settings->keeper());
        connect(all, &NotificationsPage::editRequested, dialog, [dialog, channels, rules](AlertItemKind kind, int id) {
            AlertItemPage *page = rules;
            if (kind == AlertItemKind::Channels)
                page = channels;
            dialog->showPage(page->objectName());
            page->select(id);
        });
        return {all, channels, rules, new OwnCommandsPage(&parts.monitor->settings())};
    });
}

void AlertPages::addAction(const QString &name, const QString &text, const QString &tip, const QString &page)
{
    auto *action = new QAction(actionIcon(u"notice"_s), text, m_parts.owner);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    m_parts.menu->insertAction(m_parts.before, action);
    connect(action, &QAction::triggered, this, [this, page] { m_parts.settings->openPage(page); });
}

} // namespace watchkeeper

#include "moc_WindowTools.cpp"

#include "WindowTools.moc"
