// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Closes the descriptor that QProcess leaves open when a program can't be started.

#include <QList>

class QProcess;

namespace watchkeeper {

//! \brief The pipe through which the child of one QProcess reports that it couldn't run its program.
//!
//! Qt 6.4 on Linux starts programs by vfork, and a child that fails sets the number of the pipe's write end to -1 in memory that it
//! shares with its parent. So the parent can't close that end, and each failed start leaks a descriptor. This class closes it.
//! Remove the class once Qt 6.6 is required. On other systems, it does nothing.
class StartPipe
{
public:
    //! Call this right after QProcess::start().
    void recordPipes(const QProcess &process);
    //! Call this when the process reports FailedToStart.
    void close();

private:
    QList<quint64> m_inodes; //!< inodes of the pipes that QProcess reads from
};

} // namespace watchkeeper
