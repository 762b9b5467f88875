// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/ReverseNames.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/SafeText.h"
#include "checks/network/AresEvents.h"

#include <QtEndian>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

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
    ReverseLookups lookUps(done.settler());
    lookUps.start(addresses, nameServers);
    co_await done;
    const QHash<QHostAddress, QString> names = lookUps.names();
    co_return names;
}

} // namespace watchkeeper
