// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits the number of starts per period and spreads them evenly. A token bucket that allows a small burst. For use in one
//! thread.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <chrono>
#include <memory>

namespace watchkeeper {

//! \brief Grants starts in order of request. `co_await limiter.acquire(token)` returns false if it was cancelled or the limiter was
//! destroyed.
class RateLimiter
{
public:
    //! \param starts  maximum number of starts per `period`; 0 means no limit
    //! \param burst   number of starts allowed without a pause after an idle period, >= 1
    RateLimiter(int starts, std::chrono::milliseconds period, int burst = 1);
    ~RateLimiter();
    RateLimiter(const RateLimiter &) = delete;
    RateLimiter &operator=(const RateLimiter &) = delete;

    //! Sets the rate. The new rate also applies to coroutines that are already waiting.
    void setRate(int starts, std::chrono::milliseconds period);
    //! Whether acquire() would return without waiting.
    bool isReady() const;
    [[nodiscard]] QCoro::Task<bool> acquire(CancelToken token);

private:
    struct State;
    class StartWaiter;
    static QCoro::Task<bool> await(std::shared_ptr<State> state, CancelToken token);
    std::shared_ptr<State> m_state;
};

} // namespace watchkeeper
