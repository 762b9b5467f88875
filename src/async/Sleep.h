// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Waits for a duration on the event loop. Monotonic and precise (Qt's coarse timers fire up to 5 % early).

#include "async/CancelToken.h"

#include <QCoroTask>

#include <chrono>

namespace watchkeeper {

//! \brief Waits for the duration. \return false as soon as the token fires, true after the duration; zero or less still takes a turn of the
//! event loop
[[nodiscard]] QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration, CancelToken token);

} // namespace watchkeeper
