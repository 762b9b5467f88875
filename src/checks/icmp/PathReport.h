// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the way to a host means, as an Observation with sentences for people. Pure functions.

#include "checks/icmp/PathPlan.h"
#include "checks/icmp/PathTrace.h"
#include "model/Observation.h"

#include <QHash>

namespace watchkeeper {

//! \brief What a check has seen, with what it knows of before.
class PathObservation
{
public:
    PathObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    PathTrace trace;
    QHash<QHostAddress, QString> names; //!< as far as they were looked up
    std::optional<int> changedAt;       //!< the first hop that is another one than before
    QString method;                     //!< `udp`, `icmp` or `program`
};

//! Of a trace that has ended.
Observation reportPath(const PathObservation &sight, const PathPlan &plan);

//! One hop a line, in columns, for a fixed-width font.
QString pathTable(const PathObservation &sight);

} // namespace watchkeeper
