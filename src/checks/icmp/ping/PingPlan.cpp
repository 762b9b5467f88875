// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/ping/PingPlan.h"

#include "checks/network/CommonFields.h"

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

std::optional<Milliseconds> optionalRoundTripTime(const Fields &fields, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    return fields.duration(name);
}

Field percentField(const QString &name, const QString &label, const QString &help, double defaultValue)
{
    return {.name = name,
            .type = FieldType::Number,
            .label = label,
            .help = help,
            .defaultValue = defaultValue,
            .maximum = 100,
            .unit = u"%"_s};
}

Field durationLimitField(const QString &name, const QString &label, const QString &help)
{
    constexpr double kMinuteInMilliseconds = 60'000;
    return {.name = name,
            .type = FieldType::Duration,
            .label = label,
            .help = help,
            .minimum = 1,
            .maximum = kMinuteInMilliseconds};
}

QList<Field> pingSendingFields()
{
    constexpr double kMaxPackets = 100;
    constexpr double kMaxInterval = 10'000;
    constexpr double kMaxBytes = 65'000;
    return {
        {.name = u"count"_s,
         .type = FieldType::Number,
         .label = PingText::tr("Packets"),
         .help = PingText::tr("How many packets to send. More packets measure the loss more precisely."),
         .defaultValue = 5,
         .minimum = 1,
         .maximum = kMaxPackets,
         .whole = true},
        {.name = u"interval"_s,
         .type = FieldType::Duration,
         .label = PingText::tr("Packet interval"),
         .help = PingText::tr("Time between packets."),
         .defaultValue = u"200ms"_s,
         .minimum = 10,
         .maximum = kMaxInterval,
         .advanced = true},
        {.name = u"wait"_s,
         .type = FieldType::Duration,
         .label = PingText::tr("Reply timeout"),
         .help =
             PingText::tr("How long to wait for replies after the last packet. The wait ends early if the check times out."),
         .defaultValue = u"2s"_s,
         .minimum = 10,
         .maximum = 6 * kMaxInterval,
         .advanced = true},
        {.name = u"size"_s,
         .type = FieldType::Number,
         .label = PingText::tr("Size"),
         .help = PingText::tr("Payload of each packet in bytes, without headers."),
         .defaultValue = 56,
         .minimum = 16,
         .maximum = kMaxBytes,
         .unit = PingText::tr("bytes"),
         .advanced = true,
         .whole = true},
        {.name = u"ttl"_s,
         .type = FieldType::Number,
         .label = PingText::tr("Maximum hops"),
         .help = PingText::tr("Maximum number of routers that a packet can pass through (time to live, hop limit)."),
         .defaultValue = 64,
         .minimum = 1,
         .maximum = 255,
         .unit = PingText::tr("hops"),
         .advanced = true,
         .whole = true},
        {.name = u"dontFragment"_s,
         .type = FieldType::Bool,
         .label = PingText::tr("Don't fragment packets"),
         .help = PingText::tr("Packets too large for a link on the route are dropped instead of fragmented. Set the size "
                              "to 1472 to test whether full-size Ethernet packets get through."),
         .defaultValue = false,
         .advanced = true},
    };
}

QList<Field> pingLimitFields()
{
    return {
        percentField(u"warnLoss"_s, PingText::tr("Loss: degraded above"),
                     PingText::tr("The target is degraded if packet loss is higher than this limit."), 20),
        percentField(u"maxLoss"_s, PingText::tr("Loss: down above"),
                     PingText::tr("The target is down if packet loss is higher than this limit. If all packets are lost, the "
                                  "target is always down."),
                     80),
        durationLimitField(
            u"warnRtt"_s, PingText::tr("Response time: degraded above"),
            PingText::tr(
                "The target is degraded if the average response time is longer than this limit. Leave empty for no limit.")),
        durationLimitField(
            u"maxRtt"_s, PingText::tr("Response time: down above"),
            PingText::tr(
                "The target is down if the average response time is longer than this limit. Leave empty for no limit.")),
    };
}

} // namespace

QList<Field> pingFields()
{
    const Field host{.name = u"host"_s,
                     .type = FieldType::Host,
                     .label = PingText::tr("Host"),
                     .help = PingText::tr("Host name or IP address."),
                     .required = true};
    return QList<Field>{host} + pingSendingFields() + pingLimitFields() + QList<Field>{familyField()};
}

void addPingExpectations(const Fields &fields, Expectations *expectations)
{
    const PingPlan plan(fields);
    const auto inMilliseconds = [](const std::optional<Milliseconds> &limit) {
        return limit ? std::optional(static_cast<double>(limit->count())) : std::nullopt;
    };
    const QStringList loss{u"packetLoss"_s};
    const QStringList average{u"rttAvg"_s};
    // If the check was cancelled while pings were still being sent, missing replies aren't conclusive.
    const bool isOver = !expectations->failedBy(ErrorType::Cancelled);
    const bool hasReply = expectations->value(u"received"_s).toInt() > 0;
    // for example, because the packet is too large for the route
    const bool isUnsendable = expectations->failedBy(ErrorType::Condition);
    const bool isDecided = hasReply || isUnsendable || (isOver && expectations->value(u"received"_s).isValid());
    expectations->add(PingText::tr("The host replies"), isDecided ? passOrFail(hasReply) : ConditionStatus::NotReached);
    expectations->addMaximum(plan.maxLoss, PingText::tr("Packet loss: at most %1"), loss, Unit::Percent);
    expectations->addMaximum(plan.warnLoss, PingText::tr("Packet loss: at most %1, else degraded"), loss, Unit::Percent,
                             ConditionStatus::Degrades);
    expectations->addMaximum(inMilliseconds(plan.maxRtt), PingText::tr("Average response time: at most %1"), average,
                             Unit::Millisecond);
    expectations->addMaximum(inMilliseconds(plan.warnRtt), PingText::tr("Average response time: at most %1, else degraded"),
                             average, Unit::Millisecond, ConditionStatus::Degrades);
}

QList<FieldProblem> validatePing(const Fields &fields)
{
    QList<FieldProblem> problems;
    const QString sentence = PingText::tr("The limit for degraded must be lower than the limit for down.");
    // Only reported if the user set warnLoss. Its default may exceed the user's maxLoss.
    if (fields.written().contains(u"warnLoss"_s) && fields.number(u"warnLoss"_s) > fields.number(u"maxLoss"_s))
        problems.append({u"warnLoss"_s, sentence});
    const auto warnRtt = optionalRoundTripTime(fields, u"warnRtt"_s);
    const auto maxRtt = optionalRoundTripTime(fields, u"maxRtt"_s);
    if (warnRtt && maxRtt && *warnRtt >= *maxRtt)
        problems.append({u"warnRtt"_s, sentence});
    return problems;
}

PingPlan::PingPlan(const Fields &fields)
    : count(fields.integer(u"count"_s))
    , interval(fields.duration(u"interval"_s))
    , wait(fields.duration(u"wait"_s))
    , size(fields.integer(u"size"_s))
    , hopLimit(fields.integer(u"ttl"_s))
    , mayFragment(!fields.flag(u"dontFragment"_s))
    , warnLoss(fields.number(u"warnLoss"_s))
    , maxLoss(fields.number(u"maxLoss"_s))
    , warnRtt(optionalRoundTripTime(fields, u"warnRtt"_s))
    , maxRtt(optionalRoundTripTime(fields, u"maxRtt"_s))
{
}

void PingPlan::shortenWait(double left)
{
    constexpr double kReservedTime = 100;
    constexpr Milliseconds kMinWait{50};
    const double sending = static_cast<double>(interval.count()) * (count - 1);
    const Milliseconds maxWait(std::llround(left - sending - kReservedTime));
    wait = qMin(wait, qMax(kMinWait, maxWait));
}

} // namespace watchkeeper
