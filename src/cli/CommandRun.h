// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the words of a command line to the end of the process.

#include <QCoreApplication>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief For the while in which a QCoreApplication is made: Qt warns on standard error that it takes a "C" locale for UTF-8, which
//! is what is wanted here.
void dropMessage(QtMsgType type, const QMessageLogContext &context, const QString &text);

//! \brief Parses, runs and ends the process.
//! \param application  may be one that can draw
//! \param arguments    without the program's name
[[noreturn]] void runCommandLine(std::unique_ptr<QCoreApplication> application, const QStringList &arguments);

} // namespace watchkeeper
