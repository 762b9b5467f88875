// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What one call of the program does.

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
    //! \brief A signal came, or nobody reads standard output any more: end soon, what is written so far stays valid.
    //! \param status  exit status to end with
    virtual void stop(int status) { finish(status); }
    //! It ended without being able to clean up: the process has to leave without destroying anything.
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
    //! For stop(), once a thread of the pool was asked to end: where it does not, as a disk hangs, the process ends without it.
    void finishSoon(int status);
    //! \brief For who writes much, a piece at a time: calls `step` once standard output has taken what was written, so that
    //! memory stays bounded. From the event loop, perhaps after finish().
    void goOnWhenWritten(const std::function<void()> &step);
    //! Says why on standard error and finishes.
    void fail(int status, const QString &sentence);

private:
    Arguments m_arguments;
    Console *m_console;
    bool m_isFinished = false;
};

} // namespace watchkeeper
