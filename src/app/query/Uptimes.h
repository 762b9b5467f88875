// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads uptimes of targets from the history files, and evaluates their objectives.

#include "app/query/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/SeriesSummary.h"
#include "history/values/Uptime.h"
#include "model/target/Target.h"

#include <QHash>

#include <functional>
#include <optional>

namespace watchkeeper {

// The uptime of a target in a span, read from the history files.

//! \brief The uptime data, and the files that couldn't be read.
class TargetUptime
{
public:
    TargetUptime() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Uptime uptime;
    QList<StateSpan> states; //!< states over the entire span, from which `uptime` is calculated
    quint64 results = 0;     //!< number of results that cover the span, including a little before and after it
    SeriesSummary
        durations; //!< [ms] durations of the checks in the span; checks close to an hour boundary at either end of the span may be counted twice
    QList<ExcludedTime> excluded; //!< uncounted time by reason, the longest first
    QList<FileFault> faults;
};

//! \brief Returns the last result before `time` if it specifies its own validity and is still valid at `time`; otherwise
//! nullopt. Blocks.
//!
//! Use it for times without other data. The target may have been checked less often in the past, so this result may be older
//! than the results that are normally read.
std::optional<StoredResult> readValidResultAt(const StoredResultReader &reader, const TargetId &target, qint64 time);

//! \brief Reads the uptime from rollups if they exist, otherwise from results. Blocks, so call it in a pool thread.
//! \param span  must not end after the current time, since the last result would be extended into the future
//! \param unmonitored  monitoring gaps of that span; a result isn't valid while the target was paused or the program wasn't
//!     running
TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                        DegradedAccounting degraded, const MonitoringGaps &unmonitored = {},
                        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

// Evaluates a target's objective from the history files.

//! \brief The remaining error budget of an objective.
class ObjectiveStatus
{
public:
    //! \param window  period of the objective
    //! \param budget  error budget of the window
    //! \param uptime  uptime of the requested span, for the burn rate
    ObjectiveStatus(const Objective &objective, const TimeSpan &window, const ErrorBudget &budget, const Uptime &uptime);

    const Objective &objective() const { return m_objective; }
    const TimeSpan &window() const { return m_window; }
    const ErrorBudget &budget() const { return m_budget; }
    //! \brief Returns the rate at which the budget was spent in the requested span. At a rate of 1, the budget is used up after
    //! one window, and at 2 after half a window. Empty if the objective allows no downtime or the span has no counted time.
    std::optional<double> burnRate() const { return m_burnRate; }

private:
    Objective m_objective;
    TimeSpan m_window;
    ErrorBudget m_budget;
    std::optional<double> m_burnRate;
};

//! \brief The requested values, which override those of the targets.
struct RequestedObjective
{
    //! objective for the requested span; if absent, the objective of each target is used
    std::optional<double> percent;
    std::optional<DegradedAccounting>
        degraded; //!< if absent, each target's objective decides; without an objective, degraded is counted as up
    MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted;

    std::optional<Objective> of(const Target &target, const TimeSpan &span) const;
    DegradedAccounting degradedAccounting(const Target &target) const;
};

//! \brief Reads the history of the objective's window, which ends at the end of `span`. Blocks, so call it in a pool thread.
//! \param unmonitored  monitoring gaps of the window
//! \param uptime  uptime of the span, with degraded counted as in the objective
//! \param maintenance  how maintenance is counted in `uptime`
//! \param faults  receives errors about unreadable data
ObjectiveStatus readObjective(const StoredResultReader &reader, const Target &target, const Objective &objective,
                              const TimeSpan &span, const MonitoringGaps &unmonitored, const Uptime &uptime,
                              MaintenanceAccounting maintenance, QList<FileFault> *faults);

// The uptime of each target in a table over several spans, read from the history files.

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
//! Follows the same rules as readUptime().
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
    //! \param shouldStop  called repeatedly; if it returns true, the returned value is invalid
    QList<TargetUptimes> read(int group, const std::function<bool()> &shouldStop) const;

private:
    StoredResultReader m_reader;
    QHash<int, QList<Target>> m_targets; //!< by group
    QList<qint64> m_spanStarts;          //!< [ms] start times of the spans
    MonitoringGaps m_monitoringGaps;
    qint64 m_now;
    MaintenanceAccounting m_maintenance;
};

} // namespace watchkeeper
