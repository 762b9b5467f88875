// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Uses a lock file to ensure that only one program at a time uses a file.

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace watchkeeper {

//! How long a program holds a lock.
enum class LockUse {
    Lasting, //!< until the program is closed
    Brief,   //!< for a single change, so it is worth waiting
};

//! The program that holds a lock.
struct LockHolder
{
    qint64 processId = 0;
    QString host;    //!< another computer if the file is on a network drive
    QString program; //!< file name of the executable
    LockUse use = LockUse::Lasting;
};

//! \brief A lock file that only the user can read. The lock is held until this object is destroyed.
//!
//! The lock doesn't expire, so a suspended owner keeps it. The lock file of a dead process is taken over. On Unix, the owner
//! locks the file with flock(). This lock ends with the process and doesn't depend on the content of the file. A full disk
//! therefore prevents neither a lock nor its takeover, but the file then doesn't name its holder. The content also excludes
//! programs on other computers, for network drives without flock().
class FileLock
{
public:
    //! \param file  the path of the lock file; its folder must exist
    explicit FileLock(const QString &file, LockUse use = LockUse::Lasting);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    //! \param timeout    the maximum time to wait for another owner; if not zero, call this function in the thread pool
    //! \param isHurried  ends the wait early once it becomes true; may be null
    bool tryLock(std::chrono::milliseconds timeout = {}, const std::atomic<bool> *isHurried = nullptr);
    //! Whether the last tryLock() failed because of missing write permission.
    bool isForbidden() const;
    //! Whether the last tryLock() failed because the disk is full. Always false on Windows.
    bool isDiskFull() const;
    //! Whether the last tryLock() failed because another owner holds the lock.
    bool isTaken() const;
    //! Returns the operating system's reason why the last tryLock() failed.
    QString systemError() const;
    //! Returns the holder of the lock, if it is another program and the lock file names it.
    std::optional<LockHolder> holder() const;
    QString path() const { return m_path; }

private:
    class Private;
    QString m_path;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
