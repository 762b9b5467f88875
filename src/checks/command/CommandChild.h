// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Code that runs in a new process between fork and exec. POSIX only.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Sets up a new process before its program is executed. Prepare all descriptors and numbers before the fork. Qt 6.4
//! starts processes with vfork semantics: the child runs in our memory while this thread waits, so it may make nothing but
//! system calls.
class CommandChild
{
public:
    int input = -1;        //!< becomes standard input; -1 keeps the one from QProcess
    int output = -1;       //!< becomes standard output; -1 keeps the one from QProcess
    int errors = -1;       //!< becomes standard error; -1 keeps the one from QProcess
    int guard = -1;        //!< the supervisor's socket; -1 if there is no supervisor
    quint64 run = 0;       //!< number of the run, sent to the supervisor
    quint64 openFiles = 0; //!< becomes the soft limit of open files; 0 keeps the current limit

    //! Creates a process group without a terminal and notifies the supervisor. Keeps only descriptors 0, 1 and 2 open across
    //! exec, and restores the user's limit of open files.
    void setUpProcess() const;
};

} // namespace watchkeeper
