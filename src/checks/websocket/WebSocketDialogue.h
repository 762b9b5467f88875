// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is said over a WebSocket that is open: a ping, a message, a reply, goodbye.

#include "checks/websocket/WebSocketFrames.h"
#include "model/BoundedPattern.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief What a check wants to say and hear.
class WebSocketTalk
{
public:
    WebSocketTalk() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray message;                    //!< text; null: nothing is said
    bool pings = true;                     //!< and waits for the pong
    QByteArray expected;                   //!< some message must hold this
    std::optional<BoundedPattern> pattern; //!< or match this; neither: none is waited for
    QString shown;                         //!< what is waited for as it was written, for messages
    qint64 mostMessage = 1'000'000;        //!< [bytes]

    bool expects() const { return !expected.isEmpty() || pattern; }
    //! What is waited for held against a message.
    BoundedPattern::Match match(const WebSocketMessage &seen) const;
};

//! \brief Lives in a coroutine's frame. Ends the connection when it is destroyed.
class WebSocketDialogue : public QObject
{
    Q_OBJECT

public:
    enum class End {
        None,
        Met,    //!< all that was wanted has come
        Closed, //!< the server closed the WebSocket before: close()
        Broken, //!< the connection ended without a goodbye
        Wrong,  //!< what came is not what RFC 6455 allows: fault()
        Costly  //!< the pattern takes more of the engine's time than a check may have
    };

    WebSocketDialogue(std::unique_ptr<QTcpSocket> socket, WebSocketTalk talk);
    ~WebSocketDialogue() override;

    //! \brief `done` is called once, when end() is set.
    //! \param begin  what came along with the reply to the handshake
    void start(const QByteArray &begin, std::function<void()> done);
    //! Says goodbye; `done` is called once, when the server has too, or the connection has ended.
    void sayGoodbye(std::function<void()> done);

    End end() const { return m_end; }
    WebSocketReader::Fault fault() const { return m_reader.fault(); }
    //! Of the server, once there was one.
    const std::optional<WebSocketMessage> &close() const { return m_close; }
    //! That met the expectation, or the last one that did not.
    const std::optional<WebSocketMessage> &reply() const { return m_reply; }
    int messages() const { return m_messages; } //!< that came
    //! Of these; the pattern took too long, or they are too long for it: they count as not matching.
    int givenUp() const { return m_givenUp; }
    QString errorText() const { return m_socket->errorString(); }
    // [ms] from start(), where it came to that.
    std::optional<double> pongAfter() const { return m_pongAfter; }
    std::optional<double> replyAfter() const { return m_replyAfter; }

private:
    void onReadable();
    void take(const WebSocketMessage &message);
    void takeText(const WebSocketMessage &message);
    void onEnded();
    void conclude(End end);
    void write(WebSocketMessage::Type type, const QByteArray &payload);
    //! Once: the first one counts (RFC 6455, 5.5.1).
    void writeClose(const QByteArray &payload);
    bool isMet() const;
    bool isTooCostly() const;
    double elapsed() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    std::unique_ptr<QTcpSocket> m_socket;
    WebSocketTalk m_talk;
    WebSocketReader m_reader;
    QByteArray m_pingPayload;
    std::optional<WebSocketMessage> m_reply;
    std::optional<WebSocketMessage> m_close;
    int m_messages = 0;
    int m_givenUp = 0;
    qint64 m_matchTime = 0; //!< [ns]
    End m_end = End::None;
    bool m_isMet = false; //!< the expectation
    bool m_isLeaving = false;
    bool m_hasClosed = false;
    QElapsedTimer m_clock;
    std::optional<double> m_pongAfter;
    std::optional<double> m_replyAfter;
    std::function<void()> m_done;
};

} // namespace watchkeeper
