// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks by file type whether the files of a backup are intact. Blocks, so use it in the thread pool.

#include "app/BackupManifest.h"

namespace watchkeeper {

//! \brief Checks the content of a file: checksums of results, the integrity of the database, the version of targets.json.
//!
//! Damage that existed before the backup (BackedUpFile::isDamaged) is accepted.
std::optional<BackupProblem> checkContent(const QString &folder, const BackedUpFile &file);

} // namespace watchkeeper
