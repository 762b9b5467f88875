// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/TargetEditing.h"

#include "app/Sample.h"
#include "app/Watch.h"
#include "gui/add/AddDialog.h"
#include "gui/add/ListFile.h"
#include "gui/look/PlainText.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/TargetOptionsDialog.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsView.h"
#include "gui/window/MessagePanel.h"
#include "ui_MainWindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kAddedTime{20};

QList<TargetId> idsOf(const QList<Target> &targets)
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
{
    connectActions();
    connect(&m_parts.watch->targets(), &TargetsStore::undoChanged, this, &TargetEditing::updateActions);
    connect(&m_parts.watch->targets(), &TargetsStore::undoChanged, this, &TargetEditing::dropAddedMessage);
    connect(&m_parts.watch->targets(), &TargetsStore::editRefused, this, &TargetEditing::notice);
    connect(&m_addedMessage, &QTimer::timeout, this, &TargetEditing::dropAddedMessage);
    m_addedMessage.setSingleShot(true);
    updateActions();
}

void TargetEditing::connectActions()
{
    const Ui::MainWindow &ui = *m_parts.ui;
    Watch *watch = m_parts.watch;
    TargetsStore *store = &watch->targets();
    connect(ui.actionAdd, &QAction::triggered, this, &TargetEditing::openAddDialog);
    connect(ui.actionAddList, &QAction::triggered, this, &TargetEditing::addFromList);
    connect(ui.actionAddSample, &QAction::triggered, this, &TargetEditing::addSample);
    connect(ui.actionPaste, &QAction::triggered, this, [this] { add(QGuiApplication::clipboard()->mimeData()); });
    connect(ui.actionRemove, &QAction::triggered, this, &TargetEditing::removeSelected);
    connect(ui.actionPause, &QAction::triggered, this, &TargetEditing::togglePause);
    connect(ui.actionUndo, &QAction::triggered, store, &TargetsStore::undo);
    connect(ui.actionRedo, &QAction::triggered, store, &TargetsStore::redo);
    connect(ui.actionCheckNow, &QAction::triggered, this, [this] { m_parts.watch->checkNow(m_parts.view->selectedIds()); });
    connect(ui.actionCancelSelected, &QAction::triggered, this, [this] { m_parts.watch->cancel(m_parts.view->selectedIds()); });
    connect(ui.actionCancelAll, &QAction::triggered, watch, &Watch::cancelAll);
    connect(ui.actionPauseSchedule, &QAction::toggled, watch, &Watch::setPaused);
}

void TargetEditing::setEditable(bool editable)
{
    m_isEditable = editable;
    if (!editable) { // what they offer is an edit
        dropAddedMessage();
        m_parts.messages->clear(MessagePanel::Topic::Sample);
    }
    updateActions();
}

AddDialog *TargetEditing::openAddDialog()
{
    if (!m_isEditable)
        return nullptr;
    auto *dialog = new AddDialog(m_parts.watch, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddDialog::targetsChosen, this, &TargetEditing::addChosen);
    connect(dialog, &AddDialog::moreOptionsWanted, this, [this, dialog](const Target &target) {
        auto *options = new TargetOptionsDialog(target, m_parts.watch, m_parts.keeper, dialog);
        options->setAttribute(Qt::WA_DeleteOnClose);
        connect(options, &TargetOptionsDialog::targetEdited, dialog, &AddDialog::setTarget);
        options->open();
    });
    dialog->open();
    return dialog;
}

void TargetEditing::add(const QMimeData *data)
{
    const Pasted pasted(data);
    AddDialog *dialog = openAddDialog();
    if (!dialog)
        return;
    dialog->addLines(pasted.lines);
    dialog->openLists(pasted.files);
}

void TargetEditing::addFromList()
{
    if (AddDialog *dialog = openAddDialog())
        dialog->chooseList();
}

void TargetEditing::addTargets(const QList<Target> &targets)
{
    if (!m_isEditable)
        return;
    const QList<TargetId> ids = idsOf(targets);
    m_parts.watch->targets().add(targets);
    m_parts.watch->checkNow(ids);
    m_parts.view->selectIds(ids);
}

//! As addTargets(), with the way back at hand for as long as nothing else was edited.
void TargetEditing::addChosen(const QList<Target> &targets)
{
    MessagePanel *messages = m_parts.messages;
    TargetsStore *store = &m_parts.watch->targets();
    addTargets(targets);
    const QList<TargetId> watched = idsOf(store->document().targets);
    if (targets.isEmpty() || !watched.contains(targets.first().id))
        return; // refused: the way back would lead before an earlier edit
    Message message;
    message.text = tr("%n target(s) added.", "", static_cast<int>(targets.size()));
    message.choices = {{tr("&Undo"), [store] { store->undo(); }}};
    messages->put(MessagePanel::Topic::Added, message);
    m_addedMessage.start(kAddedTime);
}

void TargetEditing::dropAddedMessage()
{
    m_addedMessage.stop();
    m_parts.messages->clear(MessagePanel::Topic::Added);
}

void TargetEditing::addSample()
{
    const QList<Target> sample = sampleTargets().targets;
    addTargets(sample);
    Message message;
    message.text =
        tr("This is the sample: this computer, and simulated services that fail on purpose. Add your own with Ctrl+N.");
    message.choices = {
        {tr("&Remove the sample"), [watch = m_parts.watch, ids = idsOf(sample)] { watch->targets().remove(ids); }}};
    m_parts.messages->put(MessagePanel::Topic::Sample, message);
}

void TargetEditing::removeSelected()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    if (ids.isEmpty() || !m_isEditable)
        return;
    m_parts.watch->targets().remove(ids);
    emit notice(tr("Removed %n target(s). Ctrl+Z brings back what was removed.", "", static_cast<int>(ids.size())));
}

void TargetEditing::togglePause()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    const bool pause = m_parts.ui->actionPause->data().toBool();
    if (!ids.isEmpty() && m_isEditable)
        m_parts.watch->targets().setPaused(ids, pause);
}

void TargetEditing::updateActions()
{
    const Ui::MainWindow &ui = *m_parts.ui;
    const QList<TargetId> ids = m_parts.view->selectedIds();
    for (QAction *action : {ui.actionAdd, ui.actionAddList, ui.actionAddSample, ui.actionPaste})
        action->setEnabled(m_isEditable);
    const bool isNow = !m_parts.model->moment(); // what is looked at, and whether it is, belongs to the present
    ui.actionRemove->setEnabled(m_isEditable && !ids.isEmpty());
    ui.actionPause->setEnabled(m_isEditable && isNow && !ids.isEmpty());
    ui.actionCancelSelected->setEnabled(isNow && !ids.isEmpty());
    ui.actionCheckNow->setEnabled(isNow);
    updateUndo();
    updatePause(ids);
}

void TargetEditing::updateUndo()
{
    const TargetsStore &store = m_parts.watch->targets();
    QAction *undo = m_parts.ui->actionUndo;
    QAction *redo = m_parts.ui->actionRedo;
    undo->setEnabled(m_isEditable && store.canUndo());
    redo->setEnabled(m_isEditable && store.canRedo());
    undo->setText(store.canUndo() ? tr("&Undo: %1").arg(menuText(store.undoText())) : tr("&Undo"));
    redo->setText(store.canRedo() ? tr("&Redo: %1").arg(menuText(store.redoText())) : tr("&Redo"));
}

void TargetEditing::updatePause(const QList<TargetId> &ids)
{
    QAction *pause = m_parts.ui->actionPause;
    const bool allPaused = !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](const TargetId &id) {
        const int row = m_parts.model->rowOf(id);
        return row >= 0 && m_parts.model->row(row).target.paused;
    });
    pause->setData(!allPaused);
    pause->setText(allPaused ? tr("Resu&me") : tr("&Pause"));
    pause->setToolTip(allPaused ? tr("Check the selected targets again as their schedule says")
                                : tr("Stop checking the selected targets until they are resumed"));
    pause->setIcon(actionIcon(allPaused ? u"check-now"_s : u"pause"_s));
}

} // namespace watchkeeper
