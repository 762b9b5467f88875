// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a file, or scans a folder, once. Returns facts without a verdict. Blocks, so call it in the pool.

#include "checks/files/read/FileReading.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <filesystem>
#include <optional>

namespace watchkeeper {

// Scans a folder once. Returns the number of matching files, and the newest and oldest of them. Blocks, so call it in the pool.

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
    //! number of unreadable files and subfolders and of broken links; files deleted during the scan aren't counted
    qint64 unreadable = 0;
    bool isTooLarge = false; //!< the folder exceeds the limit for entries or levels
};

//! \return the facts, or an error if the folder itself can't be read
Expected<FolderFacts, CheckError> scanFolder(const std::filesystem::path &folder, const FolderScanOptions &options,
                                             FileProgress *progress);

//! The file or folder to read, and the facts to determine.
class FileProbeOptions
{
public:
    FileProbeOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    FolderScanOptions folder; //!< options used if the path is a folder
    bool needsHash = false;   //!< computes a hash, which reads the entire content
};

//! The facts about a file or folder.
class FileFacts
{
public:
    enum class Type { Missing, File, Folder, Other };

    FileFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Type form = Type::Missing;
    QString note;                    //!< message about a special case, such as a broken link or a pipe; otherwise empty
    std::optional<CheckError> error; //!< read error; if set, the other facts are meaningless
    qint64 size = 0;                 //!< [bytes] size of a file
    qint64 changedAt = 0;            //!< [ms since 1970] modification time of a file
    QByteArray sha256;               //!< hexadecimal; empty if not requested
    FolderFacts folder;
};

//! Determines the facts. Opens only regular files, and only to compute a hash.
FileFacts probeFile(const FileProbeOptions &options, FileProgress *progress);

} // namespace watchkeeper
