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

//! \brief A command. It is started once, in the main loop, never blocks, and emits finished() exactly once.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(Arguments arguments, Console *console, QObject *parent = nullptr);

    virtual void start() = 0;
    //! \brief Ends the command soon, because of a signal or because standard output was closed. The output written so far must stay valid.
    //! \param status  the exit status
    virtual void stop(int status) { finish(status); }
    //! Returns whether a thread of the command may still be blocked. If so, the process must exit without running destructors.
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
    //! Finishes after a few seconds. stop() calls it to give a pool thread time to end. If a hanging disk blocks that thread,
    //! the process exits without waiting any longer.
    void finishLater(int status);
    //! \brief Calls `step` from the event loop once standard output has accepted all bytes written so far. This bounds the
    //! memory use of large output that is written in parts. `step` may be called after finish().
    void continueWhenWritten(const std::function<void()> &step);
    //! Prints an error message on standard error and finishes.
    void fail(int status, const QString &sentence);

private:
    Arguments m_arguments;
    Console *m_console;
    bool m_isFinished = false;
};

} // namespace watchkeeper
