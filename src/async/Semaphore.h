// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits concurrency to a number of permits, in total or per key. Waiters are served by priority, then in order of arrival. For
//! use in one thread.

#include "async/CancelToken.h"
#include "async/WaitQueue.h"

#include <QHash>
#include <QString>

#include <coroutine>
#include <memory>

namespace watchkeeper {

// Limits concurrency to a number of permits. Waiters are served by priority, then in order of arrival. For use in one thread.

class Semaphore;

//! \brief The right to continue, which is returned to the Semaphore on destruction. Keep it in a *local variable* of the
//! coroutine (docs/contributing/coroutines.md 2). It may outlive the Semaphore.
class [[nodiscard]] Permit
{
public:
    Permit() = default;
    Permit(Permit &&other) noexcept;
    Permit &operator=(Permit &&other) noexcept;
    ~Permit();
    //! False if the wait for the permit was cancelled.
    explicit operator bool() const { return m_state != nullptr; }
    void release();

private:
    friend class Semaphore;
    friend class KeyedLimit;
    struct State;
    explicit Permit(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

//! \brief `Permit slot = co_await semaphore.acquire(priority, token); if (!slot) co_return …;`
//!
//! Waiters resume from the event loop, never inside a release. When the Semaphore is destroyed, its waiters resume without a permit.
class Semaphore
{
public:
    //! \param permits  > 0
    explicit Semaphore(int permits);
    ~Semaphore();
    Semaphore(const Semaphore &) = delete;
    Semaphore &operator=(const Semaphore &) = delete;

    class Acquire; //!< the awaitable, defined below

    //! Acquires a permit. If a permit is free, the caller continues immediately, without a turn of the event loop.
    //! \param priority  lower values go first
    Acquire acquire(int priority, CancelToken token);
    //! Never waits. Returns an empty permit if none is free or a coroutine is already waiting.
    Permit tryAcquire();

    //! Changes the limit. A higher limit takes effect immediately, a lower limit as permits are returned.
    void setLimit(int permits);
    int limit() const;
    //! The number of permits in use, including those assigned to a coroutine that hasn't resumed yet.
    int permitsInUse() const;
    int waiting() const;

private:
    std::shared_ptr<Permit::State> m_state;
};

//! \brief The awaitable that acquire() returns. Await it immediately. Returns an empty Permit if the token fired or the Semaphore was
//! destroyed before the coroutine resumed. A permit that was already assigned then goes to the next waiter.
class [[nodiscard]] Semaphore::Acquire final : public Waiter
{
public:
    ~Acquire() override;

    WaitAwaiter<Acquire> operator co_await() { return WaitAwaiter<Acquire>(this); }
    bool isReady();
    Permit result();

private:
    friend class Semaphore;
    friend class KeyedLimit;
    Acquire(std::shared_ptr<Permit::State> state, int priority, CancelToken token);
    bool giveBack() override;

    std::shared_ptr<Permit::State> m_state;
    bool m_hasPermit = false; // whether a permit was received immediately, without waiting
};

// Limits concurrent work per key, for example checks per host or kind. For use in one thread.

//! \brief A Semaphore for each key in use. A key uses no memory while no coroutine holds its permits or waits for them. When this
//! object is destroyed, its waiters resume without a permit.
class KeyedLimit
{
public:
    //! \param permitsPerKey  > 0
    explicit KeyedLimit(int permitsPerKey);
    ~KeyedLimit();
    KeyedLimit(const KeyedLimit &) = delete;
    KeyedLimit &operator=(const KeyedLimit &) = delete;

    //! Acquires a permit for a key. The empty key isn't limited.
    //! \param priority  lower values go first
    Semaphore::Acquire acquire(const QString &key, int priority, CancelToken token);

    //! Sets the limit for one key, which overrides the default limit.
    void setLimit(const QString &key, int permits);
    //! Sets the common limit. Keys with their own limit keep it.
    void setLimit(int permits);
    int permitsInUse(const QString &key) const;
    //! The number of keys with permits in use or with waiters, not counting the empty key.
    int activeKeyCount() const;

private:
    std::shared_ptr<Permit::State> state(const QString &key);

    int m_limit;
    QHash<QString, int> m_limitsByKey;
    QHash<QString, std::shared_ptr<Permit::State>> m_states;
    std::shared_ptr<Permit::State> m_unlimited;
};

} // namespace watchkeeper
