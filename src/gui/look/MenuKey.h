// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Shift+F10 opens the context menu, as on every desktop. GUI thread.

#include <QObject>

namespace watchkeeper {

//! \brief Stands in where Qt sends no context menu for that key: on X11 and Wayland (Qt 6.4) only the menu key opens one. Works on all
//! windows of the program for as long as it lives.
class MenuKey : public QObject
{
    Q_OBJECT

public:
    explicit MenuKey(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace watchkeeper
