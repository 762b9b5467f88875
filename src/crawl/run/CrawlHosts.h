// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The politeness of a crawl: how many requests each host gets, how often, and whether most of them fail. Also what the hosts get from
//! the store.

#include "async/Alarm.h"
#include "crawl/page/SiteFiles.h"
#include "crawl/run/CrawlFetch.h"
#include "crawl/run/CrawlPlan.h"
#include "crawl/store/CrawlStore.h"
#include "crawl/store/CrawlValues.h"
#include "model/base/Quantity.h"

#include <QSet>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace watchkeeper {

//! Notices that most of the last requests failed. Pure.
class FailureWatch
{
public:
    static constexpr int kSpan = 100; //!< requests that count
    static constexpr int kLimit = 50; //!< so many failures are too many

    void add(bool hasFailed);
    int failures() const { return m_failures; }
    bool isOverLimit() const { return m_failures >= kLimit; }
    void clear() { *this = FailureWatch(); }

private:
    std::deque<bool> m_last; //!< whether each failed, the oldest first
    int m_failures = 0;
};

//! \brief The hosts from which addresses are being requested, with their queues, limits and delays. Used in the thread of the crawl.
class CrawlHosts
{
public:
    using Time = Alarm::Clock::time_point;
    static constexpr QByteArrayView kRobotsAgent = "Watchkeeper";

    //! A host. The pointer stays valid while a request or its robots.txt is under way.
    struct Host
    {
        CrawlHost stored;
        enum class Robots { Unknown, UnderWay, Known } robotsState = Robots::Unknown;
        RobotsFile robots;
        bool isForbidden = false; //!< robots.txt couldn't be read, which forbids everything (RFC 9309, 2.3.1.4)
        std::deque<FrontierUrl> queue;
        bool hasMore = true; //!< whether the store may have more addresses
        int inFlight = 0;
        int limit = CrawlPlan::kDefaultPerHost; //!< lower than the plan's while the server is overloaded
        int successes = 0;                      //!< in a row, since the limit was changed
        Milliseconds delay{0};                  //!< between two starts
        Time nextStart;

        bool isIdle() const { return inFlight == 0 && queue.empty() && !hasMore && robotsState != Robots::UnderWay; }
    };
    //! What to take from the store.
    struct Demand
    {
        QList<qint64> hosts;                //!< to pass to add()
        QList<std::pair<qint64, int>> urls; //!< hosts, and how many of their addresses to pass to addUrls()
    };

    //! \param plan  must outlive this object
    explicit CrawlHosts(const CrawlPlan *plan)
        : m_plan(plan)
    {
    }

    //! Forgets hosts that have nothing to do, and returns what the others need.
    Demand demand();
    Host *add(const CrawlHost &stored);
    //! \param asked  how many addresses were wanted; if there are fewer, the store has no more
    void addUrls(qint64 host, const QList<FrontierUrl> &urls, int asked);
    //! Tells that these hosts have more waiting addresses.
    void addWork(const QSet<qint64> &hosts);
    //! Applies the robots.txt in Host::stored.
    void useRobots(Host *host);

    //! Returns the hosts whose robots.txt must be read before they are used. Each is returned once, until Host::robotsState is reset.
    QList<Host *> takeWithoutRobots();
    //! Returns the next request that is allowed now; nullopt if there is none.
    std::optional<std::pair<Host *, FrontierUrl>> takeNext(Time now);
    //! The next time at which a host that must wait may be used again.
    std::optional<Time> nextStart(Time now) const;
    //! Call it once after each request of takeNext().
    void release(Host *host);
    //! \brief Uses fewer connections while a server is overloaded, and more again after enough successes.
    //! \param pause  how long the server asks all requests to wait
    void handleAttempt(Host *host, const CrawlReply &reply, std::optional<Milliseconds> pause);
    //! From now on, sends one request at a time to each host, with pauses.
    void slowDown();

    bool isSlow() const { return m_isSlow; }
    bool isIdle() const;
    int inFlight() const { return m_inFlight; }
    qint64 waiting() const; //!< number of addresses in the queues

private:
    const CrawlPlan *m_plan;
    std::map<qint64, std::unique_ptr<Host>> m_hosts; //!< by number
    std::set<qint64> m_withWork;                     //!< not in m_hosts yet
    int m_inFlight = 0;
    bool m_isSlow = false;
};

//! \brief What one turn of the store takes and returns. Filled in the thread of the crawl, run in the thread of the store.
struct CrawlTurn
{
    // What the store receives.
    QList<CrawledUrl> results;
    QList<CrawlHost> robotsRead;
    QList<FoundLink> addresses;
    CrawlHosts::Demand demand;
    qint64 activeMs = 0;
    // What it returns.
    HistoryFault fault;
    std::map<qint64, QList<FrontierUrl>> taken;
    QList<CrawlHost> hosts;
    QSet<qint64> hostsWithWork;
    qint64 waiting = 0;

    void run(CrawlStore *store);
};

} // namespace watchkeeper
