// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RecordingConclusion.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RecordingConclusionText
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

//! Answers questions about the facts in a recording.
class Seen
{
public:
    explicit Seen(const DiagnosticsRecording &recording)
        : m_recording(recording)
    {
        for (const RecordedAngle &angle : recording.angles) {
            if (isConnection(angle) && angle.probeFinding != ProbeOutcome::Nothing)
                m_connections.append(&angle);
        }
    }

    const DiagnosticsRecording &recording() const { return m_recording; }
    const RecordedAngle *find(DiagnosticAngle angle) const { return m_recording.find(angle); }
    bool is(DiagnosticAngle which, ProbeOutcome probeFinding) const
    {
        const RecordedAngle *const angle = find(which);
        return angle && angle->probeFinding == probeFinding;
    }
    bool failedBy(std::initializer_list<ErrorType> types) const
    {
        return m_recording.errorType && std::find(types.begin(), types.end(), *m_recording.errorType) != types.end();
    }
    //! At least one connection succeeded.
    bool isOpen() const
    {
        return anyConnection([](const RecordedAngle &one) { return one.probeFinding == ProbeOutcome::Good; });
    }
    //! There were attempts, and all of them failed with this error.
    bool allEnded(ErrorType type) const
    {
        return !m_connections.isEmpty()
            && std::all_of(m_connections.begin(), m_connections.end(), [type](const RecordedAngle *one) {
                   return one->probeFinding == ProbeOutcome::Bad && one->errorType == type;
               });
    }
    QString port() const { return QString::number(m_recording.port); }

private:
    static bool isConnection(const RecordedAngle &angle)
    {
        return angle.angle == DiagnosticAngle::Connection || angle.angle == DiagnosticAngle::Ipv4
            || angle.angle == DiagnosticAngle::Ipv6 || angle.angle == DiagnosticAngle::LastAddress;
    }
    template<typename Test>
    bool anyConnection(Test test) const
    {
        return std::any_of(m_connections.begin(), m_connections.end(),
                           [&test](const RecordedAngle *one) { return test(*one); });
    }

    const DiagnosticsRecording &m_recording;
    QList<const RecordedAngle *> m_connections; //!< the connections that were attempted
};

//! Whether the answer came from outside this computer. A local resolver answers even if this computer is offline.
bool isRemoteAnswer(const RecordedAngle &angle)
{
    return !angle.where.startsWith("127."_L1) && !angle.where.startsWith("::1"_L1) && !angle.where.startsWith("[::1]"_L1);
}

bool isAnswer(const RecordedAngle &angle)
{
    const bool isRefusal = angle.errorType == ErrorType::Refused || angle.errorType == ErrorType::Condition;
    return isRemoteAnswer(angle)
        && (angle.probeFinding == ProbeOutcome::Good || (angle.probeFinding == ProbeOutcome::Bad && isRefusal));
}

//! Nothing was reachable, not even the first router.
QString localConnectivityConclusion(const Seen &seen)
{
    const RecordedAngle *const gateway = seen.find(DiagnosticAngle::Gateway);
    if (!gateway || gateway->probeFinding != ProbeOutcome::Bad)
        return {};
    const QList<RecordedAngle> &angles = seen.recording().angles;
    const bool isAnythingSeen = std::any_of(angles.begin(), angles.end(), isAnswer);
    if (isAnythingSeen)
        return {};
    if (gateway->where.isEmpty())
        return RecordingConclusionText::tr("Nothing is reachable from this computer: it has no default route.");
    const RecordedAngle *const path = seen.find(DiagnosticAngle::Path);
    if (!path || path->probeFinding != ProbeOutcome::Bad || path->value(u"hops"_s).toInt() > 0)
        return {};
    return RecordingConclusionText::
        tr("Nothing is reachable from this computer, not even the gateway %1. The problem is this computer's own connection.")
            .arg(gateway->where);
}

bool isNameServerAngle(const RecordedAngle &angle)
{
    return angle.angle == DiagnosticAngle::NameServer;
}

QString nameResolutionConclusion(const Seen &seen)
{
    if (!seen.failedBy({ErrorType::Dns}))
        return {};
    const QList<RecordedAngle> &angles = seen.recording().angles;
    const auto knowing = std::find_if(angles.begin(), angles.end(), [](const RecordedAngle &one) {
        return isNameServerAngle(one) && one.probeFinding == ProbeOutcome::Good;
    });
    if (knowing != angles.end())
        return RecordingConclusionText::tr("The check found no address for the name, but the DNS server %1 has one: %2.")
            .arg(knowing->where, knowing->seen);
    if (seen.is(DiagnosticAngle::LastAddress, ProbeOutcome::Good))
        return RecordingConclusionText::tr("The name has no address, but the server responds at its last known address %1.")
            .arg(seen.find(DiagnosticAngle::LastAddress)->where);
    QList<const RecordedAngle *> asked;
    for (const RecordedAngle &one : angles) {
        if (isNameServerAngle(one))
            asked.append(&one);
    }
    const auto isSilent = [](const RecordedAngle *one) { return one->errorType == ErrorType::Timeout; };
    const auto isUnknown = [](const RecordedAngle *one) { return one->value(u"dnsRcode"_s).toString() == "NXDOMAIN"_L1; };
    if (!asked.isEmpty() && std::all_of(asked.begin(), asked.end(), isSilent))
        return RecordingConclusionText::tr("No DNS server responded.");
    if (!asked.isEmpty() && std::all_of(asked.begin(), asked.end(), isUnknown))
        return RecordingConclusionText::tr("The name doesn't exist, according to all DNS servers queried.");
    return {};
}

QString tlsConclusion(const Seen &seen)
{
    const RecordedAngle *const tls = seen.find(DiagnosticAngle::Tls);
    if (!tls || tls->probeFinding != ProbeOutcome::Bad || tls->errorType != ErrorType::Tls || !seen.isOpen())
        return {};
    const QVariant days = tls->value(u"certificateDaysLeft"_s);
    const QDate ends = tls->value(u"certificateEnds"_s).toDateTime().toUTC().date();
    if (days.isValid() && days.toDouble() < 0 && ends.isValid())
        return RecordingConclusionText::tr("TCP works, but TLS fails: the certificate expired on %1.")
            .arg(ends.toString(Qt::ISODate));
    return RecordingConclusionText::tr("TCP works, but TLS fails. %1").arg(tls->seen);
}

//! One address family works. The other has an address too, but it doesn't work.
QString addressFamilyConclusion(const Seen &seen)
{
    if (!seen.failedBy({ErrorType::Refused, ErrorType::Timeout, ErrorType::Network}))
        return {};
    if (seen.is(DiagnosticAngle::Ipv4, ProbeOutcome::Bad) && seen.is(DiagnosticAngle::Ipv6, ProbeOutcome::Good))
        return RecordingConclusionText::tr("Port %1 is only reachable over IPv6.").arg(seen.port());
    if (seen.is(DiagnosticAngle::Ipv6, ProbeOutcome::Bad) && seen.is(DiagnosticAngle::Ipv4, ProbeOutcome::Good))
        return RecordingConclusionText::tr("Port %1 is only reachable over IPv4.").arg(seen.port());
    return {};
}

QString closedPort(const Seen &seen)
{
    const bool isAlive = seen.is(DiagnosticAngle::Ping, ProbeOutcome::Good);
    if (seen.allEnded(ErrorType::Refused))
        return (isAlive ? RecordingConclusionText::tr("The host answers pings, but port %1 is closed.")
                        : RecordingConclusionText::tr("The host is reachable, but port %1 is closed."))
            .arg(seen.port());
    if (seen.allEnded(ErrorType::Timeout) && isAlive)
        return RecordingConclusionText::tr("The host answers pings, but port %1 doesn't respond.").arg(seen.port());
    return {};
}

//! The last router that answered: 192.0.2.9 in `192.0.2.1 * 192.0.2.9 *`.
QString lastRespondingHop(const RecordedAngle &path)
{
    QStringList way = path.value(u"path"_s).toString().split(u' ', Qt::SkipEmptyParts);
    way.removeAll(u"*"_s);
    return way.isEmpty() ? QString() : way.last();
}

QString silentHost(const Seen &seen)
{
    const RecordedAngle *const path = seen.find(DiagnosticAngle::Path);
    const bool isSilent =
        seen.allEnded(ErrorType::Timeout) || (seen.recording().port == 0 && seen.failedBy({ErrorType::Timeout}));
    if (!isSilent || !seen.is(DiagnosticAngle::Ping, ProbeOutcome::Bad) || !path || path->probeFinding != ProbeOutcome::Bad)
        return {};
    const QString last = lastRespondingHop(*path);
    if (last.isEmpty())
        return {};
    return RecordingConclusionText::tr("The host doesn't respond at all. The last hop on the route that responds is %1.")
        .arg(last);
}

//! All probes succeeded, so the cause is elsewhere or the problem is over.
QString openPortConclusion(const Seen &seen)
{
    const bool isTlsBad =
        seen.is(DiagnosticAngle::Tls, ProbeOutcome::Bad) || seen.is(DiagnosticAngle::Tls, ProbeOutcome::NotObserved);
    if (!seen.isOpen() || isTlsBad)
        return {};
    const bool hasConnected = seen.recording().phases.get(Phase::Connect).has_value();
    if (seen.failedBy({ErrorType::Refused}) || (seen.failedBy({ErrorType::Network, ErrorType::Timeout}) && !hasConnected))
        return RecordingConclusionText::tr("A moment later, port %1 was open again.").arg(seen.port());
    if (seen.failedBy({ErrorType::Timeout}))
        return RecordingConclusionText::tr("Port %1 is open, but the service doesn't respond.").arg(seen.port());
    if (seen.failedBy({ErrorType::Protocol, ErrorType::Condition}))
        return RecordingConclusionText::tr("Port %1 is open and the service responds, but not as expected.").arg(seen.port());
    return {};
}

} // namespace

QString recordingConclusion(const DiagnosticsRecording &recording)
{
    if (recording.isExcluded)
        return {};
    const Seen seen(recording);
    for (const auto &rule : {localConnectivityConclusion, nameResolutionConclusion, tlsConclusion, addressFamilyConclusion,
                             closedPort, silentHost, openPortConclusion}) {
        if (const QString sentence = rule(seen); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace watchkeeper
