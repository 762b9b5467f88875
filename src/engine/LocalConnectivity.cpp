// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LocalConnectivity.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kGoodLooks = 2; // in a row: an unstable connection isn't back yet

} // namespace

void LocalConnectivity::setReferences(const QStringList &references)
{
    m_references = references;
    m_answered.removeIf([this](const auto &known) { return !m_references.contains(known.first); });
    if (!isWatched()) {
        m_isOffline = false;
        m_wanted.reset();
    }
}

void LocalConnectivity::wantLook(MonotonicTime now)
{
    if (isWatched())
        m_wanted = std::max(now, m_wanted.value_or(now));
}

std::optional<MonotonicTime> LocalConnectivity::lookAt() const
{
    if (m_isLooking || !isWatched())
        return std::nullopt;
    if (m_isOffline)
        return *m_began + (m_goodLooks > 0 ? kPause : kOfflinePause);
    if (!m_wanted)
        return std::nullopt;
    return m_began ? std::max(*m_wanted, *m_began + kPause) : *m_wanted;
}

void LocalConnectivity::lookBegan(MonotonicTime now)
{
    m_isLooking = true;
    m_began = now;
    if (m_wanted && *m_wanted <= now)
        m_wanted.reset();
}

void LocalConnectivity::lookEnded(const QList<ConnectivityObservation> &sights, MonotonicTime now)
{
    m_isLooking = false;
    if (!isWatched())
        return;
    const bool lost = isLost(sights);
    for (const ConnectivityObservation &sight : sights) {
        if (sight.sight == ReferenceObservation::Answered)
            m_answered.insert({sight.reference, sight.asked});
    }
    if (!m_answered.isEmpty())
        m_isContradicted = false;
    if (lost) {
        m_isOffline = true;
        m_goodLooks = 0;
    } else if (!m_isOffline || ++m_goodLooks >= kGoodLooks) {
        m_trusted = m_began;
        comeBack(now);
    }
}

void LocalConnectivity::comeBack(MonotonicTime now)
{
    if (std::exchange(m_isOffline, false))
        m_backAt = now;
    m_goodLooks = 0;
}

void LocalConnectivity::contradict(MonotonicTime now)
{
    m_answered.clear();
    m_isContradicted = true;
    m_trusted = now;
    comeBack(now);
}

bool LocalConnectivity::isWitness(const ConnectivityObservation &sight) const
{
    switch (sight.sight) {
    case ReferenceObservation::Answered:
    case ReferenceObservation::Cut:
        return true;
    case ReferenceObservation::Unreachable:
        return !m_isContradicted;
    case ReferenceObservation::Silent:
        return m_answered.contains({sight.reference, sight.asked});
    case ReferenceObservation::Absent:
        return std::any_of(m_answered.begin(), m_answered.end(),
                           [&sight](const auto &known) { return known.first == sight.reference; });
    }
    Q_UNREACHABLE();
}

bool LocalConnectivity::isLost(const QList<ConnectivityObservation> &sights) const
{
    const auto answered = [](const ConnectivityObservation &sight) { return sight.sight == ReferenceObservation::Answered; };
    return std::none_of(sights.begin(), sights.end(), answered)
        && std::any_of(sights.begin(), sights.end(), [this](const ConnectivityObservation &sight) { return isWitness(sight); });
}

LocalConnectivity::Belief LocalConnectivity::belief(MonotonicTime began, MonotonicTime ended) const
{
    if (!isWatched())
        return Belief::Yes;
    if (m_isOffline || (m_backAt && began < *m_backAt))
        return Belief::No;
    return m_trusted && *m_trusted >= ended ? Belief::Yes : Belief::Later;
}

} // namespace watchkeeper
