// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TcpFaults.h"

namespace watchkeeper::test {

TcpFaults::TcpFaults(QObject *parent)
    : QObject(parent)
{
    for (QTcpServer *server : {&m_greeting, &m_silent}) {
        if (!server->listen(QHostAddress::LocalHost))
            qFatal("no free port: %s", qPrintable(server->errorString()));
    }
    listenFull(&m_full, QHostAddress(QHostAddress::LocalHost), 0);
    if (!m_closed.bind(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_closed.errorString()));
    connect(&m_greeting, &QTcpServer::newConnection, this, &TcpFaults::greet);
    connect(&m_silent, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const socket = m_silent.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

void TcpFaults::greet()
{
    QTcpSocket *const socket = m_greeting.nextPendingConnection();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write("220 ready\r\n");
    connect(socket, &QTcpSocket::readyRead, socket, [socket] {
        while (socket->canReadLine())
            socket->write("you said: " + socket->readLine());
    });
}

void TcpFaults::listenFull(QTcpServer *server, const QHostAddress &address, quint16 port)
{
    server->setListenBacklogSize(1);
    if (!server->listen(address, port))
        qFatal("no free port: %s", qPrintable(server->errorString()));
    server->pauseAccepting();
    // The queue accepts one more connection than its size. Further connections stay half open.
    for (int i = 0; i < 4; ++i) {
        auto *socket = new QTcpSocket(server);
        socket->connectToHost(address, server->serverPort());
    }
}

} // namespace watchkeeper::test
