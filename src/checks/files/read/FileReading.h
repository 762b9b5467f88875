// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How monitored files are read: in a thread pool of their own, because reads can hang, and opened without blocking and without
//! affecting other programs, which can still rename and delete an opened file. Pipes and devices are rejected. Also the texts of messages
//! about these files.

#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QCoreApplication>
#include <QString>
#include <QtGlobal>

#include <atomic>
#include <filesystem>
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

//! The translation context for all texts of checks of files.
class FilesText
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

//! Makes a path safe to display.
QString displayPath(const QString &path);

//! Returns an error message for a path in a field; empty if the path is absolute or contains a placeholder.
QString pathProblem(const QString &path);

//! Describes the progress of a read when its check was stopped: `/var/log/x was still being read, 12 MB so far`.
QString readProgressText(const QString &path, qint64 bytes);
//! Returns the text for a check that was stopped before its read began.
QString notStartedText(const QString &path);
//! Returns the text for a check that was stopped while waiting for the previous read to end.
QString previousReadRunningText(const QString &path);

//! Returns an error message such as `/run/x is a pipe, not a file.`
QString notAFileText(const QString &path, std::filesystem::file_type type);

} // namespace watchkeeper
