// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsActions.h"

#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "app/profile/LogFile.h"
#include "gui/settings/KeychainStore.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "targets/edit/DocumentEdits.h"

#include <QAction>
#include <QMessageBox>

namespace watchkeeper {

namespace {

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
    , m_alerts(new AlertsStore(parts.monitor->profile().alertsFile(), this))
    , m_keeper(new SecretKeeper(parts.monitor, std::make_unique<KeychainStore>(), this))
{
    m_keeper->followAlerts(m_alerts);
    m_alerts->start();
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

//! Opens the dialog with the selected targets, or with the first target if no target is selected.
SettingsDialog *SettingsActions::open()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_parts.monitor, m_keeper, m_parts.view, m_areTargetsValid, m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setLastResults([results = m_parts.results](const TargetId &id) { return lastResult(*results, id); });
        if (m_extraPages)
            m_dialog->addExtraPages(m_extraPages(m_dialog));
        const QList<TargetId> selected = m_parts.view->selectedIds();
        const QList<Target> &all = m_parts.monitor->targets().document().targets;
        if (!selected.isEmpty() || !all.isEmpty())
            m_dialog->editTargets(selected.isEmpty() ? QList<TargetId>{all.first().id} : selected);
        m_dialog->open();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

bool SettingsActions::closeDialog()
{
    if (!m_dialog || !m_dialog->isVisible())
        return true;
    m_dialog->raise();
    m_dialog->activateWindow();
    if (!m_dialog->findChild<QMessageBox *>()) // a message box is already asking whether to discard the edits
        m_dialog->reject();
    return !m_dialog || !m_dialog->isVisible();
}

void SettingsActions::openSetting(const QString &name)
{
    open()->showSetting(name);
}

void SettingsActions::openPage(const QString &name)
{
    open()->showPage(name);
}

void SettingsActions::editSelected()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    if (ids.isEmpty() || !m_areTargetsValid)
        return;
    SettingsDialog *dialog = open();
    dialog->editTargets(ids);
    dialog->focusForm();
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
