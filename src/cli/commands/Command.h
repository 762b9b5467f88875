// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Base class of the commands. Each object runs one command.

#include "cli/options/Arguments.h"
#include "cli/terminal/Console.h"

#include <QObject>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief A command. It is started once in the main loop and emits finished() exactly once. Never blocks.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(Arguments arguments, Console *console, QObject *parent = nullptr);

    virtual void start() = 0;
    //! \brief Ends the command soon, because of a signal or because standard output was closed. The output written so far must stay valid.
    //! \param status  the exit status
    virtual void stop(int status) { finish(status); }
    //! Whether a thread of the command may still be blocked. The process must then exit without running destructors.
    virtual bool isStuck() const { return false; }

    static std::unique_ptr<Command> make(const Arguments &arguments, Console *console);

signals:
    void finished(int status);

protected:
    const Arguments &arguments() const { return m_arguments; }
    Console &console() const { return *m_console; }
    bool isFinished() const { return m_isFinished; }
    //! Emits finished(). Only the first call has an effect.
    void finish(int status);
    //! Finishes after a few seconds. Called by stop() to give a pool thread time to end. If a hanging disk blocks that thread, the process
    //! exits without waiting for it.
    void finishLater(int status);
    //! \brief Calls `step` once standard output has accepted the bytes written so far, so memory use stays bounded when large output is
    //! written in parts. `step` is called from the event loop, possibly after finish().
    void continueWhenWritten(const std::function<void()> &step);
    //! Prints the reason on standard error and finishes.
    void fail(int status, const QString &sentence);

private:
    Arguments m_arguments;
    Console *m_console;
    bool m_isFinished = false;
};

} // namespace watchkeeper
