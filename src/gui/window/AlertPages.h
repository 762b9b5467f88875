// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The ways from the window to the pages of alert channels and alert rules.

#include <QObject>

class QAction;
class QMenu;

namespace watchkeeper {

class BackTestActions;
class SettingsActions;
class Watch;

//! \brief Puts both pages into the settings dialog, and an action for each into the menu; the command palette finds them there.
class AlertPages : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        SettingsActions *settings;
        BackTestActions *backTest;
        QMenu *menu;
        QAction *before; //!< of the menu: they stand before it
        QObject *owner;  //!< of this object
    };
    explicit AlertPages(const Parts &parts);

private:
    void addAction(const QString &name, const QString &text, const QString &tip, const QString &page);

    Parts m_parts;
};

} // namespace watchkeeper
