// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How this computer is connected: its interfaces, its addresses, and its default gateways.

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <utility>

namespace watchkeeper {

//! \brief The state at one moment. A plain value.
class LocalNetwork
{
public:
    LocalNetwork() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isConnected =
        true; //!< a non-loopback interface is up and has an address; on a computer without one: its loopback is up
    bool hasLoopback = true;                      //!< and up
    QList<QHostAddress> addresses;                //!< its own
    QList<std::pair<QHostAddress, int>> networks; //!< on-link networks, reached without a gateway: address and prefix length
    QList<QHostAddress> gateways;                 //!< of the default routes, each once, IPv4 first

    //! Whether a host, by name or address, is this computer, as far as known without a query.
    bool isSelf(const QString &host) const;
    //! Whether it is reached via a gateway.
    bool isBeyondGateway(const QHostAddress &address) const;
};

//! Whether this system reports its default routes; if not, LocalNetwork::gateways stays empty.
bool canReadGateways();

//! \brief Gateways of IPv4 default routes, in order of preference. \param table  /proc/net/route
QList<QHostAddress> parseGateways(const QByteArray &table);
//! The same for IPv6, link-local ones with their interface. \param table  /proc/net/ipv6_route
QList<QHostAddress> parseGateways6(const QByteArray &table);

//! Queries the system, which takes a few microseconds and never blocks.
LocalNetwork readLocalNetwork();

} // namespace watchkeeper
