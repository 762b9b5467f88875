// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores results on the disk: collected, appended to a tail, packed into a segment once the hour is over; days are made from
//! segments.

#include "history/DayFolding.h"
#include "history/files/TailFile.h"

#include <QSet>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief How a StoredResultWriter writes.
class StoredResultWriterOptions
{
public:
    // NOLINTNEXTLINE(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    StoredResultWriterOptions() { }

    qint64 mostTailBytes = 64 * 1024 * 1024; //!< then another tail is started, even within the hour
    qsizetype mostWaiting = 200'000; //!< results that are kept while the disk accepts none; beyond that, the oldest are dropped
    //! [ms] what a power failure may cost; a crash of the program loses nothing that write() stored. Each sync rewrites a partly filled
    //! page of the disk: frequent syncs write more than the results themselves. 0: with each write()
    qint64 syncEvery = 10'000;
    RollupMaker rollup;        //!< computes what is stored beside a target's rows in a segment; nothing if absent
    RollupMerger mergedRollup; //!< computes what is stored for a day; required to write days
    FileCalls calls = FileCalls::standard();
};

//! \brief Writes results. One per folder in the entire system (ensured by the lock of the profile), one thread; blocks for the disk.
//!
//! Has no clock: `now` is ms since 1970, UTC, according to the system clock, which may jump. The destructor writes nothing: call write()
//! first.
class StoredResultWriter
{
public:
    //! Removes files that a crash left unfinished. The folder is created at the first write.
    explicit StoredResultWriter(const QString &folder, StoredResultWriterOptions options = {});

    //! Collects the result; write() writes it.
    void append(const TargetId &target, const StoredResult &result);
    //! \brief Writes the collected results as one batch (very many as several) to the tail of this hour, and syncs it if it is time.
    //!
    //! After a fault all results are still here, and the next call tries again.
    std::optional<FileFault> write(qint64 now);
    //! \brief One small step (a 64th of a tail) of packing finished tails into segments, or finished days into their files.
    //!
    //! A tail is kept one second longer than its segment needs it, for readers that listed the folder in between. Unreadable files are left
    //! unchanged and skipped until the next start, see takePassedBy().
    //! \return whether there is more to do now; after a fault the tail is unchanged, and a later call starts with it again
    Expected<bool, FileFault> compact(qint64 now);
    //! \brief All of these steps, for a program that does nothing else: tails are removed as soon as their segments exist.
    //! \return why some steps failed
    std::optional<FileFault> compactAll(qint64 now);
    //! Why compact() skipped files: each fault once.
    QList<FileFault> takePassedBy() { return std::exchange(m_passedBy, {}) + m_days.takePassedBy(); }

    //! Results that are not in a file yet.
    qsizetype waiting() const { return m_rows.size() - m_written; }
    //! Whether the current file of results was deleted by someone else since the last call: a new one was started.
    bool takeLost() { return std::exchange(m_isLost, false); }
    //! Number of results that were dropped because too many were waiting.
    quint64 dropped() const { return m_dropped; }
    const ResultFolder &folder() const { return m_folder; }

private:
    struct Finished
    {
        ResultFile tail;
        qint64 at = 0; //!< [ms] when its segment was given its name
    };
    void leaveDeleted();
    std::optional<FileFault> openTail(qint64 now);
    std::optional<FileFault> appendWaiting();
    std::optional<FileFault> closeFinished(qint64 now);
    std::optional<FileFault> sync(qint64 now);
    //! [hours since 1970] hour of the tail that receives new results.
    qint64 openHour(qint64 now) const;
    bool isOpen(const ResultFile &file) const { return m_tail && file.isOfSameTail(m_tailName); }
    std::optional<FileFault> removeFinished(qint64 now);
    Expected<bool, FileFault> beginSegment(qint64 now);
    std::optional<FileFault> stepSegment(qint64 now);
    std::optional<FileFault> publishSegment(qint64 now);
    bool passBy(const ResultFile &tail, const FileFault &fault);
    Expected<bool, FileFault> stepDay(qint64 now);

    ResultFolder m_folder;
    StoredResultWriterOptions m_options;
    QList<TargetResult> m_rows; //!< not known to survive a power failure
    qsizetype m_written = 0;    //!< the first of these that are in the tail
    quint64 m_dropped = 0;
    qint64 m_synced = 0; //!< [ms] when

    std::optional<TailFile> m_tail;
    ResultFile m_tailName;       //!< while m_tail is open
    QList<ResultFile> m_folded;  //!< days that have a file, as of the last listing of the folder
    QSet<QString> m_unusable;    //!< tails that are not continued
    QSet<QString> m_unreadable;  //!< tails that are not packed
    QList<FileFault> m_passedBy; //!< not reported yet
    bool m_isLost = false;
    bool m_mayBeFinished = true; //!< there may be tails to pack
    qint64 m_hourLookedAt = 0;   //!< when it was last found that there are none

    std::optional<SegmentWriter> m_making;
    ResultFile m_makingOf; //!< while m_making exists
    std::optional<Finished> m_finished;
    DayFolding m_days;
};

} // namespace watchkeeper
