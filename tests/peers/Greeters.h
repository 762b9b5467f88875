// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Servers on 127.0.0.1 with a greeting and a few replies: enough for a plugin to succeed.

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUdpSocket>

#include <utility>

namespace watchkeeper::test {

//! \brief Sends a greeting, and then a reply to each line. The first word of the line selects the reply. If none matches, the
//! last reply is sent.
class Greeter : public QObject
{
public:
    using Replies = QList<std::pair<QByteArray, QByteArray>>; //!< word in capitals, reply

    explicit Greeter(QByteArray greeting, Replies replies = {});
    quint16 port() const { return m_server.serverPort(); }

private:
    void greet();
    QByteArray replyTo(const QByteArray &line) const;

    QTcpServer m_server;
    QByteArray m_greeting;
    Replies m_replies;
};

//! Echoes every datagram.
class UdpEcho : public QObject
{
public:
    UdpEcho();
    quint16 port() const { return m_socket.localPort(); }

private:
    QUdpSocket m_socket;
};

} // namespace watchkeeper::test
