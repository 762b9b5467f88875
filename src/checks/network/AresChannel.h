// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resolves names to addresses with c-ares, on the Qt event loop of the thread that creates it.

#include "checks/network/AresEvents.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! \brief Resolves names with the hosts file and DNS. Any number of lookups can be in progress, and an unanswered lookup doesn't delay the
//! others. The destructor ends pending lookups with ARES_EDESTRUCTION. Don't destroy the channel inside a Done callback.
class AresChannel
{
public:
    //! \param status     ARES_SUCCESS, or the reason why there are no addresses (see ares_strerror)
    //! \param addresses  the addresses, in the order of RFC 6724
    using Done = std::function<void(int status, const QList<QHostAddress> &addresses)>;

    //! \param nameServers  `address` or `address:port`, IPv6 with a port in brackets; if empty, the system's servers are used
    explicit AresChannel(const QStringList &nameServers);

    //! \param family  AF_UNSPEC, AF_INET or AF_INET6
    //! \param done    called once, possibly before this function returns
    void lookUp(const QByteArray &name, int family, Done done);

    int pendingCount() const { return m_pendingCount; }

private:
    struct Pending;
    int open(const QStringList &nameServers, int flags);
    static void onAnswer(void *argument, int status, int timeouts, ares_addrinfo *result);

    int m_openStatus = ARES_SUCCESS; //!< error from opening the channel, or ARES_SUCCESS
    int m_pendingCount = 0;
    AresEvents
        m_events; // declared last so that it is destroyed first: this ends pending lookups, which then decrement m_pendingCount
};

} // namespace watchkeeper
