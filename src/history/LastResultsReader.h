// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the state of all targets at an earlier time from the history files. The state consists of the last results of
//! each target before that time.

#include "history/StoredResultReader.h"
#include "history/values/TimeSpan.h"

namespace watchkeeper {

//! Returns the span with stored results, according to the names of the files and limited to the time from 1970 until now. It
//! can begin up to an hour early and extends to now if there is a tail. Blocks. \param now  [ms]. \return the span, or nullopt
//! if there are no results
std::optional<TimeSpan> storedSpan(const QString &folder, qint64 now);

//! \brief Reads files backwards from the given time until there are enough results for each target. Usually one file is
//! sufficient. Blocks.
//!
//! Lists the folder once for any number of groups. Several threads can call read() concurrently.
class LastResultsReader
{
public:
    //! \param at  [ms] since 1970, UTC; later results are ignored
    LastResultsReader(const QString &folder, qint64 at);

    //! \brief Returns the newest results, sorted by time, of targets in one group.
    //! \param since  for each requested target, the earliest time to search, in [ms]
    //! \param limit   the number of results that is sufficient; if one file contains more, up to kMaxRetained are returned
    StoredGroup<QList<StoredResult>> read(int group, const QHash<TargetId, qint64> &since, qsizetype limit) const;

    static constexpr qsizetype kMaxRetained = 30;

private:
    using Files = QList<ResultFile>;
    Expected<Files, FileFault> listFiles() const;
    std::optional<FileFault> readFiles(const Files &files, int group, const QHash<TargetId, qint64> &since, qsizetype limit,
                                       StoredGroup<QList<StoredResult>> *kept) const;

    ResultFolder m_folder;
    qint64 m_time;
    Expected<Files, FileFault> m_files; //!< files that can contain earlier results, the newest first
};

} // namespace watchkeeper
