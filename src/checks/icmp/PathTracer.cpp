// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathTracer.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kTracerTick{10};
// Targets answer a few immediately, then one per second (Linux: icmp_ratelimit): the limit for hops ahead, and the time to wait for a
// silent one.
constexpr int kMostAhead = 4;
constexpr std::chrono::milliseconds kHopStep{250};
constexpr std::chrono::milliseconds kLeastPatience{100};
constexpr double kTimesWorst = 3;
// More answers than probes come from strangers.
constexpr qsizetype kMostUnknown = 1'000;
constexpr qsizetype kMostRouters = 1'000;

double probeMilliseconds(ProbeAnswer::Clock::time_point from, ProbeAnswer::Clock::time_point to)
{
    return qMax(0.0, std::chrono::duration<double, std::milli>(to - from).count());
}

} // namespace

PathTracer::PathTracer(PathProbes *probes, const QHostAddress &target, const PathDepth &depth)
    : m_out(probes)
    , m_target(target)
    , m_depth(depth)
    , m_limit(depth.hops)
    , m_hops(depth.hops)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(kTracerTick);
    connect(&m_tick, &QTimer::timeout, this, &PathTracer::onTick);
    m_timeOver.setTimerType(Qt::PreciseTimer);
    m_timeOver.setSingleShot(true);
    connect(&m_timeOver, &QTimer::timeout, this, &PathTracer::onTimeOver);
    connect(m_out, &PathProbes::came, this, &PathTracer::onCame);
}

void PathTracer::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_tick.start();
    if (m_depth.atMost)
        m_timeOver.start(*m_depth.atMost);
    onTick();
}

void PathTracer::onTick()
{
    switch (m_phase) {
    case Phase::Looking:
        look();
        break;
    case Phase::Repeating:
        repeat();
        break;
    case Phase::Waiting:
        waitForTheRest();
        break;
    case Phase::Asking:
        waitForTheAsked();
        break;
    case Phase::Over:
        break;
    }
}

void PathTracer::look()
{
    if (m_hop >= m_limit) {
        m_phase = Phase::Repeating;
        m_hop = 0;
        repeat();
        return;
    }
    if (openProbes(kHopStep) >= kMostAhead)
        return;
    send(++m_hop);
    if (m_sendError != 0)
        conclude(); // there is no route at all
}

void PathTracer::repeat()
{
    if (m_hop >= m_limit) {
        m_hop = 0;
        ++m_round;
    }
    if (m_round >= m_depth.probes) {
        m_phase = Phase::Waiting;
        return;
    }
    send(++m_hop);
}

void PathTracer::waitForTheRest()
{
    const bool isLate = Clock::now() - m_lastSent >= patience();
    if (!isLate && openProbes(m_depth.wait) > 0)
        return;
    m_phase = Phase::Asking;
    m_hop = 0;
    askNext();
}

//! Probes the next silent hop, as long as there are answers whose hop isn't known.
void PathTracer::askNext()
{
    do {
        ++m_hop;
    } while (m_hop <= m_limit && !m_hops.at(m_hop - 1).isSilent());
    if (!hasUnplaced() || m_hop > m_limit || !send(m_hop))
        conclude();
}

void PathTracer::waitForTheAsked()
{
    const bool isAnswered = m_probes.constLast().isAnswered;
    if (isAnswered || Clock::now() - m_lastSent >= patience())
        askNext();
}

bool PathTracer::send(int hop)
{
    m_lastSent = Clock::now();
    const int error = m_out->send(hop, static_cast<int>(m_probes.size()));
    if (error != 0 && m_probes.isEmpty())
        m_sendError = error;
    if (error != 0)
        return false;
    m_probes.append({hop, m_lastSent});
    if (m_phase != Phase::Asking) // Asking only assigns earlier answers to their hops
        ++m_hops[hop - 1].sent;
    return true;
}

void PathTracer::onCame(const ProbeAnswer &answer)
{
    if (m_phase == Phase::Over)
        return;
    if (answer.trouble == IcmpTrouble::TimeExceeded && m_routers.size() < kMostRouters)
        m_routers.insert(answer.from);
    if (!answer.probe) {
        placeUnknown(answer);
        return;
    }
    const bool isKnown = *answer.probe < m_probes.size() && !m_probes.at(*answer.probe).isAnswered;
    if (isKnown)
        place(answer, &m_probes[*answer.probe]);
}

void PathTracer::place(const ProbeAnswer &answer, Probe *probe)
{
    probe->isAnswered = true;
    const double time = probeMilliseconds(probe->sentAt, answer.at);
    m_worst = qMax(m_worst, time);
    PathHop &hop = m_hops[probe->hop - 1];
    hop.times.append(time);
    hop.answered = qMin(hop.answered + 1, hop.sent);
    if (!hop.addresses.contains(answer.from))
        hop.addresses.append(answer.from);
    noteEnd(answer, probe->hop);
}

void PathTracer::placeUnknown(const ProbeAnswer &answer)
{
    if (m_phase != Phase::Asking) {
        if (m_unknown.size() < kMostUnknown)
            m_unknown.append(answer);
        if (isFromTarget(answer) || isOfClosedPort(answer))
            m_limit = qMin(m_limit,
                           m_phase == Phase::Looking ? m_hop : m_limit); // the target isn't beyond the last hop probed so far
        return;
    }
    // Only one probe is in progress. Earlier answers of the same router were from this hop as well.
    Probe &asked = m_probes.last();
    if (asked.isAnswered)
        return;
    place(answer, &asked);
    PathHop &hop = m_hops[asked.hop - 1];
    const auto before = m_unknown.removeIf([&answer](const ProbeAnswer &other) { return isSameHost(other.from, answer.from); });
    hop.answered = qBound(1, static_cast<int>(before), hop.sent);
}

bool PathTracer::isFromTarget(const ProbeAnswer &answer) const
{
    return answer.trouble == IcmpTrouble::None
        || (answer.trouble != IcmpTrouble::TimeExceeded && isSameHost(answer.from, m_target));
}

//! “Port unreachable” comes from the owner of the address, even if it answers from another one; but firewalls on the route send it too
//! (iptables: `-j REJECT` alone), and they are the only ones to send it in answer to echoes (RFC 1122, 3.2.2.1).
bool PathTracer::isOfClosedPort(const ProbeAnswer &answer) const
{
    return answer.trouble == IcmpTrouble::PortUnreachable && m_out->goToPort();
}

void PathTracer::noteEnd(const ProbeAnswer &answer, int hop)
{
    if (answer.trouble == IcmpTrouble::TimeExceeded)
        return;
    End &end = isFromTarget(answer) ? m_reached : isOfClosedPort(answer) ? m_closed : m_refused;
    end = nearer(end, {hop, answer});
    m_limit = qMin(m_limit, hop);
}

PathTracer::End PathTracer::nearer(const End &one, const End &other)
{
    const bool isOther = one.hop == 0 || (other.hop != 0 && other.hop < one.hop);
    return isOther ? other : one;
}

bool PathTracer::hasUnplaced() const
{
    return std::any_of(m_unknown.begin(), m_unknown.end(), [this](const ProbeAnswer &answer) {
        return std::none_of(m_hops.begin(), m_hops.end(),
                            [&answer](const PathHop &hop) { return hop.addresses.contains(answer.from); });
    });
}

//! The probes in progress that may still be answered.
int PathTracer::openProbes(std::chrono::milliseconds youngerThan) const
{
    const Clock::time_point oldest = Clock::now() - youngerThan;
    return static_cast<int>(std::count_if(m_probes.begin(), m_probes.end(), [this, oldest](const Probe &probe) {
        return !probe.isAnswered && probe.hop <= m_limit && probe.sentAt > oldest;
    }));
}

//! Once the target has answered, the wait for earlier hops needn't be much longer than its answer took.
std::chrono::milliseconds PathTracer::patience() const
{
    if (m_reached.hop == 0 && m_closed.hop == 0)
        return m_depth.wait;
    const std::chrono::milliseconds likely(static_cast<qint64>(m_worst * kTimesWorst));
    return qMin(m_depth.wait, qMax(kLeastPatience, likely));
}

void PathTracer::onTimeOver()
{
    m_isCut = m_phase == Phase::Looking;
    conclude();
}

void PathTracer::conclude()
{
    m_tick.stop();
    m_timeOver.stop();
    m_phase = Phase::Over;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

PathTrace PathTracer::trace() const
{
    // The target lets no packet to itself expire, whatever address it answers from. Evaluated at the end: answers come in any order.
    const bool isFirewall = m_routers.contains(m_closed.answer.from);
    const End reached = isFirewall ? m_reached : nearer(m_reached, m_closed);
    const End refused = isFirewall ? nearer(m_refused, m_closed) : m_refused;
    PathTrace trace;
    trace.isReached = reached.hop > 0 && (refused.hop == 0 || reached.hop <= refused.hop);
    trace.isCut = m_isCut && !trace.isReached && refused.hop == 0;
    trace.hops = m_hops.first(m_isCut ? qMin(m_limit, m_hop) : m_limit);
    if (trace.isReached || refused.hop == 0)
        return trace;
    trace.trouble = refused.answer.trouble;
    trace.troubleFrom = refused.answer.from;
    // A router forwards or rejects a packet with one hop left; so its answer then belongs to the hop before.
    const bool isSaidBefore = m_limit > 1 && m_hops.at(m_limit - 2).addresses.contains(refused.answer.from);
    if (isSaidBefore)
        trace.hops.removeLast();
    return trace;
}

} // namespace watchkeeper

#include "moc_PathTracer.cpp"
