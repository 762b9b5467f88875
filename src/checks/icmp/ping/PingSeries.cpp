// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/ping/PingSeries.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace watchkeeper {

PingStatistics::PingStatistics(const QList<PingPacket> &packets)
    : sent(static_cast<int>(packets.size()))
{
    QList<double> times;
    for (const PingPacket &packet : packets) {
        if (packet && packet->icmpError == IcmpError::None)
            times.append(packet->rttMs);
    }
    received = static_cast<int>(times.size());
    loss = sent > 0 ? 100.0 * (sent - received) / sent : 0;
    if (times.isEmpty())
        return;
    const auto [least, most] = std::minmax_element(times.cbegin(), times.cend());
    min = *least;
    max = *most;
    average = std::accumulate(times.cbegin(), times.cend(), 0.0) / received;
    if (received < 2)
        return;
    double differences = 0;
    for (qsizetype i = 1; i < times.size(); ++i)
        differences += std::abs(times.at(i) - times.at(i - 1));
    jitter = differences / (received - 1);
}

double PingStatistics::meanOpinionScore() const
{
    constexpr double kWorst = 1;
    constexpr double kBest = 4.5;
    if (received == 0)
        return kWorst;
    const double latency = average + 2 * jitter.value_or(0) + 10;
    double rating = 93.2 - (latency < 160 ? latency / 40 : (latency - 120) / 10);
    rating = std::clamp(rating - 2.5 * loss, 0.0, 100.0);
    return std::clamp(1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating), kWorst, kBest);
}

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
