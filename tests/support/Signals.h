// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Signals to the processes that a test started. POSIX.

#include <QFile>
#include <QProcess>

#include <csignal>

namespace watchkeeper::test {

//! Returns false, and sends nothing, when the process has ended: its number is 0 then, and kill(2) takes that for "everyone in my process
//! group", which is the test, the test runner, and the script that started it.
inline bool sendSignal(const QProcess &process, int number)
{
    const qint64 id = process.processId();
    return id > 0 && ::kill(static_cast<pid_t>(id), number) == 0;
}

//! Whether the process has already installed a handler for that signal: before, the signal would kill it. Uses SigCgt of /proc.
inline bool isCatching(const QProcess &process, int number)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (number - 1) & 1U) != 0;
    }
    return false;
}

} // namespace watchkeeper::test
