// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adding, renaming and removing tags in the sidebar, by drag and drop or from a menu, with undo.

#include "gui/sidebar/SidebarTree.h"
#include "model/target/Target.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QMenu;

namespace watchkeeper {

class AlertsStore;
class SavedFilters;
class Settings;
class Sidebar;
class TagUses;
class TargetsStore;

//! \brief Edits tags in one undo step per change, named after the change.
//! Changes nothing unless targets.json was read and is valid.
//!
//! Renaming a tag also renames it wherever it is used. Before a tag that is still used elsewhere is removed from all targets, the user is
//! asked for confirmation.
class TagCommands : public QObject
{
    Q_OBJECT

public:
    //! The objects that TagCommands uses. All of them must outlive it.
    struct Parts
    {
        TargetsStore *store;
        AlertsStore *alerts;
        SavedFilters *filters;
        Settings *settings; //!< contains the colour rules
        Sidebar *sidebar;
        std::function<QList<TargetId>()> selection; //!< returns the targets that get the new tag from the menu
    };
    explicit TagCommands(const Parts &parts);

    void addTag(const QList<TargetId> &ids, const QString &addTag);
    void rename(const QString &from, const QString &to);
    void removeFromAll(const QString &tag);

private:
    void setEditable(bool editable);
    void addActions(QMenu *menu, const SidebarEntry &entry);
    void handleDrop(const QList<TargetId> &ids, const SidebarEntry &on);
    void askForNewTag(const QList<TargetId> &ids);
    void askForRename(const QString &tag);
    void askToRemove(const QString &tag, const QStringList &uses);
    void untagAll(const QString &tag);
    void showRulesProblem(const QString &problem);
    void updateTargets(const QList<Target> &changed, const QString &step);

    Parts m_parts;
    TagUses *m_uses;
    bool m_isEditable = false;
};

// Adds and removes tags of targets. Tags that differ only in case are treated as the same. Pure functions.

//! Returns the targets in `ids` that didn't have the tag, with the tag added.
QList<Target> withTag(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag);
//! Returns the targets that had the tag, with the tag removed.
QList<Target> withoutTag(const QList<Target> &targets, const QString &tag);

} // namespace watchkeeper
