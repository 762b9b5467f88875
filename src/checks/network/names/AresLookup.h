// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Looks up addresses and names with c-ares, on the Qt event loop of the thread that creates the channel.

#include "async/CancelToken.h"

#include <QByteArray>
#include <QCoroTask>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <ares.h>

#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace watchkeeper {

// The sockets and timeouts of a c-ares channel on the Qt event loop of the thread that creates it.

//! \brief Owns one c-ares channel and runs it on the event loop.
class AresEvents : public QObject
{
    Q_OBJECT

public:
    AresEvents();
    //! Ends pending queries with ARES_EDESTRUCTION. Must not be called inside a c-ares callback.
    ~AresEvents() override;

    //! \brief Opens the channel. A channel that is already open is replaced.
    //! \param mask  the members of `options` that are set; the flag for the socket callback is added
    //! \return ARES_SUCCESS, or the error
    int open(ares_options options, int mask);
    //! \brief Uses these servers instead of the system's. \param nameServers  `address` or `address:port`, IPv6 with a port in brackets
    //! \return ARES_SUCCESS, or the error
    int setServers(const QStringList &nameServers);
    int serverCount() const;

    //! The channel; null until open() has succeeded.
    ares_channel channel() const { return m_channel; }
    //! Schedules the next timeout of c-ares. Call it after each query.
    void scheduleTimeout();
    //! The socket on which the answer arrived, or ARES_SOCKET_BAD. Only valid inside a c-ares callback.
    ares_socket_t readableSocket() const { return m_readableSocket; }

private:
    struct Watch;
    static void onSocketChanged(void *self, ares_socket_t socket, int readable, int writable);
    void watch(ares_socket_t socket, bool readable, bool writable);
    void process(ares_socket_t readable, ares_socket_t writable);
    void close();

    ares_channel m_channel = nullptr;
    ares_socket_t m_readableSocket = ARES_SOCKET_BAD;
    std::unordered_map<ares_socket_t, std::unique_ptr<Watch>> m_watches;
    QTimer m_timer;
};

//! \brief Resolves names with the hosts file and DNS. Any number of lookups can be in progress, and an unanswered lookup doesn't delay the
//! others. The destructor ends pending lookups with ARES_EDESTRUCTION. Don't destroy the channel inside a Done callback.
class AresChannel
{
public:
    //! \param status     ARES_SUCCESS, or an error code (see ares_strerror)
    //! \param addresses  the addresses, in the order of RFC 6724
    using DoneCallback = std::function<void(int status, const QList<QHostAddress> &addresses)>;

    //! \param nameServers  `address` or `address:port`, IPv6 with a port in brackets; if empty, the system's servers are used
    explicit AresChannel(const QStringList &nameServers);

    //! \param family  AF_UNSPEC, AF_INET or AF_INET6
    //! \param done    called once, possibly before this function returns
    void lookUp(const QByteArray &name, int family, DoneCallback done);

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

// Resolves addresses to names for display. Many queries can be in progress at the same time.

//! \brief Queries the names of all addresses at the same time, in the hosts file and then DNS.
//! \param nameServers  `address` or `address:port`; if empty, the system's servers are used
//! \param atMost  the time limit; names that arrive later are omitted
//! \return maps each address to its name; addresses without a name are omitted
[[nodiscard]] QCoro::Task<QHash<QHostAddress, QString>> namesOf(QList<QHostAddress> addresses, QStringList nameServers,
                                                                std::chrono::milliseconds atMost, CancelToken token);

} // namespace watchkeeper
