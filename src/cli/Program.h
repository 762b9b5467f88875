// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the event loop for a command and determines the exit status.

#include "app/process/Signals.h"
#include "cli/Command.h"
#include "cli/Console.h"

#include <QTimer>

#include <optional>

namespace watchkeeper {

//! \brief Runs one command. Stops it if a signal arrives or standard output is closed.
class Program : public QObject
{
    Q_OBJECT

public:
    //! Loads the user's own check types and reports errors in them.
    explicit Program(const Arguments &arguments);
    ~Program() override;

    //! Runs the command. Called once, from main(). \return the exit status
    int run();

private:
    void prepareProfile(const Arguments &arguments);
    void outputFailed(int error);
    void commandFinished(int status);
    void exitWhenWritten();
    void exitProcess();

    Console m_console;
    Signals m_signals;
    std::unique_ptr<Command> m_command;
    QTimer m_outputTimeout;
    int m_status = 0;
    bool m_isFinished = false;
    std::optional<int> m_interruptStatus; //!< exit status for the signal that interrupted the command
};

} // namespace watchkeeper
