// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The folder of results: its listing is the index. No locks: files appear and go by single steps.

#include "history/files/DiskFile.h"

#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief A file of results, by its name.
//!
//! A tail is called after the UTC hour in which it was begun, a second one of that hour has a number: `2026-11-21T01.tail`,
//! `2026-11-21T01-2.tail`. A segment has the name of its tail and the earliest and the latest time in it, in ms since 1970, so that what
//! is not asked for need not be opened: `2026-11-21T01-2_1795222800000_1795226399999.segment`. A day has the rollups of all segments whose
//! hours lie in it, and its name the times of all results in these: `2026-11-21_1795219199500_1795305599800.day`.
struct ResultFile
{
    enum class Kind { Tail, Segment, Day };

    Kind kind = Kind::Tail;
    qint64 hour = 0; //!< hours since 1970, UTC; the first one of a day
    int number = 1;
    qint64 first = 0; //!< [ms] of a segment or day
    qint64 last = 0;  //!< [ms] of a segment or day

    //! Days since 1970, UTC: the day of its hour.
    qint64 day() const { return (hour >= 0 ? hour : hour - 23) / 24; }
    QString name() const;
    //! Nothing for any other file.
    static std::optional<ResultFile> fromName(const QString &name);
    //! Whether one was made of the other, or they are the same.
    bool isOfSameTail(const ResultFile &other) const
    {
        return hour == other.hour && number == other.number && kind != Kind::Day && other.kind != Kind::Day;
    }
};

//! [hours since 1970] the first one from `hour` on that lies in no day there is a file of: there goes what comes in while the clock says
//! `hour`, since a day's rollups have all that its segments have. Days that lie ahead of it, of a clock that was, change nothing.
//! \param files  by their hours
qint64 firstOpenHour(const QList<ResultFile> &files, qint64 hour);

//! \brief Names, listing, and the last step from a tail to a segment. A value; any thread.
class ResultFolder
{
public:
    explicit ResultFolder(QString path)
        : m_path(std::move(path))
    {
    }

    const QString &path() const { return m_path; }
    QString pathOf(const ResultFile &file) const;
    //! \brief Files to read from, by hour and number; a day after what is of its first hour. A tail of which there is a segment is left out. A folder that is not there has none.
    Expected<QList<ResultFile>, FileFault> list() const;
    //! \brief Removes what a crash left behind: tails of which there is a segment, segments that were not finished.
    std::optional<FileFault> tidy() const;

    //! Where the segment of a tail is made, or a day.
    QString makingPath(const ResultFile &file) const;
    //! \brief Gives what was made at makingPath() the name of a segment, for ever once this returns nothing. The tail stays. A day
    //! gets its own name likewise.
    std::optional<FileFault> publish(const ResultFile &file, qint64 first, qint64 last) const;
    //! A damaged file is not deleted: it gets a name by which it is not read again.
    std::optional<FileFault> setAside(const ResultFile &file) const;

private:
    Expected<QStringList, FileFault> names() const;

    QString m_path;
};

} // namespace watchkeeper
