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

void addInterface(const QNetworkInterface &networkInterface, LocalNetwork *network)
{
    bool hasAddress = false;
    const QList<QNetworkAddressEntry> entries = networkInterface.addressEntries();
    for (const QNetworkAddressEntry &entry : entries) {
        network->addresses.append(entry.ip());
        network->networks.append({entry.ip(), entry.prefixLength()});
        const bool isLinkLocalV6 = entry.ip().protocol() == QAbstractSocket::IPv6Protocol && entry.ip().isLinkLocal();
        hasAddress = hasAddress || !isLinkLocalV6;
    }
    const bool isUp = networkInterface.flags().testFlag(QNetworkInterface::IsUp)
        && networkInterface.flags().testFlag(QNetworkInterface::IsRunning);
    if (networkInterface.flags().testFlag(QNetworkInterface::IsLoopBack))
        network->hasLoopback = network->hasLoopback || networkInterface.flags().testFlag(QNetworkInterface::IsUp);
    else
        network->isConnected = network->isConnected || (isUp && hasAddress);
}

//! Whether an interface can connect this computer to other networks. Loopback interfaces can't. Neither can tunnel interfaces that
//! the kernel created automatically and that aren't up.
bool canReachOtherNetworks(const QNetworkInterface &networkInterface)
{
    return !networkInterface.flags().testFlag(QNetworkInterface::IsLoopBack)
        && (networkInterface.flags().testFlag(QNetworkInterface::IsUp) || networkInterface.type() == QNetworkInterface::Ethernet
            || networkInterface.type() == QNetworkInterface::Wifi);
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
    for (const QNetworkInterface &networkInterface : interfaces)
        addInterface(networkInterface, &network);
    if (std::none_of(interfaces.begin(), interfaces.end(), canReachOtherNetworks))
        network.isConnected = network.hasLoopback; // this computer can only reach itself
    if (canReadGateways()) {
        network.gateways = parseGateways(systemTable(u"/proc/net/route"_s).value_or(QByteArray()));
        const QList<QHostAddress> more = parseGateways6(systemTable(u"/proc/net/ipv6_route"_s).value_or(QByteArray()));
        for (const QHostAddress &gateway : more)
            appendUnique(&network.gateways, gateway);
    }
    return network;
}

} // namespace watchkeeper
