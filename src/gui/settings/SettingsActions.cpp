// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsActions.h"

#include "app/AlertsStore.h"
#include "app/LogFile.h"
#include "app/Watch.h"
#include "gui/settings/KeychainStore.h"
#include "gui/settings/SecretKeeper.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/SettingsPane.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsView.h"
#include "targets/DocumentEdits.h"

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
    , m_alerts(new AlertsStore(parts.watch->profile().alertsFile(), this))
    , m_keeper(new SecretKeeper(parts.watch, std::make_unique<KeychainStore>(), this))
{
    m_keeper->follow(m_alerts);
    m_alerts->start();
    new LogFile(parts.watch->profile().logFile(), &parts.watch->settings(), this);
    const TargetsStore *store = &m_parts.watch->targets();
    connect(store, &TargetsStore::loaded, this, [this] { setTargetsSound(true); });
    connect(store, &TargetsStore::loadFailed, this, [this] { setTargetsSound(false); });
    connect(m_parts.settings, &QAction::triggered, this, &SettingsActions::open);
    connect(m_parts.edit, &QAction::triggered, this, &SettingsActions::editSelected);
    connect(m_parts.duplicate, &QAction::triggered, this, &SettingsActions::duplicateSelected);
    connect(m_parts.view, &QAbstractItemView::doubleClicked, this, &SettingsActions::editSelected);
    connect(m_parts.view, &ResultsView::selectionEdited, this, &SettingsActions::updateActions);
    updateActions();
}

//! With the selected targets chosen, or else the first: the target that the user wants to edit is usually near.
SettingsDialog *SettingsActions::open()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_parts.watch, m_keeper, m_parts.view, m_areTargetsSound, m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setLastResults([results = m_parts.results](const TargetId &id) { return lastResult(*results, id); });
        if (m_morePages)
            m_dialog->addMorePages(m_morePages(m_dialog));
        const QList<TargetId> selected = m_parts.view->selectedIds();
        const QList<Target> &all = m_parts.watch->targets().document().targets;
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
    if (!m_dialog->findChild<QMessageBox *>()) // otherwise it is asking already
        m_dialog->reject();
    return !m_dialog || !m_dialog->isVisible();
}

void SettingsActions::openAt(const QString &name)
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
    if (ids.isEmpty() || !m_areTargetsSound)
        return;
    SettingsDialog *dialog = open();
    dialog->editTargets(ids);
    dialog->startTyping();
}

void SettingsActions::duplicateSelected()
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    if (ids.isEmpty() || !m_areTargetsSound)
        return;
    TargetsStore &store = m_parts.watch->targets();
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

void SettingsActions::setTargetsSound(bool areSound)
{
    m_areTargetsSound = areSound;
    updateActions();
}

void SettingsActions::updateActions()
{
    const bool canEdit = m_areTargetsSound && !m_parts.view->selectedIds().isEmpty();
    m_parts.edit->setEnabled(canEdit);
    m_parts.duplicate->setEnabled(canEdit);
}

} // namespace watchkeeper

#include "moc_SettingsActions.cpp"
