// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Addresses as the system's calls want them. POSIX.

#include <QHostAddress>

#include <sys/socket.h>

namespace watchkeeper {

//! \brief An address and port for sendto() and its like.
class SocketAddress
{
public:
    SocketAddress(const QHostAddress &address, quint16 port);

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_storage); }
    sockaddr *get() { return reinterpret_cast<sockaddr *>(&m_storage); }
    socklen_t size() const { return m_size; }

private:
    sockaddr_storage m_storage{};
    socklen_t m_size = 0;
};

//! Without the zone of a link-local address: whom a packet came from is compared by the address alone.
QHostAddress hostAddress(const sockaddr_storage &storage);

} // namespace watchkeeper
