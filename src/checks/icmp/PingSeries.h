// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A series of pings to one host.

#include "checks/icmp/PingPlan.h"
#include "checks/icmp/PingStatistics.h"

#include <QTimer>

#include <functional>

namespace watchkeeper {

//! \brief Sends at regular intervals and collects the answers, until all have arrived or the last wait is over. Lives in a coroutine's
//! frame; once it is destroyed, no more answers arrive.
class PingSeries : public QObject
{
    Q_OBJECT

public:
    PingSeries(EchoService *echoes, const PingPlan &plan, const QHostAddress &target);
    ~PingSeries() override;

    //! `done` is called once.
    void start(std::function<void()> done);

    bool isOver() const { return m_isOver; }
    //! The packets that were sent, or should have been, in order.
    const QList<PingPacket> &packets() const { return m_packets; }
    //! Why a packet couldn't be sent: the system's error number; otherwise 0. That packet counts as lost, but if it is the first, the
    //! series ends there.
    int sendError() const { return m_sendError; }

private:
    void sendNext();
    void onAnswered(qsizetype index, const EchoResult &end);
    void conclude();

    EchoService *m_echoes;
    PingPlan m_plan;
    QHostAddress m_target;
    QList<PingPacket> m_packets;
    QList<EchoService::Ticket> m_tickets;
    int m_open = 0; //!< sent and not answered
    int m_sendError = 0;
    bool m_isOver = false;
    QTimer m_pace;
    QTimer m_patience;
    std::function<void()> m_done;
};

} // namespace watchkeeper
