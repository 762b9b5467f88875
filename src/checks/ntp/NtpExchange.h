// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends a query to time servers, repeats it if packets are lost, and returns the first valid answer.

#include "checks/ntp/NtpPacket.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QTimer>
#include <QUdpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief Queries the addresses in turn. Tries the next address when a server refuses the query or doesn't answer within 1 s, then 2, 4, …
//! s.
//!
//! An answer is accepted only if it comes from the queried server and contains the cookie sent to that server. Lives in a coroutine's
//! frame.
class NtpExchange : public QObject
{
    Q_OBJECT

public:
    enum class End : quint8 {
        None,          //!< in progress
        Answered,      //!< packet() and reading() are valid
        Refused,       //!< nothing is listening on the port at any address
        Failed,        //!< there is no route to any address; errorText() returns the system's error text
        InvalidPackets //!< packets arrived, but none was an answer to our query, even after a short wait
    };

    NtpExchange(QList<QHostAddress> addresses, quint16 port);

    //! Starts the exchange and calls `done` once when it has ended.
    void start(std::function<void()> done);

    End end() const { return m_end; }
    const NtpPacket &packet() const { return m_packet; }
    const NtpMeasurement &reading() const { return m_reading; }
    //! The server that answered, otherwise the server queried last.
    const QHostAddress &peer() const { return m_peer; }
    const QString &errorText() const { return m_errorText; }
    //! The number of packets sent so far.
    int sentCount() const { return static_cast<int>(m_attempts.size()); }

private:
    struct Attempt
    {
        QHostAddress address;
        std::unique_ptr<QUdpSocket> socket;
        quint64 cookie = 0;
        NtpTime sentAt = 0;
        QElapsedTimer clock; // measures the elapsed time, because the system clock can be set in the meantime
        bool isOver = false;
    };
    void sendQuery();
    void onReadable(Attempt *attempt);
    void onError(Attempt *attempt);
    bool acceptAnswer(const QByteArray &bytes, const Attempt &attempt);
    void conclude(End end);

    QList<QHostAddress> m_addresses; //!< the addresses that haven't refused yet
    quint16 m_port;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    QTimer m_waitTimer;
    std::chrono::milliseconds m_nextTimeout;
    int m_invalidPackets = 0;
    bool m_wasRefused = false;
    End m_end = End::None;
    NtpPacket m_packet;
    NtpMeasurement m_reading;
    QHostAddress m_peer;
    QString m_errorText;
    std::function<void()> m_done;
};

} // namespace watchkeeper
