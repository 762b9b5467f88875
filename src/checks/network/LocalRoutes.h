// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file This computer's way out: its default gateway and its DNS servers, as configured in the system.

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief A value. Empty on systems that don't provide the information.
class LocalRoutes
{
public:
    LocalRoutes() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isKnown = false;
    bool hasV4 = false;      //!< whether there is a default route for IPv4
    bool hasV6 = false;      //!< same for IPv6
    QHostAddress gateway;    //!< of the preferred IPv4 route; null: none, or a point-to-point link without a gateway
    QStringList nameServers; //!< addresses, in their order
    QStringList addresses;   //!< its own
};

//! \param v4, v6  as in /proc/net/route and /proc/net/ipv6_route
LocalRoutes parseRoutes(const QByteArray &v4, const QByteArray &v6);
//! The addresses after `nameserver` (resolv.conf(5)).
QStringList parseNameServers(const QByteArray &resolvConf);
//! Reads three small files and queries this computer's addresses; routes are known only on Linux.
LocalRoutes readLocalRoutes();

} // namespace watchkeeper
