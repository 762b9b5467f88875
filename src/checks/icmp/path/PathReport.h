// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates the route to a host and returns an Observation with user-visible messages. Pure functions.

#include "checks/icmp/path/PathPlan.h"
#include "checks/icmp/path/PathTrace.h"
#include "model/check/Observation.h"

#include <QHash>

namespace watchkeeper {

//! \brief The results of a check, and the change compared with earlier checks.
class PathObservation
{
public:
    PathObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    PathTrace trace;
    QHash<QHostAddress, QString> names; //!< names of the addresses that could be resolved
    std::optional<int> changedAt;       //!< number of the first hop that differs from the previous route
    QString method;                     //!< `udp`, `icmp` or `program`
};

//! Returns the observation of a completed trace.
Observation reportPath(const PathObservation &facts, const PathPlan &plan);

//! Formats the route as a table in a fixed-width font, one hop per line.
QString pathTable(const PathObservation &facts);

} // namespace watchkeeper
