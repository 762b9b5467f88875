// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses and builds IP packets, for a network that exists only in a test.

#include <QByteArray>
#include <QHostAddress>

#include <optional>

namespace watchkeeper::test {

//! \brief One packet that contains an echo request or a UDP datagram.
struct TestPacket
{
    QByteArray whole; //!< complete packet, including the IP header
    bool isV6 = false;
    bool isUdp = false;
    int hopLimit = 0;
    bool mayFragment = true;
    QHostAddress source;
    QHostAddress target;
    QByteArray message; //!< ICMP or UDP packet, including its header

    //! Returns the number that routers use to balance the load: the UDP ports, or the ICMP checksum.
    quint32 flow() const;
};

//! Parses an echo request or a UDP datagram. Returns nullopt for all other packets, such as neighbour discovery, router
//! messages and multicast.
std::optional<TestPacket> readTestPacket(const QByteArray &bytes);

//! Returns the reply to an echo request.
QByteArray echoReplyTo(const TestPacket &packet, const QHostAddress &from, int hopLimit);
//! Returns an ICMP error about a packet. \param mostQuoted  [bytes] maximum size quoted after the IP header
QByteArray icmpErrorAbout(const TestPacket &packet, const QHostAddress &from, int type, int code, qsizetype mostQuoted,
                          quint32 info = 0);
//! Returns a UDP datagram that replies to a packet.
QByteArray udpReplyTo(const TestPacket &packet, const QByteArray &data);

} // namespace watchkeeper::test
