// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks for a file and writes it without blocking the window.

#include <QByteArray>
#include <QString>

class QWidget;

namespace watchkeeper {

//! \brief Opens the dialog; once a file is chosen it is written in the pool, whole or not at all. Where that fails, a message
//! says why.
//! \param parent  its going ends all of it, but for a file that is being written
//! \param name    proposed, without folder
void askAndSave(QWidget *parent, const QString &title, const QString &name, const QByteArray &content);

} // namespace watchkeeper
