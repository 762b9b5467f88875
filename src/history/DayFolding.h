// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Combines the hourly files of a finished day into one file with one rollup per target. A year is then read from 365 files instead
//! of 8,760.

#include "history/files/DayWriter.h"
#include "history/files/ResultFolder.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

//! \brief Works on the folder of a StoredResultWriter, in the same thread. There is one DayFolding per folder.
//!
//! The file of a day is written once its hours have no tail left. From then on, no results are added to these hours, see firstOpenHour().
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
