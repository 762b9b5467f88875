// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reading from a socket all that the system tells: data, when it came, and what routers said about what was sent (Linux: ip(7),
//! IP_RECVERR).

#include "checks/icmp/IcmpPacket.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One thing that was read.
class Incoming
{
public:
    using Clock = std::chrono::steady_clock;

    //! What the system made of an ICMP error.
    class Error
    {
    public:
        Error() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

        bool isFromNetwork = false; //!< else from this computer: a packet too long, no route
        quint8 type = 0;            //!< of the ICMP message
        quint8 code = 0;
        int number = 0; //!< errno
        QHostAddress offender;
    };

    Incoming() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray bytes;     //!< of an error: as much of what we sent as came back, from behind the IP header or the UDP header
    QHostAddress peer;    //!< whom it is from; of an error: whom we sent it to
    int hopLimit = -1;    //!< -1: not known
    Clock::time_point at; //!< when the system received it
    std::optional<Error> error;
};

//! \brief Reads without waiting. Does not own the socket.
class SocketInbox
{
public:
    //! \param mostBytes  of one datagram; what is longer is cut
    SocketInbox(int descriptor, qsizetype mostBytes);

    //! \brief Asks the system for times and hop limits, and for errors where told so. \return 0 or errno
    int prepare(IpVersion version, bool withErrors);

    //! The next error or datagram; nothing when there is none now.
    std::optional<Incoming> next();

private:
    std::optional<Incoming> read(int flags);

    int m_descriptor;
    QByteArray m_buffer;
};

} // namespace watchkeeper
