// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores results on the disk. They are appended to a tail, which is packed into a segment when its hour is over. Daily files are
//! created from segments.

#include "history/files/DayFolding.h"
#include "history/files/TailFile.h"

#include <QSet>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief The options of a StoredResultWriter.
class StoredResultWriterOptions
{
public:
    // NOLINTNEXTLINE(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    StoredResultWriterOptions() { }

    qint64 maxTailBytes = 64 * 1024 * 1024; //!< at this size, another tail is started even within the hour
    qsizetype maxWaiting = 200'000; //!< maximum number of results kept while the disk fails; the oldest are dropped first
    //! [ms] Maximum time span of results that can be lost to a power failure. A crash of the program loses no data that write()
    //! stored. Each sync rewrites a partly filled page of the disk, so frequent syncs write more data than the results
    //! themselves. With 0, each write() syncs.
    qint64 syncInterval = 10'000;
    RollupFactory rollup;      //!< computes the rollup stored with a target's rows in a segment; null for no rollup
    RollupMerger mergeRollups; //!< computes the rollup of a day; required to write days
    FileCalls calls = FileCalls::standard();
};

//! \brief Writes results in a single thread, which waits for the disk. The profile's lock ensures that there is only one writer
//! per folder in the entire system.
//!
//! It has no clock: `now` is the system time in ms since 1970, UTC, which can jump. Call write() before destroying the writer,
//! because the destructor doesn't write.
class StoredResultWriter
{
public:
    //! Removes files that a crash left unfinished. The folder is created by the first write.
    explicit StoredResultWriter(const QString &folder, StoredResultWriterOptions options = {});

    //! Queues the result for write().
    void append(const TargetId &target, const StoredResult &result);
    //! \brief Writes the queued results to the tail of this hour as one batch, or several if there are very many, and syncs the tail when
    //! it is due.
    //!
    //! After a fault, all results are still queued and the next call tries again.
    std::optional<FileFault> write(qint64 now);
    //! \brief Performs one small step (a 64th of a tail) of packing finished tails into segments, or of combining finished days
    //! into day files.
    //!
    //! A tail is kept one second longer than needed for its segment, for readers that have just listed the folder. Unreadable
    //! files are left unchanged and skipped until the next start, see takeSkippedFileFaults().
    //! \return whether there is more to do now; after a fault the tail is unchanged, and a later call starts packing again
    Expected<bool, FileFault> compact(qint64 now);
    //! \brief Performs all steps of compact(). Removes each tail immediately after its segment was created.
    //! \return the fault that stopped it, if any
    std::optional<FileFault> compactAll(qint64 now);
    //! Returns why compact() skipped files, with each fault reported once.
    QList<FileFault> takeSkippedFileFaults()
    {
        return std::exchange(m_skippedFileFaults, {}) + m_dayFolding.takeSkippedFileFaults();
    }

    //! Returns the number of results that aren't in a file yet.
    qsizetype waitingCount() const { return m_rows.size() - m_writtenRows; }
    //! Returns whether the current result file was deleted by a user or another program since the last call. If so, another
    //! file is used.
    bool takeTailLost() { return std::exchange(m_isTailLost, false); }
    //! Returns the number of results that were dropped because too many were queued.
    quint64 droppedCount() const { return m_dropped; }
    const ResultFolder &folder() const { return m_folder; }

private:
    struct PackedTail
    {
        ResultFile tail;
        qint64 at = 0; //!< [ms] time when the segment was published
    };
    void closeDeletedTail();
    std::optional<FileFault> openTail(qint64 now);
    std::optional<FileFault> appendWaitingRows();
    std::optional<FileFault> closeFinishedTail(qint64 now);
    std::optional<FileFault> sync(qint64 now);
    //! Returns the hour of the tail that receives new results, in [hours since 1970].
    qint64 openHour(qint64 now) const;
    bool isOpen(const ResultFile &file) const { return m_tail && file.isFromSameTail(m_tailName); }
    std::optional<FileFault> removePackedTail(qint64 now);
    Expected<bool, FileFault> beginSegment(qint64 now);
    std::optional<FileFault> stepSegment(qint64 now);
    std::optional<FileFault> publishSegment(qint64 now);
    bool skipFile(const ResultFile &tail, const FileFault &fault);
    Expected<bool, FileFault> stepDay(qint64 now);

    ResultFolder m_folder;
    StoredResultWriterOptions m_options;
    QList<TargetResult> m_rows;  //!< rows that a power failure could lose
    qsizetype m_writtenRows = 0; //!< number of leading rows that are in the tail
    quint64 m_dropped = 0;
    qint64 m_lastSync = 0; //!< [ms] time of the last sync

    std::optional<TailFile> m_tail;
    ResultFile m_tailName;                //!< valid while m_tail is open
    QList<ResultFile> m_foldedDays;       //!< days that had a file when the folder was last listed
    QSet<QString> m_unusableTails;        //!< tails that must not be continued
    QSet<QString> m_unreadableTails;      //!< tails that can't be packed
    QList<FileFault> m_skippedFileFaults; //!< faults that haven't been reported
    bool m_isTailLost = false;
    bool m_mayHaveFinishedTails = true; //!< true if there may be tails to pack
    qint64 m_lastScannedHour = 0;       //!< hour of the last scan that found no tails to pack

    std::optional<SegmentWriter> m_segmentWriter;
    ResultFile m_segmentSource; //!< valid while m_segmentWriter exists
    std::optional<PackedTail> m_packedTail;
    DayFolding m_dayFolding;
};

} // namespace watchkeeper
