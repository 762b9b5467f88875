// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ActionIcons.h"

#include "gui/look/TintedIcon.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void setActionIcons(const QObject *window)
{
    const std::pair<QString, QString> icons[]{
        {u"actionAbout"_s, u"help"_s},
        {u"actionAcknowledge"_s, u"acknowledge"_s},
        {u"actionAdd"_s, u"add"_s},
        {u"actionDetailsBeside"_s, u"details-beside"_s},
        {u"actionAddList"_s, u"list"_s},
        {u"actionAddSample"_s, u"sample"_s},
        {u"actionBackTest"_s, u"past"_s},
        {u"actionBackUp"_s, u"save"_s},
        {u"actionCancelAll"_s, u"cancel"_s},
        {u"actionCancelSelected"_s, u"cancel"_s},
        {u"actionCheckNow"_s, u"check-now"_s},
        {u"actionDuplicate"_s, u"duplicate"_s},
        {u"actionEdit"_s, u"edit"_s},
        {u"actionFind"_s, u"search"_s},
        {u"actionManual"_s, u"help"_s},
        {u"actionPalette"_s, u"palette"_s},
        {u"actionPaste"_s, u"paste"_s},
        {u"actionPause"_s, u"pause"_s},
        {u"actionPauseSchedule"_s, u"schedule"_s},
        {u"actionQuit"_s, u"quit"_s},
        {u"actionRedo"_s, u"redo"_s},
        {u"actionRemove"_s, u"remove"_s},
        {u"actionReport"_s, u"export"_s},
        {u"actionRestore"_s, u"reset"_s},
        {u"actionSelectAll"_s, u"select-all"_s},
        {u"actionSettings"_s, u"settings"_s},
        {u"actionShortcuts"_s, u"keyboard"_s},
        {u"actionShowDetails"_s, u"details"_s},
        {u"actionUndo"_s, u"undo"_s},
        {u"actionWhatsNew"_s, u"notice"_s},
    };
    for (const auto &[name, icon] : icons) {
        if (auto *action = window->findChild<QAction *>(name))
            action->setIcon(actionIcon(icon));
    }
}

} // namespace watchkeeper
