// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ConnectivityMonitor.h"

#include "engine/EngineText.h"
#include "model/base/Logging.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

// After the computer starts, its network is usually ready within seconds.
constexpr std::chrono::seconds kInitialLearnPause{2};
constexpr std::chrono::seconds kMaxLearnPause{300};

bool hasAnswer(const QList<ConnectivityObservation> &observations)
{
    const auto answered = [](const ConnectivityObservation &observation) {
        return observation.result == ReferenceObservation::Answered;
    };
    return std::any_of(observations.begin(), observations.end(), answered);
}

} // namespace

ConnectivityMonitor::ConnectivityMonitor(ConnectivityParts parts, NotifyFunction notify)
    : m_parts(std::move(parts))
    , m_callback(std::move(notify))
    , m_checkAlarm([this] { m_parts.group->add(runCheck()); })
    , m_learnAlarm([this] { learn(); })
    , m_learnPause(kInitialLearnPause)
{
}

void ConnectivityMonitor::setReferences(const ConnectivityReferences &references)
{
    if (m_isClosed || std::exchange(m_references, references) == references)
        return;
    QStringList keys;
    if (references.usesGateway)
        keys.append(kGatewayReference);
    for (const ConnectivityReference &reference : references.chosen)
        keys.append(reference.name);
    const bool wasOffline = isOffline();
    m_connectivity.setReferences(keys);
    m_learnAlarm.stop();
    m_learnPause = kInitialLearnPause;
    if (!hasReferences())
        release(MonotonicTime::max());
    if (wasOffline && !isOffline())
        reportOnline();
    arm();
}

void ConnectivityMonitor::learn()
{
    if (m_isClosed || !hasReferences() || !m_parts.isNeeded())
        return;
    m_connectivity.requestCheck(m_parts.clock.now());
    arm();
}

std::shared_ptr<Event> ConnectivityMonitor::verifyConnectivity(MonotonicTime began, MonotonicTime ended)
{
    if (m_isClosed || m_connectivity.failureConfirmation(began, ended) != LocalConnectivity::FailureConfirmation::Later)
        return {};
    const auto confirmation = std::make_shared<Event>();
    m_heldResults.append({confirmation, ended});
    m_connectivity.requestCheck(ended);
    arm();
    return confirmation;
}

void ConnectivityMonitor::recordAnswer(MonotonicTime began, const QHostAddress &from)
{
    if (!isOffline() || !m_references.chosen.isEmpty() || began < m_lostSince || !m_network.isBeyondGateway(from))
        return;
    qCWarning(lcEngine,
              "the default gateway doesn't respond, but %s does: the gateway isn't used as a reference until it responds",
              qPrintable(from.toString()));
    m_connectivity.contradict(m_parts.clock.now());
    reportOnline();
    arm();
}

void ConnectivityMonitor::close()
{
    m_isClosed = true;
    m_checkAlarm.stop();
    m_learnAlarm.stop();
    m_heldResults.clear();
}

void ConnectivityMonitor::arm()
{
    const std::optional<MonotonicTime> at = m_isClosed ? std::nullopt : m_connectivity.nextCheckAt();
    if (at)
        m_checkAlarm.set(Alarm::Clock::now() + std::max<std::chrono::nanoseconds>(*at - m_parts.clock.now(), {}));
    else
        m_checkAlarm.stop();
}

QCoro::Task<> ConnectivityMonitor::runCheck()
{
    const MonotonicTime began = m_parts.clock.now();
    const QDateTime at = m_parts.clock.utc();
    m_connectivity.noteCheckBegan(began);
    m_network = m_parts.readNetwork();
    QList<ReferenceProbe> references = referencesToProbe();
    const QList<ConnectivityObservation> observations =
        co_await probeReferences(std::move(references), m_parts.services, m_parts.group);
    if (!m_isClosed)
        conclude(observations, began, at);
}

QList<ReferenceProbe> ConnectivityMonitor::referencesToProbe() const
{
    QList<ReferenceProbe> references;
    if (m_references.usesGateway)
        references.append(gatewayProbe(m_network, m_parts.planFor));
    for (const ConnectivityReference &reference : m_references.chosen)
        references.append(selectedProbe(reference, m_network, m_parts.planFor));
    return references;
}

void ConnectivityMonitor::conclude(const QList<ConnectivityObservation> &observations, MonotonicTime began, const QDateTime &at)
{
    const bool wasOffline = isOffline();
    m_connectivity.noteCheckEnded(observations, m_parts.clock.now());
    if (!wasOffline && isOffline()) {
        m_lostAt = at;
        m_lostSince = began;
        reportOffline(observations);
    } else if (wasOffline && !isOffline()) {
        reportOnline();
    } else if (!m_hasReported && hasAnswer(observations)) {
        reportFirstOnline();
    }
    if (m_hasReported)
        m_learnAlarm.stop();
    else if (!m_learnAlarm.isSet())
        scheduleLearning();
    release(isOffline() ? MonotonicTime::max() : began);
    arm();
}

//! Schedules another connectivity check. No reference target has answered yet, and a failed check that would cause one may never
//! come.
void ConnectivityMonitor::scheduleLearning()
{
    m_learnAlarm.set(instantAfter(Alarm::Clock::now(), m_learnPause));
    m_learnPause = std::min(m_learnPause * 2, kMaxLearnPause);
}

//! Releases the results of checks that ended by that time.
void ConnectivityMonitor::release(MonotonicTime ended)
{
    while (!m_heldResults.isEmpty() && m_heldResults.constFirst().ended <= ended)
        m_heldResults.takeFirst().confirmation->set();
}

void ConnectivityMonitor::reportOffline(const QList<ConnectivityObservation> &observations)
{
    m_hasReported = true;
    ConnectivityChange change;
    change.isOnline = false;
    change.at = m_lostAt;
    change.isConnected = m_network.isConnected;
    for (const ConnectivityObservation &observation : observations)
        change.silent.append(observation.reference == kGatewayReference ? text::gateway(observation.address)
                                                                        : observation.reference);
    qCWarning(lcEngine, "this computer is offline: %s",
              change.isConnected ? qPrintable(change.silent.join(QStringLiteral(", "))) : "no interface is connected");
    m_callback(change);
}

void ConnectivityMonitor::reportOnline()
{
    ConnectivityChange change;
    change.at = m_parts.clock.utc();
    change.lostAt = m_lostAt;
    qCInfo(lcEngine, "this computer is online again");
    m_callback(change);
}

//! Reports that this computer is online. According to an earlier run of the program, it may still be offline.
void ConnectivityMonitor::reportFirstOnline()
{
    m_hasReported = true;
    ConnectivityChange change;
    change.isFirst = true;
    change.at = m_parts.clock.utc();
    m_callback(change);
}

} // namespace watchkeeper
