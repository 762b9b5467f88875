// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The exchange over an open WebSocket: ping, message, reply, closing handshake.

#include "checks/websocket/WebSocketFrames.h"
#include "model/base/BoundedPattern.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The parameters of a check.
class WebSocketExchange
{
public:
    WebSocketExchange() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray message;  //!< text message to send; if null, no message is sent
    bool pings = true;   //!< sends a ping and waits for the pong
    QByteArray expected; //!< text that a message must contain
    std::optional<BoundedPattern>
        pattern;   //!< pattern that a message must match; if this and `expected` are empty, no message is expected
    QString shown; //!< the expectation as the user wrote it, for messages
    qint64 maxMessageBytes = 1'000'000; //!< [bytes]

    bool expectsMessage() const { return !expected.isEmpty() || pattern; }
    //! Evaluates the expectation for a message.
    BoundedPattern::Match match(const WebSocketMessage &seen) const;
};

//! \brief Runs the exchange over an open WebSocket. Lives in a coroutine's frame. The destructor closes the connection.
class WebSocketDialogue : public QObject
{
    Q_OBJECT

public:
    enum class End {
        None,
        Complete,          //!< everything expected has arrived
        Closed,            //!< the server closed the WebSocket too early; close() returns its message
        Broken,            //!< the connection ended without a closing handshake
        ProtocolViolation, //!< the received data violates RFC 6455; fault() returns the reason
        TooCostly          //!< the pattern takes more time than a check is allowed to use in the engine
    };

    WebSocketDialogue(std::unique_ptr<QTcpSocket> socket, WebSocketExchange exchange);
    ~WebSocketDialogue() override;

    //! \brief Starts the exchange. `done` is called once, when end() is set.
    //! \param begin  bytes received together with the reply to the handshake
    void start(const QByteArray &begin, std::function<void()> done);
    //! Starts the closing handshake. `done` is called once, when the server has answered or the connection has ended.
    void sendGoodbye(std::function<void()> done);

    End end() const { return m_end; }
    WebSocketReader::Fault fault() const { return m_reader.fault(); }
    //! The server's close message, if it was received.
    const std::optional<WebSocketMessage> &close() const { return m_close; }
    //! The message that met the expectation, otherwise the last message.
    const std::optional<WebSocketMessage> &reply() const { return m_reply; }
    int messages() const { return m_messages; } //!< number of messages received
    //! The number of messages that are too long, or took too long, to match. They are treated as not matching.
    int abandonedMatches() const { return m_abandonedMatches; }
    QString errorText() const { return m_socket->errorString(); }
    // [ms] The time from start() until the event; nullopt if it hasn't happened.
    std::optional<double> pongAfter() const { return m_pongAfter; }
    std::optional<double> replyAfter() const { return m_replyAfter; }

private:
    void onReadable();
    void handleMessage(const WebSocketMessage &message);
    void handleText(const WebSocketMessage &message);
    void onEnded();
    void conclude(End end);
    void write(WebSocketMessage::Type type, const QByteArray &payload);
    //! Sends a close frame unless one was already sent (RFC 6455, 5.5.1).
    void writeClose(const QByteArray &payload);
    bool isComplete() const;
    bool isTooCostly() const;
    double elapsed() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    std::unique_ptr<QTcpSocket> m_socket;
    WebSocketExchange m_exchange;
    WebSocketReader m_reader;
    QByteArray m_pingPayload;
    std::optional<WebSocketMessage> m_reply;
    std::optional<WebSocketMessage> m_close;
    int m_messages = 0;
    int m_abandonedMatches = 0;
    qint64 m_matchTime = 0; //!< [ns]
    End m_end = End::None;
    bool m_isSatisfied = false; //!< true if the expectation was met
    bool m_isClosing = false;
    bool m_hasClosed = false;
    QElapsedTimer m_clock;
    std::optional<double> m_pongAfter;
    std::optional<double> m_replyAfter;
    std::function<void()> m_done;
};

} // namespace watchkeeper
