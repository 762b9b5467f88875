// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `path` check type: finds the routers between this computer and a host, as traceroute does. Uses the system's `traceroute` or
// `tracert` where Watchkeeper can't send its own probes.
#include "checks/icmp/path/PathPlan.h"

#include "async/OneShot.h"
#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/command/ProgramRun.h"
#include "checks/icmp/EchoService.h"
#include "checks/icmp/PathProbes.h"
#include "checks/icmp/path/PathTracer.h"
#include "checks/icmp/ping/PingReport.h"
#include "checks/network/CommonFields.h"
#include "checks/network/names/AresLookup.h"
#include "checks/network/names/Resolver.h"

#include <QCoreApplication>

#include <chrono>

namespace watchkeeper {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kMaxNameLookupTime = 2s;
constexpr std::chrono::milliseconds kReservedTime = 100ms;
constexpr std::chrono::milliseconds kMinTraceTime = 50ms;

using TraceResult = Expected<PathTrace, CheckError>;

CheckError missingPermissionError()
{
    const QString sentence = QCoreApplication::translate(
        "Path",
        "The current user isn't allowed to send ICMP echo requests. Ask an administrator to allow them "
        "(sysctl -w net.ipv4.ping_group_range='0 2147483647'), or choose udp as the packet type.");
    return {ErrorType::Permission, sentence};
}

CheckError sendError(int error, const QHostAddress &target)
{
    constexpr int kProbeSize = 56;
    return pingSendError(error, target, kProbeSize);
}

//! Returns the program's own probes, or an error if they can't be used.
Expected<std::unique_ptr<PathProbes>, CheckError> makePathProbes(const PathPlan &plan, const QHostAddress &target,
                                                                 EchoService *echoes)
{
    if (plan.usesEcho && !echoes->socketMethod(ipVersionOf(target)))
        return Unexpected(missingPermissionError());
    if (plan.usesEcho)
        return std::unique_ptr<PathProbes>(std::make_unique<EchoProbes>(echoes, target));
    int error = 0;
    std::unique_ptr<PathProbes> probes = openUdpProbes(target, plan.port, &error);
    if (!probes)
        return Unexpected(sendError(error, target));
    return probes;
}

//! Returns the time left for tracing. Tracing ends shortly before the check's timeout, so that the check can report its results
//! so far.
std::chrono::milliseconds traceTimeLimit(const CheckContext &context)
{
    const std::chrono::milliseconds elapsed(static_cast<qint64>(context.elapsedMs()));
    return qMax(kMinTraceTime, context.timeout() - elapsed - kReservedTime);
}

//! Traces the route with the program's own probes.
[[maybe_unused]] QCoro::Task<TraceResult> traceBySocket(PathPlan plan, QHostAddress target, CheckContext *context)
{
    auto probes = makePathProbes(plan, target, &context->services().get<EchoService>());
    if (!probes)
        co_return Unexpected(probes.error());
    plan.limits.timeLimit = traceTimeLimit(*context);
    PathTracer tracer(probes->get(), target, plan.limits);
    OneShot done;
    const CancelCallback stop(context->token(), done.settler());
    tracer.start(done.settler());
    co_await done;

    if (tracer.sendError() != 0)
        co_return Unexpected(sendError(tracer.sendError(), target));
    const PathTrace trace = tracer.trace();
    if (!tracer.isOver())
        co_return Unexpected(context->stopped(PathText::tr("the route to %1 was still being traced, last reply from hop %2")
                                                  .arg(target.toString(), QString::number(trace.lastAnsweredHop()))));
    co_return trace;
}

//! Runs the system's program and parses its output.
[[maybe_unused]] QCoro::Task<TraceResult> traceByProgram(PathPlan plan, QHostAddress target, CheckContext *context)
{
    const QString program = pathProgram(ipVersionOf(target));
    const QStringList arguments = pathArguments(plan, target);
    const ProgramOutput run = co_await runProgram(program, arguments, context);
    PathTrace trace = parsePathOutput(run.output, target);
    // If the program was stopped at the timeout, the result is based on its output so far.
    const bool isOver = context->token().reason() == CancelReason::Timeout && !trace.hops.isEmpty();
    if (run.error && !isOver)
        co_return Unexpected(*run.error);
    trace.isTruncated = run.error.has_value() && !trace.isReached;
    if (trace.hops.isEmpty())
        co_return Unexpected(CheckError(ErrorType::Permission,
                                        PathText::tr("The system's program %1 failed: %2").arg(program, firstLine(run.errors)),
                                        run.errors));
    co_return trace;
}

QString traceMethod(const PathPlan &plan)
{
#ifdef Q_OS_LINUX
    return plan.usesEcho ? u"icmp"_s : u"udp"_s;
#else
    Q_UNUSED(plan)
    return u"program"_s;
#endif
}

//! Returns the key under which the route is stored. It includes the target, because each target reports a change separately. It
//! also includes the address, because DNS servers can return different addresses in turn.
QString pathMemoryKey(const Target &target, const Fields &fields, const QHostAddress &address)
{
    return QStringList{target.id.toString(), fields.text(u"method"_s), QString::number(fields.integer(u"port"_s)),
                       QString::number(fields.integer(u"depth"_s)), address.toString()}
        .join(u'|');
}

//! Whether the check was cancelled. Its result is then discarded, so it must not report a route change.
bool isDiscarded(const CancelToken &token)
{
    return token.isCancelled() && token.reason() != CancelReason::Timeout;
}

QList<QHostAddress> hopAddresses(const PathTrace &trace)
{
    constexpr qsizetype kMaxNames = 100;
    QList<QHostAddress> addresses;
    for (const PathHop &hop : trace.hops) {
        for (const QHostAddress &address : hop.addresses) {
            if (!addresses.contains(address) && addresses.size() < kMaxNames)
                addresses.append(address);
        }
    }
    return addresses;
}

QCoro::Task<Observation> runPath(Fields fields, CheckContext *context)
{
    const CancelToken &token = context->token();
    CheckServices &services = context->services();
    const QString host = fields.text(u"host"_s);
    const Resolver::Family family = familyOf(fields, services.networkSettings());
    const Resolver::Answer answer = co_await resolveForCheck(host, family, context);
    if (!answer)
        co_return failedObservation(answer.error());

    const double resolvedAt = context->elapsedMs();
    const PathPlan plan(fields);
    PathObservation facts;
    facts.target = answer->constFirst();
    facts.method = traceMethod(plan);
#ifdef Q_OS_LINUX
    const TraceResult traced = co_await traceBySocket(plan, facts.target, context);
#else
    const TraceResult traced = co_await traceByProgram(plan, facts.target, context);
#endif
    if (!traced)
        co_return failedObservation(traced.error());
    facts.trace = *traced;
    if (plan.resolvesNames) {
        const QList<QHostAddress> addresses = hopAddresses(facts.trace);
        const QStringList nameServers = services.networkSettings().nameServers;
        facts.names = co_await namesOf(addresses, nameServers, kMaxNameLookupTime, token);
    }
    if (plan.detectsChanges && !isDiscarded(token)) {
        const Target &target = context->target();
        facts.changedAt = services.get<PathChangeDetector>().detectChange(pathMemoryKey(target, fields, facts.target),
                                                                          facts.trace, target.schedule.attempts);
    }
    Observation observation = pathObservation(facts, plan);
    observation.phases.set(Phase::Dns, resolvedAt);
    observation.values.prepend({u"ip"_s, facts.target.toString()});
    co_return observation;
}

QString pathHost(const Fields &fields)
{
    return fields.text(u"host"_s).toLower();
}

QString pathAddress(const Fields &fields)
{
    return fields.text(u"host"_s);
}

} // namespace

Kind makePathKind()
{
    Kind kind;
    kind.key = u"path"_s;
    kind.title = PathText::tr("Route (traceroute)");
    kind.help =
        PathText::tr("Shows the routers on the route to a host, with packet loss and response times. Checks whether the "
                     "route reaches the host, how many hops it has and which routers it passes through.");
    kind.subject = KindSubject::Route;
    kind.fields = pathFields();
    kind.run = runPath;
    kind.host = pathHost;
    kind.address = pathAddress;
    kind.validate = validatePath;
    kind.expectations = addPathExpectations;
    return kind;
}

} // namespace watchkeeper
