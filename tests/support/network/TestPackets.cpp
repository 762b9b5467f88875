// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/network/TestPackets.h"

#include <QtEndian>

namespace watchkeeper::test {

namespace {

constexpr quint8 kIcmp4 = 1;
constexpr quint8 kIcmp6 = 58;
constexpr quint8 kUdp = 17;
constexpr qsizetype kV4Header = 20;
constexpr qsizetype kV6Header = 40;

quint8 at(const QByteArray &bytes, qsizetype index)
{
    return static_cast<quint8>(bytes.at(index));
}

QByteArray number16(quint32 number)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(static_cast<quint16>(number), bytes.data());
    return bytes;
}

QByteArray number32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray addressBytes(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return number32(address.toIPv4Address());
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(&v6), sizeof v6);
}

//! Calculates the checksum without the program's code, so that errors in that code are detected.
QByteArray checksum(QByteArray bytes)
{
    if (bytes.size() % 2 != 0)
        bytes += '\0';
    quint64 sum = 0;
    for (qsizetype index = 0; index < bytes.size(); index += 2)
        sum += qFromBigEndian<quint16>(bytes.constData() + index);
    return number16(static_cast<quint32>(0xFFFF - sum % 0xFFFF));
}

QByteArray packetWith(const QHostAddress &from, const QHostAddress &to, quint8 protocol, const QByteArray &message,
                      int hopLimit)
{
    const auto limit = static_cast<char>(hopLimit);
    if (from.protocol() == QAbstractSocket::IPv6Protocol)
        return QByteArray::fromHex("60000000") + number16(static_cast<quint32>(message.size())) + static_cast<char>(protocol)
            + limit + addressBytes(from) + addressBytes(to) + message;
    QByteArray header = QByteArray::fromHex("4500") + number16(static_cast<quint32>(kV4Header + message.size()))
        + QByteArray::fromHex("00000000") + limit + static_cast<char>(protocol) + QByteArray(2, '\0') + addressBytes(from)
        + addressBytes(to);
    header.replace(10, 2, checksum(header));
    return header + message;
}

//! Returns the pseudo-header for checksums of IPv6's upper layers (RFC 8200, 8.1).
QByteArray pseudoHeader(const QHostAddress &from, const QHostAddress &to, quint8 protocol, qsizetype size)
{
    return addressBytes(from) + addressBytes(to) + number32(static_cast<quint32>(size)) + QByteArray(3, '\0')
        + static_cast<char>(protocol);
}

QByteArray icmpPacket(const QHostAddress &from, const QHostAddress &to, QByteArray message, int hopLimit)
{
    const bool isV6 = from.protocol() == QAbstractSocket::IPv6Protocol;
    message.replace(2, 2, QByteArray(2, '\0'));
    const QByteArray before = isV6 ? pseudoHeader(from, to, kIcmp6, message.size()) : QByteArray();
    message.replace(2, 2, checksum(before + message));
    return packetWith(from, to, isV6 ? kIcmp6 : kIcmp4, message, hopLimit);
}

std::optional<TestPacket> readV4(const QByteArray &bytes)
{
    if (bytes.size() < kV4Header + 8)
        return std::nullopt;
    constexpr quint8 kDontFragment = 0x40;
    TestPacket packet;
    packet.whole = bytes;
    packet.isUdp = at(bytes, 9) == kUdp;
    packet.hopLimit = at(bytes, 8);
    packet.mayFragment = (at(bytes, 6) & kDontFragment) == 0;
    packet.source = QHostAddress(qFromBigEndian<quint32>(bytes.constData() + 12));
    packet.target = QHostAddress(qFromBigEndian<quint32>(bytes.constData() + 16));
    packet.message = bytes.mid((at(bytes, 0) & 0x0F) * 4);
    const bool isEcho = at(bytes, 9) == kIcmp4 && at(packet.message, 0) == 8;
    return isEcho || packet.isUdp ? std::optional(packet) : std::nullopt;
}

std::optional<TestPacket> readV6(const QByteArray &bytes)
{
    if (bytes.size() < kV6Header + 8)
        return std::nullopt;
    TestPacket packet;
    packet.whole = bytes;
    packet.isV6 = true;
    packet.isUdp = at(bytes, 6) == kUdp;
    packet.hopLimit = at(bytes, 7);
    packet.mayFragment = false;
    packet.source = QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData()) + 8);
    packet.target = QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData()) + 24);
    packet.message = bytes.mid(kV6Header);
    const bool isEcho = at(bytes, 6) == kIcmp6 && at(packet.message, 0) == 128;
    return isEcho || packet.isUdp ? std::optional(packet) : std::nullopt;
}

} // namespace

quint32 TestPacket::flow() const
{
    return qFromBigEndian<quint32>(message.constData()); // UDP: both ports; ICMP: type, code and checksum
}

std::optional<TestPacket> readTestPacket(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    return (at(bytes, 0) >> 4) == 6 ? readV6(bytes) : readV4(bytes);
}

QByteArray echoReplyTo(const TestPacket &packet, const QHostAddress &from, int hopLimit)
{
    QByteArray message = packet.message;
    message[0] = static_cast<char>(packet.isV6 ? 129 : 0);
    return icmpPacket(from, packet.source, message, hopLimit);
}

QByteArray icmpErrorAbout(const TestPacket &packet, const QHostAddress &from, int type, int code, qsizetype mostQuoted,
                          quint32 info)
{
    const qsizetype header = packet.whole.size() - packet.message.size();
    QByteArray message(4, '\0');
    message[0] = static_cast<char>(type);
    message[1] = static_cast<char>(code);
    constexpr int kMaxHopLimit = 64;
    return icmpPacket(from, packet.source,
                      message + number32(info) + packet.whole.first(header)
                          + packet.message.first(qMin(mostQuoted, packet.message.size())),
                      kMaxHopLimit);
}

QByteArray udpReplyTo(const TestPacket &packet, const QByteArray &data)
{
    QByteArray message = packet.message.mid(2, 2) + packet.message.first(2) + number16(static_cast<quint32>(8 + data.size()))
        + QByteArray(2, '\0') + data;
    message.replace(6, 2, checksum(pseudoHeader(packet.target, packet.source, kUdp, message.size()) + message));
    constexpr int kHopLimit = 64;
    return packetWith(packet.target, packet.source, kUdp, message, kHopLimit);
}

} // namespace watchkeeper::test
