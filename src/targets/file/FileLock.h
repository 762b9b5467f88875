// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ensures that only one program at a time uses a file, by means of a lock file next to it.

#include <QLockFile>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! The program that holds a lock.
struct LockHolder
{
    qint64 processId = 0;
    QString host;    //!< another computer if the file is on a network drive
    QString program; //!< file name of the executable
};

//! \brief A lock file that only the user can read. The lock is held until this object is destroyed.
//!
//! The lock doesn't expire, so a suspended owner keeps it. The lock of a dead process is taken over. This also works if the dead
//! process had the same id as this process, as happens with the first process of a restarted container.
class FileLock
{
public:
    //! \param file  the path of the lock file; its folder must exist
    explicit FileLock(const QString &file);

    //! \param patience  the maximum time to wait for another owner; if not zero, call this function in the thread pool
    bool tryLock(std::chrono::milliseconds patience = {});
    //! Whether the last tryLock() failed because of missing write permission.
    bool isForbidden() const { return m_file.error() == QLockFile::PermissionError; }
    //! Whether the last tryLock() failed because another owner holds the lock.
    bool isTaken() const { return m_file.error() == QLockFile::LockFailedError; }
    //! The holder of the lock, if it is another program and the lock file names it.
    std::optional<LockHolder> holder() const;

private:
    bool isHeldByThisProcessId() const;
    void removeLockOfReusedProcessId();

    QLockFile m_file;
};

} // namespace watchkeeper
