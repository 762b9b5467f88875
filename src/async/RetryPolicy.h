// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Computes the wait before a failed attempt is repeated. Pure arithmetic without clock and Qt objects, safe from any thread.

#include <chrono>

namespace watchkeeper {

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
    std::chrono::milliseconds delay(int failures, double random) const;
};

} // namespace watchkeeper
