// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/Greeters.h"

#include <QNetworkDatagram>
#include <QTcpSocket>

namespace watchkeeper::test {

Greeter::Greeter(QByteArray greeting, Replies replies)
    : m_greeting(std::move(greeting))
    , m_replies(std::move(replies))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &Greeter::greet);
}

void Greeter::greet()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        for (const QByteArray &line : socket->readAll().split('\n')) {
            if (!line.trimmed().isEmpty())
                socket->write(replyTo(line.trimmed().toUpper()));
        }
    });
    socket->write(m_greeting);
}

QByteArray Greeter::replyTo(const QByteArray &line) const
{
    for (const auto &[word, reply] : m_replies) {
        if (line.startsWith(word))
            return reply;
    }
    return m_replies.isEmpty() ? QByteArray() : m_replies.last().second;
}

UdpEcho::UdpEcho()
{
    m_socket.bind(QHostAddress::LocalHost);
    connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
        while (m_socket.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_socket.receiveDatagram();
            m_socket.writeDatagram(datagram.makeReply(datagram.data()));
        }
    });
}

} // namespace watchkeeper::test
