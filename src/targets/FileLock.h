// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One owner at a time, among all programs on a file: the lock beside it.

#include <QLockFile>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! Which program holds a lock.
struct LockHolder
{
    qint64 processId = 0;
    QString host;    //!< of another computer where the file lies on a shared disk
    QString program; //!< file name of the program
};

//! \brief A lock file, only for the user's eyes, held until this object goes.
//!
//! It never grows stale by age, so that an owner that is only stopped keeps it; the lock of one that died is taken
//! over, also where this process has its number now, as the first one of a container that was killed.
class FileLock
{
public:
    //! \param file  of the lock itself; its folder must be there
    explicit FileLock(const QString &file);

    //! \param patience  how long it may wait for another owner: with more than none, call it in the thread pool
    bool tryLock(std::chrono::milliseconds patience = {});
    //! Whether the last tryLock() failed because nothing may be written there.
    bool isForbidden() const { return m_file.error() == QLockFile::PermissionError; }
    //! Whether the last tryLock() failed because of another owner.
    bool isTaken() const { return m_file.error() == QLockFile::LockFailedError; }
    //! Who has it, where that is somebody else and the file tells.
    std::optional<LockHolder> holder() const;

private:
    bool namesThisProcess() const;
    void removeOfSameNumber();

    QLockFile m_file;
};

} // namespace watchkeeper
