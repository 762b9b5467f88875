// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerPorts.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <memory>
#include <vector>

namespace watchkeeper::test {

QList<quint16> freePorts(qsizetype count)
{
    std::vector<std::unique_ptr<QUdpSocket>> udp; // all are kept until the last is found, so that none comes twice
    std::vector<std::unique_ptr<QTcpServer>> tcp;
    QList<quint16> ports;
    while (ports.size() < count) {
        udp.push_back(std::make_unique<QUdpSocket>());
        tcp.push_back(std::make_unique<QTcpServer>());
        if (udp.back()->bind(QHostAddress::LocalHost) && tcp.back()->listen(QHostAddress::LocalHost, udp.back()->localPort()))
            ports.append(tcp.back()->serverPort());
    }
    return ports;
}

} // namespace watchkeeper::test
