// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PingProgram.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>

namespace watchkeeper {

using namespace Qt::StringLiterals;
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

//! The address of the sender in a line.
QHostAddress parseSender(const QString &line)
{
    static const QRegularExpression from(u"\\bfrom ([0-9A-Fa-f.:]+[0-9A-Fa-f])"_s, QRegularExpression::CaseInsensitiveOption);
    return QHostAddress(from.match(line).captured(1));
}

//! The answer in a line of output. The time is the number followed by `ms`, or by any other word without a space, since the unit depends on
//! the language.
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

//! The sequence number in a line, counted by the program from 0 or 1; nullopt if the program doesn't number packets.
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
