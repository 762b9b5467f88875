// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The project's one way to wait for signals. Resolves once, from any of several signals, queued.
//! docs/contributing/coroutines.md 3 says why QCoro's own isn't used.

#include "async/ResumeLater.h"

#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief `OneShot done; connect(x, &X::finished, x, done.settler()); co_await done;`
//!
//! Create and await it in the same thread; the settlers may only be called there. One waiter. A wait that is never settled leaks its
//! coroutine: also connect `destroyed`, or a CancelCallback.
class OneShot
{
public:
    bool await_ready() const noexcept { return m_state->settled; }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { m_state->waiter = waiter; }
    void await_resume() const noexcept { }

    //! A slot that ends the wait. The first call counts; later ones do nothing, also after the coroutine is gone.
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
