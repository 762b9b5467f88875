// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether the files of a backup are whole, each in its own way. Blocks: for the thread pool.

#include "app/BackupManifest.h"

namespace watchkeeper {

//! \brief What is wrong with the content of a file: checksums of results, the database as a whole, the version of targets.json.
//!
//! One that was damaged before it was backed up (BackedUpFile::isDamaged) may be so.
std::optional<BackupProblem> checkContent(const QString &folder, const BackedUpFile &file);

} // namespace watchkeeper
