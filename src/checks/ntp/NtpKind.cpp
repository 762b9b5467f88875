// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ntp/NtpKind.h"

#include "async/OneShot.h"
#include "checks/CheckServices.h"
#include "checks/network/CommonFields.h"
#include "checks/network/WireFields.h"
#include "checks/ntp/NtpExchange.h"
#include "checks/ntp/NtpReport.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNtpServerPort = 123;

class NtpKindText
{
    Q_DECLARE_TR_FUNCTIONS(Ntp)
};

Observation ntpFailure(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

QCoro::Task<Observation> runNtp(Fields fields, CheckContext *context)
{
    const CancelToken &token = context->token();
    const QString host = fields.text(u"host"_s);
    const Resolver::Family family = familyOf(fields, context->services().networkSettings());
    Resolver &resolver = context->services().resolver();
    const Resolver::Answer answer = co_await resolver.resolve(host, family, token);
    if (token.isCancelled())
        co_return ntpFailure(context->stopped(NtpKindText::tr("the address of %1 was still being resolved").arg(host)));
    if (!answer)
        co_return ntpFailure(answer.error());

    const double resolvedAt = context->elapsedMs();
    NtpExchange exchange(*answer, static_cast<quint16>(fields.integer(u"port"_s)));
    OneShot done;
    const CancelCallback stop(token, done.settler());
    exchange.start(done.settler());
    co_await done;

    if (exchange.end() == NtpExchange::End::None)
        co_return ntpFailure(context->stopped(NtpKindText::tr("no reply from %1 port %2 (queries sent: %3)")
                                                  .arg(exchange.peer().toString(), QString::number(fields.integer(u"port"_s)),
                                                       QString::number(exchange.sentCount()))));
    Observation seen = reportNtp(exchange, fields);
    seen.phases.set(Phase::Dns, resolvedAt);
    seen.phases.set(Phase::Wait, context->elapsedMs() - resolvedAt);
    co_return seen;
}

QList<FieldProblem> validateNtp(const Fields &fields)
{
    // A value can be missing as long as its placeholder isn't filled. It is validated again before the check.
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

Kind makeNtpKind()
{
    Kind kind;
    kind.key = u"ntp"_s;
    kind.title = NtpKindText::tr("Time server (NTP)");
    kind.help =
        NtpKindText::tr("Queries a time server and compares its clock with this computer's clock, so it monitors both.");
    kind.fields = ntpFields();
    kind.run = runNtp;
    kind.host = ntpHost;
    kind.address = ntpAddress;
    kind.validate = validateNtp;
    return kind;
}

} // namespace

const Kind *ntpKind()
{
    static const Kind kind = makeNtpKind();
    return &kind;
}

} // namespace watchkeeper
