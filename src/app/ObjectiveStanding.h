// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a target's objective from the history files.

#include "app/TargetUptime.h"
#include "history/values/Uptime.h"
#include "model/target/Target.h"

namespace watchkeeper {

//! \brief The remaining error budget of an objective.
class ObjectiveStanding
{
public:
    //! \param window  period of the objective
    //! \param budget  error budget of the window
    //! \param uptime  uptime of the requested span, for the burn rate
    ObjectiveStanding(const Objective &objective, const TimeSpan &window, const ErrorBudget &budget, const Uptime &uptime);

    const Objective &objective() const { return m_objective; }
    const TimeSpan &window() const { return m_window; }
    const ErrorBudget &budget() const { return m_budget; }
    //! \brief The rate at which the budget was spent in the requested span. At a rate of 1, the budget is used up after one window, and at
    //! 2 after half a window. Empty if the objective allows no downtime or the span has no counted time.
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
    std::optional<double> percent; //!< over the requested span; if absent, the objective of each target is used
    std::optional<DegradedAccounting>
        degraded; //!< if absent, each target's objective decides; without an objective, degraded counts as up
    MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted;

    std::optional<Objective> of(const Target &target, const TimeSpan &span) const;
    DegradedAccounting degradedAccounting(const Target &target) const;
};

//! \brief Reads the history of the objective's window, which ends at the end of `span`. Blocks, so call it in a pool thread.
//! \param unmonitored  monitoring gaps of the window
//! \param uptime  uptime of the span, with degraded counted as in the objective
//! \param maintenance  how maintenance is counted in `uptime`
//! \param faults  receives errors about unreadable data
ObjectiveStanding readObjective(const StoredResultReader &reader, const Target &target, const Objective &objective,
                                const TimeSpan &span, const MonitoringGaps &unmonitored, const Uptime &uptime,
                                MaintenanceAccounting maintenance, QList<FileFault> *faults);

} // namespace watchkeeper
