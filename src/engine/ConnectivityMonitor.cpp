// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ConnectivityMonitor.h"

#include "engine/EngineText.h"
#include "model/Logging.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

// The network of a computer that has just started is ready within seconds, if at all.
constexpr std::chrono::seconds kFirstLearnPause{2};
constexpr std::chrono::seconds kLongestLearnPause{300};

bool hasAnswer(const QList<ConnectivityObservation> &sights)
{
    const auto answered = [](const ConnectivityObservation &sight) { return sight.sight == ReferenceObservation::Answered; };
    return std::any_of(sights.begin(), sights.end(), answered);
}

} // namespace

ConnectivityMonitor::ConnectivityMonitor(ConnectivityParts parts, Tell tell)
    : m_parts(std::move(parts))
    , m_tell(std::move(tell))
    , m_wake([this] { m_parts.group->add(look()); })
    , m_learnAgain([this] { learn(); })
    , m_learnPause(kFirstLearnPause)
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
    m_learnAgain.stop();
    m_learnPause = kFirstLearnPause;
    if (!isWatched())
        release(MonotonicTime::max());
    if (wasOffline && !isOffline())
        tellBack();
    arm();
}

void ConnectivityMonitor::learn()
{
    if (m_isClosed || !isWatched() || !m_parts.isNeeded())
        return;
    m_link.wantLook(m_parts.clock.now());
    arm();
}

std::shared_ptr<Event> ConnectivityMonitor::verifyConnectivity(MonotonicTime began, MonotonicTime ended)
{
    if (m_isClosed || m_link.belief(began, ended) != LocalConnectivity::Belief::Later)
        return {};
    const auto sure = std::make_shared<Event>();
    m_held.append({sure, ended});
    m_link.wantLook(ended);
    arm();
    return sure;
}

void ConnectivityMonitor::noteAnswer(MonotonicTime began, const QHostAddress &from)
{
    if (!isOffline() || !m_references.chosen.isEmpty() || began < m_lostSince || !m_network.isBeyondGateway(from))
        return;
    qCWarning(lcEngine,
              "the default gateway doesn't respond, but %s does: the gateway isn't used as a reference until it responds",
              qPrintable(from.toString()));
    m_link.contradict(m_parts.clock.now());
    tellBack();
    arm();
}

void ConnectivityMonitor::close()
{
    m_isClosed = true;
    m_wake.stop();
    m_learnAgain.stop();
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
    m_link.lookBegan(began);
    m_network = m_parts.readNetwork();
    QList<ReferenceToAsk> references = whomToAsk();
    const QList<ConnectivityObservation> sights =
        co_await lookAtReferences(std::move(references), m_parts.services, m_parts.group);
    if (!m_isClosed)
        conclude(sights, began, at);
}

QList<ReferenceToAsk> ConnectivityMonitor::whomToAsk() const
{
    QList<ReferenceToAsk> references;
    if (m_references.usesGateway)
        references.append(gatewayToAsk(m_network, m_parts.planFor));
    for (const ConnectivityReference &reference : m_references.chosen)
        references.append(chosenToAsk(reference, m_network, m_parts.planFor));
    return references;
}

void ConnectivityMonitor::conclude(const QList<ConnectivityObservation> &sights, MonotonicTime began, const QDateTime &at)
{
    const bool wasOffline = isOffline();
    m_link.lookEnded(sights, m_parts.clock.now());
    if (!wasOffline && isOffline()) {
        m_lostAt = at;
        m_lostSince = began;
        tellLost(sights);
    } else if (wasOffline && !isOffline()) {
        tellBack();
    } else if (!m_isToldOf && hasAnswer(sights)) {
        tellFirst();
    }
    if (m_isToldOf)
        m_learnAgain.stop();
    else if (!m_learnAgain.isSet())
        learnLater();
    release(isOffline() ? MonotonicTime::max() : began);
    arm();
}

//! Nothing has answered yet, and maybe no check will fail and cause another probe.
void ConnectivityMonitor::learnLater()
{
    m_learnAgain.set(instantAfter(Alarm::Clock::now(), m_learnPause));
    m_learnPause = std::min(m_learnPause * 2, kLongestLearnPause);
}

//! Releases the results that had arrived by then.
void ConnectivityMonitor::release(MonotonicTime ended)
{
    while (!m_held.isEmpty() && m_held.constFirst().ended <= ended)
        m_held.takeFirst().sure->set();
}

void ConnectivityMonitor::tellLost(const QList<ConnectivityObservation> &sights)
{
    m_isToldOf = true;
    ConnectivityNews news;
    news.isOnline = false;
    news.at = m_lostAt;
    news.isConnected = m_network.isConnected;
    for (const ConnectivityObservation &sight : sights)
        news.silent.append(sight.reference == kGatewayReference ? text::gateway(sight.asked) : sight.reference);
    qCWarning(lcEngine, "this computer is offline: %s",
              news.isConnected ? qPrintable(news.silent.join(QStringLiteral(", "))) : "no interface is connected");
    m_tell(news);
}

void ConnectivityMonitor::tellBack()
{
    ConnectivityNews news;
    news.at = m_parts.clock.utc();
    news.lostAt = m_lostAt;
    qCInfo(lcEngine, "this computer is online again");
    m_tell(news);
}

//! Anyone who remembers from an earlier run that this computer was offline learns that it is online.
void ConnectivityMonitor::tellFirst()
{
    m_isToldOf = true;
    ConnectivityNews news;
    news.isFirst = true;
    news.at = m_parts.clock.utc();
    m_tell(news);
}

} // namespace watchkeeper
