// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Shift+F10 opens the context menu, as on every desktop. GUI thread.

#include <QObject>

namespace watchkeeper {

//! \brief A replacement where Qt sends no context menu event for that key: on X11 and Wayland (Qt 6.4), only the menu key opens one. Works
//! in all windows of the program while it exists.
class MenuKey : public QObject
{
    Q_OBJECT

public:
    explicit MenuKey(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace watchkeeper
