// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Sees to it that commands die with the program, also when it is killed: a small supervisor process (started with the first
//! command) knows every running process group and ends them when the pipe to the program closes.

#include <QProcess>

#include <memory>

namespace watchkeeper {

//! \brief One a process, in the engine thread. On Windows a job object does the same.
class CommandGuard
{
public:
    CommandGuard();
    ~CommandGuard();

    //! Makes `process`, not yet started, lead a process group of its own that the supervisor knows before its program runs,
    //! and closes all our descriptors in it.
    void adopt(QProcess *process);
    //! Its group is gone or has been ended: the supervisor forgets it.
    void release(qint64 group);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
