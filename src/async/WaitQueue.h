// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Coroutines standing in a queue: the common part of Semaphore, Channel, Event, RateLimiter and TaskGroup. One thread.

#include "async/CancelToken.h"

#include <coroutine>
#include <map>
#include <optional>
#include <utility>

namespace watchkeeper {

class Waiter;

//! \brief Waiters by priority (lower first), then as they came. Coming and going costs O(log n).
//!
//! Nobody is resumed from inside a call: whoever is woken or failed goes on from the event loop. When the queue dies,
//! all who stand in it fail.
class WaitQueue
{
public:
    using Place = std::pair<int, quint64>; //!< priority, number

    WaitQueue() = default;
    ~WaitQueue() { failAll(); }
    WaitQueue(const WaitQueue &) = delete;
    WaitQueue &operator=(const WaitQueue &) = delete;

    bool isEmpty() const { return m_waiters.empty(); }
    int size() const { return static_cast<int>(m_waiters.size()); }
    //! The place of the next to be taken; only when not empty.
    const Place &firstPlace() const { return m_waiters.begin()->first; }
    //! The next one, out of the queue; the caller wakes it. Null when empty.
    Waiter *takeFirst();
    void wakeAll();
    void failAll();

    //! A new place behind all others of its priority, also for what stands elsewhere but in the same order.
    Place newPlace(int priority) { return {priority, m_nextNumber++}; }

private:
    friend class Waiter;
    using Waiters = std::map<Place, Waiter *>;
    Waiters m_waiters;
    quint64 m_nextNumber = 0;
};

//! \brief What co_await really awaits: a pointer to the wait, since g++ 12 copies an awaiter that a promise's
//! await_transform() hands through by reference, and a wait that stands in a queue cannot be copied.
template<typename Wait>
class Awaiting
{
public:
    explicit Awaiting(Wait *wait)
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
//! False when the token fired or the queue failed first. Lives in the frame of the coroutine that awaits it.
class Waiter
{
public:
    Waiter(WaitQueue &queue, CancelToken token, int priority = 0);
    virtual ~Waiter();
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;

    Awaiting<Waiter> operator co_await() { return Awaiting<Waiter>(this); }
    bool isReady() const { return m_token.isCancelled(); }
    void suspend(std::coroutine_handle<> coroutine);
    bool result() const { return m_outcome == Outcome::Woken; }

    //! Both only for a waiter that was taken out of its queue.
    void wake() { settle(Outcome::Woken); }
    void fail() { settle(Outcome::Failed); }

protected:
    const CancelToken &token() const { return m_token; }
    //! \brief Cancelled after it was woken, before it went on. \return true when it gave on what it was woken with: the
    //! wait fails then. False keeps it.
    virtual bool giveBack() { return false; }

private:
    enum class Outcome { Waiting, Woken, Failed };
    void settle(Outcome outcome);
    void cancelled();
    void leave();

    friend class WaitQueue;
    WaitQueue *m_queue; // null once out of it; before suspend() the one to enter
    CancelToken m_token;
    int m_priority;
    Outcome m_outcome = Outcome::Waiting;
    WaitQueue::Waiters::iterator m_position;
    bool m_queued = false;
    std::coroutine_handle<> m_coroutine;
    std::optional<CancelCallback> m_onCancel;
};

} // namespace watchkeeper
