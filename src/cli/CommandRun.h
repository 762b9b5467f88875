// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the program, from parsing the command-line arguments to ending the process.

#include <QCoreApplication>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief A message handler that drops all messages. Used while a QCoreApplication is created, because Qt warns on standard error that it
//! treats a "C" locale as UTF-8, which is intended.
void dropMessage(QtMsgType type, const QMessageLogContext &context, const QString &text);

//! \brief Parses the arguments, runs the command and ends the process.
//! \param application  may be a QGuiApplication, which PDF output needs
//! \param arguments    the arguments without the program's name
[[noreturn]] void runCommandLine(std::unique_ptr<QCoreApplication> application, const QStringList &arguments);

} // namespace watchkeeper
