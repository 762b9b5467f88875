// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads results from their files: tails, segments and days as one, while the writer writes in this or another process.

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

//! \brief What the writer's RollupMaker computed from rows of a target.
struct KeptRollup
{
    qint64 first = 0; //!< [ms] earliest time of these rows
    qint64 last = 0;  //!< [ms] latest
    quint64 rows = 0;
    bool isOfDay = false; //!< covers all results that arrived on a day (UTC), not in an hour
    QByteArray content;
};

//! \brief The span of a requested rollup. Hours that are no longer stored are returned as their day in both cases.
enum class RollupGrain { Hour, Day };

//! \brief Rollups of segments, and the rows of tails: together all data, without duplicates.
class RolledResults
{
public:
    RolledResults() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<KeptRollup> rollups; //!< those that overlap the requested span; they may extend beyond it
    QList<StoredResult> rest;  //!< within the span, by time
    QList<FileFault> faults;
};

//! \brief A target with results, and the span in which there may be some.
struct KeptTarget
{
    TargetId target;
    qint64 first = 0; //!< [ms]
    qint64 last = 0;  //!< [ms]
};

//! \brief All targets of a group (one of 64, see groupOf()), each with the requested data.
template<typename Kept>
class KeptGroup
{
public:
    QHash<TargetId, Kept> targets;
    QList<FileFault> faults; //!< affected ones of `targets` stay empty
};

//! \brief Reads the folder that a StoredResultWriter writes; neither waits for the other. A value: any thread, one call at a time.
//!
//! Times are ms since 1970; spans include their start, not their end. A result that is in two files, because a disk failed during a write,
//! counts once. If a day is unreadable, its hours are read instead, as far as they still exist; the fault is still reported.
class StoredResultReader
{
public:
    explicit StoredResultReader(const QString &folder)
        : m_folder(folder)
    {
    }

    //! \brief The same, with the folder as listed now, for many calls in a row: it is listed again only when a file is gone. Files that are
    //! started later aren't read. Blocks.
    StoredResultReader listed() const;
    //! The same, but stops before the next file as soon as `isPointless` returns true: its result is then incomplete.
    StoredResultReader until(std::function<bool()> isPointless) const;

    KeptResults read(const TargetId &target, qint64 from, qint64 to) const;
    //! \param grain  with Day, each day that is entirely in the span is returned as one rollup
    RolledResults rolled(const TargetId &target, qint64 from, qint64 to, RollupGrain grain = RollupGrain::Hour) const;
    //! Like read(), for all targets of a group at the same time: each file is opened once.
    KeptGroup<QList<StoredResult>> readGroup(int group, qint64 from, qint64 to) const;
    //! Like rolled() by hours, for all targets of a group.
    KeptGroup<RolledResults> rolledGroup(int group, qint64 from, qint64 to) const;
    //! \brief Like rolled(), for all targets of a group, but delivered one by one, so that a year of ten thousand targets need not fit into
    //! memory.
    class GroupSink
    {
    public:
        virtual ~GroupSink() = default;
        //! A file was removed before it was read, or was unreadable: drop everything, reading starts again.
        virtual void restart() = 0;
        virtual void take(const TargetId &target, const KeptRollup &rollup) = 0;
        virtual void take(const TargetId &target, StoredResult &&row) = 0;
    };
    QList<FileFault> tellGroup(int group, qint64 from, qint64 to, RollupGrain grain, GroupSink *sink) const;
    //! All targets, by id. \param faults  out: what could not be read
    QList<KeptTarget> targets(QList<FileFault> *faults) const;
    //! \brief The span outside of which read() finds nothing for any target; empty if there are no results. Reads only tails.
    //! \param faults  out: what could not be read
    TimeSpan reach(QList<FileFault> *faults) const;

private:
    ResultFolder m_folder;
    std::optional<QList<ResultFile>> m_files; //!< absent: each call lists them
    std::function<bool()> m_isPointless;      //!< may be null
};

} // namespace watchkeeper
