// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/ConnectivityGate.h"

#include "checks/base/Kind.h"
#include "engine/evaluate/StateTracker.h"
#include "engine/values/EngineText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Whether a lost connection can cause this failure. A refused connection is excluded, because a host has answered. A command
//! can fail for any reason, so it is included only if its target names a host.
bool mayBeConnectivityFailure(ErrorType failure, const CheckPlan &plan)
{
    return failure == ErrorType::Timeout || failure == ErrorType::Dns || failure == ErrorType::Network
        || (failure == ErrorType::Command && !plan.host.isEmpty());
}

bool contactsHosts(const CheckPlan &plan)
{
    return !plan.host.isEmpty() || (plan.kind && plan.kind->alwaysContactsHosts);
}

//! Maximum age of the network state. The network seldom changes, and reading its state for each of a thousand failures would be
//! expensive.
constexpr std::chrono::seconds kMaxNetworkAge{1};

} // namespace

ConnectivityGate::ConnectivityGate(Parts parts, EngineEvents *events)
    : m_parts(std::move(parts))
    , m_connectivity({m_parts.clock, m_parts.readNetwork,
                      [targets = m_parts.targets](const Target &target) { return targets->planFor(target); },
                      [this] { return isNeeded(); }, m_parts.services, m_parts.checks},
                     [this, events](const ConnectivityChange &change) {
                         emit events->connectivityChanged(change);
                         if (change.isOnline)
                             m_parts.timing->checkSoon(m_offlineTargets.values());
                     })
{
}

void ConnectivityGate::setReferences(const ConnectivityReferences &references)
{
    m_connectivity.setReferences(references);
    m_connectivity.discoverReferences();
}

//! Whether any target needs a connection. If not, nothing is probed.
bool ConnectivityGate::isNeeded()
{
    if (!m_parts.timing->isStarted())
        return false;
    const LocalNetwork &network = localNetwork(kMaxNetworkAge);
    const QList<TargetId> &all = m_parts.targets->all();
    return std::any_of(all.begin(), all.end(), [this, &network](const TargetId &id) {
        const CheckPlan &plan = std::as_const(*m_parts.targets).find(id)->plan;
        return !plan.target->paused && contactsHosts(plan) && !network.isSelf(plan.host);
    });
}

const LocalNetwork &ConnectivityGate::localNetwork(std::chrono::nanoseconds maxAge)
{
    const MonotonicTime now = m_parts.clock.now();
    if (!m_networkReadAt || now - *m_networkReadAt > maxAge) {
        m_network = m_parts.readNetwork();
        m_networkReadAt = now;
    }
    return m_network;
}

//! \param address  the address that was contacted; may be null
bool ConnectivityGate::dependsOnConnectivity(const CheckPlan &plan, const QHostAddress &address)
{
    if (!contactsHosts(plan))
        return false;
    const LocalNetwork &network = localNetwork(kMaxNetworkAge);
    const bool isSelf = network.isSelf(plan.host) || (!address.isNull() && network.isSelf(address.toString()));
    return !isSelf
        || !localNetwork({}).hasLoopback; // fresh: a failing check of this computer is the first sign of a lost loopback
}

std::shared_ptr<Event> ConnectivityGate::verify(CheckJob *job, const Observation &seen)
{
    const bool isJudged =
        !job->plan.isTestRun && !job->isDropped && m_parts.timing->isStarted() && m_connectivity.hasReferences();
    if (!isJudged || !seen.error || !mayBeConnectivityFailure(seen.error->type(), job->plan)
        || !dependsOnConnectivity(job->plan, QHostAddress(seen.value(u"ip"_s).toString())))
        return {};
    job->doubtfulFailureAt = m_parts.clock.now();
    m_parts.timing->watch(job->id());
    const TargetRegistry::Entry *const entry = std::as_const(*m_parts.targets).find(job->id());
    const bool isNewProblem = !entry || !entry->state.hard || entry->state.outcome != Outcome::Down;
    return isNewProblem ? m_connectivity.verifyConnectivity(*job->startedAt, *job->doubtfulFailureAt) : nullptr;
}

bool ConnectivityGate::discardIfOffline(const CheckJob &job, Result *result) const
{
    if (!job.doubtfulFailureAt
        || m_connectivity.failureConfirmation(*job.startedAt, *job.doubtfulFailureAt)
            != LocalConnectivity::FailureConfirmation::No)
        return false;
    const QString seen = result->observation.error ? result->observation.error->message() : QString();
    result->observation.error = CheckError(ErrorType::Cancelled, text::computerOffline(), seen);
    result->observation.warning.reset();
    result->conditions.clear();
    result->outcome = outcomeOf(result->observation);
    return true;
}

void ConnectivityGate::handleResult(const CheckJob &job, const Result &result, bool wasOffline)
{
    TargetRegistry::Entry *const entry = m_parts.targets->find(job.id());
    if (wasOffline) {
        setUnobserved(job.id(), std::max(m_connectivity.lostAt(), entry->observedAt), UnobservedCause::Offline);
        if (!m_connectivity.isOffline())
            m_parts.timing->checkSoon({job.id()}); // this computer was offline for part of the check
        return;
    }
    if (isDiscarded(result.observation))
        return;
    entry->observedAt = result.at;
    setObserved(job.id(), result.at);
    if (!job.doubtfulFailureAt && m_connectivity.isOffline() && job.startedAt)
        m_connectivity.recordAnswer(*job.startedAt, QHostAddress(result.observation.value(u"ip"_s).toString()));
}

void ConnectivityGate::setUnobserved(const TargetId &id, const QDateTime &at, UnobservedCause cause)
{
    TargetRegistry::Entry *const entry = m_parts.targets->find(id);
    const bool isNewProblem = !entry->state.unobserved || (cause == UnobservedCause::Offline && !m_offlineTargets.contains(id));
    if (cause == UnobservedCause::Offline)
        m_offlineTargets.insert(id);
    if (!isNewProblem)
        return;
    entry->state.unobserved = true;
    m_parts.reporter->recordState({id, entry->plan.target->name, at, entry->state, StateAspect::Observation});
}

void ConnectivityGate::setObserved(const TargetId &id, const QDateTime &at)
{
    TargetRegistry::Entry *const entry = m_parts.targets->find(id);
    m_offlineTargets.remove(id);
    if (!std::exchange(entry->state.unobserved, false))
        return;
    m_parts.reporter->recordState({id, entry->plan.target->name, at, entry->state, StateAspect::Observation});
}

void ConnectivityGate::recordMissedChecks(const SleepDetector::Interruption &interruption)
{
    const auto duration = interruption.to - interruption.from;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(interruption.from.count(), Qt::UTC);
    for (const TargetId &id : m_parts.targets->active()) {
        const TargetRegistry::Entry *const entry = std::as_const(*m_parts.targets).find(id);
        if (entry->state.known && entry->plan.target->schedule.every <= duration)
            setUnobserved(id, from, UnobservedCause::Sleep);
    }
}

} // namespace watchkeeper
