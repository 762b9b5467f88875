// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and writes a file of results at given offsets, without buffering. Blocks; for the storage thread and the thread pool.

#include "model/base/Expected.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace watchkeeper {

// The system calls for reading and writing results. Tests replace them with failing ones.

//! Each call sets errno on failure.
struct FileCalls
{
    //! Writes some of the bytes. \return the number of bytes written, or -1
    std::function<qint64(int descriptor, QByteArrayView bytes, qint64 offset)> write;
    //! Reads up to that many bytes. \return the number of bytes read, 0 at the end of the file, or -1
    std::function<qint64(int descriptor, char *buffer, qint64 limit, qint64 offset)> read;
    //! Syncs a file. If this returns true, the bytes and the size of the file are on disk.
    std::function<bool(int descriptor)> sync;

    //! Returns the calls of the operating system.
    static FileCalls standard();
};

// An error while reading or writing a file of results. A plain value.

//! \brief The kind of error, which determines how callers react, and the system's error number.
class FileFault
{
public:
    enum class Kind {
        Full,     //!< no space, quota exceeded, or maximum file size exceeded; retried once there is room
        ReadOnly, //!< no permission to write, for this user or for anyone
        Missing,
        Exists,
        Damaged, //!< the content differs from what was written
        Newer,   //!< written by a newer version of the program; left unchanged
        Io       //!< any other error
    };

    FileFault(Kind kind, QString path, int number = 0)
        : m_kind(kind)
        , m_path(std::move(path))
        , m_number(number)
    {
    }
    //! Returns the error for a value of `errno`.
    static FileFault fromErrno(const QString &path, int number);

    Kind kind() const { return m_kind; }
    const QString &path() const { return m_path; }
    //! Returns the value of `errno`, or 0.
    int number() const { return m_number; }
    //! \brief Returns whether the error concerns only this file, such as a disk error or missing permissions. Retrying soon won't help, but
    //! other files may be readable. False if the system lacks a resource.
    bool isUnreadable(const QString &path) const;
    //! Returns a translated sentence that names the file.
    QString text() const;

private:
    Kind m_kind;
    QString m_path;
    int m_number;
};

//! \brief Owns an open file. Used by one thread at a time; other threads and processes open the file separately.
class DiskFile
{
public:
    //! Creates the file with mode 0600. It must not exist yet.
    static Expected<DiskFile, FileFault> create(const QString &path, const FileCalls &calls = FileCalls::standard());
    static Expected<DiskFile, FileFault> openForWriting(const QString &path, const FileCalls &calls = FileCalls::standard());
    static Expected<DiskFile, FileFault> openForReading(const QString &path, const FileCalls &calls = FileCalls::standard());

    DiskFile(DiskFile &&other) noexcept;
    DiskFile &operator=(DiskFile &&other) noexcept;
    DiskFile(const DiskFile &) = delete;
    DiskFile &operator=(const DiskFile &) = delete;
    ~DiskFile();

    const QString &path() const { return m_path; }
    Expected<qint64, FileFault> size() const;
    //! Reads at the offset. Returns fewer bytes only at the end of the file.
    Expected<QByteArray, FileFault> readAt(qint64 offset, qint64 limit) const;
    //! Writes all bytes. After an error, some of them may have been written.
    std::optional<FileFault> writeAt(qint64 offset, QByteArrayView bytes);
    std::optional<FileFault> truncate(qint64 size);
    std::optional<FileFault> sync();

private:
    DiskFile(int descriptor, QString path, FileCalls calls);
    static Expected<DiskFile, FileFault> open(const QString &path, int flags, const FileCalls &calls);
    FileFault lastFault() const;

    int m_descriptor;
    QString m_path;
    FileCalls m_calls;
};

//! Renames a file, replacing `to` atomically.
std::optional<FileFault> renameFile(const QString &from, const QString &to);
//! Removes a file. A missing file isn't an error.
std::optional<FileFault> removeFile(const QString &path);
//! Syncs the folder. On return, added, replaced and removed names survive a power loss.
std::optional<FileFault> syncParentFolder(const QString &path);
//! Creates a folder with mode 0700, including missing parents. An existing folder stays unchanged.
std::optional<FileFault> makeFolder(const QString &path);

} // namespace watchkeeper
