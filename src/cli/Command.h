// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One call of the program.

#include "cli/Arguments.h"
#include "cli/Console.h"

#include <QObject>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Started once in the main loop, ends with exactly one finished(). Never blocks.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(Arguments arguments, Console *console, QObject *parent = nullptr);

    virtual void start() = 0;
    //! \brief A signal came, or standard output was closed: end soon; what is written so far stays valid.
    //! \param status  exit status to end with
    virtual void stop(int status) { finish(status); }
    //! It ended without cleaning up: the process must exit without running destructors.
    virtual bool isStuck() const { return false; }

    static std::unique_ptr<Command> make(const Arguments &arguments, Console *console);

signals:
    void finished(int status);

protected:
    const Arguments &arguments() const { return m_arguments; }
    Console &console() const { return *m_console; }
    bool isFinished() const { return m_isFinished; }
    //! Only the first call counts.
    void finish(int status);
    //! For stop(), once a pool thread was asked to end: if it doesn't, because a disk hangs, the process exits without it.
    void finishLater(int status);
    //! \brief For large output, written in parts: calls `step` once standard output has accepted what was written, so that memory stays
    //! bounded. Called from the event loop, possibly after finish().
    void continueWhenWritten(const std::function<void()> &step);
    //! Prints the reason on standard error and finishes.
    void fail(int status, const QString &sentence);

private:
    Arguments m_arguments;
    Console *m_console;
    bool m_isFinished = false;
};

} // namespace watchkeeper
