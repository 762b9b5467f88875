// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends packets with a limited hop count to one target, as ICMP echo requests or over UDP, and receives the answers.

#include "checks/icmp/EchoService.h"
#include "checks/icmp/IcmpPacket.h"

#include <QObject>

#include <chrono>
#include <memory>
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

// Sends ICMP echo requests as probes, because many hosts answer only such requests.

//! \brief Lives in a coroutine's frame, like the trace. Requires the permissions of EchoService.
class EchoProbes : public PathProbes
{
    Q_OBJECT

public:
    EchoProbes(EchoService *echoes, const QHostAddress &target);
    ~EchoProbes() override;

    int send(int hopLimit, int probe) override;
    bool usesPorts() const override { return false; }

private:
    EchoService *m_echoes;
    QHostAddress m_target;
    QList<EchoService::EchoId> m_tickets;
};

// Sends probes as UDP packets, which needs no privileges. Linux only.

//! \brief Opens a socket for the probes of one trace. All checks of a target use the same ports, so a difference between two traces is a
//! change of the route, not of the flow.
//! \param error  set to the system error number if null is returned
std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &target, quint16 port, int *error);

} // namespace watchkeeper
