// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The position up to which a log has been read, identified by a hash of the bytes before it. Also finds that position
//! after a rotation. The functions block, so call them in the pool.

#include "checks/base/TargetMemory.h"
#include "checks/files/read/FileReading.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// The position up to which a log has been read. Plain values.

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
    bool isInLine = false;        //!< `offset` is within a line that has already been counted
    qint64 unfinishedLength = 0;  //!< [bytes] length of the last line, after `offset`, if it has no newline yet
    bool isUnfinishedOld = false; //!< the unfinished line was already evaluated, or existed at the first check
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
    bool isFinalRead; //!< the next read is the last one, because the writer has had a full interval to switch to the new file
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

    QString path;             //!< path of the target when the state was stored
    LogOptions targetOptions; //!< options of the target when the state was stored
    bool isMissing = false;   //!< the log has never existed since the first check, so all its lines will be new
    LogFilePosition place;
    QList<PreviousLog> former;                //!< oldest first; contains several files if time ran out before the next rotation
    qint64 lastMatch = 0;                     //!< [ms] monotonic time of the last matching line, or of the first check
    std::optional<RepeatableVerdict> verdict; //!< an earlier check's verdict that is still being repeated
};

// Identifies a position in a log by a hash of the bytes before it. These functions block, so call them in the pool.

//! Returns the position at `offset` in a file, with the hash that identifies it.
LogFilePosition positionAt(const OpenedFile &file, qint64 offset);

//! \brief Whether the file still has the same content before `place.offset`. This is false for a shorter file, and for a file that was
//! replaced or truncated and has grown beyond the position.
bool hasSameContentBefore(const OpenedFile &file, const LogFilePosition &place);

// Finds the previous content of a log after a rotation. Blocks, so call it in the pool.

//! A file with the previous content of a log.
class RotatedLog
{
public:
    RotatedLog(std::shared_ptr<OpenedFile> opened, bool renamed)
        : file(std::move(opened))
        , isRenamed(renamed)
    {
    }
    std::shared_ptr<OpenedFile> file;
    bool isRenamed; //!< true for the same file, to which its writer may still append; false for a copy
};

//! \brief Searches the log's folder for the file with the content before `place`. It can be the same file with another name
//! (such as `app.log.1`), or a copy whose name begins with the log's base name (`copytruncate`).
//! \return nullopt if there is no such file; compressed files aren't searched
std::optional<RotatedLog> findRotated(const QString &path, const LogFilePosition &place);

} // namespace watchkeeper
