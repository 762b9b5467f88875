// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Giving, renaming and removing tags from the sidebar: by drop, by menu, with undo.

#include "gui/sidebar/SidebarEntry.h"
#include "model/Target.h"

#include <QList>
#include <QObject>

#include <functional>

class QMenu;

namespace watchkeeper {

class AlertsStore;
class RememberedFilters;
class Sidebar;
class TagUses;
class TargetsStore;

//! \brief One undo step each, named by what it does. Does nothing before targets.json is read and sound.
//!
//! Whatever names a tag follows it to another name; before one is taken from all targets, it asks where something names it.
class TagCommands : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        TargetsStore *store;
        AlertsStore *alerts;
        RememberedFilters *filters;
        Sidebar *sidebar;
        std::function<QList<TargetId>()> selection; //!< the targets a new tag of the menu is for
    };
    explicit TagCommands(const Parts &parts);

    void tag(const QList<TargetId> &ids, const QString &tag);
    void rename(const QString &from, const QString &to);
    void removeFromAll(const QString &tag);

private:
    void setEditable(bool editable);
    void addActions(QMenu *menu, const SidebarEntry &entry);
    void takeDrop(const QList<TargetId> &ids, const SidebarEntry &on);
    void askForNewTag(const QList<TargetId> &ids);
    void askForRename(const QString &tag);
    void askToRemove(const QString &tag, const QStringList &uses);
    void untagAll(const QString &tag);
    void tellRulesStayed(const QString &problem);
    void update(const QList<Target> &changed, const QString &step);

    Parts m_parts;
    TagUses *m_uses;
    bool m_isEditable = false;
};

} // namespace watchkeeper
