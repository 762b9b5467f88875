// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is there against what should be, as an Observation with sentences for people. Pure functions.

#include "checks/HeldVerdict.h"
#include "checks/files/FileProbe.h"
#include "checks/files/FileRules.h"

namespace watchkeeper {

//! What is known from earlier looks.
class FilePast
{
public:
    FilePast() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<qint64> lastSize;    //!< [bytes] at the last look; nothing at the first one
    std::optional<qint64> turnSize;    //!< [bytes] a turn of the schedule ago
    std::optional<HeldVerdict> excess; //!< it has grown by too much
    qint64 now = 0;                    //!< [ms] of the clock of that verdict
};

//! The verdict that it has grown by too much since the last look, or that of an earlier one as long as it is held.
std::optional<HeldVerdict> excessOf(const FileRules &rules, const FileFacts &facts, const FilePast &past);

//! \param now   [ms since 1970]
//! \param past  with excessOf() in it
Observation judgeFile(const FileRules &rules, const FileFacts &facts, qint64 now, const FilePast &past);

//! [bytes] that are remembered for the next look: of a file, or of a folder's files together; nothing where there is neither, or
//! more than is looked at.
std::optional<qint64> sizeOf(const FileFacts &facts);

} // namespace watchkeeper
