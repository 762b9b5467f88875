// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! At most n starts a period, evenly spread: a token bucket that holds a small burst. One thread.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <chrono>

namespace watchkeeper {

//! \brief Hands out starts in order; `co_await limiter.acquire(token)` is false when cancelled.
class RateLimiter
{
public:
    //! \param starts  per `period`; 0 means no limit
    //! \param burst   starts that may come at once after idling, >= 1
    RateLimiter(int starts, std::chrono::milliseconds period, int burst = 1);
    void setRate(int starts, std::chrono::milliseconds period);
    //! True when acquire() would not wait now.
    bool isReady() const;
    [[nodiscard]] QCoro::Task<bool> acquire(CancelToken token);
};

} // namespace watchkeeper
