// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads everything the system reports on a socket: datagrams, their time of arrival, and errors that routers reported about sent
//! packets (Linux: ip(7), IP_RECVERR). Converts the addresses of system calls.

#include "checks/icmp/IcmpPacket.h"

#include <QByteArray>
#include <QHostAddress>

#include <sys/socket.h>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief A received datagram or error.
class IncomingPacket
{
public:
    using Clock = std::chrono::steady_clock;

    //! An ICMP error, or an error from the local system.
    class Error
    {
    public:
        Error() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        bool isFromNetwork = false; //!< false if the error comes from this computer (packet too long, no route)
        quint8 type = 0;            //!< type of the ICMP message
        quint8 code = 0;
        int number = 0; //!< errno
        QHostAddress offender;
    };

    IncomingPacket() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray bytes;     //!< the datagram; for an error, the returned part of our packet, without its IP or UDP header
    QHostAddress peer;    //!< the sender; for an error, the destination of our packet
    int hopLimit = -1;    //!< -1 if unknown
    Clock::time_point at; //!< when the system received the datagram or error
    std::optional<Error> error;
};

//! \brief Reads datagrams and errors without blocking. Doesn't own the socket.
class SocketInbox
{
public:
    //! \param byteLimit  the maximum size of a datagram; longer datagrams are truncated
    SocketInbox(int descriptor, qsizetype byteLimit);

    //! \brief Enables timestamps, hop limits and, if requested, errors. \return 0, or errno on failure
    int prepare(IpVersion version, bool withErrors);

    //! The next error or datagram; nullopt if none is queued.
    std::optional<IncomingPacket> next();

private:
    std::optional<IncomingPacket> read(int flags);

    int m_descriptor;
    QByteArray m_buffer;
};

// Converts addresses to and from the form that system calls require. POSIX only.

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

//! Converts an address. Omits the zone of a link-local address, because senders are compared by address only.
QHostAddress hostAddress(const sockaddr_storage &storage);

} // namespace watchkeeper
