// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The route to a host, hop by hop. Plain values.

#include "checks/icmp/IcmpPacket.h"

#include <QHostAddress>
#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief What was found at one distance.
class PathHop
{
public:
    PathHop() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QHostAddress> addresses; //!< the hosts that answered, in the order of their first answers; empty: silence
    int sent = 0;
    int answered = 0;
    QList<double> times; //!< [ms] of the answers whose probe is known, fewer than `answered` if routers quote too little

    bool isSilent() const { return addresses.isEmpty(); }
    double loss() const { return sent > 0 ? 100.0 * (sent - answered) / sent : 0; } //!< [%]
    std::optional<double> best() const;
    std::optional<double> average() const;
    std::optional<double> worst() const;
};

//! \brief All hops up to the end of the route: the target, the place where packets are rejected, or the last hop tried.
class PathTrace
{
public:
    PathTrace() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<PathHop> hops; //!< the first is 1 hop away
    bool isReached = false;
    bool isCut = false;                  //!< the time ran out before all hops were tried
    IcmpError trouble = IcmpError::None; //!< for packets that were rejected at the last hop
    QHostAddress errorSource;

    //! The last hop that answered; 0 if none did.
    int lastAnsweredHop() const;
};

} // namespace watchkeeper
