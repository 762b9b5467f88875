// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/OwnNetwork.h"

#include "checks/network/RouteTable.h"

#include <QNetworkInterface>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void addOnce(QList<QHostAddress> *addresses, const QHostAddress &address)
{
    if (!address.isNull() && !addresses->contains(address))
        addresses->append(address);
}

QList<QHostAddress> gatewaysOf(const QList<DefaultRoute> &routes)
{
    QList<QHostAddress> gateways;
    for (const DefaultRoute &route : routes)
        addOnce(&gateways, route.gateway);
    return gateways;
}

void takeInterface(const QNetworkInterface &one, OwnNetwork *network)
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

//! Tunnel interfaces that a kernel creates automatically and nobody has set up lead nowhere.
bool leadsElsewhere(const QNetworkInterface &one)
{
    return !one.flags().testFlag(QNetworkInterface::IsLoopBack)
        && (one.flags().testFlag(QNetworkInterface::IsUp) || one.type() == QNetworkInterface::Ethernet
            || one.type() == QNetworkInterface::Wifi);
}

} // namespace

bool OwnNetwork::isSelf(const QString &host) const
{
    const QString name = host.toLower();
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1) || name == QSysInfo::machineHostName().toLower())
        return true;
    const QHostAddress address(host);
    return !address.isNull()
        && (address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4)
            || address == QHostAddress(QHostAddress::AnyIPv6) || addresses.contains(address));
}

bool OwnNetwork::isBeyondGateway(const QHostAddress &address) const
{
    if (address.isNull() || address.isLoopback() || address.isLinkLocal())
        return false;
    return std::none_of(networks.begin(), networks.end(), [&address](const auto &network) {
        return address.protocol() == network.first.protocol() && address.isInSubnet(network.first, network.second);
    });
}

bool knowsGateways()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

QList<QHostAddress> gatewaysIn(const QByteArray &table)
{
    return gatewaysOf(defaultRoutes(table));
}

QList<QHostAddress> gateways6In(const QByteArray &table)
{
    return gatewaysOf(defaultRoutes6(table));
}

OwnNetwork readOwnNetwork()
{
    OwnNetwork network;
    network.isConnected = false;
    network.hasLoopback = false;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : interfaces)
        takeInterface(one, &network);
    if (std::none_of(interfaces.begin(), interfaces.end(), leadsElsewhere))
        network.isConnected = network.hasLoopback; // there is no other network
    if (knowsGateways()) {
        network.gateways = gatewaysIn(systemTable(u"/proc/net/route"_s).value_or(QByteArray()));
        const QList<QHostAddress> more = gateways6In(systemTable(u"/proc/net/ipv6_route"_s).value_or(QByteArray()));
        for (const QHostAddress &gateway : more)
            addOnce(&network.gateways, gateway);
    }
    return network;
}

} // namespace watchkeeper
