// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/WebSocketFaults.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <optional>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray bigEndian(quint64 number, int size)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(number, bytes.data());
    return bytes.last(size);
}

//! Removes a complete frame from the start of `received`.
std::optional<WebSocketFrame> takeFrame(QByteArray *received)
{
    if (received->size() < 2)
        return std::nullopt;
    WebSocketFrame frame;
    frame.isFinal = (received->at(0) & 0x80) != 0;
    frame.opcode = received->at(0) & 0x0f;
    frame.isMasked = (received->at(1) & 0x80) != 0;
    quint64 size = received->at(1) & 0x7f;
    qsizetype at = 2;
    const int more = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (received->size() < at + more)
        return std::nullopt;
    if (more > 0) {
        size = 0;
        for (int i = 0; i < more; ++i)
            size = size * 256 + static_cast<quint8>(received->at(at + i));
    }
    at += more;
    const QByteArray key = frame.isMasked ? received->mid(at, 4) : QByteArray();
    at += frame.isMasked ? 4 : 0;
    if (received->size() < at + static_cast<qsizetype>(size))
        return std::nullopt;
    frame.payload = received->mid(at, static_cast<qsizetype>(size));
    for (qsizetype i = 0; i < frame.payload.size() && frame.isMasked; ++i)
        frame.payload[i] = static_cast<char>(frame.payload.at(i) ^ key.at(i % 4));
    received->remove(0, at + static_cast<qsizetype>(size));
    return frame;
}

} // namespace

QByteArray serverFrame(quint8 first, const QByteArray &payload)
{
    const qsizetype size = payload.size();
    QByteArray frame(1, static_cast<char>(first));
    if (size < 126)
        frame += static_cast<char>(size);
    else if (size <= 0xffff)
        frame += '\x7e' + bigEndian(static_cast<quint64>(size), 2);
    else
        frame += '\x7f' + bigEndian(static_cast<quint64>(size), 8);
    return frame + payload;
}

QByteArray serverClose(quint16 code, const QByteArray &reason)
{
    return serverFrame(0x88, bigEndian(code, 2) + reason);
}

QByteArray upgradeReply(const QByteArray &head, const QByteArray &more)
{
    const qsizetype at = head.indexOf("\r\nSec-WebSocket-Key: ") + 21;
    const QByteArray key = head.mid(at, head.indexOf('\r', at) - at);
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept
        + "\r\n" + more + "\r\n";
}

WebSocketFaults::WebSocketFaults(QObject *parent)
    : WebSocketFaults(new QTcpServer, parent)
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_server->errorString()));
}

WebSocketFaults::WebSocketFaults(QTcpServer *server, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_answer([](const QByteArray &head) { return upgradeReply(head); })
    , m_serve(&WebSocketFaults::echo)
{
    server->setParent(this);
    connect(server, &QTcpServer::pendingConnectionAvailable, this, &WebSocketFaults::accept);
}

QString WebSocketFaults::url(const QString &path) const
{
    return u"ws://127.0.0.1:%1%2"_s.arg(port()).arg(path);
}

void WebSocketFaults::echo(QTcpSocket *socket, const WebSocketFrame &frame)
{
    if (frame.opcode == 0x1)
        socket->write(serverFrame(0x81, frame.payload));
    else if (frame.opcode == 0x9)
        socket->write(serverFrame(0x8a, frame.payload));
    else if (frame.opcode == 0x8)
        socket->write(serverFrame(0x88, frame.payload));
}

void WebSocketFaults::accept()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            m_isOpen.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            onReadable(socket);
    }
}

void WebSocketFaults::onReadable(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    if (!m_isOpen.value(socket)) {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_head = received.first(end + 2);
        received.remove(0, end + 4);
        m_isOpen[socket] = true;
        socket->write(m_answer(m_head));
    }
    while (const auto frame = takeFrame(&received)) {
        m_frames.append(*frame);
        m_serve(socket, *frame);
    }
}

} // namespace watchkeeper::test
