// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathProbes.h"

#include <utility>

namespace watchkeeper {

EchoProbes::EchoProbes(EchoService *echoes, const QHostAddress &target)
    : m_echoes(echoes)
    , m_target(target)
{
}

EchoProbes::~EchoProbes()
{
    for (const EchoService::EchoId ticket : std::as_const(m_tickets))
        m_echoes->forget(ticket);
}

int EchoProbes::send(int hopLimit, int probe)
{
    EchoRequest request;
    request.target = m_target;
    request.hopLimit = hopLimit;
    request.isSteady = true;
    const auto ticket = m_echoes->send(request, [this, probe](const EchoResult &end) {
        ProbeAnswer answer;
        answer.probe = probe;
        answer.from = end.from;
        answer.icmpError = end.icmpError;
        answer.at = end.at;
        emit received(answer);
    });
    if (!ticket)
        return m_echoes->error();
    m_tickets.append(*ticket);
    return 0;
}

} // namespace watchkeeper

#include "moc_PathProbes.cpp"
