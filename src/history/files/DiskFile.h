// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A file of results, read and written at given offsets, unbuffered. Blocks: for the storage thread and the thread pool.

#include "history/files/FileCalls.h"
#include "history/files/FileFault.h"
#include "model/Expected.h"

#include <optional>

namespace watchkeeper {

//! \brief Owns an open file. One thread at a time; other threads and processes open the same file themselves.
class DiskFile
{
public:
    //! With mode 0600; it must not exist yet.
    static Expected<DiskFile, FileFault> create(const QString &path, const FileCalls &calls = FileCalls::standard());
    static Expected<DiskFile, FileFault> openToWrite(const QString &path, const FileCalls &calls = FileCalls::standard());
    static Expected<DiskFile, FileFault> openToRead(const QString &path, const FileCalls &calls = FileCalls::standard());

    DiskFile(DiskFile &&other) noexcept;
    DiskFile &operator=(DiskFile &&other) noexcept;
    DiskFile(const DiskFile &) = delete;
    DiskFile &operator=(const DiskFile &) = delete;
    ~DiskFile();

    const QString &path() const { return m_path; }
    Expected<qint64, FileFault> size() const;
    //! Fewer bytes at the end of the file.
    Expected<QByteArray, FileFault> readAt(qint64 offset, qint64 most) const;
    //! All bytes, or a fault; then some may have been written.
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

//! Replaces `to` in one step.
std::optional<FileFault> renameFile(const QString &from, const QString &to);
//! A missing file is no fault.
std::optional<FileFault> removeFile(const QString &path);
//! On return, names that were added, replaced or removed survive a power cut.
std::optional<FileFault> syncFolderOf(const QString &path);
//! Creates it with mode 0700, and its missing parents. An existing one stays unchanged.
std::optional<FileFault> makeFolder(const QString &path);

} // namespace watchkeeper
