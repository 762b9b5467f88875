// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/SocketAddress.h"

#include <QNetworkInterface>
#include <QtEndian>

#include <netinet/in.h>

#include <cstring>

namespace watchkeeper {

SocketAddress::SocketAddress(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&m_storage);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        v6->sin6_family = AF_INET6;
        v6->sin6_port = qToBigEndian(port);
        std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
        if (!address.scopeId().isEmpty())
            v6->sin6_scope_id = static_cast<quint32>(QNetworkInterface::interfaceIndexFromName(address.scopeId()));
        m_size = sizeof *v6;
        return;
    }
    auto *v4 = reinterpret_cast<sockaddr_in *>(&m_storage);
    v4->sin_family = AF_INET;
    v4->sin_port = qToBigEndian(port);
    v4->sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
    m_size = sizeof *v4;
}

QHostAddress hostAddress(const sockaddr_storage &storage)
{
    if (storage.ss_family == AF_INET6)
        return QHostAddress(reinterpret_cast<const quint8 *>(&reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_addr));
    if (storage.ss_family == AF_INET)
        return QHostAddress(qFromBigEndian(reinterpret_cast<const sockaddr_in *>(&storage)->sin_addr.s_addr));
    return QHostAddress();
}

} // namespace watchkeeper
