// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Combines the hourly files of a finished day into one file with one rollup per target instead of 24. A year is then read from
//! 365 files instead of 8,760.

#include "history/files/ResultFolder.h"
#include "history/files/SegmentFile.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <utility>

namespace watchkeeper {

// Creates the file of a day from the segments of its hours, with one rollup per target instead of 24.

//! \brief Merges the rollups of one target. Skips unreadable rollups.
using RollupMerger = std::function<QByteArray(const QList<QByteArray> &rollups)>;

//! \brief Writes a segment that has only rollups. Keeps the rollups of only a 64th of the targets in memory.
class DayWriter
{
public:
    //! \param segments  paths of all segments of the day; damaged content is skipped
    //! \param path      path of the file to create, see ResultFolder::temporaryPath()
    //! \param rollup    creates the rollup of rows whose stored rollup can't be read
    static Expected<DayWriter, FileFault> begin(const QStringList &segments, const QString &path, RollupFactory rollup,
                                                RollupMerger merger, const FileCalls &calls = FileCalls::standard());

    //! \brief Merges the rollups of some targets. After the last one, the file is complete and on disk.
    //! \return true if the file is complete; after an error, this writer is unusable, and the caller must remove the file
    Expected<bool, FileFault> step();
    const SegmentFooter &footer() const { return m_builder.footer(); }

private:
    //! The data of a target in the day's segments.
    struct DayTarget
    {
        SegmentEntry entry;
        QList<QByteArray> rollups;
    };
    DayWriter(const QStringList &segments, SegmentBuilder builder, RollupFactory rollup, RollupMerger merger, FileCalls calls);
    std::optional<FileFault> stepGroup(int *limit);
    std::optional<FileFault> readGroup();
    std::optional<FileFault> readSegment(const QString &path);
    std::optional<FileFault> addRollup(const SegmentReader &segment, const SegmentEntry &entry);

    QStringList m_segments;
    SegmentBuilder m_builder;
    RollupFactory m_rollup;
    RollupMerger m_merger;
    FileCalls m_calls;
    int m_group = 0;
    bool m_isGroupRead = false;                  //!< true if the current group has been read
    QHash<TargetId, DayTarget> m_pendingTargets; //!< targets of the current group that aren't written yet
    QList<TargetId> m_targets;                   //!< entries of the current group that aren't written yet, in reverse order
};

//! \brief Works on the folder of a StoredResultWriter, in the same thread. There is one DayFolding per folder.
//!
//! The file of a day is written once its hours have no tail left. After that, no results are added to these hours, see
//! firstOpenHour().
class DayFolding
{
public:
    //! \param merger  required to write days
    DayFolding(const ResultFolder &folder, RollupFactory rollup, RollupMerger merger, const FileCalls &calls);

    //! \brief Performs one small step.
    //! \param today  [days since 1970] UTC; only earlier days are processed. A day with an unreadable segment is skipped until the next
    //! start, when its hours may be readable again.
    //! \return whether there is more to do now; after a fault nothing has changed, and a later call repeats this step
    Expected<bool, FileFault> step(qint64 today);
    //! Returns why days were skipped, with each fault reported once.
    QList<FileFault> takeSkippedFileFaults() { return std::exchange(m_skippedFileFaults, {}); }
    //! Returns whether the file of a day has been started but not finished.
    bool isWritingDay() const { return m_dayWriter.has_value(); }

private:
    Expected<bool, FileFault> begin(qint64 today);
    std::optional<FileFault> publish();
    Expected<bool, FileFault> skipDay(const FileFault &fault);

    ResultFolder m_folder;
    RollupFactory m_rollup;
    RollupMerger m_merger;
    FileCalls m_calls;
    QSet<qint64> m_unreadableDays;        //!< days that couldn't be processed
    QList<FileFault> m_skippedFileFaults; //!< faults that haven't been reported
    std::optional<DayWriter> m_dayWriter;
    ResultFile m_day;       //!< valid while m_dayWriter exists
    QStringList m_segments; //!< paths of the day's segments
};

} // namespace watchkeeper
