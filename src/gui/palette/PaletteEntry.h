// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One line of the command palette.

#include "gui/look/Colours.h"
#include "model/target/Target.h"

#include <QIcon>
#include <QList>
#include <QPointer>
#include <QString>

class QAction;
class QMenuBar;

namespace watchkeeper {

class ResultsModel;

//! \brief An action or a target.
struct PaletteEntry
{
    QString text;
    QString detail;           //!< the menu of an action, or the address of a target
    QString shortcut;         //!< the key sequence in the notation of this platform
    QPointer<QAction> action; //!< null for a target
    TargetId targetId;
    MarkState state = MarkState::Pending; //!< the state of a target
    QString lower;                        //!< the text in lower case
    QString lowerDetail;

    bool isEnabled() const;
    QIcon icon() const;
};

PaletteEntry entryOf(QAction *action, const QString &menu);

//! The actions of all menus and submenus, in menu order.
QList<PaletteEntry> entriesOf(const QMenuBar *menus);
QList<PaletteEntry> entriesOf(const ResultsModel *targets);

} // namespace watchkeeper
