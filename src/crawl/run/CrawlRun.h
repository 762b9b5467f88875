// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Crawls a site: takes waiting addresses from the store, requests them politely, and stores what they contain.

#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "async/TaskGroup.h"
#include "async/WaitQueue.h"
#include "crawl/run/CrawlFetch.h"
#include "crawl/run/CrawlPlan.h"
#include "crawl/store/CrawlStore.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace watchkeeper {

//! The progress of a crawl.
class CrawlProgress
{
public:
    CrawlProgress() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 run = 0;
    qint64 requested = 0;
    qint64 waiting = 0; //!< not requested yet, without those under way
    qint64 underWay = 0;
    qint64 pages = 0;
    qint64 broken = 0;
    qint64 bytes = 0;
    qint64 elapsedMs = 0;
    double perSecond = 0; //!< requests a second, over the last seconds
};

//! How a crawl ended.
class CrawlEnding
{
public:
    CrawlEnding() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 run = 0; //!< 0 if it couldn't begin
    RunState state = RunState::Stopped;
    QString error; //!< a sentence; empty unless the file couldn't be used
};

//! \brief One crawl. Lives in a thread with an event loop, where its sockets are. The file is used in a thread of its own, and pages are
//! read in Qt's pool.
//!
//! Call start() or resume() once, and destroy the object only after its task has ended.
class CrawlRun
{
public:
    //! \param path      of crawls.sqlite
    //! \param services  must outlive this object; used in this thread
    CrawlRun(const QString &path, CheckServices *services);
    ~CrawlRun();
    Q_DISABLE_COPY_MOVE(CrawlRun)

    //! Called at most ten times a second while the crawl runs. Set it before start().
    void setProgressHandler(std::function<void(const CrawlProgress &)> handler) { m_report = std::move(handler); }

    //! \brief Crawls until every address in scope is requested, a limit is reached, or the token fires. What was found by then is stored in any
    //! case, and resume() can continue.
    [[nodiscard]] QCoro::Task<CrawlEnding> start(CrawlPlan plan, CancelToken token);
    //! Continues a run with its own plan. \param change  changes options of the plan, for example its limits
    [[nodiscard]] QCoro::Task<CrawlEnding> resume(qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token);

    //! Begins no further requests while it is paused. The time until setPaused(false) doesn't count.
    void setPaused(bool paused);

private:
    using Time = Alarm::Clock::time_point;
    //! A host from which addresses are being requested.
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
    };
    //! What one turn of the store takes and returns.
    struct Turn;

    QCoro::Task<CrawlEnding> crawl(CancelToken token);
    QCoro::Task<QString> begin(CrawlPlan plan, qint64 run, std::function<void(CrawlPlan *)> change);
    QCoro::Task<bool> takeTurn();
    QCoro::Task<bool> findNearer();
    QCoro::Task<> finish(CrawlEnding *ending);
    QCoro::Task<> process(Host *host, FrontierUrl url);
    QCoro::Task<> readRobots(Host *host);

    CrawlRequest requestFor(UrlRole role) const;
    void loadHost(const CrawlHost &stored);
    void useRobots(Host *host);
    void addSitemaps(Host *host);
    void startRequests();
    bool mayStart(const Host &host, Time now) const;
    void startNext(Host *host, Time now);
    void storeResult(Host *host, const CrawledUrl &result);
    void adaptLimit(Host *host, const CrawlReply &reply);
    void extendScope(const FrontierUrl &url, const WebAddress &address, const CrawlReply &reply);
    void removeIdleHosts();
    bool isIdle() const;
    bool isLimitReached() const;
    qint64 activeMs() const { return m_activeBefore + (m_isPaused ? 0 : m_clock.elapsed()); }
    void reportProgress(bool isLast);

    const QString m_path;
    CheckServices *const m_services;
    QThreadPool m_storePool; //!< one thread, in which m_store is used
    std::unique_ptr<CrawlStore> m_store;
    CrawlPlan m_plan;
    std::shared_ptr<const CrawlScope> m_scope;
    QSet<QByteArray> m_startOrigins;
    std::optional<TaskGroup> m_group;
    std::map<qint64, std::unique_ptr<Host>> m_hosts; //!< by number
    std::set<qint64> m_hostsWithWork;                //!< not in m_hosts yet
    QList<CrawledUrl> m_results;                     //!< not stored yet
    QList<CrawlHost> m_robotsRead;                   //!< not stored yet
    QList<FoundLink> m_addresses;                    //!< sitemaps, not stored yet
    Event m_wake;
    std::optional<Alarm> m_alarm; //!< wakes when a host that must wait may be used again
    QString m_error;
    CrawlProgress m_progress;
    int m_inFlight = 0;
    int m_pagesStarted = 0; //!< requests of addresses in scope
    qint64 m_activeBefore = 0;
    bool m_isPaused = false;
    QElapsedTimer m_clock;
    QElapsedTimer m_reported;
    std::deque<std::pair<qint64, qint64>> m_rates; //!< time and number of requests, of the last seconds
    std::function<void(const CrawlProgress &)> m_report;
};

inline void CrawlRun::setPaused(bool paused)
{
    m_activeBefore = activeMs();
    m_clock.start();
    m_isPaused = paused;
    m_wake.set();
}

} // namespace watchkeeper
