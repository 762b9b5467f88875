// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One line of the command palette.

#include "gui/look/Colours.h"
#include "model/Target.h"

#include <QIcon>
#include <QList>
#include <QPointer>
#include <QString>

class QAction;
class QMenuBar;

namespace watchkeeper {

class ResultsModel;

//! \brief Something that can be done, or a target.
struct PaletteEntry
{
    QString text;
    QString detail;           //!< where it is found: the menu, or what a target looks at
    QString shortcut;         //!< as it is written on this platform
    QPointer<QAction> action; //!< null for a target
    TargetId targetId;
    MarkState state = MarkState::Pending; //!< of a target
    QString lower;                        //!< the text in lower case
    QString lowerDetail;

    bool isEnabled() const;
    QIcon icon() const;
};

PaletteEntry entryOf(QAction *action, const QString &menu);

//! The actions of all menus, in their order; submenus too.
QList<PaletteEntry> entriesOf(const QMenuBar *menus);
QList<PaletteEntry> entriesOf(const ResultsModel *targets);

} // namespace watchkeeper
