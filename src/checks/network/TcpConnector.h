// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connects to the first of several addresses that answers.

#include "checks/network/TcpAttempt.h"
#include "model/check/Observation.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief Connects to at most ten addresses, alternating between the address families, and keeps the first connection that is established.
//! The next attempt starts 250 ms after the previous one (RFC 8305, section 5), or as soon as an attempt fails. Remaining attempts are
//! aborted. Lives in a coroutine's frame.
class TcpConnector : public QObject
{
    Q_OBJECT

public:
    enum class Socket : quint8 {
        Plain,
        Tls //!< creates a QSslSocket that isn't encrypted yet
    };
    TcpConnector(QList<QHostAddress> addresses, quint16 port, Socket socket = Socket::Plain);
    ~TcpConnector() override;

    //! Starts connecting. `done` is called once, when an attempt has succeeded or all have failed.
    void start(std::function<void()> done);

    //! The connection, owned by this object; null before it is established.
    QTcpSocket *socket() const { return m_connected ? m_connected->socket() : nullptr; }
    //! The peer's address. Remains valid after the socket was closed.
    QHostAddress peer() const { return m_connected->address(); }
    //! Passes ownership of the connection to the caller.
    std::unique_ptr<QTcpSocket> takeSocket() { return m_connected->takeSocket(); }
    //! The attempt that failed first, if all have failed.
    const TcpAttempt *firstFailed() const { return m_firstFailed; }
    //! The error of the attempt that failed first, if all have failed.
    std::optional<CheckError> error() const;
    //! The address tried last, for messages while there is no connection.
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
    QTimer m_staggerTimer;
    TcpAttempt *m_connected = nullptr;
    const TcpAttempt *m_firstFailed = nullptr;
    std::function<void()> m_done;
};

//! The error for a connection that couldn't be established or was lost.
CheckError connectionError(QAbstractSocket::SocketError error, const QString &text, const QHostAddress &address, quint16 port);

} // namespace watchkeeper
