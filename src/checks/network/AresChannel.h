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

//! \brief Resolves names with the hosts file and DNS, any number at the same time: an unanswered one doesn't delay the others. When it is
//! destroyed, its look-ups end with ARES_EDESTRUCTION; don't destroy it inside a Done.
class AresChannel
{
public:
    //! \param status     ARES_SUCCESS, or why there is no address (see ares_strerror)
    //! \param addresses  in the order of RFC 6724
    using Done = std::function<void(int status, const QList<QHostAddress> &addresses)>;

    //! \param nameServers  `address` or `address:port`, IPv6 with a port in brackets; empty: the system's
    explicit AresChannel(const QStringList &nameServers);

    //! \param family  AF_UNSPEC, AF_INET or AF_INET6
    //! \param done    called once, perhaps before this returns
    void lookUp(const QByteArray &name, int family, Done done);

    int running() const { return m_running; }

private:
    struct Pending;
    int open(const QStringList &nameServers, int flags);
    static void onAnswer(void *argument, int status, int timeouts, ares_addrinfo *result);

    int m_problem = ARES_SUCCESS; //!< why there is no channel
    int m_running = 0;
    AresEvents m_events; // destroyed first: look-ups that end then still decrement m_running
};

} // namespace watchkeeper
