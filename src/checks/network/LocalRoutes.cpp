// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/LocalRoutes.h"

#include "checks/network/RouteTable.h"

#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace watchkeeper {

LocalRoutes parseRoutes(const QByteArray &v4, const QByteArray &v6)
{
    LocalRoutes routes;
    routes.isKnown = true;
    const QList<DefaultRoute> all = defaultRoutes(v4);
    routes.hasV4 = !all.isEmpty();
    if (routes.hasV4)
        routes.gateway = all.first().gateway;
    routes.hasV6 = !defaultRoutes6(v6).isEmpty();
    return routes;
}

QStringList parseNameServers(const QByteArray &resolvConf)
{
    QStringList servers;
    for (const QByteArray &line : resolvConf.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        const QString address = QString::fromLatin1(words.value(1));
        if (words.first() == "nameserver" && !QHostAddress(address).isNull() && !servers.contains(address))
            servers.append(address);
    }
    return servers;
}

LocalRoutes readLocalRoutes()
{
    LocalRoutes routes;
#ifdef Q_OS_LINUX
    const std::optional<QByteArray> v4 = systemTable(u"/proc/net/route"_s);
    const std::optional<QByteArray> v6 = systemTable(u"/proc/net/ipv6_route"_s);
    routes = parseRoutes(v4.value_or(QByteArray()), v6.value_or(QByteArray()));
    routes.isKnown = v4.has_value();
    routes.nameServers = parseNameServers(systemTable(u"/etc/resolv.conf"_s).value_or(QByteArray()));
#endif
    const QList<QHostAddress> own = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : own)
        routes.addresses.append(address.toString());
    return routes;
}

} // namespace watchkeeper
