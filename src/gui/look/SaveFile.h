// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks for a file and writes it without blocking the window.

#include <QByteArray>
#include <QString>

class QWidget;

namespace watchkeeper {

//! \brief Opens a file dialog and writes the chosen file in the pool, either completely or not at all. If writing fails, a message shows
//! the reason.
//! \param parent  its destruction cancels everything except a write in progress
//! \param name    the proposed file name, without a folder
void askAndSave(QWidget *parent, const QString &title, const QString &name, const QByteArray &content);

} // namespace watchkeeper
