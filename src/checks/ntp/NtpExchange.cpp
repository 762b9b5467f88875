// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ntp/NtpExchange.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

#include <utility>

#ifdef Q_OS_LINUX
#include <ctime>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#endif

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kFirstTimeout{1'000};
constexpr std::chrono::milliseconds kInvalidPacketWait{500};
// The maximum number of invalid packets to read. A flood of packets from another sender must not keep the check busy.
constexpr int kMaxInvalidPackets = 100;
constexpr qint64 kMaxNtpBytes = 512;
constexpr int kServerMode = 4;

//! \brief The system-clock time at which the system received the last datagram of a socket; nullopt if not available. The first call
//! enables these timestamps. Without them, a busy event loop would appear as a clock error.
std::optional<NtpTime> receptionTime([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_LINUX
    timespec stamp{};
    if (ioctl(static_cast<int>(descriptor), SIOCGSTAMPNS, &stamp) == 0)
        return ntpTime(std::chrono::seconds(stamp.tv_sec) + std::chrono::nanoseconds(stamp.tv_nsec));
#endif
    return std::nullopt;
}

} // namespace

NtpExchange::NtpExchange(QList<QHostAddress> addresses, quint16 port)
    : m_addresses(std::move(addresses))
    , m_port(port)
    , m_nextTimeout(kFirstTimeout)
{
    m_waitTimer.setSingleShot(true);
    m_waitTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_waitTimer, &QTimer::timeout, this, [this] {
        if (m_invalidPackets > 0)
            conclude(End::InvalidPackets);
        else
            sendQuery();
    });
}

void NtpExchange::start(std::function<void()> done)
{
    m_done = std::move(done);
    sendQuery();
}

void NtpExchange::sendQuery()
{
    if (m_end != End::None)
        return;
    m_peer = m_addresses.at(sentCount() % m_addresses.size());
    Attempt *attempt = m_attempts.emplace_back(std::make_unique<Attempt>()).get();
    attempt->address = m_peer;
    attempt->socket = std::make_unique<QUdpSocket>();
    attempt->cookie = QRandomGenerator::system()->generate64();
    QUdpSocket *socket = attempt->socket.get();
    connect(socket, &QUdpSocket::readyRead, this, [this, attempt] { onReadable(attempt); });
    connect(socket, &QUdpSocket::errorOccurred, this, [this, attempt] { onError(attempt); });
    m_waitTimer.start(std::exchange(m_nextTimeout, m_nextTimeout * 2));
    socket->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    socket->connectToHost(m_peer, m_port); // a connected socket drops packets from other hosts and reports refusals
    receptionTime(socket->socketDescriptor());
    attempt->clock.start();
    attempt->sentAt = ntpNow();
    const QByteArray request = ntpRequest(attempt->cookie);
    if (!attempt->isOver && socket->write(request) != request.size())
        onError(attempt);
}

void NtpExchange::onReadable(Attempt *attempt)
{
    // The first read doesn't check for pending datagrams. The notification can be about a refusal, which hasPendingDatagrams() would
    // discard (Qt 6.4).
    do {
        QByteArray bytes(kMaxNtpBytes, Qt::Uninitialized);
        const qint64 size = attempt->socket->readDatagram(bytes.data(), bytes.size());
        if (size < 0)
            return; // onError() handles this
        bytes.truncate(size);
        if (acceptAnswer(bytes, *attempt)) {
            m_peer = attempt->address;
            conclude(End::Answered);
            return;
        }
        if (m_invalidPackets == 0)
            m_waitTimer.start(kInvalidPacketWait);
        if (++m_invalidPackets >= kMaxInvalidPackets)
            conclude(End::InvalidPackets);
    } while (m_end == End::None && attempt->socket->hasPendingDatagrams());
}

bool NtpExchange::acceptAnswer(const QByteArray &bytes, const Attempt &attempt)
{
    const NtpTime readAt = ntpAfter(attempt.sentAt, static_cast<double>(attempt.clock.nsecsElapsed()) / 1e6);
    const std::optional<NtpTime> stamp = receptionTime(attempt.socket->socketDescriptor());
    const bool isPlausible =
        stamp && *stamp >= attempt.sentAt && *stamp <= readAt; // the clock may have been set in the meantime
    const NtpTime receivedAt = isPlausible ? *stamp : readAt;
    const std::optional<NtpPacket> packet = parseNtpPacket(bytes);
    if (!packet || packet->mode != kServerMode || packet->originate != attempt.cookie)
        return false;
    m_packet = *packet;
    m_reading = ntpMeasurement(*packet, attempt.sentAt, receivedAt);
    return true;
}

void NtpExchange::onError(Attempt *attempt)
{
    const bool isSpurious = attempt->socket->error() == QAbstractSocket::TemporaryError; // a spurious notification
    if (isSpurious || m_end != End::None || std::exchange(attempt->isOver, true))
        return;
    m_wasRefused = m_wasRefused || attempt->socket->error() == QAbstractSocket::ConnectionRefusedError;
    m_errorText = attempt->socket->errorString();
    m_addresses.removeOne(attempt->address);
    if (m_addresses.isEmpty())
        conclude(m_wasRefused ? End::Refused : End::Failed);
    else
        QMetaObject::invokeMethod(this, &NtpExchange::sendQuery,
                                  Qt::QueuedConnection); // queued, because sendQuery() may be on the call stack
}

void NtpExchange::conclude(End end)
{
    if (m_end != End::None)
        return;
    m_end = end;
    m_waitTimer.stop();
    if (m_done)
        std::exchange(m_done, nullptr)();
}

} // namespace watchkeeper

#include "moc_NtpExchange.cpp"
