// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathProgram.h"

#include <QRegularExpression>

#include <chrono>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxHopNumber = 255;

[[maybe_unused]] QStringList unixArguments(const PathPlan &plan, const QHostAddress &target)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(plan.limits.wait).count();
    QStringList arguments{u"-n"_s,
                          u"-q"_s,
                          QString::number(plan.limits.probes),
                          u"-m"_s,
                          QString::number(plan.limits.hops),
                          u"-w"_s,
                          QString::number(seconds)};
    if (plan.usesEcho)
        arguments += u"-I"_s;
    else
        arguments += {u"-p"_s, QString::number(plan.port)};
    return arguments + QStringList{target.toString()};
}

[[maybe_unused]] QStringList tracertArguments(const PathPlan &plan, const QHostAddress &target)
{
    const bool isV6 = ipVersionOf(target) == IpVersion::V6;
    return {isV6 ? u"-6"_s : u"-4"_s,
            u"-d"_s,
            u"-h"_s,
            QString::number(plan.limits.hops),
            u"-w"_s,
            QString::number(plan.limits.wait.count()),
            target.toString()};
}

//! The meaning of a mark after a time, such as `!H` or `!X` (traceroute(8)).
IcmpError icmpErrorFromMark(const QString &mark)
{
    if (mark == "!H"_L1)
        return IcmpError::HostUnreachable;
    if (mark == "!N"_L1)
        return IcmpError::NetUnreachable;
    if (mark == "!P"_L1)
        return IcmpError::ProtocolUnreachable;
    if (mark == "!X"_L1 || mark == "!A"_L1 || mark == "!Z"_L1)
        return IcmpError::Prohibited;
    if (mark.startsWith("!F"_L1))
        return IcmpError::TooBig;
    return IcmpError::OtherUnreachable;
}

QHostAddress parseHopAddress(QString word)
{
    const bool isBracketed = word.startsWith(u'(') && word.endsWith(u')');
    if (isBracketed)
        word = word.sliced(1, word.size() - 2);
    const bool isWhole = word.contains(u':')
        || word.count(u'.') == 3; // QHostAddress also accepts incomplete addresses, such as `12` for 0.0.0.12
    return isWhole ? QHostAddress(word) : QHostAddress();
}

//! Whether a word is a time unit: `ms`, or its translation into the system's language. A unit is neither an address nor a mark.
bool isTimeUnit(const QString &word)
{
    static const QRegularExpression unit(u"^[^0-9.,:*!]+$"_s);
    return unit.match(word).hasMatch();
}

//! Parses the words after a hop's number, one by one.
class HopLine
{
public:
    HopLine(PathHop *hop, PathTrace *trace)
        : m_hop(hop)
        , m_trace(trace)
    {
    }

    void take(const QString &word, const QString &next)
    {
        static const QRegularExpression time(u"^<?([0-9]+(?:[.,][0-9]+)?)([^0-9.,:*!]+)?$"_s);
        if (word == "*"_L1) {
            ++m_hop->sent;
            return;
        }
        if (word.startsWith(u'!')) {
            m_trace->icmpError = icmpErrorFromMark(word);
            m_trace->errorSource = m_address;
            return;
        }
        if (const auto match = time.match(word); match.hasMatch() && (isTimeUnit(next) || !match.captured(2).isEmpty())) {
            ++m_hop->sent;
            ++m_hop->answered;
            m_hop->times.append(match.captured(1).replace(u',', u'.').toDouble());
            return;
        }
        const QHostAddress address = parseHopAddress(word);
        if (address.isNull())
            return;
        m_address = address;
        if (!m_hop->addresses.contains(address))
            m_hop->addresses.append(address);
    }

private:
    PathHop *m_hop;
    PathTrace *m_trace;
    QHostAddress m_address;
};

} // namespace

QString pathProgram(IpVersion version)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(version)
    return u"tracert"_s;
#else
    return version == IpVersion::V6 ? u"traceroute6"_s : u"traceroute"_s;
#endif
}

QStringList pathArguments(const PathPlan &plan, const QHostAddress &target)
{
#ifdef Q_OS_WIN
    return tracertArguments(plan, target);
#else
    return unixArguments(plan, target);
#endif
}

PathTrace parsePathOutput(const QString &output, const QHostAddress &target)
{
    PathTrace trace;
    for (const QString &line : output.split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        bool isNumber = false;
        const int number = words.constFirst().toInt(&isNumber);
        if (!isNumber || number < 1 || number > kMaxHopNumber || words.size() < 2)
            continue;
        if (trace.hops.size() < number)
            trace.hops.resize(number);
        PathHop &hop = trace.hops[number - 1];
        HopLine reading(&hop, &trace);
        for (qsizetype i = 1; i < words.size(); ++i)
            reading.take(words.at(i), words.value(i + 1));
        trace.isReached = trace.isReached || hop.addresses.contains(target);
    }
    if (trace.isReached)
        trace.icmpError = IcmpError::None;
    return trace;
}

} // namespace watchkeeper
