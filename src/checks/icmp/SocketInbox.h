// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads everything that the system reports on a socket: data, its time of arrival, and errors from routers about sent packets
//! (Linux: ip(7), IP_RECVERR).

#include "checks/icmp/IcmpPacket.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One datagram or error.
class IncomingPacket
{
public:
    using Clock = std::chrono::steady_clock;

    //! The system's error number for an ICMP error.
    class Error
    {
    public:
        Error() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        bool isFromNetwork = false; //!< otherwise from this computer: packet too long, no route
        quint8 type = 0;            //!< of the ICMP message
        quint8 code = 0;
        int number = 0; //!< errno
        QHostAddress offender;
    };

    IncomingPacket() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray bytes;     //!< for an error: as much of our packet as was returned, from after the IP or UDP header
    QHostAddress peer;    //!< the sender; for an error: the destination of our packet
    int hopLimit = -1;    //!< -1: not known
    Clock::time_point at; //!< when the system received it
    std::optional<Error> error;
};

//! \brief Reads without blocking. Doesn't own the socket.
class SocketInbox
{
public:
    //! \param byteLimit  of one datagram; longer ones are truncated
    SocketInbox(int descriptor, qsizetype byteLimit);

    //! \brief Enables timestamps and hop limits, and errors if requested. \return 0 or errno
    int prepare(IpVersion version, bool withErrors);

    //! The next error or datagram; nothing if there is none now.
    std::optional<IncomingPacket> next();

private:
    std::optional<IncomingPacket> read(int flags);

    int m_descriptor;
    QByteArray m_buffer;
};

} // namespace watchkeeper
