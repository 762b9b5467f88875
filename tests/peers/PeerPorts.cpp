// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerPorts.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

#include <memory>
#include <vector>

namespace watchkeeper::test {
namespace {

// Below the range from which Linux assigns ports automatically (net.ipv4.ip_local_port_range). Any connection could be assigned
// a port of that range.
constexpr int kFirst = 15'000;
constexpr int kEndOfRange = 32'000;

} // namespace

QList<quint16> freePorts(qsizetype count)
{
    // all sockets stay open until the last port is found, so that all differ
    std::vector<std::unique_ptr<QUdpSocket>> udp;
    std::vector<std::unique_ptr<QTcpServer>> tcp;
    QList<quint16> ports;
    while (ports.size() < count) {
        udp.push_back(std::make_unique<QUdpSocket>());
        tcp.push_back(std::make_unique<QTcpServer>());
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(kFirst, kEndOfRange));
        if (udp.back()->bind(QHostAddress::LocalHost, port) && tcp.back()->listen(QHostAddress::LocalHost, port))
            ports.append(port);
    }
    return ports;
}

} // namespace watchkeeper::test
