// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the hops to a target: decides when to send which probes, and evaluates the answers.

#include "checks/icmp/PathProbes.h"
#include "checks/icmp/path/PathTrace.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief The maximum number of hops, the number of probes, and the time limits of a trace.
class TraceLimits
{
public:
    TraceLimits() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int hops = 30;
    int probes = 3;                        //!< number of probes per hop
    std::chrono::milliseconds wait{1'000}; //!< time to wait for the last answers
    //! The time limit for the entire trace, which then concludes with its results so far. Nullopt for no limit.
    std::optional<std::chrono::milliseconds> timeLimit;
};

//! \brief One trace, with many probes in progress at the same time. Lives in a coroutine's frame.
//!
//! The first round locates the target. It probes only a few hops ahead of the answers, because the target receives all probes
//! for hops beyond it and limits the rate of its answers. Further rounds probe all hops on the route. Some routers quote too
//! few bytes to identify the probe. In this case, the silent hops are probed one by one at the end, so each answer can only
//! belong to one hop. A separate port for each hop would also identify the hop, but the probes would no longer belong to one
//! flow.
class PathTracer : public QObject
{
    Q_OBJECT

public:
    PathTracer(PathProbes *probes, const QHostAddress &target, const TraceLimits &limits);

    //! Starts the trace and calls `done` once when it has ended.
    void start(std::function<void()> done);

    bool isOver() const { return m_phase == Phase::Over; }
    //! The route found so far.
    PathTrace trace() const;
    //! The system error number if the first probe couldn't be sent, otherwise 0.
    int sendError() const { return m_sendError; }

private:
    enum class Phase : quint8 { Locating, Repeating, Waiting, Assigning, Over };
    using Clock = ProbeAnswer::Clock;
    struct Probe
    {
        int hop;
        Clock::time_point sentAt;
        bool isAnswered = false;
    };
    //! A possible end of the route, and the answer received from that hop.
    struct End
    {
        int hop = 0; //!< 0 if not found
        ProbeAnswer answer;
    };

    void onTick();
    void probeAhead();
    void repeatProbe();
    void waitForRemainingAnswers();
    void probeNextSilentHop();
    void waitForProbe();
    bool send(int hop);
    void onReceived(const ProbeAnswer &answer);
    void recordAnswer(const ProbeAnswer &answer, Probe *probe);
    void assignUnknownAnswer(const ProbeAnswer &answer);
    void updateEnd(const ProbeAnswer &answer, int hop);
    bool isFromTarget(const ProbeAnswer &answer) const;
    bool isFromClosedPort(const ProbeAnswer &answer) const;
    static End nearerEnd(const End &one, const End &other);
    bool hasUnassignedAnswers() const;
    int pendingProbes(std::chrono::milliseconds youngerThan) const;
    std::chrono::milliseconds answerTimeout() const;
    void onTimeLimit();
    void conclude();

    PathProbes *m_sender;
    QHostAddress m_target;
    TraceLimits m_limits;
    Phase m_phase = Phase::Locating;
    int m_hop = 0; //!< the last hop probed in this round
    int m_round = 1;
    int m_lastHop; //!< the last hop to probe
    End m_targetEnd;
    End m_refusalEnd;
    End m_closedPortEnd;          //!< nearest “port unreachable” from another address, either the target's or a firewall's
    QSet<QHostAddress> m_routers; //!< hosts that reported an exceeded hop limit
    QList<PathHop> m_hops;
    QList<Probe> m_probes;
    QList<ProbeAnswer> m_unknownAnswers; //!< answers whose probe couldn't be identified
    Clock::time_point m_lastSent;
    double m_worstTimeMs = 0; //!< longest response time
    int m_sendError = 0;
    bool m_isTruncated = false;
    QTimer m_tickTimer;
    QTimer m_limitTimer;
    std::function<void()> m_done;
};

} // namespace watchkeeper
