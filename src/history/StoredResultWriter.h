// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The way of results to the disk: collected, appended to a tail, packed into a segment once the hour is over; days are made of these.

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

    qint64 mostTailBytes = 64 * 1024 * 1024; //!< then another tail is begun, even within the hour
    qsizetype mostWaiting = 200'000; //!< results that are kept while the disk takes none; beyond, the oldest are dropped
    //! [ms] what a power cut may cost; a crash of the program costs nothing that write() took. Each sync writes a page of the disk anew
    //! that is not full yet: often, that is more than the results themselves. 0: with each write()
    qint64 syncEvery = 10'000;
    RollupMaker rollup;        //!< what is kept beside a target's rows in a segment; nothing without it
    RollupMerger mergedRollup; //!< what is kept of a day; no days are made without it
    FileCalls calls = FileCalls::standard();
};

//! \brief Writes results. One a folder in the whole system (the lock of the profile sees to that), one thread; blocks for the disk.
//!
//! Has no clock: `now` is ms since 1970, UTC, as the clock says, which may jump. Nothing is written when it is destroyed: write() first.
class StoredResultWriter
{
public:
    //! Removes what a crash left half done. The folder is made when something is written.
    explicit StoredResultWriter(const QString &folder, StoredResultWriterOptions options = {});

    //! Collects; write() is what writes.
    void append(const TargetId &target, const StoredResult &result);
    //! \brief Writes what was collected as one batch (very much of it as several) into the tail of this hour, and syncs it if it is time.
    //!
    //! After a fault everything is still here, and the next call tries again.
    std::optional<FileFault> write(qint64 now);
    //! \brief One small step (a 64th of a tail) of packing tails that are finished into segments, or days that are over into theirs.
    //!
    //! A tail stays a second longer than its segment needs it, for readers that listed the folder in between.
    //! What cannot be read is left as it is and passed by until the next start, see takePassedBy().
    //! \return whether there is more to do now; after a fault the tail is as it was, and a later call begins with it again
    Expected<bool, FileFault> compact(qint64 now);
    //! \brief All of these steps, for a program that does nothing else: tails go as soon as their segments are there.
    //! \return why not all could be done
    std::optional<FileFault> compactAll(qint64 now);
    //! Why compact() passed files by: each once.
    QList<FileFault> takePassedBy() { return std::exchange(m_passedBy, {}) + m_days.takePassedBy(); }

    //! Results that are not in a file yet.
    qsizetype waiting() const { return m_rows.size() - m_written; }
    //! The file into which results went was deleted by somebody else since the last call: a new one was begun.
    bool takeLost() { return std::exchange(m_isLost, false); }
    //! Results that were dropped as there were too many waiting.
    quint64 dropped() const { return m_dropped; }
    const ResultFolder &folder() const { return m_folder; }

private:
    struct Finished
    {
        ResultFile tail;
        qint64 at = 0; //!< [ms] when its segment got its name
    };
    void leaveDeleted();
    std::optional<FileFault> openTail(qint64 now);
    std::optional<FileFault> appendWaiting();
    std::optional<FileFault> closeFinished(qint64 now);
    std::optional<FileFault> sync(qint64 now);
    //! [hours since 1970] of the tail that takes what comes in now.
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
    QList<TargetResult> m_rows; //!< not known to survive a power cut
    qsizetype m_written = 0;    //!< of these, from the first on: in the tail
    quint64 m_dropped = 0;
    qint64 m_synced = 0; //!< [ms] when

    std::optional<TailFile> m_tail;
    ResultFile m_tailName;       //!< while m_tail is open
    QList<ResultFile> m_folded;  //!< days that have a file, as of the last look at the folder
    QSet<QString> m_unusable;    //!< tails that are not gone on with
    QSet<QString> m_unreadable;  //!< tails that are not packed
    QList<FileFault> m_passedBy; //!< not taken yet
    bool m_isLost = false;
    bool m_mayBeFinished = true; //!< there may be tails to pack
    qint64 m_hourLookedAt = 0;   //!< when it was last found that there are none

    std::optional<SegmentWriter> m_making;
    ResultFile m_makingOf; //!< while m_making is there
    std::optional<Finished> m_finished;
    DayFolding m_days;
};

} // namespace watchkeeper
