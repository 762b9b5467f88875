// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the program: parses the arguments, runs the event loop for a command, and ends the process.

#include "app/process/Process.h"
#include "cli/commands/Command.h"
#include "cli/terminal/Console.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Runs one command. Stops it if a signal arrives or standard output is closed.
class Program : public QObject
{
    Q_OBJECT

public:
    //! Loads the user's own check types and prints their errors.
    //! \param profileFolder  empty for the default profile
    Program(const CommandDescription &calledCommand, const QString &profileFolder);
    ~Program() override;

    //! Runs the command. Call it once, from main(). \return the exit status
    int run();

private:
    void prepareProfile(const Profile &profile, bool needsLock);
    void outputFailed(int error);
    void commandFinished(int status);
    void exitAfterOutput();
    void exitProcess();

    Console m_console;
    Signals m_signals;
    std::unique_ptr<Command> m_command;
    QTimer m_outputTimeout;
    int m_status = 0;
    bool m_isFinished = false;
    std::optional<int> m_interruptStatus; //!< exit status for a received signal
};

//! \brief A message handler that drops all messages. Installed while a QCoreApplication is created. Qt would otherwise warn on
//! standard error that it treats a "C" locale as UTF-8, which is intended.
void dropMessage(QtMsgType type, const QMessageLogContext &context, const QString &text);

//! \brief Parses the arguments, runs the command and ends the process.
//! \param application  may be a QGuiApplication, which PDF output needs
//! \param arguments    the arguments without the program's name
[[noreturn]] void runCommandLine(std::unique_ptr<QCoreApplication> application, const QStringList &arguments);

} // namespace watchkeeper
