// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! At most n starts a period, evenly spread: a token bucket that holds a small burst. One thread.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <chrono>
#include <memory>

namespace watchkeeper {

//! \brief Hands out starts in order; `co_await limiter.acquire(token)` is false when cancelled, or the limiter was
//! destroyed.
class RateLimiter
{
public:
    //! \param starts  per `period`; 0 means no limit
    //! \param burst   starts that may come at once after idling, >= 1
    RateLimiter(int starts, std::chrono::milliseconds period, int burst = 1);
    ~RateLimiter();
    RateLimiter(const RateLimiter &) = delete;
    RateLimiter &operator=(const RateLimiter &) = delete;

    //! Those who wait already wait by the new rate.
    void setRate(int starts, std::chrono::milliseconds period);
    //! True when acquire() would not wait now.
    bool isReady() const;
    [[nodiscard]] QCoro::Task<bool> acquire(CancelToken token);

private:
    struct State;
    class Turn;
    static QCoro::Task<bool> await(std::shared_ptr<State> state, CancelToken token);
    std::shared_ptr<State> m_state;
};

} // namespace watchkeeper
