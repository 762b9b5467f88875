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
    m_sendTimer.setTimerType(Qt::PreciseTimer);
    m_sendTimer.setInterval(m_plan.interval);
    m_waitTimer.setTimerType(Qt::PreciseTimer);
    m_waitTimer.setSingleShot(true);
    m_waitTimer.setInterval(m_plan.wait);
    connect(&m_sendTimer, &QTimer::timeout, this, &PingSeries::sendNext);
    connect(&m_waitTimer, &QTimer::timeout, this, &PingSeries::conclude);
}

PingSeries::~PingSeries()
{
    for (const EchoService::Ticket ticket : std::as_const(m_tickets))
        m_echoes->forget(ticket);
}

void PingSeries::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_sendTimer.start();
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
        ++m_unanswered;
    } else {
        m_sendError = m_echoes->error();
        if (m_packets.isEmpty())
            return conclude();
    }
    m_packets.append(std::nullopt);
    if (m_packets.size() < m_plan.count)
        return;
    m_sendTimer.stop();
    if (m_unanswered == 0)
        conclude();
    else
        m_waitTimer.start();
}

void PingSeries::onAnswered(qsizetype index, const EchoResult &end)
{
    m_packets[index] = end;
    --m_unanswered;
    if (m_unanswered == 0 && m_packets.size() == m_plan.count)
        conclude();
}

void PingSeries::conclude()
{
    m_sendTimer.stop();
    m_waitTimer.stop();
    m_isOver = true;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

} // namespace watchkeeper

#include "moc_PingSeries.cpp"
