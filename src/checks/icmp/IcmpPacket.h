// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file ICMP messages: echo requests, echo replies, and the errors that routers send when a packet can't be delivered (RFC 792, RFC 4443).
//! Pure functions.

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace watchkeeper {

enum class IpVersion : quint8 { V4, V6 };

//! [bytes] size of an IPv4 header without options
inline constexpr qsizetype kIpv4HeaderSize = 20;

//! Returns the IP version of an address.
IpVersion ipVersionOf(const QHostAddress &address);
//! Whether both addresses belong to the same host. Ignores the zone of a link-local address, because it is missing in some
//! incoming packets.
bool isSameHost(QHostAddress a, QHostAddress b);

//! \brief Why a packet couldn't be delivered. Each value covers the codes of both ICMP versions.
enum class IcmpError : quint8 {
    None,
    NetUnreachable,  //!< no route
    HostUnreachable, //!< a route exists, but the host at its end doesn't respond
    ProtocolUnreachable,
    PortUnreachable, //!< nothing is listening on the port
    TooBig,          //!< the packet is larger than the next link allows and must not be fragmented
    Prohibited,      //!< blocked by a rule, usually of a firewall
    OtherUnreachable,
    TimeExceeded //!< the packet exceeded its hop limit
};

//! \brief An ICMP message about one of our echo requests.
class IcmpMessage
{
public:
    IcmpMessage() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpError icmpError = IcmpError::None; //!< None for an echo reply
    quint16 id = 0;                        //!< ID of the echo request, also if a router quotes it
    quint16 sequence = 0;
    QByteArray payload;  //!< payload of a reply
    QHostAddress target; //!< destination of the echo request if a router quotes it, otherwise null
};

//! Computes the checksum of RFC 1071. The result is 0 if the bytes include a correct checksum.
quint16 internetChecksum(QByteArrayView bytes);

//! \brief Creates an echo request. For IPv4, its checksum is set. For IPv6, the checksum includes the addresses, so the system sets it.
QByteArray icmpEchoRequest(IpVersion version, quint16 id, quint16 sequence, const QByteArray &payload);

//! \brief Parses an echo reply, or an error that quotes an echo request.
//! \param bytes  the message, starting at the ICMP header
//! \return the message, or nullopt if it is malformed or of another type
std::optional<IcmpMessage> parseIcmpMessage(IpVersion version, QByteArrayView bytes);

//! Returns the meaning of the type and code of an ICMP error; nullopt if the type isn't a delivery error.
std::optional<IcmpError> icmpErrorFromCode(IpVersion version, quint8 type, quint8 code);

} // namespace watchkeeper
