// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `ping` check type: sends ICMP echo requests to a host and measures packet loss, round-trip time and jitter. Uses the system's
// `ping` if Watchkeeper can't open its own socket.
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

#include <algorithm>
#include <chrono>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

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
        co_return failedObservation(pingSendError(series.sendError(), target, plan.size));
    Observation observation = pingObservation(series.packets(), plan, target, method);
    if (!series.isOver())
        observation.error = context->stopped(PingText::tr("%1 of %2 pings to %3 sent, %4 answered")
                                                 .arg(QString::number(series.packets().size()), QString::number(plan.count),
                                                      target.toString(), QString::number(answeredCount(series.packets()))));
    co_return observation;
}

CheckError programFailedError(const ProgramOutput &run)
{
    const QString words = firstLine(run.errors.isEmpty() ? run.output : run.errors);
    return {
        ErrorType::Permission,
        PingText::tr(
            "The current user isn't allowed to send ICMP echo requests, and the system's ping program doesn't work either: %1")
            .arg(words.isEmpty() ? PingText::tr("it printed no output.") : words),
        run.errors};
}

CheckError missingProgramError(const CheckError &error)
{
    if (error.type() != ErrorType::NotFound)
        return error;
    return {ErrorType::Permission,
            PingText::tr(
                "The current user isn't allowed to send ICMP echo requests, and the ping program isn't installed. Install it, "
                "or ask an administrator to allow echo requests: sysctl -w net.ipv4.ping_group_range='0 2147483647'.")};
}

//! Returns the observation for a ping program that was stopped at the timeout, based on its output so far.
Observation stoppedObservation(const QList<PingPacket> &packets, const PingPlan &plan, const QHostAddress &target,
                               double elapsed)
{
    const QList<PingPacket> sent = packets.first(packetsUntilStopped(plan, elapsed, packets));
    const QString note =
        PingText::tr("The ping program was stopped when the check timed out. The result is based on its output up to then.");
    return pingObservation(sent, plan, target, PingMethod::Program, note);
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
        co_return stoppedObservation(packets, plan, target, context->elapsedMs() - startedAt);
    if (run.error)
        co_return failedObservation(missingProgramError(*run.error));
    constexpr int kNoReplyExitCode = 1; // all versions exit with this code if no packet was answered
    if (!isSeen && run.exitCode != kNoReplyExitCode && run.exitCode != 0)
        co_return failedObservation(programFailedError(run));
    co_return pingObservation(packets, plan, target, PingMethod::Program);
}

QCoro::Task<Observation> runPing(Fields fields, CheckContext *context)
{
    const QString host = fields.text(u"host"_s);
    const Resolver::Family family = familyOf(fields, context->services().networkSettings());
    const Resolver::Answer answer = co_await resolveForCheck(host, family, context);
    if (!answer)
        co_return failedObservation(answer.error());

    const double resolvedAt = context->elapsedMs();
    const QHostAddress target = answer->constFirst();
    PingPlan plan(fields);
    const double left = static_cast<double>(context->timeout().count()) - resolvedAt;
    const auto method = context->services().get<EchoService>().socketMethod(ipVersionOf(target));
    Observation observation;
    if (method) {
        plan.shortenWait(left);
        observation = co_await pingBySocket(plan, target, pingMethodOf(*method), context);
    } else {
        plan = planForProgram(plan, left);
        observation = co_await pingByProgram(plan, target, context);
    }
    observation.phases.set(Phase::Dns, resolvedAt);
    observation.values.prepend({u"ip"_s, target.toString()});
    co_return observation;
}

QString pingHost(const Fields &fields)
{
    return fields.text(u"host"_s).toLower();
}

QString pingAddress(const Fields &fields)
{
    return fields.text(u"host"_s);
}

} // namespace

Kind makePingKind()
{
    Kind kind;
    kind.key = u"ping"_s;
    kind.title = PingText::tr("Ping");
    kind.help = PingText::tr("Sends ICMP echo requests to a host and checks packet loss and response time.");
    kind.subject = KindSubject::Route;
    kind.fields = pingFields();
    kind.run = runPing;
    kind.host = pingHost;
    kind.address = pingAddress;
    kind.validate = validatePing;
    kind.expectations = addPingExpectations;
    return kind;
}

} // namespace watchkeeper
