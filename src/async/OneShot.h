// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The project's only way to wait for signals. Resolves once, from any of several signals, through the event loop.
//! docs/contributing/coroutines.md 3 explains why QCoro's own solution isn't used.

#include "async/WaitQueue.h"

#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief `OneShot done; connect(x, &X::finished, x, done.settler()); co_await done;`
//!
//! Create and await the object in the same thread, and call its settlers only in that thread. Only one coroutine can wait. If
//! no settler is ever called, the waiting coroutine leaks. Therefore, also connect `destroyed` or a CancelCallback.
class OneShot
{
public:
    bool await_ready() const noexcept { return m_state->settled; }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_state->waiter = waiter; }
    void await_resume() const noexcept { }

    //! A slot that ends the wait. Only the first call has an effect. Later calls are harmless, even after the coroutine has
    //! ended.
    auto settler() const
    {
        return [state = m_state] {
            if (!std::exchange(state->settled, true) && state->waiter)
                resumeLater(state->waiter);
        };
    }

private:
    struct State
    {
        bool settled = false;
        std::coroutine_handle<> waiter;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace watchkeeper
