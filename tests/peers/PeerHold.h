// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connections that use up a server's connection limit or send data to it.

#include <QByteArray>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace watchkeeper::test {

class PeerHold
{
public:
    //! \brief Opens connections that stay open for the lifetime of this object.
    //!
    //! Each connection sends `say` immediately and waits until it has received `hear`, or any data if `hear` is empty.
    //! \return the error if a connection failed; empty on success
    QString open(int count, quint16 port, const QByteArray &say, const QByteArray &hear);

private:
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
};

} // namespace watchkeeper::test
