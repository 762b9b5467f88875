// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `path` target to the parameters of its checks and to arguments of the system's program, and evaluates
//! the route. Pure functions.

#include "checks/base/Expectations.h"
#include "checks/icmp/path/PathTracer.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The translation context for all texts of the kind `path`.
class PathText
{
    Q_DECLARE_TR_FUNCTIONS(Path)
};

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
    quint16 port;  //!< destination port for UDP
    TraceLimits limits;
    bool resolvesNames;
    bool mustReach;
    std::optional<int> warnHops;   //!< the check is degraded above this number
    std::optional<int> maxHops;    //!< the check is down above this number
    QList<PathWaypoint> waypoints; //!< addresses and networks that must be on the route
    bool detectsChanges;
};

// The system's `traceroute` or `tracert`, used on systems where Watchkeeper can't send its own probes. Builds its arguments and parses
// its output. Pure functions.

//! Returns the name of the program, which differs for IPv6 on some systems.
QString pathProgram(IpVersion version);

//! Returns the arguments of the program. The target is an address, so it can't be mistaken for an option.
QStringList pathArguments(const PathPlan &plan, const QHostAddress &target);

//! \brief Parses the output of traceroute with `-n` on Linux, BSD and macOS, and of tracert with `-d` in any language.
PathTrace parsePathOutput(const QString &output, const QHostAddress &target);

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
Observation pathObservation(const PathObservation &facts, const PathPlan &plan);

//! Formats the route as a table in a fixed-width font, one hop per line.
QString pathTable(const PathObservation &facts);

} // namespace watchkeeper
