// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Compares what exists with what should exist, as an Observation with sentences for people. Pure functions.

#include "checks/RepeatableVerdict.h"
#include "checks/files/FileProbe.h"
#include "checks/files/FileRules.h"

namespace watchkeeper {

//! What is known from earlier checks.
class FileHistory
{
public:
    FileHistory() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<qint64> lastSize;           //!< [bytes] at the last check; nothing at the first one
    std::optional<qint64> sizeOneIntervalAgo; //!< [bytes] one interval ago
    std::optional<RepeatableVerdict> excess;  //!< it has grown too much
    qint64 now = 0;                           //!< [ms] of the clock of that verdict
};

//! The verdict that it has grown too much since the last check, or that of an earlier one while it is held.
std::optional<RepeatableVerdict> excessiveGrowth(const FileRules &rules, const FileFacts &facts, const FileHistory &past);

//! \param now   [ms since 1970]
//! \param past  with excessiveGrowth() in it
Observation evaluateFile(const FileRules &rules, const FileFacts &facts, qint64 now, const FileHistory &past);

//! [bytes] remembered for the next check: of a file, or the total of a folder's files; nothing if it is neither, or the folder exceeds the
//! limits.
std::optional<qint64> sizeOf(const FileFacts &facts);

} // namespace watchkeeper
