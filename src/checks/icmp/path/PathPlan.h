// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `path` target to the parameters of its checks. Pure functions.

#include "checks/base/Expectations.h"
#include "checks/icmp/path/PathTracer.h"
#include "model/field/Fields.h"

#include <optional>

namespace watchkeeper {

//! The fields of this kind.
QList<Field> pathFields();

//! Adds the requirements for the route.
void addPathExpectations(const Fields &fields, Expectations *expectations);

//! Validates rules that involve several fields.
QList<FieldProblem> validatePath(const Fields &fields);

//! \brief An address, or a network such as 192.0.2.0/24, that is expected on a route.
class PathWaypoint
{
public:
    //! Parses an address or network; nullopt if the text is neither.
    static std::optional<PathWaypoint> fromText(const QString &text);

    QString text; //!< as the user wrote it
    bool contains(const QHostAddress &address) const { return address.isInSubnet(m_network); }

private:
    QPair<QHostAddress, int> m_network;
};

//! \brief The parameters of a check.
class PathPlan
{
public:
    explicit PathPlan(const Fields &fields);

    bool usesEcho; //!< true for ICMP echo, false for UDP
    quint16 port;  //!< port for UDP
    TraceLimits limits;
    bool resolvesNames;
    bool mustReach;
    std::optional<int> warnHops;   //!< the check is degraded above this number
    std::optional<int> maxHops;    //!< the check is down above this number
    QList<PathWaypoint> waypoints; //!< addresses and networks that must be on the route
    bool detectsChanges;
};

} // namespace watchkeeper
