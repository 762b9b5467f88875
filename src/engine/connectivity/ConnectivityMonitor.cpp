// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectivity/ConnectivityMonitor.h"

#include "checks/Registry.h"
#include "engine/run/Runner.h"
#include "engine/values/EngineText.h"
#include "model/base/Logging.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

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
        return *m_lastCheckStart + (m_successfulChecks > 0 ? kCheckInterval : kOfflineCheckInterval);
    if (!m_requestedAt)
        return std::nullopt;
    return m_lastCheckStart ? std::max(*m_requestedAt, *m_lastCheckStart + kCheckInterval) : *m_requestedAt;
}

void LocalConnectivity::recordCheckStart(MonotonicTime now)
{
    m_isChecking = true;
    m_lastCheckStart = now;
    if (m_requestedAt && *m_requestedAt <= now)
        m_requestedAt.reset();
}

void LocalConnectivity::recordCheckEnd(const QList<ConnectivityObservation> &observations, MonotonicTime now)
{
    m_isChecking = false;
    if (!hasReferences())
        return;
    const bool lost = indicatesOffline(observations);
    for (const ConnectivityObservation &observation : observations) {
        if (observation.result == ReferenceObservation::Answered)
            m_answered.insert({observation.reference, observation.address});
    }
    if (!m_answered.isEmpty())
        m_isContradicted = false;
    if (lost) {
        if (!std::exchange(m_isOffline, true))
            m_offlineSince = *m_lastCheckStart;
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

void LocalConnectivity::recordContradiction(MonotonicTime now)
{
    m_answered.clear();
    m_isContradicted = true;
    m_confirmedOnlineAt = now;
    markOnline(now);
}

bool LocalConnectivity::countsAsEvidence(const ConnectivityObservation &observation) const
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

bool LocalConnectivity::indicatesOffline(const QList<ConnectivityObservation> &observations) const
{
    const auto answered = [](const ConnectivityObservation &observation) {
        return observation.result == ReferenceObservation::Answered;
    };
    return std::none_of(observations.begin(), observations.end(), answered)
        && std::any_of(observations.begin(), observations.end(),
                       [this](const ConnectivityObservation &observation) { return countsAsEvidence(observation); });
}

LocalConnectivity::FailureConfirmation LocalConnectivity::failureConfirmation(MonotonicTime began, MonotonicTime ended) const
{
    if (!hasReferences())
        return FailureConfirmation::Yes;
    if (m_isOffline || (m_onlineSince && began < *m_onlineSince))
        return FailureConfirmation::No;
    return m_confirmedOnlineAt && *m_confirmedOnlineAt >= ended ? FailureConfirmation::Yes : FailureConfirmation::Later;
}

namespace {

//! Any reply from the host is an answer, including an error.
ReferenceObservation referenceResultOf(const Observation &seen)
{
    if (!seen.error)
        return ReferenceObservation::Answered;
    switch (seen.error->type()) {
    case ErrorType::Refused:
    case ErrorType::Tls:
    case ErrorType::Protocol:
    case ErrorType::Condition:
        return ReferenceObservation::Answered;
    case ErrorType::Network:
        return ReferenceObservation::Unreachable;
    default:
        return ReferenceObservation::Silent;
    }
}

//! Adds a probe. Does nothing if the kind doesn't exist or doesn't accept the address.
void appendProbePlan(const QString &kind, const QJsonObject &values, const PlanFunction &planFor, QList<CheckPlan> *plans)
{
    const Kind *const found = findKind(kind);
    if (!found)
        return;
    const auto fields = Fields::fromJson(found->fields, values);
    if (!fields)
        return;
    Target target;
    target.id = QUuid::createUuid();
    target.name = kGatewayReference;
    target.kind = kind;
    target.fields = *fields;
    plans->append(planFor(target));
}

//! Adds a ping probe and a TCP probe, because some users aren't allowed to send pings. Most gateways answer on the chosen port,
//! if only by refusing the connection.
void appendProbePlans(const QHostAddress &gateway, const PlanFunction &planFor, QList<CheckPlan> *plans)
{
    constexpr int kDnsServicePort = 53;
    const QString host = gateway.toString();
    appendProbePlan(u"ping"_s, {{u"host"_s, host}, {u"count"_s, 2}, {u"interval"_s, u"300ms"_s}, {u"maxLoss"_s, 50}}, planFor,
                    plans);
    appendProbePlan(u"tcp"_s, {{u"host"_s, host}, {u"port"_s, kDnsServicePort}}, planFor, plans);
}

//! A connectivity check in progress. Shared with the coroutines of its probes, which can outlive it.
class ReferenceCheck
{
public:
    ReferenceCheck(const QList<ReferenceProbe> &references, const CancelToken &parent)
        : source(parent)
    {
        for (const ReferenceProbe &reference : references)
            m_references.push_back({reference.observation, reference.plans.size()});
    }

    void recordResult(size_t reference, ReferenceObservation seen)
    {
        --m_references[reference].pendingProbes;
        if (m_hasAnswer)
            return;
        // An “unreachable” reply may come from a router on the route. In that case, this computer is online.
        const bool isConclusive =
            seen != ReferenceObservation::Unreachable || m_references[reference].observation.reference == kGatewayReference;
        if (seen != ReferenceObservation::Silent && isConclusive)
            m_references[reference].observation.result = seen;
        m_hasAnswer = seen == ReferenceObservation::Answered;
        finishIfDecided();
    }
    void finishIfDecided()
    {
        const bool isOpen = std::any_of(m_references.begin(), m_references.end(),
                                        [](const Reference &reference) { return reference.pendingProbes > 0; });
        if (isOpen && !m_hasAnswer)
            return;
        done.set();
        source.cancel();
    }
    QList<ConnectivityObservation> knownResults() const
    {
        QList<ConnectivityObservation> observations;
        for (const Reference &reference : m_references) {
            if (reference.pendingProbes == 0 || reference.observation.result == ReferenceObservation::Answered)
                observations.append(reference.observation);
        }
        return observations;
    }

    Event done;
    CancelSource source;

private:
    struct Reference
    {
        ConnectivityObservation observation;
        qsizetype pendingProbes = 0; //!< number of probes that haven't ended
    };
    std::vector<Reference> m_references;
    bool m_hasAnswer = false;
};

QCoro::Task<> probeReference(std::shared_ptr<ReferenceCheck> check, size_t reference, CheckPlan plan, CheckServices *services)
{
    const CancelToken token = check->source.token();
    const ProbeOptions options(kConnectivityProbe);
    const Observation seen = co_await runPlannedProbe(&plan, options, services, token);
    check->recordResult(reference, referenceResultOf(seen));
}

} // namespace

ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFunction &planFor)
{
    ReferenceProbe gateway;
    gateway.observation.reference = kGatewayReference;
    QStringList addresses;
    for (const QHostAddress &address : network.gateways)
        addresses.append(address.toString());
    gateway.observation.address = addresses.join(u", "_s);
    if (!network.isConnected)
        gateway.observation.result = ReferenceObservation::NoNetwork;
    else if (network.gateways.isEmpty())
        gateway.observation.result = ReferenceObservation::Absent;
    for (const QHostAddress &address : network.gateways) // includes gateways of interfaces that aren't ready yet
        appendProbePlans(address, planFor, &gateway.plans);
    return gateway;
}

ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFunction &planFor)
{
    ReferenceProbe chosen;
    chosen.observation.reference = reference.name;
    for (const Target &target : reference.alternatives) {
        const CheckPlan plan = planFor(target);
        if (!plan.kind)
            continue;
        if (network.isSelf(plan.host) ? !network.hasLoopback : !network.isConnected)
            chosen.observation.result = ReferenceObservation::NoNetwork;
        chosen.plans.append(plan);
    }
    return chosen;
}

QCoro::Task<QList<ConnectivityObservation>> probeReferences(QList<ReferenceProbe> references, CheckServices *services,
                                                            TaskGroup *group)
{
    const auto check = std::make_shared<ReferenceCheck>(references, group->token());
    for (qsizetype reference = 0; reference < references.size(); ++reference) {
        for (const CheckPlan &plan : references[reference].plans)
            group->add(probeReference(check, static_cast<size_t>(reference), plan, services));
    }
    check->finishIfDecided();
    const CancelToken closing = group->token();
    const bool isOver = co_await check->done.wait(closing);
    QList<ConnectivityObservation> observations;
    if (isOver)
        observations = check->knownResults();
    co_return observations;
}

namespace {

// After the computer starts, its network is usually ready within seconds.
constexpr std::chrono::seconds kInitialDiscoveryPause{2};
constexpr std::chrono::seconds kMaxDiscoveryPause{300};

bool hasAnswer(const QList<ConnectivityObservation> &observations)
{
    const auto answered = [](const ConnectivityObservation &observation) {
        return observation.result == ReferenceObservation::Answered;
    };
    return std::any_of(observations.begin(), observations.end(), answered);
}

} // namespace

ConnectivityMonitor::ConnectivityMonitor(ConnectivityParts parts, NotifyFunction notify)
    : m_parts(std::move(parts))
    , m_callback(std::move(notify))
    , m_checkAlarm([this] { m_parts.group->add(runCheck()); })
    , m_discoveryAlarm([this] { discoverReferences(); })
    , m_discoveryPause(kInitialDiscoveryPause)
{
}

void ConnectivityMonitor::setReferences(const ConnectivityReferences &references)
{
    if (m_isClosed || std::exchange(m_references, references) == references)
        return;
    QStringList keys;
    if (references.usesGateway)
        keys.append(kGatewayReference);
    for (const ConnectivityReference &reference : references.chosen)
        keys.append(reference.name);
    const bool wasOffline = isOffline();
    m_connectivity.setReferences(keys);
    m_discoveryAlarm.stop();
    m_discoveryPause = kInitialDiscoveryPause;
    if (!hasReferences())
        release(MonotonicTime::max());
    if (wasOffline && !isOffline())
        reportOnline();
    arm();
}

void ConnectivityMonitor::discoverReferences()
{
    if (m_isClosed || !hasReferences() || !m_parts.isNeeded())
        return;
    m_connectivity.requestCheck(m_parts.clock.now());
    arm();
}

std::shared_ptr<Event> ConnectivityMonitor::verifyConnectivity(MonotonicTime began, MonotonicTime ended)
{
    if (m_isClosed || m_connectivity.failureConfirmation(began, ended) != LocalConnectivity::FailureConfirmation::Later)
        return {};
    const auto confirmation = std::make_shared<Event>();
    m_heldResults.append({confirmation, ended});
    m_connectivity.requestCheck(ended);
    arm();
    return confirmation;
}

void ConnectivityMonitor::recordAnswer(MonotonicTime began, const QHostAddress &from)
{
    if (!isOffline() || !m_references.chosen.isEmpty() || began < m_connectivity.offlineSince()
        || !m_network.isBeyondGateway(from))
        return;
    qCWarning(lcEngine,
              "the default gateway doesn't respond, but %s does: the gateway isn't used as a reference until it responds",
              qPrintable(from.toString()));
    m_connectivity.recordContradiction(m_parts.clock.now());
    reportOnline();
    arm();
}

void ConnectivityMonitor::close()
{
    m_isClosed = true;
    m_checkAlarm.stop();
    m_discoveryAlarm.stop();
    m_heldResults.clear();
}

void ConnectivityMonitor::arm()
{
    const std::optional<MonotonicTime> at = m_isClosed ? std::nullopt : m_connectivity.nextCheckAt();
    if (at)
        m_checkAlarm.set(Alarm::Clock::now() + std::max<std::chrono::nanoseconds>(*at - m_parts.clock.now(), {}));
    else
        m_checkAlarm.stop();
}

QCoro::Task<> ConnectivityMonitor::runCheck()
{
    const MonotonicTime began = m_parts.clock.now();
    const QDateTime at = m_parts.clock.utc();
    m_connectivity.recordCheckStart(began);
    m_network = m_parts.readNetwork();
    QList<ReferenceProbe> references = referencesToProbe();
    const QList<ConnectivityObservation> observations =
        co_await probeReferences(std::move(references), m_parts.services, m_parts.group);
    if (!m_isClosed)
        conclude(observations, began, at);
}

QList<ReferenceProbe> ConnectivityMonitor::referencesToProbe() const
{
    QList<ReferenceProbe> references;
    if (m_references.usesGateway)
        references.append(gatewayProbe(m_network, m_parts.planFor));
    for (const ConnectivityReference &reference : m_references.chosen)
        references.append(selectedProbe(reference, m_network, m_parts.planFor));
    return references;
}

void ConnectivityMonitor::conclude(const QList<ConnectivityObservation> &observations, MonotonicTime began, const QDateTime &at)
{
    const bool wasOffline = isOffline();
    m_connectivity.recordCheckEnd(observations, m_parts.clock.now());
    if (!wasOffline && isOffline()) {
        m_lostAt = at;
        reportOffline(observations);
    } else if (wasOffline && !isOffline()) {
        reportOnline();
    } else if (!m_hasReported && hasAnswer(observations)) {
        reportFirstOnline();
    }
    if (m_hasReported)
        m_discoveryAlarm.stop();
    else if (!m_discoveryAlarm.isSet())
        scheduleDiscovery();
    release(isOffline() ? MonotonicTime::max() : began);
    arm();
}

//! Schedules another connectivity check, because no reference target has answered yet, and it isn't certain that a failed check
//! will request one.
void ConnectivityMonitor::scheduleDiscovery()
{
    m_discoveryAlarm.set(instantAfter(Alarm::Clock::now(), m_discoveryPause));
    m_discoveryPause = std::min(m_discoveryPause * 2, kMaxDiscoveryPause);
}

//! Releases the delayed results of checks that ended at or before `ended`.
void ConnectivityMonitor::release(MonotonicTime ended)
{
    while (!m_heldResults.isEmpty() && m_heldResults.constFirst().ended <= ended)
        m_heldResults.takeFirst().confirmation->set();
}

void ConnectivityMonitor::reportOffline(const QList<ConnectivityObservation> &observations)
{
    m_hasReported = true;
    ConnectivityChange change;
    change.isOnline = false;
    change.at = m_lostAt;
    change.isConnected = m_network.isConnected;
    for (const ConnectivityObservation &observation : observations)
        change.silent.append(observation.reference == kGatewayReference ? text::gateway(observation.address)
                                                                        : observation.reference);
    qCWarning(lcEngine, "this computer is offline: %s",
              change.isConnected ? qPrintable(change.silent.join(QStringLiteral(", "))) : "no interface is connected");
    m_callback(change);
}

void ConnectivityMonitor::reportOnline()
{
    ConnectivityChange change;
    change.at = m_parts.clock.utc();
    change.lostAt = m_lostAt;
    qCInfo(lcEngine, "this computer is online again");
    m_callback(change);
}

//! Reports that this computer is online, because the last state reported by an earlier run of the program may be offline.
void ConnectivityMonitor::reportFirstOnline()
{
    m_hasReported = true;
    ConnectivityChange change;
    change.isFirst = true;
    change.at = m_parts.clock.utc();
    m_callback(change);
}

} // namespace watchkeeper
