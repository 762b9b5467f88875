// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The route to a host, hop by hop. Value classes.

#include "checks/icmp/IcmpPacket.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace watchkeeper {

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
    bool isCut = false;                    //!< true if the time ran out before all hops were probed
    IcmpError icmpError = IcmpError::None; //!< why packets were rejected at the last hop
    QHostAddress errorSource;

    //! The number of the last hop that answered, or 0 if no hop did.
    int lastAnsweredHop() const;
};

} // namespace watchkeeper
