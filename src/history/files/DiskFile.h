// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and writes a file of results at given offsets, without buffering. Blocks; for the storage thread and the thread pool.

#include "history/files/FileCalls.h"
#include "history/files/FileFault.h"
#include "model/base/Expected.h"

#include <optional>

namespace watchkeeper {

//! \brief Owns an open file. Used by one thread at a time; other threads and processes open the file separately.
class DiskFile
{
public:
    //! Creates the file with mode 0600. It must not exist yet.
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
    //! Reads at the offset. Returns fewer bytes only at the end of the file.
    Expected<QByteArray, FileFault> readAt(qint64 offset, qint64 most) const;
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
