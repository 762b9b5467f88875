// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An HTTP/2 server (RFC 9113, RFC 7541) that misbehaves as instructed, frame by frame. It doesn't use an HTTP/2 library.

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace watchkeeper::test {

//! Frame types (RFC 9113, 6).
enum class Http2Type : quint8 {
    Data,
    Headers,
    Priority,
    Reset,
    Settings,
    PushPromise,
    Ping,
    GoAway,
    WindowUpdate,
    Continuation
};

inline constexpr quint8 kEndStream = 0x1;
inline constexpr quint8 kEndHeaders = 0x4;

QByteArray http2Frame(Http2Type type, quint8 flags, quint32 stream, const QByteArray &payload);
//! Encodes literal fields without indexing or Huffman coding (RFC 7541, 6.2.2).
QByteArray http2Headers(const QList<std::pair<QByteArray, QByteArray>> &fields);
//! Returns a complete reply on stream 1.
QByteArray http2Reply(const QByteArray &status, const QByteArray &body,
                      const QList<std::pair<QByteArray, QByteArray>> &fields = {});

//! \brief Calls `serve` once the request on stream 1 has arrived. Uses a plain or TLS QTcpServer, in the thread it lives in.
class Http2Faults : public QObject
{
    Q_OBJECT

public:
    using Serve = std::function<void(QTcpSocket *socket)>;

    //! Listens on a free port of 127.0.0.1.
    explicit Http2Faults(Serve serve, QObject *parent = nullptr);
    //! Takes ownership of `server`, which is already listening.
    Http2Faults(QTcpServer *server, Serve serve, QObject *parent = nullptr);

    //! Sets the bytes that are sent when a client connects. The default is an empty SETTINGS frame.
    void greetWith(const QByteArray &bytes) { m_greeting = bytes; }
    quint16 port() const { return m_server->serverPort(); }
    QString url(const QString &path) const;
    //! [bytes] Returns the size of the request body.
    qint64 bodySize() const { return m_bodySize; }
    //! Returns the compressed header block of the last request.
    const QByteArray &header() const { return m_header; }
    bool gotGoAway() const { return m_goAway; }
    bool gotReset() const { return m_reset; }

private:
    void accept();
    void onReadable(QTcpSocket *socket);
    void onFrame(QTcpSocket *socket, Http2Type type, quint8 flags, quint32 stream, const QByteArray &payload);

    QTcpServer *m_server;
    Serve m_serve;
    QByteArray m_greeting = http2Frame(Http2Type::Settings, 0, 0, {});
    QHash<QTcpSocket *, QByteArray> m_received;
    QByteArray m_header;
    qint64 m_bodySize = 0;
    bool m_goAway = false;
    bool m_reset = false;
};

} // namespace watchkeeper::test
