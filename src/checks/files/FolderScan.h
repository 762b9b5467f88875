// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Scans a folder once. Returns the number of matching files, and the newest and oldest of them. Blocks, so call it in the
//! pool.

#include "checks/files/FileProgress.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QRegularExpression>

#include <filesystem>

namespace watchkeeper {

class FolderScanOptions
{
public:
    static constexpr int kMaxDepth = 32;           //!< maximum depth of nested folders
    static constexpr qint64 kMaxEntries = 500'000; //!< maximum number of files and folders read

    FolderScanOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! Sets a shell pattern for names, such as `*.gz` or `backup-202?.tar`. An empty pattern matches all files; any other pattern matches
    //! hidden files only if it begins with a dot.
    void setPattern(const QString &glob);

    QRegularExpression names;
    bool includesHidden = true;
    bool isRecursive = false; //!< scans subfolders, but doesn't follow links
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
    QString name;         //!< relative to the folder; empty if no file matches
    qint64 changedAt = 0; //!< [ms since 1970]
};

//! The properties of the matching files. Entries that are neither a file nor a folder aren't counted.
class FolderFacts
{
public:
    FolderFacts() = default;

    qint64 count = 0;
    qint64 size = 0; //!< [bytes] total size
    qint64 newestSize = 0;
    FolderFile newest;
    FolderFile oldest;
    qint64 unreadable = 0;   //!< number of subfolders that this user can't read, and of files that vanished or can't be read
    bool isTooLarge = false; //!< the folder exceeds the limit for entries or levels
};

//! \return the facts, or the reason why the folder itself can't be read
Expected<FolderFacts, CheckError> scanFolder(const std::filesystem::path &folder, const FolderScanOptions &options,
                                             FileProgress *progress);

} // namespace watchkeeper
