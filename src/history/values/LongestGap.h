// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How long a result is valid for its target. Pure functions.

#include "model/target/Target.h"

#include <algorithm>
#include <chrono>

namespace watchkeeper {

//! \brief Returns the validity period for results that are recorded with this schedule, or that have none (see StoredResult::validityMs).
//!
//! A check can be late by an entire interval. Any longer time without a check is counted neither as up nor as down.
inline Milliseconds longestGap(const Schedule &schedule)
{
    return 2 * schedule.every + schedule.timeout;
}

//! \brief Returns how long before a span to search for the result that was valid at its start.
//!
//! The target may have had a longer interval at that time. If it was checked at least once an hour, the result is found in up to three more
//! hourly files. If not, the time up to the next result is omitted, even if an older result that is still valid was read for another
//! purpose. The figures of a span therefore don't depend on other reads.
inline Milliseconds maxLookBack(const Schedule &schedule)
{
    return std::max(longestGap(schedule), Milliseconds(std::chrono::hours(3)));
}

} // namespace watchkeeper
