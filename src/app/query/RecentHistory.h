// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the recent history shown in tables, from before the program started.

#include "app/query/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/tables/TransitionTable.h"
#include "history/values/OutcomeTimeline.h"
#include "model/target/Target.h"

#include <QHash>

#include <optional>

namespace watchkeeper {

//! \brief The last results of a target, its last 24 hours, and its last state change.
class RecentHistory
{
public:
    RecentHistory() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<StoredResult> results; //!< the newest results in chronological order, at most RecentHistoryReader::kMaxResults
    OutcomeTimeline day;         //!< the last 24 hours, without uncounted time
    std::optional<StoredTransition> change; //!< the last state change, if any
};

//! Returns the last change of each target before `time` [ms]; empty if the database can't be read. Blocks.
QHash<TargetId, StoredTransition> lastChangesBefore(const QString &database, qint64 time);

//! \brief Reads the targets group by group, to open each file only once for an entire group. Blocks. Create and use it in a
//! pool thread.
class RecentHistoryReader
{
public:
    static constexpr qsizetype kMaxResults = 50;

    //! \param folder    folder of results, see Profile::resultsFolder()
    //! \param database  database of changes, see Profile::historyFile(); if it can't be read, changes and gaps are unknown
    //! \param now       [ms] since 1970, UTC
    RecentHistoryReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 now,
                        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

    static constexpr int kGroups = kTargetGroups;
    //! Reads the targets of this group that have stored data. Skips data that can't be read.
    QList<RecentHistory> read(int group) const;

private:
    QList<StoredResult> newestResults(const Target &target, QList<StoredResult> recent) const;

    StoredResultReader m_reader;
    QHash<TargetId, Target> m_targets;
    QHash<TargetId, StoredTransition> m_changes;
    MonitoringGaps m_monitoringGaps;
    qint64 m_now;
    MaintenanceAccounting m_maintenance;
};

} // namespace watchkeeper
