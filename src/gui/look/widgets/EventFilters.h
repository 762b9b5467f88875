// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Event filters for the context menu key, for the mouse wheel over combo boxes, and for private texts in fields.

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

// Covers fields that contain private texts. GUI thread.

//! \brief While this object exists, each editable field of the program that contains private texts shows their stand-ins, see
//! PrivacyMask. A click or a key that edits the field uncovers it until it loses the focus. The text of the field stays the same.
class PrivateFieldFilter : public QObject
{
    Q_OBJECT

public:
    explicit PrivateFieldFilter(QObject *parent = nullptr);
    ~PrivateFieldFilter() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace watchkeeper
