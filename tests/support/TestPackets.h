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
    QByteArray whole; //!< from the IP header on
    bool isV6 = false;
    bool isUdp = false;
    int hopLimit = 0;
    bool mayFragment = true;
    QHostAddress source;
    QHostAddress target;
    QByteArray message; //!< from the ICMP or UDP header on

    //! The number by which routers balance the load: UDP ports, or the ICMP checksum.
    quint32 flow() const;
};

//! nullopt for all other packets: neighbour discovery, routers, multicast.
std::optional<TestPacket> readTestPacket(const QByteArray &bytes);

//! The reply to an echo request.
QByteArray echoReplyTo(const TestPacket &packet, const QHostAddress &from, int hopLimit);
//! An ICMP error about a packet. \param mostQuoted  [bytes] quoted after the IP header
QByteArray icmpErrorAbout(const TestPacket &packet, const QHostAddress &from, int type, int code, qsizetype mostQuoted,
                          quint32 info = 0);
//! A UDP datagram in reply.
QByteArray udpReplyTo(const TestPacket &packet, const QByteArray &data);

} // namespace watchkeeper::test
