// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Retries with growing pauses. RetryPolicy is pure arithmetic without clocks or Qt objects, safe to call from any
//! thread.

#include "async/Alarm.h"

#include <QCoroTask>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace watchkeeper {

// Computes the wait before a failed attempt is repeated. Pure arithmetic without clocks or Qt objects, safe to call from any
// thread.

//! \brief Exponential back-off: the wait begins with `first` and doubles each time up to `ceiling`. Each wait is varied by up to ±10 %.
//!
//! The ceiling limits how often a dead host is checked. The jitter spreads the checks of targets that failed at the same time.
struct RetryPolicy
{
    int attempts = 3;                          //!< total number, including the first attempt, >= 1
    std::chrono::milliseconds first{1'000};    //!< wait before the second attempt, >= 0
    std::chrono::milliseconds ceiling{60'000}; //!< longest wait before jitter, >= first
    double jitter = 0.1;                       //!< as a fraction of the wait, 0 - 1

    //! \param failures  number of failed attempts so far; values below 1 are treated as 1
    //! \param random    random number in [0, 1) from the caller, which makes tests deterministic
    std::chrono::milliseconds delay(int failures, double random) const
    {
        const double doubled = std::ldexp(static_cast<double>(first.count()), std::max(failures, 1) - 1);
        const double wait = std::min(doubled, static_cast<double>(ceiling.count()));
        const double shifted = wait * (1.0 + jitter * (2.0 * random - 1.0));
        return std::chrono::milliseconds(std::llround(shifted));
    }
};

// Retries with growing pauses.

//! \brief Runs `attempt(n)` (n from 1) until `isFinal(value)` is true, the policy's attempts are used up, or the token fires.
//!
//! \param attempt  callable of int returning QCoro::Task<T>; kept until the task ends. It may call a coroutine, but must not itself be a
//! coroutine lambda with captures (docs/contributing/coroutines.md 2)
//! \param isFinal  callable of (const T &) returning bool; false means that another attempt is needed
//! \param token    ends the pauses between attempts; a running attempt must handle the token itself
//! \return the last value; an exception thrown by `attempt` is passed on immediately
template<typename Attempt, typename IsFinal>
[[nodiscard]] auto retry(RetryPolicy policy, Attempt attempt, IsFinal isFinal, CancelToken token) -> decltype(attempt(1))
{
    for (int number = 1;; ++number) {
        auto running = attempt(number);
        auto value = co_await running;
        if (isFinal(std::as_const(value)) || number >= policy.attempts || token.isCancelled())
            co_return std::move(value);
        const double dice = QRandomGenerator::global()->generateDouble();
        auto pause = sleepFor(policy.delay(number, dice), token);
        const bool rested = co_await pause;
        if (!rested)
            co_return std::move(value);
    }
}

} // namespace watchkeeper
