// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last known routes, to detect changes.

#include "checks/icmp/PathTrace.h"

#include <QHash>

namespace watchkeeper {

//! \brief Stores the last route for each key until the program exits. Not thread-safe.
class PathMemory
{
public:
    //! \brief Compares the route with the previous one. Returns the number of the first hop that differs; nullopt if the route is
    //! unchanged or there is no previous route. A new route is reported by `times` successive checks, as long as it stays the same.
    //! If the previous route returns in the meantime, no change is reported.
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
