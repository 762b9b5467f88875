// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packets to one target with a limited number of hops, and the answers to them.

#include "checks/icmp/IcmpPacket.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief An answer to a probe.
class ProbeAnswer
{
public:
    using Clock = std::chrono::steady_clock;

    ProbeAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<int> probe; //!< nothing if a router quotes too little of it to identify it
    QHostAddress from;
    IcmpError trouble = IcmpError::None; //!< None: the target itself answers
    Clock::time_point at;
};

//! \brief Sends the probes of one trace, all in one flow, so that load-balancing routers send them via one route.
class PathProbes : public QObject
{
    Q_OBJECT

public:
    //! \param probe  0 to 65,535, a new number each time; returned with the answer
    //! \return 0, or the system's error number: nothing was sent
    virtual int send(int hopLimit, int probe) = 0;

    //! Whether they go to a port of the target; echoes don't.
    virtual bool usesPorts() const { return true; }

signals:
    void came(const watchkeeper::ProbeAnswer &answer);
};

} // namespace watchkeeper
