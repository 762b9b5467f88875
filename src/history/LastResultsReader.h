// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How all targets stood at a moment: the last results of each before it, out of the files of history.

#include "history/StoredResultReader.h"
#include "history/values/TimeSpan.h"

namespace watchkeeper {

//! From when to when there are results, by the names of their files: up to an hour more at its begin, and until now where there is a
//! tail; from 1970 to now. Blocks. \param now  [ms]. \return nothing where there are none
std::optional<TimeSpan> storedSpan(const QString &folder, qint64 now);

//! \brief Goes back from the moment, file by file, until it has enough of each target; mostly that is one file. Blocks.
//!
//! Lists the folder once, however many groups are read. Any number of threads may read() at a time.
class LastResultsReader
{
public:
    //! \param at  [ms] since 1970, UTC; results of later are left out
    LastResultsReader(const QString &folder, qint64 at);

    //! \brief The newest results of targets of one group, by time.
    //! \param since  of each target that is wanted: [ms] what is older is not looked for
    //! \param most   so many are enough; where one file gives more, up to kMostKept
    KeptGroup<QList<StoredResult>> read(int group, const QHash<TargetId, qint64> &since, qsizetype most) const;

    static constexpr qsizetype kMostKept = 30;

private:
    using Files = QList<ResultFile>;
    Expected<Files, FileFault> listed() const;
    std::optional<FileFault> readFiles(const Files &files, int group, const QHash<TargetId, qint64> &since, qsizetype most,
                                       KeptGroup<QList<StoredResult>> *kept) const;

    ResultFolder m_folder;
    qint64 m_at;
    Expected<Files, FileFault> m_files; //!< that may hold earlier results, the newest first
};

} // namespace watchkeeper
