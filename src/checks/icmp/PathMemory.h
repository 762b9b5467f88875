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
    //! \brief Compares the route with the previous one. Returns the number of the first hop that differs; nullopt if the route is unchanged
    //! or there is no previous route. A new route is reported `times` times while it stays. If the previous route returns in the meantime,
    //! no change is reported.
    //!
    //! A hop that is silent in either trace isn't considered different. Its known addresses are kept.
    //! \param times  the number of failed checks until an outcome is confirmed, at least 1
    std::optional<int> change(const QString &key, const PathTrace &trace, int times);

private:
    struct Way
    {
        QList<QList<QHostAddress>> hops;
        bool isReached = false;
    };
    struct Known
    {
        Way way;
        Way before;          //!< the previous route, while `way` is new
        int changedAt = 0;   //!< number of the first hop that differs
        int reportsLeft = 0; //!< number of reports left
    };
    static Way wayOf(const PathTrace &trace);
    static std::optional<int> difference(const Way &before, const Way &now);
    static void learn(const Way &now, Way *known);

    QHash<QString, Known> m_routes;
};

} // namespace watchkeeper
