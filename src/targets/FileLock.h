// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One owner at a time, among all programs that use a file: the lock file beside it.

#include <QLockFile>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! The program that holds a lock.
struct LockHolder
{
    qint64 processId = 0;
    QString host;    //!< another computer if the file is on a shared disk
    QString program; //!< file name of the program
};

//! \brief A lock file, readable only by the user, held until this object is destroyed.
//!
//! It never becomes stale by age, so that an owner that is only suspended keeps it. The lock of a dead process is taken over, even if this
//! process now has its id, as the first process of a restarted container may.
class FileLock
{
public:
    //! \param file  the lock file itself; its folder must exist
    explicit FileLock(const QString &file);

    //! \param patience  the longest wait for another owner: if not zero, call it in the thread pool
    bool tryLock(std::chrono::milliseconds patience = {});
    //! Whether the last tryLock() failed due to missing write permission.
    bool isForbidden() const { return m_file.error() == QLockFile::PermissionError; }
    //! Whether the last tryLock() failed because of another owner.
    bool isTaken() const { return m_file.error() == QLockFile::LockFailedError; }
    //! The holder of the lock, if it is another program and the lock file names it.
    std::optional<LockHolder> holder() const;

private:
    bool isHeldByThisProcessId() const;
    void removeLockOfReusedProcessId();

    QLockFile m_file;
};

} // namespace watchkeeper
