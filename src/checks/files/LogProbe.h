// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the lines of a log since the last check, even if the log was rotated. Blocks, so call it in the pool.

#include "checks/files/FileProgress.h"
#include "checks/files/LogMatches.h"
#include "checks/files/LogPosition.h"
#include "model/base/Quantity.h"

namespace watchkeeper {

//! \brief The log to read, the pattern to search for, and the limits.
class LogProbeOptions
{
public:
    LogProbeOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    LinePattern pattern;
    bool startsAtBeginning = false; //!< the first check reads the existing content
    qint64 byteLimit = 0;           //!< [bytes] maximum per check; if the log has grown by more, only the latest data is read
    Milliseconds budget{0};         //!< maximum time for reading; the next check continues where this check stopped
    qint64 now = 0;                 //!< [ms] of the monotonic clock
};

//! \brief The result of one read.
class LogFindings
{
public:
    LogFindings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<CheckError> error; //!< read error; if set, the other facts are meaningless
    LogPosition position;            //!< position at which the next check continues
    bool isFirst = false;
    qint64 lines = 0;
    qint64 matches = 0;
    qint64 abandonedMatches = 0;      //!< number of lines for which the pattern took too long
    QStringList kept;                 //!< the first matching lines
    QString last;                     //!< the last matching line
    qint64 size = 0;                  //!< [bytes] size of the file
    qint64 bytes = 0;                 //!< [bytes] amount of data read
    qint64 skipped = 0;               //!< [bytes] skipped because the log has grown by more than the maximum
    qint64 left = 0;                  //!< [bytes] not read because time ran out; read by the next check
    bool wasRotated = false;          //!< the path refers to another file
    bool wasTruncated = false;        //!< the file was truncated and is read from the beginning
    bool isUnreadContentLost = false; //!< data written after the last check but before the rotation or truncation is lost
};

//! \param known  position after the last check; nullopt for the first check
LogFindings probeLog(const LogProbeOptions &options, const std::optional<LogPosition> &known, FileProgress *progress);

} // namespace watchkeeper
