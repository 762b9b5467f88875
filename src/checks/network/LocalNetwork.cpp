// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/LocalNetwork.h"

#include "checks/network/RouteTable.h"

#include <QNetworkInterface>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void appendUnique(QList<QHostAddress> *addresses, const QHostAddress &address)
{
    if (!address.isNull() && !addresses->contains(address))
        addresses->append(address);
}

QList<QHostAddress> uniqueGateways(const QList<DefaultRoute> &routes)
{
    QList<QHostAddress> gateways;
    for (const DefaultRoute &route : routes)
        appendUnique(&gateways, route.gateway);
    return gateways;
}

void addInterface(const QNetworkInterface &one, LocalNetwork *network)
{
    bool hasAddress = false;
    const QList<QNetworkAddressEntry> entries = one.addressEntries();
    for (const QNetworkAddressEntry &entry : entries) {
        network->addresses.append(entry.ip());
        network->networks.append({entry.ip(), entry.prefixLength()});
        const bool isOfTheLinkAlone = entry.ip().protocol() == QAbstractSocket::IPv6Protocol && entry.ip().isLinkLocal();
        hasAddress = hasAddress || !isOfTheLinkAlone;
    }
    const bool isUp = one.flags().testFlag(QNetworkInterface::IsUp) && one.flags().testFlag(QNetworkInterface::IsRunning);
    if (one.flags().testFlag(QNetworkInterface::IsLoopBack))
        network->hasLoopback = network->hasLoopback || one.flags().testFlag(QNetworkInterface::IsUp);
    else
        network->isConnected = network->isConnected || (isUp && hasAddress);
}

//! Whether an interface can lead to another network. Tunnel interfaces that the kernel created automatically, and that nobody has
//! configured, can't.
bool leadsElsewhere(const QNetworkInterface &one)
{
    return !one.flags().testFlag(QNetworkInterface::IsLoopBack)
        && (one.flags().testFlag(QNetworkInterface::IsUp) || one.type() == QNetworkInterface::Ethernet
            || one.type() == QNetworkInterface::Wifi);
}

} // namespace

bool LocalNetwork::isSelf(const QString &host) const
{
    const QString name = host.toLower();
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1) || name == QSysInfo::machineHostName().toLower())
        return true;
    const QHostAddress address(host);
    return !address.isNull()
        && (address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4)
            || address == QHostAddress(QHostAddress::AnyIPv6) || addresses.contains(address));
}

bool LocalNetwork::isBeyondGateway(const QHostAddress &address) const
{
    if (address.isNull() || address.isLoopback() || address.isLinkLocal())
        return false;
    return std::none_of(networks.begin(), networks.end(), [&address](const auto &network) {
        return address.protocol() == network.first.protocol() && address.isInSubnet(network.first, network.second);
    });
}

bool canReadGateways()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

QList<QHostAddress> parseGateways(const QByteArray &table)
{
    return uniqueGateways(defaultRoutes(table));
}

QList<QHostAddress> parseGateways6(const QByteArray &table)
{
    return uniqueGateways(defaultRoutes6(table));
}

LocalNetwork readLocalNetwork()
{
    LocalNetwork network;
    network.isConnected = false;
    network.hasLoopback = false;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : interfaces)
        addInterface(one, &network);
    if (std::none_of(interfaces.begin(), interfaces.end(), leadsElsewhere))
        network.isConnected = network.hasLoopback; // no interface of this computer leads to another network
    if (canReadGateways()) {
        network.gateways = parseGateways(systemTable(u"/proc/net/route"_s).value_or(QByteArray()));
        const QList<QHostAddress> more = parseGateways6(systemTable(u"/proc/net/ipv6_route"_s).value_or(QByteArray()));
        for (const QHostAddress &gateway : more)
            appendUnique(&network.gateways, gateway);
    }
    return network;
}

} // namespace watchkeeper
