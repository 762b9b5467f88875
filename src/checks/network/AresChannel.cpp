// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/AresChannel.h"

#include "model/base/Logging.h"

#include <memory>

namespace watchkeeper {

namespace {

// c-ares resends a lost datagram after 2 s, and again after another 4 s. Both times are within the usual timeout of a check.
constexpr int kFirstLookupTimeoutMs = 2'000;
constexpr int kLookupTries = 3;

QList<QHostAddress> resolvedAddresses(const ares_addrinfo *result)
{
    QList<QHostAddress> addresses;
    for (const ares_addrinfo_node *node = result->nodes; node; node = node->ai_next) {
        const QHostAddress address(node->ai_addr);
        if (!addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

} // namespace

struct AresChannel::Pending
{
    AresChannel *channel;
    Done done;
};

AresChannel::AresChannel(const QStringList &nameServers)
{
    m_openStatus = open(nameServers, 0);
    // By default, c-ares tries the next server after an error such as SERVFAIL. If all servers fail, it only reports "no
    // connection". With a single server, the original error is more useful.
    if (m_openStatus == ARES_SUCCESS && m_events.serverCount() == 1)
        m_openStatus = open(nameServers, ARES_FLAG_NOCHECKRESP);
    if (m_openStatus != ARES_SUCCESS)
        qCWarning(lcChecks) << "DNS servers" << nameServers << "can't be used:" << ares_strerror(m_openStatus);
}

int AresChannel::open(const QStringList &nameServers, int flags)
{
    ares_options options{};
    options.flags = flags;
    options.timeout = kFirstLookupTimeoutMs;
    options.tries = kLookupTries;
    char lookups[] = "fb"; // uses the hosts file first, then DNS
    options.lookups = lookups;
    const int status = m_events.open(options, ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_LOOKUPS);
    if (status != ARES_SUCCESS || nameServers.isEmpty())
        return status;
    return m_events.setServers(nameServers);
}

void AresChannel::lookUp(const QByteArray &name, int family, Done done)
{
    if (m_openStatus != ARES_SUCCESS) {
        done(m_openStatus, {});
        return;
    }
    ares_addrinfo_hints hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = ARES_AI_NUMERICSERV;
    ++m_pendingCount;
    auto pending = std::make_unique<Pending>(Pending{this, std::move(done)});
    ares_getaddrinfo(m_events.channel(), name.constData(), nullptr, &hints, &AresChannel::onAnswer, pending.release());
    m_events.scheduleTimeout();
}

void AresChannel::onAnswer(void *argument, int status, int, ares_addrinfo *result)
{
    const std::unique_ptr<Pending> pending(static_cast<Pending *>(argument));
    --pending->channel->m_pendingCount;
    QList<QHostAddress> addresses;
    if (result) {
        addresses = resolvedAddresses(result);
        ares_freeaddrinfo(result);
    }
    if (status == ARES_SUCCESS && addresses.isEmpty())
        status = ARES_ENODATA;
    pending->done(status, addresses);
}

} // namespace watchkeeper
