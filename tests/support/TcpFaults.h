// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! TCP ports on loopback that greet, keep silent, are closed, or never finish connecting.

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace watchkeeper::test {

class TcpFaults : public QObject
{
    Q_OBJECT

public:
    explicit TcpFaults(QObject *parent = nullptr);

    //! Says "220 ready" and answers each line with "you said: …".
    quint16 greeting() const { return m_greeting.serverPort(); }
    //! Takes connections and never says a word.
    quint16 silent() const { return m_silent.serverPort(); }
    //! Nothing listens, and nothing will: the port is taken, so that no other program gets it.
    quint16 closed() const { return m_closed.localPort(); }
    //! A connection is never finished: the queue of the listener is full (Linux; elsewhere it may be finished).
    quint16 full() const { return m_full.serverPort(); }
    //! Lets `server` listen there, and never answer who knocks. \param port  0: a free one
    static void listenFull(QTcpServer *server, const QHostAddress &address, quint16 port);

private:
    void greet();

    QTcpServer m_greeting;
    QTcpServer m_silent;
    QTcpServer m_full;
    QTcpSocket m_closed;
};

} // namespace watchkeeper::test
