// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! IP packets taken apart and put together, for a network that exists in a test only.

#include <QByteArray>
#include <QHostAddress>

#include <optional>

namespace watchkeeper::test {

//! \brief One packet with an echo request or a UDP datagram in it.
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

    //! The numbers by which routers share their load: ports of UDP, checksum of ICMP.
    quint32 flow() const;
};

//! Nothing for all other packets: neighbours, routers, multicast.
std::optional<TestPacket> readTestPacket(const QByteArray &bytes);

//! The answer to an echo request.
QByteArray echoReplyTo(const TestPacket &packet, const QHostAddress &from, int hopLimit);
//! An ICMP error about a packet. \param mostQuoted  [bytes] behind the IP header
QByteArray icmpErrorAbout(const TestPacket &packet, const QHostAddress &from, int type, int code, qsizetype mostQuoted,
                          quint32 info = 0);
//! A UDP datagram back.
QByteArray udpReplyTo(const TestPacket &packet, const QByteArray &data);

} // namespace watchkeeper::test
