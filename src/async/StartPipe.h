// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Closes the descriptor that QProcess leaves open when a program can't be started.

#include <QList>

class QProcess;

namespace watchkeeper {

//! \brief The pipe through which the child of one QProcess reports that it couldn't run its program.
//!
//! Qt 6.4 on Linux starts programs by vfork, and a child that fails sets the number of the pipe's write end to -1 in memory that it shares
//! with its parent. So the parent can't close it, and each failed start leaks a descriptor. Remove this once Qt 6.6 is required. Elsewhere
//! it does nothing.
class StartPipe
{
public:
    //! Call it right after QProcess::start().
    void note(const QProcess &process);
    //! Call it when the process reports FailedToStart.
    void close();

private:
    QList<quint64> m_inodes; //!< inodes of the pipes that the process reads
};

} // namespace watchkeeper
