// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file This computer's default gateway and DNS servers, as configured in the system.

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>

namespace watchkeeper {

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
//! The addresses in the `nameserver` lines (resolv.conf(5)).
QStringList parseNameServers(const QByteArray &resolvConf);
//! Reads three small files and queries this computer's addresses. Routes are only available on Linux.
LocalRoutes readLocalRoutes();

} // namespace watchkeeper
