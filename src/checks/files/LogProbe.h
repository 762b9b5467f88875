// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a log once: the lines since the last check, also across a rotation. Blocks: in the pool.

#include "checks/files/FileProgress.h"
#include "checks/files/LogMatches.h"
#include "checks/files/LogPosition.h"
#include "model/Duration.h"

namespace watchkeeper {

//! \brief What to search for, and within which limits.
class LogProbeOptions
{
public:
    LogProbeOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    LinePattern pattern;
    bool startsAtBeginning = false; //!< the first check reads existing content
    qint64 byteLimit = 0;           //!< maximum per check; of more, the latest
    Milliseconds budget{0};         //!< after this it stops where it is
    qint64 now = 0;                 //!< [ms] of the monotonic clock
};

//! \brief What a check found.
class LogFindings
{
public:
    LogFindings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<CheckError> error; //!< couldn't read; then nothing else counts
    LogPosition position;            //!< where the next check continues
    bool isFirst = false;
    qint64 lines = 0;
    qint64 matches = 0;
    qint64 abandonedMatches = 0;      //!< lines on which the pattern took too long
    QStringList kept;                 //!< matching lines, the first ones
    QString last;                     //!< the last matching line
    qint64 size = 0;                  //!< [bytes] of the file
    qint64 bytes = 0;                 //!< read
    qint64 skipped = 0;               //!< [bytes] above the maximum, never read
    qint64 left = 0;                  //!< [bytes] left for the next check: there was no time
    bool wasRotated = false;          //!< another file has its name
    bool wasTruncated = false;        //!< the file starts again from the beginning
    bool isUnreadContentLost = false; //!< content from before that, since the last check, wasn't found
};

//! \param known  from the last check; nothing for the first one
LogFindings probeLog(const LogProbeOptions &question, const std::optional<LogPosition> &known, FileProgress *progress);

} // namespace watchkeeper
