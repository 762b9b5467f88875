// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Connects to the first of several addresses that answers.

#include "checks/network/TcpAttempt.h"
#include "model/Observation.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief Tries at most ten of the addresses, alternating families, the next one 250 ms after the last (RFC 8305, section 5) or as soon as
//! one fails, and keeps the first connection; the other attempts are then aborted. Lives in a coroutine's frame.
class TcpConnector : public QObject
{
    Q_OBJECT

public:
    enum class Socket : quint8 {
        Plain,
        Tls //!< a QSslSocket, not encrypted yet
    };
    TcpConnector(QList<QHostAddress> addresses, quint16 port, Socket socket = Socket::Plain);
    ~TcpConnector() override;

    //! `done` is called once: connected, or all attempts failed.
    void start(std::function<void()> done);

    //! The connection, once there is one; owned by this object.
    QTcpSocket *socket() const { return m_connected ? m_connected->socket() : nullptr; }
    //! The peer address, still valid after the socket was closed.
    QHostAddress peer() const { return m_connected->address(); }
    //! Passes ownership of the connection to the caller.
    std::unique_ptr<QTcpSocket> takeSocket() { return m_connected->takeSocket(); }
    //! If all failed: the attempt that failed first.
    const TcpAttempt *firstFailed() const { return m_firstFailed; }
    //! Where all failed: why the first one did.
    std::optional<CheckError> error() const;
    //! For messages while not connected: the address tried last.
    QHostAddress lastTried() const { return m_addresses.value(m_next - 1); }

private:
    void tryNext();
    void onConnected(TcpAttempt *attempt);
    void onFailed(const TcpAttempt *attempt);
    void conclude();

    QList<QHostAddress> m_addresses;
    quint16 m_port;
    Socket m_socket;
    qsizetype m_next = 0;
    qsizetype m_failed = 0;
    std::vector<std::unique_ptr<TcpAttempt>> m_attempts;
    QTimer m_stagger;
    TcpAttempt *m_connected = nullptr;
    const TcpAttempt *m_firstFailed = nullptr;
    std::function<void()> m_done;
};

//! The sentence about a connection that failed, or was lost later.
CheckError connectionError(QAbstractSocket::SocketError error, const QString &text, const QHostAddress &address, quint16 port);

} // namespace watchkeeper
