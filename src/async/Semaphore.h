// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! At most n at once, in order of priority, first come first served within one. One thread.

#include "async/CancelToken.h"

#include <coroutine>
#include <map>
#include <memory>
#include <optional>

namespace watchkeeper {

class Semaphore;

//! \brief The right to go on; gives it back when destroyed. Keep it in a *local* of the coroutine (style.md 5.2).
//! Outliving the Semaphore is harmless.
class [[nodiscard]] Permit
{
public:
    Permit() = default;
    Permit(Permit &&other) noexcept;
    Permit &operator=(Permit &&other) noexcept;
    ~Permit();
    //! False when the wait was cancelled.
    explicit operator bool() const { return m_state != nullptr; }
    void release();

private:
    friend class Semaphore;
    struct State;
    explicit Permit(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

//! \brief `Permit slot = co_await semaphore.acquire(priority, token); if (!slot) co_return …;`
//!
//! Waiters resume from the event loop, never inside a release. When the Semaphore is destroyed its waiters resume without
//! a permit.
class Semaphore
{
public:
    //! \param permits  > 0
    explicit Semaphore(int permits);
    ~Semaphore();

    class Acquire; //!< the awaitable; defined below in the header by the implementation

    //! \param priority  lower goes first
    Acquire acquire(int priority, CancelToken token);
    //! Without waiting; an empty permit when none is free or somebody already waits.
    Permit tryAcquire();

    //! Takes effect at once when raised; when lowered, as permits come back.
    void setLimit(int permits);
    int limit() const;
    int held() const;
    int waiting() const;

private:
    std::shared_ptr<Permit::State> m_state;
};

} // namespace watchkeeper
