// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Finds the hops to a target: which probes are sent when, and what their answers come to.

#include "checks/icmp/PathProbes.h"
#include "checks/icmp/PathTrace.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief How far and how often a trace looks.
class PathDepth
{
public:
    PathDepth() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int hops = 30;
    int probes = 3;                        //!< for each hop
    std::chrono::milliseconds wait{1'000}; //!< for answers to the last ones
    //! For all of it: then what has been seen counts. None: as long as it takes.
    std::optional<std::chrono::milliseconds> atMost;
};

//! \brief One trace, of many probes at once. Lives in a coroutine's frame.
//!
//! A first round looks where the target is, a few hops ahead of the answers, since what goes beyond the target all goes to the
//! target, which limits its answers. Further rounds go to all hops on the way. Then, where routers quote too little of a probe to
//! tell which it was, the hops that are silent so far are asked one by one, so that it can only be that one: this keeps all
//! probes in one flow, which a port for each hop would not.
class PathTracer : public QObject
{
    Q_OBJECT

public:
    PathTracer(PathProbes *probes, const QHostAddress &target, const PathDepth &depth);

    //! `done` is called once.
    void start(std::function<void()> done);

    bool isOver() const { return m_phase == Phase::Over; }
    //! As far as it is known.
    PathTrace trace() const;
    //! Where not even the first probe could be sent: the system's number; else 0.
    int sendError() const { return m_sendError; }

private:
    enum class Phase : quint8 { Looking, Repeating, Waiting, Asking, Over };
    using Clock = ProbeAnswer::Clock;
    struct Probe
    {
        int hop;
        Clock::time_point sentAt;
        bool isAnswered = false;
    };
    //! Where the way ends, and who says so.
    struct End
    {
        int hop = 0; //!< 0: it was not seen
        ProbeAnswer answer;
    };

    void onTick();
    void look();
    void repeat();
    void waitForTheRest();
    void askNext();
    void waitForTheAsked();
    bool send(int hop);
    void onCame(const ProbeAnswer &answer);
    void place(const ProbeAnswer &answer, Probe *probe);
    void placeUnknown(const ProbeAnswer &answer);
    void noteEnd(const ProbeAnswer &answer, int hop);
    bool isFromTarget(const ProbeAnswer &answer) const;
    bool isOfClosedPort(const ProbeAnswer &answer) const;
    static End nearer(const End &one, const End &other);
    bool hasUnplaced() const;
    int openProbes(std::chrono::milliseconds youngerThan) const;
    std::chrono::milliseconds patience() const;
    void onTimeOver();
    void conclude();

    PathProbes *m_out;
    QHostAddress m_target;
    PathDepth m_depth;
    Phase m_phase = Phase::Looking;
    int m_hop = 0; //!< the last one that was sent to in this round
    int m_round = 1;
    int m_limit; //!< no use in looking further
    End m_reached;
    End m_refused;
    End m_closed;                 //!< a closed port at another address: one of the target's, or a firewall
    QSet<QHostAddress> m_routers; //!< who did not let packets any further
    QList<PathHop> m_hops;
    QList<Probe> m_probes;
    QList<ProbeAnswer> m_unknown; //!< answers to who knows which probe
    Clock::time_point m_lastSent;
    double m_worst = 0; //!< [ms]
    int m_sendError = 0;
    bool m_isCut = false;
    QTimer m_tick;
    QTimer m_timeOver;
    std::function<void()> m_done;
};

} // namespace watchkeeper
