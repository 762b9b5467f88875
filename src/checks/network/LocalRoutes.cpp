// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/LocalRoutes.h"

#include <QFile>
#include <QNetworkInterface>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMostRead = 256 * 1024;
constexpr uint kIsUp = 0x1;       // RTF_UP
constexpr uint kIsReject = 0x200; // RTF_REJECT

QList<QByteArrayList> rowsOf(const QByteArray &text, qsizetype columns)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() >= columns)
            rows.append(words);
    }
    return rows;
}

bool isZero(const QByteArray &hex)
{
    return !hex.isEmpty() && hex.count('0') == hex.size();
}

//! Interface, destination, gateway, flags, references, uses, metric, mask, …; addresses in the order of this computer's bytes.
void takeV4(const QByteArray &text, LocalRoutes *routes)
{
    uint best = std::numeric_limits<uint>::max();
    for (const QByteArrayList &row : rowsOf(text, 8)) {
        const uint flags = row[3].toUInt(nullptr, 16);
        if (!isZero(row[1]) || !isZero(row[7]) || (flags & kIsUp) == 0 || (flags & kIsReject) != 0)
            continue;
        const uint metric = row[6].toUInt();
        if (routes->hasV4 && metric >= best)
            continue;
        best = metric;
        routes->hasV4 = true;
        const quint32 gateway = qToBigEndian(row[2].toUInt(nullptr, 16));
        routes->gateway = gateway == 0 ? QHostAddress() : QHostAddress(gateway);
    }
}

//! Destination, its length, source, its length, next hop, metric, references, uses, flags, interface.
void takeV6(const QByteArray &text, LocalRoutes *routes)
{
    for (const QByteArrayList &row : rowsOf(text, 10)) {
        const uint flags = row[8].toUInt(nullptr, 16);
        if (isZero(row[0]) && isZero(row[1]) && (flags & kIsUp) != 0 && (flags & kIsReject) == 0 && row[9] != "lo")
            routes->hasV6 = true;
    }
}

[[maybe_unused]] QByteArray contentOf(const QString &path, bool *isThere)
{
    QFile file(path);
    *isThere = file.open(QIODevice::ReadOnly);
    return *isThere ? file.read(kMostRead) : QByteArray();
}

} // namespace

LocalRoutes parseRoutes(const QByteArray &v4, const QByteArray &v6)
{
    LocalRoutes routes;
    routes.isKnown = true;
    takeV4(v4, &routes);
    takeV6(v6, &routes);
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
    bool hasV4 = false;
    bool isThere = false;
    const QByteArray v4 = contentOf(u"/proc/net/route"_s, &hasV4);
    const QByteArray v6 = contentOf(u"/proc/net/ipv6_route"_s, &isThere);
    routes = parseRoutes(v4, v6);
    routes.isKnown = hasV4;
    routes.nameServers = parseNameServers(contentOf(u"/etc/resolv.conf"_s, &isThere));
#endif
    const QList<QHostAddress> own = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : own)
        routes.addresses.append(address.toString());
    return routes;
}

} // namespace watchkeeper
