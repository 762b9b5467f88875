// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How long a result holds for its target. Pure.

#include "model/Target.h"

#include <algorithm>
#include <chrono>

namespace watchkeeper {

//! \brief For a result recorded with this schedule, and for results that don't say it themselves (see StoredResult::holdsMs).
//!
//! A check may be late by a whole interval; a longer time without a check counts neither as up nor as down.
inline Milliseconds longestGap(const Schedule &schedule)
{
    return 2 * schedule.every + schedule.timeout;
}

//! \brief How long before a span to search for the result that was valid when the span began.
//!
//! The target may have had a longer interval then. If it was checked at least once an hour, the result is found, in three more hourly
//! files; otherwise the time up to the next result is left out, even if an older, still valid result happens to be known: a span gives the
//! same figures, whatever else is read with it.
inline Milliseconds longestLookBack(const Schedule &schedule)
{
    return std::max(longestGap(schedule), Milliseconds(std::chrono::hours(3)));
}

} // namespace watchkeeper
