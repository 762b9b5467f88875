// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How monitored files are read: in a thread pool of their own, because reads can hang, and opened without blocking and without
//! affecting other programs, which can still rename and delete an opened file. Pipes and devices are rejected.

#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <memory>
#include <optional>
#include <system_error>

class QThreadPool;

namespace watchkeeper {

//! Maximum number of reads for which checks wait; see FileServices::places().
inline constexpr int kMaxFileReads = 8;
//! Number of spare threads: this many abandoned reads can hang without affecting others. Not used if file descriptors are scarce.
inline constexpr int kMaxHangingFileReads = 24;

//! A separate pool, because reads on an unreachable network share can block its threads forever. This delays only other file
//! reads.
QThreadPool &filePool();

// The progress of a read of a file or folder. Such reads run in filePool() because they can hang.

//! \brief State shared between a job and its waiting caller, in different threads.
class FileProgress
{
public:
    //! Set when the caller has stopped waiting; the job should then stop soon.
    std::atomic_bool isStopped = false;
    //! Set when a thread has started the job; until then, the job is queued.
    std::atomic_bool hasBegun = false;
    //! [bytes] Amount read so far, for the message if the check is stopped.
    std::atomic<qint64> bytes = 0;
};

//! \brief Identifies a file regardless of its name: by device and inode, or by volume and index on Windows.
class FileId
{
public:
    FileId() = default;
    FileId(quint64 deviceNumber, quint64 fileIdentity)
        : device(deviceNumber)
        , number(fileIdentity)
    {
    }
    friend bool operator==(const FileId &, const FileId &) = default;

    quint64 device = 0;
    quint64 number = 0;
};

//! \brief A regular file opened for reading. Not thread-safe; every call may block.
class OpenedFile
{
public:
    //! \return the file, or an error with a message: NotFound, Permission, or Condition for anything other than a regular file
    static Expected<std::shared_ptr<OpenedFile>, CheckError> open(const QString &path);
    ~OpenedFile();
    OpenedFile(const OpenedFile &) = delete;
    OpenedFile &operator=(const OpenedFile &) = delete;

    const FileId &id() const { return m_id; }
    //! [bytes] Current size; -1 if it can't be determined.
    qint64 size() const;
    //! \return the number of bytes read at `offset`; 0 at the end, -1 on an error
    qint64 readAt(qint64 offset, char *buffer, qint64 limit) const;
    //! The error of the last readAt() that returned -1.
    std::error_code error() const { return m_error; }

private:
#ifdef Q_OS_WIN
    using Handle = void *;
#else
    using Handle = int;
#endif
    OpenedFile(Handle handle, FileId id)
        : m_handle(handle)
        , m_id(id)
    {
    }

    Handle m_handle;
    FileId m_id;
    mutable std::error_code m_error;
};

//! Returns the error for a file that can't be opened or read.
CheckError fileError(const QString &path, std::error_code code);

//! Returns the ID of the file with this name, without opening the file; nullopt if it doesn't exist.
std::optional<FileId> fileIdOf(const QString &path);

} // namespace watchkeeper
