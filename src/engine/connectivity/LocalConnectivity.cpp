// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectivity/LocalConnectivity.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kChecksToRecover = 2; // successful checks in a row; one isn't enough, because the connection may be unstable

} // namespace

void LocalConnectivity::setReferences(const QStringList &references)
{
    m_references = references;
    m_answered.removeIf([this](const auto &known) { return !m_references.contains(known.first); });
    if (!hasReferences()) {
        m_isOffline = false;
        m_requestedAt.reset();
    }
}

void LocalConnectivity::requestCheck(MonotonicTime now)
{
    if (hasReferences())
        m_requestedAt = std::max(now, m_requestedAt.value_or(now));
}

std::optional<MonotonicTime> LocalConnectivity::nextCheckAt() const
{
    if (m_isChecking || !hasReferences())
        return std::nullopt;
    if (m_isOffline)
        return *m_lastCheckStart + (m_successfulChecks > 0 ? kPause : kOfflinePause);
    if (!m_requestedAt)
        return std::nullopt;
    return m_lastCheckStart ? std::max(*m_requestedAt, *m_lastCheckStart + kPause) : *m_requestedAt;
}

void LocalConnectivity::noteCheckBegan(MonotonicTime now)
{
    m_isChecking = true;
    m_lastCheckStart = now;
    if (m_requestedAt && *m_requestedAt <= now)
        m_requestedAt.reset();
}

void LocalConnectivity::noteCheckEnded(const QList<ConnectivityObservation> &observations, MonotonicTime now)
{
    m_isChecking = false;
    if (!hasReferences())
        return;
    const bool lost = showsOffline(observations);
    for (const ConnectivityObservation &observation : observations) {
        if (observation.result == ReferenceObservation::Answered)
            m_answered.insert({observation.reference, observation.address});
    }
    if (!m_answered.isEmpty())
        m_isContradicted = false;
    if (lost) {
        m_isOffline = true;
        m_successfulChecks = 0;
    } else if (!m_isOffline || ++m_successfulChecks >= kChecksToRecover) {
        m_confirmedOnlineAt = m_lastCheckStart;
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

bool LocalConnectivity::isWitness(const ConnectivityObservation &observation) const
{
    switch (observation.result) {
    case ReferenceObservation::Answered:
    case ReferenceObservation::NoNetwork:
        return true;
    case ReferenceObservation::Unreachable:
        return !m_isContradicted;
    case ReferenceObservation::Silent:
        return m_answered.contains({observation.reference, observation.address});
    case ReferenceObservation::Absent:
        return std::any_of(m_answered.begin(), m_answered.end(),
                           [&observation](const auto &known) { return known.first == observation.reference; });
    }
    Q_UNREACHABLE();
}

bool LocalConnectivity::showsOffline(const QList<ConnectivityObservation> &observations) const
{
    const auto answered = [](const ConnectivityObservation &observation) {
        return observation.result == ReferenceObservation::Answered;
    };
    return std::none_of(observations.begin(), observations.end(), answered)
        && std::any_of(observations.begin(), observations.end(),
                       [this](const ConnectivityObservation &observation) { return isWitness(observation); });
}

LocalConnectivity::FailureConfirmation LocalConnectivity::failureConfirmation(MonotonicTime began, MonotonicTime ended) const
{
    if (!hasReferences())
        return FailureConfirmation::Yes;
    if (m_isOffline || (m_onlineSince && began < *m_onlineSince))
        return FailureConfirmation::No;
    return m_confirmedOnlineAt && *m_confirmedOnlineAt >= ended ? FailureConfirmation::Yes : FailureConfirmation::Later;
}

} // namespace watchkeeper
