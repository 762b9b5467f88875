// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends packets with a limited hop count to one target, and receives the answers.

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

    std::optional<int> probe; //!< number of the probe; nullopt if the router quotes too few bytes to identify the probe
    QHostAddress from;
    IcmpError icmpError = IcmpError::None; //!< None if the target itself answered
    Clock::time_point at;
};

//! \brief Sends the probes of one trace. All probes belong to one flow, so load-balancing routers send them along the same route.
class PathProbes : public QObject
{
    Q_OBJECT

public:
    //! \param probe  number of the probe, 0 to 65,535; unique, and returned with the answer
    //! \return 0, or the system error number if the probe wasn't sent
    virtual int send(int hopLimit, int probe) = 0;

    //! Whether the probes are sent to a port of the target. False for ICMP echoes.
    virtual bool usesPorts() const { return true; }

signals:
    void received(const watchkeeper::ProbeAnswer &answer);
};

} // namespace watchkeeper
