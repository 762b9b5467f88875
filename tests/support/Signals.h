// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends signals to processes started by a test. POSIX.

#include <QFile>
#include <QProcess>

#include <csignal>

namespace watchkeeper::test {

//! Sends a signal. Returns false without sending it if the process has ended. Its ID is then 0, which kill(2) interprets as the
//! caller's process group: the test, the test runner, and the script that started it.
inline bool sendSignal(const QProcess &process, int number)
{
    const qint64 id = process.processId();
    return id > 0 && ::kill(static_cast<pid_t>(id), number) == 0;
}

//! Returns whether the process has already installed a handler for this signal. Without one, the signal would kill the process.
//! Reads SigCgt in /proc.
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
