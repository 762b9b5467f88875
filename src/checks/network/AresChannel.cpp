// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/AresChannel.h"

#include "model/Logging.h"

#include <QSocketNotifier>

#include <memory>

namespace watchkeeper {

namespace {

// A lost datagram is asked for again well within the usual time-out of a check: after 2 s, then 4 s.
constexpr int kFirstTimeoutMs = 2'000;
constexpr int kTries = 3;

int initialiseLibrary()
{
    static const int status = ares_library_init(ARES_LIB_INIT_ALL);
    return status;
}

//! c-ares wants `10.0.0.1:53,[::1]:53`.
QByteArray serverList(const QStringList &nameServers)
{
    QByteArrayList list;
    for (const QString &server : nameServers) {
        const bool bareV6 = server.count(u':') > 1 && !server.startsWith(u'[');
        list.append(bareV6 ? QByteArray('[' + server.toUtf8() + ']') : server.toUtf8());
    }
    return list.join(',');
}

QList<QHostAddress> addressesOf(const ares_addrinfo *result)
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

struct AresChannel::Watch
{
    // Disabled at once and deleted later: c-ares closes a socket while its own notifier is being served.
    struct Later
    {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    };
    std::unique_ptr<QSocketNotifier, Later> read;
    std::unique_ptr<QSocketNotifier, Later> write;
};

struct AresChannel::Pending
{
    AresChannel *channel;
    Done done;
};

AresChannel::AresChannel(const QStringList &nameServers)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });

    m_problem = initialiseLibrary();
    if (m_problem != ARES_SUCCESS)
        return;
    m_problem = open(nameServers, 0);
    // Asked to, c-ares goes on to the next server when one fails (SERVFAIL), and in the end only says "no connection". Where there
    // is no next one, its own words are worth more.
    if (m_problem == ARES_SUCCESS && serverCount() == 1) {
        ares_destroy(m_channel);
        m_channel = nullptr;
        m_problem = open(nameServers, ARES_FLAG_NOCHECKRESP);
    }
    if (m_problem != ARES_SUCCESS)
        qCWarning(lcChecks) << "name servers" << nameServers << "cannot be used:" << ares_strerror(m_problem);
}

int AresChannel::open(const QStringList &nameServers, int flags)
{
    ares_options options{};
    options.flags = flags;
    options.timeout = kFirstTimeoutMs;
    options.tries = kTries;
    options.sock_state_cb = &AresChannel::onSocketChanged;
    options.sock_state_cb_data = this;
    char lookups[] = "fb"; // hosts file, then DNS
    options.lookups = lookups;
    const int status = ares_init_options(
        &m_channel, &options, ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB | ARES_OPT_LOOKUPS);
    if (status != ARES_SUCCESS || nameServers.isEmpty())
        return status;
    return ares_set_servers_ports_csv(m_channel, serverList(nameServers).constData());
}

int AresChannel::serverCount() const
{
    ares_addr_port_node *servers = nullptr;
    if (ares_get_servers_ports(m_channel, &servers) != ARES_SUCCESS)
        return 0;
    int count = 0;
    for (const ares_addr_port_node *node = servers; node; node = node->next)
        ++count;
    ares_free_data(servers);
    return count;
}

AresChannel::~AresChannel()
{
    if (m_channel)
        ares_destroy(m_channel);
}

void AresChannel::lookUp(const QByteArray &name, int family, Done done)
{
    if (m_problem != ARES_SUCCESS) {
        done(m_problem, {});
        return;
    }
    ares_addrinfo_hints hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = ARES_AI_NUMERICSERV;
    ++m_running;
    auto pending = std::make_unique<Pending>(Pending{this, std::move(done)});
    ares_getaddrinfo(m_channel, name.constData(), nullptr, &hints, &AresChannel::onAnswer, pending.release());
    scheduleTimeout();
}

void AresChannel::onAnswer(void *argument, int status, int, ares_addrinfo *result)
{
    const std::unique_ptr<Pending> pending(static_cast<Pending *>(argument));
    --pending->channel->m_running;
    QList<QHostAddress> addresses;
    if (result) {
        addresses = addressesOf(result);
        ares_freeaddrinfo(result);
    }
    if (status == ARES_SUCCESS && addresses.isEmpty())
        status = ARES_ENODATA;
    pending->done(status, addresses);
}

void AresChannel::onSocketChanged(void *self, ares_socket_t socket, int readable, int writable)
{
    static_cast<AresChannel *>(self)->watch(socket, readable, writable);
}

void AresChannel::watch(ares_socket_t socket, bool readable, bool writable)
{
    if (!readable && !writable) {
        m_watches.erase(socket);
        return;
    }
    std::unique_ptr<Watch> &watch = m_watches[socket];
    if (!watch) {
        watch = std::make_unique<Watch>();
        const auto descriptor = static_cast<qintptr>(socket);
        watch->read.reset(new QSocketNotifier(descriptor, QSocketNotifier::Read));
        watch->write.reset(new QSocketNotifier(descriptor, QSocketNotifier::Write));
        connect(watch->read.get(), &QSocketNotifier::activated, this, [this, socket] { process(socket, ARES_SOCKET_BAD); });
        connect(watch->write.get(), &QSocketNotifier::activated, this, [this, socket] { process(ARES_SOCKET_BAD, socket); });
    }
    watch->read->setEnabled(readable);
    watch->write->setEnabled(writable);
}

void AresChannel::process(ares_socket_t readable, ares_socket_t writable)
{
    ares_process_fd(m_channel, readable, writable);
    scheduleTimeout();
}

void AresChannel::scheduleTimeout()
{
    timeval left{};
    if (!ares_timeout(m_channel, nullptr, &left)) {
        m_timer.stop();
        return;
    }
    const std::chrono::milliseconds wait(static_cast<qint64>(left.tv_sec) * 1'000 + left.tv_usec / 1'000 + 1);
    m_timer.start(wait);
}

} // namespace watchkeeper
