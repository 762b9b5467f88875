// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A program that is told of an alert, from its start to its end, or until it is left to itself.

#include "async/Alarm.h"
#include "async/OneShot.h"

#include <QProcess>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief How a program is ended that goes on for too long. In a test that may fail.
class ProgramEnding
{
public:
    ProgramEnding() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    using Kill = std::function<void(QProcess *process, qint64 group)>;
    Kill kill;                                                    //!< all of its group; null: by the system
    std::chrono::milliseconds patience = std::chrono::seconds(2); //!< from then until it is left to itself
};

//! \brief One run, in a process group of its own. One thread; not moved while it runs.
//!
//! A program may live on though it was killed: it runs under sudo, or waits for a disk that is gone. Nobody waits for that: it is
//! left to itself then, and isStuck() knows of it until it has ended.
class AlertProgram
{
public:
    AlertProgram(const QString &program, const QStringList &arguments, ProgramEnding ending);
    ~AlertProgram();
    AlertProgram(const AlertProgram &) = delete;
    AlertProgram &operator=(const AlertProgram &) = delete;

    void start(const QProcessEnvironment &environment, const QByteArray &input);
    //! With all that it has started. What it has left behind, where it has ended.
    void kill();
    //! Settled when it has ended, could not be started, or lives on though it was killed.
    const OneShot &done() const { return m_done; }

    const QProcess &process() const { return *m_process; }
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }
    bool hasPrintedTooMuch() const;
    //! The first 64 KiB.
    const QByteArray &output() const { return m_output; }

    //! Whether an earlier run of the same lives on though it was killed.
    static bool isStuck(const QString &program, const QStringList &arguments);

private:
    void read();

    ProgramEnding m_ending;
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    qint64 m_group = 0;
    qint64 m_printed = 0;
    QByteArray m_output;
    OneShot m_done;
    Alarm m_enough{m_done.settler()};
};

} // namespace watchkeeper
