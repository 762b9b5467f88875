// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a table wants to know of the time before the program was started, out of the files of history.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/database/TransitionTable.h"
#include "history/values/OutcomeTimeline.h"
#include "model/Target.h"

#include <QHash>

#include <optional>

namespace watchkeeper {

//! \brief The last day of one target.
class RecentPast
{
public:
    RecentPast() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<StoredResult> results;            //!< the newest, at most RecentPastReader::kMostResults, by time
    OutcomeTimeline day;                    //!< of the last 24 hours, without what does not count
    std::optional<StoredTransition> change; //!< the last one there was
};

//! The last change of each target before `time` [ms]; none where the database cannot be read. Blocks.
QHash<TargetId, StoredTransition> lastChangesBefore(const QString &database, qint64 time);

//! \brief Reads it a group of targets at a time: each file is opened once for many. Blocks: for a pool thread, in which it is made and used.
class RecentPastReader
{
public:
    static constexpr qsizetype kMostResults = 50;

    //! \param folder    of results, see Profile::resultsFolder()
    //! \param database  of changes, see Profile::historyFile(); where it cannot be read, nothing is known of changes, and of when nobody looked
    //! \param now       [ms] since 1970, UTC
    RecentPastReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 now,
                     MaintenanceCounts maintenance = MaintenanceCounts::LeftOut);

    static constexpr int kGroups = kTargetGroups;
    //! Those of the targets that are in this group and of which there is something. What cannot be read is passed over.
    QList<RecentPast> read(int group) const;

private:
    QList<StoredResult> newest(const Target &target, QList<StoredResult> recent) const;

    StoredResultReader m_reader;
    QHash<TargetId, Target> m_targets;
    QHash<TargetId, StoredTransition> m_changes;
    MonitoringGaps m_unwatched;
    qint64 m_now;
    MaintenanceCounts m_maintenance;
};

} // namespace watchkeeper
