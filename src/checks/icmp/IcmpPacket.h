// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file ICMP messages: echo, and what routers report when a packet can't be delivered (RFC 792, RFC 4443). Pure.

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace watchkeeper {

enum class IpVersion : quint8 { V4, V6 };

//! [bytes] For version 4, without options.
inline constexpr qsizetype kIpv4HeaderSize = 20;

//! Of an address.
IpVersion ipVersionOf(const QHostAddress &address);
//! Ignores the zone of a link-local address: incoming packets don't always have it.
bool isSameHost(QHostAddress a, QHostAddress b);

//! \brief Why a packet couldn't be delivered; unifies the numbers of both versions of ICMP.
enum class IcmpError : quint8 {
    None,
    NetUnreachable,  //!< no route
    HostUnreachable, //!< there is a route, but the host doesn't respond at its end
    ProtocolUnreachable,
    PortUnreachable, //!< nothing is listening there
    TooBig,          //!< larger than the next link allows, and must not be fragmented
    Prohibited,      //!< prohibited by a rule: a firewall
    OtherUnreachable,
    TimeExceeded //!< exceeded its hop limit
};

//! \brief One message about one of our echoes.
class IcmpMessage
{
public:
    IcmpMessage() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpError trouble = IcmpError::None; //!< None: an echo reply
    quint16 id = 0;                      //!< of the echo, also where a router quotes it
    quint16 sequence = 0;
    QByteArray payload;  //!< of a reply
    QHostAddress target; //!< of the echo, if a router quotes it; otherwise null
};

//! RFC 1071; 0 for a message with a correct checksum.
quint16 internetChecksum(QByteArrayView bytes);

//! \brief An echo request. The checksum is filled in for version 4; for version 6, where it includes the addresses, the system fills it in.
QByteArray icmpEchoRequest(IpVersion version, quint16 id, quint16 sequence, const QByteArray &payload);

//! \brief Reads an echo reply, or an error that quotes an echo request.
//! \param bytes  starting at the ICMP header
//! \return nothing for any other message, and for malformed ones
std::optional<IcmpMessage> parseIcmpMessage(IpVersion version, QByteArrayView bytes);

//! The meaning of type and code of an ICMP error; nothing if the type isn't a delivery error.
std::optional<IcmpError> icmpErrorFromCode(IpVersion version, quint8 type, quint8 code);

} // namespace watchkeeper
