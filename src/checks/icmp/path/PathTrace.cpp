// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/path/PathTrace.h"

#include <algorithm>
#include <numeric>
#include <utility>

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

namespace {

// Far above the expected number of targets. A limit is needed, because each edit of a target can add a route.
constexpr qsizetype kMaxRoutes = 50'000;

bool areDifferent(const QList<QHostAddress> &before, const QList<QHostAddress> &now)
{
    const bool isKnown = !before.isEmpty() && !now.isEmpty();
    return isKnown && std::none_of(now.begin(), now.end(), [&before](const QHostAddress &one) { return before.contains(one); });
}

} // namespace

PathChangeDetector::Route PathChangeDetector::routeOf(const PathTrace &trace)
{
    Route route;
    route.isReached = trace.isReached;
    for (const PathHop &hop : trace.hops)
        route.hops.append(hop.addresses);
    return route;
}

std::optional<int> PathChangeDetector::difference(const Route &before, const Route &now)
{
    const qsizetype both = qMin(before.hops.size(), now.hops.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (areDifferent(before.hops.at(i), now.hops.at(i)))
            return static_cast<int>(i + 1);
    }
    const bool isOfOtherLength = before.isReached && now.isReached && before.hops.size() != now.hops.size();
    return isOfOtherLength ? std::optional(static_cast<int>(both)) : std::nullopt;
}

//! Updates a known route with a new trace of the same route.
void PathChangeDetector::mergeRoute(const Route &now, Route *known)
{
    if (known->isReached && !now.isReached)
        return; // the known route is more complete than the new trace
    Route merged = now;
    const qsizetype both = qMin(known->hops.size(), now.hops.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (now.hops.at(i).isEmpty())
            merged.hops[i] = known->hops.at(i);
    }
    if (!now.isReached)
        merged.hops += known->hops.mid(both);
    *known = std::move(merged);
}

std::optional<int> PathChangeDetector::detectChange(const QString &key, const PathTrace &trace, int times)
{
    const Route now = routeOf(trace);
    if (!m_routes.contains(key)) {
        if (m_routes.size() >= kMaxRoutes)
            m_routes.clear();
        m_routes.insert(key, {now, {}, 0, 0});
        return std::nullopt;
    }
    KnownRoute &known = m_routes[key];
    const bool isNew = known.reportsLeft > 0;
    const std::optional<int> first = difference(known.route, now);
    if (!first) {
        mergeRoute(now, &known.route);
        if (!isNew)
            return std::nullopt;
        --known.reportsLeft;
        return known.changedAt;
    }
    if (isNew && !difference(known.before, now)) {
        mergeRoute(now, &known.before);
        known.route = std::exchange(known.before, {});
        known.reportsLeft = 0;
        return std::nullopt;
    }
    if (!isNew)
        known.before = known.route;
    known.route = now;
    known.changedAt = *first;
    known.reportsLeft = times - 1;
    return first;
}

} // namespace watchkeeper
