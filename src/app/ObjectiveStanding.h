// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How a target stands by its objective, out of the files of history.

#include "app/TargetUptime.h"
#include "history/values/ErrorBudget.h"
#include "model/Objective.h"

namespace watchkeeper {

//! \brief What is left of what an objective allows.
class ObjectiveStanding
{
public:
    //! \param window  over which the objective is looked at
    //! \param budget  of the window
    //! \param uptime  of the span that was asked for: how fast it is being spent
    ObjectiveStanding(const Objective &objective, const TimeSpan &window, const ErrorBudget &budget, const Uptime &uptime);

    const Objective &objective() const { return m_objective; }
    const TimeSpan &window() const { return m_window; }
    const ErrorBudget &budget() const { return m_budget; }
    //! \brief How fast it was spent in the span that was asked for: at 1 all of it is gone after a window, at 2 after half of one.
    //! Nothing where nothing is allowed, or no time of the span counts.
    std::optional<double> burnRate() const { return m_burnRate; }

private:
    Objective m_objective;
    TimeSpan m_window;
    ErrorBudget m_budget;
    std::optional<double> m_burnRate;
};

//! \brief What was asked for whatever targets say themselves.
struct AskedObjective
{
    std::optional<double> percent;          //!< over the span that was asked for; none: as each target says, where it does
    std::optional<DegradedCounts> degraded; //!< none: as the objective of each target says, else up
    MaintenanceCounts maintenance = MaintenanceCounts::LeftOut;

    std::optional<Objective> of(const Target &target, const TimeSpan &span) const;
    DegradedCounts degradedOf(const Target &target) const;
};

//! \brief Reads the window of the objective that ends with `span`; blocks, for a pool thread.
//! \param unwatched  of the window
//! \param uptime  of the span, with degraded as the objective has it
//! \param maintenance  as that has it
//! \param faults  what could not be read is appended
ObjectiveStanding readObjective(const StoredResultReader &reader, const Target &target, const Objective &objective,
                                const TimeSpan &span, const MonitoringGaps &unwatched, const Uptime &uptime,
                                MaintenanceCounts maintenance, QList<FileFault> *faults);

} // namespace watchkeeper
