// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connects over TCP to whichever of several addresses answers first.

#include "model/check/Observation.h"

#include <QHostAddress>
#include <QIODevice>
#include <QObject>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

// One attempt to connect to one address.

//! \brief Connects, then provides a connected QTcpSocket.
//!
//! On POSIX, this class connects with system calls, because of a problem in Qt 6.4. If the peer resets the connection before
//! QTcpSocket has noticed that it is connected, QTcpSocket doesn't report an error. Instead, it reconnects in a tight loop
//! until it is destroyed. On Windows, QTcpSocket connects.
class TcpAttempt : public QObject
{
    Q_OBJECT

public:
    //! \param socket  the socket to connect, without a proxy
    TcpAttempt(const QHostAddress &address, quint16 port, std::unique_ptr<QTcpSocket> socket);
    ~TcpAttempt() override;

    //! Starts connecting. One of the signals follows, immediately or from the event loop.
    void start();

    const QHostAddress &address() const { return m_address; }
    //! The socket, which is connected after connected() was emitted.
    QTcpSocket *socket() { return m_socket.get(); }
    //! Passes ownership of the socket to the caller. Only allowed after connected().
    std::unique_ptr<QTcpSocket> takeSocket();
    //! The error and the system's error text, after failed().
    QAbstractSocket::SocketError error() const { return m_error; }
    const QString &errorText() const { return m_errorText; }
    //! Whether the network reported that the host can't be reached, because a firewall rejects the packets or the host is off. Not
    //! available on Windows.
    bool isRejectedByNetwork() const { return m_isRejectedByNetwork; }

signals:
    void connected();
    void failed();

private:
    void fail(QAbstractSocket::SocketError error, const QString &text);

    QHostAddress m_address;
    quint16 m_port;
    std::unique_ptr<QTcpSocket> m_socket;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_errorText;
    bool m_isRejectedByNetwork = false;
#ifdef Q_OS_UNIX
    void failWith(int number);
    void onWritable();

    int m_descriptor = -1; //!< descriptor of the connection until it is passed to the socket
    std::unique_ptr<QSocketNotifier> m_writable;
#endif
};

//! \brief Connects to at most ten addresses, alternating between the address families, and keeps the first connection that is
//! established. The next attempt starts 250 ms after the previous one (RFC 8305, section 5), or immediately after an attempt
//! fails. Remaining attempts are aborted. Lives in a coroutine's frame.
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

//! Returns the error for a connection that couldn't be established or was lost.
CheckError connectionError(QAbstractSocket::SocketError error, const QString &text, const QHostAddress &address, quint16 port);

// The number of written bytes that the peer hasn't accepted.

//! \brief [bytes] Returns the amount of data waiting in this process, without the data in the system's buffers.
//!
//! A TLS socket has two buffers. QIODevice::bytesToWrite() only reports the first buffer, whose content is moved to the second
//! buffer even if the peer accepts no data.
qint64 unsentBytes(const QIODevice &device);

} // namespace watchkeeper
