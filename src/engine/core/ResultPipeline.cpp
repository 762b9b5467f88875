// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/ResultPipeline.h"

#include "checks/base/Kind.h"
#include "engine/diagnose/DiagnosticProbes.h"
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

ConnectivityGate::ConnectivityGate(const PipelineParts &parts, const EngineParts &engine)
    : m_parts(parts)
    , m_readNetwork(engine.readNetwork)
    , m_connectivity({parts.clock, engine.readNetwork,
                      [targets = parts.targets](const Target &target) { return targets->planFor(target); },
                      [this] { return isNeeded(); }, parts.services, &parts.runner->tasks()},
                     [this](const ConnectivityChange &change) {
                         emit m_parts.events->connectivityChanged(change);
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
        m_network = m_readNetwork();
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

namespace {

//! Whether the parents of the target must be checked. They must if the result is the first failure in a row, or if it confirms
//! a failure of a target that is considered reachable.
bool needsVerification(const Result &result, const TrackedResult &tracked)
{
    if (result.outcome == Outcome::Up || isDiscarded(result.observation))
        return false;
    const bool isFirst = tracked.state.attempt == 1 && (!tracked.state.hard || tracked.transition);
    return isFirst || (tracked.transition && !tracked.transition->after.unreachable);
}

} // namespace

ResultPipeline::ResultPipeline(const PipelineParts &parts, const EngineParts &engine)
    : m_parts(parts)
    , m_secrets(engine.secretsOf, engine.settingsSecrets)
    , m_connectivity(parts, engine)
    , m_diagnostics(&parts.runner->tasks(), parts.clock, {engine.findKind, engine.descriptors, engine.readRoutes},
                    parts.services, parts.events)
{
}

QList<HistoryRequest> ResultPipeline::targetsChanged(const TargetChanges &changes)
{
    for (const Target &previous : changes.formerTargets)
        m_secrets.recordEdit(previous);
    for (const TargetId &id : changes.removed)
        m_secrets.remove(id);
    m_diagnostics.retainOnly(m_parts.targets->all());
    return updateWindows();
}

//! Keeps history only for targets whose conditions use it.
QList<HistoryRequest> ResultPipeline::updateWindows()
{
    m_windows.retainOnly(m_parts.targets->all());
    const qint64 now = m_parts.clock.utc().toMSecsSinceEpoch();
    QList<HistoryRequest> requested;
    for (const TargetId &id : m_parts.targets->all()) {
        const auto &evaluator = std::as_const(*m_parts.targets).find(id)->plan.conditionEvaluator;
        const QList<WindowQuery> queries = evaluator ? evaluator->windowQueries() : QList<WindowQuery>();
        const HistoryRequest request = m_windows.setQueries(id, queries, now);
        if (!request.queries.isEmpty())
            requested.append(request);
    }
    return requested;
}

QList<WindowValue> ResultPipeline::windowValuesOf(const CheckJob &job, const Result &result)
{
    const TargetId &id = job.plan.isTestRun ? job.plan.historyTarget : job.id();
    return m_windows.answers(id, job.plan.conditionEvaluator->windowQueries(), result.observation,
                             result.at.toMSecsSinceEpoch());
}

CheckReport ResultPipeline::process(const CheckJob &job, Result result)
{
    TargetRegistry::Entry *const entry = m_parts.targets->find(job.id());
    Q_ASSERT(entry); // the jobs of removed targets were dropped earlier
    const Schedule &schedule = entry->plan.target->schedule;
    result.sequence = ++m_sequence;
    const bool wasOffline = m_connectivity.discardIfOffline(job, &result);
    const bool isVoid = isDiscarded(result.observation);
    const auto &conditions = entry->plan.conditionEvaluator;
    if (conditions && !conditions->windowQueries().isEmpty() && !isVoid)
        m_windows.add(result);
    if (result.outcome == Outcome::Up)
        m_diagnostics.recordSuccess(job.plan, result);
    m_secrets.mask(*job.plan.target, &result); // masked only now, because the code above needs the unmasked text
    // Groups use only confirmed outcomes of their members.
    const bool isGroup = m_parts.targets->memberships().isGroup(job.id());
    const StateRules rules = isGroup ? StateRules() : StateRules{schedule.attempts, schedule.successes};
    const TargetState before = entry->state;
    TrackedResult tracked = track(before, result, rules);
    if (isWorthRecording(before, result))
        m_diagnostics.record(job.plan, result);
    entry->state = tracked.state;
    m_parts.states->handleResult(job.id(), before.hardOutcome, isVoid);
    m_connectivity.handleResult(job, result, wasOffline);
    if (tracked.transition)
        tracked.transition->after = entry->state;
    if (needsVerification(result, tracked))
        m_parts.states->checkParents(job);
    result.attempt = tracked.state.attempt;
    result.hard = tracked.state.hard;
    if (!isVoid && job.startedAt) {
        const bool isSilent = result.observation.error && result.observation.error->type() == ErrorType::Timeout;
        entry->plan.consecutiveSilences = isSilent ? entry->plan.consecutiveSilences.value_or(0) + 1 : 0;
    }
    if (job.reason == CheckReason::OnDemand)
        m_parts.manualRuns->addDuration(result.observation.durationMs);
    m_parts.timing->scheduleNext(job, result, m_parts.manualRuns->willRepeat(job.id()));
    const bool isFirst = !isVoid && !std::exchange(entry->hasResult, true);
    if (tracked.transition || isFirst)
        m_parts.timing->reevaluate(m_parts.targets->memberships().groupsContaining(job.id()));
    m_parts.reporter->recordLoadChange();
    m_parts.reporter->noteReport();
    CheckReport report(std::move(result), std::move(tracked.transition));
    report.isStateChanged = !(before == entry->state);
    return report;
}

} // namespace watchkeeper
