// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The folder of results. Its directory listing serves as the index. No locks are needed because files appear and disappear
//! atomically.

#include "history/files/DiskFile.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief A file of results, identified by its name.
//!
//! A tail is named after the UTC hour in which it was begun, and a second tail of that hour gets a number: `2026-11-21T01.tail`,
//! `2026-11-21T01-2.tail`. A segment has the name of its tail, followed by its earliest and latest time in ms since 1970, so that
//! irrelevant files needn't be opened: `2026-11-21T01-2_1795222800000_1795226399999.segment`. A day has the rollups of all segments of its
//! hours, and the times of all their results in its name: `2026-11-21_1795219199500_1795305599800.day`.
struct ResultFile
{
    enum class Kind { Tail, Segment, Day };

    Kind kind = Kind::Tail;
    qint64 hour = 0; //!< hours since 1970, UTC; for a day, its first hour
    int number = 1;
    qint64 first = 0; //!< [ms] earliest and latest time of a segment or day
    qint64 last = 0;  //!< [ms] earliest and latest time of a segment or day

    //! Returns the day that includes the hour, in days since 1970, UTC.
    qint64 day() const { return (hour >= 0 ? hour : hour - 23) / 24; }
    QString name() const;
    //! Returns nullopt if the name isn't a valid name for a file of results.
    static std::optional<ResultFile> fromName(const QString &name);
    //! Returns whether the files are the same or one was created from the other.
    bool isFromSameTail(const ResultFile &other) const
    {
        return hour == other.hour && number == other.number && kind != Kind::Day && other.kind != Kind::Day;
    }
};

//! Returns the first hour at or after `hour`, in [hours since 1970], whose day has no file yet. Results that arrive
//! during `hour` are stored under the returned hour, because a day's rollups must cover all of its segments. Days
//! in the future, written when the clock was ahead, are ignored.
//! \param files  ordered by hour
qint64 firstOpenHour(const QList<ResultFile> &files, qint64 hour);

//! \brief Names and lists files, and turns a tail into a segment. A value type that can be used in any thread.
class ResultFolder
{
public:
    explicit ResultFolder(QString path)
        : m_path(std::move(path))
    {
    }

    const QString &path() const { return m_path; }
    QString pathOf(const ResultFile &file) const;
    //! \brief Returns the files to read, ordered by hour and number, with a day after the files of its first hour. Omits tails that have a
    //! segment. Returns an empty list if the folder is missing.
    Expected<QList<ResultFile>, FileFault> list() const;
    //! \brief Removes leftovers of a crash: unfinished segments, and tails that already have a segment.
    std::optional<FileFault> removeLeftovers() const;

    //! Returns the temporary path that is used while writing a day, or while converting a tail to a segment.
    QString temporaryPath(const ResultFile &file) const;
    //! \brief Renames the file at temporaryPath() to its final segment or day name. The new name is on disk once this returns without an
    //! error. The tail stays.
    std::optional<FileFault> publish(const ResultFile &file, qint64 first, qint64 last) const;
    //! Renames a damaged file so that it isn't read again, instead of deleting it.
    std::optional<FileFault> moveAside(const ResultFile &file) const;

private:
    Expected<QStringList, FileFault> names() const;

    QString m_path;
};

} // namespace watchkeeper
