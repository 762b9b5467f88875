// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether the files of a backup are intact, by type. Blocks: for the thread pool.

#include "app/BackupManifest.h"

namespace watchkeeper {

//! \brief Problems in the content of a file: checksums of results, the integrity of the database, the version of targets.json.
//!
//! A file that was already damaged before the backup (BackedUpFile::isDamaged) may stay so.
std::optional<BackupProblem> checkContent(const QString &folder, const BackedUpFile &file);

} // namespace watchkeeper
