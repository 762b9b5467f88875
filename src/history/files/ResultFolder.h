// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The folder of results: its listing is the index. No locks: files appear and disappear in atomic steps.

#include "history/files/DiskFile.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief A file of results, identified by its name.
//!
//! A tail is named after the UTC hour in which it was begun, a second one of that hour has a number: `2026-11-21T01.tail`,
//! `2026-11-21T01-2.tail`. A segment has the name of its tail and the earliest and the latest time in it, in ms since 1970, so that
//! irrelevant files needn't be opened: `2026-11-21T01-2_1795222800000_1795226399999.segment`. A day has the rollups of all segments of its
//! hours, and in its name the times of all their results: `2026-11-21_1795219199500_1795305599800.day`.
struct ResultFile
{
    enum class Kind { Tail, Segment, Day };

    Kind kind = Kind::Tail;
    qint64 hour = 0; //!< hours since 1970, UTC; the first hour of a day
    int number = 1;
    qint64 first = 0; //!< [ms] of a segment or day
    qint64 last = 0;  //!< [ms] of a segment or day

    //! Days since 1970, UTC: the day of its hour.
    qint64 day() const { return (hour >= 0 ? hour : hour - 23) / 24; }
    QString name() const;
    //! Absent for any other file.
    static std::optional<ResultFile> fromName(const QString &name);
    //! Whether one was made from the other, or they are the same.
    bool isOfSameTail(const ResultFile &other) const
    {
        return hour == other.hour && number == other.number && kind != Kind::Day && other.kind != Kind::Day;
    }
};

//! [hours since 1970] The first hour from `hour` on in a day that has no file yet. Results that arrive while the clock says `hour` go
//! there, since a day's rollups must cover all of its segments. Days in the future, from a clock that was ahead, change nothing.
//! \param files  by their hours
qint64 firstOpenHour(const QList<ResultFile> &files, qint64 hour);

//! \brief Naming, listing, and the final step from a tail to a segment. A value; any thread.
class ResultFolder
{
public:
    explicit ResultFolder(QString path)
        : m_path(std::move(path))
    {
    }

    const QString &path() const { return m_path; }
    QString pathOf(const ResultFile &file) const;
    //! \brief Files to read from, by hour and number; a day comes after the files of its first hour. A tail that has a segment is left out.
    //! A missing folder has no files.
    Expected<QList<ResultFile>, FileFault> list() const;
    //! \brief Removes the leftovers of a crash: tails that have a segment, and unfinished segments.
    std::optional<FileFault> tidy() const;

    //! The path for making the segment of a tail, or a day.
    QString makingPath(const ResultFile &file) const;
    //! \brief Gives the file made at makingPath() the name of a segment, permanently once this returns without a fault. The tail stays. A
    //! day gets its own name likewise.
    std::optional<FileFault> publish(const ResultFile &file, qint64 first, qint64 last) const;
    //! A damaged file isn't deleted: it is renamed so that it isn't read again.
    std::optional<FileFault> setAside(const ResultFile &file) const;

private:
    Expected<QStringList, FileFault> names() const;

    QString m_path;
};

} // namespace watchkeeper
