// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/websocket/WebSocketDialogue.h"

#include "checks/network/UnsentBytes.h"

#include <QRandomGenerator>

#include <array>

namespace watchkeeper {

namespace {

using MessageType = WebSocketMessage::Type;

constexpr int kNormal = 1000;
constexpr int kProtocolError = 1002;
// No pongs are sent while this many bytes are unsent, because the server sends pings but doesn't read our pongs.
constexpr qint64 kMaxUnreadPongBytes = 64 * 1024;
// [ns] Matching may take kFreeMatchTime, plus 1/kMatchTimeDivisor of the elapsed time. Each match is bounded, but the server determines the
// number of matches.
constexpr qint64 kFreeMatchTime = 100'000'000;
constexpr qint64 kMatchTimeDivisor = 10;

} // namespace

BoundedPattern::Match WebSocketExchange::match(const WebSocketMessage &seen) const
{
    if (pattern)
        return pattern->match(seen.bytes);
    return seen.bytes.contains(expected) ? BoundedPattern::Match::Yes : BoundedPattern::Match::No;
}

WebSocketDialogue::WebSocketDialogue(std::unique_ptr<QTcpSocket> socket, WebSocketExchange exchange)
    : m_socket(std::move(socket))
    , m_exchange(std::move(exchange))
    , m_reader(m_exchange.maxMessageBytes)
{
}

WebSocketDialogue::~WebSocketDialogue()
{
    QObject::disconnect(m_socket.get(), nullptr, this, nullptr); // the socket would emit disconnected() during its destruction
}

void WebSocketDialogue::start(const QByteArray &begin, std::function<void()> done)
{
    m_done = std::move(done);
    m_clock.start();
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &WebSocketDialogue::onReadable);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &WebSocketDialogue::onEnded);
    if (m_exchange.pings) {
        m_pingPayload = QByteArray::number(QRandomGenerator::global()->generate64(), 16);
        write(MessageType::Ping, m_pingPayload);
    }
    if (!m_exchange.message.isNull())
        write(MessageType::Text, m_exchange.message);
    for (const WebSocketMessage &message : m_reader.feed(begin))
        handleMessage(message);
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        onReadable();
    else
        onEnded();
}

void WebSocketDialogue::write(MessageType type, const QByteArray &payload)
{
    m_socket->write(webSocketFrame(type, payload, QRandomGenerator::global()->generate()));
}

void WebSocketDialogue::writeClose(const QByteArray &payload)
{
    if (m_socket->state() == QAbstractSocket::ConnectedState && !std::exchange(m_hasClosed, true))
        write(MessageType::Close, payload);
}

void WebSocketDialogue::onReadable()
{
    std::array<char, 32 * 1024> buffer;
    while (m_reader.fault() == WebSocketReader::Fault::None) {
        const qint64 count = m_socket->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (count <= 0)
            break;
        for (const WebSocketMessage &message : m_reader.feed(QByteArrayView(buffer.data(), count)))
            handleMessage(message);
    }
    if (m_reader.fault() != WebSocketReader::Fault::None) {
        writeClose(webSocketClose(kProtocolError));
        conclude(End::ProtocolViolation);
    } else if (isComplete()) {
        conclude(End::Complete);
    }
}

bool WebSocketDialogue::isComplete() const
{
    return !m_isClosing && (!m_exchange.pings || m_pongAfter) && (!m_exchange.expectsMessage() || m_isSatisfied);
}

void WebSocketDialogue::handleMessage(const WebSocketMessage &message)
{
    if (m_close)
        return; // no frame is allowed after a close frame (RFC 6455, 5.5.1)
    switch (message.type) {
    case MessageType::Ping:
        if (unsentBytes(*m_socket) < kMaxUnreadPongBytes)
            write(MessageType::Pong, message.bytes);
        break;
    case MessageType::Pong:
        if (m_exchange.pings && !m_pongAfter
            && message.bytes == m_pingPayload) // all other pongs are unsolicited (RFC 6455, 5.5.3)
            m_pongAfter = elapsed();
        break;
    case MessageType::Close:
        m_close = message;
        conclude(m_isClosing || isComplete() ? End::Complete : End::Closed);
        writeClose(message.bytes.left(2)); // repeats the server's close code
        m_socket->flush();                 // the socket may be deleted before it would send automatically
        break;
    case MessageType::Text:
    case MessageType::Binary:
        handleText(message);
        break;
    }
}

void WebSocketDialogue::handleText(const WebSocketMessage &message)
{
    ++m_messages;
    if (m_isSatisfied || m_end == End::TooCostly)
        return;
    m_reply = message;
    if (!m_exchange.expectsMessage())
        return;
    if (isTooCostly()) {
        conclude(End::TooCostly);
        return;
    }
    const qint64 begin = m_clock.nsecsElapsed();
    const BoundedPattern::Match match = m_exchange.match(message);
    m_matchTime += m_clock.nsecsElapsed() - begin;
    m_isSatisfied = match == BoundedPattern::Match::Yes;
    if (m_isSatisfied)
        m_replyAfter = elapsed();
    else if (match != BoundedPattern::Match::No)
        ++m_abandonedMatches;
}

bool WebSocketDialogue::isTooCostly() const
{
    return m_exchange.pattern && m_matchTime > kFreeMatchTime + m_clock.nsecsElapsed() / kMatchTimeDivisor;
}

void WebSocketDialogue::onEnded()
{
    onReadable(); // reads data that arrived before the connection ended
    conclude(isComplete() ? End::Complete : End::Broken);
}

void WebSocketDialogue::sendGoodbye(std::function<void()> done)
{
    m_isClosing = true;
    const bool isOver = m_close || m_socket->state() != QAbstractSocket::ConnectedState;
    writeClose(webSocketClose(kNormal));
    if (isOver) {
        m_socket->flush();
        done();
        return;
    }
    m_done = std::move(done);
    m_end = End::None;
}

void WebSocketDialogue::conclude(End end)
{
    if (m_end != End::None)
        return;
    m_end = end;
    if (m_done)
        std::exchange(m_done, nullptr)();
}

} // namespace watchkeeper

#include "moc_WebSocketDialogue.cpp"
