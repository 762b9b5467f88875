// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is there against what should be, as an Observation with sentences for people. Pure functions.

#include "checks/files/FileLook.h"
#include "checks/files/FileRules.h"

namespace watchkeeper {

//! \param now         [ms since 1970]
//! \param formerSize  [bytes] at the last look; nothing at the first one
Observation judgeFile(const FileRules &rules, const FileFacts &facts, qint64 now, std::optional<qint64> formerSize);

//! [bytes] that are remembered for the next look: of a file, or of a folder's files together; nothing where there is neither.
std::optional<qint64> sizeOf(const FileFacts &facts);

} // namespace watchkeeper
