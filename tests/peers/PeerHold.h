// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Connections that take a server's places away, or tell it something.

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
    //! Each says `say` at once, and waits until it has heard `hear`, or anything at all where that is empty.
    //! \return why not all were opened, or an empty text
    QString open(int count, quint16 port, const QByteArray &say, const QByteArray &hear);

private:
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
};

} // namespace watchkeeper::test
