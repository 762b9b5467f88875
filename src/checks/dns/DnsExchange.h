// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One query to DNS servers and its reply, via c-ares.

#include "checks/network/AresEvents.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! \brief What to query, which servers, and how.
class DnsQuery
{
public:
    enum class Transport : quint8 {
        Auto, //!< UDP; TCP if the reply doesn't fit
        Udp,
        Tcp
    };

    DnsQuery() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray name; //!< ASCII, without escapes
    quint16 type = 0;
    QStringList servers; //!< `address:port`, queried in that order; empty: the system's servers
    Transport transport = Transport::Auto;
    bool isRecursive = true; //!< whether the server should ask others (recursion)
};

//! \brief Queries with its own channel: own source port and TCP connection, nothing left when it is destroyed.
//!
//! c-ares does the following: IDs are random, and replies from elsewhere, with other IDs or other questions are ignored. A lost datagram is
//! sent again, to the next server if there are several. Costs about 75 KiB while it runs (c-ares 1.18). Lives in a coroutine's frame.
class DnsExchange
{
public:
    explicit DnsExchange(DnsQuery question);
    DnsExchange(const DnsExchange &) = delete;
    DnsExchange &operator=(const DnsExchange &) = delete;
    //! Not allowed inside `done`.
    ~DnsExchange();

    //! `done` is called once, possibly before this returns.
    void start(std::function<void()> done);

    //! ARES_SUCCESS with a reply of any code, or why there is none; ARES_ENOTINITIALIZED while it runs.
    int status() const { return m_status; }
    const QByteArray &reply() const { return m_reply; }
    //! The server that replied; null if the system doesn't report it.
    const QHostAddress &server() const { return m_server; }
    quint16 serverPort() const { return m_serverPort; }
    bool isByTcp() const { return m_isByTcp; }
    //! [ms] from start() to the reply.
    double elapsedMs() const { return m_elapsedMs; }
    //! How often no reply arrived in time.
    int timeouts() const { return m_timeouts; }
    //! Sockets it has opened: none if there is no route to any server.
    int sockets() const { return m_sockets; }

private:
    int open();
    static int onSocketOpened(ares_socket_t socket, int type, void *self);
    static void onReply(void *self, int status, int timeouts, unsigned char *bytes, int size);
    void findAnsweringServer();

    DnsQuery m_question;
    std::function<void()> m_done;
    QElapsedTimer m_clock;
    int m_status = ARES_ENOTINITIALIZED;
    QByteArray m_reply;
    QHostAddress m_server;
    quint16 m_serverPort = 0;
    bool m_isByTcp = false;
    double m_elapsedMs = 0;
    int m_timeouts = 0;
    int m_sockets = 0;
    AresEvents m_events; // destroyed first
};

} // namespace watchkeeper
