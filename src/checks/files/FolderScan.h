// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a folder once: the number of files, the newest, the oldest. Blocks: in the pool.

#include "checks/files/FileProgress.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QRegularExpression>

#include <filesystem>

namespace watchkeeper {

class FolderScanOptions
{
public:
    static constexpr int kMaxDepth = 32;           //!< nested folders
    static constexpr qint64 kMaxEntries = 500'000; //!< files and folders that are read

    FolderScanOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! `*.gz`, `backup-202?.tar`: as in a shell, only for the name. `*` excludes hidden files. Empty: all.
    void setPattern(const QString &glob);

    QRegularExpression names;
    bool includesHidden = true;
    bool isRecursive = false; //!< doesn't follow links to folders
};

//! One file of a folder.
class FolderFile
{
public:
    FolderFile() = default;
    FolderFile(QString relativeName, qint64 changed)
        : name(std::move(relativeName))
        , changedAt(changed)
    {
    }
    QString name;         //!< relative to the folder; empty: there is none
    qint64 changedAt = 0; //!< [ms since 1970]
};

//! Of the files that match; entries that are neither file nor folder don't count.
class FolderFacts
{
public:
    FolderFacts() = default;

    qint64 count = 0;
    qint64 size = 0; //!< [bytes] total
    qint64 newestSize = 0;
    FolderFile newest;
    FolderFile oldest;
    qint64 unreadable = 0;   //!< folders in it that this user isn't allowed to read, and files that vanished or can't be read
    bool isTooLarge = false; //!< more entries or levels than the limits
};

//! \return the facts, or why the folder itself can't be read
Expected<FolderFacts, CheckError> scanFolder(const std::filesystem::path &folder, const FolderScanOptions &question,
                                             FileProgress *progress);

} // namespace watchkeeper
