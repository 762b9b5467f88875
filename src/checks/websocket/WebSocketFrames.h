// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and writes WebSocket frames (RFC 6455, 5) as a client. Converts bytes to messages. Has no socket itself.

#include <QByteArray>
#include <QList>

#include <optional>

namespace watchkeeper {

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

    //! \param most  [bytes] size limit for one message
    explicit WebSocketReader(qint64 most)
        : m_maximum(most)
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

//! \brief A frame in the form that clients send: unfragmented and masked.
//! \param mask  a new, unpredictable number for each frame (RFC 6455, 5.3)
QByteArray webSocketFrame(WebSocketMessage::Type type, const QByteArray &payload, quint32 mask);

//! The payload of a close frame.
QByteArray webSocketClose(int code);

} // namespace watchkeeper
