// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How a target meets its objective, read from the history files.

#include "app/TargetUptime.h"
#include "history/values/ErrorBudget.h"
#include "model/Objective.h"

namespace watchkeeper {

//! \brief The remaining error budget of an objective.
class ObjectiveStanding
{
public:
    //! \param window  the period of the objective
    //! \param budget  of the window
    //! \param uptime  of the requested span, for the burn rate
    ObjectiveStanding(const Objective &objective, const TimeSpan &window, const ErrorBudget &budget, const Uptime &uptime);

    const Objective &objective() const { return m_objective; }
    const TimeSpan &window() const { return m_window; }
    const ErrorBudget &budget() const { return m_budget; }
    //! \brief How fast the budget was spent in the requested span: at 1 it is used up after one window, at 2 after half a window. Empty if
    //! the objective allows no downtime or no time of the span counts.
    std::optional<double> burnRate() const { return m_burnRate; }

private:
    Objective m_objective;
    TimeSpan m_window;
    ErrorBudget m_budget;
    std::optional<double> m_burnRate;
};

//! \brief The requested values; they override those of the targets.
struct RequestedObjective
{
    std::optional<double> percent;          //!< over the requested span; none: the objective of each target, if it has one
    std::optional<DegradedCounts> degraded; //!< none: as in the objective of each target, else up
    MaintenanceCounts maintenance = MaintenanceCounts::LeftOut;

    std::optional<Objective> of(const Target &target, const TimeSpan &span) const;
    DegradedCounts degradedOf(const Target &target) const;
};

//! \brief Reads the objective's window, which ends with `span`. Blocks: for a pool thread.
//! \param unwatched  of the window
//! \param uptime  of the span, with degraded counted as in the objective
//! \param maintenance  how it counts in `uptime`
//! \param faults  receives what couldn't be read
ObjectiveStanding readObjective(const StoredResultReader &reader, const Target &target, const Objective &objective,
                                const TimeSpan &span, const MonitoringGaps &unmonitored, const Uptime &uptime,
                                MaintenanceCounts maintenance, QList<FileFault> *faults);

} // namespace watchkeeper
