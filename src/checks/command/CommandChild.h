// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The code that runs in a new process between fork and exec. POSIX only.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Descriptors and numbers that enter() needs, all prepared beforehand: Qt 6.4 starts processes with vfork semantics, so the child
//! runs in our own memory while this thread waits, and may only make system calls.
class CommandChild
{
public:
    int input = -1;        //!< becomes standard input; -1: as QProcess made it
    int output = -1;       //!< becomes standard output; -1 likewise
    int errors = -1;       //!< becomes standard error; -1 likewise
    int guard = -1;        //!< the supervisor's socket; -1: no supervisor
    quint64 run = 0;       //!< sent to the supervisor
    quint64 openFiles = 0; //!< becomes the soft limit of open files; 0: keeps ours

    //! Creates its own group, without a terminal; notifies the supervisor; keeps only 0, 1 and 2 open over exec; restores the user's limit
    //! of open files.
    void enter() const;
};

} // namespace watchkeeper
