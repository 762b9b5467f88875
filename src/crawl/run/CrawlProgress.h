// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How far a crawl is, and how long it has been crawling.

#include "crawl/store/CrawlDatabase.h"
#include "model/base/Quantity.h"

#include <QElapsedTimer>
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
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

} // namespace watchkeeper
