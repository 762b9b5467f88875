// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathTracer.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kTracerTick{10};
// Targets answer a few probes immediately, then one per second (Linux: icmp_ratelimit). Therefore these values limit how many hops are
// probed ahead, and how long to wait for a silent hop.
constexpr int kMaxAhead = 4;
constexpr std::chrono::milliseconds kHopStep{250};
constexpr std::chrono::milliseconds kMinPatience{100};
constexpr double kWorstTimeFactor = 3;
// If there are more answers than probes, the additional ones are forged.
constexpr qsizetype kMaxUnknownAnswers = 1'000;
constexpr qsizetype kMaxRouters = 1'000;

double probeMilliseconds(ProbeAnswer::Clock::time_point from, ProbeAnswer::Clock::time_point to)
{
    return qMax(0.0, std::chrono::duration<double, std::milli>(to - from).count());
}

} // namespace

PathTracer::PathTracer(PathProbes *probes, const QHostAddress &target, const TraceLimits &depth)
    : m_out(probes)
    , m_target(target)
    , m_depth(depth)
    , m_limit(depth.hops)
    , m_hops(depth.hops)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(kTracerTick);
    connect(&m_tick, &QTimer::timeout, this, &PathTracer::onTick);
    m_timeLimit.setTimerType(Qt::PreciseTimer);
    m_timeLimit.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, &PathTracer::onTimeLimit);
    connect(m_out, &PathProbes::came, this, &PathTracer::onReceived);
}

void PathTracer::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_tick.start();
    if (m_depth.atMost)
        m_timeLimit.start(*m_depth.atMost);
    onTick();
}

void PathTracer::onTick()
{
    switch (m_phase) {
    case Phase::Locating:
        look();
        break;
    case Phase::Repeating:
        repeat();
        break;
    case Phase::Waiting:
        waitForRemainingAnswers();
        break;
    case Phase::Asking:
        waitForProbe();
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
    if (pendingProbes(kHopStep) >= kMaxAhead)
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

void PathTracer::waitForRemainingAnswers()
{
    const bool isLate = Clock::now() - m_lastSent >= patience();
    if (!isLate && pendingProbes(m_depth.wait) > 0)
        return;
    m_phase = Phase::Asking;
    m_hop = 0;
    probeNextSilentHop();
}

//! Probes the next silent hop while there are answers that aren't assigned to a hop.
void PathTracer::probeNextSilentHop()
{
    do {
        ++m_hop;
    } while (m_hop <= m_limit && !m_hops.at(m_hop - 1).isSilent());
    if (!hasUnassignedAnswers() || m_hop > m_limit || !send(m_hop))
        conclude();
}

void PathTracer::waitForProbe()
{
    const bool isAnswered = m_probes.constLast().isAnswered;
    if (isAnswered || Clock::now() - m_lastSent >= patience())
        probeNextSilentHop();
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
    if (m_phase != Phase::Asking) // probes in this phase only assign earlier answers to their hops
        ++m_hops[hop - 1].sent;
    return true;
}

void PathTracer::onReceived(const ProbeAnswer &answer)
{
    if (m_phase == Phase::Over)
        return;
    if (answer.trouble == IcmpError::TimeExceeded && m_routers.size() < kMaxRouters)
        m_routers.insert(answer.from);
    if (!answer.probe) {
        assignUnknownAnswer(answer);
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
    updateEnd(answer, probe->hop);
}

void PathTracer::assignUnknownAnswer(const ProbeAnswer &answer)
{
    if (m_phase != Phase::Asking) {
        if (m_unknown.size() < kMaxUnknownAnswers)
            m_unknown.append(answer);
        if (isFromTarget(answer) || isFromClosedPort(answer))
            m_limit =
                qMin(m_limit,
                     m_phase == Phase::Locating ? m_hop : m_limit); // the target can't be beyond the last hop probed so far
        return;
    }
    // Only one probe is in progress. Earlier answers from the same router therefore came from this hop as well.
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
    return answer.trouble == IcmpError::None
        || (answer.trouble != IcmpError::TimeExceeded && isSameHost(answer.from, m_target));
}

//! “Port unreachable” is sent by the owner of the address, possibly from another address. Firewalls on the route send it too (iptables: `-j
//! REJECT` alone). In answer to echoes, only firewalls send it (RFC 1122, 3.2.2.1).
bool PathTracer::isFromClosedPort(const ProbeAnswer &answer) const
{
    return answer.trouble == IcmpError::PortUnreachable && m_out->usesPorts();
}

void PathTracer::updateEnd(const ProbeAnswer &answer, int hop)
{
    if (answer.trouble == IcmpError::TimeExceeded)
        return;
    End &end = isFromTarget(answer) ? m_reached : isFromClosedPort(answer) ? m_closed : m_refused;
    end = nearer(end, {hop, answer});
    m_limit = qMin(m_limit, hop);
}

PathTracer::End PathTracer::nearer(const End &one, const End &other)
{
    const bool isOther = one.hop == 0 || (other.hop != 0 && other.hop < one.hop);
    return isOther ? other : one;
}

bool PathTracer::hasUnassignedAnswers() const
{
    return std::any_of(m_unknown.begin(), m_unknown.end(), [this](const ProbeAnswer &answer) {
        return std::none_of(m_hops.begin(), m_hops.end(),
                            [&answer](const PathHop &hop) { return hop.addresses.contains(answer.from); });
    });
}

//! The number of recent probes that can still be answered.
int PathTracer::pendingProbes(std::chrono::milliseconds youngerThan) const
{
    const Clock::time_point oldest = Clock::now() - youngerThan;
    return static_cast<int>(std::count_if(m_probes.begin(), m_probes.end(), [this, oldest](const Probe &probe) {
        return !probe.isAnswered && probe.hop <= m_limit && probe.sentAt > oldest;
    }));
}

//! How long to wait for answers. After the target has answered, earlier hops are given little more time than the target took.
std::chrono::milliseconds PathTracer::patience() const
{
    if (m_reached.hop == 0 && m_closed.hop == 0)
        return m_depth.wait;
    const std::chrono::milliseconds likely(static_cast<qint64>(m_worst * kWorstTimeFactor));
    return qMin(m_depth.wait, qMax(kMinPatience, likely));
}

void PathTracer::onTimeLimit()
{
    m_isCut = m_phase == Phase::Locating;
    conclude();
}

void PathTracer::conclude()
{
    m_tick.stop();
    m_timeLimit.stop();
    m_phase = Phase::Over;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

PathTrace PathTracer::trace() const
{
    // A target never reports that a packet to itself expired, even if it answers from another address. This is evaluated at the end because
    // answers arrive in any order.
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
    trace.errorSource = refused.answer.from;
    // A router with one hop left either forwards or rejects a packet, so this answer belongs to the previous hop.
    const bool isSaidBefore = m_limit > 1 && m_hops.at(m_limit - 2).addresses.contains(refused.answer.from);
    if (isSaidBefore)
        trace.hops.removeLast();
    return trace;
}

} // namespace watchkeeper

#include "moc_PathTracer.cpp"
