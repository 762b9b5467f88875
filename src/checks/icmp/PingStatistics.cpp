// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PingStatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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

} // namespace watchkeeper
