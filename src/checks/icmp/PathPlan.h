// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `path` target to what is sent and expected. Pure.

#include "checks/icmp/PathTracer.h"
#include "model/Field.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! The table of the kind.
QList<Field> pathFields();

//! Rules over several fields.
QList<FieldProblem> validatePath(const Fields &fields);

//! \brief A part of the internet that a route may pass through: an address, or a network such as 192.0.2.0/24.
class PathWaypoint
{
public:
    //! Null if the text is neither.
    static std::optional<PathWaypoint> fromText(const QString &text);

    QString text; //!< as it was written
    bool holds(const QHostAddress &address) const { return address.isInSubnet(m_network); }

private:
    QPair<QHostAddress, int> m_network;
};

//! \brief What a check sends and expects.
class PathPlan
{
public:
    explicit PathPlan(const Fields &fields);

    bool usesEcho; //!< otherwise by UDP
    quint16 port;  //!< of UDP
    TraceLimits depth;
    bool resolvesNames;
    bool mustReach;
    std::optional<int> warnHops;   //!< more means degraded
    std::optional<int> maxHops;    //!< more means down
    QList<PathWaypoint> waypoints; //!< each must be on the route
    bool detectsChanges;
};

} // namespace watchkeeper
