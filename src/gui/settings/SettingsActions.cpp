// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsActions.h"

#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "app/profile/LogFile.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/settings/KeychainStore.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "gui/settings/targets/RemovedTargetsDialog.h"
#include "gui/settings/targets/TargetDialogs.h"
#include "gui/settings/targets/TargetOrder.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "targets/edit/DocumentEdits.h"

#include <QAction>
#include <QMessageBox>

namespace watchkeeper {

namespace {

const QString kEditorSizeKey = QStringLiteral("targetEditorSize");

std::optional<Result> lastResult(const ResultsModel &results, const TargetId &id)
{
    const int row = results.rowOf(id);
    if (row < 0 || !results.row(row).last)
        return std::nullopt;
    Result result = *results.row(row).last;
    result.observation.evidence = results.evidenceOf(id).value_or(Evidence());
    return result;
}

} // namespace

SettingsActions::SettingsActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_keeper(new SecretKeeper(parts.monitor, std::make_unique<KeychainStore>(), this))
    , m_removed(new RemovedTargetsKeeper(parts.monitor, this))
{
    connect(m_removed, &RemovedTargetsKeeper::failed, this, &SettingsActions::notice);
    parts.monitor->alerts().start();
    new LogFile(parts.monitor->profile().logFile(), &parts.monitor->settings(), this);
    const TargetsStore *store = &m_parts.monitor->targets();
    connect(store, &TargetsStore::loaded, this, [this] { setTargetsValid(true); });
    connect(store, &TargetsStore::loadFailed, this, [this] { setTargetsValid(false); });
    connect(m_parts.settings, &QAction::triggered, this, &SettingsActions::open);
    connect(m_parts.edit, &QAction::triggered, this, &SettingsActions::editSelected);
    connect(m_parts.duplicate, &QAction::triggered, this, &SettingsActions::duplicateSelected);
    connect(m_parts.view, &QAbstractItemView::doubleClicked, this, &SettingsActions::editSelected);
    connect(m_parts.view, &ResultsView::selectionEdited, this, &SettingsActions::updateActions);
    updateActions();
}

SettingsDialog *SettingsActions::open()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_parts.monitor, m_keeper, m_parts.view, m_areTargetsValid, m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (m_extraPages)
            m_dialog->addExtraPages(m_extraPages(m_dialog));
        m_dialog->open();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

bool SettingsActions::closeDialogs()
{
    for (const auto &dialog : {m_targetDialog, QPointer<QDialog>(m_dialog)}) {
        if (!dialog || !dialog->isVisible())
            continue;
        dialog->raise();
        dialog->activateWindow();
        if (!dialog->findChild<QMessageBox *>()) // a message box is already asking whether to discard the edits
            dialog->reject();
        if (dialog && dialog->isVisible())
            return false;
    }
    return true;
}

void SettingsActions::openSetting(const QString &name)
{
    open()->showSetting(name);
}

void SettingsActions::openPage(const QString &name)
{
    open()->showPage(name);
}

//! Returns a new editor that is deleted when it closes, and remembers its size.
TargetDialog *SettingsActions::makeTargetDialog()
{
    auto *dialog = new TargetDialog(m_parts.monitor, m_keeper, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLastResults([results = m_parts.results](const TargetId &id) { return lastResult(*results, id); });
    if (const QSize size = m_parts.state->value(kEditorSizeKey).toSize(); size.isValid())
        setInitialSize(dialog, size);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_parts.state->set(kEditorSizeKey, dialog->size()); });
    connect(dialog, &TargetDialog::targetAdded, this, [this](const TargetId &id) {
        m_parts.monitor->checkNow({id});
        m_parts.view->selectIds({id});
    });
    m_targetDialog = dialog;
    return dialog;
}

void SettingsActions::editSelected()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    if (ids.isEmpty() || !m_areTargetsValid || m_targetDialog)
        return;
    TargetDialog *dialog = makeTargetDialog();
    dialog->editTargets(ids);
    dialog->open();
}

void SettingsActions::addTarget(const QString &kind)
{
    TargetDialog *dialog = makeTargetDialog();
    dialog->addTarget(kind);
    dialog->open();
}

void SettingsActions::addService()
{
    auto *choice = new ServiceDialog(m_parts.monitor->targets().document().defaults, m_parts.window);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [this](const auto &created) {
        TargetDialog *dialog = makeTargetDialog();
        dialog->addTarget(created);
        dialog->open();
    };
    connect(choice, &ServiceDialog::targetCreated, this, [show](const Target &target) { show(target); });
    connect(choice, &ServiceDialog::draftCreated, this, [show](const FormValues &values) { show(values); });
    choice->open();
}

void SettingsActions::reorder()
{
    auto *dialog = new TargetOrderDialog(&m_parts.monitor->targets(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->select(m_parts.view->selectedIds());
    m_targetDialog = dialog;
    dialog->open();
}

void SettingsActions::showRemovedTargets()
{
    auto *dialog = new RemovedTargetsDialog(m_removed, m_parts.monitor, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SettingsActions::duplicateSelected()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    if (ids.isEmpty() || !m_areTargetsValid)
        return;
    TargetsStore &store = m_parts.monitor->targets();
    const TargetsDocument before = store.document();
    store.replace(withDuplicated(before, ids));
    QSet<TargetId> known;
    for (const Target &target : before.targets)
        known.insert(target.id);
    QList<TargetId> copies;
    for (const Target &target : store.document().targets) {
        if (!known.contains(target.id))
            copies.append(target.id);
    }
    m_parts.view->selectIds(copies);
}

void SettingsActions::setTargetsValid(bool areValid)
{
    m_areTargetsValid = areValid;
    updateActions();
}

void SettingsActions::updateActions()
{
    const bool canEdit = m_areTargetsValid && !m_parts.view->selectedIds().isEmpty();
    m_parts.edit->setEnabled(canEdit);
    m_parts.duplicate->setEnabled(canEdit);
}

} // namespace watchkeeper

#include "moc_SettingsActions.cpp"
