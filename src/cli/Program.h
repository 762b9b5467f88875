// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file From the start of the event loop to the exit status.

#include "app/Signals.h"
#include "cli/Command.h"
#include "cli/Console.h"

#include <QTimer>

#include <optional>

namespace watchkeeper {

//! \brief Runs one command; signals and a closed standard output stop it.
class Program : public QObject
{
    Q_OBJECT

public:
    //! Loads the user's own kinds and reports what is wrong with them.
    explicit Program(const Arguments &arguments);
    ~Program() override;

    //! Called once, from main(). \return the exit status
    int run();

private:
    void loadKinds(const Arguments &arguments);
    void outputFailed(int error);
    void commandFinished(int status);
    void exitWhenWritten();
    void leave();

    Console m_console;
    Signals m_signals;
    std::unique_ptr<Command> m_command;
    QTimer m_patience;
    int m_status = 0;
    bool m_isFinished = false;
    std::optional<int> m_interruptStatus; //!< exit status of the signal
};

} // namespace watchkeeper
