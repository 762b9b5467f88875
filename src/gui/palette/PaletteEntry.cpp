// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/PaletteEntry.h"

#include "gui/look/PlainText.h"
#include "gui/look/StateMark.h"
#include "gui/table/ResultsModel.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Appends the actions of a menu and its submenus. `path` contains the titles of the menus, such as `Targets › Maintenance`.
void appendActions(QMenu *menu, const QString &path, QList<PaletteEntry> *entries)
{
    emit menu->aboutToShow(); // many menus update their actions only when they are about to be shown
    for (QAction *action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu())
            appendActions(action->menu(), u"%1 › %2"_s.arg(path, plainActionText(action->text())), entries);
        else
            entries->append(entryOf(action, path));
    }
}

} // namespace

bool PaletteEntry::isEnabled() const
{
    return targetId.isNull() ? action && action->isEnabled() : true;
}

QIcon PaletteEntry::icon() const
{
    if (targetId.isNull())
        return action ? action->icon() : QIcon();
    return stateIcon(state);
}

PaletteEntry entryOf(QAction *action, const QString &menu)
{
    PaletteEntry entry;
    entry.text = plainActionText(action->text());
    entry.detail = menu;
    entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    entry.action = action;
    entry.lower = entry.text.toLower();
    entry.lowerDetail = menu.toLower();
    return entry;
}

QList<PaletteEntry> entriesOf(const QMenuBar *menus)
{
    QList<PaletteEntry> entries;
    for (const QAction *action : menus->actions()) {
        if (action->menu())
            appendActions(action->menu(), plainActionText(action->text()), &entries);
    }
    return entries;
}

QList<PaletteEntry> entriesOf(const ResultsModel *targets)
{
    QList<PaletteEntry> entries;
    entries.reserve(targets->rowCount());
    for (int i = 0; i < targets->rowCount(); ++i) {
        const ResultRow &row = targets->row(i);
        PaletteEntry entry;
        entry.text = row.target->name;
        entry.detail = row.address;
        entry.targetId = row.target->id;
        entry.state = row.state();
        entry.lower = entry.text.toLower();
        entry.lowerDetail = row.address.toLower();
        entries.append(entry);
    }
    return entries;
}

} // namespace watchkeeper
