// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Retries with growing pauses.

#include "async/RetryPolicy.h"
#include "async/Sleep.h"

#include <QCoroTask>
#include <QRandomGenerator>

namespace watchkeeper {

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
