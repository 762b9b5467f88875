// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A program that receives an alert, from its start until it exits or is abandoned.

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "async/OpenFiles.h"

#include <QProcess>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief How to stop a program that runs for too long. Tests can replace it to simulate a failing kill.
class ProgramTermination
{
public:
    ProgramTermination() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    using Kill = std::function<void(QProcess *process, qint64 group)>;
    Kill kill; //!< kills the process group; if null, a system function is used
    std::chrono::milliseconds patience = std::chrono::seconds(2); //!< time from the kill until the process is abandoned
};

//! \brief One run of a program in its own process group. Use from one thread; don't move it while it runs.
//!
//! A program can survive a kill, for example if it runs under sudo or waits for a disk that is gone. Watchkeeper doesn't wait for such a
//! program but abandons it, and isStuck() reports it until it exits.
class AlertProgram
{
public:
    AlertProgram(const QString &program, const QStringList &arguments, ProgramTermination termination);
    ~AlertProgram();
    AlertProgram(const AlertProgram &) = delete;
    AlertProgram &operator=(const AlertProgram &) = delete;

    void start(const QProcessEnvironment &environment, const QByteArray &input);
    //! Kills the program and everything it started. If the program has already exited, kills the processes it left behind.
    void kill();
    //! Settled when the program has exited, couldn't be started, or has survived the kill.
    const OneShot &done() const { return m_done; }

    const QProcess &process() const { return *m_process; }
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }
    bool exceedsOutputLimit() const;
    //! The first 64 KiB of the output.
    const QByteArray &output() const { return m_output; }

    //! Whether an earlier run of the same command is still running after a kill.
    static bool isStuck(const QString &program, const QStringList &arguments);

private:
    void read();

    ProgramTermination m_termination;
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    StartPipe m_startPipe;
    qint64 m_group = 0;
    qint64 m_printed = 0;
    QByteArray m_output;
    OneShot m_done;
    Alarm m_terminationAlarm{m_done.settler()};
};

} // namespace watchkeeper
