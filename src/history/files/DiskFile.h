// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A file of results, read and written at places, without a buffer. Blocks: for the storage thread and the thread pool.

#include "history/files/FileCalls.h"
#include "history/files/FileFault.h"
#include "model/Expected.h"

#include <optional>

namespace watchkeeper {

//! \brief Owns an open file. One thread at a time; another one, or another process, opens the same file for itself.
class DiskFile
{
public:
    //! With mode 0600; it must not be there yet.
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
    //! Fewer bytes where the file ends.
    Expected<QByteArray, FileFault> readAt(qint64 offset, qint64 most) const;
    //! All of them, or a fault; then some may have been written.
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
//! One that is gone already is no fault.
std::optional<FileFault> removeFile(const QString &path);
//! Names that were added, replaced or removed survive a power cut from here on.
std::optional<FileFault> syncFolderOf(const QString &path);
//! With mode 0700, and those above it. One that is there stays as it is.
std::optional<FileFault> makeFolder(const QString &path);

} // namespace watchkeeper
