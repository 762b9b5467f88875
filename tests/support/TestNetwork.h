// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Hosts and routers that exist in a test only, reached by real sockets: a network namespace of this process, a TUN device, and
//! behind it whatever the test says. Linux.

#include "support/TestPackets.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

class QSocketNotifier;

namespace watchkeeper::test {

//! \brief What lies between here and a host, and how that host is.
struct TestHost
{
    int routers = 0;                     //!< on the way; the packet needs a hop limit of one more
    std::chrono::milliseconds perHop{0}; //!< there and back
    QSet<int> silentRouters;             //!< 1 is the first; they pass packets on and say nothing
    QSet<int> terseRouters;              //!< quote 8 bytes behind the IP header, as RFC 792 wants it
    int brokenAfter = -1;                //!< that router says `brokenType` and `brokenCode` instead of passing packets on
    int brokenType = 3;
    int brokenCode = 1;
    bool isTerse = false;     //!< the host too
    bool isSilent = false;    //!< the host takes packets and says nothing
    bool answersUdp = false;  //!< something listens at any port
    bool isDamaging = false;  //!< changes a byte of what it sends back
    QHostAddress answersFrom; //!< echoes; null: from its own address
    QSet<int> lost;           //!< packets that never arrive, 0 is the first
    int mtu = 0;              //!< of the link behind the first router; 0: no limit
    //! The router at a hop, for a flow; empty: always the same one.
    std::function<QHostAddress(int hop, quint32 flow)> router;
};

//! \brief The network behind the device, in the thread it lives in.
class TestNetwork : public QObject
{
    Q_OBJECT

public:
    //! \brief Puts this thread into namespaces of its own, where it may do as it likes and reaches nothing. Before any thread
    //! is started. \return why that does not work here, or an empty text
    static QString enter();
    //! \brief Begins a new namespace, with nothing in it, for sockets of this thread that are opened from now on. After enter().
    //! \param datagram  sockets for echoes may be opened, as net.ipv4.ping_group_range says
    //! \param raw  raw sockets may be; programs that are started may open them in any case
    static void renew(bool datagram, bool raw);

    TestNetwork();
    ~TestNetwork() override;

    void add(const QString &address, const TestHost &host) { m_hosts.insert(QHostAddress(address).toString(), {host, 0}); }
    //! The router at a hop, where the host does not say otherwise: 198.51.100.HOP, 2001:db8:2::HOP.
    static QHostAddress router(int hop, bool isV6);
    //! All that was sent to hosts that are there.
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
