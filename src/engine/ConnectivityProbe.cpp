// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ConnectivityProbe.h"

#include "checks/Registry.h"
#include "engine/PlannedProbe.h"

#include <QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Any answer of the host, even an error, counts as answered.
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
void appendProbePlan(const QString &kind, const QJsonObject &values, const PlanFor &planFor, QList<CheckPlan> *plans)
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

//! Adds a ping and a TCP connection, because some users aren't allowed to send a ping. Most gateways answer on the chosen port,
//! even if they only refuse the connection.
void appendProbePlans(const QHostAddress &gateway, const PlanFor &planFor, QList<CheckPlan> *plans)
{
    constexpr int kNameService = 53;
    const QString host = gateway.toString();
    appendProbePlan(u"ping"_s, {{u"host"_s, host}, {u"count"_s, 2}, {u"interval"_s, u"300ms"_s}, {u"maxLoss"_s, 50}}, planFor,
                    plans);
    appendProbePlan(u"tcp"_s, {{u"host"_s, host}, {u"port"_s, kNameService}}, planFor, plans);
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
        // A router on the route may have sent the reply that the host is unreachable. This computer would then be online.
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

ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFor &planFor)
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

ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFor &planFor)
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

} // namespace watchkeeper
