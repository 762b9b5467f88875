// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a file or folder once. Returns facts without a verdict. Blocks, so call it in the pool.

#include "checks/files/FileProgress.h"
#include "checks/files/FolderScan.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

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
    enum class Form { Missing, File, Folder, Other };

    FileFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Form form = Form::Missing;
    QString note;                    //!< sentence about a special case, such as a broken link or a pipe; otherwise empty
    std::optional<CheckError> error; //!< read error; if set, the other facts are meaningless
    qint64 size = 0;                 //!< [bytes] size of a file
    qint64 changedAt = 0;            //!< [ms since 1970] modification time of a file
    QByteArray sha256;               //!< hexadecimal; empty if not requested
    FolderFacts folder;
};

//! Determines the facts. Opens only regular files, and only to compute a hash.
FileFacts probeFile(const FileProbeOptions &options, FileProgress *progress);

} // namespace watchkeeper
