// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Results out of their files: tails, segments and days as one, while the writer writes, in this process or another.

#include "history/files/ResultFolder.h"
#include "history/files/SegmentIndex.h"
#include "history/values/TimeSpan.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <map>

namespace watchkeeper {

//! \brief What was found, and what could not be read.
class KeptResults
{
public:
    KeptResults() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<StoredResult> results; //!< by time
    QList<FileFault> faults;     //!< of files whose results may be missing here
};

//! \brief What the writer's RollupMaker said of rows of a target.
struct KeptRollup
{
    qint64 first = 0; //!< [ms] earliest time of these rows
    qint64 last = 0;  //!< [ms] latest
    quint64 rows = 0;
    bool isOfDay = false; //!< of all results that came in on a day (UTC), not in an hour
    QByteArray content;
};

//! \brief What rollups are wanted of. Hours that are no longer kept come as their day in either case.
enum class RollupGrain { Hour, Day };

//! \brief Rollups of what is in segments, and the rows themselves of what is in tails: together all there is, nothing twice.
class RolledResults
{
public:
    RolledResults() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<KeptRollup> rollups; //!< that touch the span asked for; they may reach beyond it
    QList<StoredResult> rest;  //!< within the span, by time
    QList<FileFault> faults;
};

//! \brief A target of which there are results, and between which times there may be some.
struct KeptTarget
{
    TargetId target;
    qint64 first = 0; //!< [ms]
    qint64 last = 0;  //!< [ms]
};

//! \brief All targets of a group (a 64th of them, see groupOf()), each with what was asked for of it.
template<typename Kept>
class KeptGroup
{
public:
    QHash<TargetId, Kept> targets;
    QList<FileFault> faults; //!< those of `targets` stay empty
};

//! \brief Reads the folder that a StoredResultWriter writes. Never waits for it, nor it for this. A value: any thread, one call at a time.
//!
//! Times are ms since 1970; spans include their begin, not their end. A result that stands in two files, as a disk failed while it was
//! written, counts once. Where a day cannot be read its hours are, as far as they are still there; its fault is told all the same.
class StoredResultReader
{
public:
    explicit StoredResultReader(const QString &folder)
        : m_folder(folder)
    {
    }

    //! \brief The same, with the folder as it is listed now, for many calls in a row: it is listed again only where a file has gone. Of files
    //! that are begun later it knows nothing. Blocks.
    StoredResultReader listed() const;
    //! The same, which gives up before the next file as soon as `isPointless` says so: what it found then is not all.
    StoredResultReader until(std::function<bool()> isPointless) const;

    KeptResults read(const TargetId &target, qint64 from, qint64 to) const;
    //! \param grain  with Day, days that lie in the span whole come as one rollup each
    RolledResults rolled(const TargetId &target, qint64 from, qint64 to, RollupGrain grain = RollupGrain::Hour) const;
    //! As read(), of all targets of a group at once: each file is opened once.
    KeptGroup<QList<StoredResult>> readGroup(int group, qint64 from, qint64 to) const;
    //! As rolled() by hours, likewise.
    KeptGroup<RolledResults> rolledGroup(int group, qint64 from, qint64 to) const;
    //! \brief As rolled(), likewise, but told one after the other, so that a year of ten thousand targets need not be held at a time.
    class GroupSink
    {
    public:
        virtual ~GroupSink() = default;
        //! A file went while it was to be read, or could not be: forget all, it begins again.
        virtual void restart() = 0;
        virtual void take(const TargetId &target, const KeptRollup &rollup) = 0;
        virtual void take(const TargetId &target, StoredResult &&row) = 0;
    };
    QList<FileFault> tellGroup(int group, qint64 from, qint64 to, RollupGrain grain, GroupSink *sink) const;
    //! All targets, by id. \param faults  out: what could not be read
    QList<KeptTarget> targets(QList<FileFault> *faults) const;
    //! \brief Outside of it read() finds nothing, of any target; empty where there are no results. Tails alone are looked into.
    //! \param faults  out: what could not be read
    TimeSpan reach(QList<FileFault> *faults) const;

private:
    ResultFolder m_folder;
    std::optional<QList<ResultFile>> m_files; //!< absent: each call lists them
    std::function<bool()> m_isPointless;      //!< may be null
};

} // namespace watchkeeper
