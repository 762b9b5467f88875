// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One query to a time server, repeated if lost, and the first valid answer.

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

//! \brief Queries the addresses in turn: the next one when one refuses, or is silent for 1 s, then for 2, 4, … s.
//!
//! A packet counts as an answer only if it comes from the destination of ours and contains the cookie sent there. Lives in a coroutine's
//! frame.
class NtpExchange : public QObject
{
    Q_OBJECT

public:
    enum class End : quint8 {
        None,          //!< under way
        Answered,      //!< packet() and reading() are valid
        Refused,       //!< nothing is listening at any address
        Failed,        //!< no route to any address; errorText() has the system's error text
        InvalidPackets //!< packets arrived, but no answer to our query, even after a short wait
    };

    NtpExchange(QList<QHostAddress> addresses, quint16 port);

    //! `done` is called once.
    void start(std::function<void()> done);

    End end() const { return m_end; }
    const NtpPacket &packet() const { return m_packet; }
    const NtpMeasurement &reading() const { return m_reading; }
    //! The server that answered, otherwise the last one queried.
    const QHostAddress &peer() const { return m_peer; }
    const QString &errorText() const { return m_errorText; }
    //! Packets sent so far.
    int asked() const { return static_cast<int>(m_attempts.size()); }

private:
    struct Attempt
    {
        QHostAddress address;
        std::unique_ptr<QUdpSocket> socket;
        quint64 cookie = 0;
        NtpTime sentAt = 0;
        QElapsedTimer clock; // elapsed time must not depend on the system clock, which may be set in between
        bool isOver = false;
    };
    void ask();
    void onReadable(Attempt *attempt);
    void onError(Attempt *attempt);
    bool take(const QByteArray &bytes, const Attempt &attempt);
    void conclude(End end);

    QList<QHostAddress> m_addresses; //!< not counting those that refused
    quint16 m_port;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    QTimer m_patience;
    std::chrono::milliseconds m_wait;
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
