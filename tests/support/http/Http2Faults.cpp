// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/Http2Faults.h"

#include <QtEndian>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kPreface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
constexpr qsizetype kFrameHead = 9;

//! Encodes a string with its length as in RFC 7541, 5.1, with a 7-bit prefix and without Huffman coding.
QByteArray hpackText(const QByteArray &text)
{
    QByteArray length;
    if (qsizetype left = text.size(); left < 127) {
        length.append(static_cast<char>(left));
    } else {
        length.append('\x7f');
        for (left -= 127; left >= 128; left /= 128)
            length.append(static_cast<char>(left % 128 + 128));
        length.append(static_cast<char>(left));
    }
    return length + text;
}

quint32 number(const QByteArray &bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value = value * 256 + static_cast<quint8>(bytes.at(at + i));
    return value;
}

} // namespace

QByteArray http2Frame(Http2Type type, quint8 flags, quint32 stream, const QByteArray &payload)
{
    QByteArray head(kFrameHead, '\0');
    qToBigEndian(static_cast<quint32>(payload.size()) << 8, head.data());
    head[3] = static_cast<char>(type);
    head[4] = static_cast<char>(flags);
    qToBigEndian(stream, head.data() + 5);
    return head + payload;
}

QByteArray http2Headers(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray block;
    for (const auto &[name, value] : fields)
        block += '\0' + hpackText(name) + hpackText(value);
    return block;
}

QByteArray http2Reply(const QByteArray &status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    const QByteArray block = http2Headers(QList<std::pair<QByteArray, QByteArray>>{{":status", status}} + fields);
    if (body.isEmpty())
        return http2Frame(Http2Type::Headers, kEndHeaders | kEndStream, 1, block);
    return http2Frame(Http2Type::Headers, kEndHeaders, 1, block) + http2Frame(Http2Type::Data, kEndStream, 1, body);
}

Http2Faults::Http2Faults(Serve serve, QObject *parent)
    : Http2Faults(new QTcpServer, std::move(serve), parent)
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_server->errorString()));
}

Http2Faults::Http2Faults(QTcpServer *server, Serve serve, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_serve(std::move(serve))
{
    server->setParent(this);
    connect(server, &QTcpServer::pendingConnectionAvailable, this, &Http2Faults::accept);
}

QString Http2Faults::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path);
}

void Http2Faults::accept()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        socket->write(m_greeting);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            onReadable(socket);
    }
}

void Http2Faults::onReadable(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    if (received.startsWith(kPreface.toByteArray()))
        received.remove(0, kPreface.size());
    while (received.size() >= kFrameHead) {
        const auto size = static_cast<qsizetype>(number(received, 0, 3));
        if (received.size() < kFrameHead + size)
            return;
        const QByteArray payload = received.mid(kFrameHead, size);
        const auto type = static_cast<Http2Type>(received.at(3));
        const auto flags = static_cast<quint8>(received.at(4));
        const quint32 stream = number(received, 5, 4);
        received.remove(0, kFrameHead + size);
        onFrame(socket, type, flags, stream, payload);
    }
}

void Http2Faults::onFrame(QTcpSocket *socket, Http2Type type, quint8 flags, quint32 stream, const QByteArray &payload)
{
    if (type == Http2Type::Headers)
        m_header = payload;
    else if (type == Http2Type::Data)
        m_bodySize += payload.size();
    else if (type == Http2Type::GoAway)
        m_goAway = true;
    else if (type == Http2Type::Reset)
        m_reset = true;
    const bool isRequest = type == Http2Type::Headers || type == Http2Type::Data;
    if (isRequest && stream == 1 && (flags & kEndStream) != 0)
        m_serve(socket);
}

} // namespace watchkeeper::test
