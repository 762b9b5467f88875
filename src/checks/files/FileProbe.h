// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One look at a file or folder: facts, no judgement. Blocks: in the pool.

#include "checks/files/FileProgress.h"
#include "checks/files/FolderScan.h"
#include "model/Observation.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What is asked.
class FileQuestion
{
public:
    FileQuestion() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    FolderQuestion folder;  //!< should it be one
    bool wantsHash = false; //!< reads all of it
};

//! What is there.
class FileFacts
{
public:
    enum class Form { Missing, File, Folder, Other };

    FileFacts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Form form = Form::Missing;
    QString note;                    //!< a sentence on what is odd: a link to nothing, a pipe; empty else
    std::optional<CheckError> error; //!< could not look; then nothing else counts
    qint64 size = 0;                 //!< [bytes] of a file
    qint64 changedAt = 0;            //!< [ms since 1970] of a file
    QByteArray sha256;               //!< in hexadecimal letters; empty where it was not asked for
    FolderFacts folder;
};

//! Opens nothing but a regular file, and that only for its hash.
FileFacts lookAtFile(const FileQuestion &question, FileProgress *progress);

} // namespace watchkeeper
