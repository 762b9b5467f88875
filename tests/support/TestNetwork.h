// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Hosts and routers that exist only in a test, reached by real sockets: a network namespace of this process, a TUN device, and
//! behind it whatever the test defines. Linux.

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
    int routers = 0;                     //!< on the route; the packet needs a hop limit of one more
    std::chrono::milliseconds perHop{0}; //!< there and back
    QSet<int> silentRouters;             //!< 1 is the first; they forward packets without replying
    QSet<int> terseRouters;              //!< quote 8 bytes after the IP header, as RFC 792 requires
    int brokenAfter = -1; //!< that router replies with `brokenType` and `brokenCode` instead of forwarding packets
    int brokenType = 3;
    int brokenCode = 1;
    bool isTerse = false;     //!< the host too
    bool isSilent = false;    //!< the host accepts packets and stays silent
    bool answersUdp = false;  //!< something listens on every port
    bool isDamaging = false;  //!< changes a byte of its replies
    QHostAddress answersFrom; //!< echo replies; null: from its own address
    QSet<int> lost;           //!< lost packets, 0 is the first
    int mtu = 0;              //!< of the link after the first router; 0: no limit
    //! The router at a hop, for a flow; empty: always the same one.
    std::function<QHostAddress(int hop, quint32 flow)> router;
};

//! \brief The network behind the device, in the thread it lives in.
class TestNetwork : public QObject
{
    Q_OBJECT

public:
    //! \brief Moves this thread into its own namespaces, where it has all rights and reaches nothing. Call it before any thread is started.
    //! \return why that isn't possible here, or an empty text
    static QString enter();
    //! \brief Starts a new, empty namespace for sockets that this thread opens from now on. Call it after enter().
    //! \param datagram  datagram sockets for echoes are allowed, as set by net.ipv4.ping_group_range
    //! \param raw  raw sockets are allowed; started programs can open them in any case
    static void renew(bool datagram, bool raw);

    TestNetwork();
    ~TestNetwork() override;

    void add(const QString &address, const TestHost &host) { m_hosts.insert(QHostAddress(address).toString(), {host, 0}); }
    //! The router at a hop, unless the host defines another: 198.51.100.HOP, 2001:db8:2::HOP.
    static QHostAddress router(int hop, bool isV6);
    //! Everything sent to hosts that exist.
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
