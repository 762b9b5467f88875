// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/RateLimiter.h"

#include "async/Alarm.h"
#include "async/WaitQueue.h"

#include <algorithm>

namespace watchkeeper {

using namespace std::chrono_literals;

namespace {

using Instant = Alarm::Clock::time_point;
using Nanoseconds = std::chrono::nanoseconds;

//! If a timer is late by at most this time, the next starts come earlier to keep the rate. Longer delays are ignored, because
//! catching up would cause a burst.
constexpr Nanoseconds kMaxCatchUp = 20ms;

Nanoseconds intervalOf(int starts, std::chrono::milliseconds period)
{
    return starts > 0 ? Nanoseconds(std::max(period, 0ms)) / starts : 0ns;
}

} // namespace

//! Implements the generic cell rate algorithm (ITU-T I.371, virtual scheduling), a token bucket that stores one instant instead of a level.
struct RateLimiter::State
{
    State(Nanoseconds each, int atOnce)
        : interval(each)
        , burst(atOnce)
        , next(Alarm::Clock::now())
        , alarm([this] { startWaiters(); })
    {
    }

    //! The instant from which the next start is allowed.
    Instant earliestStart() const { return next - interval * (burst - 1); }
    bool isReady(Instant now) const { return waiters.isEmpty() && now >= earliestStart(); }
    void takeSlot(Instant now);
    void startWaiters();
    void giveBack();
    void setInterval(Nanoseconds each);

    Nanoseconds interval; // zero if there is no limit
    int burst;
    Instant next;            // the theoretical arrival time of the algorithm; each start adds one interval
    Nanoseconds lostTime{0}; // time lost to late timers; later starts can use it
    Instant servedAt;
    WaitQueue waiters;
    Alarm alarm;
};

//! Grants a start. If a single coroutine starts one item after another, no coroutine is waiting between its calls.
//! Without `lostTime`, it would lose the rest of a millisecond at each wait. Idle time isn't recovered.
void RateLimiter::State::takeSlot(Instant now)
{
    if (now - servedAt > kMaxCatchUp)
        lostTime = 0ns;
    next = std::max(next, now - lostTime) + interval;
    lostTime = std::clamp<Nanoseconds>(now - next, 0ns, lostTime);
}

void RateLimiter::State::startWaiters()
{
    const Instant now = Alarm::Clock::now();
    while (!waiters.isEmpty() && now >= earliestStart()) {
        next = std::max(next, now - kMaxCatchUp) + interval;
        waiters.takeFirst()->wake();
        servedAt = now;
        lostTime = std::max<Nanoseconds>(now - next, 0ns);
    }
    if (waiters.isEmpty())
        alarm.stop();
    else
        alarm.set(earliestStart());
}

void RateLimiter::State::giveBack()
{
    next -= interval;
    startWaiters();
}

void RateLimiter::State::setInterval(Nanoseconds each)
{
    // The number of outstanding starts stays the same, and their time is converted to the new rate.
    const Instant now = Alarm::Clock::now();
    const double owed =
        next > now && interval > 0ns ? static_cast<double>((next - now) / 1ns) / static_cast<double>(interval / 1ns) : 0.0;
    next = now + Nanoseconds(static_cast<qint64>(owed * static_cast<double>(each / 1ns)));
    interval = each;
    startWaiters();
}

//! A coroutine that waits for its start.
class RateLimiter::StartWaiter final : public Waiter
{
public:
    StartWaiter(std::shared_ptr<State> state, CancelToken token)
        : Waiter(state->waiters, std::move(token))
        , m_state(std::move(state))
    {
    }

private:
    bool giveBack() override
    {
        m_state->giveBack();
        return true;
    }
    std::shared_ptr<State> m_state;
};

RateLimiter::RateLimiter(int starts, std::chrono::milliseconds period, int burst)
    : m_state(std::make_shared<State>(intervalOf(starts, period), burst))
{
    Q_ASSERT(starts >= 0 && burst >= 1);
}

RateLimiter::~RateLimiter()
{
    m_state->waiters.failAll();
    m_state->alarm.stop();
}

void RateLimiter::setRate(int starts, std::chrono::milliseconds period)
{
    Q_ASSERT(starts >= 0);
    m_state->setInterval(intervalOf(starts, period));
}

bool RateLimiter::isReady() const
{
    return m_state->isReady(Alarm::Clock::now());
}

QCoro::Task<bool> RateLimiter::acquire(CancelToken token)
{
    return await(m_state, std::move(token));
}

QCoro::Task<bool> RateLimiter::await(std::shared_ptr<State> state, CancelToken token)
{
    if (token.isCancelled())
        co_return false;
    const Instant now = Alarm::Clock::now();
    if (state->isReady(now)) {
        state->takeSlot(now);
        co_return true;
    }
    if (!state->alarm.isSet())
        state->alarm.set(state->earliestStart());
    StartWaiter waiter(state, std::move(token));
    const bool mayStart = co_await waiter;
    co_return mayStart;
}

} // namespace watchkeeper
