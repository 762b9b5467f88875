// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How this computer gets out: its default gateway and its name servers, as the system has them.

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief A value. Where the system has no way to tell, nothing is known.
class LocalRoutes
{
public:
    LocalRoutes() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isKnown = false;
    bool hasV4 = false;      //!< there is a default route for IPv4
    bool hasV6 = false;      //!< likewise for IPv6
    QHostAddress gateway;    //!< of the one for IPv4 that goes first; null: none, or a line without one
    QStringList nameServers; //!< addresses, in their order
    QStringList addresses;   //!< its own
};

//! \param v4, v6  as in /proc/net/route and /proc/net/ipv6_route
LocalRoutes parseRoutes(const QByteArray &v4, const QByteArray &v6);
//! The addresses behind `nameserver` (resolv.conf(5)).
QStringList parseNameServers(const QByteArray &resolvConf);
//! Reads three small files, and asks for the own addresses; of routes nothing is known on other systems than Linux.
LocalRoutes readLocalRoutes();

} // namespace watchkeeper
