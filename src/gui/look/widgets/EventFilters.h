// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Event filters for the context menu key and for the mouse wheel over combo boxes.

#include <QObject>

class QComboBox;

namespace watchkeeper {

// Opens the context menu on Shift+F10, as on every desktop. GUI thread.

//! \brief Needed where Qt sends no context menu event for Shift+F10: on X11 and Wayland (Qt 6.4), only the menu key opens a context menu.
//! While this object exists, the shortcut works in all windows of the program.
class MenuKeyFilter : public QObject
{
    Q_OBJECT

public:
    explicit MenuKeyFilter(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

// Prevents the mouse wheel from changing values while the user scrolls a page.

//! Passes wheel events to the surrounding widget unless the box has the focus. The box no longer gets the focus from the wheel.
void ignoreWheelWithoutFocus(QComboBox *box);

} // namespace watchkeeper
