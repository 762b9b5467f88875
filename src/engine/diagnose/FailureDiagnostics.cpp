// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnose/FailureDiagnostics.h"

#include "async/Alarm.h"
#include "async/PoolTasks.h"
#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Placeholders.h"
#include "checks/network/ProxyChoice.h"
#include "engine/diagnose/DiagnosticProbes.h"
#include "engine/run/Runner.h"
#include "model/base/Logging.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

bool DiagnosticsGate::admit(MonotonicTime now)
{
    while (!m_startTimes.empty() && now - m_startTimes.front() >= kRateWindow)
        m_startTimes.pop_front();
    if (std::ssize(m_startTimes) >= m_maxPerMinute) {
        ++m_rejectedCount;
        return false;
    }
    m_startTimes.push_back(now);
    return true;
}

int DiagnosticsGate::takeRejectedCount()
{
    return std::exchange(m_rejectedCount, 0);
}

namespace {

constexpr int kDescriptorShares = 2; // diagnostics need about as many descriptors as two checks

double elapsedMilliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

//! Whether the target is a host on a network. Other targets get no diagnostics, and no report that diagnostics were omitted.
bool hasNetworkHost(const Kind *kind)
{
    static const QStringList names{u"url"_s, u"host"_s, u"server"_s};
    return kind
        && std::any_of(kind->fields.begin(), kind->fields.end(), [](const Field &field) { return names.contains(field.name); });
}

} // namespace

//! The data of one run of diagnostics. Lives in the coroutine frame of run().
struct FailureDiagnostics::DiagnosticsRun
{
    DiagnosticsRun(CheckPlan checkPlan, const Result &failed, CancelToken stop)
        : plan(std::move(checkPlan))
        , recording(makeRecording(failed))
        , token(std::move(stop))
    {
        facts.isNameUnresolved = recording.errorType == ErrorType::Dns;
        clock.start();
    }

    const CheckPlan plan;
    DiagnosticsRecording recording;
    const CancelToken token;
    QElapsedTimer clock; //!< started at the failed result
    DiagnosticFacts facts;
    QList<DiagnosticProbe> probes;
};

FailureDiagnostics::FailureDiagnostics(TaskGroup *group, Clock clock, Parts parts, CheckServices *services,
                                       EngineEvents *events)
    : m_group(group)
    , m_clock(std::move(clock))
    , m_parts(std::move(parts))
    , m_services(services)
    , m_events(events)
    , m_stop(group->token())
{
}

void FailureDiagnostics::setLimits(const DiagnosticsLimits &limits)
{
    m_limits = limits;
    m_gate.setMaxPerMinute(limits.perMinute);
    if (!m_gate.isOpen())
        m_addresses.clear();
}

void FailureDiagnostics::recordSuccess(const CheckPlan &plan, const Result &result)
{
    if (!m_gate.isOpen())
        return;
    const QString address = result.observation.value(u"ip"_s).toString();
    if (address.isEmpty())
        return;
    KnownAddress &known = m_addresses[result.targetId];
    if (known.address != address || known.host != plan.host)
        known = {plan.host, address};
}

void FailureDiagnostics::retainOnly(const QList<TargetId> &targets)
{
    if (m_addresses.isEmpty())
        return;
    const QSet<TargetId> kept(targets.begin(), targets.end());
    m_addresses.removeIf([&kept](const auto &entry) { return !kept.contains(entry.key()); });
}

void FailureDiagnostics::record(const CheckPlan &plan, const Result &failed)
{
    if (!m_gate.isOpen() || !hasNetworkHost(plan.kind) || m_running.contains(failed.targetId))
        return;
    if (!canBegin()) {
        reportOmittedDiagnostics(failed);
        return;
    }
    if (const int refused = m_gate.takeRejectedCount(); refused > 0)
        qCInfo(lcEngine, "%d failures weren't diagnosed: the limit is %d a minute", refused, m_limits.perMinute);
    m_running.insert(failed.targetId);
    m_group->add(run(plan, failed));
}

bool FailureDiagnostics::canBegin()
{
    if (!m_gate.admit(m_clock.now()))
        return false;
    for (int i = 0; i < kDescriptorShares; ++i) {
        if (!m_parts.descriptors.tryStart())
            return false;
    }
    return true;
}

void FailureDiagnostics::reportOmittedDiagnostics(const Result &failed)
{
    DiagnosticsRecording recording = makeRecording(failed);
    recording.isOmitted = true;
    emit m_events->diagnosticsFinished(recording, failed);
}

void FailureDiagnostics::cancelAll()
{
    CancelSource previous = std::exchange(m_stop, CancelSource(m_group->token()));
    previous.cancel();
}

QCoro::Task<> FailureDiagnostics::run(CheckPlan plan, Result failed)
{
    DiagnosticsRun diagnostics(std::move(plan), failed, m_stop.token());
    Deadline setupDeadline(kTimeLimit / 2, diagnostics.token); // diagnostics that start later may miss the failure
    const CancelToken waiting = setupDeadline.token();
    Permit place = co_await m_places.acquire(0, waiting);
    bool isOmitted = !place;
    if (place) {
        const bool isPrepared = co_await prepare(&diagnostics, waiting);
        isOmitted = waiting.isCancelled(); // reading a file or asking the system for a proxy took too long
        if (isPrepared && !isOmitted)
            co_await probeAll(&diagnostics, std::move(place));
    }
    m_running.remove(failed.targetId);
    if (diagnostics.token.isCancelled())
        co_return;
    if (isOmitted)
        reportOmittedDiagnostics(failed);
    else if (!diagnostics.recording.angles.isEmpty())
        emit m_events->diagnosticsFinished(diagnostics.recording, failed);
}

//! Prepares the diagnostic probes. \return whether there are any
QCoro::Task<bool> FailureDiagnostics::prepare(DiagnosticsRun *diagnostics, CancelToken token)
{
    Fields fields = diagnostics->plan.target->fields;
    const Secrets secrets = m_services ? m_services->secrets() : Secrets();
    if (fields.needsExpansion()) {
        const TargetId id = diagnostics->plan.target->id;
        Expected<Fields, CheckError> filled =
            co_await expandPlaceholders(diagnostics->plan.kind, fields, token, m_services, id);
        if (!filled)
            co_return false; // the failed check has already reported the reason
        fields = std::move(filled.value());
    }
    QUrl proxy;
    if (diagnostics->plan.target->fields.written().contains(u"url"_s) && m_services) {
        const NetworkSettings settings = m_services->networkSettings();
        const QUrl url = fields.url(u"url"_s);
        const Expected<QUrl, CheckError> chosen = co_await chooseProxy(settings, secrets, url, token);
        if (chosen)
            proxy = *chosen;
    }
    const std::optional<ServiceEndpoint> place = serviceEndpointFor(*diagnostics->plan.kind, fields, proxy);
    if (!place)
        co_return false;
    const auto reading = m_parts.readRoutes;
    std::optional<LocalRoutes> routes = co_await runInComputePool(reading, token);
    if (!routes)
        co_return false;
    diagnostics->facts.routes = std::move(*routes);
    diagnostics->facts.otherNameServer = m_limits.otherNameServer;
    const KnownAddress known = m_addresses.value(diagnostics->plan.target->id);
    if (!place->isBehindProxy && known.host == diagnostics->plan.host)
        diagnostics->facts.lastAddress = known.address;
    diagnostics->recording.port = place->port;
    diagnostics->probes = diagnosticProbes(*place, diagnostics->facts);
    co_return !diagnostics->probes.isEmpty();
}

//! \param permit  released when all probes except the route are done
QCoro::Task<> FailureDiagnostics::probeAll(DiagnosticsRun *diagnostics, Permit permit)
{
    Permit place = std::move(permit);
    diagnostics->recording.delayMs = elapsedMilliseconds(diagnostics->clock);
    const std::chrono::milliseconds elapsed(qRound64(diagnostics->recording.delayMs));
    const CancelToken token = diagnostics->token;
    QList<RecordedProbe> &angles = diagnostics->recording.angles;
    angles.resize(diagnostics->probes.size());
    TaskGroup quick(token);
    TaskGroup slow(token);
    for (qsizetype i = 0; i < diagnostics->probes.size(); ++i) {
        const bool isSlow = diagnostics->probes[i].angle == DiagnosticProbeType::Path;
        const Milliseconds limit = (isSlow ? kPathTimeLimit : kTimeLimit) - elapsed;
        TaskGroup &group = isSlow ? slow : quick;
        group.add(runProbe(diagnostics->probes[i], limit, token, &angles[i]));
    }
    co_await quick.join();
    place.release();
    co_await slow.join();
    adjustProbes(diagnostics->facts.routes, &angles);
    diagnostics->recording.totalDurationMs = elapsedMilliseconds(diagnostics->clock);
}

QCoro::Task<> FailureDiagnostics::runProbe(DiagnosticProbe probe, Milliseconds limit, CancelToken token, RecordedProbe *into)
{
    if (probe.kind.isEmpty()) {
        *into = missingProbe(probe);
        co_return;
    }
    Observation observation;
    QElapsedTimer clock;
    clock.start();
    const Kind *const kind = m_parts.findKind(probe.kind);
    const auto fields = Fields::fromJson(kind ? kind->fields : QList<Field>(), probe.fields);
    if (!kind || !fields) { // the host isn't valid for this kind
        observation.error = CheckError(ErrorType::Internal, fields ? QString() : fields.error().first().text);
        *into = recordedProbe(probe, observation, 0);
        co_return;
    }
    try {
        Deadline deadline(limit, token);
        CheckContext context(deadline.token(), limit, m_services);
        Fields values = *fields;
        observation = co_await kind->run(std::move(values), &context);
    } catch (...) {
        observation.error = CheckError(ErrorType::Internal, currentExceptionText());
    }
    *into = recordedProbe(probe, observation, elapsedMilliseconds(clock));
}

} // namespace watchkeeper
