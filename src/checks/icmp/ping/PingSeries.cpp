// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/ping/PingSeries.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PingStatistics::PingStatistics(const QList<PingPacket> &packets)
    : sent(static_cast<int>(packets.size()))
{
    QList<double> times;
    for (const PingPacket &packet : packets) {
        if (packet && packet->icmpError == IcmpError::None)
            times.append(packet->rttMs);
    }
    received = static_cast<int>(times.size());
    loss = sent > 0 ? 100.0 * (sent - received) / sent : 0;
    if (times.isEmpty())
        return;
    const auto [least, most] = std::minmax_element(times.cbegin(), times.cend());
    min = *least;
    max = *most;
    average = std::accumulate(times.cbegin(), times.cend(), 0.0) / received;
    if (received < 2)
        return;
    double differences = 0;
    for (qsizetype i = 1; i < times.size(); ++i)
        differences += std::abs(times.at(i) - times.at(i - 1));
    jitter = differences / (received - 1);
}

double PingStatistics::meanOpinionScore() const
{
    constexpr double kMinScore = 1;
    constexpr double kMaxScore = 4.5;
    if (received == 0)
        return kMinScore;
    const double latency = average + 2 * jitter.value_or(0) + 10;
    double rating = 93.2 - (latency < 160 ? latency / 40 : (latency - 120) / 10);
    rating = std::clamp(rating - 2.5 * loss, 0.0, 100.0);
    return std::clamp(1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating), kMinScore, kMaxScore);
}

PingSeries::PingSeries(EchoService *echoes, const PingPlan &plan, const QHostAddress &target)
    : m_echoes(echoes)
    , m_plan(plan)
    , m_target(target)
{
    m_sendTimer.setTimerType(Qt::PreciseTimer);
    m_sendTimer.setInterval(m_plan.interval);
    m_waitTimer.setTimerType(Qt::PreciseTimer);
    m_waitTimer.setSingleShot(true);
    m_waitTimer.setInterval(m_plan.wait);
    connect(&m_sendTimer, &QTimer::timeout, this, &PingSeries::sendNext);
    connect(&m_waitTimer, &QTimer::timeout, this, &PingSeries::conclude);
}

PingSeries::~PingSeries()
{
    for (const EchoService::EchoId ticket : std::as_const(m_tickets))
        m_echoes->forget(ticket);
}

void PingSeries::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_sendTimer.start();
    sendNext();
}

void PingSeries::sendNext()
{
    EchoRequest request;
    request.target = m_target;
    request.size = m_plan.size;
    request.hopLimit = m_plan.hopLimit;
    request.mayFragment = m_plan.mayFragment;
    const qsizetype index = m_packets.size();
    const auto ticket = m_echoes->send(request, [this, index](const EchoResult &end) { onAnswered(index, end); });
    if (ticket) {
        m_tickets.append(*ticket);
        ++m_unanswered;
    } else {
        m_sendError = m_echoes->error();
        if (m_packets.isEmpty())
            return conclude();
    }
    m_packets.append(std::nullopt);
    if (m_packets.size() < m_plan.count)
        return;
    m_sendTimer.stop();
    if (m_unanswered == 0)
        conclude();
    else
        m_waitTimer.start();
}

void PingSeries::onAnswered(qsizetype index, const EchoResult &end)
{
    m_packets[index] = end;
    --m_unanswered;
    if (m_unanswered == 0 && m_packets.size() == m_plan.count)
        conclude();
}

void PingSeries::conclude()
{
    m_sendTimer.stop();
    m_waitTimer.stop();
    m_isFinished = true;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

namespace {

constexpr int kDefaultPayloadSize = 56;
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
    if (plan.size != kDefaultPayloadSize)
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
    constexpr Milliseconds kMinWait = std::max(kWaitUnit, Milliseconds(50ms));
    plan.interval = intervalOf(plan);
    const Milliseconds forSending = Milliseconds(static_cast<qint64>(left)) - kMinWait - kReservedTime;
    const auto most = 1 + qMax(forSending, Milliseconds(0)) / plan.interval;
    plan.count = static_cast<int>(std::min<qint64>(plan.count, most));
    const auto inUnits = [](Milliseconds wait) { return wait / kWaitUnit * kWaitUnit; };
    plan.wait = inUnits(plan.wait + kWaitUnit - 1ms);
    plan.shortenWait(left);
    plan.wait = qMax(kMinWait, inUnits(plan.wait));
    return plan;
}

int packetsUntilStopped(const PingPlan &plan, double elapsed, const QList<PingPacket> &packets)
{
    const auto isSeen = [](const PingPacket &packet) { return packet.has_value(); };
    const auto lastSeen = std::find_if(packets.rbegin(), packets.rend(), isSeen);
    // Some programs send a packet only after the previous packet was answered or timed out.
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

#include "moc_PingSeries.cpp"
