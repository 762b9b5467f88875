// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The uptime of each target of a table in several spans, read from the history files.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/Uptime.h"
#include "model/target/Target.h"

#include <QHash>

#include <functional>

namespace watchkeeper {

//! \brief The uptimes of one target.
class TargetUptimes
{
public:
    TargetUptimes() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    QList<RunningUptime> uptimes; //!< uptimes in the order of the requested spans; later results can be added
};

//! \brief Reads one group of targets at a time, for all spans together. Blocks. Create and use it in a pool thread.
//!
//! The rules are those of readUptime().
class UptimesReader
{
public:
    //! \param folder    folder of results, see Profile::resultsFolder()
    //! \param database  see Profile::historyFile(); if it can't be read, only results are used
    //! \param days      length of each span, which ends at `now`
    //! \param now       [ms] since 1970, UTC; later results are ignored
    UptimesReader(const QString &folder, const QString &database, const QList<Target> &targets, const QList<int> &days,
                  qint64 now, MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

    static constexpr int kGroups = kTargetGroups;
    //! \brief Reads all targets of this group, including those without data. Skips data that can't be read.
    //! \param isPointless  called now and then; if it returns true, the returned value is invalid
    QList<TargetUptimes> read(int group, const std::function<bool()> &isPointless) const;

private:
    StoredResultReader m_reader;
    QHash<int, QList<Target>> m_targets; //!< by group
    QList<qint64> m_spanStarts;          //!< [ms] start times of the spans
    MonitoringGaps m_monitoringGaps;
    qint64 m_now;
    MaintenanceAccounting m_maintenance;
};

} // namespace watchkeeper
