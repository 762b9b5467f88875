// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The route to a host, hop by hop: finds it, and remembers the last known routes to detect changes. Decides when to send which
//! probes, and evaluates the answers.

#include "checks/icmp/IcmpPacket.h"
#include "checks/icmp/PathProbes.h"

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

// The route to a host, hop by hop. Value classes.

//! \brief The answers from one hop.
class PathHop
{
public:
    PathHop() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QHostAddress> addresses; //!< the hosts that answered, in the order of their first answers; empty if the hop is silent
    int sent = 0;
    int answered = 0;
    QList<double> times; //!< [ms] times of answers with a known probe; fewer than `answered` if routers quote too few bytes

    bool isSilent() const { return addresses.isEmpty(); }
    double loss() const { return sent > 0 ? 100.0 * (sent - answered) / sent : 0; } //!< [%]
    std::optional<double> best() const;
    std::optional<double> average() const;
    std::optional<double> worst() const;
};

//! \brief All hops up to the end of the route: the target, the hop that rejected the packets, or the last hop probed.
class PathTrace
{
public:
    PathTrace() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<PathHop> hops; //!< from this computer to the target
    bool isReached = false;
    bool isTruncated = false;              //!< true if the time ran out before all hops were probed
    IcmpError icmpError = IcmpError::None; //!< why packets were rejected at the last hop
    QHostAddress errorSource;

    //! The number of the last hop that answered, or 0 if no hop did.
    int lastAnsweredHop() const;
};

//! \brief Stores the last route for each key until the program exits. Not thread-safe.
class PathChangeDetector
{
public:
    //! \brief Compares the route with the previous one. Returns the number of the first hop that differs; nullopt if the route
    //! is unchanged or there is no previous route. A new route is reported by `times` successive checks, as long as it stays
    //! the same. If the route changes back before that, no change is reported.
    //!
    //! A hop that is silent in one of the traces isn't considered different, and its known addresses are kept.
    //! \param times  the number of failed checks until an outcome is confirmed, at least 1
    std::optional<int> detectChange(const QString &key, const PathTrace &trace, int times);

private:
    struct Route
    {
        QList<QList<QHostAddress>> hops;
        bool isReached = false;
    };
    struct KnownRoute
    {
        Route route;
        Route before;        //!< the previous route, while `route` is new
        int changedAt = 0;   //!< number of the first hop that differs
        int reportsLeft = 0; //!< number of checks that must still report the change
    };
    static Route routeOf(const PathTrace &trace);
    static std::optional<int> difference(const Route &before, const Route &now);
    static void mergeRoute(const Route &now, Route *known);

    QHash<QString, KnownRoute> m_routes;
};

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
