// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerHold.h"

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

QString PeerHold::open(int count, quint16 port, const QByteArray &say, const QByteArray &hear)
{
    constexpr int kPatience = 10'000; // [ms]
    for (int i = 0; i < count; ++i) {
        m_sockets.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket *const socket = m_sockets.back().get();
        socket->connectToHost(u"127.0.0.1"_s, port);
        if (!socket->waitForConnected(kPatience))
            return socket->errorString();
        socket->write(say);
        QByteArray heard;
        while (heard.isEmpty() || !heard.contains(hear)) {
            if (!socket->waitForReadyRead(kPatience))
                return u"%1, after “%2”"_s.arg(socket->errorString(), QString::fromUtf8(heard));
            heard += socket->readAll();
        }
    }
    return {};
}

} // namespace watchkeeper::test
