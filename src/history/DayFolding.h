// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Days that are over get a file of their own, with one rollup of each target: what a year was is read from 365 files, not 8,760.

#include "history/files/DayWriter.h"
#include "history/files/ResultFolder.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

//! \brief One a folder, beside its StoredResultWriter, in the same thread.
//!
//! A day is made once no tail of its hours is left; from then on nothing more is put into these hours, see firstOpenHour().
class DayFolding
{
public:
    //! \param merger  no days are made without it
    DayFolding(const ResultFolder &folder, RollupMaker rollup, RollupMerger merger, const FileCalls &calls);

    //! \brief One small step.
    //! \param today  days since 1970, UTC: only earlier ones are over
    //! A day of which a segment cannot be read is passed by until the next start: its hours may be read again then.
    //! \return whether there is more to do now; after a fault everything is as it was, and a later call begins with it again
    Expected<bool, FileFault> step(qint64 today);
    //! Why days were passed by: each once.
    QList<FileFault> takePassedBy() { return std::exchange(m_passedBy, {}); }
    //! A day is begun and not made yet.
    bool isMaking() const { return m_making.has_value(); }

private:
    Expected<bool, FileFault> begin(qint64 today);
    std::optional<FileFault> publish();
    Expected<bool, FileFault> giveUp(const FileFault &fault);

    ResultFolder m_folder;
    RollupMaker m_rollup;
    RollupMerger m_merger;
    FileCalls m_calls;
    QSet<qint64> m_unreadable;   //!< days of which nothing could be made
    QList<FileFault> m_passedBy; //!< not taken yet
    std::optional<DayWriter> m_making;
    ResultFile m_day;       //!< while m_making is there
    QStringList m_segments; //!< of it
};

} // namespace watchkeeper
