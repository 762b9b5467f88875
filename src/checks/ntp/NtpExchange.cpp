// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ntp/NtpExchange.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

#ifdef Q_OS_LINUX
#include <ctime>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#endif

namespace watchkeeper {

namespace {

constexpr qsizetype kNtpPacketSize = 48;
constexpr double kNtpUnitsPerMs = 4'294'967.296; // a second has 2^32 units

template<typename Number>
Number ntpNumberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

//! [ms] Converts an NTP short value, which has 16 bits of seconds and 16 bits of fraction.
double shortFormatToMs(quint32 value)
{
    return static_cast<double>(value) * 1'000 / 65'536;
}

//! [ms] Returns the time between two NTP times, which can be in different eras (RFC 5905, 6).
double between(NtpTime from, NtpTime to)
{
    return static_cast<double>(static_cast<qint64>(to - from)) / kNtpUnitsPerMs;
}

bool isAsciiWord(const QByteArray &letters)
{
    return !letters.isEmpty() && std::all_of(letters.begin(), letters.end(), [](char c) { return c > ' ' && c <= '~'; });
}

QByteArray withoutZeros(QByteArray bytes)
{
    while (bytes.endsWith('\0'))
        bytes.chop(1);
    return bytes;
}

} // namespace

NtpTime ntpNow()
{
    return ntpTime(std::chrono::system_clock::now().time_since_epoch());
}

NtpTime ntpTime(std::chrono::nanoseconds since1970)
{
    constexpr quint64 kSecondsFrom1900To1970 = 2'208'988'800;
    constexpr quint64 kNanosecondsPerSecond = 1'000'000'000;
    const auto count = static_cast<quint64>(since1970.count());
    const quint64 seconds = count / kNanosecondsPerSecond + kSecondsFrom1900To1970;
    const quint64 fraction = ((count % kNanosecondsPerSecond) << 32) / kNanosecondsPerSecond;
    return (seconds << 32) + fraction;
}

NtpTime ntpTimeAfter(NtpTime time, double milliseconds)
{
    return time + static_cast<NtpTime>(std::llround(milliseconds * kNtpUnitsPerMs));
}

bool isLater(NtpTime time, NtpTime other)
{
    return static_cast<qint64>(time - other) > 0;
}

std::optional<NtpPacket> parseNtpPacket(const QByteArray &bytes)
{
    if (bytes.size() < kNtpPacketSize)
        return std::nullopt;
    const auto first = static_cast<quint8>(bytes.at(0));
    NtpPacket packet;
    packet.leap = static_cast<NtpLeap>(first >> 6);
    packet.version = (first >> 3) & 7;
    packet.mode = first & 7;
    packet.stratum = static_cast<quint8>(bytes.at(1));
    packet.precision = static_cast<qint8>(bytes.at(3)); // NOLINT(bugprone-signed-char-misuse): it is signed
    packet.rootDelay = shortFormatToMs(ntpNumberAt<quint32>(bytes, 4));
    packet.rootDispersion = shortFormatToMs(ntpNumberAt<quint32>(bytes, 8));
    packet.reference = bytes.mid(12, 4);
    packet.updated = ntpNumberAt<quint64>(bytes, 16);
    packet.originate = ntpNumberAt<quint64>(bytes, 24);
    packet.receive = ntpNumberAt<quint64>(bytes, 32);
    packet.transmit = ntpNumberAt<quint64>(bytes, 40);
    return packet;
}

QByteArray ntpRequest(quint64 cookie)
{
    constexpr char kVersion4Client = 0x23;
    constexpr qsizetype kTransmitTimeOffset = 40;
    QByteArray bytes(kNtpPacketSize, '\0');
    bytes[0] = kVersion4Client;
    qToBigEndian(cookie, bytes.data() + kTransmitTimeOffset);
    return bytes;
}

NtpMeasurement ntpMeasurement(const NtpPacket &packet, NtpTime sentAt, NtpTime receivedAt)
{
    NtpMeasurement reading;
    const double there = between(sentAt, packet.receive);
    const double back = between(receivedAt, packet.transmit);
    reading.offset = (there + back) / 2;
    reading.delay = between(sentAt, receivedAt) - between(packet.receive, packet.transmit);
    return reading;
}

QString NtpPacket::referenceText() const
{
    const QByteArray word = withoutZeros(reference);
    if (stratum <= 1 && isAsciiWord(word))
        return QString::fromLatin1(word);
    if (stratum > 1)
        return QHostAddress(ntpNumberAt<quint32>(reference, 0)).toString();
    return QString::fromLatin1(reference.toHex());
}

QString NtpPacket::kissCode() const
{
    return stratum == 0 ? referenceText() : QString();
}

namespace {

constexpr std::chrono::milliseconds kFirstTimeout{1'000};
constexpr std::chrono::milliseconds kInvalidPacketWait{500};
// The maximum number of invalid packets to read. A flood of packets from another sender must not keep the check busy.
constexpr int kMaxInvalidPackets = 100;
constexpr qint64 kMaxNtpBytes = 512;
constexpr int kServerMode = 4;

//! \brief Returns the system-clock time at which the system received the last datagram of a socket; nullopt if not available.
//! The first call enables these timestamps. Without them, a busy event loop would appear as a clock error.
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
            return; // onError() handles the error
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
    const NtpTime readAt = ntpTimeAfter(attempt.sentAt, static_cast<double>(attempt.clock.nsecsElapsed()) / 1e6);
    const std::optional<NtpTime> stamp = receptionTime(attempt.socket->socketDescriptor());
    const bool isPlausible =
        stamp && *stamp >= attempt.sentAt && *stamp <= readAt; // the clock may have been set after the query
    const NtpTime receivedAt = isPlausible ? *stamp : readAt;
    const std::optional<NtpPacket> packet = parseNtpPacket(bytes);
    if (!packet || packet->mode != kServerMode || packet->originate != attempt.cookie)
        return false;
    m_packet = *packet;
    m_measurement = ntpMeasurement(*packet, attempt.sentAt, receivedAt);
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
