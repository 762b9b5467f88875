// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The route to a host, hop by hop, and the last known routes, to detect changes.

#include "checks/icmp/IcmpPacket.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace watchkeeper {

// The route to a host, hop by hop. Value classes.

//! \brief The answers from one hop.
class PathHop
{
public:
    PathHop() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QHostAddress> addresses; //!< the hosts that answered, in the order of their first answers; empty if the hop is silent
    int sent = 0;
    int answered = 0;
    QList<double> times; //!< [ms] times of answers with a known probe; fewer than `answered` if routers quote too few bytes

    bool isSilent() const { return addresses.isEmpty(); }
    double loss() const { return sent > 0 ? 100.0 * (sent - answered) / sent : 0; } //!< [%]
    std::optional<double> best() const;
    std::optional<double> average() const;
    std::optional<double> worst() const;
};

//! \brief All hops up to the end of the route: the target, the hop that rejected the packets, or the last hop probed.
class PathTrace
{
public:
    PathTrace() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<PathHop> hops; //!< from this computer to the target
    bool isReached = false;
    bool isTruncated = false;              //!< true if the time ran out before all hops were probed
    IcmpError icmpError = IcmpError::None; //!< why packets were rejected at the last hop
    QHostAddress errorSource;

    //! The number of the last hop that answered, or 0 if no hop did.
    int lastAnsweredHop() const;
};

//! \brief Stores the last route for each key until the program exits. Not thread-safe.
class PathChangeDetector
{
public:
    //! \brief Compares the route with the previous one. Returns the number of the first hop that differs; nullopt if the route
    //! is unchanged or there is no previous route. A new route is reported by `times` successive checks, as long as it stays
    //! the same. If the route changes back before that, no change is reported.
    //!
    //! A hop that is silent in one of the traces isn't considered different, and its known addresses are kept.
    //! \param times  the number of failed checks until an outcome is confirmed, at least 1
    std::optional<int> detectChange(const QString &key, const PathTrace &trace, int times);

private:
    struct Route
    {
        QList<QList<QHostAddress>> hops;
        bool isReached = false;
    };
    struct KnownRoute
    {
        Route route;
        Route before;        //!< the previous route, while `route` is new
        int changedAt = 0;   //!< number of the first hop that differs
        int reportsLeft = 0; //!< number of checks that must still report the change
    };
    static Route routeOf(const PathTrace &trace);
    static std::optional<int> difference(const Route &before, const Route &now);
    static void mergeRoute(const Route &now, Route *known);

    QHash<QString, KnownRoute> m_routes;
};

} // namespace watchkeeper
