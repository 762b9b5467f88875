// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A series of pings to one host, by our own socket or the system's program, and its packet loss, round-trip times and jitter.

#include "checks/icmp/EchoService.h"
#include "checks/icmp/ping/PingPlan.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief The result of one packet of a series; nullopt if there was no answer.
using PingPacket = std::optional<EchoResult>;

//! \brief Loss, round-trip times and jitter of a series of pings.
class PingStatistics
{
public:
    //! \param packets  the packets that were sent, in order
    explicit PingStatistics(const QList<PingPacket> &packets);

    int sent = 0;
    int received = 0;
    double loss = 0; //!< [%]
    double min = 0;  //!< [ms] valid only if there was an answer, like the following values
    double average = 0;
    double max = 0;
    //! [ms] The mean difference between the round-trip times of successive answers. Nullopt if there are fewer than two answers.
    std::optional<double> jitter;
    //! The estimated quality of a phone call over this route, from 1 to 4.5 (ITU-T G.107, in the short form commonly used by monitoring
    //! tools).
    double meanOpinionScore() const;
};

//! \brief Sends pings at regular intervals and collects the answers until all have arrived or the wait for the last answer has
//! ended. Lives in a coroutine's frame. Its destructor cancels all outstanding answers.
class PingSeries : public QObject
{
    Q_OBJECT

public:
    PingSeries(EchoService *echoes, const PingPlan &plan, const QHostAddress &target);
    ~PingSeries() override;

    //! Starts the series and calls `done` once when it has ended.
    void start(std::function<void()> done);

    bool isOver() const { return m_isFinished; }
    //! The packets due so far, in order, including those that couldn't be sent.
    const QList<PingPacket> &packets() const { return m_packets; }
    //! The system error number if a packet couldn't be sent, otherwise 0. That packet is counted as lost. If it is the first packet, the
    //! series ends.
    int sendError() const { return m_sendError; }

private:
    void sendNext();
    void onAnswered(qsizetype index, const EchoResult &end);
    void conclude();

    EchoService *m_echoes;
    PingPlan m_plan;
    QHostAddress m_target;
    QList<PingPacket> m_packets;
    QList<EchoService::EchoId> m_tickets;
    int m_unanswered = 0; //!< number of packets sent and not answered yet
    int m_sendError = 0;
    bool m_isFinished = false;
    QTimer m_sendTimer;
    QTimer m_waitTimer;
    std::function<void()> m_done;
};

// The system's `ping`, used if Watchkeeper can't open its own socket. Builds its arguments and parses its output. Pure functions.

//! Returns the name of the program, which differs for IPv6 on some systems.
QString pingProgram(IpVersion version);

//! \brief Returns the arguments of the program. The target is an address, so it can't be mistaken for an option. Intervals are
//! at least 200 ms, the minimum of some versions for unprivileged users.
QStringList pingArguments(const PingPlan &plan, const QHostAddress &target);

//! \brief Adapts the plan to the program. Uses at least the program's minimum interval, and reduces the number of packets if there isn't
//! enough time for all.
//! \param left  [ms] time until the check is stopped
PingPlan planForProgram(PingPlan plan, double left);

//! \brief Returns the number of packets that a stopped program must have sent early enough to receive an answer.
//! \param elapsed  [ms] time since the program was started
//! \param packets  the packets returned by parsePingOutput()
int packetsUntilStopped(const PingPlan &plan, double elapsed, const QList<PingPacket> &packets);

//! \brief Parses the result of each packet from the output, in the order of sending.
//!
//! Supports the output of iputils, BusyBox, BSD, macOS and Windows. Windows output can be in any language that writes times as `time=12ms`,
//! with any unit. A line that can't be parsed is treated as a missing answer.
//! \param count  the number of packets that the program was asked to send
QList<PingPacket> parsePingOutput(const QString &output, const QHostAddress &target, int count);

} // namespace watchkeeper
