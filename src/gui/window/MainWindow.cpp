// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/MainWindow.h"

#include "app/Sample.h"
#include "app/Watch.h"
#include "gui/add/AddDialog.h"
#include "gui/details/DetailsPane.h"
#include "gui/table/FilterBox.h"
#include "gui/window/MessagePanel.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsProxy.h"
#include "gui/table/ResultsView.h"
#include "gui/window/StatusLine.h"
#include "gui/look/TintedIcon.h"
#include "gui/window/WelcomePage.h"
#include "gui/window/WindowState.h"
#include "ui_MainWindow.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Topic = MessagePanel::Topic;

constexpr int kFilterWidth = 280;

QString stateFile(const Watch &watch)
{
    return watch.profile().folder() + u"/window.ini"_s;
}

QString linesOf(const QMimeData *data)
{
    QStringList lines;
    for (const QUrl &url : data->urls()) {
        if (!url.isLocalFile())
            lines.append(url.toString(QUrl::FullyEncoded));
    }
    return lines.isEmpty() && !data->hasUrls() ? data->text() : lines.join(u'\n');
}

QStringList linesOf(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.toString());
    return lines;
}

QList<TargetId> idsOf(const QList<Target> &targets)
{
    QList<TargetId> ids;
    for (const Target &target : targets)
        ids.append(target.id);
    return ids;
}

} // namespace

MainWindow::MainWindow(Watch *watch, QWidget *parent)
    : QMainWindow(parent)
    , m_watch(watch)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_model(new ResultsModel(this))
    , m_proxy(new ResultsProxy(m_model, this))
    , m_view(new ResultsView)
    , m_details(new DetailsPane(m_model))
    , m_filter(new FilterBox)
    , m_messages(new MessagePanel)
    , m_status(new StatusLine(m_model))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_pages(new QStackedWidget)
{
    m_ui->setupUi(this);
    build();
    connectActions();
    connectEditing();
    connectStore();
    connectWatch();
    restore();
    updatePage();
    updateActions();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_view->setObjectName(u"results"_s);
    m_view->setAccessibleName(tr("Targets"));
    m_view->setResults(m_proxy);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setMaximumWidth(kFilterWidth);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({400, 200});
    m_welcome = new WelcomePage(m_ui->actionAdd, m_ui->actionAddList, m_ui->actionAddSample);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_splitter);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    const int iconSize = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_ui->toolBar->setIconSize({iconSize, iconSize});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->addWidget(space);
    m_ui->toolBar->addWidget(m_filter);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);

    const std::pair<QAction *, QString> icons[]{{m_ui->actionAdd, u"add"_s},
                                                {m_ui->actionAddList, u"list"_s},
                                                {m_ui->actionUndo, u"undo"_s},
                                                {m_ui->actionRedo, u"redo"_s},
                                                {m_ui->actionRemove, u"remove"_s},
                                                {m_ui->actionFind, u"search"_s},
                                                {m_ui->actionCheckNow, u"check-now"_s},
                                                {m_ui->actionPause, u"pause"_s},
                                                {m_ui->actionCancelAll, u"cancel"_s},
                                                {m_ui->actionShowDetails, u"details"_s}};
    for (const auto &[action, icon] : icons)
        action->setIcon(actionIcon(icon));
    // These keys belong to the table alone: elsewhere they type a space, delete a letter or close what is open.
    for (QAction *action : {m_ui->actionRemove, m_ui->actionPause, m_ui->actionCancelSelected}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(action);
    }
}

void MainWindow::connectActions()
{
    connect(m_ui->actionAdd, &QAction::triggered, this, [this] { add({}); });
    connect(m_ui->actionAddList, &QAction::triggered, this, &MainWindow::addFromList);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionFind, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_ui->actionSelectAll, &QAction::triggered, m_view, &QAbstractItemView::selectAll);
    connect(m_ui->actionShowDetails, &QAction::toggled, m_details, &QWidget::setVisible);
    connect(m_ui->actionCheckNow, &QAction::triggered, this, &MainWindow::checkNow);
    connect(m_ui->actionCancelSelected, &QAction::triggered, this, [this] { m_watch->cancel(m_view->selectedIds()); });
    connect(m_ui->actionCancelAll, &QAction::triggered, m_watch, &Watch::cancelAll);
    connect(m_ui->actionPauseSchedule, &QAction::toggled, m_watch, &Watch::setPaused);
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_filter, &FilterBox::filterChanged, m_proxy, &ResultsProxy::setFilterText);
    connect(m_filter, &FilterBox::left, m_view, &ResultsView::enter);
    connect(m_ui->actionAddSample, &QAction::triggered, this, &MainWindow::addSample);
    connect(m_view, &QAbstractItemView::activated, this, [this] { m_ui->actionShowDetails->setChecked(true); });
    connect(m_view, &ResultsView::selectionEdited, this, [this] {
        m_details->showTarget(m_view->currentId());
        updateActions();
    });
}

void MainWindow::connectEditing()
{
    TargetsStore &store = m_watch->targets();
    connect(m_ui->actionPaste, &QAction::triggered, this, [this] { add(linesOf(QGuiApplication::clipboard()->mimeData())); });
    connect(m_ui->actionRemove, &QAction::triggered, this, &MainWindow::removeSelected);
    connect(m_ui->actionPause, &QAction::triggered, this, &MainWindow::togglePause);
    connect(m_ui->actionUndo, &QAction::triggered, &store, &TargetsStore::undo);
    connect(m_ui->actionRedo, &QAction::triggered, &store, &TargetsStore::redo);
    connect(&store, &TargetsStore::undoChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectStore()
{
    TargetsStore &store = m_watch->targets();
    connect(&store, &TargetsStore::loaded, this, &MainWindow::targetsLoaded);
    connect(&store, &TargetsStore::loadFailed, this, &MainWindow::targetsNotLoaded);
    connect(&store, &TargetsStore::changed, this, &MainWindow::targetsChanged);
    connect(&store, &TargetsStore::merged, this, &MainWindow::outsideEditTaken);
    connect(&store, &TargetsStore::saved, this, &MainWindow::saved);
    connect(&store, &TargetsStore::saveFailed, this, &MainWindow::notSaved);
}

void MainWindow::connectWatch()
{
    connect(m_watch, &Watch::checksStarted, m_model, &ResultsModel::markRunning);
    connect(m_watch, &Watch::resultsReady, m_model, &ResultsModel::addResults);
    connect(m_watch, &Watch::loadChanged, this, &MainWindow::showLoad);
    connect(m_watch, &Watch::roundChanged, m_status, &StatusLine::setRound);
    connect(m_model, &ResultsModel::countsChanged, this, &MainWindow::updateTitle);
}

void MainWindow::restore()
{
    const WindowState state = readWindowState(stateFile(*m_watch));
    if (!state.geometry.isEmpty())
        restoreGeometry(state.geometry);
    if (!state.splitter.isEmpty())
        m_splitter->restoreState(state.splitter);
    m_view->restoreColumns(state.columns);
    m_ui->actionShowDetails->setChecked(state.showsDetails);
}

void MainWindow::keep() const
{
    WindowState state;
    state.geometry = saveGeometry();
    state.splitter = m_splitter->saveState();
    state.columns = m_view->saveColumns();
    state.showsDetails = m_ui->actionShowDetails->isChecked();
    writeWindowState(stateFile(*m_watch), state);
}

void MainWindow::start()
{
    if (const QString problem = m_watch->settings().load(); !problem.isEmpty())
        m_messages->put(Topic::Settings, {problem, {}, {}});
    m_watch->targets().load();
}

void MainWindow::targetsLoaded()
{
    m_messages->clear(Topic::Targets);
    m_isLoaded = true;
    targetsChanged();
    beginWatching();
}

void MainWindow::beginWatching()
{
    if (std::exchange(m_isWatching, true))
        return;
    m_watch->startSchedule();
    if (m_model->rowCount() > 0)
        m_watch->checkNow();
}

void MainWindow::targetsNotLoaded(const QList<Problem> &problems)
{
    m_isLoaded = false;
    const QString file = m_watch->targets().file();
    Message message;
    message.text =
        tr("%1 cannot be used as it is. It is left untouched, and nothing can be edited here until it is sound.").arg(file);
    message.details = linesOf(problems);
    message.choices = {{tr("&Open the file"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }},
                       {tr("&Read it again"), [this] { m_watch->targets().load(); }}};
    message.canBeClosed = false;
    m_messages->put(Topic::Targets, message);
    if (m_model->rowCount() > 0) // those of the backup
        beginWatching();
    updatePage();
    updateActions();
}

void MainWindow::targetsChanged()
{
    m_model->setTargets(m_watch->targets().document().targets);
    updatePage();
    updateActions();
}

void MainWindow::outsideEditTaken(const QStringList &conflicts)
{
    if (conflicts.isEmpty()) {
        m_status->notify(tr("An edit of targets.json from outside was taken over."));
        return;
    }
    m_messages->put(
        Topic::OutsideEdit,
        {tr("targets.json was edited from outside. These targets were changed here as well; what was set here is kept:"),
         conflicts,
         {}});
}

void MainWindow::saved()
{
    m_messages->clear(Topic::Saving);
    if (m_stage != Stage::Saving)
        return;
    if (m_watch->targets().hasUnsavedEdits())
        m_watch->targets().save(); // that was an earlier save, without the last edits
    else
        leave();
}

void MainWindow::notSaved(const QString &text)
{
    const bool wasLeaving = m_stage == Stage::Saving;
    if (wasLeaving)
        m_stage = Stage::Open;
    Message message;
    message.text = tr("Your changes are not saved yet. %1 They are kept here, and the next change tries again.").arg(text);
    message.choices.append({tr("&Try again"), [this] { m_watch->targets().save(); }});
    if (wasLeaving)
        message.choices.append({tr("&Quit without saving"), [this] { leave(); }});
    m_messages->put(Topic::Saving, message);
}

void MainWindow::add(const QString &lines)
{
    if (!m_isLoaded)
        return;
    const TargetsDocument &document = m_watch->targets().document();
    QStringList taken;
    for (const Target &target : document.targets)
        taken.append(target.name);
    auto *dialog = new AddDialog(document.defaults, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLines(lines);
    connect(dialog, &AddDialog::targetsChosen, this, &MainWindow::addTargets);
    dialog->open();
}

void MainWindow::addFromList()
{
    add({});
    if (auto *dialog = findChild<AddDialog *>())
        dialog->chooseList();
}

void MainWindow::addTargets(const QList<Target> &targets)
{
    const QList<TargetId> ids = idsOf(targets);
    m_watch->targets().add(targets);
    m_watch->checkNow(ids);
    m_view->selectIds(ids);
    m_status->notify(tr("Added %n target(s).", "", static_cast<int>(targets.size())));
}

void MainWindow::addSample()
{
    const QList<Target> sample = sampleTargets().targets;
    addTargets(sample);
    Message message;
    message.text =
        tr("This is the sample: this computer, and simulated services that fail on purpose. Add your own with Ctrl+N.");
    message.choices = {{tr("&Remove the sample"), [this, ids = idsOf(sample)] { m_watch->targets().remove(ids); }}};
    m_messages->put(Topic::Sample, message);
}

void MainWindow::removeSelected()
{
    const QList<TargetId> ids = m_view->selectedIds();
    if (ids.isEmpty() || !m_isLoaded)
        return;
    m_watch->targets().remove(ids);
    m_status->notify(tr("Removed %n target(s). Ctrl+Z brings back what was removed.", "", static_cast<int>(ids.size())));
}

void MainWindow::togglePause()
{
    const QList<TargetId> ids = m_view->selectedIds();
    const bool pause = m_ui->actionPause->data().toBool();
    if (!ids.isEmpty() && m_isLoaded)
        m_watch->targets().setPaused(ids, pause);
}

void MainWindow::checkNow()
{
    m_watch->checkNow(m_view->selectedIds());
}

void MainWindow::showLoad(const EngineLoad &load)
{
    m_status->setLoad(load);
    if (load.running == 0)
        m_model->clearRunning();
}

void MainWindow::updateActions()
{
    const TargetsStore &store = m_watch->targets();
    const QList<TargetId> ids = m_view->selectedIds();
    const bool canEdit = m_isLoaded && m_stage == Stage::Open;
    const bool hasSelection = !ids.isEmpty();
    for (QAction *action : {m_ui->actionAdd, m_ui->actionAddList, m_ui->actionAddSample, m_ui->actionPaste})
        action->setEnabled(canEdit);
    for (QAction *action : {m_ui->actionRemove, m_ui->actionPause})
        action->setEnabled(canEdit && hasSelection);
    m_ui->actionCancelSelected->setEnabled(hasSelection);
    m_ui->actionUndo->setEnabled(canEdit && store.canUndo());
    m_ui->actionRedo->setEnabled(canEdit && store.canRedo());
    m_ui->actionUndo->setText(store.canUndo() ? tr("&Undo: %1").arg(store.undoText()) : tr("&Undo"));
    m_ui->actionRedo->setText(store.canRedo() ? tr("&Redo: %1").arg(store.redoText()) : tr("&Redo"));
    const bool allPaused = hasSelection && std::all_of(ids.begin(), ids.end(), [this](const TargetId &id) {
                               const int row = m_model->rowOf(id);
                               return row >= 0 && m_model->row(row).target.paused;
                           });
    m_ui->actionPause->setData(!allPaused);
    m_ui->actionPause->setText(allPaused ? tr("Resu&me") : tr("&Pause"));
    m_ui->actionPause->setIcon(actionIcon(allPaused ? u"check-now"_s : u"pause"_s));
}

void MainWindow::updateTitle()
{
    const int down = m_model->counts().count(MarkState::Down);
    setWindowTitle(down > 0 ? tr("%Ln down – Watchkeeper", "window title", down) : u"Watchkeeper"_s);
}

void MainWindow::updatePage()
{
    const bool isEmpty = m_isLoaded && m_model->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_welcome) : m_splitter);
    m_filter->setEnabled(!isEmpty);
}

void MainWindow::showAbout()
{
    QMessageBox *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Watchkeeper"));
    box->setIconPixmap(QGuiApplication::windowIcon().pixmap(64));
    box->setText(tr("Watchkeeper %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Watches web pages, servers, certificates and commands from this computer.\n\n"
                               "Built with Qt %1. Free software under the GNU General Public License, version 3 or later.")
                                .arg(QLatin1String(qVersion())));
    box->open();
}

void MainWindow::selectWorst()
{
    m_model->flush();
    int worst = -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (worst < 0 || columnIsLess(m_model->row(i), m_model->row(worst), ResultColumn::Mark))
            worst = i;
    }
    if (worst >= 0)
        m_view->selectIds({m_model->row(worst).target.id});
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
    if (m_isLoaded && !linesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    add(linesOf(event->mimeData()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // it goes when the Watch has ended
    if (m_stage != Stage::Open)
        return;
    if (m_isLoaded && m_watch->targets().hasUnsavedEdits()) {
        m_stage = Stage::Saving;
        m_watch->targets().save();
    } else {
        leave();
    }
}

void MainWindow::quitNow()
{
    if (m_stage != Stage::Leaving)
        leave();
}

void MainWindow::leave()
{
    m_stage = Stage::Leaving;
    keep();
    hide();
    m_watch->shutDown();
}

} // namespace watchkeeper
