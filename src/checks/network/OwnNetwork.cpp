// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/OwnNetwork.h"

#include <QFile>
#include <QNetworkInterface>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// What the kernel says of a route (linux/route.h, linux/ipv6_route.h).
constexpr uint kRouteUp = 0x1;
constexpr uint kRouteGateway = 0x2;
constexpr uint kRouteReject = 0x200;
// A router has a million routes; those of IPv4 that are for everything come first.
constexpr qint64 kMostTable = 256 * 1024;

bool leadsSomewhere(uint flags)
{
    return (flags & kRouteUp) && (flags & kRouteGateway) && !(flags & kRouteReject);
}

QHostAddress ipv6Of(const QByteArray &digits)
{
    const QByteArray bytes = QByteArray::fromHex(digits);
    Q_IPV6ADDR raw{};
    if (bytes.size() != qsizetype(sizeof raw))
        return {};
    std::memcpy(&raw, bytes.constData(), sizeof raw);
    return QHostAddress(raw);
}

//! The table has the bytes of the address as a number of this machine.
QHostAddress ipv4Of(quint32 number)
{
    std::array<uchar, 4> bytes{};
    std::memcpy(bytes.data(), &number, bytes.size());
    return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 | quint32(bytes[3]));
}

void addOnce(QList<QHostAddress> *addresses, const QHostAddress &address)
{
    if (!address.isNull() && !addresses->contains(address))
        addresses->append(address);
}

QByteArray systemTable(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMostTable) : QByteArray();
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

//! Those that a kernel makes for tunnels nobody has set up are no way to anywhere.
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

// Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT
QList<QHostAddress> gatewaysIn(const QByteArray &table)
{
    constexpr qsizetype kMask = 7;
    QList<QHostAddress> gateways;
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        bool isNumber = false;
        if (words.size() <= kMask || words[1] != "00000000" || words[kMask] != "00000000")
            continue;
        const quint32 gateway = words[2].toUInt(&isNumber, 16);
        if (isNumber && leadsSomewhere(words[3].toUInt(nullptr, 16)))
            addOnce(&gateways, ipv4Of(gateway));
    }
    return gateways;
}

// Destination Length Source Length NextHop Metric RefCnt Use Flags Iface
QList<QHostAddress> gateways6In(const QByteArray &table)
{
    constexpr qsizetype kFlags = 8;
    QList<QHostAddress> gateways;
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() <= kFlags + 1 || words[1] != "00" || words[0].count('0') != words[0].size())
            continue;
        if (!leadsSomewhere(words[kFlags].toUInt(nullptr, 16)))
            continue;
        QHostAddress gateway = ipv6Of(words[4]);
        if (gateway.isLinkLocal())
            gateway.setScopeId(QString::fromUtf8(words[kFlags + 1]));
        addOnce(&gateways, gateway);
    }
    return gateways;
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
        network.isConnected = network.hasLoopback; // it is all the network there is
    if (knowsGateways()) {
        network.gateways = gatewaysIn(systemTable(u"/proc/net/route"_s));
        const QList<QHostAddress> more = gateways6In(systemTable(u"/proc/net/ipv6_route"_s));
        for (const QHostAddress &gateway : more)
            addOnce(&network.gateways, gateway);
    }
    return network;
}

} // namespace watchkeeper
