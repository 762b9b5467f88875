// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathMemory.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

// Far more than there are targets; it keeps an endless row of edited ones from growing for ever.
constexpr qsizetype kMostWays = 50'000;

bool areOthers(const QList<QHostAddress> &before, const QList<QHostAddress> &now)
{
    const bool isKnown = !before.isEmpty() && !now.isEmpty();
    return isKnown && std::none_of(now.begin(), now.end(), [&before](const QHostAddress &one) { return before.contains(one); });
}

} // namespace

std::optional<int> PathMemory::change(const QString &key, const PathTrace &trace)
{
    Way now;
    now.isReached = trace.isReached;
    for (const PathHop &hop : trace.hops)
        now.hops.append(hop.addresses);
    if (!m_ways.contains(key)) {
        if (m_ways.size() >= kMostWays)
            m_ways.clear();
        m_ways.insert(key, now);
        return std::nullopt;
    }
    Way &before = m_ways[key];
    const qsizetype both = qMin(before.hops.size(), now.hops.size());
    std::optional<int> first;
    for (qsizetype i = 0; i < both && !first; ++i) {
        if (areOthers(before.hops.at(i), now.hops.at(i)))
            first = static_cast<int>(i + 1);
    }
    if (!first && before.isReached && now.isReached && before.hops.size() != now.hops.size())
        first = static_cast<int>(both);
    for (qsizetype i = 0; i < both && !first; ++i) {
        if (now.hops.at(i).isEmpty())
            now.hops[i] = before.hops.at(i);
    }
    if (!first && before.isReached && !now.isReached)
        now = before; // where it ends is not known better than before
    before = std::move(now);
    return first;
}

} // namespace watchkeeper
