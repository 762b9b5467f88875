// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts addresses to and from the form that system calls require. POSIX only.

#include <QHostAddress>

#include <sys/socket.h>

namespace watchkeeper {

//! \brief An address and port for sendto() and similar system calls.
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

//! The address without the zone of a link-local address, because senders are compared by address only.
QHostAddress hostAddress(const sockaddr_storage &storage);

} // namespace watchkeeper
