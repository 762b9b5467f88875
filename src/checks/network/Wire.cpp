// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/Wire.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/base/CheckContext.h"
#include "checks/network/TcpConnector.h"

#include <QDateTime>
#include <QLocalSocket>
#include <QSslSocket>
#include <QUdpSocket>

#include <array>
#include <chrono>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxEvidenceSize = 64 * 1024; // [bytes] maximum size of received data kept as evidence
constexpr qsizetype kMaxDatagrams = 1000; // maximum number of datagrams waiting to be read; further datagrams are dropped
constexpr qint64 kMaxDatagramBytes = 65'536;

//! [ms] Returns the time since 1970 with a resolution of one microsecond.
double wallClock()
{
    using namespace std::chrono;
    return duration<double, std::milli>(system_clock::now().time_since_epoch()).count();
}

} // namespace

Wire::Wire(WireRoute route, CheckContext *context)
    : m_route(std::move(route))
    , m_context(context)
{
}

Wire::~Wire()
{
    if (m_tcp) { // otherwise the destructor of the socket would emit disconnected() to this object
        m_tcp->disconnect(this);
        QObject::disconnect(m_tcp, nullptr, m_tcp, nullptr);
        m_tls.release();
    }
    if (m_localSocket)
        m_localSocket->disconnect(this);
}

void Wire::wakeWaiter()
{
    if (m_wakeWaiter)
        std::exchange(m_wakeWaiter, nullptr)();
}

//! Waits for the next event of the connection. \return false if the token fired or the time ran out
QCoro::Task<bool> Wire::waitForEvent(std::optional<std::chrono::milliseconds> within)
{
    const CancelToken token = m_context->token();
    bool isOver = false;
    OneShot woken;
    const CancelCallback stop(token, woken.settler());
    Alarm alarm([&isOver, settle = woken.settler()] {
        isOver = true;
        settle();
    });
    if (within)
        alarm.set(instantAfter(Alarm::Clock::now(), *within));
    m_wakeWaiter = woken.settler();
    co_await woken;
    m_wakeWaiter = nullptr;
    co_return !isOver && !token.isCancelled();
}

void Wire::watch(QIODevice *device)
{
    m_device = device;
    connect(device, &QIODevice::readyRead, this, &Wire::onReadable);
    connect(device, &QIODevice::bytesWritten, this, &Wire::wakeWaiter);
    if (m_ssl)
        connect(m_ssl, &QSslSocket::encryptedBytesWritten, this, &Wire::wakeWaiter);
    if (m_tcp && m_tcp->state() != QAbstractSocket::ConnectedState)
        onDisconnectError(m_tcp->error(),
                          m_tcp->errorString()); // the connection may have ended before the signals were connected
    onReadable();
}

void Wire::onReadable()
{
    std::array<char, 16 * 1024> chunk;
    while (m_receivedSize < m_route.maxReceivedSize) {
        const qint64 room = std::min(static_cast<qint64>(chunk.size()), m_route.maxReceivedSize - m_receivedSize);
        const qint64 count = m_device->read(chunk.data(), room);
        if (count <= 0)
            break;
        const QByteArray bytes(chunk.data(), count);
        m_buffer += bytes;
        recordReceived(bytes);
    }
    wakeWaiter();
}

//! Reads one datagram per signal, because Qt emits the signal again only after a read.
void Wire::onDatagram()
{
    QByteArray bytes(kMaxDatagramBytes, Qt::Uninitialized);
    QHostAddress sender;
    quint16 port = 0;
    const qint64 size = m_udp->readDatagram(bytes.data(), bytes.size(), &sender, &port);
    if (size < 0) {
        if (m_udp->error() != QAbstractSocket::TemporaryError)
            onDisconnectError(m_udp->error(), m_udp->errorString());
        return;
    }
    if (m_route.anyReplyPort) {
        if (!sender.isEqual(m_peer, QHostAddress::TolerantConversion))
            return; // ignores datagrams from other senders
        m_peerPort = port;
    }
    if (m_datagrams.size() >= kMaxDatagrams || m_receivedSize + size > m_route.maxReceivedSize)
        return;
    const QByteArray datagram = bytes.left(size); // copied to release the unused capacity
    recordReceived(datagram);
    m_datagrams.append(datagram);
    wakeWaiter();
}

void Wire::recordReceived(const QByteArray &bytes)
{
    if (!m_firstByteAt) {
        m_firstByteAt = m_context->elapsedMs();
        m_receivedAt = wallClock();
    }
    m_receivedSize += bytes.size();
    m_received += bytes.left(kMaxEvidenceSize - m_received.size());
}

//! Keeps complete messages only, because a secret that is cut off can't be recognised.
void Wire::recordSent(const QByteArray &bytes)
{
    if (m_sentSize == m_sentMessages.size() && m_sentSize + bytes.size() <= EvidenceData::kMaxRequestBytes)
        m_sentMessages += bytes;
    m_sentSize += bytes.size();
}

void Wire::onDisconnectError(QAbstractSocket::SocketError error, const QString &text)
{
    if (m_device)
        onReadable(); // reads data that arrived before the connection ended
    if (m_connectionError || m_isClosed)
        return;
    m_connectionErrorText = text;
    if (error == QAbstractSocket::RemoteHostClosedError)
        m_isClosed = true;
    else
        m_connectionError = error;
    wakeWaiter();
}

qint64 Wire::unsentSize() const
{
    return unsentBytes(*m_device);
}

void Wire::addPhaseTime(Phase phase, double since)
{
    m_phases.set(phase, m_phases.get(phase).value_or(0) + m_context->elapsedMs() - since);
}

QCoro::Task<Wire::OptionalError> Wire::send(QByteArray bytes, std::optional<QByteArray> shown)
{
    recordSent(shown.value_or(bytes));
    m_stage = Stage::Sending;
    const double begin = m_context->elapsedMs();
    m_sent = bytes;
    m_firstByteAt.reset();
    if (m_udp) {
        retransmit();
    } else {
        // The peer may have sent a reason before it closed the connection. This unread data is more useful than the error of a failed send.
        if (m_connectionError || (m_isClosed && m_buffer.isEmpty()))
            co_return brokenError();
        m_sentAt = wallClock();
        m_device->write(bytes);
        while (unsentSize() > 0 && !m_connectionError && !m_isClosed) {
            const bool keepsGoing = co_await waitForEvent({});
            if (!keepsGoing) {
                addPhaseTime(Phase::Send, begin);
                co_return m_context->stopped(progress());
            }
        }
    }
    addPhaseTime(Phase::Send, begin);
    m_hasSent = true;
    m_stage = Stage::Waiting;
    if (m_connectionError)
        co_return brokenError();
    co_return std::nullopt; // if the peer has closed the connection, read() may still return the reason it sent
}

void Wire::retransmit()
{
    m_sentAt = wallClock();
    // A send can report the failure of the previous send. In this case only that datagram is lost, and the conversation continues.
    const qint64 count = m_route.anyReplyPort ? m_udp->writeDatagram(m_sent, m_peer, m_peerPort) : m_udp->write(m_sent);
    if (count < 0)
        onDisconnectError(m_udp->error(), m_udp->errorString());
}

QCoro::Task<WireReading> Wire::read(MessageBoundary until, std::optional<Milliseconds> within)
{
    m_stage = Stage::Waiting;
    const double begin = m_context->elapsedMs();
    if (m_buffer.isEmpty() && m_datagrams.isEmpty())
        m_firstByteAt.reset();
    std::optional<Alarm::Clock::time_point> deadline;
    if (within)
        deadline = Alarm::Clock::now() + *within;
    WireReading reading(WireEnd::Silent);
    while (true) {
        if (!m_datagrams.isEmpty()) {
            reading = WireReading(WireEnd::Message, m_datagrams.takeFirst());
            break;
        }
        const qint64 maxMessageSize = m_route.maxReceivedSize - (m_receivedSize - m_buffer.size());
        const MessageBoundary::Verdict verdict = m_udp
            ? MessageBoundary::Verdict::Incomplete
            : until.evaluate(m_buffer, m_isClosed || m_connectionError.has_value(), maxMessageSize);
        if (verdict != MessageBoundary::Verdict::Incomplete) {
            reading = readingFor(verdict, until);
            break;
        }
        if (m_device && m_receivedSize >= m_route.maxReceivedSize) {
            reading = WireReading(WireEnd::TooLong, m_buffer);
            break;
        }
        if (m_connectionError || m_isClosed) {
            reading = endOfConnection();
            break;
        }
        std::optional<std::chrono::milliseconds> wait = until.retryDelay();
        if (deadline) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - Alarm::Clock::now());
            if (left.count() <= 0) {
                reading = WireReading(WireEnd::Silent, m_buffer);
                break;
            }
            wait = wait ? std::min(*wait, left) : left;
        }
        co_await waitForEvent(wait);
        if (m_context->token().isCancelled()) {
            // If the program was suspended, both the maximum silence and the timeout may have passed. The silence takes
            // precedence, because it would have ended first.
            const bool isSilence =
                deadline && *deadline <= Alarm::Clock::now() && m_context->token().reason() == CancelReason::Timeout;
            reading = isSilence ? WireReading(WireEnd::Silent, m_buffer)
                                : WireReading(WireEnd::Failed, m_buffer, m_context->stopped(progress()));
            break;
        }
    }
    const double now = m_context->elapsedMs();
    const double first = std::max(begin, m_firstByteAt.value_or(now));
    m_phases.set(Phase::Wait, m_phases.get(Phase::Wait).value_or(0) + first - begin);
    if (m_firstByteAt)
        m_phases.set(Phase::Receive, m_phases.get(Phase::Receive).value_or(0) + now - first);
    co_return reading;
}

WireReading Wire::readingFor(MessageBoundary::Verdict verdict, const MessageBoundary &until)
{
    if (verdict == MessageBoundary::Verdict::TooLong)
        return WireReading(WireEnd::TooLong, m_buffer);
    if (verdict == MessageBoundary::Verdict::Invalid)
        return WireReading(WireEnd::Invalid, m_buffer);
    const QByteArray message = m_buffer.first(until.size());
    m_buffer.remove(0, until.size());
    return WireReading(WireEnd::Message, message);
}

WireReading Wire::endOfConnection()
{
    if (m_isClosed)
        return WireReading(WireEnd::Closed, m_buffer);
    return WireReading(WireEnd::Failed, m_buffer, brokenError());
}

CheckError Wire::brokenError() const
{
    const QAbstractSocket::SocketError error = m_connectionError.value_or(QAbstractSocket::RemoteHostClosedError);
    if (m_route.over != WireRoute::Over::Unix)
        return connectionError(error, m_connectionErrorText, m_peer, m_peerPort);
    if (m_isClosed)
        return {ErrorType::Network, WireText::tr("%1 closed the connection.").arg(where()), m_connectionErrorText};
    return {ErrorType::Network, WireText::tr("The connection to %1 failed: %2.").arg(where(), m_connectionErrorText),
            m_connectionErrorText};
}

bool Wire::isOpen() const
{
    return (m_udp || m_device) && !m_connectionError && !m_isClosed;
}

quint16 Wire::localPort() const
{
    if (m_udp)
        return m_udp->localPort();
    return m_tcp ? m_tcp->localPort() : 0;
}

QString Wire::where() const
{
    if (m_route.over == WireRoute::Over::Unix)
        return m_route.path;
    if (m_peer.isNull())
        return m_route.host;
    return WireText::tr("%1 port %2").arg(m_peer.toString(), QString::number(m_peerPort));
}

QString Wire::connectionProgress() const
{
    const QString connected = m_udp ? where() : WireText::tr("connected after %1").arg(humanDuration(m_openedAfterMs));
    return m_hasSent ? WireText::tr("%1, request sent").arg(connected) : connected;
}

QString Wire::progress() const
{
    const QString talked = connectionProgress();
    if (m_stage == Stage::Sending)
        return WireText::tr("%1, but the server didn't accept the data").arg(talked);
    if (m_buffer.isEmpty())
        return WireText::tr("%1, then no reply").arg(talked);
    return WireText::tr("%1, but only part of the reply arrived").arg(talked);
}

} // namespace watchkeeper

#include "moc_Wire.cpp"
