// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PingSeries.h"

#include <utility>

namespace watchkeeper {

PingSeries::PingSeries(EchoService *echoes, const PingPlan &plan, const QHostAddress &target)
    : m_echoes(echoes)
    , m_plan(plan)
    , m_target(target)
{
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(m_plan.interval);
    m_patience.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_plan.wait);
    connect(&m_pace, &QTimer::timeout, this, &PingSeries::sendNext);
    connect(&m_patience, &QTimer::timeout, this, &PingSeries::conclude);
}

PingSeries::~PingSeries()
{
    for (const EchoService::Ticket ticket : std::as_const(m_tickets))
        m_echoes->forget(ticket);
}

void PingSeries::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_pace.start();
    sendNext();
}

void PingSeries::sendNext()
{
    EchoRequest request;
    request.target = m_target;
    request.size = m_plan.size;
    request.hopLimit = m_plan.hopLimit;
    request.mayFragment = m_plan.mayFragment;
    const qsizetype index = m_packets.size();
    const auto ticket = m_echoes->send(request, [this, index](const EchoResult &end) { onAnswered(index, end); });
    if (ticket) {
        m_tickets.append(*ticket);
        ++m_open;
    } else {
        m_sendError = m_echoes->error();
        if (m_packets.isEmpty())
            return conclude();
    }
    m_packets.append(std::nullopt);
    if (m_packets.size() < m_plan.count)
        return;
    m_pace.stop();
    if (m_open == 0)
        conclude();
    else
        m_patience.start();
}

void PingSeries::onAnswered(qsizetype index, const EchoResult &end)
{
    m_packets[index] = end;
    --m_open;
    if (m_open == 0 && m_packets.size() == m_plan.count)
        conclude();
}

void PingSeries::conclude()
{
    m_pace.stop();
    m_patience.stop();
    m_isOver = true;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

} // namespace watchkeeper

#include "moc_PingSeries.cpp"
