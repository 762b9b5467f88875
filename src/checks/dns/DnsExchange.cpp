// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsExchange.h"

#include "checks/dns/DnsTypes.h"

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <sys/socket.h>
#endif

#include <utility>

namespace watchkeeper {

namespace {

// c-ares resends a lost datagram after 2 s, then after 4 and 8 s, and gives up after 16 s. The check's deadline may end the query
// earlier.
constexpr int kFirstQueryTimeoutMs = 2'000;
constexpr int kQueryAttempts = 4;
// [bytes] A reply of this size fits into one packet on any route (DNS flag day 2020). Larger replies arrive via TCP.
constexpr int kMaxDatagramSize = 1'232;

int dnsFlagsFor(const DnsQuery &query)
{
    // All replies are accepted, including SERVFAIL and REFUSED, because the check evaluates what the server answers.
    int flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS;
    if (!query.isRecursive)
        flags |= ARES_FLAG_NORECURSE;
    if (query.transport == DnsQuery::Transport::Udp)
        flags |= ARES_FLAG_IGNTC;
    if (query.transport == DnsQuery::Transport::Tcp)
        flags |= ARES_FLAG_USEVC;
    return flags;
}

} // namespace

DnsExchange::DnsExchange(DnsQuery query)
    : m_query(std::move(query))
{
}

DnsExchange::~DnsExchange()
{
    m_done = nullptr; // destroying the channel calls the callbacks of pending queries
}

int DnsExchange::open()
{
    ares_options options{};
    options.flags = dnsFlagsFor(m_query);
    options.timeout = kFirstQueryTimeoutMs;
    options.tries = kQueryAttempts;
    options.ednspsz = kMaxDatagramSize;
    const int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ;
    const int status = m_events.open(options, mask);
    if (status != ARES_SUCCESS)
        return status;
    ares_set_socket_callback(m_events.channel(), &DnsExchange::onSocketOpened, this);
    return m_query.servers.isEmpty() ? ARES_SUCCESS : m_events.setServers(m_query.servers);
}

void DnsExchange::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_clock.start();
    if (const int status = open(); status != ARES_SUCCESS) {
        onReply(this, status, 0, nullptr, 0);
        return;
    }
    ares_query(m_events.channel(), m_query.name.constData(), dns::kClassInternet, m_query.type, &DnsExchange::onReply, this);
    m_events.scheduleTimeout();
}

int DnsExchange::onSocketOpened(ares_socket_t, int type, void *self)
{
    auto *exchange = static_cast<DnsExchange *>(self);
    ++exchange->m_socketCount;
    exchange->m_usedTcp = type == SOCK_STREAM;
    return 0;
}

void DnsExchange::onReply(void *self, int status, int timeouts, unsigned char *bytes, int size)
{
    auto *exchange = static_cast<DnsExchange *>(self);
    exchange->m_elapsedMs = static_cast<double>(exchange->m_clock.nsecsElapsed()) / 1e6;
    exchange->m_timeoutCount = timeouts;
    // c-ares reports an error for other response codes than NOERROR. The code itself is read from the reply.
    exchange->m_status = bytes ? static_cast<int>(ARES_SUCCESS) : status;
    if (bytes) {
        exchange->m_reply = QByteArray(reinterpret_cast<const char *>(bytes), size);
        exchange->findAnsweringServer();
    }
    if (exchange->m_done)
        std::exchange(exchange->m_done, nullptr)();
}

void DnsExchange::findAnsweringServer()
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    auto *address = reinterpret_cast<sockaddr *>(&peer);
    if (m_events.readableSocket() == ARES_SOCKET_BAD || getpeername(m_events.readableSocket(), address, &size) != 0)
        return;
    m_server = QHostAddress(address);
    const quint16 port = peer.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6 *>(&peer)->sin6_port
                                                    : reinterpret_cast<const sockaddr_in *>(&peer)->sin_port;
    m_serverPort = ntohs(port);
}

} // namespace watchkeeper
