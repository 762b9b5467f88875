// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Delivers an alert by running a program on this computer. Covers the run from the program's start until it exits or is
//! abandoned.

#include "alerts/alert/Alert.h"
#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "async/OneShot.h"
#include "async/OpenFiles.h"

#include <QCoroTask>
#include <QProcess>
#include <QProcessEnvironment>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

// A run of a program that receives an alert, from its start until it exits or is abandoned.

//! \brief How to stop a program that runs for too long. Tests can replace it to simulate a failing kill.
class ProgramTermination
{
public:
    ProgramTermination() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    using KillFunction = std::function<void(QProcess *process, qint64 group)>;
    KillFunction kill;                                               //!< kills the process group; null for the default function
    std::chrono::milliseconds gracePeriod = std::chrono::seconds(2); //!< time from the kill until the process is abandoned
};

//! \brief One run of a program in its own process group. Use it from one thread, and don't move it while it runs.
//!
//! A program can survive a kill, for example if it runs under sudo or waits for a disconnected disk. Watchkeeper then abandons
//! the program, and isStuck() reports it until it exits.
class AlertProgram
{
public:
    AlertProgram(const QString &program, const QStringList &arguments, ProgramTermination termination);
    ~AlertProgram();
    AlertProgram(const AlertProgram &) = delete;
    AlertProgram &operator=(const AlertProgram &) = delete;

    void start(const QProcessEnvironment &environment, const QByteArray &input);
    //! Starts the program instead of start(), and doesn't follow it: it may run longer than Watchkeeper. \return whether it was started
    bool startDetached(const QProcessEnvironment &environment);
    //! Kills the program and all processes it started, even if the program itself has already exited.
    void kill();
    //! Settled when the program has exited, couldn't be started, or has survived the kill.
    const OneShot &done() const { return m_done; }

    const QProcess &process() const { return *m_process; }
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }
    bool exceedsOutputLimit() const;
    //! Returns the first 64 KiB of the output.
    const QByteArray &output() const { return m_output; }

    //! Returns whether an earlier run of the same command is still running after it was killed.
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

// Passes an alert to a program on this computer.

//! \brief Returns the inherited variables that a program needs, plus one-line variables that describe the alert, such as
//! WATCHKEEPER_KIND and WATCHKEEPER_TARGET. They contain no secrets.
QProcessEnvironment alertEnvironment(const Alert &alert, const QProcessEnvironment &inherited);

//! \brief Starts the program without a shell in its own process group, with the alert in its environment and as JSON on
//! standard input.
//!
//! Exit status 0 means delivered. With 64 or 65, the alert is refused. With 126 or 127, or if the program can't be started, the
//! channel is broken. All other exit statuses are temporary failures. Watchkeeper kills processes that the program leaves
//! behind, and kills the program itself if it runs past the deadline or never stops printing. A program that survives the kill
//! is abandoned. The channel is then broken until that program exits, since another run would hang too.
[[nodiscard]] QCoro::Task<Verdict> notifyProgram(QString program, QStringList arguments, Alert alert,
                                                 std::chrono::milliseconds deadline, CancelToken token,
                                                 ProgramTermination termination = {});

} // namespace watchkeeper
