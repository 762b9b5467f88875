// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How far a log has been read. Plain values.

#include "checks/HeldVerdict.h"
#include "checks/files/OpenedFile.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A place in one file, and how to recognise it: a name may come to mean another file, and a number may be given anew.
class LogPlace
{
public:
    LogPlace() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    FileId file;
    qint64 offset = 0;      //!< [bytes] what is before it has been read
    qint64 printLength = 0; //!< [bytes] before `offset` that `print` was made of
    QByteArray print;       //!< a hash of them; empty where there are none
    bool isInLine = false;  //!< the line that goes on there is a long one that was counted already
};

//! \brief A file that has been rotated away and may still have something to say.
class FormerLog
{
public:
    FormerLog(LogPlace where, bool lastTime)
        : place(std::move(where))
        , isLastTime(lastTime)
    {
    }
    LogPlace place;
    bool isLastTime; //!< its writer has had the time from one look to the next to turn to the new file
};

//! \brief What a target asks of the lines: what was found for one wish tells nothing where there is another now.
class LogOptions
{
public:
    LogOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList lines; //!< what says which of them count
    qint64 warnLines = 0;
    qint64 downLines = 0;

    friend bool operator==(const LogOptions &a, const LogOptions &b) = default;
};

//! \brief All that is kept of a log between two looks.
class LogPosition
{
public:
    LogPosition() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;    //!< of the target then
    LogOptions wish; //!< likewise
    LogPlace place;
    std::optional<FormerLog> former;
    qint64 lastMatch = 0;               //!< [ms] of a monotonic clock: when a matching line came, or else the first look
    std::optional<HeldVerdict> verdict; //!< what bad lines have come to: the last one that holds
};

} // namespace watchkeeper
