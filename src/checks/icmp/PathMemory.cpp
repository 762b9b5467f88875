// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathMemory.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

// Far more than the number of targets. The limit prevents endless growth as targets are edited.
constexpr qsizetype kMaxRoutes = 50'000;

bool areDifferent(const QList<QHostAddress> &before, const QList<QHostAddress> &now)
{
    const bool isKnown = !before.isEmpty() && !now.isEmpty();
    return isKnown && std::none_of(now.begin(), now.end(), [&before](const QHostAddress &one) { return before.contains(one); });
}

} // namespace

PathMemory::Way PathMemory::wayOf(const PathTrace &trace)
{
    Way way;
    way.isReached = trace.isReached;
    for (const PathHop &hop : trace.hops)
        way.hops.append(hop.addresses);
    return way;
}

std::optional<int> PathMemory::difference(const Way &before, const Way &now)
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
void PathMemory::learn(const Way &now, Way *known)
{
    if (known->isReached && !now.isReached)
        return; // the known route is more complete
    Way learnt = now;
    const qsizetype both = qMin(known->hops.size(), now.hops.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (now.hops.at(i).isEmpty())
            learnt.hops[i] = known->hops.at(i);
    }
    if (!now.isReached)
        learnt.hops += known->hops.mid(both);
    *known = std::move(learnt);
}

std::optional<int> PathMemory::change(const QString &key, const PathTrace &trace, int times)
{
    const Way now = wayOf(trace);
    if (!m_routes.contains(key)) {
        if (m_routes.size() >= kMaxRoutes)
            m_routes.clear();
        m_routes.insert(key, {now, {}, 0, 0});
        return std::nullopt;
    }
    Known &known = m_routes[key];
    const bool isNew = known.reportsLeft > 0;
    const std::optional<int> first = difference(known.way, now);
    if (!first) {
        learn(now, &known.way);
        if (!isNew)
            return std::nullopt;
        --known.reportsLeft;
        return known.changedAt;
    }
    if (isNew && !difference(known.before, now)) {
        learn(now, &known.before);
        known.way = std::exchange(known.before, {});
        known.reportsLeft = 0;
        return std::nullopt;
    }
    if (!isNew)
        known.before = known.way;
    known.way = now;
    known.changedAt = *first;
    known.reportsLeft = times - 1;
    return first;
}

} // namespace watchkeeper
