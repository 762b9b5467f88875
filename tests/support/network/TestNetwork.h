// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Simulated hosts and routers that real sockets can reach. A network namespace of this process has a TUN device, and the
//! test defines the network behind it. Linux.

#include "support/network/TestPackets.h"

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
    int routers = 0;                     //!< number of routers on the route; the hop limit must be higher
    std::chrono::milliseconds perHop{0}; //!< round-trip time per hop
    QSet<int> silentRouters;             //!< routers that forward packets but send no replies; the first router is 1
    QSet<int> terseRouters;              //!< routers that quote only 8 bytes after the IP header, the minimum in RFC 792
    int brokenAfter = -1; //!< router that replies with `brokenType` and `brokenCode` instead of forwarding packets
    int brokenType = 3;
    int brokenCode = 1;
    bool isTerse = false;     //!< whether the host also quotes only 8 bytes
    bool isSilent = false;    //!< whether the host accepts packets but never replies
    bool answersUdp = false;  //!< whether every UDP port is open
    bool isDamaging = false;  //!< whether replies have a changed byte
    QHostAddress answersFrom; //!< source of echo replies; null for the host's own address
    QSet<int> lost;           //!< numbers of lost packets, starting at 0
    int mtu = 0;              //!< MTU of the link after the first router; 0 for no limit
    //! Returns the router at a hop for a flow. If empty, the router is always the same.
    std::function<QHostAddress(int hop, quint32 flow)> router;
};

//! \brief The simulated network behind the device. Runs in the thread it lives in.
class TestNetwork : public QObject
{
    Q_OBJECT

public:
    //! \brief Moves this thread into new namespaces, where it has all privileges but no network. Must be called before any
    //! thread is started.
    //! \return an error message if that isn't possible, or an empty string
    static QString enter();
    //! \brief Creates a new, empty network namespace for sockets that this thread opens afterwards. Call enter() first.
    //! \param datagram  whether to allow unprivileged ICMP echo sockets, through net.ipv4.ping_group_range
    //! \param raw  whether to allow raw sockets; child processes can always open them
    static void renew(bool datagram, bool raw);

    TestNetwork();
    ~TestNetwork() override;

    void add(const QString &address, const TestHost &host) { m_hosts.insert(QHostAddress(address).toString(), {host, 0}); }
    //! Returns the default router at a hop: 198.51.100.HOP, 2001:db8:2::HOP. A host can define another one.
    static QHostAddress router(int hop, bool isV6);
    //! Returns all packets sent to existing hosts.
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
    void sendLater(const QByteArray &bytes, std::chrono::milliseconds delay);

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    QHash<QString, Place> m_hosts;
    QList<TestPacket> m_packets;
};

} // namespace watchkeeper::test
