// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! ICMP messages: echo, and what routers say when a packet does not arrive (RFC 792, RFC 4443). Pure.

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace watchkeeper {

enum class IpVersion : quint8 { V4, V6 };

//! [bytes] Of version 4, without options.
inline constexpr qsizetype kIpv4HeaderSize = 20;

//! Of an address.
IpVersion ipVersionOf(const QHostAddress &address);
//! Whatever the zone of a link-local one: what comes in does not always name it.
bool isSameHost(QHostAddress a, QHostAddress b);

//! \brief Why a packet was sent back, the numbers of both versions of ICMP made one.
enum class IcmpTrouble : quint8 {
    None,
    NetUnreachable,  //!< no route
    HostUnreachable, //!< a route, but the host does not show up at its end
    ProtocolUnreachable,
    PortUnreachable, //!< nothing listens there
    TooBig,          //!< longer than the next link takes, and not to be split
    Prohibited,      //!< by somebody's rule: a firewall
    OtherUnreachable,
    TimeExceeded //!< went over as many routers as it was allowed to
};

//! \brief One message that concerns an echo of ours.
class IcmpMessage
{
public:
    IcmpMessage() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpTrouble trouble = IcmpTrouble::None; //!< None: an echo reply
    quint16 id = 0;                          //!< of the echo, also where a router quotes it
    quint16 sequence = 0;
    QByteArray payload;  //!< of a reply
    QHostAddress target; //!< of the echo, where a router quotes it; else null
};

//! RFC 1071; of a message whose checksum is right, 0.
quint16 internetChecksum(QByteArrayView bytes);

//! \brief An echo request. The checksum is filled in for version 4; for version 6, which has the addresses in it, the system does.
QByteArray icmpEchoRequest(IpVersion version, quint16 id, quint16 sequence, const QByteArray &payload);

//! \brief Reads an echo reply, or an error that quotes an echo request.
//! \param bytes  from the ICMP header on
//! \return nothing for any other message, and for malformed ones
std::optional<IcmpMessage> parseIcmpMessage(IpVersion version, QByteArrayView bytes);

//! What type and code of an ICMP error say; nothing for a type that is no error about a packet on its way.
std::optional<IcmpTrouble> icmpTrouble(IpVersion version, quint8 type, quint8 code);

} // namespace watchkeeper
