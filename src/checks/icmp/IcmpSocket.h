// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The place where echo requests leave and what is said about them comes in.

#include "checks/icmp/IcmpPacket.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief One echo request to be sent.
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

//! \brief What came, and when.
class IcmpEvent
{
public:
    using Clock = std::chrono::steady_clock;

    IcmpEvent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    IcmpMessage message;
    QHostAddress from;    //!< who says it: the target, or a router
    int hopLimit = -1;    //!< of the packet when it arrived; -1: not known
    Clock::time_point at; //!< as the system received it, not as it was read
};

//! \brief Sends and receives echoes of one IP version. One thread.
class IcmpSocket : public QObject
{
    Q_OBJECT

public:
    enum class Way : quint8 {
        Datagram, //!< needs no rights where the system allows it to the user's group
        Raw       //!< needs CAP_NET_RAW or root
    };

    virtual Way way() const = 0;
    //! \return 0, or the system's number of the error: nothing was sent
    virtual int send(const IcmpEcho &echo) = 0;

signals:
    //! About an echo of this socket, or at least of its id.
    void came(const watchkeeper::IcmpEvent &event);
};

using IcmpOpener = std::function<std::unique_ptr<IcmpSocket>(IpVersion)>;

//! \brief The system's. \return null where neither way is allowed, and on systems for which it is not written: the system's `ping`
//! serves there.
std::unique_ptr<IcmpSocket> openIcmpSocket(IpVersion version);

} // namespace watchkeeper
