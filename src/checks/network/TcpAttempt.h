// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One attempt to connect to one address.

#include <QHostAddress>
#include <QObject>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <memory>

namespace watchkeeper {

//! \brief Connects, then provides a connected QTcpSocket.
//!
//! On POSIX, this class connects with system calls, because of a problem in Qt 6.4. If the peer resets the connection before QTcpSocket has
//! noticed that it is connected, QTcpSocket reports nothing. Instead it reconnects in a tight loop for its entire lifetime. On Windows,
//! QTcpSocket connects.
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

} // namespace watchkeeper
