// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends one query to DNS servers and receives the reply, using c-ares. Reports the result with user-visible messages.

#include "checks/dns/DnsPlan.h"
#include "checks/network/names/AresLookup.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! \brief A DNS query with its servers and transport.
class DnsQuery
{
public:
    enum class Transport : quint8 {
        Auto, //!< UDP, then TCP if the reply doesn't fit
        Udp,
        Tcp
    };

    DnsQuery() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray name; //!< ASCII without escapes
    quint16 type = 0;
    QStringList servers; //!< `address:port`, queried in this order; if empty, the system's servers
    Transport transport = Transport::Auto;
    bool isRecursive = true; //!< asks the server to query other servers if needed
};

//! \brief One query. Uses its own c-ares channel, and therefore its own source port and TCP connection. Destroying it releases all
//! resources.
//!
//! c-ares chooses random IDs and ignores replies from other addresses, with other IDs or with other questions. It resends a lost datagram,
//! to the next server if there are several. An exchange uses about 75 KiB while it runs (c-ares 1.18). Lives in a coroutine's frame.
class DnsExchange
{
public:
    explicit DnsExchange(DnsQuery query);
    DnsExchange(const DnsExchange &) = delete;
    DnsExchange &operator=(const DnsExchange &) = delete;
    //! Must not be destroyed from within `done`.
    ~DnsExchange();

    //! Calls `done` once, possibly before returning.
    void start(std::function<void()> done);

    //! ARES_SUCCESS if there is a reply with any response code, otherwise an error; ARES_ENOTINITIALIZED while the query is running.
    int status() const { return m_status; }
    const QByteArray &reply() const { return m_reply; }
    //! The server that replied; null if the system doesn't report it.
    const QHostAddress &server() const { return m_server; }
    quint16 serverPort() const { return m_serverPort; }
    bool usedTcp() const { return m_usedTcp; }
    //! [ms] Time from start() to the reply.
    double elapsedMs() const { return m_elapsedMs; }
    //! The number of attempts that timed out.
    int timeoutCount() const { return m_timeoutCount; }
    //! The number of sockets opened; 0 if there is no route to any server.
    int socketCount() const { return m_socketCount; }

private:
    int open();
    static int onSocketOpened(ares_socket_t socket, int type, void *self);
    static void onReply(void *self, int status, int timeouts, unsigned char *bytes, int size);
    void findAnsweringServer();

    DnsQuery m_query;
    std::function<void()> m_done;
    QElapsedTimer m_clock;
    int m_status = ARES_ENOTINITIALIZED;
    QByteArray m_reply;
    QHostAddress m_server;
    quint16 m_serverPort = 0;
    bool m_usedTcp = false;
    double m_elapsedMs = 0;
    int m_timeoutCount = 0;
    int m_socketCount = 0;
    AresEvents m_events; // must be destroyed first, because it calls onReply()
};

// Converts the result of a DNS query to an Observation with user-visible messages. Pure functions.

//! Formats the queried servers for messages, for example `192.0.2.53 port 53`.
QString dnsServerText(const QStringList &servers);

//! \brief Returns the result of a finished exchange: the evaluated reply, or the error if no reply arrived.
//! \param servers  the queried servers, as in DnsQuery::servers
Observation dnsObservation(const DnsExchange &exchange, const DnsPlan &plan, const QStringList &servers);

} // namespace watchkeeper
