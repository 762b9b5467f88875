// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last known routes, to detect changes.

#include "checks/icmp/PathTrace.h"

#include <QHash>

namespace watchkeeper {

//! \brief Remembers a route for each key, as long as the program runs. One thread.
class PathMemory
{
public:
    //! \brief The number of the first hop that differs from the previous route; nothing if the route is unchanged or there is no previous
    //! one. A new route is reported `times` times while it stays; if the previous one returns in the meantime, nothing has changed.
    //!
    //! A hop that is silent, then or now, doesn't count as different; what was known of it is kept.
    //! \param times  >= 1: the number of checks until a bad outcome is confirmed
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
        Way before;          //!< while `way` is new
        int changedAt = 0;   //!< the first hop that differs
        int reportsLeft = 0; //!< reports left
    };
    static Way wayOf(const PathTrace &trace);
    static std::optional<int> difference(const Way &before, const Way &now);
    static void learn(const Way &now, Way *known);

    QHash<QString, Known> m_routes;
};

} // namespace watchkeeper
