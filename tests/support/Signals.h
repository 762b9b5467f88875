// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Signals to the processes that a test started. POSIX.

#include <QProcess>

#include <csignal>

namespace watchkeeper::test {

//! False, and nothing is sent, when the process has ended: its number is 0 then, and kill(2) takes that for "everyone in
//! my process group", which is the test, the runner of the tests, and the script that started that.
inline bool sendSignal(const QProcess &process, int number)
{
    const qint64 id = process.processId();
    return id > 0 && ::kill(static_cast<pid_t>(id), number) == 0;
}

} // namespace watchkeeper::test
