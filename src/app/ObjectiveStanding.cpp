// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ObjectiveStanding.h"

namespace watchkeeper {

namespace {

constexpr double kPercent = 100;

DegradedAccounting degradedAccountingOf(const Objective &objective)
{
    return objective.degradedIsDown ? DegradedAccounting::AsDown : DegradedAccounting::AsUp;
}

} // namespace

std::optional<Objective> RequestedObjective::of(const Target &target, const TimeSpan &span) const
{
    std::optional<Objective> objective = target.objective;
    if (percent)
        objective = Objective{*percent, Milliseconds(span.length()), false};
    if (objective)
        objective->degradedIsDown = degradedAccounting(target) == DegradedAccounting::AsDown;
    return objective;
}

DegradedAccounting RequestedObjective::degradedAccounting(const Target &target) const
{
    if (degraded)
        return *degraded;
    return target.objective ? degradedAccountingOf(*target.objective) : DegradedAccounting::AsUp;
}

ObjectiveStanding::ObjectiveStanding(const Objective &objective, const TimeSpan &window, const ErrorBudget &budget,
                                     const Uptime &uptime)
    : m_objective(objective)
    , m_window(window)
    , m_budget(budget)
    , m_burnRate(ErrorBudget(objective.percent / kPercent, uptime, 0).burnRate())
{
}

ObjectiveStanding readObjective(const StoredResultReader &reader, const Target &target, const Objective &objective,
                                const TimeSpan &span, const MonitoringGaps &unmonitored, const Uptime &uptime,
                                MaintenanceAccounting maintenance, QList<FileFault> *faults)
{
    const TimeSpan window{span.to - objective.over.count(), span.to};
    const auto budget = [&](const Uptime &of) { return ErrorBudget(objective.percent / kPercent, of, window.length()); };
    if (window == span)
        return {objective, window, budget(uptime), uptime};
    const TargetUptime whole = readUptime(reader, target, window, degradedAccountingOf(objective), unmonitored, maintenance);
    *faults += whole.faults;
    return {objective, window, budget(whole.uptime), uptime};
}

} // namespace watchkeeper
