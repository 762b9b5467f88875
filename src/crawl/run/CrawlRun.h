// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Crawls a site: takes waiting addresses from the store, requests them politely, and stores what they contain.

#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "async/TaskGroup.h"
#include "async/WaitQueue.h"
#include "checks/http/kind/HttpPlan.h"
#include "crawl/render/PageRenderer.h"
#include "crawl/run/CrawlFetch.h"
#include "crawl/run/CrawlHosts.h"
#include "crawl/run/CrawlPlan.h"
#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlStore.h"
#include "model/base/Quantity.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

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
    double perSecond = 0;  //!< requests a second, over the last seconds
    int failures = 0;      //!< how many of the last FailureWatch::kSpan requests failed, when that was too many; otherwise 0
    bool isAsking = false; //!< waits for CrawlRun::answer()
    bool isSlow = false;   //!< because most requests failed
    int analysed = -1;     //!< [%] how much of the findings is computed; -1 before that
};

//! \brief Counts the time of a crawl without pauses, and reports its progress at most ten times a second.
class CrawlMeter
{
public:
    using Handler = std::function<void(const CrawlProgress &)>;
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    //! Starts the time. \param activeMs  time of the run so far
    void begin(qint64 activeMs);
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    qint64 activeMs() const { return m_activeBefore + (m_isPaused ? 0 : m_clock.elapsed()); }
    //! Calls the handler, if the last call was long ago. \param isUrgent  calls it in any case
    void report(bool isUrgent);

    CrawlProgress progress;

private:
    static constexpr qint64 kIntervalMs = 100;
    static constexpr qint64 kRateSpanMs = 5'000;

    Handler m_handler;
    qint64 m_activeBefore = 0;
    bool m_isPaused = false;
    QElapsedTimer m_clock;
    QElapsedTimer m_reported;
    std::deque<std::pair<qint64, qint64>> m_rates; //!< time and number of requests, of the last seconds
};

//! \brief Ends the work of the store in time, and knows how far it is. The functions of watch() are called in the thread of the store.
class CrawlControl
{
public:
    //! The work must end in this time.
    void endIn(Milliseconds time);
    bool isEnding() const { return m_state->endAt > 0; }
    //! Reports that the findings are being computed.
    void begin() { m_state->percent = 0; }
    int percent() const { return m_state->percent; } //!< see CrawlProgress::analysed
    CrawlWatch watch() const;

private:
    static qint64 steadyMs()
    {
        return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    struct State
    {
        std::atomic<qint64> endAt = 0; //!< in milliseconds of the steady clock; 0 without a limit
        std::atomic<int> percent = -1;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

inline void CrawlMeter::begin(qint64 activeMs)
{
    m_activeBefore = activeMs;
    m_clock.start();
}

inline void CrawlMeter::setPaused(bool isPaused)
{
    begin(activeMs());
    m_isPaused = isPaused;
}

inline void CrawlMeter::report(bool isUrgent)
{
    if (!m_handler || (!isUrgent && m_reported.isValid() && m_reported.elapsed() < kIntervalMs))
        return;
    m_reported.start();
    progress.elapsedMs = activeMs();
    m_rates.emplace_back(progress.elapsedMs, progress.requested);
    while (m_rates.size() > 2 && m_rates.front().first < progress.elapsedMs - kRateSpanMs)
        m_rates.pop_front();
    const qint64 span = m_rates.back().first - m_rates.front().first;
    if (span > 0)
        progress.perSecond =
            1000.0 * static_cast<double>(m_rates.back().second - m_rates.front().second) / static_cast<double>(span);
    m_handler(progress);
}

inline void CrawlControl::endIn(Milliseconds time)
{
    m_state->endAt = steadyMs() + time.count();
}

inline CrawlWatch CrawlControl::watch() const
{
    CrawlWatch watch;
    watch.isStopped = [state = m_state] {
        const qint64 end = state->endAt;
        return end > 0 && steadyMs() >= end;
    };
    watch.report = [state = m_state](int percent) { state->percent = percent; };
    return watch;
}

//! How a crawl ended.
class CrawlEnding
{
public:
    CrawlEnding() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 run = 0; //!< 0 if it couldn't begin
    RunState state = RunState::Stopped;
    QString error;           //!< a sentence; empty unless the crawl couldn't begin, or the file can't be used any more
    bool needsLogin = false; //!< why it couldn't begin: the login is missing or can't be used
    qint64 refusedRun = 0;   //!< the run to continue, if it needs a login
    int failures = 0;        //!< how many of the last FailureWatch::kSpan requests failed, if it stopped for that; otherwise 0
};

//! \brief One crawl. Lives in a thread with an event loop, where its sockets are. The file is used in a thread of its own, and pages are
//! read in Qt's pool.
//!
//! Call one of start(), resume() and analyse() once, and destroy the object only after its task has ended. When the token fires, the task
//! ends within a second, however large the run is. Its findings are then computed later, see CrawlRunInfo::isAnalysed.
class CrawlRun
{
public:
    //! \param path      of crawls.sqlite
    //! \param services  must outlive this object; used in this thread
    CrawlRun(const QString &path, CheckServices *services);
    ~CrawlRun();
    Q_DISABLE_COPY_MOVE(CrawlRun)

    //! Called at most ten times a second while the crawl runs, and at once when it asks. Set it before start().
    void setProgressHandler(CrawlMeter::Handler handler) { m_meter.setHandler(std::move(handler)); }
    //! Whether somebody can answer when CrawlProgress::isAsking is set. Call it before start().
    void setAsks(bool asks) { m_asks = asks; }

    //! \brief Crawls until every address in scope is requested, a limit is reached, or the token fires. What was found by then is stored in any
    //! case, and resume() can continue.
    [[nodiscard]] QCoro::Task<CrawlEnding> start(CrawlPlan plan, CancelToken token);
    //! Continues a run with its own plan. \param change  changes options of the plan, for example its limits, and gives the login again
    [[nodiscard]] QCoro::Task<CrawlEnding> resume(qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token);
    //! Computes the findings of a run that ended without them.
    [[nodiscard]] QCoro::Task<CrawlEnding> analyse(qint64 run, CancelToken token);

    //! Begins no further requests while it is paused. The time until setPaused(false) doesn't count.
    void setPaused(bool paused);
    //! Says what to do after most requests failed. Ignored unless CrawlProgress::isAsking is set.
    void answer(FailureAnswer answer);

private:
    using Host = CrawlHosts::Host;

    QCoro::Task<CrawlEnding> perform(CrawlPlan plan, qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token);
    QCoro::Task<CrawlEnding> begin(CrawlPlan plan, qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token);
    QString open();
    QString reopen(qint64 run, const std::function<void(CrawlPlan *)> &change, QList<QByteArray> *starts, CrawlEnding *ending);
    QString prepareLogin();
    QCoro::Task<> crawl(CrawlEnding *ending, CancelToken token);
    QCoro::Task<bool> takeTurn();
    QCoro::Task<bool> findNearer();
    QCoro::Task<> finish(CrawlEnding *ending);
    QCoro::Task<> process(Host *host, FrontierUrl url);
    QCoro::Task<> readRobots(Host *host);

    CrawlRequest requestFor(UrlRole role) const;
    void loadHost(const CrawlHost &stored);
    void useRobots(Host *host);
    void startRequests();
    void storeResult(Host *host, const CrawledUrl &result);
    void watchFailures(const CrawlReply &reply);
    void applyAnswer(FailureAnswer answer);
    void updatePause();
    void extendScope(const FrontierUrl &url, const WebAddress &address, const CrawlReply &reply);
    bool isIdle() const;
    bool isLimitReached() const;
    void reportProgress(bool isUrgent);

    const QString m_path;
    CheckServices *const m_services;
    QThreadPool m_storePool; //!< one thread, in which m_store is used
    std::unique_ptr<CrawlStore> m_store;
    CrawlPlan m_plan;
    std::shared_ptr<const HttpPlan> m_login; //!< with filled placeholders; null for none
    std::shared_ptr<const CrawlScope> m_scope;
    std::unique_ptr<PageRenderer> m_renderer; //!< null if no pages are rendered
    QSet<QByteArray> m_startOrigins;
    std::optional<TaskGroup> m_group;
    CrawlHosts m_hosts{&m_plan};
    FailureWatch m_failures;
    QList<CrawledUrl> m_results;   //!< not stored yet
    QList<CrawlHost> m_robotsRead; //!< not stored yet
    QList<FoundLink> m_addresses;  //!< sitemaps, not stored yet
    Event m_wake;
    std::optional<Alarm> m_alarm; //!< wakes when a host that must wait may be used again
    QString m_error;
    CrawlMeter m_meter;
    int m_pagesStarted = 0; //!< requests of addresses in scope
    bool m_isPaused = false;
    bool m_asks = false;
    bool m_hasGivenUp = false; //!< because most requests failed
    CrawlControl m_control;
};

} // namespace watchkeeper
