// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/names/AresLookup.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/base/SafeText.h"
#include "model/base/Logging.h"

#include <QSocketNotifier>
#include <QtEndian>

#include <vector>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

namespace watchkeeper {

namespace {

int initialiseLibrary()
{
    static const int status = ares_library_init(ARES_LIB_INIT_ALL);
    return status;
}

//! Formats the servers as c-ares requires: `10.0.0.1:53,[::1]:53`.
QByteArray serverList(const QStringList &nameServers)
{
    QByteArrayList list;
    for (const QString &server : nameServers) {
        const bool bareV6 = server.count(u':') > 1 && !server.startsWith(u'[');
        list.append(bareV6 ? QByteArray('[' + server.toUtf8() + ']') : server.toUtf8());
    }
    return list.join(',');
}

} // namespace

struct AresEvents::Watch
{
    // Disables the notifier immediately but deletes it later, because c-ares may close a socket while a signal of its notifier
    // is being handled.
    struct DeferredDelete
    {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    };
    std::unique_ptr<QSocketNotifier, DeferredDelete> read;
    std::unique_ptr<QSocketNotifier, DeferredDelete> write;
};

AresEvents::AresEvents()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
}

AresEvents::~AresEvents()
{
    close();
}

int AresEvents::open(ares_options options, int mask)
{
    close();
    if (const int status = initialiseLibrary(); status != ARES_SUCCESS)
        return status;
    options.sock_state_cb = &AresEvents::onSocketChanged;
    options.sock_state_cb_data = this;
    const int status = ares_init_options(&m_channel, &options, mask | ARES_OPT_SOCK_STATE_CB);
    if (status != ARES_SUCCESS)
        m_channel = nullptr;
    return status;
}

void AresEvents::close()
{
    if (m_channel)
        ares_destroy(std::exchange(m_channel, nullptr));
}

int AresEvents::setServers(const QStringList &nameServers)
{
    return ares_set_servers_ports_csv(m_channel, serverList(nameServers).constData());
}

int AresEvents::serverCount() const
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

void AresEvents::onSocketChanged(void *self, ares_socket_t socket, int readable, int writable)
{
    static_cast<AresEvents *>(self)->watch(socket, readable, writable);
}

void AresEvents::watch(ares_socket_t socket, bool readable, bool writable)
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

void AresEvents::process(ares_socket_t readable, ares_socket_t writable)
{
    m_readableSocket = readable;
    ares_process_fd(m_channel, readable, writable);
    m_readableSocket = ARES_SOCKET_BAD;
    scheduleTimeout();
}

void AresEvents::scheduleTimeout()
{
    timeval left{};
    if (!ares_timeout(m_channel, nullptr, &left)) {
        m_timer.stop();
        return;
    }
    const std::chrono::milliseconds wait(static_cast<qint64>(left.tv_sec) * 1'000 + left.tv_usec / 1'000 + 1);
    m_timer.start(wait);
}

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
    DoneCallback done;
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

void AresChannel::lookUp(const QByteArray &name, int family, DoneCallback done)
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

namespace {

//! \brief All queries of one call. Lives in the coroutine's frame.
class ReverseLookups
{
public:
    explicit ReverseLookups(std::function<void()> done)
        : m_done(std::move(done))
    {
    }

    void start(const QList<QHostAddress> &addresses, const QStringList &nameServers)
    {
        m_pendingCount = addresses.size();
        ares_options options{};
        char lookups[] = "fb"; // uses the hosts file first, then DNS
        options.lookups = lookups;
        int status = m_events.open(options, ARES_OPT_LOOKUPS);
        if (status == ARES_SUCCESS && !nameServers.isEmpty())
            status = m_events.setServers(nameServers);
        if (status != ARES_SUCCESS || m_pendingCount == 0) {
            m_done();
            return;
        }
        for (const QHostAddress &address : addresses)
            sendQuery(address);
        m_events.scheduleTimeout();
    }

    const QHash<QHostAddress, QString> &names() const { return m_names; }

private:
    struct ReverseQuery
    {
        ReverseLookups *lookups;
        QHostAddress address;
    };

    void sendQuery(const QHostAddress &address)
    {
        const auto &query = m_queries.emplace_back(std::make_unique<ReverseQuery>(ReverseQuery{this, address}));
        if (address.protocol() == QAbstractSocket::IPv6Protocol) {
            const Q_IPV6ADDR v6 = address.toIPv6Address();
            ares_gethostbyaddr(m_events.channel(), &v6, sizeof v6, AF_INET6, &ReverseLookups::onName, query.get());
            return;
        }
        const quint32 v4 = qToBigEndian(address.toIPv4Address());
        ares_gethostbyaddr(m_events.channel(), &v4, sizeof v4, AF_INET, &ReverseLookups::onName, query.get());
    }

    static void onName(void *argument, int status, int, hostent *host)
    {
        const auto *query = static_cast<const ReverseQuery *>(argument);
        ReverseLookups *lookups = query->lookups;
        if (status == ARES_SUCCESS && host && host->h_name)
            lookups->m_names.insert(query->address, firstLine(QString::fromUtf8(host->h_name)));
        if (--lookups->m_pendingCount == 0)
            lookups->m_done();
    }

    std::function<void()> m_done;
    QHash<QHostAddress, QString> m_names;
    qsizetype m_pendingCount = 0;
    std::vector<std::unique_ptr<ReverseQuery>> m_queries;
    AresEvents m_events; // declared last so that it is destroyed first: its destructor still calls onName() for pending queries
};

} // namespace

QCoro::Task<QHash<QHostAddress, QString>> namesOf(QList<QHostAddress> addresses, QStringList nameServers,
                                                  std::chrono::milliseconds atMost, CancelToken token)
{
    const Deadline deadline(atMost, token);
    OneShot done;
    const CancelCallback stop(deadline.token(), done.settler());
    ReverseLookups lookups(done.settler());
    lookups.start(addresses, nameServers);
    co_await done;
    const QHash<QHostAddress, QString> names = lookups.names();
    co_return names;
}

} // namespace watchkeeper

#include "moc_AresLookup.cpp"
