// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What happens in a new process between fork and exec. POSIX only.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Descriptors and numbers that enter() needs, all made beforehand: Qt 6.4 starts processes with vfork semantics, so the
//! child runs in our own memory while this thread waits, and may only make system calls.
class CommandChild
{
public:
    int input = -1;        //!< becomes standard input; -1: as QProcess made it
    int output = -1;       //!< becomes standard output; -1 likewise
    int errors = -1;       //!< becomes standard error; -1 likewise
    int guard = -1;        //!< the supervisor's socket; -1: nobody to tell
    quint64 run = 0;       //!< told to the supervisor
    quint64 openFiles = 0; //!< becomes the soft limit of open files; 0: ours stays

    //! Own group, no terminal; tells the supervisor; keeps only 0, 1 and 2 open over exec; the limit of open files that the user has.
    void enter() const;
};

} // namespace watchkeeper
