// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The states of a table's targets at an earlier time, read from the history files.

#include "app/RecentHistory.h"
#include "history/LastResultsReader.h"

namespace watchkeeper {

//! \brief Reads one group of targets at a time. Blocks: for pool threads. read() may run in several threads at the same time.
class SnapshotReader
{
public:
    //! \param folder    of results, see Profile::resultsFolder()
    //! \param database  of changes, see Profile::historyFile(); where it cannot be read, nothing is known of changes
    //! \param at        [ms] since 1970, UTC; a result of this very moment counts
    SnapshotReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 at);

    static constexpr int kGroups = kTargetGroups;
    //! \brief The targets of this group that have stored data; RecentHistory::day is left empty.
    //!
    //! Reads one day back, and further if a result stays valid for longer than that. Skips what can't be read.
    //! \param most  how many results of each target are requested, at most LastResultsReader::kMostKept; there may be more. All but the
    //! last come without phases and values
    QList<RecentHistory> read(int group, qsizetype most) const;

private:
    LastResultsReader m_reader;
    QHash<int, QHash<TargetId, qint64>> m_since; //!< [ms] how far back to search for each target, by group
    QHash<TargetId, StoredTransition> m_changes;
};

} // namespace watchkeeper
