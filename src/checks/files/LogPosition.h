// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The position up to which a log has been read. Plain values.

#include "checks/RepeatableVerdict.h"
#include "checks/files/OpenedFile.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A position in a file, with data that identifies the file. A name can later refer to another file, and an inode number can be
//! reused.
class LogFilePosition
{
public:
    LogFilePosition() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    FileId file;
    qint64 offset = 0;            //!< [bytes] position up to which the file has been read
    qint64 fingerprintLength = 0; //!< [bytes] length of the data that `fingerprint` covers
    QByteArray fingerprint;       //!< hash of the data just before `offset`; empty if there is no data
    bool isInLine = false;        //!< `offset` is within a long line that has already been counted
};

//! \brief A rotated file to which the writer may still append lines.
class PreviousLog
{
public:
    PreviousLog(LogFilePosition where, bool lastTime)
        : place(std::move(where))
        , isFinalRead(lastTime)
    {
    }
    LogFilePosition place;
    bool isFinalRead; //!< the next read is the last one, because the writer has had a whole interval to switch to the new file
};

//! \brief The settings of a target that its findings depend on. If they change, earlier findings are no longer valid.
class LogOptions
{
public:
    LogOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList lines; //!< settings that select the lines
    qint64 warnLines = 0;
    qint64 downLines = 0;

    friend bool operator==(const LogOptions &a, const LogOptions &b) = default;
};

//! \brief The state of a log between two checks.
class LogPosition
{
public:
    LogPosition() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;             //!< path of the target at that time
    LogOptions targetOptions; //!< options of the target at that time
    LogFilePosition place;
    std::optional<PreviousLog> former;
    qint64 lastMatch = 0; //!< [ms] of a monotonic clock: when the last matching line arrived, or the first check took place
    std::optional<RepeatableVerdict> verdict; //!< verdict of an earlier check that is still repeated
};

} // namespace watchkeeper
