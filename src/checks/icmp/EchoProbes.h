// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends ICMP echo requests as probes, because many hosts answer only these.

#include "checks/icmp/EchoService.h"
#include "checks/icmp/PathProbes.h"

namespace watchkeeper {

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
    QList<EchoService::Ticket> m_tickets;
};

} // namespace watchkeeper
