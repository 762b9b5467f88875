// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A WebSocket server (RFC 6455) that misbehaves as instructed. It doesn't use the code under test.

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace watchkeeper::test {

struct WebSocketFrame
{
    bool isFinal = true;
    quint8 opcode = 0;
    bool isMasked = false;
    QByteArray payload;
};

//! \brief Returns an unmasked frame, as sent by a server.
//! \param first  FIN, the reserved bits and the opcode, such as 0x81 for a complete text message
QByteArray serverFrame(quint8 first, const QByteArray &payload);
QByteArray serverClose(quint16 code, const QByteArray &reason = {});
//! Returns the correct reply to an upgrade request.
QByteArray upgradeReply(const QByteArray &head, const QByteArray &more = {});

//! \brief Serves on a plain or TLS QTcpServer, in the thread it lives in. By default, it accepts every upgrade, echoes text messages,
//! answers pings and closes properly.
class WebSocketFaults : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<QByteArray(const QByteArray &head)>;
    using Serve = std::function<void(QTcpSocket *socket, const WebSocketFrame &frame)>;

    explicit WebSocketFaults(QObject *parent = nullptr);
    //! Takes ownership of `server`, which is already listening.
    explicit WebSocketFaults(QTcpServer *server, QObject *parent = nullptr);

    //! Replaces the correct reply to the handshake. If the new reply is empty, none is sent.
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    //! Sets a function that is called for each frame instead of the default handling.
    void serveWith(Serve serve) { m_serve = std::move(serve); }
    static void echo(QTcpSocket *socket, const WebSocketFrame &frame);

    quint16 port() const { return m_server->serverPort(); }
    QString url(const QString &path = QStringLiteral("/")) const;
    const QByteArray &head() const { return m_head; } //!< head of the last request
    const QList<WebSocketFrame> &frames() const { return m_frames; }

private:
    void accept();
    void onReadable(QTcpSocket *socket);

    QTcpServer *m_server;
    Answer m_answer;
    Serve m_serve;
    QHash<QTcpSocket *, QByteArray> m_received;
    QHash<QTcpSocket *, bool> m_isOpen;
    QByteArray m_head;
    QList<WebSocketFrame> m_frames;
};

} // namespace watchkeeper::test
