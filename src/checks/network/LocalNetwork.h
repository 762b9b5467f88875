// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The network configuration of this computer: interfaces, addresses, default gateways and DNS servers.

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace watchkeeper {

//! \brief The network configuration of this computer at one point in time.
class LocalNetwork
{
public:
    LocalNetwork() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isConnected =
        true; //!< whether a non-loopback interface is up and has an address; without such interfaces, whether the loopback is up
    bool hasLoopback = true;       //!< true if there is a loopback interface that is up
    QList<QHostAddress> addresses; //!< addresses of this computer
    QList<std::pair<QHostAddress, int>>
        networks;                 //!< on-link networks, which are reached without a gateway: address and prefix length
    QList<QHostAddress> gateways; //!< gateways of the default routes without duplicates, IPv4 first

    //! Whether a host name or address belongs to this computer. Doesn't query DNS, so not every name is recognised.
    bool isSelf(const QString &host) const;
    //! Whether the address is reached via a gateway.
    bool isBeyondGateway(const QHostAddress &address) const;
};

//! Whether the default routes can be read on this system. If not, LocalNetwork::gateways is always empty.
bool canReadGateways();

//! \brief Parses the gateways of the IPv4 default routes, in order of preference. \param table  the content of /proc/net/route
QList<QHostAddress> parseGateways(const QByteArray &table);
//! Parses the gateways of the IPv6 default routes. Link-local gateways include their interface. \param table  the content of
//! /proc/net/ipv6_route
QList<QHostAddress> parseGateways6(const QByteArray &table);

//! Queries the system. Takes a few microseconds and never blocks.
LocalNetwork readLocalNetwork();

// This computer's default gateway and DNS servers, as configured in the system.

//! \brief The default routes and DNS servers of this computer. Empty on systems that don't provide this information.
class LocalRoutes
{
public:
    LocalRoutes() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isKnown = false;
    bool hasV4 = false;      //!< whether there is a default route for IPv4
    bool hasV6 = false;      //!< whether there is a default route for IPv6
    QHostAddress gateway;    //!< gateway of the preferred IPv4 route; null if there is none, as on point-to-point links
    QStringList nameServers; //!< addresses of the DNS servers, in the configured order
    QStringList addresses;   //!< addresses of this computer
};

//! \param v4, v6  as in /proc/net/route and /proc/net/ipv6_route
LocalRoutes parseRoutes(const QByteArray &v4, const QByteArray &v6);
//! Parses the addresses in the `nameserver` lines (resolv.conf(5)).
QStringList parseNameServers(const QByteArray &resolvConf);
//! Reads three small files and queries this computer's addresses. Routes are only available on Linux.
LocalRoutes readLocalRoutes();

} // namespace watchkeeper
