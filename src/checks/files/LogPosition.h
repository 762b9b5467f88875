// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How far a log has been read. Plain values.

#include "checks/RepeatableVerdict.h"
#include "checks/files/OpenedFile.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A position in one file, and how to recognise the file: a name may later belong to another file, and a number may be reused.
class LogFilePosition
{
public:
    LogFilePosition() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    FileId file;
    qint64 offset = 0;            //!< [bytes] everything before it has been read
    qint64 fingerprintLength = 0; //!< [bytes] before `offset` from which `print` was computed
    QByteArray print;             //!< a hash of them; empty if there are none
    bool isInLine = false;        //!< the line that continues there is a long one that was already counted
};

//! \brief A file that has been rotated and may still get new lines.
class PreviousLog
{
public:
    PreviousLog(LogFilePosition where, bool lastTime)
        : place(std::move(where))
        , isFinalRead(lastTime)
    {
    }
    LogFilePosition place;
    bool isFinalRead; //!< its writer has had the time between two checks to switch to the new file
};

//! \brief What a target requires of the lines: findings for one wish are meaningless for a different one.
class LogOptions
{
public:
    LogOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList lines; //!< determines which of them count
    qint64 warnLines = 0;
    qint64 downLines = 0;

    friend bool operator==(const LogOptions &a, const LogOptions &b) = default;
};

//! \brief Everything kept about a log between two checks.
class LogPosition
{
public:
    LogPosition() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;             //!< of the target at that time
    LogOptions targetOptions; //!< likewise
    LogFilePosition place;
    std::optional<PreviousLog> former;
    qint64 lastMatch = 0; //!< [ms] of a monotonic clock: when a matching line arrived, otherwise the first check
    std::optional<RepeatableVerdict> verdict; //!< the verdict from bad lines: the last one still held
};

} // namespace watchkeeper
