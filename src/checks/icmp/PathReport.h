// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates the route to a host: an Observation with sentences for people. Pure functions.

#include "checks/icmp/PathPlan.h"
#include "checks/icmp/PathTrace.h"
#include "model/Observation.h"

#include <QHash>

namespace watchkeeper {

//! \brief The results of a check, with what is known from before.
class PathObservation
{
public:
    PathObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    PathTrace trace;
    QHash<QHostAddress, QString> names; //!< as far as resolved
    std::optional<int> changedAt;       //!< the first hop that differs from the previous route
    QString method;                     //!< `udp`, `icmp` or `program`
};

//! The observation of a completed trace.
Observation reportPath(const PathObservation &probeFinding, const PathPlan &plan);

//! One hop per line, in columns, for a fixed-width font.
QString pathTable(const PathObservation &probeFinding);

} // namespace watchkeeper
