// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A row of pings to one host.

#include "checks/icmp/PingPlan.h"
#include "checks/icmp/PingStatistics.h"

#include <QTimer>

#include <functional>

namespace watchkeeper {

//! \brief Sends at even intervals and collects what comes, until all is known or the last wait is over. Lives in a coroutine's
//! frame; destroyed, nothing more comes.
class PingSeries : public QObject
{
    Q_OBJECT

public:
    PingSeries(EchoService *echoes, const PingPlan &plan, const QHostAddress &target);
    ~PingSeries() override;

    //! `done` is called once.
    void start(std::function<void()> done);

    bool isOver() const { return m_isOver; }
    //! Those sent, or that should have been, in that order.
    const QList<PingPacket> &packets() const { return m_packets; }
    //! Why one could not be sent: the system's number; else 0. It counts as lost, but where it was the first: then the row ends there.
    int sendError() const { return m_sendError; }

private:
    void sendNext();
    void onAnswered(qsizetype index, const EchoEnd &end);
    void conclude();

    EchoService *m_echoes;
    PingPlan m_plan;
    QHostAddress m_target;
    QList<PingPacket> m_packets;
    QList<EchoService::Ticket> m_tickets;
    int m_open = 0; //!< sent and not heard of
    int m_sendError = 0;
    bool m_isOver = false;
    QTimer m_pace;
    QTimer m_patience;
    std::function<void()> m_done;
};

} // namespace watchkeeper
