// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/RecordingText.h"

#include "app/query/FailureComparison.h"
#include "app/words/DisplayText.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RecordingMessages
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

} // namespace

QString probeTypeLabel(const RecordedProbe &angle)
{
    const QString where = displayLine(angle.where);
    switch (angle.angle) {
    case DiagnosticProbeType::Connection:
        return RecordingMessages::tr("TCP connection");
    case DiagnosticProbeType::Ipv4:
        return RecordingMessages::tr("TCP over IPv4");
    case DiagnosticProbeType::Ipv6:
        return RecordingMessages::tr("TCP over IPv6");
    case DiagnosticProbeType::LastAddress:
        return RecordingMessages::tr("Last known address %1").arg(where);
    case DiagnosticProbeType::Tls:
        return RecordingMessages::tr("TLS and certificate");
    case DiagnosticProbeType::NameServer:
        return RecordingMessages::tr("DNS server %1").arg(where);
    case DiagnosticProbeType::Ping:
        return RecordingMessages::tr("Ping");
    case DiagnosticProbeType::Path:
        return RecordingMessages::tr("Route");
    case DiagnosticProbeType::Gateway:
        return where.isEmpty() ? RecordingMessages::tr("Connectivity") : RecordingMessages::tr("Default gateway %1").arg(where);
    }
    return {};
}

QString probeOutcomeText(ProbeOutcome probeFinding)
{
    switch (probeFinding) {
    case ProbeOutcome::Success:
        return RecordingMessages::tr("passed");
    case ProbeOutcome::Failure:
        return RecordingMessages::tr("failed");
    case ProbeOutcome::NotApplicable:
        return RecordingMessages::tr("not available");
    case ProbeOutcome::NotObserved:
        break;
    }
    return RecordingMessages::tr("not checked");
}

QString recordingLine(const DiagnosticsRecording &recording, const QString &moment)
{
    if (recording.isOmitted)
        return RecordingMessages::tr(
                   "No failure diagnostics were collected for the failure on %1: too many targets failed at the same time.")
            .arg(moment);
    return RecordingMessages::tr("Collected within %1 of the first failed result, on %2.")
        .arg(humanDuration(recording.totalDurationMs), moment);
}

QList<AnswerDifference> additionalDifferences(const FailurePair &pair)
{
    if (!pair.recording)
        return {};
    QList<AnswerDifference> differences = pair.recording->differences;
    if (!pair.failed || !pair.good || pair.recording->at > pair.failed->at)
        return differences;
    const QList<AnswerDifference> reported = WhatChanged(*pair.good, *pair.failed).differences;
    differences.removeIf([&reported](const AnswerDifference &one) {
        const bool isReported = std::any_of(reported.begin(), reported.end(), [&one](const AnswerDifference &other) {
            return other.part == one.part && other.name() == one.name();
        });
        return one.part != AnswerPart::Value || isReported;
    });
    return differences;
}

namespace {

//! Answers questions about the facts in a recording.
class FailureFacts
{
public:
    explicit FailureFacts(const DiagnosticsRecording &recording)
        : m_recording(recording)
    {
        for (const RecordedProbe &angle : recording.angles) {
            if (isConnectionProbe(angle) && angle.outcome != ProbeOutcome::NotApplicable)
                m_connectionProbes.append(&angle);
        }
    }

    const DiagnosticsRecording &recording() const { return m_recording; }
    const RecordedProbe *find(DiagnosticProbeType angle) const { return m_recording.find(angle); }
    bool hasFinding(DiagnosticProbeType kind, ProbeOutcome probeFinding) const
    {
        const RecordedProbe *const angle = find(kind);
        return angle && angle->outcome == probeFinding;
    }
    bool hasFailedWith(std::initializer_list<ErrorType> types) const
    {
        return m_recording.errorType && std::find(types.begin(), types.end(), *m_recording.errorType) != types.end();
    }
    //! Whether at least one connection attempt succeeded.
    bool hasOpenConnection() const
    {
        return hasConnectionWith([](const RecordedProbe &one) { return one.outcome == ProbeOutcome::Success; });
    }
    //! Whether connections were attempted and all of them failed with this error.
    bool allFailedWith(ErrorType type) const
    {
        return !m_connectionProbes.isEmpty()
            && std::all_of(m_connectionProbes.begin(), m_connectionProbes.end(), [type](const RecordedProbe *one) {
                   return one->outcome == ProbeOutcome::Failure && one->errorType == type;
               });
    }
    QString port() const { return QString::number(m_recording.port); }

private:
    static bool isConnectionProbe(const RecordedProbe &angle)
    {
        return angle.angle == DiagnosticProbeType::Connection || angle.angle == DiagnosticProbeType::Ipv4
            || angle.angle == DiagnosticProbeType::Ipv6 || angle.angle == DiagnosticProbeType::LastAddress;
    }
    template<typename Test>
    bool hasConnectionWith(Test test) const
    {
        return std::any_of(m_connectionProbes.begin(), m_connectionProbes.end(),
                           [&test](const RecordedProbe *one) { return test(*one); });
    }

    const DiagnosticsRecording &m_recording;
    QList<const RecordedProbe *> m_connectionProbes; //!< the attempted connections
};

//! Whether the answer came from outside this computer. A local resolver answers even if this computer is offline.
bool isRemoteAnswer(const RecordedProbe &angle)
{
    return !angle.where.startsWith("127."_L1) && !angle.where.startsWith("::1"_L1) && !angle.where.startsWith("[::1]"_L1);
}

bool isRemoteResponse(const RecordedProbe &angle)
{
    const bool isRefusal = angle.errorType == ErrorType::Refused || angle.errorType == ErrorType::Condition;
    return isRemoteAnswer(angle)
        && (angle.outcome == ProbeOutcome::Success || (angle.outcome == ProbeOutcome::Failure && isRefusal));
}

//! Returns the conclusion if nothing was reachable, including the first router.
QString localConnectivityConclusion(const FailureFacts &facts)
{
    const RecordedProbe *const gateway = facts.find(DiagnosticProbeType::Gateway);
    if (!gateway || gateway->outcome != ProbeOutcome::Failure)
        return {};
    const QList<RecordedProbe> &angles = facts.recording().angles;
    const bool hasRemoteResponse = std::any_of(angles.begin(), angles.end(), isRemoteResponse);
    if (hasRemoteResponse)
        return {};
    if (gateway->where.isEmpty())
        return RecordingMessages::tr("Nothing is reachable from this computer: it has no default route.");
    const RecordedProbe *const path = facts.find(DiagnosticProbeType::Path);
    if (!path || path->outcome != ProbeOutcome::Failure || path->value(u"hops"_s).toInt() > 0)
        return {};
    return RecordingMessages::
        tr("Nothing is reachable from this computer, not even the gateway %1. The problem is this computer's own connection.")
            .arg(gateway->where);
}

bool isNameServerProbe(const RecordedProbe &angle)
{
    return angle.angle == DiagnosticProbeType::NameServer;
}

QString nameResolutionConclusion(const FailureFacts &facts)
{
    if (!facts.hasFailedWith({ErrorType::Dns}))
        return {};
    const QList<RecordedProbe> &angles = facts.recording().angles;
    const auto resolvingServer = std::find_if(angles.begin(), angles.end(), [](const RecordedProbe &one) {
        return isNameServerProbe(one) && one.outcome == ProbeOutcome::Success;
    });
    if (resolvingServer != angles.end())
        return RecordingMessages::tr("The check found no address for the name, but the DNS server %1 has one: %2.")
            .arg(resolvingServer->where, resolvingServer->seen);
    if (facts.hasFinding(DiagnosticProbeType::LastAddress, ProbeOutcome::Success))
        return RecordingMessages::tr(
                   "The name doesn't resolve to an address, but the server responds at its last known address, %1.")
            .arg(facts.find(DiagnosticProbeType::LastAddress)->where);
    QList<const RecordedProbe *> nameServerProbes;
    for (const RecordedProbe &one : angles) {
        if (isNameServerProbe(one))
            nameServerProbes.append(&one);
    }
    const auto isSilent = [](const RecordedProbe *one) { return one->errorType == ErrorType::Timeout; };
    const auto isUnknown = [](const RecordedProbe *one) { return one->value(u"dnsRcode"_s).toString() == "NXDOMAIN"_L1; };
    if (!nameServerProbes.isEmpty() && std::all_of(nameServerProbes.begin(), nameServerProbes.end(), isSilent))
        return RecordingMessages::tr("No DNS server responded.");
    if (!nameServerProbes.isEmpty() && std::all_of(nameServerProbes.begin(), nameServerProbes.end(), isUnknown))
        return RecordingMessages::tr("The name doesn't exist, according to all DNS servers queried.");
    return {};
}

QString tlsConclusion(const FailureFacts &facts)
{
    const RecordedProbe *const tls = facts.find(DiagnosticProbeType::Tls);
    if (!tls || tls->outcome != ProbeOutcome::Failure || tls->errorType != ErrorType::Tls || !facts.hasOpenConnection())
        return {};
    const QVariant days = tls->value(u"certificateDaysLeft"_s);
    const QDate ends = tls->value(u"certificateEnds"_s).toDateTime().toUTC().date();
    if (days.isValid() && days.toDouble() < 0 && ends.isValid())
        return RecordingMessages::tr("TCP works, but TLS fails: the certificate expired on %1.")
            .arg(ends.toString(Qt::ISODate));
    return RecordingMessages::tr("TCP works, but TLS fails. %1").arg(tls->seen);
}

//! Returns the conclusion if only one address family works. The host also has an address of the other family, but that address
//! can't be reached.
QString addressFamilyConclusion(const FailureFacts &facts)
{
    if (!facts.hasFailedWith({ErrorType::Refused, ErrorType::Timeout, ErrorType::Network}))
        return {};
    if (facts.hasFinding(DiagnosticProbeType::Ipv4, ProbeOutcome::Failure)
        && facts.hasFinding(DiagnosticProbeType::Ipv6, ProbeOutcome::Success))
        return RecordingMessages::tr("Port %1 is only reachable over IPv6.").arg(facts.port());
    if (facts.hasFinding(DiagnosticProbeType::Ipv6, ProbeOutcome::Failure)
        && facts.hasFinding(DiagnosticProbeType::Ipv4, ProbeOutcome::Success))
        return RecordingMessages::tr("Port %1 is only reachable over IPv4.").arg(facts.port());
    return {};
}

QString closedPortConclusion(const FailureFacts &facts)
{
    const bool answersPing = facts.hasFinding(DiagnosticProbeType::Ping, ProbeOutcome::Success);
    if (facts.allFailedWith(ErrorType::Refused))
        return (answersPing ? RecordingMessages::tr("The host answers pings, but port %1 is closed.")
                            : RecordingMessages::tr("The host is reachable, but port %1 is closed."))
            .arg(facts.port());
    if (facts.allFailedWith(ErrorType::Timeout) && answersPing)
        return RecordingMessages::tr("The host answers pings, but port %1 doesn't respond.").arg(facts.port());
    return {};
}

//! Returns the last router that answered: 192.0.2.9 in `192.0.2.1 * 192.0.2.9 *`.
QString lastRespondingHop(const RecordedProbe &path)
{
    QStringList hops = path.value(u"path"_s).toString().split(u' ', Qt::SkipEmptyParts);
    hops.removeAll(u"*"_s);
    return hops.isEmpty() ? QString() : hops.last();
}

QString silentHostConclusion(const FailureFacts &facts)
{
    const RecordedProbe *const path = facts.find(DiagnosticProbeType::Path);
    const bool isSilent =
        facts.allFailedWith(ErrorType::Timeout) || (facts.recording().port == 0 && facts.hasFailedWith({ErrorType::Timeout}));
    if (!isSilent || !facts.hasFinding(DiagnosticProbeType::Ping, ProbeOutcome::Failure) || !path
        || path->outcome != ProbeOutcome::Failure)
        return {};
    const QString last = lastRespondingHop(*path);
    if (last.isEmpty())
        return {};
    return RecordingMessages::tr("The host doesn't respond at all. The last responding hop on the route is %1.").arg(last);
}

//! Returns the conclusion if all probes succeeded: the cause is elsewhere, or the problem is over.
QString openPortConclusion(const FailureFacts &facts)
{
    const bool hasTlsFailed = facts.hasFinding(DiagnosticProbeType::Tls, ProbeOutcome::Failure)
        || facts.hasFinding(DiagnosticProbeType::Tls, ProbeOutcome::NotObserved);
    if (!facts.hasOpenConnection() || hasTlsFailed)
        return {};
    const bool hasConnected = facts.recording().phases.get(Phase::Connect).has_value();
    if (facts.hasFailedWith({ErrorType::Refused})
        || (facts.hasFailedWith({ErrorType::Network, ErrorType::Timeout}) && !hasConnected))
        return RecordingMessages::tr("A moment later, port %1 was open again.").arg(facts.port());
    if (facts.hasFailedWith({ErrorType::Timeout}))
        return RecordingMessages::tr("Port %1 is open, but the service doesn't respond.").arg(facts.port());
    if (facts.hasFailedWith({ErrorType::Protocol, ErrorType::Condition}))
        return RecordingMessages::tr("Port %1 is open and the service responds, but not as expected.").arg(facts.port());
    return {};
}

} // namespace

QString recordingConclusion(const DiagnosticsRecording &recording)
{
    if (recording.isOmitted)
        return {};
    const FailureFacts facts(recording);
    for (const auto &rule : {localConnectivityConclusion, nameResolutionConclusion, tlsConclusion, addressFamilyConclusion,
                             closedPortConclusion, silentHostConclusion, openPortConclusion}) {
        if (const QString sentence = rule(facts); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace watchkeeper
