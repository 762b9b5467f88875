// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Simulated hosts and routers reached by real sockets: a network namespace of this process and a TUN device, behind which the test
//! defines the network. Linux.

#include "support/TestPackets.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

class QSocketNotifier;

namespace watchkeeper::test {

//! \brief The route from here to a host, and the behaviour of that host.
struct TestHost
{
    int routers = 0;                     //!< number on the route; packets need a hop limit of one more
    std::chrono::milliseconds perHop{0}; //!< round trip
    QSet<int> silentRouters;             //!< forward packets, but send no replies; the first router is 1
    QSet<int> terseRouters;              //!< quote only 8 bytes after the IP header, the minimum in RFC 792
    int brokenAfter = -1; //!< this router replies with `brokenType` and `brokenCode` instead of forwarding packets
    int brokenType = 3;
    int brokenCode = 1;
    bool isTerse = false;     //!< the host also quotes only 8 bytes
    bool isSilent = false;    //!< the host accepts packets, but never replies
    bool answersUdp = false;  //!< every UDP port is open
    bool isDamaging = false;  //!< replies have a changed byte
    QHostAddress answersFrom; //!< source of echo replies; null: its own address
    QSet<int> lost;           //!< numbers of lost packets, starting at 0
    int mtu = 0;              //!< of the link after the first router; 0: no limit
    //! Returns the router at a hop for a flow. Empty: always the same router.
    std::function<QHostAddress(int hop, quint32 flow)> router;
};

//! \brief The simulated network behind the device. Runs in the thread it lives in.
class TestNetwork : public QObject
{
    Q_OBJECT

public:
    //! \brief Moves this thread into its own namespaces, where it has all privileges but no network. Must be called before any thread is
    //! started.
    //! \return the error if that isn't possible, or an empty string
    static QString enter();
    //! \brief Starts a new, empty namespace for sockets that this thread opens from now on. Call enter() first.
    //! \param datagram  allows datagram sockets for echoes, through net.ipv4.ping_group_range
    //! \param raw  allows raw sockets; child processes can open them in any case
    static void renew(bool datagram, bool raw);

    TestNetwork();
    ~TestNetwork() override;

    void add(const QString &address, const TestHost &host) { m_hosts.insert(QHostAddress(address).toString(), {host, 0}); }
    //! The router at a hop, unless the host defines another: 198.51.100.HOP, 2001:db8:2::HOP.
    static QHostAddress router(int hop, bool isV6);
    //! All packets sent to existing hosts.
    const QList<TestPacket> &packets() const { return m_packets; }
    void clear() { m_packets.clear(); }

private:
    struct Place
    {
        TestHost host;
        int arrived = 0;
    };
    void onReadable();
    void onPacket(const TestPacket &packet);
    QByteArray answerOfHost(const TestPacket &packet, const TestHost &host) const;
    void sayLater(const QByteArray &bytes, std::chrono::milliseconds delay);

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    QHash<QString, Place> m_hosts;
    QList<TestPacket> m_packets;
};

} // namespace watchkeeper::test
