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
//! Uses system calls on POSIX: if the peer resets the connection before Qt 6.4 has noticed it, QTcpSocket doesn't report it but reconnects
//! again and again, in a tight loop, for its entire lifetime. On Windows, QTcpSocket connects.
class TcpAttempt : public QObject
{
    Q_OBJECT

public:
    //! \param socket  to connect, without a proxy
    TcpAttempt(const QHostAddress &address, quint16 port, std::unique_ptr<QTcpSocket> socket);
    ~TcpAttempt() override;

    //! One of the signals follows, from the event loop or immediately.
    void start();

    const QHostAddress &address() const { return m_address; }
    //! Connected after connected().
    QTcpSocket *socket() { return m_socket.get(); }
    //! Passes ownership to the caller; only after connected().
    std::unique_ptr<QTcpSocket> takeSocket();
    //! Why it failed(), and the system's error text.
    QAbstractSocket::SocketError error() const { return m_error; }
    const QString &errorText() const { return m_errorText; }
    //! Whether the network itself reported that the host can't be reached: a firewall rejects, or the host is off. Not available on
    //! Windows.
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

    int m_descriptor = -1; //!< until passed to the socket
    std::unique_ptr<QSocketNotifier> m_writable;
#endif
};

} // namespace watchkeeper
