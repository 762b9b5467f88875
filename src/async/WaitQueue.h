// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A queue of waiting coroutines, shared by Semaphore, Channel, RateLimiter and TaskGroup, and an event that coroutines can wait
//! for. For use in one thread.

#include "async/CancelToken.h"

#include <QAbstractEventDispatcher>
#include <QCoroTask>
#include <QMetaObject>

#include <coroutine>
#include <map>
#include <optional>
#include <utility>

namespace watchkeeper {

// Resumes a waiting coroutine from the event loop, never inside the call that ended its wait.

//! Resumes the coroutine in this thread. If the thread is ending and no longer has an event loop, the coroutine stays suspended.
inline void resumeLater(std::coroutine_handle<> coroutine)
{
    if (QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance())
        QMetaObject::invokeMethod(
            loop, [coroutine] { coroutine.resume(); }, Qt::QueuedConnection);
}

// A queue of waiting coroutines, shared by Semaphore, Channel, Event, RateLimiter and TaskGroup. For use in one thread.

class Waiter;

//! \brief Orders waiters by priority (lower first), then by arrival. Entering and leaving the queue take O(log n).
//!
//! A waiter that was woken or failed resumes from the event loop, never inside the call that woke it. When the queue is destroyed,
//! all its waiters fail.
class WaitQueue
{
public:
    using Position = std::pair<int, quint64>; //!< priority, number

    WaitQueue() = default;
    ~WaitQueue() { failAll(); }
    WaitQueue(const WaitQueue &) = delete;
    WaitQueue &operator=(const WaitQueue &) = delete;

    bool isEmpty() const { return m_waiters.empty(); }
    int size() const { return static_cast<int>(m_waiters.size()); }
    //! The position of the next waiter. Call this only if the queue isn't empty.
    const Position &firstPosition() const { return m_waiters.begin()->first; }
    //! Removes and returns the next waiter, which the caller must wake; null if the queue is empty.
    Waiter *takeFirst();
    void wakeAll();
    void failAll();

    //! Returns a new position behind all others of this priority. Channel also uses such positions to order its values.
    Position nextPosition(int priority) { return {priority, m_nextNumber++}; }

private:
    friend class Waiter;
    using Waiters = std::map<Position, Waiter *>;
    Waiters m_waiters;
    quint64 m_nextNumber = 0;
};

//! \brief The awaiter for co_await, which contains only a pointer to the wait. A wait can't be an awaiter itself,
//! because g++ 12 copies an awaiter that passes through a promise's await_transform(), and a queued wait can't be
//! copied.
template<typename Wait>
class WaitAwaiter
{
public:
    explicit WaitAwaiter(Wait *wait)
        : m_wait(wait)
    {
    }
    bool await_ready() const { return m_wait->isReady(); }
    void await_suspend(std::coroutine_handle<> coroutine) const { m_wait->suspend(coroutine); }
    auto await_resume() const { return m_wait->result(); }

private:
    Wait *m_wait;
};

//! \brief One wait in one queue: `Waiter waiter(queue, token); const bool woken = co_await waiter;`
//!
//! Returns false if the token fired or the queue failed first. Lives in the frame of the coroutine that awaits it.
class Waiter
{
public:
    Waiter(WaitQueue &queue, CancelToken token, int priority = 0);
    virtual ~Waiter();
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;

    WaitAwaiter<Waiter> operator co_await() { return WaitAwaiter<Waiter>(this); }
    bool isReady() const { return m_token.isCancelled(); }
    void suspend(std::coroutine_handle<> coroutine);
    bool result() const { return m_outcome == Outcome::Woken; }

    //! wake() and fail() require that the waiter was removed from its queue.
    void wake() { settle(Outcome::Woken); }
    void fail() { settle(Outcome::Failed); }

protected:
    const CancelToken &token() const { return m_token; }
    //! \brief Called if the wait is cancelled between waking and resuming. \return true if the waiter has given back the value
    //! or permit that it received, which makes its wait fail; false if it keeps the value or permit
    virtual bool giveBack() { return false; }

private:
    enum class Outcome { Waiting, Woken, Failed };
    void settle(Outcome outcome);
    void handleCancellation();
    void leaveQueue();

    friend class WaitQueue;
    WaitQueue *m_queue; // the queue that suspend() enters; null after the waiter has left it
    CancelToken m_token;
    int m_priority;
    Outcome m_outcome = Outcome::Waiting;
    WaitQueue::Waiters::iterator m_position;
    bool m_isQueued = false;
    std::coroutine_handle<> m_coroutine;
    std::optional<CancelCallback> m_cancelCallback;
};

// A flag that coroutines can wait for. For use in one thread.

//! \brief set() wakes all waiters, and later waits return immediately. reset() makes later waits block again.
class Event
{
public:
    bool isSet() const { return m_isSet; }
    //! Wakes current waiters, even if reset() follows immediately.
    void set();
    void reset() { m_isSet = false; }
    //! \return false if the token fired first or the Event was destroyed
    [[nodiscard]] QCoro::Task<bool> wait(CancelToken token);

private:
    bool m_isSet = false;
    WaitQueue m_waiters;
};

} // namespace watchkeeper
