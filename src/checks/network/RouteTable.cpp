// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/RouteTable.h"

#include <QByteArrayList>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstring>

namespace watchkeeper {

namespace {

// The kernel's flags for a route (linux/route.h, linux/ipv6_route.h).
constexpr uint kRouteUp = 0x1;
constexpr uint kRouteGateway = 0x2;
constexpr uint kRouteReject = 0x200;
// The limit, because a router can have a million routes. The default routes of IPv4 come first in the table.
constexpr qint64 kMaxTableBytes = 256 * 1024;

QList<QByteArrayList> rowsOf(const QByteArray &table, qsizetype columns)
{
    QList<QByteArrayList> rows;
    const QByteArrayList lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() >= columns)
            rows.append(words);
    }
    return rows;
}

bool isZero(const QByteArray &digits)
{
    return !digits.isEmpty() && digits.count('0') == digits.size();
}

uint hexNumber(const QByteArray &digits)
{
    return digits.toUInt(nullptr, 16);
}

bool isUsableRoute(uint flags)
{
    return (flags & kRouteUp) != 0 && (flags & kRouteReject) == 0;
}

//! Parses an address, which the table shows as a number in this machine's byte order.
QHostAddress ipv4Of(const QByteArray &digits)
{
    const quint32 number = hexNumber(digits);
    if (number == 0)
        return {};
    std::array<uchar, 4> bytes{};
    std::memcpy(bytes.data(), &number, bytes.size());
    return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 | quint32(bytes[3]));
}

QHostAddress ipv6Of(const QByteArray &digits, const QByteArray &scope)
{
    const QByteArray bytes = QByteArray::fromHex(digits);
    Q_IPV6ADDR raw{};
    if (bytes.size() != qsizetype(sizeof raw))
        return {};
    std::memcpy(&raw, bytes.constData(), sizeof raw);
    QHostAddress address(raw);
    if (address.isLinkLocal())
        address.setScopeId(QString::fromUtf8(scope));
    return address;
}

void sortByMetric(QList<DefaultRoute> *routes)
{
    std::stable_sort(routes->begin(), routes->end(),
                     [](const DefaultRoute &a, const DefaultRoute &b) { return a.metric < b.metric; });
}

} // namespace

// Columns: Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT
QList<DefaultRoute> defaultRoutes(const QByteArray &table)
{
    QList<DefaultRoute> routes;
    const QList<QByteArrayList> rows = rowsOf(table, 8);
    for (const QByteArrayList &row : rows) {
        const uint flags = hexNumber(row[3]);
        if (!isZero(row[1]) || !isZero(row[7]) || !isUsableRoute(flags))
            continue;
        DefaultRoute route;
        if ((flags & kRouteGateway) != 0)
            route.gateway = ipv4Of(row[2]);
        route.metric = row[6].toUInt();
        routes.append(route);
    }
    sortByMetric(&routes);
    return routes;
}

// Columns: Destination Length Source Length NextHop Metric RefCnt Use Flags Iface
QList<DefaultRoute> defaultRoutes6(const QByteArray &table)
{
    QList<DefaultRoute> routes;
    const QList<QByteArrayList> rows = rowsOf(table, 10);
    for (const QByteArrayList &row : rows) {
        const uint flags = hexNumber(row[8]);
        if (!isZero(row[0]) || !isZero(row[1]) || !isUsableRoute(flags) || row[9] == "lo")
            continue;
        DefaultRoute route;
        if ((flags & kRouteGateway) != 0)
            route.gateway = ipv6Of(row[4], row[9]);
        route.metric = hexNumber(row[5]);
        routes.append(route);
    }
    sortByMetric(&routes);
    return routes;
}

std::optional<QByteArray> systemTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(kMaxTableBytes);
}

} // namespace watchkeeper
