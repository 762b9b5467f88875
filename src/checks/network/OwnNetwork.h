// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How this computer is connected: its interfaces, its addresses, and where everything else is sent.

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <utility>

namespace watchkeeper {

//! \brief As of one moment. A plain value.
class OwnNetwork
{
public:
    OwnNetwork() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isConnected =
        true; //!< some interface to elsewhere is up and has an address; of a computer without one: its loopback is up
    bool hasLoopback = true;       //!< and up
    QList<QHostAddress> addresses; //!< its own
    QList<std::pair<QHostAddress, int>>
        networks;                 //!< in which others are reached without a gateway: address and length of the prefix
    QList<QHostAddress> gateways; //!< of the default routes, each once, over IPv4 first

    //! A host by name or address that is this computer itself, as far as can be told without asking anybody.
    bool isSelf(const QString &host) const;
    //! Reached by way of a gateway.
    bool isBeyondGateway(const QHostAddress &address) const;
};

//! Whether this system tells its default routes; elsewhere OwnNetwork::gateways stays empty.
bool knowsGateways();

//! \brief Gateways of default routes over IPv4, in the order in which they are used. \param table  /proc/net/route
QList<QHostAddress> gatewaysIn(const QByteArray &table);
//! The same over IPv6, link-local ones with their interface. \param table  /proc/net/ipv6_route
QList<QHostAddress> gateways6In(const QByteArray &table);

//! Asks the system, which takes some microseconds and waits for nobody.
OwnNetwork readOwnNetwork();

} // namespace watchkeeper
