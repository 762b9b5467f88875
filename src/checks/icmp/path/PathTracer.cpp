// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/path/PathTracer.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace watchkeeper {

using namespace std::chrono_literals;

std::optional<double> PathHop::best() const
{
    return times.isEmpty() ? std::nullopt : std::optional(*std::min_element(times.begin(), times.end()));
}

std::optional<double> PathHop::average() const
{
    if (times.isEmpty())
        return std::nullopt;
    return std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
}

std::optional<double> PathHop::worst() const
{
    return times.isEmpty() ? std::nullopt : std::optional(*std::max_element(times.begin(), times.end()));
}

int PathTrace::lastAnsweredHop() const
{
    const auto found = std::find_if(hops.rbegin(), hops.rend(), [](const PathHop &hop) { return !hop.isSilent(); });
    return static_cast<int>(hops.rend() - found);
}

namespace {

// Far above the expected number of targets. A limit is needed, because each edit of a target can add a route.
constexpr qsizetype kMaxRoutes = 50'000;

bool areDifferent(const QList<QHostAddress> &before, const QList<QHostAddress> &now)
{
    const bool isKnown = !before.isEmpty() && !now.isEmpty();
    return isKnown && std::none_of(now.begin(), now.end(), [&before](const QHostAddress &one) { return before.contains(one); });
}

} // namespace

PathChangeDetector::Route PathChangeDetector::routeOf(const PathTrace &trace)
{
    Route route;
    route.isReached = trace.isReached;
    for (const PathHop &hop : trace.hops)
        route.hops.append(hop.addresses);
    return route;
}

std::optional<int> PathChangeDetector::difference(const Route &before, const Route &now)
{
    const qsizetype both = qMin(before.hops.size(), now.hops.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (areDifferent(before.hops.at(i), now.hops.at(i)))
            return static_cast<int>(i + 1);
    }
    const bool isOfOtherLength = before.isReached && now.isReached && before.hops.size() != now.hops.size();
    return isOfOtherLength ? std::optional(static_cast<int>(both)) : std::nullopt;
}

//! Updates a known route with a new trace of the same route.
void PathChangeDetector::mergeRoute(const Route &now, Route *known)
{
    if (known->isReached && !now.isReached)
        return; // the known route is more complete than the new trace
    Route merged = now;
    const qsizetype both = qMin(known->hops.size(), now.hops.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (now.hops.at(i).isEmpty())
            merged.hops[i] = known->hops.at(i);
    }
    if (!now.isReached)
        merged.hops += known->hops.mid(both);
    *known = std::move(merged);
}

std::optional<int> PathChangeDetector::detectChange(const QString &key, const PathTrace &trace, int times)
{
    const Route now = routeOf(trace);
    if (!m_routes.contains(key)) {
        if (m_routes.size() >= kMaxRoutes)
            m_routes.clear();
        m_routes.insert(key, {now, {}, 0, 0});
        return std::nullopt;
    }
    KnownRoute &known = m_routes[key];
    const bool isNew = known.reportsLeft > 0;
    const std::optional<int> first = difference(known.route, now);
    if (!first) {
        mergeRoute(now, &known.route);
        if (!isNew)
            return std::nullopt;
        --known.reportsLeft;
        return known.changedAt;
    }
    if (isNew && !difference(known.before, now)) {
        mergeRoute(now, &known.before);
        known.route = std::exchange(known.before, {});
        known.reportsLeft = 0;
        return std::nullopt;
    }
    if (!isNew)
        known.before = known.route;
    known.route = now;
    known.changedAt = *first;
    known.reportsLeft = times - 1;
    return first;
}

namespace {

constexpr std::chrono::milliseconds kTracerTick{10};
// A target answers a few probes immediately, then only one per second (Linux: icmp_ratelimit). To avoid wasting probes on the
// target, the trace stays only a few hops ahead of the answers. A hop is treated as silent after kSilentHopDelay.
constexpr int kMaxHopsAhead = 4;
constexpr std::chrono::milliseconds kSilentHopDelay{250};
constexpr std::chrono::milliseconds kMinAnswerTimeout{100};
constexpr double kWorstTimeFactor = 3;
// Limits memory use. A trace sends fewer probes, so any further answers are forged.
constexpr qsizetype kMaxUnknownAnswers = 1'000;
constexpr qsizetype kMaxRouters = 1'000;

double probeMilliseconds(ProbeAnswer::Clock::time_point from, ProbeAnswer::Clock::time_point to)
{
    return qMax(0.0, std::chrono::duration<double, std::milli>(to - from).count());
}

} // namespace

PathTracer::PathTracer(PathProbes *probes, const QHostAddress &target, const TraceLimits &limits)
    : m_sender(probes)
    , m_target(target)
    , m_limits(limits)
    , m_lastHop(limits.hops)
    , m_hops(limits.hops)
{
    m_tickTimer.setTimerType(Qt::PreciseTimer);
    m_tickTimer.setInterval(kTracerTick);
    connect(&m_tickTimer, &QTimer::timeout, this, &PathTracer::onTick);
    m_limitTimer.setTimerType(Qt::PreciseTimer);
    m_limitTimer.setSingleShot(true);
    connect(&m_limitTimer, &QTimer::timeout, this, &PathTracer::onTimeLimit);
    connect(m_sender, &PathProbes::received, this, &PathTracer::onReceived);
}

void PathTracer::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_tickTimer.start();
    if (m_limits.timeLimit)
        m_limitTimer.start(*m_limits.timeLimit);
    onTick();
}

void PathTracer::onTick()
{
    switch (m_phase) {
    case Phase::Locating:
        probeAhead();
        break;
    case Phase::Repeating:
        repeatProbe();
        break;
    case Phase::Waiting:
        waitForRemainingAnswers();
        break;
    case Phase::Assigning:
        waitForProbe();
        break;
    case Phase::Over:
        break;
    }
}

void PathTracer::probeAhead()
{
    if (m_hop >= m_lastHop) {
        m_phase = Phase::Repeating;
        m_hop = 0;
        repeatProbe();
        return;
    }
    if (pendingProbes(kSilentHopDelay) >= kMaxHopsAhead)
        return;
    send(++m_hop);
    if (m_sendError != 0)
        conclude(); // the first probe couldn't be sent
}

void PathTracer::repeatProbe()
{
    if (m_hop >= m_lastHop) {
        m_hop = 0;
        ++m_round;
    }
    if (m_round >= m_limits.probes) {
        m_phase = Phase::Waiting;
        return;
    }
    send(++m_hop);
}

void PathTracer::waitForRemainingAnswers()
{
    const bool isLate = Clock::now() - m_lastSent >= answerTimeout();
    if (!isLate && pendingProbes(m_limits.wait) > 0)
        return;
    m_phase = Phase::Assigning;
    m_hop = 0;
    probeNextSilentHop();
}

//! Probes the next silent hop while there are answers that aren't assigned to a hop.
void PathTracer::probeNextSilentHop()
{
    do {
        ++m_hop;
    } while (m_hop <= m_lastHop && !m_hops.at(m_hop - 1).isSilent());
    if (!hasUnassignedAnswers() || m_hop > m_lastHop || !send(m_hop))
        conclude();
}

void PathTracer::waitForProbe()
{
    const bool isAnswered = m_probes.constLast().isAnswered;
    if (isAnswered || Clock::now() - m_lastSent >= answerTimeout())
        probeNextSilentHop();
}

bool PathTracer::send(int hop)
{
    m_lastSent = Clock::now();
    const int error = m_sender->send(hop, static_cast<int>(m_probes.size()));
    if (error != 0 && m_probes.isEmpty())
        m_sendError = error;
    if (error != 0)
        return false;
    m_probes.append({hop, m_lastSent});
    if (m_phase != Phase::Assigning) // probes in this phase only assign earlier answers to their hops
        ++m_hops[hop - 1].sent;
    return true;
}

void PathTracer::onReceived(const ProbeAnswer &answer)
{
    if (m_phase == Phase::Over)
        return;
    if (answer.icmpError == IcmpError::TimeExceeded && m_routers.size() < kMaxRouters)
        m_routers.insert(answer.from);
    if (!answer.probe) {
        assignUnknownAnswer(answer);
        return;
    }
    const bool isKnown = *answer.probe < m_probes.size() && !m_probes.at(*answer.probe).isAnswered;
    if (isKnown)
        recordAnswer(answer, &m_probes[*answer.probe]);
}

void PathTracer::recordAnswer(const ProbeAnswer &answer, Probe *probe)
{
    probe->isAnswered = true;
    const double time = probeMilliseconds(probe->sentAt, answer.at);
    m_worstTimeMs = qMax(m_worstTimeMs, time);
    PathHop &hop = m_hops[probe->hop - 1];
    hop.times.append(time);
    hop.answered = qMin(hop.answered + 1, hop.sent);
    if (!hop.addresses.contains(answer.from))
        hop.addresses.append(answer.from);
    updateEnd(answer, probe->hop);
}

void PathTracer::assignUnknownAnswer(const ProbeAnswer &answer)
{
    if (m_phase != Phase::Assigning) {
        if (m_unknownAnswers.size() < kMaxUnknownAnswers)
            m_unknownAnswers.append(answer);
        if (isFromTarget(answer) || isFromClosedPort(answer))
            m_lastHop =
                qMin(m_lastHop,
                     m_phase == Phase::Locating ? m_hop : m_lastHop); // the target can't be beyond the last hop probed so far
        return;
    }
    // Only one probe is in progress, so this answer is from its hop. Earlier answers from the same router belong to this hop as
    // well.
    Probe &probe = m_probes.last();
    if (probe.isAnswered)
        return;
    recordAnswer(answer, &probe);
    PathHop &hop = m_hops[probe.hop - 1];
    const auto before =
        m_unknownAnswers.removeIf([&answer](const ProbeAnswer &other) { return isSameHost(other.from, answer.from); });
    hop.answered = qBound(1, static_cast<int>(before), hop.sent);
}

bool PathTracer::isFromTarget(const ProbeAnswer &answer) const
{
    return answer.icmpError == IcmpError::None
        || (answer.icmpError != IcmpError::TimeExceeded && isSameHost(answer.from, m_target));
}

//! Whether the answer is a “port unreachable” that may be from the target. The target can send it from another of its addresses.
//! Firewalls on the route also send it (iptables: plain `-j REJECT`). In answer to echoes, only firewalls send it (RFC 1122,
//! 3.2.2.1).
bool PathTracer::isFromClosedPort(const ProbeAnswer &answer) const
{
    return answer.icmpError == IcmpError::PortUnreachable && m_sender->usesPorts();
}

void PathTracer::updateEnd(const ProbeAnswer &answer, int hop)
{
    if (answer.icmpError == IcmpError::TimeExceeded)
        return;
    End &end = isFromTarget(answer) ? m_targetEnd : isFromClosedPort(answer) ? m_closedPortEnd : m_refusalEnd;
    end = nearerEnd(end, {hop, answer});
    m_lastHop = qMin(m_lastHop, hop);
}

PathTracer::End PathTracer::nearerEnd(const End &one, const End &other)
{
    const bool isOther = one.hop == 0 || (other.hop != 0 && other.hop < one.hop);
    return isOther ? other : one;
}

bool PathTracer::hasUnassignedAnswers() const
{
    return std::any_of(m_unknownAnswers.begin(), m_unknownAnswers.end(), [this](const ProbeAnswer &answer) {
        return std::none_of(m_hops.begin(), m_hops.end(),
                            [&answer](const PathHop &hop) { return hop.addresses.contains(answer.from); });
    });
}

//! Returns the number of recent probes that can still be answered.
int PathTracer::pendingProbes(std::chrono::milliseconds youngerThan) const
{
    const Clock::time_point oldest = Clock::now() - youngerThan;
    return static_cast<int>(std::count_if(m_probes.begin(), m_probes.end(), [this, oldest](const Probe &probe) {
        return !probe.isAnswered && probe.hop <= m_lastHop && probe.sentAt > oldest;
    }));
}

//! How long to wait for answers. After the target has answered, the remaining hops get only a few times the longest response time.
std::chrono::milliseconds PathTracer::answerTimeout() const
{
    if (m_targetEnd.hop == 0 && m_closedPortEnd.hop == 0)
        return m_limits.wait;
    const std::chrono::milliseconds likelyAnswerTime(static_cast<qint64>(m_worstTimeMs * kWorstTimeFactor));
    return qMin(m_limits.wait, qMax(kMinAnswerTimeout, likelyAnswerTime));
}

void PathTracer::onTimeLimit()
{
    m_isTruncated = m_phase == Phase::Locating;
    conclude();
}

void PathTracer::conclude()
{
    m_tickTimer.stop();
    m_limitTimer.stop();
    m_phase = Phase::Over;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

PathTrace PathTracer::trace() const
{
    // A host that reported an expired packet is a router or firewall, because the target never reports this, not even from
    // another address. This is evaluated at the end, because answers arrive in any order.
    const bool isFirewall = m_routers.contains(m_closedPortEnd.answer.from);
    const End reached = isFirewall ? m_targetEnd : nearerEnd(m_targetEnd, m_closedPortEnd);
    const End refused = isFirewall ? nearerEnd(m_refusalEnd, m_closedPortEnd) : m_refusalEnd;
    PathTrace trace;
    trace.isReached = reached.hop > 0 && (refused.hop == 0 || reached.hop <= refused.hop);
    trace.isTruncated = m_isTruncated && !trace.isReached && refused.hop == 0;
    trace.hops = m_hops.first(m_isTruncated ? qMin(m_lastHop, m_hop) : m_lastHop);
    if (trace.isReached || refused.hop == 0)
        return trace;
    trace.icmpError = refused.answer.icmpError;
    trace.errorSource = refused.answer.from;
    // A router rejects packets that it would otherwise forward to the next hop. If that router is known as the previous
    // hop, the rejection belongs to the previous hop.
    const bool isPreviousHop = m_lastHop > 1 && m_hops.at(m_lastHop - 2).addresses.contains(refused.answer.from);
    if (isPreviousHop)
        trace.hops.removeLast();
    return trace;
}

} // namespace watchkeeper

#include "moc_PathTracer.cpp"
