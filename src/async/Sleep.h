// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Waiting for time to pass, on the event loop, monotonic and precise (Qt's coarse timers fire up to 5 % early).

#include "async/CancelToken.h"

#include <QCoroTask>

#include <chrono>

namespace watchkeeper {

//! \brief Waits; \return false as soon as the token fires, true when the time is over. Zero or less still lets the
//! event loop turn.
[[nodiscard]] QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration, CancelToken token);

} // namespace watchkeeper
