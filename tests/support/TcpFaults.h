// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file TCP ports on loopback that send a greeting, stay silent, are closed, or never complete a connection.

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace watchkeeper::test {

class TcpFaults : public QObject
{
    Q_OBJECT

public:
    explicit TcpFaults(QObject *parent = nullptr);

    //! Returns the port of a server that sends "220 ready" and answers each line with "you said: …".
    quint16 greeting() const { return m_greeting.serverPort(); }
    //! Returns a port that accepts connections but never sends data.
    quint16 silent() const { return m_silent.serverPort(); }
    //! Returns a port on which no program listens. It is reserved, so other programs can't use it.
    quint16 closed() const { return m_closed.localPort(); }
    //! Returns a port that never completes connections, because the listener's queue is full (Linux; other systems may complete
    //! them).
    quint16 full() const { return m_full.serverPort(); }
    //! Makes `server` listen without ever completing a connection. \param port  0 for a free port
    static void listenFull(QTcpServer *server, const QHostAddress &address, quint16 port);

private:
    void greet();

    QTcpServer m_greeting;
    QTcpServer m_silent;
    QTcpServer m_full;
    QTcpSocket m_closed;
};

} // namespace watchkeeper::test
