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

//! Any answer proves that the host exists.
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

//! Adds a probe. Does nothing if there is no such kind, or if the kind doesn't accept the address.
void appendProbePlan(const QString &kind, const QJsonObject &values, const PlanFor &planFor, QList<CheckPlan> *ways)
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
    ways->append(planFor(target));
}

//! Adds a ping, which some users aren't allowed to send, and a port that most gateways answer, even if only by refusing the connection.
void appendProbePlans(const QHostAddress &gateway, const PlanFor &planFor, QList<CheckPlan> *ways)
{
    constexpr int kNameService = 53;
    const QString host = gateway.toString();
    appendProbePlan(u"ping"_s, {{u"host"_s, host}, {u"count"_s, 2}, {u"interval"_s, u"300ms"_s}, {u"maxLoss"_s, 50}}, planFor,
                    ways);
    appendProbePlan(u"tcp"_s, {{u"host"_s, host}, {u"port"_s, kNameService}}, planFor, ways);
}

//! A connectivity check in progress. Shared with the coroutines of its probes, which can outlive it.
class Asking
{
public:
    Asking(const QList<ReferenceProbe> &references, const CancelToken &parent)
        : source(parent)
    {
        for (const ReferenceProbe &reference : references)
            m_parts.push_back({reference.probeFinding, reference.ways.size()});
    }

    void note(size_t part, ReferenceObservation seen)
    {
        --m_parts[part].open;
        if (m_hasAnswer)
            return;
        // A router on the path may have sent this reply, which would mean that this computer is online.
        const bool isTold =
            seen != ReferenceObservation::Unreachable || m_parts[part].probeFinding.reference == kGatewayReference;
        if (seen != ReferenceObservation::Silent && isTold)
            m_parts[part].probeFinding.probeFinding = seen;
        m_hasAnswer = seen == ReferenceObservation::Answered;
        endIfKnown();
    }
    void endIfKnown()
    {
        const bool isOpen = std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.open > 0; });
        if (isOpen && !m_hasAnswer)
            return;
        done.set();
        source.cancel();
    }
    QList<ConnectivityObservation> known() const
    {
        QList<ConnectivityObservation> sights;
        for (const Part &part : m_parts) {
            if (part.open == 0 || part.probeFinding.probeFinding == ReferenceObservation::Answered)
                sights.append(part.probeFinding);
        }
        return sights;
    }

    Event done;
    CancelSource source;

private:
    struct Part
    {
        ConnectivityObservation probeFinding;
        qsizetype open = 0; //!< number of probes that haven't ended
    };
    std::vector<Part> m_parts;
    bool m_hasAnswer = false;
};

QCoro::Task<> ask(std::shared_ptr<Asking> asking, size_t part, CheckPlan plan, CheckServices *services)
{
    const CancelToken token = asking->source.token();
    const ProbeOptions terms(kConnectivityProbe);
    const Observation seen = co_await runPlannedProbe(&plan, terms, services, token);
    asking->note(part, referenceResultOf(seen));
}

} // namespace

ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFor &planFor)
{
    ReferenceProbe gateway;
    gateway.probeFinding.reference = kGatewayReference;
    QStringList addresses;
    for (const QHostAddress &address : network.gateways)
        addresses.append(address.toString());
    gateway.probeFinding.asked = addresses.join(u", "_s);
    if (!network.isConnected)
        gateway.probeFinding.probeFinding = ReferenceObservation::Cut;
    else if (network.gateways.isEmpty())
        gateway.probeFinding.probeFinding = ReferenceObservation::Absent;
    for (const QHostAddress &address : network.gateways) // includes gateways of interfaces that aren't ready yet
        appendProbePlans(address, planFor, &gateway.ways);
    return gateway;
}

ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFor &planFor)
{
    ReferenceProbe chosen;
    chosen.probeFinding.reference = reference.name;
    for (const Target &way : reference.ways) {
        const CheckPlan plan = planFor(way);
        if (!plan.kind)
            continue;
        if (network.isSelf(plan.host) ? !network.hasLoopback : !network.isConnected)
            chosen.probeFinding.probeFinding = ReferenceObservation::Cut;
        chosen.ways.append(plan);
    }
    return chosen;
}

QCoro::Task<QList<ConnectivityObservation>> probeReferences(QList<ReferenceProbe> references, CheckServices *services,
                                                            TaskGroup *group)
{
    const auto asking = std::make_shared<Asking>(references, group->token());
    for (qsizetype part = 0; part < references.size(); ++part) {
        for (const CheckPlan &plan : references[part].ways)
            group->add(ask(asking, static_cast<size_t>(part), plan, services));
    }
    asking->endIfKnown();
    const CancelToken closing = group->token();
    const bool isOver = co_await asking->done.wait(closing);
    QList<ConnectivityObservation> sights;
    if (isOver)
        sights = asking->known();
    co_return sights;
}

} // namespace watchkeeper
