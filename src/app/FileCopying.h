// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies files and identifies their content by hash. Blocks, so use it in the thread pool.

#include "app/BackupManifest.h"
#include "app/CopyProgress.h"

namespace watchkeeper {

//! \brief Writes a new private file and syncs it to disk.
//! \param most  [bytes] maximum number of bytes to copy; -1 for everything
//! \return name, size and hash of the written file; on failure the new file is removed
Expected<BackedUpFile, BackupProblem> copyFile(const QString &from, const QString &to, const QString &name, qint64 most,
                                               CopyProgress *progress);

//! The size and hash of an existing file.
Expected<BackedUpFile, BackupProblem> hashFile(const QString &path, const QString &name, CopyProgress *progress);

//! \brief Reads a file again and compares it with `file`. \return the problem, or no value if they match
std::optional<BackupProblem> compareFile(const QString &path, const BackedUpFile &file, CopyProgress *progress);

} // namespace watchkeeper
