// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/TargetEditing.h"

#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "app/profile/Sample.h"
#include "app/profile/Settings.h"
#include "app/words/DisplayText.h"
#include "engine/core/EngineCore.h"
#include "gui/add/AddDialog.h"
#include "gui/add/PastedTargets.h"
#include "gui/import/ImportDialog.h"
#include "gui/import/ServiceImportDialog.h"
#include "gui/import/TargetExport.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/settings/targets/TargetDialogs.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MessagePanel.h"
#include "import/ImportFormats.h"
#include "import/Imported.h"
#include "ui_MainWindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kUndoDuration{20};
// Between quick checks, Cancel would flicker, and each change makes the window update its layout.
constexpr std::chrono::milliseconds kIdleDelay{300};

QList<TargetId> targetIds(const QList<Target> &targets)
{
    QList<TargetId> ids;
    for (const Target &target : targets)
        ids.append(target.id);
    return ids;
}

} // namespace

TargetEditing::TargetEditing(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_sample(sampleTargets().targets)
{
    connectActions();
    connect(&m_parts.monitor->targets(), &TargetsStore::undoChanged, this, &TargetEditing::updateActions);
    connect(&m_parts.monitor->targets(), &TargetsStore::changed, this, &TargetEditing::updateActions);
    connect(&m_parts.monitor->targets(), &TargetsStore::changed, this, &TargetEditing::updateSample);
    connect(&m_parts.monitor->targets(), &TargetsStore::undoChanged, this, &TargetEditing::removeUndoMessage);
    connect(&m_parts.monitor->targets(), &TargetsStore::editRejected, this, &TargetEditing::notice);
    connect(&m_parts.monitor->alerts(), &AlertsStore::undoChanged, this, &TargetEditing::updateUndo);
    connect(&m_parts.monitor->alerts(), &AlertsStore::undoChanged, this, &TargetEditing::removeUndoMessage);
    connect(&m_parts.monitor->alerts(), &AlertsStore::editRejected, this, &TargetEditing::notice);
    connect(&m_undoMessageTimer, &QTimer::timeout, this, &TargetEditing::removeUndoMessage);
    m_undoMessageTimer.setSingleShot(true);
    updateActions();
    updateSample();
}

void TargetEditing::connectActions()
{
    const Ui::MainWindow &ui = *m_parts.ui;
    Monitor *monitor = m_parts.monitor;
    connect(ui.actionAdd, &QAction::triggered, this, &TargetEditing::openAddDialog);
    connect(ui.actionAddList, &QAction::triggered, this, &TargetEditing::addFromList);
    connect(ui.actionImport, &QAction::triggered, this, [this] {
        if (ImportDialog *dialog = openImportDialog())
            dialog->chooseFiles();
    });
    connect(ui.actionImportService, &QAction::triggered, this, &TargetEditing::importFromService);
    auto *targetExport = new TargetExport(&monitor->targets(), m_parts.window);
    connect(ui.actionExportTargets, &QAction::triggered, targetExport, &TargetExport::chooseFile);
    connect(targetExport, &TargetExport::notice, this, &TargetEditing::notice);
    connect(ui.actionAddSample, &QAction::triggered, this, &TargetEditing::addSample);
    connect(ui.actionPaste, &QAction::triggered, this, [this] { addFromData(QGuiApplication::clipboard()->mimeData()); });
    connect(ui.actionRemove, &QAction::triggered, this, &TargetEditing::removeSelected);
    connect(ui.actionPause, &QAction::triggered, this, &TargetEditing::togglePause);
    connect(ui.actionUndo, &QAction::triggered, this, &TargetEditing::undo);
    connect(ui.actionRedo, &QAction::triggered, this, &TargetEditing::redo);
    for (QAction *action : {ui.actionCheckNow, ui.actionPause})
        action->setIconText(plainActionText(action->text())); // without a mnemonic in parentheses
    connect(ui.actionCheckNow, &QAction::triggered, this, [this] {
        const ResultsView *view = m_parts.view;
        m_parts.monitor->checkNow(view->isSelectionAutomatic() ? QList<TargetId>() : view->selectedIds());
    });
    connect(ui.actionCancelSelected, &QAction::triggered, this, [this] {
        m_parts.monitor->postAfterRestore([ids = m_parts.view->selectedIds()](EngineCore &core) { core.cancel(ids); });
    });
    connect(ui.actionCancelAll, &QAction::triggered, monitor,
            [monitor] { monitor->postAfterRestore([](EngineCore &core) { core.cancelAll(); }); });
    ui.actionCancelAll->setEnabled(false);
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(kIdleDelay);
    m_idleTimer.callOnTimeout(ui.actionCancelAll, [action = ui.actionCancelAll] { action->setEnabled(false); });
    connect(monitor, &Monitor::loadChanged, ui.actionCancelAll, [this, action = ui.actionCancelAll](const EngineLoad &load) {
        if (load.running + load.waiting == 0)
            return m_idleTimer.start();
        m_idleTimer.stop();
        action->setEnabled(true);
    });
}

void TargetEditing::setEditable(bool editable)
{
    m_isEditable = editable;
    if (!editable) { // removes messages whose buttons edit targets
        removeUndoMessage();
        m_parts.messages->clear(MessagePanel::Topic::Sample);
    }
    updateActions();
    updateSample();
    if (editable && m_waitingLines)
        addLines(*std::exchange(m_waitingLines, std::nullopt));
}

//! Returns the open dialog, or opens it. Returns null if targets can't be edited.
AddDialog *TargetEditing::openAddDialog()
{
    if (!m_isEditable)
        return nullptr;
    if (m_addDialog) {
        m_addDialog->activateWindow();
        return m_addDialog;
    }
    auto *dialog = new AddDialog(m_parts.monitor, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddDialog::targetsChosen, this, &TargetEditing::addSelectedTargets);
    connect(dialog, &AddDialog::importRequested, this, &TargetEditing::importFiles);
    connect(dialog, &AddDialog::moreOptionsRequested, this, [this, dialog](const Target &target) {
        auto *options = new TargetOptionsDialog(target, m_parts.monitor, m_parts.keeper, dialog);
        options->setAttribute(Qt::WA_DeleteOnClose);
        connect(options, &TargetOptionsDialog::targetEdited, dialog, &AddDialog::setTarget);
        options->open();
    });
    dialog->open();
    m_addDialog = dialog;
    return dialog;
}

void TargetEditing::addFromData(const QMimeData *data)
{
    const PastedContent pasted(data);
    if (pasted.lines.isEmpty() && !pasted.files.isEmpty()
        && std::all_of(pasted.files.begin(), pasted.files.end(), hasImportSuffix))
        return importFiles(pasted.files);
    AddDialog *dialog = openAddDialog();
    if (!dialog)
        return;
    dialog->addLines(pasted.lines);
    dialog->openLists(pasted.files);
}

void TargetEditing::addLines(const QString &lines)
{
    if (AddDialog *dialog = openAddDialog())
        dialog->addLines(lines);
    else
        m_waitingLines = m_waitingLines ? *m_waitingLines + u'\n' + lines : lines;
}

void TargetEditing::addFromList()
{
    if (AddDialog *dialog = openAddDialog())
        dialog->chooseList();
}

ImportDialog *TargetEditing::openImportDialog()
{
    if (!m_isEditable)
        return nullptr;
    if (m_importDialog) {
        m_importDialog->activateWindow();
        return m_importDialog;
    }
    m_importDialog = new ImportDialog(&m_parts.monitor->targets(), m_parts.window);
    m_importDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_importDialog, &ImportDialog::importRequested, this, &TargetEditing::importPlan);
    m_importDialog->open();
    return m_importDialog;
}

//! Fetches the targets of a service, then opens the preview.
void TargetEditing::importFromService()
{
    auto *dialog = new ServiceImportDialog(m_parts.monitor->settings().network(), m_parts.keeper->secrets(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(plainActionText(m_parts.ui->actionImportService->text()));
    connect(dialog, &ServiceImportDialog::fetched, this, [this](const QString &format, const QList<ImportFile> &files) {
        if (ImportDialog *preview = openImportDialog())
            preview->openFetched(format, files);
    });
    dialog->open();
}

void TargetEditing::importFiles(const QStringList &paths)
{
    if (ImportDialog *dialog = openImportDialog())
        dialog->openFiles(paths);
}

//! One edit, so that undo reverts the whole import.
void TargetEditing::importPlan(const ImportPlan &plan, const QSet<TargetId> &skipped)
{
    TargetsStore &store = m_parts.monitor->targets();
    const TargetsDocument before = store.document();
    if (m_isEditable)
        store.replace(withImported(before, plan, skipped));
    if (store.document() == before)
        return; // it was rejected, and undo would revert an earlier edit
    QList<TargetId> ids;
    for (const PlannedTarget &planned : plan.targets) {
        if (planned.action != ImportAction::Keep && !skipped.contains(planned.target.id))
            ids.append(planned.target.id);
    }
    m_parts.view->selectIds(ids);
    offerUndo(tr("%Ln target(s) imported.", "", static_cast<int>(ids.size())));
}

//! \return the IDs assigned to the targets; empty if the targets were rejected
QList<TargetId> TargetEditing::addTargets(const QList<Target> &targets)
{
    if (!m_isEditable || targets.isEmpty())
        return {};
    const QList<TargetId> ids = m_parts.monitor->targets().add(targets);
    if (!ids.isEmpty()) // checkNow() treats an empty list as all targets
        m_parts.monitor->checkNow(ids);
    return ids;
}

void TargetEditing::addSelectedTargets(const QList<Target> &targets)
{
    const QList<TargetId> ids = addTargets(targets);
    if (ids.isEmpty())
        return; // the targets were rejected, and undo would revert an earlier edit
    m_parts.view->selectIds(ids);
    offerUndo(tr("%Ln target(s) added.", "", static_cast<int>(ids.size())));
}

//! Offers undo until the next edit.
void TargetEditing::offerUndo(const QString &text)
{
    Message message;
    message.text = text;
    message.choices = {{tr("&Undo"), [store = &m_parts.monitor->targets()] { store->undo(); }}};
    m_parts.messages->put(MessagePanel::Topic::LastEdit, message);
    m_undoMessageTimer.start(kUndoDuration);
}

void TargetEditing::removeUndoMessage()
{
    m_undoMessageTimer.stop();
    m_parts.messages->clear(MessagePanel::Topic::LastEdit);
}

//! Adds the missing targets of the sample. They aren't selected, because they are meant to be viewed, not edited.
void TargetEditing::addSample()
{
    addTargets(missingTargets(m_sample));
    Message message;
    message.text = tr(
        "These are the sample targets: this computer, and simulated services that fail on purpose. Add your own with Ctrl+N.");
    message.choices = {{tr("&Remove sample targets"),
                        [monitor = m_parts.monitor, ids = targetIds(m_sample)] { monitor->targets().remove(ids); }}};
    m_parts.messages->put(MessagePanel::Topic::Sample, message);
}

QList<Target> TargetEditing::missingTargets(QList<Target> targets) const
{
    const QList<TargetId> monitored = targetIds(m_parts.monitor->targets().document().targets);
    const QSet<TargetId> existingIds(monitored.begin(), monitored.end());
    targets.removeIf([&existingIds](const Target &target) { return existingIds.contains(target.id); });
    return targets;
}

void TargetEditing::updateSample()
{
    m_parts.ui->actionAddSample->setEnabled(m_isEditable && !missingTargets(m_sample).isEmpty());
}

void TargetEditing::removeSelected()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    if (ids.isEmpty() || !m_isEditable)
        return;
    TargetsStore &store = m_parts.monitor->targets();
    const qsizetype before = store.document().targets.size();
    store.remove(ids);
    if (store.document().targets.size() < before)
        offerUndo(tr("%Ln target(s) removed.", "", static_cast<int>(ids.size())));
}

void TargetEditing::togglePause()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    const bool pause = m_parts.ui->actionPause->data().toBool();
    if (!ids.isEmpty() && m_isEditable)
        m_parts.monitor->targets().setPaused(ids, pause);
}

void TargetEditing::updateActions()
{
    const Ui::MainWindow &ui = *m_parts.ui;
    const QList<TargetId> ids = m_parts.view->selectedIds();
    for (QAction *action : {ui.actionAdd, ui.actionAddList, ui.actionImport, ui.actionImportService, ui.actionPaste})
        action->setEnabled(m_isEditable);
    const bool hasTargets = !m_parts.monitor->targets().document().targets.isEmpty();
    // Targets can only be paused and checked while the current state is shown.
    const bool isNow = !m_parts.model->moment();
    ui.actionRemove->setEnabled(m_isEditable && !ids.isEmpty());
    ui.actionPause->setEnabled(m_isEditable && isNow && !ids.isEmpty());
    ui.actionCancelSelected->setEnabled(isNow && !ids.isEmpty());
    ui.actionCheckNow->setEnabled(isNow && hasTargets);
    updateUndo();
    updatePause(ids);
}

//! Whether alerts were edited later than targets.
bool TargetEditing::undoesAlertsEdit() const
{
    return m_parts.monitor->alerts().history().undoOrder() > m_parts.monitor->targets().history().undoOrder();
}

//! Whether an edit of alerts was undone later than an edit of targets.
bool TargetEditing::redoesAlertsEdit() const
{
    return m_parts.monitor->alerts().history().redoOrder() > m_parts.monitor->targets().history().redoOrder();
}

void TargetEditing::undo()
{
    undoesAlertsEdit() ? m_parts.monitor->alerts().undo() : m_parts.monitor->targets().undo();
}

void TargetEditing::redo()
{
    redoesAlertsEdit() ? m_parts.monitor->alerts().redo() : m_parts.monitor->targets().redo();
}

void TargetEditing::updateUndo()
{
    const auto &targets = m_parts.monitor->targets().history();
    const auto &alerts = m_parts.monitor->alerts().history();
    const QString undoText = undoesAlertsEdit() ? alerts.undoText() : targets.undoText();
    const QString redoText = redoesAlertsEdit() ? alerts.redoText() : targets.redoText();
    QAction *undo = m_parts.ui->actionUndo;
    QAction *redo = m_parts.ui->actionRedo;
    undo->setEnabled(m_isEditable && !undoText.isEmpty());
    redo->setEnabled(m_isEditable && !redoText.isEmpty());
    undo->setText(undoText.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(menuText(displayLine(undoText))));
    redo->setText(redoText.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(menuText(displayLine(redoText))));
}

void TargetEditing::updatePause(const QList<TargetId> &ids)
{
    QAction *pause = m_parts.ui->actionPause;
    const bool allPaused = !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](const TargetId &id) {
        const int row = m_parts.model->rowOf(id);
        return row >= 0 && m_parts.model->row(row).target->paused;
    });
    pause->setData(!allPaused);
    pause->setText(allPaused ? tr("Resu&me") : tr("&Pause"));
    pause->setIconText(plainActionText(pause->text()));
    pause->setToolTip(allPaused ? tr("Check the selected targets on their schedule again")
                                : tr("Stop checking the selected targets until you resume them"));
    pause->setIcon(actionIcon(allPaused ? u"check-now"_s : u"pause"_s));
}

} // namespace watchkeeper

#include "moc_TargetEditing.cpp"
