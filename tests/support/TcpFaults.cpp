// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TcpFaults.h"

namespace watchkeeper::test {

TcpFaults::TcpFaults(QObject *parent)
    : QObject(parent)
{
    m_full.setListenBacklogSize(1);
    for (QTcpServer *server : {&m_greeting, &m_silent, &m_full}) {
        if (!server->listen(QHostAddress::LocalHost))
            qFatal("no free port: %s", qPrintable(server->errorString()));
    }
    if (!m_closed.bind(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_closed.errorString()));
    connect(&m_greeting, &QTcpServer::newConnection, this, &TcpFaults::greet);
    connect(&m_silent, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const socket = m_silent.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    fill();
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

void TcpFaults::fill()
{
    m_full.pauseAccepting();
    // The queue holds one more than its size; what goes beyond that stays half open.
    for (int i = 0; i < 4; ++i) {
        auto *socket = new QTcpSocket(this);
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_full.serverPort());
    }
}

} // namespace watchkeeper::test
