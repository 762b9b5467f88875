// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One look at a log: what came since the last one, also across a rotation. Blocks: in the pool.

#include "checks/files/FileProgress.h"
#include "checks/files/LogMatches.h"
#include "checks/files/LogPosition.h"
#include "model/Duration.h"

namespace watchkeeper {

//! \brief What is looked for, and within which bounds.
class LogQuestion
{
public:
    LogQuestion() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    LinePattern pattern;
    bool startsAtBeginning = false; //!< the first look reads what is there
    qint64 mostBytes = 0;           //!< read in one look; of more, the latest
    Milliseconds budget{0};         //!< after this it stops where it is
    qint64 now = 0;                 //!< [ms] of the monotonic clock
};

//! \brief What a look found.
class LogFindings
{
public:
    LogFindings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<CheckError> error; //!< could not look; then nothing else counts
    LogPosition position;            //!< where the next look goes on
    bool isFirst = false;
    qint64 lines = 0;
    qint64 matches = 0;
    qint64 givenUp = 0;         //!< lines that took the pattern too long
    QStringList kept;           //!< matching lines, the first ones
    QString last;               //!< the last matching line
    qint64 size = 0;            //!< [bytes] of the file
    qint64 bytes = 0;           //!< read
    qint64 skipped = 0;         //!< [bytes] beyond the most that is read, never looked at
    qint64 left = 0;            //!< [bytes] for the next look: there was no time
    bool wasRotated = false;    //!< another file has its name
    bool wasTruncated = false;  //!< the file begins anew
    bool isRestMissing = false; //!< what came before that since the last look was not found
};

//! \param known  of the last look; nothing for the first one
LogFindings lookAtLog(const LogQuestion &question, const std::optional<LogPosition> &known, FileProgress *progress);

} // namespace watchkeeper
