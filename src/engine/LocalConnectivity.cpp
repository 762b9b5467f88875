// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LocalConnectivity.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kChecksToRecover = 2; // successful checks in a row; one isn't enough because the connection may be unstable

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

void LocalConnectivity::requestCheck(MonotonicTime now)
{
    if (isWatched())
        m_wanted = std::max(now, m_wanted.value_or(now));
}

std::optional<MonotonicTime> LocalConnectivity::lookAt() const
{
    if (m_isChecking || !isWatched())
        return std::nullopt;
    if (m_isOffline)
        return *m_began + (m_successfulChecks > 0 ? kPause : kOfflinePause);
    if (!m_wanted)
        return std::nullopt;
    return m_began ? std::max(*m_wanted, *m_began + kPause) : *m_wanted;
}

void LocalConnectivity::noteCheckBegan(MonotonicTime now)
{
    m_isChecking = true;
    m_began = now;
    if (m_wanted && *m_wanted <= now)
        m_wanted.reset();
}

void LocalConnectivity::noteCheckEnded(const QList<ConnectivityObservation> &sights, MonotonicTime now)
{
    m_isChecking = false;
    if (!isWatched())
        return;
    const bool lost = isLost(sights);
    for (const ConnectivityObservation &probeFinding : sights) {
        if (probeFinding.probeFinding == ReferenceObservation::Answered)
            m_answered.insert({probeFinding.reference, probeFinding.asked});
    }
    if (!m_answered.isEmpty())
        m_isContradicted = false;
    if (lost) {
        m_isOffline = true;
        m_successfulChecks = 0;
    } else if (!m_isOffline || ++m_successfulChecks >= kChecksToRecover) {
        m_confirmedOnlineAt = m_began;
        markOnline(now);
    }
}

void LocalConnectivity::markOnline(MonotonicTime now)
{
    if (std::exchange(m_isOffline, false))
        m_onlineSince = now;
    m_successfulChecks = 0;
}

void LocalConnectivity::contradict(MonotonicTime now)
{
    m_answered.clear();
    m_isContradicted = true;
    m_confirmedOnlineAt = now;
    markOnline(now);
}

bool LocalConnectivity::isWitness(const ConnectivityObservation &probeFinding) const
{
    switch (probeFinding.probeFinding) {
    case ReferenceObservation::Answered:
    case ReferenceObservation::Cut:
        return true;
    case ReferenceObservation::Unreachable:
        return !m_isContradicted;
    case ReferenceObservation::Silent:
        return m_answered.contains({probeFinding.reference, probeFinding.asked});
    case ReferenceObservation::Absent:
        return std::any_of(m_answered.begin(), m_answered.end(),
                           [&probeFinding](const auto &known) { return known.first == probeFinding.reference; });
    }
    Q_UNREACHABLE();
}

bool LocalConnectivity::isLost(const QList<ConnectivityObservation> &sights) const
{
    const auto answered = [](const ConnectivityObservation &probeFinding) {
        return probeFinding.probeFinding == ReferenceObservation::Answered;
    };
    return std::none_of(sights.begin(), sights.end(), answered)
        && std::any_of(sights.begin(), sights.end(),
                       [this](const ConnectivityObservation &probeFinding) { return isWitness(probeFinding); });
}

LocalConnectivity::FailureConfirmation LocalConnectivity::failureConfirmation(MonotonicTime began, MonotonicTime ended) const
{
    if (!isWatched())
        return FailureConfirmation::Yes;
    if (m_isOffline || (m_onlineSince && began < *m_onlineSince))
        return FailureConfirmation::No;
    return m_confirmedOnlineAt && *m_confirmedOnlineAt >= ended ? FailureConfirmation::Yes : FailureConfirmation::Later;
}

} // namespace watchkeeper
