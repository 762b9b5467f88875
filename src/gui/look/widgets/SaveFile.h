// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes files to locations chosen by the user, in separate threads.

#include <QByteArray>
#include <QString>
#include <QStringList>

class QFileDialog;
class QThreadPool;
class QWidget;

namespace watchkeeper {

// The threads that write window.ini and the files at locations chosen by the user. It would be harmless if
// window.ini were lost.

//! \brief Returns a pool that is separate from all others. A network share that hangs delays only these files, not the profile
//! or the evaluation of checks.
//!
//! When the program ends, main() waits briefly for these threads, as endProcess() waits for those of Qt's own pool.
QThreadPool &savingPool();

// Asks for a file and writes it without blocking the window.

//! \brief Opens a dialog that asks for a file to write, and returns it. It deletes itself when it closes.
//! \param name     the proposed file name, without a folder
//! \param filters  such as `CSV (*.csv)`; the file gets the suffix of the chosen one, at first that of `name`
QFileDialog *openSaveDialog(QWidget *parent, const QString &title, const QString &name, const QStringList &filters = {});

//! \brief Opens a file dialog and writes the chosen file in the pool, either completely or not at all. If writing fails, a message shows
//! the reason.
//! \param parent  its destruction cancels everything except a write in progress
//! \param name    the proposed file name, without a folder
void askAndSave(QWidget *parent, const QString &title, const QString &name, const QByteArray &content);

} // namespace watchkeeper
