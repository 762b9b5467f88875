// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a file or folder once: facts, no verdict. Blocks: in the pool.

#include "checks/files/FileProgress.h"
#include "checks/files/FolderScan.h"
#include "model/Observation.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What to read.
class FileProbeOptions
{
public:
    FileProbeOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    FolderScanOptions folder; //!< in case it is a folder
    bool needsHash = false;   //!< reads the entire content
};

//! What exists.
class FileFacts
{
public:
    enum class Form { Missing, File, Folder, Other };

    FileFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Form form = Form::Missing;
    QString note;                    //!< a sentence on what is unusual: a link to nothing, a pipe; otherwise empty
    std::optional<CheckError> error; //!< couldn't read; then nothing else counts
    qint64 size = 0;                 //!< [bytes] of a file
    qint64 changedAt = 0;            //!< [ms since 1970] of a file
    QByteArray sha256;               //!< in hexadecimal letters; empty if it wasn't requested
    FolderFacts folder;
};

//! Opens nothing but a regular file, and only for its hash.
FileFacts probeFile(const FileProbeOptions &question, FileProgress *progress);

} // namespace watchkeeper
