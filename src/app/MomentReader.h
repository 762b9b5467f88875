// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How the targets of a table stood at a moment of the past, out of the files of history.

#include "app/RecentPast.h"
#include "history/LastResultsReader.h"

namespace watchkeeper {

//! \brief Reads it a group of targets at a time. Blocks: for pool threads; any number of them may read() at a time.
class MomentReader
{
public:
    //! \param folder    of results, see Profile::resultsFolder()
    //! \param database  of changes, see Profile::historyFile(); where it cannot be read, nothing is known of changes
    //! \param at        [ms] since 1970, UTC; a result of this very moment counts
    MomentReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 at);

    static constexpr int kGroups = kTargetGroups;
    //! \brief Those of the targets that are in this group and of which there is something; RecentPast::day is left empty.
    //!
    //! A day back, and further where a result stands longer than that. What cannot be read is passed over.
    //! \param most  results of each that are wanted, at most LastResultsReader::kMostKept; there may be more. All but the last come without phases and
    //! values
    QList<RecentPast> read(int group, qsizetype most) const;

private:
    LastResultsReader m_reader;
    QHash<int, QHash<TargetId, qint64>> m_since; //!< [ms] how far back each target is looked for, by group
    QHash<TargetId, StoredTransition> m_changes;
};

} // namespace watchkeeper
