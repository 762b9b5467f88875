// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The file descriptors of this process: the limit on open files, the descriptors reserved for code other than checks,
//! and the descriptor that QProcess leaves open.

#include <QList>
#include <QtGlobal>

#include <optional>

class QProcess;

namespace watchkeeper {

// The limit on open files of this process, and the number of descriptors reserved for code other than checks.

//! \brief Raises the soft limit on open files to the hard limit. Call this once, early in main(). Does nothing on Windows.
//! \return the new limit; nullopt if there is no limit or it is unknown
std::optional<int> raiseDescriptorLimit();

//! \brief The soft limit before the first raiseDescriptorLimit(); nullopt if it wasn't raised. Child processes need the old limit,
//! since select() handles only 1,024 descriptors and some programs loop over all descriptors up to the limit.
std::optional<quint64> originalDescriptorLimit();

#ifdef Q_OS_UNIX
//! Sets the soft limit; 0 leaves it unchanged. Can be called between fork and exec, since it uses only system calls.
void setDescriptorLimit(quint64 soft);

//! \brief Makes exec close all descriptors except the standard streams, so the new program can't access files and connections of this
//! process. Doesn't close them earlier, because QProcess reports a failed exec through its own pipe. Can be called between fork and exec.
void closeInheritedDescriptorsOnExec();
#endif

//! Converts a limit from the system into a number; nullopt if there is no limit.
std::optional<int> descriptorCount(quint64 limit);

//! The number of descriptors that are reserved for code other than checks. It is 64, or less if the limit is so low that checks
//! would otherwise get none.
int descriptorReserve(quint64 limit);

// Closes the descriptor that QProcess leaves open when a program can't be started.

//! \brief The pipe through which the child of one QProcess reports that it couldn't run its program.
//!
//! Qt 6.4 on Linux starts programs with vfork. A child that fails sets the number of the pipe's write end to -1 in memory that
//! it shares with its parent. The parent therefore can't close that end, and each failed start leaks a descriptor. This class
//! closes it. Remove the class once Qt 6.6 is required. On other systems, it does nothing.
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
