// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Opens the settings pages for alert channels and alert rules from the window.

#include <QObject>

class QAction;
class QMenu;

namespace watchkeeper {

class BackTestActions;
class SettingsActions;
class Monitor;

//! \brief Adds both pages to the settings dialog, and an action for each page to the menu. The command palette contains these actions, too.
class AlertPages : public QObject
{
    Q_OBJECT

public:
    //! All objects must outlive this object.
    struct Parts
    {
        Monitor *monitor;
        SettingsActions *settings;
        BackTestActions *backTest;
        QMenu *menu;
        QAction *before; //!< the menu action before which the new actions are inserted
        QObject *owner;  //!< the owner of this object
    };
    explicit AlertPages(const Parts &parts);

private:
    void addAction(const QString &name, const QString &text, const QString &tip, const QString &page);

    Parts m_parts;
};

} // namespace watchkeeper
