// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/ping/PingKind.h"

#include "async/OneShot.h"
#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/command/ProgramRun.h"
#include "checks/icmp/EchoService.h"
#include "checks/icmp/ping/PingReport.h"
#include "checks/icmp/ping/PingSeries.h"
#include "checks/network/CommonFields.h"
#include "checks/network/names/Resolver.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class PingKindText
{
    Q_DECLARE_TR_FUNCTIONS(Ping)
};

Observation pingFailure(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

int answeredCount(const QList<PingPacket> &packets)
{
    return PingStatistics(packets).received;
}

PingMethod pingMethodOf(IcmpSocket::Method method)
{
    return method == IcmpSocket::Method::Raw ? PingMethod::Raw : PingMethod::Datagram;
}

//! Sends the pings over the program's own socket.
QCoro::Task<Observation> pingBySocket(PingPlan plan, QHostAddress target, PingMethod method, CheckContext *context)
{
    PingSeries series(&context->services().get<EchoService>(), plan, target);
    OneShot done;
    const CancelCallback stop(context->token(), done.settler());
    series.start(done.settler());
    co_await done;

    if (series.sendError() != 0 && answeredCount(series.packets()) == 0)
        co_return pingFailure(pingSendError(series.sendError(), target, plan.size));
    Observation seen = reportPing(series.packets(), plan, target, method);
    if (!series.isOver())
        seen.error = context->stopped(PingKindText::tr("%1 of %2 pings to %3 sent, %4 answered")
                                          .arg(QString::number(series.packets().size()), QString::number(plan.count),
                                               target.toString(), QString::number(answeredCount(series.packets()))));
    co_return seen;
}

CheckError programFailedError(const ProgramOutput &run)
{
    const QString words = firstLine(run.errors.isEmpty() ? run.output : run.errors);
    return {
        ErrorType::Permission,
        PingKindText::tr(
            "The current user isn't allowed to send ICMP echo requests, and the system's ping program doesn't work either: %1")
            .arg(words.isEmpty() ? PingKindText::tr("it printed no output.") : words),
        run.errors};
}

CheckError missingProgramError(const CheckError &error)
{
    if (error.type() != ErrorType::NotFound)
        return error;
    return {ErrorType::Permission,
            PingKindText::tr(
                "The current user isn't allowed to send ICMP echo requests, and the ping program isn't installed. Install it, "
                "or ask an administrator to allow echo requests: sysctl -w net.ipv4.ping_group_range='0 2147483647'.")};
}

//! Returns the observation for a ping program that was stopped at the timeout, based on its output so far.
Observation reportStopped(const QList<PingPacket> &packets, const PingPlan &plan, const QHostAddress &target, double elapsed)
{
    const QList<PingPacket> sent = packets.first(packetsUntilStopped(plan, elapsed, packets));
    const QString note = PingKindText::tr(
        "The ping program was stopped when the check timed out. The result is based on its output up to then.");
    return reportPing(sent, plan, target, PingMethod::Program, note);
}

//! Runs the system's program and parses its output.
QCoro::Task<Observation> pingByProgram(PingPlan plan, QHostAddress target, CheckContext *context)
{
    const QString program = pingProgram(ipVersionOf(target));
    const QStringList arguments = pingArguments(plan, target);
    const double startedAt = context->elapsedMs();
    const ProgramOutput run = co_await runProgram(program, arguments, context);
    const QList<PingPacket> packets = parsePingOutput(run.output, target, plan.count);
    const bool isSeen =
        std::any_of(packets.begin(), packets.end(), [](const PingPacket &packet) { return packet.has_value(); });
    const bool isLate = context->token().reason() == CancelReason::Timeout;
    if (run.error && isSeen && isLate)
        co_return reportStopped(packets, plan, target, context->elapsedMs() - startedAt);
    if (run.error)
        co_return pingFailure(missingProgramError(*run.error));
    constexpr int kNoReplyExitCode = 1; // all versions exit with this code if no packet was answered
    if (!isSeen && run.exitCode != kNoReplyExitCode && run.exitCode != 0)
        co_return pingFailure(programFailedError(run));
    co_return reportPing(packets, plan, target, PingMethod::Program);
}

QCoro::Task<Observation> runPing(Fields fields, CheckContext *context)
{
    const CancelToken &token = context->token();
    const QString host = fields.text(u"host"_s);
    const Resolver::Family family = familyOf(fields, context->services().networkSettings());
    Resolver &resolver = resolverOf(context->services());
    const Resolver::Answer answer = co_await resolver.resolve(host, family, token);
    if (token.isCancelled())
        co_return pingFailure(context->stopped(PingKindText::tr("the address of %1 was still being resolved").arg(host)));
    if (!answer)
        co_return pingFailure(answer.error());

    const double resolvedAt = context->elapsedMs();
    const QHostAddress target = answer->constFirst();
    PingPlan plan(fields);
    const double left = static_cast<double>(context->timeout().count()) - resolvedAt;
    const auto method = context->services().get<EchoService>().socketMethod(ipVersionOf(target));
    Observation seen;
    if (method) {
        plan.shortenWait(left);
        seen = co_await pingBySocket(plan, target, pingMethodOf(*method), context);
    } else {
        plan = planForProgram(plan, left);
        seen = co_await pingByProgram(plan, target, context);
    }
    seen.phases.set(Phase::Dns, resolvedAt);
    seen.values.prepend({u"ip"_s, target.toString()});
    co_return seen;
}

QString pingHost(const Fields &fields)
{
    return fields.text(u"host"_s).toLower();
}

QString pingAddress(const Fields &fields)
{
    return fields.text(u"host"_s);
}

Kind makePingKind()
{
    Kind kind;
    kind.key = u"ping"_s;
    kind.title = PingKindText::tr("Ping");
    kind.help = PingKindText::tr("Sends ICMP echo requests to a host and checks packet loss and response time.");
    kind.fields = pingFields();
    kind.run = runPing;
    kind.host = pingHost;
    kind.address = pingAddress;
    kind.validate = validatePing;
    kind.expectations = addPingExpectations;
    return kind;
}

} // namespace

const Kind *pingKind()
{
    static const Kind kind = makePingKind();
    return &kind;
}

using namespace std::chrono_literals;

namespace {

constexpr int kDefaultSize = 56;
constexpr int kDefaultHopLimit = 64;
#ifdef Q_OS_LINUX
constexpr Milliseconds kWaitUnit = 1s; // older versions don't support fractions of a second
#else
constexpr Milliseconds kWaitUnit = 1ms;
#endif

QString secondsArgument(Milliseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1'000, 'g', 6);
}

QString millisecondsArgument(Milliseconds duration)
{
    return QString::number(duration.count());
}

Milliseconds intervalOf(const PingPlan &plan)
{
#ifdef Q_OS_WIN
    Q_UNUSED(plan)
    return 1s; // the only interval that ping supports on Windows
#else
    return qMax(plan.interval, Milliseconds(200ms));
#endif
}

[[maybe_unused]] QStringList linuxArguments(const PingPlan &plan, const QHostAddress &target)
{
    const auto wholeSeconds = std::chrono::ceil<std::chrono::seconds>(plan.wait).count();
    const bool isV6 = ipVersionOf(target) == IpVersion::V6;
    QStringList arguments{isV6 ? u"-6"_s : u"-4"_s,
                          u"-n"_s,
                          u"-c"_s,
                          QString::number(plan.count),
                          u"-i"_s,
                          secondsArgument(intervalOf(plan)),
                          u"-W"_s,
                          QString::number(wholeSeconds)};
    if (plan.size != kDefaultSize)
        arguments += {u"-s"_s, QString::number(plan.size)};
    if (plan.hopLimit != kDefaultHopLimit)
        arguments += {u"-t"_s, QString::number(plan.hopLimit)};
    if (!plan.mayFragment)
        arguments += {u"-M"_s, u"do"_s};
    return arguments + QStringList{target.toString()};
}

[[maybe_unused]] QStringList macArguments(const PingPlan &plan, const QHostAddress &target)
{
    const bool isV6 = ipVersionOf(target) == IpVersion::V6;
    QStringList arguments{u"-n"_s,
                          u"-c"_s,
                          QString::number(plan.count),
                          u"-i"_s,
                          secondsArgument(intervalOf(plan)),
                          u"-s"_s,
                          QString::number(plan.size)};
    if (isV6) {
        arguments += {u"-h"_s, QString::number(plan.hopLimit)};
        if (!plan.mayFragment)
            arguments += u"-D"_s;
    } else {
        arguments += {u"-W"_s, millisecondsArgument(plan.wait), u"-m"_s, QString::number(plan.hopLimit)};
        if (!plan.mayFragment)
            arguments += u"-D"_s;
    }
    return arguments + QStringList{target.toString()};
}

[[maybe_unused]] QStringList windowsPingArguments(const PingPlan &plan, const QHostAddress &target)
{
    const bool isV6 = ipVersionOf(target) == IpVersion::V6;
    QStringList arguments{isV6 ? u"-6"_s : u"-4"_s,        u"-n"_s, QString::number(plan.count), u"-w"_s,
                          millisecondsArgument(plan.wait), u"-l"_s, QString::number(plan.size),  u"-i"_s,
                          QString::number(plan.hopLimit)};
    if (!plan.mayFragment && !isV6)
        arguments += u"-f"_s;
    return arguments + QStringList{target.toString()};
}

struct Phrase
{
    const char *text;
    IcmpError icmpError;
};

// The messages that ping programs print for ICMP errors, in lower case.
constexpr std::array kPhrases{
    Phrase{"time to live exceeded", IcmpError::TimeExceeded},
    Phrase{"ttl expired", IcmpError::TimeExceeded},
    Phrase{"hop limit", IcmpError::TimeExceeded},
    Phrase{"host unreachable", IcmpError::HostUnreachable},
    Phrase{"address unreachable", IcmpError::HostUnreachable},
    Phrase{"net unreachable", IcmpError::NetUnreachable},
    Phrase{"network unreachable", IcmpError::NetUnreachable},
    Phrase{"no route", IcmpError::NetUnreachable},
    Phrase{"port unreachable", IcmpError::PortUnreachable},
    Phrase{"protocol unreachable", IcmpError::ProtocolUnreachable},
    Phrase{"prohibited", IcmpError::Prohibited},
    Phrase{"filtered", IcmpError::Prohibited},
    Phrase{"frag needed", IcmpError::TooBig},
    Phrase{"too big", IcmpError::TooBig},
    Phrase{"too long", IcmpError::TooBig},
    Phrase{"unreachable", IcmpError::OtherUnreachable},
};

IcmpError parseIcmpError(const QString &line)
{
    for (const Phrase &phrase : kPhrases) {
        if (line.contains(QLatin1StringView(phrase.text), Qt::CaseInsensitive))
            return phrase.icmpError;
    }
    return IcmpError::None;
}

//! Parses the address of the sender in a line.
QHostAddress parseSender(const QString &line)
{
    static const QRegularExpression from(u"\\bfrom ([0-9A-Fa-f.:]+[0-9A-Fa-f])"_s, QRegularExpression::CaseInsensitiveOption);
    return QHostAddress(from.match(line).captured(1));
}

//! Parses the answer in a line of output. The time is a number followed by `ms` or, because the unit depends on the language,
//! by any other word without a space.
PingPacket parseAnswer(const QString &line, const QHostAddress &target)
{
    static const QRegularExpression time(u"[=<]\\s*([0-9]+(?:[.,][0-9]+)?)(?:\\s*ms\\b|[^\\s0-9.,]+)"_s);
    static const QRegularExpression hops(u"\\b(?:ttl|hlim)=([0-9]{1,3})\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = time.match(line);
    if (!match.hasMatch() || !line.contains(target.toString()))
        return std::nullopt;
    EchoResult end;
    end.from = target;
    end.rttMs = match.captured(1).replace(u',', u'.').toDouble();
    if (const auto left = hops.match(line); left.hasMatch())
        end.hopLimit = left.captured(1).toInt();
    return end;
}

PingPacket icmpErrorLine(const QString &line)
{
    const IcmpError icmpError = parseIcmpError(line);
    if (icmpError == IcmpError::None)
        return std::nullopt;
    EchoResult end;
    end.icmpError = icmpError;
    end.from = parseSender(line);
    return end;
}

//! Parses the sequence number in a line. Programs count from 0 or 1. Nullopt if the program doesn't number packets.
std::optional<int> parseSequence(const QString &line)
{
    static const QRegularExpression sequence(u"\\b(?:icmp_)?seq[= ]([0-9]{1,5})\\b"_s);
    const auto match = sequence.match(line);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

bool countsFromZero(const QString &output)
{
    static const QRegularExpression zero(u"\\bseq[= ]0\\b"_s);
    static const QRegularExpression icmpZero(u"\\bicmp_seq[= ]0\\b"_s);
    return output.contains(zero) || output.contains(icmpZero);
}

} // namespace

QString pingProgram(IpVersion version)
{
#ifdef Q_OS_MACOS
    return version == IpVersion::V6 ? u"ping6"_s : u"ping"_s;
#else
    Q_UNUSED(version)
    return u"ping"_s;
#endif
}

QStringList pingArguments(const PingPlan &plan, const QHostAddress &target)
{
#if defined(Q_OS_WIN)
    return windowsPingArguments(plan, target);
#elif defined(Q_OS_LINUX)
    return linuxArguments(plan, target);
#else
    return macArguments(plan, target);
#endif
}

PingPlan planForProgram(PingPlan plan, double left)
{
    constexpr Milliseconds kReservedTime = 100ms;
    constexpr Milliseconds kLeastWait = std::max(kWaitUnit, Milliseconds(50ms));
    plan.interval = intervalOf(plan);
    const Milliseconds forSending = Milliseconds(static_cast<qint64>(left)) - kLeastWait - kReservedTime;
    const auto most = 1 + qMax(forSending, Milliseconds(0)) / plan.interval;
    plan.count = static_cast<int>(std::min<qint64>(plan.count, most));
    const auto inUnits = [](Milliseconds wait) { return wait / kWaitUnit * kWaitUnit; };
    plan.wait = inUnits(plan.wait + kWaitUnit - 1ms);
    plan.shortenWait(left);
    plan.wait = qMax(kLeastWait, inUnits(plan.wait));
    return plan;
}

int packetsUntilStopped(const PingPlan &plan, double elapsed, const QList<PingPacket> &packets)
{
    const auto isSeen = [](const PingPacket &packet) { return packet.has_value(); };
    const auto lastSeen = std::find_if(packets.rbegin(), packets.rend(), isSeen);
    // Some programs send the next packet only after the previous one was answered or timed out.
    const Milliseconds pace = qMax(intervalOf(plan), plan.wait);
    const Milliseconds forSending = Milliseconds(static_cast<qint64>(elapsed)) - plan.wait;
    const qint64 sent = forSending < Milliseconds(0) ? 0 : 1 + forSending / pace;
    return static_cast<int>(std::min<qint64>(packets.size(), std::max<qint64>(packets.rend() - lastSeen, sent)));
}

QList<PingPacket> parsePingOutput(const QString &output, const QHostAddress &target, int count)
{
    QList<PingPacket> packets(count);
    const int first = countsFromZero(output) ? 0 : 1;
    qsizetype next = 0;
    for (const QString &line : output.split(u'\n')) {
        PingPacket packet = parseAnswer(line, target);
        if (!packet)
            packet = icmpErrorLine(line);
        if (!packet || next >= count)
            continue;
        const std::optional<int> sequence = parseSequence(line);
        const qsizetype at = sequence ? *sequence - first : next;
        if (at < 0 || at >= count || packets.at(at)) // not a packet of this series, or a duplicate answer
            continue;
        packets[at] = packet;
        if (!sequence)
            ++next;
    }
    return packets;
}

} // namespace watchkeeper
