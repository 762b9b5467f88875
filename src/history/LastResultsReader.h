// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of all targets at an earlier time: the last results of each before it, from the files of history.

#include "history/StoredResultReader.h"
#include "history/values/TimeSpan.h"

namespace watchkeeper {

//! The span with stored results, according to the names of their files: it may begin up to an hour early, and extends to now if there is a
//! tail; limited to 1970 until now. Blocks. \param now  [ms]. \return empty if there are no results
std::optional<TimeSpan> storedSpan(const QString &folder, qint64 now);

//! \brief Reads backwards from the moment, file by file, until it has enough results of each target; usually one file is enough. Blocks.
//!
//! Lists the folder once, however many groups are read. Any number of threads can call read() at the same time.
class LastResultsReader
{
public:
    //! \param at  [ms] since 1970, UTC; later results are left out
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
    Expected<Files, FileFault> m_files; //!< those that may hold earlier results, the newest first
};

} // namespace watchkeeper
