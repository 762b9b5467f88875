// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `ntp` check type: queries a time server and compares its time with this computer's clock.
#include "checks/base/BuiltInKinds.h"

#include "async/OneShot.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/network/CommonFields.h"
#include "checks/network/names/Resolver.h"
#include "checks/ntp/NtpExchange.h"
#include "model/base/EnumKeys.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kUnsynchronisedStratum = 16;
constexpr double kMaxRootDistance = 16'000; // [ms] RFC 5905, 7.2: MAXDISP

class NtpKindText
{
    Q_DECLARE_TR_FUNCTIONS(Ntp)
};

QString leapKey(NtpLeap leap)
{
    static constexpr EnumKeys<NtpLeap, NtpLeap::Unsynchronised> keys{"none", "insert", "delete", "unsynchronised"};
    return keys.key(leap);
}

//! Formats the offset, such as `+1.2 ms`.
QString signedText(double milliseconds)
{
    if (rounded(milliseconds) == 0)
        return humanDuration(0);
    return (milliseconds < 0 ? u"−"_s : u"+"_s) + humanDuration(std::abs(milliseconds));
}

//! Returns the error for a kiss code (RFC 5905, 7.4; RFC 8633, 5.3).
CheckError kissError(const QString &code)
{
    if (code == "DENY"_L1 || code == "RSTR"_L1)
        return {ErrorType::Permission,
                NtpKindText::tr("The server refused to provide the time to this computer (%1). Ask its operator for access, "
                                "or use another server.")
                    .arg(code)};
    if (code == "RATE"_L1)
        return {ErrorType::Condition,
                NtpKindText::tr("The server reports that it is being queried too often (RATE) and returned no time. Check the "
                                "server less often.")};
    return {ErrorType::Condition,
            NtpKindText::tr("The server returned the code %1 instead of a time. It may have just started.").arg(code)};
}

//! Returns the error for times that contradict each other. NTP clients discard such packets (RFC 5905, appendix A.5.1.1).
std::optional<CheckError> ntpTimesError(const NtpPacket &packet)
{
    if (!packet.hasTime())
        return CheckError(ErrorType::Protocol, NtpKindText::tr("The server's reply contains no time."));
    if (isLater(packet.receive, packet.transmit))
        return CheckError(ErrorType::Protocol,
                          NtpKindText::tr("The server's reply is invalid: by its own clock, it was sent before the query "
                                          "arrived. Was the server's clock just set back?"));
    if (packet.updated != 0 && isLater(packet.updated, packet.transmit))
        return CheckError(ErrorType::Protocol,
                          NtpKindText::tr("The server's reply is invalid: it was sent before the last update of the "
                                          "server's clock. Was the server's clock just set back?"));
    return std::nullopt;
}

std::optional<CheckError> ntpPacketError(const NtpPacket &packet, const Fields &fields)
{
    if (packet.leap == NtpLeap::Unsynchronised || packet.stratum >= kUnsynchronisedStratum)
        return CheckError(ErrorType::Condition,
                          NtpKindText::tr("The server's own clock isn't synchronised. Can it reach its own time servers?"));
    if (const std::optional<CheckError> error = ntpTimesError(packet))
        return error;
    if (rounded(packet.rootDistance()) >= kMaxRootDistance)
        return CheckError(
            ErrorType::Condition,
            NtpKindText::tr("The server's time may be off by up to %1. NTP clients reject servers with an error of %2 or more. "
                            "The server may have lost contact with its upstream time servers.")
                .arg(humanDuration(packet.rootDistance()), humanDuration(kMaxRootDistance)));
    const int mostStratum = fields.integer(u"maxStratum"_s);
    if (packet.stratum > mostStratum)
        return CheckError(ErrorType::Condition,
                          NtpKindText::tr("The server is at stratum %1. The limit is %2. The server may have lost contact with "
                                          "its upstream time servers.")
                              .arg(QString::number(packet.stratum), QString::number(mostStratum)));
    return std::nullopt;
}

CheckError offsetError(double offset, Milliseconds limit)
{
    const QString sentence = offset > 0
        ? NtpKindText::tr("The server's clock is %1 ahead of this computer's. The limit is %2. Compare with another server "
                          "to find out which of the two is wrong.")
        : NtpKindText::tr("The server's clock is %1 behind this computer's. The limit is %2. Compare with another server to "
                          "find out which of the two is wrong.");
    return {ErrorType::Condition,
            sentence.arg(humanDuration(std::abs(offset)), humanDuration(static_cast<double>(limit.count())))};
}

bool exceedsOffsetLimit(const Fields &fields, const QString &name, double offset)
{
    return fields.has(name) && std::abs(rounded(offset)) > static_cast<double>(fields.duration(name).count());
}

void evaluateOffset(double offset, const Fields &fields, Observation *observation)
{
    if (exceedsOffsetLimit(fields, u"maxOffset"_s, offset))
        observation->error = offsetError(offset, fields.duration(u"maxOffset"_s));
    else if (exceedsOffsetLimit(fields, u"warnOffset"_s, offset))
        observation->warning = offsetError(offset, fields.duration(u"warnOffset"_s));
}

void addNtpValues(const NtpPacket &packet, const NtpMeasurement &reading, Observation *observation)
{
    if (packet.hasTime()) {
        observation->addValue(u"offset"_s, rounded(reading.offset));
        observation->addValue(u"delay"_s, rounded(reading.delay));
    }
    observation->addValue(u"stratum"_s, packet.stratum);
    observation->addValue(u"leap"_s, leapKey(packet.leap));
    observation->addValue(u"reference"_s, packet.referenceText());
    observation->addValue(u"rootDelay"_s, rounded(packet.rootDelay));
    observation->addValue(u"rootDispersion"_s, rounded(packet.rootDispersion));
    observation->addValue(u"rootDistance"_s, rounded(packet.rootDistance()));
    observation->addValue(u"precision"_s, std::ldexp(1'000.0, packet.precision));
    observation->addValue(u"version"_s, packet.version);
}

CheckError noAnswerError(const NtpExchange &exchange, const Fields &fields)
{
    const QString host = exchange.peer().toString();
    const QString port = QString::number(fields.integer(u"port"_s));
    switch (exchange.end()) {
    case NtpExchange::End::Refused:
        return {ErrorType::Refused,
                NtpKindText::tr("%1 is reachable, but nothing is listening on its UDP port %2. Is a time server running "
                                "there, and does it accept queries from other hosts?")
                    .arg(host, port),
                exchange.errorText()};
    case NtpExchange::End::InvalidPackets:
        return {ErrorType::Protocol,
                NtpKindText::tr("The packet from %1 port %2 isn't a reply to the query. Is a time server running there?")
                    .arg(host, port)};
    default:
        break;
    }
    return {ErrorType::Network,
            NtpKindText::tr("%1 can't be reached. Is this computer's network up, and is there a route to the host?").arg(host),
            exchange.errorText()};
}

//! \brief Adds the values of an answer, and the problems of the server and the clocks, to the observation.
void evaluateNtp(const NtpPacket &packet, const NtpMeasurement &reading, const Fields &fields, Observation *observation)
{
    if (packet.stratum == 0) {
        const QString code = packet.kissCode();
        observation->addValue(u"kissCode"_s, code);
        observation->summary = code;
        std::optional<CheckError> &place = code == "RATE"_L1
            ? observation->warning
            : observation->error; // RATE is only a warning, because the server is running but busy
        place = kissError(code);
        return;
    }
    addNtpValues(packet, reading, observation);
    const QString stratum = QString::number(packet.stratum);
    observation->summary = packet.hasTime() ? NtpKindText::tr("%1, stratum %2").arg(signedText(reading.offset), stratum)
                                            : NtpKindText::tr("stratum %1").arg(stratum);
    observation->error = ntpPacketError(packet, fields);
    if (!observation->error)
        evaluateOffset(reading.offset, fields, observation);
}

//! Returns the observation of a completed exchange.
Observation reportNtp(const NtpExchange &exchange, const Fields &fields)
{
    Observation observation;
    observation.addValue(u"ip"_s, exchange.peer().toString());
    if (exchange.end() != NtpExchange::End::Answered) {
        observation.error = noAnswerError(exchange, fields);
        return observation;
    }
    evaluateNtp(exchange.packet(), exchange.reading(), fields, &observation);
    return observation;
}

constexpr int kNtpServerPort = 123;

QCoro::Task<Observation> runNtp(Fields fields, CheckContext *context)
{
    const CancelToken &token = context->token();
    const QString host = fields.text(u"host"_s);
    const Resolver::Family family = familyOf(fields, context->services().networkSettings());
    const Resolver::Answer answer = co_await resolveForCheck(host, family, context);
    if (!answer)
        co_return failedObservation(answer.error());

    const double resolvedAt = context->elapsedMs();
    NtpExchange exchange(*answer, static_cast<quint16>(fields.integer(u"port"_s)));
    OneShot done;
    const CancelCallback stop(token, done.settler());
    exchange.start(done.settler());
    co_await done;

    if (exchange.end() == NtpExchange::End::None)
        co_return failedObservation(
            context->stopped(NtpKindText::tr("no reply from %1 port %2 (queries sent: %3)")
                                 .arg(exchange.peer().toString(), QString::number(fields.integer(u"port"_s)),
                                      QString::number(exchange.sentCount()))));
    Observation observation = reportNtp(exchange, fields);
    observation.phases.set(Phase::Dns, resolvedAt);
    observation.phases.set(Phase::Wait, context->elapsedMs() - resolvedAt);
    co_return observation;
}

QList<FieldProblem> validateNtp(const Fields &fields)
{
    // A value can be missing while its placeholder isn't filled. It is validated again before the check.
    const bool areKnown = fields.has(u"warnOffset"_s) && fields.has(u"maxOffset"_s);
    const bool isUpsideDown = areKnown
        && fields.written().contains(u"warnOffset"_s) // the default may exceed the user's maxOffset
        && fields.duration(u"warnOffset"_s) > fields.duration(u"maxOffset"_s);
    if (!isUpsideDown)
        return {};
    return {{u"warnOffset"_s, NtpKindText::tr("The offset for degraded must be less than the offset for down.")}};
}

Field offsetField(const QString &name, const QString &label, const QString &help, const QString &defaultValue)
{
    constexpr double kYearInMilliseconds = 365.0 * 86'400'000;
    return {.name = name,
            .type = FieldType::Duration,
            .label = label,
            .help = help,
            .defaultValue = defaultValue,
            .minimum = 1,
            .maximum = kYearInMilliseconds};
}

QList<Field> ntpFields()
{
    constexpr double kWorstStratum = 15;
    return {
        {.name = u"host"_s,
         .type = FieldType::Host,
         .label = NtpKindText::tr("Time server"),
         .help = NtpKindText::tr("Host name or IP address."),
         .required = true},
        {.name = u"port"_s,
         .type = FieldType::Port,
         .label = NtpKindText::tr("Port"),
         .help = NtpKindText::tr("UDP port of the time server."),
         .defaultValue = kNtpServerPort,
         .advanced = true},
        offsetField(u"warnOffset"_s, NtpKindText::tr("Degraded at"),
                    NtpKindText::tr(
                        "The target is degraded if the clocks of the server and this computer differ by more than this limit."),
                    u"100ms"_s),
        offsetField(u"maxOffset"_s, NtpKindText::tr("Down at"),
                    NtpKindText::tr("The target is down if the clocks differ by more than this limit. Network delay adds an "
                                    "error of up to half the delay."),
                    u"1s"_s),
        {.name = u"maxStratum"_s,
         .type = FieldType::Number,
         .label = NtpKindText::tr("Maximum stratum"),
         .help = NtpKindText::tr("Maximum distance of the server from a reference clock. 1: the server has its own reference "
                                 "clock. 15: the highest stratum of a synchronised server."),
         .defaultValue = kWorstStratum,
         .minimum = 1,
         .maximum = kWorstStratum,
         .whole = true},
        familyField(),
    };
}

void addNtpExpectations(const Fields &fields, Expectations *expectations)
{
    const QVariant stratum = expectations->value(u"stratum"_s);
    const QString kissCode = expectations->value(u"kissCode"_s).toString();
    if (!kissCode.isEmpty()) {
        expectations->add(NtpKindText::tr("The server returns a time"),
                          expectations->failed() ? ConditionStatus::Fails : ConditionStatus::Degrades, kissCode);
    } else {
        const bool isSynchronised = expectations->value(u"leap"_s).toString() != leapKey(NtpLeap::Unsynchronised)
            && stratum.toInt() < kUnsynchronisedStratum;
        expectations->add(NtpKindText::tr("The server's clock is synchronised"),
                          stratum.isValid() ? passOrFail(isSynchronised) : ConditionStatus::NotReached);
    }
    expectations->addValue(
        NtpKindText::tr("Maximum error of the server's time: less than %1").arg(humanDuration(kMaxRootDistance)),
        {u"rootDistance"_s}, Unit::Millisecond,
        [](const QVariant &distance) { return distance.toDouble() < kMaxRootDistance; });
    expectations->addMaximum(fields.number(u"maxStratum"_s), NtpKindText::tr("Stratum: at most %1"), {u"stratum"_s},
                             Unit::None);
    const auto addOffset = [&](const QString &name, const QString &text, ConditionStatus failed) {
        if (fields.has(name))
            expectations->addValue(
                text.arg(humanDuration(static_cast<double>(fields.duration(name).count()))), {u"offset"_s}, Unit::Millisecond,
                [&](const QVariant &offset) { return !exceedsOffsetLimit(fields, name, offset.toDouble()); }, failed);
    };
    addOffset(u"maxOffset"_s, NtpKindText::tr("Clock difference: at most %1"), ConditionStatus::Fails);
    addOffset(u"warnOffset"_s, NtpKindText::tr("Clock difference: at most %1, else degraded"), ConditionStatus::Degrades);
}

QString ntpHost(const Fields &fields)
{
    return fields.text(u"host"_s).toLower();
}

QString ntpAddress(const Fields &fields)
{
    const QString host = fields.text(u"host"_s);
    const int port = fields.integer(u"port"_s);
    return port == kNtpServerPort ? host : hostAndPort(host, port);
}

} // namespace

Kind makeNtpKind()
{
    Kind kind;
    kind.key = u"ntp"_s;
    kind.title = NtpKindText::tr("Time server (NTP)");
    kind.help =
        NtpKindText::tr("Queries a time server and compares its clock with this computer's clock, so it monitors both.");
    kind.subject = KindSubject::Clock;
    kind.fields = ntpFields();
    kind.run = runNtp;
    kind.host = ntpHost;
    kind.address = ntpAddress;
    kind.validate = validateNtp;
    kind.expectations = addNtpExpectations;
    return kind;
}

} // namespace watchkeeper
