// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/ping/PingReport.h"

#include "model/base/EnumKeys.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString percent(double share)
{
    return PingText::tr("%1 %").arg(threeSignificantDigits(share));
}

//! Returns the first packet that was rejected; null if there is none.
const EchoResult *firstIcmpError(const QList<PingPacket> &packets)
{
    const auto found = std::find_if(packets.begin(), packets.end(),
                                    [](const PingPacket &packet) { return packet && packet->icmpError != IcmpError::None; });
    return found == packets.end() ? nullptr : &**found;
}

QString transportText(PingMethod method)
{
    switch (method) {
    case PingMethod::Datagram:
        return PingText::tr("Sent by Watchkeeper itself, through a datagram socket.");
    case PingMethod::Raw:
        return PingText::tr("Sent by Watchkeeper itself, through a raw socket.");
    case PingMethod::Program:
        break;
    }
#ifdef Q_OS_LINUX
    return PingText::tr(
               "Sent by the system's ping program because the current user isn't allowed to send ICMP echo requests. Each "
               "check starts a process and sends at most five packets a second. A short check therefore sends fewer packets "
               "than requested. An administrator can allow echo requests for all users with “sysctl -w "
               "net.ipv4.ping_group_range='0 2147483647'”, or for this program with “setcap cap_net_raw+ep %1”.")
        .arg(QCoreApplication::applicationFilePath());
#else
    return PingText::tr("Sent by the system's ping program.");
#endif
}

//! Returns text such as `12 ms`, followed by details of the answer.
QString answerText(const EchoResult &answer)
{
    QString text = humanDuration(answer.rttMs);
    if (answer.hopLimit >= 0)
        text += u"\tttl %1"_s.arg(answer.hopLimit);
    if (answer.isQuoteTruncated)
        text += u'\t' + PingText::tr("truncated");
    return text;
}

QString packetLine(qsizetype number, const PingPacket &packet, const QHostAddress &target)
{
    QString what = PingText::tr("no reply");
    if (packet && packet->icmpError == IcmpError::None)
        what = answerText(*packet);
    else if (packet)
        what = icmpErrorMessage(packet->icmpError, packet->from, target);
    return u"%1\t%2"_s.arg(QString::number(number), what);
}

QString timesText(const PingStatistics &statistics)
{
    return PingText::tr("min %1, average %2, max %3, jitter %4")
        .arg(humanDuration(statistics.min), humanDuration(statistics.average), humanDuration(statistics.max),
             humanDuration(statistics.jitter));
}

//! Returns the full result as text: one line per packet, the totals, and how the packets were sent.
QString pingText(const QList<PingPacket> &packets, const PingStatistics &statistics, const QHostAddress &target,
                 PingMethod method)
{
    QStringList lines{PingText::tr("Ping to %1").arg(target.toString())};
    for (qsizetype i = 0; i < packets.size(); ++i)
        lines.append(packetLine(i + 1, packets.at(i), target));
    lines.append(PingText::tr("%1 sent, %2 answered, %3 lost")
                     .arg(QString::number(statistics.sent), QString::number(statistics.received), percent(statistics.loss)));
    if (statistics.received > 0)
        lines.append(timesText(statistics));
    return lines.join(u'\n') + u"\n\n"_s + transportText(method) + u'\n';
}

void addPingValues(const QList<PingPacket> &packets, const PingStatistics &statistics, PingMethod method,
                   Observation *observation)
{
    observation->addValue(u"packetLoss"_s, rounded(statistics.loss));
    if (statistics.received > 0) {
        observation->addValue(u"rttMin"_s, rounded(statistics.min));
        observation->addValue(u"rttAvg"_s, rounded(statistics.average));
        observation->addValue(u"rttMax"_s, rounded(statistics.max));
    }
    if (statistics.jitter)
        observation->addValue(u"jitter"_s, rounded(*statistics.jitter));
    observation->addValue(u"mos"_s, rounded(statistics.meanOpinionScore()));
    observation->addValue(u"sent"_s, statistics.sent);
    observation->addValue(u"received"_s, statistics.received);
    for (const PingPacket &packet : packets) {
        if (packet && packet->icmpError == IcmpError::None && packet->hopLimit >= 0) {
            observation->addValue(u"ttl"_s, packet->hopLimit);
            break;
        }
    }
    observation->addValue(u"method"_s, pingMethodKey(method));
}

CheckError pingNoReplyError(const PingStatistics &statistics, const PingPlan &plan, const QHostAddress &target)
{
    return {
        ErrorType::Timeout,
        PingText::tr("No reply from %1 (pings sent: %2, the last one %3 ago). Is the host up, or is a firewall blocking pings?")
            .arg(target.toString(), QString::number(statistics.sent), humanDuration(static_cast<double>(plan.wait.count())))};
}

//! Returns an error such as `40 % of 5 pings got no answer. The limit is 20 %.`
CheckError tooMuchLossError(const QList<PingPacket> &packets, const PingStatistics &statistics, double limit,
                            const QHostAddress &target)
{
    const QString sentence = PingText::tr("%1 of %2 pings got no reply. The limit is %3.")
                                 .arg(percent(statistics.loss), QString::number(statistics.sent), percent(limit));
    const EchoResult *rejected = firstIcmpError(packets);
    if (!rejected)
        return {ErrorType::Condition, sentence};
    return {ErrorType::Condition, sentence + u' ' + icmpErrorMessage(rejected->icmpError, rejected->from, target)};
}

CheckError slowAnswersError(double average, Milliseconds limit)
{
    return {ErrorType::Condition,
            PingText::tr("The average response time was %1. The limit is %2.")
                .arg(humanDuration(average), humanDuration(static_cast<double>(limit.count())))};
}

bool isSlowerThan(double time, const std::optional<Milliseconds> &limit)
{
    return limit && rounded(time) > static_cast<double>(limit->count());
}

void evaluatePing(const QList<PingPacket> &packets, const PingStatistics &statistics, const PingPlan &plan,
                  const QHostAddress &target, Observation *observation)
{
    const EchoResult *rejected = firstIcmpError(packets);
    if (statistics.received == 0 && rejected)
        observation->error = CheckError(ErrorType::Network, icmpErrorMessage(rejected->icmpError, rejected->from, target));
    else if (statistics.received == 0)
        observation->error = pingNoReplyError(statistics, plan, target);
    else if (rounded(statistics.loss) > plan.maxLoss)
        observation->error = tooMuchLossError(packets, statistics, plan.maxLoss, target);
    else if (isSlowerThan(statistics.average, plan.maxRtt))
        observation->error = slowAnswersError(statistics.average, *plan.maxRtt);
    else if (rounded(statistics.loss) > plan.warnLoss)
        observation->warning = tooMuchLossError(packets, statistics, plan.warnLoss, target);
    else if (isSlowerThan(statistics.average, plan.warnRtt))
        observation->warning = slowAnswersError(statistics.average, *plan.warnRtt);
}

QString pingSummary(const PingStatistics &statistics)
{
    if (statistics.received == 0)
        return PingText::tr("no reply");
    if (statistics.received == statistics.sent)
        return humanDuration(statistics.average);
    return PingText::tr("%1, %2 lost").arg(humanDuration(statistics.average), percent(statistics.loss));
}

const char *icmpErrorText(IcmpError icmpError)
{
    switch (icmpError) {
    case IcmpError::NetUnreachable:
        return QT_TRANSLATE_NOOP("Ping", "%1 has no route to %2 (network unreachable).");
    case IcmpError::HostUnreachable:
        return QT_TRANSLATE_NOOP(
            "Ping", "%1 reports that %2 wasn't found on its network (host unreachable). Is that host switched on?");
    case IcmpError::ProtocolUnreachable:
        return QT_TRANSLATE_NOOP("Ping", "%1 reports that %2 doesn't support this protocol (protocol unreachable).");
    case IcmpError::PortUnreachable:
        return QT_TRANSLATE_NOOP("Ping", "%1 reports that %2 doesn't accept such packets (port unreachable).");
    case IcmpError::TooBig:
        return QT_TRANSLATE_NOOP("Ping", "%1 reports that the packets to %2 are too large for the next link.");
    case IcmpError::Prohibited:
        return QT_TRANSLATE_NOOP("Ping", "%1 doesn't let packets to %2 through: a firewall blocks them.");
    case IcmpError::TimeExceeded:
        return QT_TRANSLATE_NOOP("Ping",
                                 "The packets to %2 got no further than %1. They looped or passed through too many routers "
                                 "(time to live exceeded).");
    case IcmpError::OtherUnreachable:
    case IcmpError::None:
        break;
    }
    return QT_TRANSLATE_NOOP("Ping", "%1 reports that %2 can't be reached.");
}

} // namespace

QString pingMethodKey(PingMethod method)
{
    static constexpr EnumKeys<PingMethod, PingMethod::Program> keys{"datagram", "raw", "program"};
    return keys.key(method);
}

QString icmpErrorMessage(IcmpError icmpError, const QHostAddress &from, const QHostAddress &target)
{
    if (icmpError == IcmpError::None)
        return {};
    const QString who = from.isNull() ? PingText::tr("A router") : from.toString();
    return PingText::tr(icmpErrorText(icmpError)).arg(who, target.toString());
}

CheckError pingSendError(int error, const QHostAddress &target, int size)
{
    const QString host = target.toString();
    const QString detail = QString::fromStdString(std::generic_category().message(error));
    const auto with = [&](ErrorType type, const QString &sentence) { return CheckError(type, sentence, detail); };
    switch (error) {
    case ENETUNREACH:
    case EHOSTUNREACH:
        return with(
            ErrorType::Network,
            PingText::tr("No route to %1. Is this computer's network up, and can it reach the host's network?").arg(host));
    case EACCES:
    case EPERM:
        return with(
            ErrorType::Permission,
            PingText::tr("This computer blocks pings to %1. Does its firewall reject them, or is that a broadcast address?")
                .arg(host));
    case EMSGSIZE:
        return with(
            ErrorType::Condition,
            PingText::tr("Packets of %1 bytes are too large for the route to %2, and this target doesn't allow fragmentation.")
                .arg(QString::number(size), host));
    case EAGAIN:
    case ENOBUFS:
        return with(ErrorType::Internal, PingText::tr("Too many pings are in progress. Run fewer checks at the same time."));
    default:
        break;
    }
    return with(ErrorType::Network, PingText::tr("Pings to %1 couldn't be sent: %2.").arg(host, detail));
}

Observation pingObservation(const QList<PingPacket> &packets, const PingPlan &plan, const QHostAddress &target,
                            PingMethod method, const QString &note)
{
    Observation observation;
    const PingStatistics statistics(packets);
    observation.summary = pingSummary(statistics);
    observation.text = pingText(packets, statistics, target, method);
    if (!note.isEmpty())
        observation.text += note + u'\n';
    EvidenceData data;
    data.body = observation.text.toUtf8();
    data.bodySize = data.body.size();
    observation.evidence = Evidence(std::move(data));
    addPingValues(packets, statistics, method, &observation);
    if (statistics.received > 0)
        observation.phases.set(Phase::Wait, statistics.average);
    if (!packets.isEmpty())
        evaluatePing(packets, statistics, plan, target, &observation);
    return observation;
}

} // namespace watchkeeper
