// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dns/WhoisFaults.h"

#include <QTcpSocket>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

WhoisFaults::WhoisFaults(QObject *parent)
    : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
    });
}

QString WhoisFaults::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void WhoisFaults::onReadable(QTcpSocket *socket)
{
    if (!socket->canReadLine())
        return;
    const QByteArray line = socket->readLine();
    if (!line.endsWith("\r\n")) // RFC 3912, 2
        qFatal("a question ends with CR and LF");
    m_questions.append(QString::fromLatin1(line.chopped(2)));
    if (m_isSilent)
        return;
    if (m_flood.isEmpty()) {
        socket->write(m_answers.value(m_questions.last(), "No match for your question.\r\n"));
        socket->disconnectFromHost();
        return;
    }
    const auto fill = [this, socket] {
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < 256 * 1024)
            socket->write(m_flood);
    };
    connect(socket, &QTcpSocket::bytesWritten, this, fill);
    fill();
}

} // namespace watchkeeper::test
