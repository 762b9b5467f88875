// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ntp/NtpPacket.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace watchkeeper {

namespace {

constexpr qsizetype kSize = 48;
constexpr double kNtpUnitsPerMs = 4'294'967.296; // a second has 2^32 units

template<typename Number>
Number ntpNumberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

//! [ms] The duration of an NTP short value, with 16 bits of seconds and 16 bits of fraction.
double shortTime(quint32 value)
{
    return static_cast<double>(value) * 1'000 / 65'536;
}

//! [ms] The time between two NTP times, which can be in different eras (RFC 5905, 6).
double between(NtpTime from, NtpTime to)
{
    return static_cast<double>(static_cast<qint64>(to - from)) / kNtpUnitsPerMs;
}

bool isWord(const QByteArray &letters)
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
    constexpr quint64 kFrom1900To1970 = 2'208'988'800;
    constexpr quint64 kNanosecondsPerSecond = 1'000'000'000;
    const auto count = static_cast<quint64>(since1970.count());
    const quint64 seconds = count / kNanosecondsPerSecond + kFrom1900To1970;
    const quint64 fraction = ((count % kNanosecondsPerSecond) << 32) / kNanosecondsPerSecond;
    return (seconds << 32) + fraction;
}

NtpTime ntpAfter(NtpTime time, double milliseconds)
{
    return time + static_cast<NtpTime>(std::llround(milliseconds * kNtpUnitsPerMs));
}

std::optional<NtpPacket> parseNtpPacket(const QByteArray &bytes)
{
    if (bytes.size() < kSize)
        return std::nullopt;
    const auto first = static_cast<quint8>(bytes.at(0));
    NtpPacket packet;
    packet.leap = static_cast<NtpLeap>(first >> 6);
    packet.version = (first >> 3) & 7;
    packet.mode = first & 7;
    packet.stratum = static_cast<quint8>(bytes.at(1));
    packet.precision = static_cast<qint8>(bytes.at(3)); // NOLINT(bugprone-signed-char-misuse): it is signed
    packet.rootDelay = shortTime(ntpNumberAt<quint32>(bytes, 4));
    packet.rootDispersion = shortTime(ntpNumberAt<quint32>(bytes, 8));
    packet.reference = bytes.mid(12, 4);
    packet.originate = ntpNumberAt<quint64>(bytes, 24);
    packet.receive = ntpNumberAt<quint64>(bytes, 32);
    packet.transmit = ntpNumberAt<quint64>(bytes, 40);
    return packet;
}

QByteArray ntpRequest(quint64 cookie)
{
    constexpr char kVersion4Client = 0x23;
    constexpr qsizetype kTransmit = 40;
    QByteArray bytes(kSize, '\0');
    bytes[0] = kVersion4Client;
    qToBigEndian(cookie, bytes.data() + kTransmit);
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
    if (stratum <= 1 && isWord(word))
        return QString::fromLatin1(word);
    if (stratum > 1)
        return QHostAddress(ntpNumberAt<quint32>(reference, 0)).toString();
    return QString::fromLatin1(reference.toHex());
}

QString NtpPacket::kissCode() const
{
    return stratum == 0 ? referenceText() : QString();
}

} // namespace watchkeeper
