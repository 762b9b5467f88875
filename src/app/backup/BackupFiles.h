// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies the files of a backup, identifies their content by hash, and checks by file type whether they are intact. Blocks, so
//! use it in the thread pool.

#include "app/backup/BackupManifest.h"

#include <QtGlobal>

#include <atomic>

namespace watchkeeper {

// The progress and the cancellation of a long copy.

//! \brief Shared by the copying thread and a thread that reads the progress. Safe from any thread.
class CopyProgress
{
public:
    void cancel() { m_isCancelled = true; }
    bool isCancelled() const { return m_isCancelled; }
    //! \param bytes  total size
    void setTotal(qint64 bytes) { m_total = bytes; }
    void add(qint64 bytes) { m_done += bytes; }
    //! Returns the progress in percent, from 0 to 100.
    int percent() const
    {
        const qint64 all = m_total;
        return all > 0 ? static_cast<int>(qMin<qint64>(m_done * 100 / all, 100)) : 0;
    }

private:
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

// Copies files and identifies their content by hash. Blocks, so use it in the thread pool.

//! \brief Writes a new private file and syncs it to disk.
//! \param maxSize  [bytes] maximum number of bytes to copy; -1 for everything
//! \return name, size and hash of the written file; on failure the new file is removed
Expected<BackedUpFile, BackupProblem> copyFile(const QString &from, const QString &to, const QString &name, qint64 maxSize,
                                               CopyProgress *progress);

//! Returns the size and hash of an existing file.
Expected<BackedUpFile, BackupProblem> hashFile(const QString &path, const QString &name, CopyProgress *progress);

//! \brief Reads a file again and compares it with `file`. \return the problem, or no value if they match
std::optional<BackupProblem> compareFile(const QString &path, const BackedUpFile &file, CopyProgress *progress);

// Checks by file type whether the files of a backup are intact. Blocks, so use it in the thread pool.

//! \brief Checks the content of a file: checksums of results, the integrity of the database, the syntax of targets.json, removed.json and
//! filters.json, and the version of targets.json.
//!
//! Damage that existed before the backup (BackedUpFile::isDamaged) is accepted.
std::optional<BackupProblem> checkContent(const QString &folder, const BackedUpFile &file);

} // namespace watchkeeper
