// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies files and identifies their content by hash. Blocks: for the thread pool.

#include "app/BackupManifest.h"
#include "app/CopyProgress.h"

namespace watchkeeper {

//! \brief Writes a new file, private and synced.
//! \param most  [bytes] copied at most; -1: everything
//! \return name, size and hash of what was written; on failure the new file is removed
Expected<BackedUpFile, BackupProblem> copyFile(const QString &from, const QString &to, const QString &name, qint64 most,
                                               CopyProgress *progress);

//! Size and hash of an existing file.
Expected<BackedUpFile, BackupProblem> hashFile(const QString &path, const QString &name, CopyProgress *progress);

//! \brief Reads a file again. \return what is wrong with it; nothing if it matches `file`
std::optional<BackupProblem> compareFile(const QString &path, const BackedUpFile &file, CopyProgress *progress);

} // namespace watchkeeper
