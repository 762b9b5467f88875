// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathTrace.h"

#include <algorithm>
#include <numeric>

namespace watchkeeper {

std::optional<double> PathHop::best() const
{
    return times.isEmpty() ? std::nullopt : std::optional(*std::min_element(times.begin(), times.end()));
}

std::optional<double> PathHop::average() const
{
    if (times.isEmpty())
        return std::nullopt;
    return std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
}

std::optional<double> PathHop::worst() const
{
    return times.isEmpty() ? std::nullopt : std::optional(*std::max_element(times.begin(), times.end()));
}

int PathTrace::lastAnsweredHop() const
{
    const auto found = std::find_if(hops.rbegin(), hops.rend(), [](const PathHop &hop) { return !hop.isSilent(); });
    return static_cast<int>(hops.rend() - found);
}

} // namespace watchkeeper
