// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a file or folder against its rules. Returns an Observation with user-visible messages. Pure functions.

#include "checks/base/TargetMemory.h"
#include "checks/files/kind/FileRules.h"
#include "checks/files/read/FileProbe.h"

namespace watchkeeper {

//! Data from earlier checks.
class FileHistory
{
public:
    FileHistory() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<qint64> lastSize;           //!< [bytes] at the last check; nullopt at the first check
    std::optional<qint64> sizeOneIntervalAgo; //!< [bytes] one interval ago
    std::optional<RepeatableVerdict> excess;  //!< verdict about excessive growth, while it is being repeated
    qint64 now = 0;                           //!< [ms] time of this check on the clock of `excess`
};

//! Returns the verdict if the file grew by more than the limit since the last check. Otherwise, returns an earlier check's
//! verdict while it is still being repeated.
std::optional<RepeatableVerdict> excessiveGrowth(const FileRules &rules, const FileFacts &facts, const FileHistory &past);

//! \param now   [ms since 1970]
//! \param past  already contains the result of excessiveGrowth()
Observation evaluateFile(const FileRules &rules, const FileFacts &facts, qint64 now, const FileHistory &past);

//! [bytes] Size to store for the next check: the size of a file, or the total size of a folder's files. Nullopt for other file
//! types, and for a folder that exceeds the limits.
std::optional<qint64> sizeOf(const FileFacts &facts);

} // namespace watchkeeper
