// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Trying again, with growing pauses.

#include "async/RetryPolicy.h"
#include "async/Sleep.h"


#include <QCoroTask>
#include <QRandomGenerator>

namespace watchkeeper {

//! \brief Runs `attempt(n)` (n from 1) until `isFinal(value)` or the policy's attempts are used up or the token fires.
//!
//! \param attempt  callable of int returning QCoro::Task<T>; must stay valid until the task ends
//! \param isFinal  callable of (const T &) returning bool: false asks for another attempt
//! \return the last value
template<typename Attempt, typename IsFinal>
[[nodiscard]] auto retry(RetryPolicy policy, Attempt attempt, IsFinal isFinal, CancelToken token) -> decltype(attempt(1));

} // namespace watchkeeper
