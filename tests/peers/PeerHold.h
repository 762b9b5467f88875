// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connections that occupy a server's places, or send it something.

#include <QByteArray>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace watchkeeper::test {

class PeerHold
{
public:
    //! \brief Opens connections that live as long as this object.
    //!
    //! Each sends `say` immediately, and waits until it has received `hear`, or anything at all if that is empty.
    //! \return why not all were opened, or an empty text
    QString open(int count, quint16 port, const QByteArray &say, const QByteArray &hear);

private:
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
};

} // namespace watchkeeper::test
