// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads results from tails, segments and days while the writer writes in this or another process.

#include "history/files/ResultFolder.h"
#include "history/files/SegmentFile.h"
#include "history/values/TimeSpan.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <map>

namespace watchkeeper {

//! \brief The results found, and the faults of unreadable files.
class StoredResults
{
public:
    StoredResults() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<StoredResult> results; //!< sorted by time
    QList<FileFault> faults;     //!< faults of files whose results may be missing
};

//! \brief Data that the writer's RollupFactory computed from rows of a target.
struct StoredRollup
{
    qint64 first = 0; //!< [ms] earliest time of the rows
    qint64 last = 0;  //!< [ms] latest time of the rows
    quint64 rows = 0;
    bool isDaily = false; //!< true if the rollup covers all results that arrived on a day (UTC), false for an hour
    QByteArray content;
};

//! \brief The period of a requested rollup. For hours that are no longer stored, both values return the rollup of the day.
enum class RollupGrain { Hour, Day };

//! \brief The rollups of segments and the rows of tails. Together they contain all data without duplicates.
class RolledUpResults
{
public:
    RolledUpResults() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<StoredRollup> rollups; //!< rollups that overlap the requested span; they can extend beyond it
    QList<StoredResult> rest;    //!< results within the span, sorted by time
    QList<FileFault> faults;
};

//! \brief A target that has results, and the span that can contain them.
struct StoredTarget
{
    TargetId target;
    qint64 first = 0; //!< [ms]
    qint64 last = 0;  //!< [ms]
};

//! \brief The requested data of all targets in a group (one of 64, see groupOf()).
template<typename Kept>
class StoredGroup
{
public:
    QHash<TargetId, Kept> targets;
    QList<FileFault> faults; //!< the data of affected `targets` may be incomplete
};

//! \brief Reads the folder of a StoredResultWriter. The reader and the writer don't wait for each other. A value
//! type that can be used in any thread, one call at a time.
//!
//! Times are ms since 1970. Spans include their start but not their end. A result that is in two files because a
//! disk failed during a write is returned once. If a day is unreadable, its remaining hourly files are read
//! instead, and the fault is reported.
class StoredResultReader
{
public:
    explicit StoredResultReader(const QString &folder)
        : m_folder(folder)
    {
    }

    //! \brief Returns a reader that lists the folder now, and again only if a file is missing. Use it for many consecutive
    //! calls. It doesn't read files that are created later. Blocks.
    StoredResultReader withFileList() const;
    //! Returns a reader that stops before the next file when `isObsolete` returns true. Its result is then incomplete.
    StoredResultReader until(std::function<bool()> isObsolete) const;

    StoredResults read(const TargetId &target, qint64 from, qint64 to) const;
    //! \param grain  with Day, each day that lies entirely in the span is returned as one rollup
    RolledUpResults rolledUpResults(const TargetId &target, qint64 from, qint64 to,
                                    RollupGrain grain = RollupGrain::Hour) const;
    //! Like read(), for all targets of a group, opening each file once.
    StoredGroup<QList<StoredResult>> readGroup(int group, qint64 from, qint64 to) const;
    //! Like rolledUpResults() with RollupGrain::Hour, for all targets of a group.
    StoredGroup<RolledUpResults> rolledUpGroup(int group, qint64 from, qint64 to) const;
    //! \brief Receives the data of rolledUpResults() for all targets of a group one by one. This way, a year of ten thousand targets
    //! doesn't need to fit into memory.
    class GroupSink
    {
    public:
        virtual ~GroupSink() = default;
        //! Called before reading starts again because a file was removed or is unreadable. Discard all received data.
        virtual void restart() = 0;
        virtual void take(const TargetId &target, const StoredRollup &rollup) = 0;
        virtual void take(const TargetId &target, StoredResult &&row) = 0;
    };
    QList<FileFault> streamGroup(int group, qint64 from, qint64 to, RollupGrain grain, GroupSink *sink) const;
    //! Returns all targets, sorted by ID. \param faults  receives the faults of unreadable files
    QList<StoredTarget> targets(QList<FileFault> *faults) const;
    //! \brief Returns a span that contains all results of all targets; empty if there are no results. Reads only tails.
    //! \param faults  receives the faults of unreadable files
    TimeSpan resultSpan(QList<FileFault> *faults) const;

private:
    ResultFolder m_folder;
    std::optional<QList<ResultFile>> m_files; //!< empty if each call lists the files
    std::function<bool()> m_isObsolete;       //!< returns true if the data is no longer needed; may be null
};

} // namespace watchkeeper
