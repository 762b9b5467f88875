// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/websocket/WebSocketDialogue.h"

#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpHop.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/network/TcpConnector.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace watchkeeper {

namespace {

constexpr quint8 kFinalBit = 0x80;
constexpr quint8 kReservedBits = 0x70;
constexpr quint8 kOpcodeBits = 0x0f;
constexpr quint8 kMaskBit = 0x80;
constexpr quint8 kContinuationOpcode = 0x0;
constexpr qsizetype kMaxControlPayload = 125;
constexpr quint8 kLength16Marker = 126;
constexpr quint8 kLength64Marker = 127;
constexpr int kNoCloseCode = 1005;

bool isControl(quint8 opcode)
{
    return (opcode & 0x8) != 0;
}

bool isKnown(quint8 opcode)
{
    return opcode <= 0x2 || (opcode >= 0x8 && opcode <= 0xa);
}

//! Whether an endpoint can send this close code. Valid are the defined codes and the codes reserved for libraries and applications (RFC
//! 6455, 7.4).
bool isValidCloseCode(int code)
{
    return (code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006) || (code >= 3000 && code <= 4999);
}

} // namespace

int WebSocketMessage::closeCode() const
{
    return bytes.size() < 2 ? kNoCloseCode : qFromBigEndian<quint16>(bytes.constData());
}

QList<WebSocketMessage> WebSocketReader::feed(QByteArrayView bytes)
{
    QList<WebSocketMessage> messages;
    if (m_fault != Fault::None)
        return messages;
    m_pending.append(bytes.data(), bytes.size());
    qsizetype at = 0; // parsed frames are removed together at the end, because each removal moves all remaining bytes
    while (m_fault == Fault::None) {
        const std::optional<Head> head = readHead(at);
        if (!head)
            break;
        if (const Fault fault = check(*head); fault != Fault::None) {
            fail(fault);
            break;
        }
        if (m_pending.size() - at < head->headSize + head->size)
            break;
        const QByteArray payload = m_pending.mid(at + head->headSize, head->size);
        at += head->headSize + head->size;
        if (const auto message = take(*head, payload))
            messages.append(*message);
    }
    m_pending.remove(0, std::min(at, m_pending.size()));
    return messages;
}

//! Parses the header of the frame; nullopt if it is incomplete or invalid.
std::optional<WebSocketReader::Head> WebSocketReader::readHead(qsizetype at)
{
    if (m_pending.size() - at < 2)
        return std::nullopt;
    const auto first = static_cast<quint8>(m_pending.at(at));
    const auto second = static_cast<quint8>(m_pending.at(at + 1));
    Head head;
    head.isFinal = (first & kFinalBit) != 0;
    head.opcode = first & kOpcodeBits;
    head.headSize = 2;
    head.size = second & ~kMaskBit;
    if ((second & kMaskBit) != 0)
        fail(Fault::Masked);
    else if ((first & kReservedBits) != 0 || !isKnown(head.opcode))
        fail(Fault::Reserved);
    if (m_fault != Fault::None)
        return std::nullopt;
    if (head.size < kLength16Marker)
        return head;
    const bool isLong = head.size == kLength64Marker;
    head.headSize = isLong ? 10 : 4;
    if (m_pending.size() - at < head.headSize)
        return std::nullopt;
    const char *const length = m_pending.constData() + at + 2;
    const quint64 size = isLong ? qFromBigEndian<quint64>(length) : qFromBigEndian<quint16>(length);
    const bool isShortest = isLong ? size > 0xffff : size >= kLength16Marker;
    if (!isShortest || size > static_cast<quint64>(std::numeric_limits<qint64>::max())) {
        fail(Fault::BadLength);
        return std::nullopt;
    }
    head.size = static_cast<qsizetype>(size);
    return head;
}

//! Detects errors that are already visible in the header of a frame, without waiting for the payload.
WebSocketReader::Fault WebSocketReader::check(const Head &head) const
{
    if (isControl(head.opcode))
        return head.isFinal && head.size <= kMaxControlPayload ? Fault::None : Fault::BadControl;
    if ((head.opcode == kContinuationOpcode) != m_messageType.has_value())
        return Fault::BadContinuation;
    return head.size > m_maximum - m_message.size() ? Fault::TooLarge : Fault::None;
}

std::optional<WebSocketMessage> WebSocketReader::take(const Head &head, const QByteArray &payload)
{
    if (isControl(head.opcode)) {
        const WebSocketMessage control(static_cast<WebSocketMessage::Type>(head.opcode), payload);
        const bool isBadClose = control.type == WebSocketMessage::Type::Close
            && (payload.size() == 1 || (payload.size() > 1 && !isValidCloseCode(control.closeCode())));
        if (isBadClose)
            return fail(Fault::BadClose);
        if (control.type == WebSocketMessage::Type::Close && !isUtf8(control.closeReason()))
            return fail(Fault::NotUtf8);
        return control;
    }
    if (head.opcode != kContinuationOpcode)
        m_messageType = static_cast<WebSocketMessage::Type>(head.opcode);
    m_message += payload;
    if (!head.isFinal)
        return std::nullopt;
    WebSocketMessage message(*std::exchange(m_messageType, std::nullopt), std::exchange(m_message, {}));
    if (message.type == WebSocketMessage::Type::Text && !isUtf8(message.bytes))
        return fail(Fault::NotUtf8);
    return message;
}

std::optional<WebSocketMessage> WebSocketReader::fail(Fault fault)
{
    m_fault = fault;
    m_pending.clear();
    m_message.clear();
    return std::nullopt;
}

QByteArray webSocketFrame(WebSocketMessage::Type type, const QByteArray &payload, quint32 mask)
{
    QByteArray frame;
    frame.reserve(payload.size() + 14);
    frame.append(static_cast<char>(kFinalBit | static_cast<quint8>(type)));
    if (payload.size() < kLength16Marker) {
        frame.append(static_cast<char>(kMaskBit | static_cast<quint8>(payload.size())));
    } else if (payload.size() <= 0xffff) {
        frame.append(static_cast<char>(kMaskBit | kLength16Marker)).append(2, '\0');
        qToBigEndian(static_cast<quint16>(payload.size()), frame.data() + 2);
    } else {
        frame.append(static_cast<char>(kMaskBit | kLength64Marker)).append(8, '\0');
        qToBigEndian(static_cast<quint64>(payload.size()), frame.data() + 2);
    }
    QByteArray key(4, '\0');
    qToBigEndian(mask, key.data());
    frame += key;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(static_cast<char>(payload.at(i) ^ key.at(i % 4)));
    return frame;
}

QByteArray webSocketClose(int code)
{
    QByteArray payload(2, '\0');
    qToBigEndian(static_cast<quint16>(code), payload.data());
    return payload;
}

namespace {

using MessageType = WebSocketMessage::Type;

constexpr int kNormalCloseCode = 1000;
constexpr int kProtocolErrorCode = 1002;
// Above this number of unsent bytes, no pongs are sent, because the server isn't reading them.
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
        writeClose(webSocketClose(kProtocolErrorCode));
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
        writeClose(message.bytes.left(2)); // echoes the server's close code
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
    writeClose(webSocketClose(kNormalCloseCode));
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

namespace {

class WebSocketHandshakeText
{
    Q_DECLARE_TR_FUNCTIONS(WebSocket)
};

//! Whether a comma-separated list contains a word. `keep-alive, Upgrade` contains `upgrade`.
bool containsToken(const QByteArray &list, const QByteArray &word)
{
    const QList<QByteArray> words = list.toLower().split(',');
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &one) { return one.trimmed() == word; });
}

//! Whether the selected subprotocol is in the list configured by the user, such as `chat, superchat`.
bool isOffered(const QString &subprotocols, const QString &chosen)
{
    const QStringList list = subprotocols.split(u',');
    return std::any_of(list.begin(), list.end(), [&](const QString &one) { return one.trimmed() == chosen; });
}

QString replyStatusText(const HttpReplyParser &reply)
{
    const QString reason = firstLine(QString::fromUtf8(reply.reason()));
    return reason.isEmpty() ? QString::number(reply.status()) : QString::number(reply.status()) + u' ' + reason;
}

//! Returns the destination of a redirect, for display. The destination is shown as sent by the server, unless it could reveal a
//! secret from the target's own address.
QString displayLocation(const HttpReplyParser &reply, const HttpPlan &plan)
{
    const QByteArray location = reply.header("Location");
    if (plan.unexpandedUrl.isEmpty() || location.isEmpty())
        return firstLine(QString::fromUtf8(location));
    const QUrl next = plan.url.resolved(QUrl::fromEncoded(location, QUrl::TolerantMode));
    return next.isValid() && !next.host().isEmpty() ? httpDisplayUrl(plan, next) : QStringLiteral("…");
}

CheckError handshakeRejection(const HttpReplyParser &reply, const HttpPlan &plan)
{
    const QString location = displayLocation(reply, plan);
    if (reply.status() / 100 == 3 && !location.isEmpty())
        return CheckError(
            ErrorType::Condition,
            WebSocketHandshakeText::tr(
                "The server didn't open a WebSocket: it returned %1 and redirects to %2. Use that address instead.")
                .arg(replyStatusText(reply), location));
    return CheckError(
        ErrorType::Condition,
        WebSocketHandshakeText::tr("The server didn't open a WebSocket: it returned %1.").arg(replyStatusText(reply)));
}

} // namespace

QByteArray webSocketKey()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toBase64();
}

QByteArray webSocketAccept(const QByteArray &key)
{
    constexpr auto kAcceptGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // fixed by RFC 6455, 1.3
    return QCryptographicHash::hash(key + kAcceptGuid, QCryptographicHash::Sha1).toBase64();
}

std::shared_ptr<const HttpPlan> upgradePlan(const HttpPlan &plan, const QByteArray &key, const QString &subprotocol)
{
    auto upgrade = std::make_shared<HttpPlan>(plan);
    upgrade->isUpgrade = true;
    upgrade->headers.emplace_back("Upgrade", "websocket");
    upgrade->headers.emplace_back("Sec-WebSocket-Version", "13");
    upgrade->headers.emplace_back("Sec-WebSocket-Key", key);
    if (!subprotocol.isEmpty())
        upgrade->headers.emplace_back("Sec-WebSocket-Protocol", subprotocol.toLatin1());
    return upgrade;
}

std::optional<CheckError> upgradeError(const HttpReplyParser &reply, const HttpPlan &plan, const QByteArray &key,
                                       const QString &subprotocol)
{
    if (reply.status() != httpstatus::kSwitchingProtocols)
        return handshakeRejection(reply, plan);
    const auto wrong = [](const QString &text) { return CheckError(ErrorType::Protocol, text); };
    if (!containsToken(reply.header("Upgrade"), "websocket") || !containsToken(reply.header("Connection"), "upgrade"))
        return wrong(WebSocketHandshakeText::tr("The server returned 101, but didn't confirm the switch to WebSocket."));
    if (reply.header("Sec-WebSocket-Accept").trimmed() != webSocketAccept(key))
        return wrong(
            WebSocketHandshakeText::tr("The server returned 101, but its Sec-WebSocket-Accept header is missing or wrong. The "
                                       "server doesn't speak WebSocket, or a cache returned an old response."));
    if (!reply.header("Sec-WebSocket-Extensions").isEmpty())
        return wrong(WebSocketHandshakeText::tr("The server uses an extension that wasn't requested (%1).")
                         .arg(firstLine(QString::fromUtf8(reply.header("Sec-WebSocket-Extensions")))));
    const QString chosen = QString::fromUtf8(reply.header("Sec-WebSocket-Protocol").trimmed());
    if (!chosen.isEmpty() && !isOffered(subprotocol, chosen))
        return wrong(
            WebSocketHandshakeText::tr("The server chose the subprotocol “%1”, which wasn't offered.").arg(firstLine(chosen)));
    if (chosen.isEmpty() && !subprotocol.isEmpty())
        return CheckError(ErrorType::Condition,
                          WebSocketHandshakeText::tr("The server supports none of the subprotocols %1.").arg(subprotocol));
    return std::nullopt;
}

} // namespace watchkeeper

#include "moc_WebSocketDialogue.cpp"
