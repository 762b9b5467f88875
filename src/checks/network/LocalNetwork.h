// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How this computer is connected: its interfaces, addresses and default gateways.

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <utility>

namespace watchkeeper {

//! \brief The network configuration of this computer at one moment.
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

    //! Whether a host name or address belongs to this computer, as far as this can be determined without a DNS query.
    bool isSelf(const QString &host) const;
    //! Whether the address is reached via a gateway.
    bool isBeyondGateway(const QHostAddress &address) const;
};

//! Whether the default routes can be read on this system. If not, LocalNetwork::gateways is always empty.
bool canReadGateways();

//! \brief The gateways of the IPv4 default routes, in order of preference. \param table  the content of /proc/net/route
QList<QHostAddress> parseGateways(const QByteArray &table);
//! The gateways of the IPv6 default routes. Link-local gateways include their interface. \param table  the content of /proc/net/ipv6_route
QList<QHostAddress> parseGateways6(const QByteArray &table);

//! Queries the system. Takes a few microseconds and never blocks.
LocalNetwork readLocalNetwork();

} // namespace watchkeeper
