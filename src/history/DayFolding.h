// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finished days get a file of their own, with one rollup per target: a year is then read from 365 files, not 8,760.

#include "history/files/DayWriter.h"
#include "history/files/ResultFolder.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

//! \brief One per folder, beside its StoredResultWriter, in the same thread.
//!
//! The file of a day is written once its hours have no tail left; from then on nothing is added to these hours, see firstOpenHour().
class DayFolding
{
public:
    //! \param merger  required to write days
    DayFolding(const ResultFolder &folder, RollupMaker rollup, RollupMerger merger, const FileCalls &calls);

    //! \brief One small step.
    //! \param today  days since 1970, UTC: only earlier days are finished. A day with an unreadable segment is skipped until the next
    //! start: its hours may be readable then.
    //! \return whether there is more to do now; after a fault nothing has changed, and a later call starts this step again
    Expected<bool, FileFault> step(qint64 today);
    //! Why days were skipped: each fault once.
    QList<FileFault> takePassedBy() { return std::exchange(m_passedBy, {}); }
    //! The file of a day was begun and isn't finished yet.
    bool isMaking() const { return m_making.has_value(); }

private:
    Expected<bool, FileFault> begin(qint64 today);
    std::optional<FileFault> publish();
    Expected<bool, FileFault> giveUp(const FileFault &fault);

    ResultFolder m_folder;
    RollupMaker m_rollup;
    RollupMerger m_merger;
    FileCalls m_calls;
    QSet<qint64> m_unreadable;   //!< days that could not be processed
    QList<FileFault> m_passedBy; //!< not reported yet
    std::optional<DayWriter> m_making;
    ResultFile m_day;       //!< while m_making exists
    QStringList m_segments; //!< of it
};

} // namespace watchkeeper
