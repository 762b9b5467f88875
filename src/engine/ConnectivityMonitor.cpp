// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ConnectivityMonitor.h"

#include "engine/EngineText.h"
#include "model/Logging.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

// The network of a computer that has just started is ready within seconds, or not at all.
constexpr std::chrono::seconds kInitialLearnPause{2};
constexpr std::chrono::seconds kMaxLearnPause{300};

bool hasAnswer(const QList<ConnectivityObservation> &sights)
{
    const auto answered = [](const ConnectivityObservation &probeFinding) {
        return probeFinding.probeFinding == ReferenceObservation::Answered;
    };
    return std::any_of(sights.begin(), sights.end(), answered);
}

} // namespace

ConnectivityMonitor::ConnectivityMonitor(ConnectivityParts parts, NotifyFunction tell)
    : m_parts(std::move(parts))
    , m_callback(std::move(tell))
    , m_wake([this] { m_parts.group->add(look()); })
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
    m_link.setReferences(keys);
    m_learnAlarm.stop();
    m_learnPause = kInitialLearnPause;
    if (!isWatched())
        release(MonotonicTime::max());
    if (wasOffline && !isOffline())
        reportOnline();
    arm();
}

void ConnectivityMonitor::learn()
{
    if (m_isClosed || !isWatched() || !m_parts.isNeeded())
        return;
    m_link.requestCheck(m_parts.clock.now());
    arm();
}

std::shared_ptr<Event> ConnectivityMonitor::verifyConnectivity(MonotonicTime began, MonotonicTime ended)
{
    if (m_isClosed || m_link.failureConfirmation(began, ended) != LocalConnectivity::FailureConfirmation::Later)
        return {};
    const auto sure = std::make_shared<Event>();
    m_held.append({sure, ended});
    m_link.requestCheck(ended);
    arm();
    return sure;
}

void ConnectivityMonitor::recordAnswer(MonotonicTime began, const QHostAddress &from)
{
    if (!isOffline() || !m_references.chosen.isEmpty() || began < m_lostSince || !m_network.isBeyondGateway(from))
        return;
    qCWarning(lcEngine,
              "the default gateway doesn't respond, but %s does: the gateway isn't used as a reference until it responds",
              qPrintable(from.toString()));
    m_link.contradict(m_parts.clock.now());
    reportOnline();
    arm();
}

void ConnectivityMonitor::close()
{
    m_isClosed = true;
    m_wake.stop();
    m_learnAlarm.stop();
    m_held.clear();
}

void ConnectivityMonitor::arm()
{
    const std::optional<MonotonicTime> at = m_isClosed ? std::nullopt : m_link.lookAt();
    if (at)
        m_wake.set(Alarm::Clock::now() + std::max<std::chrono::nanoseconds>(*at - m_parts.clock.now(), {}));
    else
        m_wake.stop();
}

QCoro::Task<> ConnectivityMonitor::look()
{
    const MonotonicTime began = m_parts.clock.now();
    const QDateTime at = m_parts.clock.utc();
    m_link.noteCheckBegan(began);
    m_network = m_parts.readNetwork();
    QList<ReferenceProbe> references = referencesToProbe();
    const QList<ConnectivityObservation> sights =
        co_await probeReferences(std::move(references), m_parts.services, m_parts.group);
    if (!m_isClosed)
        conclude(sights, began, at);
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

void ConnectivityMonitor::conclude(const QList<ConnectivityObservation> &sights, MonotonicTime began, const QDateTime &at)
{
    const bool wasOffline = isOffline();
    m_link.noteCheckEnded(sights, m_parts.clock.now());
    if (!wasOffline && isOffline()) {
        m_lostAt = at;
        m_lostSince = began;
        reportOffline(sights);
    } else if (wasOffline && !isOffline()) {
        reportOnline();
    } else if (!m_hasReported && hasAnswer(sights)) {
        reportFirstOnline();
    }
    if (m_hasReported)
        m_learnAlarm.stop();
    else if (!m_learnAlarm.isSet())
        scheduleLearning();
    release(isOffline() ? MonotonicTime::max() : began);
    arm();
}

//! Schedules another probe. No reference target has answered yet, and maybe no check will fail and cause a probe.
void ConnectivityMonitor::scheduleLearning()
{
    m_learnAlarm.set(instantAfter(Alarm::Clock::now(), m_learnPause));
    m_learnPause = std::min(m_learnPause * 2, kMaxLearnPause);
}

//! Releases the results that arrived before that time.
void ConnectivityMonitor::release(MonotonicTime ended)
{
    while (!m_held.isEmpty() && m_held.constFirst().ended <= ended)
        m_held.takeFirst().sure->set();
}

void ConnectivityMonitor::reportOffline(const QList<ConnectivityObservation> &sights)
{
    m_hasReported = true;
    ConnectivityChange news;
    news.isOnline = false;
    news.at = m_lostAt;
    news.isConnected = m_network.isConnected;
    for (const ConnectivityObservation &probeFinding : sights)
        news.silent.append(probeFinding.reference == kGatewayReference ? text::gateway(probeFinding.asked)
                                                                       : probeFinding.reference);
    qCWarning(lcEngine, "this computer is offline: %s",
              news.isConnected ? qPrintable(news.silent.join(QStringLiteral(", "))) : "no interface is connected");
    m_callback(news);
}

void ConnectivityMonitor::reportOnline()
{
    ConnectivityChange news;
    news.at = m_parts.clock.utc();
    news.lostAt = m_lostAt;
    qCInfo(lcEngine, "this computer is online again");
    m_callback(news);
}

//! Reports that this computer is online. Receivers may still have stored from an earlier run that it was offline.
void ConnectivityMonitor::reportFirstOnline()
{
    m_hasReported = true;
    ConnectivityChange news;
    news.isFirst = true;
    news.at = m_parts.clock.utc();
    m_callback(news);
}

} // namespace watchkeeper
