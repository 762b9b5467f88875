// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends echo requests and receives the answers and errors.

#include "checks/icmp/IcmpPacket.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief One echo request to send.
class IcmpEcho
{
public:
    IcmpEcho() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QHostAddress target;
    quint16 sequence = 0;
    QByteArray payload;
    int hopLimit = 64;
    bool mayFragment = true;
};

//! \brief A received message and its time of arrival.
class IcmpEvent
{
public:
    using Clock = std::chrono::steady_clock;

    IcmpEvent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpMessage message;
    QHostAddress from;    //!< the sender, which is the target or a router
    int hopLimit = -1;    //!< hop limit of the packet on arrival; -1 if unknown
    Clock::time_point at; //!< when the system received the packet, not when the program read it
};

//! \brief Sends and receives echoes of one IP version. Not thread-safe.
class IcmpSocket : public QObject
{
    Q_OBJECT

public:
    enum class Method : quint8 {
        Datagram, //!< needs no privileges if the system allows such sockets for the user's group
        Raw       //!< needs CAP_NET_RAW or root
    };

    virtual Method method() const = 0;
    //! \return 0, or the system error number if the packet wasn't sent
    virtual int send(const IcmpEcho &echo) = 0;

signals:
    //! Emitted when a message about an echo of this socket has arrived. On some systems, the echo can be from another socket
    //! with the same ID.
    void received(const watchkeeper::IcmpEvent &event);
};

using IcmpOpener = std::function<std::unique_ptr<IcmpSocket>(IpVersion)>;

//! \brief Opens the system's socket. \return the socket, or null if neither method is allowed or the system isn't supported. In this case,
//! use the system's `ping`
std::unique_ptr<IcmpSocket> openIcmpSocket(IpVersion version);

} // namespace watchkeeper
