// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The exchange over an open WebSocket: ping, message, reply, closing handshake, and their frames (RFC 6455, 5).

#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpReplyParser.h"
#include "model/base/BoundedPattern.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

// Reads and writes WebSocket frames (RFC 6455, 5) as a client. Converts bytes to messages. Doesn't use a socket.

//! \brief A complete message, or a control frame.
class WebSocketMessage
{
public:
    enum class Type : quint8 { Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xa };

    WebSocketMessage(Type messageType, QByteArray content)
        : type(messageType)
        , bytes(std::move(content))
    {
    }
    Type type;
    QByteArray bytes;

    //! For Close, the server's code, or 1005 if the server sent no code (RFC 6455, 7.1.5).
    int closeCode() const;
    //! For Close, the server's reason text.
    QByteArray closeReason() const { return bytes.mid(2); }
};

//! \brief Assembles messages from the bytes sent by a server, and rejects violations of RFC 6455.
class WebSocketReader
{
public:
    enum class Fault {
        None,
        Masked,          //!< a masked frame; only clients are allowed to mask frames (5.1)
        Reserved,        //!< a bit or an opcode that wasn't negotiated (5.2)
        BadControl,      //!< a fragmented control frame, or a control frame of more than 125 bytes (5.5)
        BadContinuation, //!< a fragment without a message, or a message within another message (5.4)
        BadLength,       //!< not in the shortest form, or above the maximum length (5.2)
        TooLarge,        //!< a message above our limit, detected from its header
        NotUtf8,         //!< text that isn't valid UTF-8 (8.1)
        BadClose         //!< a close code that endpoints aren't allowed to send (7.4)
    };

    //! \param limit  [bytes] size limit for one message
    explicit WebSocketReader(qint64 limit)
        : m_maximum(limit)
    {
    }

    //! \return the messages completed by these bytes; empty after a fault()
    QList<WebSocketMessage> feed(QByteArrayView bytes);
    Fault fault() const { return m_fault; }

private:
    struct Head
    {
        bool isFinal = false;
        quint8 opcode = 0;
        qsizetype size = 0; //!< [bytes] size of the payload
        qsizetype headSize = 0;
    };
    std::optional<Head> readHead(qsizetype at);
    Fault check(const Head &head) const;
    std::optional<WebSocketMessage> take(const Head &head, const QByteArray &payload);
    std::optional<WebSocketMessage> fail(Fault fault);

    qint64 m_maximum;
    QByteArray m_pending;
    QByteArray m_message; //!< fragments received so far of an incomplete message
    std::optional<WebSocketMessage::Type> m_messageType;
    Fault m_fault = Fault::None;
};

//! \brief Creates a frame as clients send it: unfragmented and masked.
//! \param mask  a new, unpredictable number for each frame (RFC 6455, 5.3)
QByteArray webSocketFrame(WebSocketMessage::Type type, const QByteArray &payload, quint32 mask);

//! Creates the payload of a close frame.
QByteArray webSocketClose(int code);

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
    //! The number of messages that were too long or took too long to match. They are treated as not matching.
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

//! A handshake key: 16 unpredictable bytes in base64.
QByteArray webSocketKey();

//! Returns the value that the server derives from the key to prove that it supports the protocol.
QByteArray webSocketAccept(const QByteArray &key);

//! \brief Creates the plan for the upgrade request, which adds the headers of the handshake to those of the target.
std::shared_ptr<const HttpPlan> upgradePlan(const HttpPlan &plan, const QByteArray &key, const QString &subprotocol);

//! \brief Returns the error if the reply doesn't upgrade the connection to a WebSocket; nullopt if the upgrade succeeded.
//! \param plan  the plan of the request
std::optional<CheckError> upgradeError(const HttpReplyParser &reply, const HttpPlan &plan, const QByteArray &key,
                                       const QString &subprotocol);

} // namespace watchkeeper
