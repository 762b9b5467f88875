// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the menu to a back-test of the saved alert rules.

#include <QObject>

class QAction;
class QWidget;

namespace watchkeeper {

class FoundAlerts;
class Watch;
class WindowState;

//! \brief Reads alerts.json, opens the dialog with its rules, and remembers what was chosen in it.
class BackTestActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        QAction *backTest;
        WindowState *state;
        QWidget *window;
    };
    explicit BackTestActions(const Parts &parts);

private:
    void read();
    void openDialog(const FoundAlerts &found);

    Parts m_parts;
};

} // namespace watchkeeper
