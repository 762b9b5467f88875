// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/IcmpPacket.h"

#include <QtEndian>

namespace watchkeeper {

namespace {

constexpr qsizetype kHeaderSize = 8;
constexpr qsizetype kV6HeaderSize = 40;
constexpr quint8 kProtocolIcmp4 = 1;
constexpr quint8 kProtocolIcmp6 = 58;

constexpr quint8 kV4EchoReply = 0;
constexpr quint8 kV4Unreachable = 3;
constexpr quint8 kV4EchoRequest = 8;
constexpr quint8 kV4TimeExceeded = 11;
constexpr quint8 kV6Unreachable = 1;
constexpr quint8 kV6TooBig = 2;
constexpr quint8 kV6TimeExceeded = 3;
constexpr quint8 kV6EchoRequest = 128;
constexpr quint8 kV6EchoReply = 129;

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

quint16 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

//! Returns the meaning of the code in a “destination unreachable” message (RFC 792; RFC 1122, 3.2.2.1; RFC 1812, 5.2.7.1).
IcmpError v4Unreachable(quint8 code)
{
    switch (code) {
    case 0:
    case 6:
    case 11:
        return IcmpError::NetUnreachable;
    case 1:
    case 7:
    case 8:
    case 12:
        return IcmpError::HostUnreachable;
    case 2:
        return IcmpError::ProtocolUnreachable;
    case 3:
        return IcmpError::PortUnreachable;
    case 4:
        return IcmpError::TooBig;
    case 9:
    case 10:
    case 13:
        return IcmpError::Prohibited;
    default:
        break;
    }
    return IcmpError::OtherUnreachable;
}

//! Returns the meaning of the code in a “destination unreachable” message (RFC 4443, 3.1).
IcmpError v6Unreachable(quint8 code)
{
    switch (code) {
    case 0:
    case 6:
        return IcmpError::NetUnreachable;
    case 1:
    case 5:
        return IcmpError::Prohibited;
    case 3:
        return IcmpError::HostUnreachable;
    case 4:
        return IcmpError::PortUnreachable;
    default:
        break;
    }
    return IcmpError::OtherUnreachable;
}

//! Returns the packet that a router quotes, without its IP header. Sets `target` to the packet's destination. Empty if the
//! packet isn't ICMP.
QByteArrayView quotedMessage(IpVersion version, QByteArrayView packet, QHostAddress *target)
{
    if (version == IpVersion::V6) {
        if (packet.size() < kV6HeaderSize || byteAt(packet, 6) != kProtocolIcmp6)
            return {};
        *target = QHostAddress(reinterpret_cast<const quint8 *>(packet.data()) + 24);
        return packet.sliced(kV6HeaderSize);
    }
    if (packet.size() < kIpv4HeaderSize || byteAt(packet, 9) != kProtocolIcmp4)
        return {};
    const qsizetype headerSize = (byteAt(packet, 0) & 0x0F) * 4;
    if (headerSize < kIpv4HeaderSize || headerSize > packet.size())
        return {};
    *target = QHostAddress(qFromBigEndian<quint32>(packet.data() + 16));
    return packet.sliced(headerSize);
}

} // namespace

IpVersion ipVersionOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? IpVersion::V6 : IpVersion::V4;
}

bool isSameHost(QHostAddress a, QHostAddress b)
{
    a.setScopeId(QString());
    b.setScopeId(QString());
    return a == b;
}

quint16 internetChecksum(QByteArrayView bytes)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        sum += wordAt(bytes, at);
    if (bytes.size() % 2 != 0)
        sum += static_cast<quint32>(byteAt(bytes, bytes.size() - 1)) << 8;
    while (sum > 0xFFFF)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<quint16>(~sum);
}

QByteArray icmpEchoRequest(IpVersion version, quint16 id, quint16 sequence, const QByteArray &payload)
{
    QByteArray bytes(kHeaderSize, '\0');
    bytes[0] = static_cast<char>(version == IpVersion::V4 ? kV4EchoRequest : kV6EchoRequest);
    qToBigEndian(id, bytes.data() + 4);
    qToBigEndian(sequence, bytes.data() + 6);
    bytes += payload;
    if (version == IpVersion::V4)
        qToBigEndian(internetChecksum(bytes), bytes.data() + 2);
    return bytes;
}

std::optional<IcmpError> icmpErrorFromCode(IpVersion version, quint8 type, quint8 code)
{
    if (version == IpVersion::V4) {
        if (type == kV4Unreachable)
            return v4Unreachable(code);
        return type == kV4TimeExceeded ? std::optional(IcmpError::TimeExceeded) : std::nullopt;
    }
    switch (type) {
    case kV6Unreachable:
        return v6Unreachable(code);
    case kV6TooBig:
        return IcmpError::TooBig;
    case kV6TimeExceeded:
        return IcmpError::TimeExceeded;
    default:
        break;
    }
    return std::nullopt;
}

std::optional<IcmpMessage> parseIcmpMessage(IpVersion version, QByteArrayView bytes)
{
    if (bytes.size() < kHeaderSize)
        return std::nullopt;
    const bool isV4 = version == IpVersion::V4;
    const quint8 type = byteAt(bytes, 0);
    IcmpMessage message;
    QByteArrayView echo = bytes;
    if (type != (isV4 ? kV4EchoReply : kV6EchoReply)) {
        const std::optional<IcmpError> icmpError = icmpErrorFromCode(version, type, byteAt(bytes, 1));
        if (!icmpError)
            return std::nullopt;
        message.icmpError = *icmpError;
        echo = quotedMessage(version, bytes.sliced(kHeaderSize), &message.target);
        if (echo.size() < kHeaderSize || byteAt(echo, 0) != (isV4 ? kV4EchoRequest : kV6EchoRequest))
            return std::nullopt;
    }
    message.id = wordAt(echo, 4);
    message.sequence = wordAt(echo, 6);
    if (message.icmpError == IcmpError::None)
        message.payload = echo.sliced(kHeaderSize).toByteArray();
    return message;
}

} // namespace watchkeeper
