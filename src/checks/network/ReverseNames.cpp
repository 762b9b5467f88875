// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/ReverseNames.h"

#include "async/Deadline.h"
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
        m_left = addresses.size();
        ares_options options{};
        char lookups[] = "fb"; // the hosts file first, then DNS
        options.lookups = lookups;
        int status = m_events.open(options, ARES_OPT_LOOKUPS);
        if (status == ARES_SUCCESS && !nameServers.isEmpty())
            status = m_events.setServers(nameServers);
        if (status != ARES_SUCCESS || m_left == 0) {
            m_done();
            return;
        }
        for (const QHostAddress &address : addresses)
            ask(address);
        m_events.scheduleTimeout();
    }

    const QHash<QHostAddress, QString> &names() const { return m_names; }

private:
    struct Question
    {
        ReverseLookups *all;
        QHostAddress address;
    };

    void ask(const QHostAddress &address)
    {
        const auto &question = m_questions.emplace_back(std::make_unique<Question>(Question{this, address}));
        if (address.protocol() == QAbstractSocket::IPv6Protocol) {
            const Q_IPV6ADDR v6 = address.toIPv6Address();
            ares_gethostbyaddr(m_events.channel(), &v6, sizeof v6, AF_INET6, &ReverseLookups::onName, question.get());
            return;
        }
        const quint32 v4 = qToBigEndian(address.toIPv4Address());
        ares_gethostbyaddr(m_events.channel(), &v4, sizeof v4, AF_INET, &ReverseLookups::onName, question.get());
    }

    static void onName(void *argument, int status, int, hostent *host)
    {
        const auto *question = static_cast<const Question *>(argument);
        ReverseLookups *all = question->all;
        if (status == ARES_SUCCESS && host && host->h_name)
            all->m_names.insert(question->address, firstLine(QString::fromUtf8(host->h_name)));
        if (--all->m_left == 0)
            all->m_done();
    }

    std::function<void()> m_done;
    QHash<QHostAddress, QString> m_names;
    qsizetype m_left = 0;
    std::vector<std::unique_ptr<Question>> m_questions;
    AresEvents m_events; // declared last so that it is destroyed first: its destructor calls back for pending queries
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
